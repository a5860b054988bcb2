"""보도시점: when a release may be reported, as the press is told, and from when it is online."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from news.facts import format_instant, online_from
from news.models.lack import Lack

if TYPE_CHECKING:
    from news.models.press_release import PressRelease

PAPERS = ("morning", "evening")


def online_rules() -> dict[str, str]:
    """From when news for the papers of a day stands online, by the kind of paper."""
    return {
        "morning": settings.MORNING_PAPERS_ONLINE,
        "evening": settings.EVENING_PAPERS_ONLINE,
    }


def proposed_instant(release: "PressRelease") -> datetime | None:
    """The online instant that the settings propose for the papers that `release` is for."""
    if release.embargo_kind not in PAPERS or release.paper_day is None:
        return None
    return online_from(release.paper_day, online_rules()[release.embargo_kind])


def embargo_faults(release: "PressRelease") -> Iterator[Lack]:
    """What is wrong with the embargo as it stands, in a draft already."""
    issued, embargo = release.issued_at, release.embargoed_until
    if release.embargo_kind in PAPERS and release.paper_day is None:
        yield Lack("paper_day", _("Say which day's papers these are."), contradiction=True)
    if embargo is None and release.embargo_kind != "immediate":
        yield Lack("embargoed_until", _instant_missing(release), contradiction=True)
    if issued and embargo and embargo < issued:
        message = _(
            "The release would be public before it is issued (%(issued)s)."
            " Set one of the two right."
        )
        named = {"issued": _in_words(issued)}
        yield Lack("embargoed_until", message % named, contradiction=True)


def _instant_missing(release: "PressRelease") -> object:
    if proposal := proposed_instant(release):
        message = _("Confirm from when it is online. Usual for these papers: %(instant)s.")
        return message % {"instant": _in_words(proposal)}
    return _("Say from when it may be public, or choose “Immediately”.")


def _in_words(instant: datetime) -> str:
    return format_instant(instant, get_language() or "en", name_zone=True)
