"""What has been opened by a press link, in words of the screen's language."""

from collections.abc import Mapping

from django import template
from django.conf import settings
from django.utils.translation import gettext as _

from news.models import PressOpening

register = template.Library()


@register.filter
def opened(opening: PressOpening, files: Mapping[str, str]) -> str:
    """The page or the file; `files` has the names that people know, by those in the storage."""
    if opening.path:
        return _("File: %(name)s") % {"name": files.get(opening.path, opening.path)}
    if opening.language:
        name = dict(settings.LANGUAGES).get(opening.language, opening.language)
        return _("Page: %(language)s") % {"language": name}
    return _("Choice of languages")
