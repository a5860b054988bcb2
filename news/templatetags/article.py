"""Tags and filters for everything that is made of an edition: pages, feeds, previews."""

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language_info, override

from news import facts
from news.models import Edition
from news.templatetags.labels import KINDS, LICENCES, LicenceTerms
from news.templatetags.reading import Article

register = template.Library()

# Open Graph wants a territory too: the one where most readers of the language are.
_TERRITORIES = {"en": "US", "ja": "JP", "ko": "KR", "vi": "VN", "id": "ID", "mn": "MN", "ru": "RU"}


@register.simple_tag
def article(edition: Edition, *, absolute: bool = False) -> Article:
    """What a template reads of `edition`; `absolute` for feeds and mails."""
    return Article(edition, absolute)


@register.filter
def kind_label(kind: str) -> str:
    """The name of a kind of release."""
    return str(KINDS[kind])


@register.filter
def absolute(path: str) -> str:
    """A path of this site as a full address."""
    return settings.SITE_URL + path if path.startswith("/") else path


@register.filter
def own_name(language: str) -> str:
    """The name of a language in that language."""
    return dict(settings.LANGUAGES).get(language) or str(get_language_info(language)["name_local"])


@register.filter
def direction(language: str) -> str:
    """In which direction a language is written: `ltr` or `rtl`."""
    return facts.text_direction(language)


@register.filter
def language_name(language: str) -> str:
    """The name of a language in the language of the page."""
    return str(get_language_info(language)["name_translated"])


@register.filter
def og_locale(language: str) -> str:
    """A language as Open Graph writes it: `ko_KR`, `zh_CN`."""
    if language == "zh-hans":
        return "zh_CN"
    territory = _TERRITORIES.get(language)
    return f"{language}_{territory}" if territory else language.replace("-", "_")


@register.filter
def list_address(language: str) -> str:
    """The address of the newsroom in `language`."""
    with override(language):
        return reverse("news:list")


@register.simple_tag
def licence_terms(licence: str) -> LicenceTerms:
    """Name, statement and address of a licence."""
    return LICENCES[licence]
