"""How the edit forms are laid out."""

from django.conf import settings
from modeltranslation.utils import build_localized_fieldname as column
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList, TabbedInterface


def each_language(name: str) -> FieldRowPanel:
    """The translated field `name`, a column for each language; forms drop those not in use."""
    return FieldRowPanel([FieldPanel(column(name, code)) for code, _ in settings.LANGUAGES])


def release_tabs() -> TabbedInterface:
    """The form of a release, in the order in which one is written."""
    tabs = [
        ObjectList(
            [FieldPanel(column(name, code)) for name in ("headline", "summary", "body")],
            heading=name,
        )
        for code, name in settings.LANGUAGES
    ]
    return TabbedInterface(tabs)
