"""보도시점 as the page of a language prints it."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import override

from news import facts
from news.draft import Draft

register = template.Library()


@register.filter
def embargo_words(draft: Draft) -> str:
    """The embargo in words: as its author worded it, or as the language says it. Empty for none.

    The instant follows in `embargo_instant` where the words do not hold it.
    """
    if draft.embargo_phrase:
        return draft.embargo_phrase
    with override(draft.language):
        if draft.paper_day and draft.embargo_kind in ("morning", "evening"):
            day = facts.format_date(draft.paper_day, draft.language)
            if draft.embargo_kind == "morning":
                # Translators: 2022. 2. 11.(금) 조간
                return _("Morning papers of %(day)s") % {"day": day}
            # Translators: 2022. 2. 11.(금) 석간
            return _("Evening papers of %(day)s") % {"day": day}
    return ""


@register.filter
def embargo_line(draft: Draft) -> SafeString | str:
    """Words and instant, the zone always named: `… papers of … (online from … KST)`."""
    words, instant = embargo_words(draft), draft.embargoed_until
    if instant is None:
        return words
    named = facts.format_instant(instant, draft.language, name_zone=True)
    marked = format_html(
        '<time datetime="{}">{}</time>', instant.isoformat(timespec="seconds"), named
    )
    with override(draft.language):
        if not words:
            return marked
        # Translators: 2022. 2. 11.(금) 조간 (온라인 2022. 2. 10.(목) 12:00 KST)
        return format_html(_("{words} (online from {instant})"), words=words, instant=marked)
