"""What the desk advises beside a segment: official terms, and what a machine says."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from news.actions import ActionRefused
from news.actions.draft_by_machine import machine
from news.draft import RichText, plain
from news.editor.desk.marks import Mark
from news.language.machine import MachineRefused, Patience, translate_segments
from news.language.romanisation import romanise_name
from news.language.segments import Segment
from news.models import PressRelease
from news.models.findings import glossary_of

# Where a person's name stands alone, and languages that write it in Latin letters.
NAMES = ("contacts.name", "quotation.speaker")
LATIN = ("en", "vi", "id")


def terms(release: PressRelease, segment: Segment, language: str) -> list[Mark]:
    """The official terms in the source, the rendering as their title.

    A person whom the glossary does not know is romanised by the official rule.
    """
    source = plain(segment.source_text)
    glossary = glossary_of(release, language)
    found = glossary.find(source) if glossary else []
    marks = [
        Mark(match.start, match.end, "term", match.term.rendering)
        for match in found
        if match.term.rendering
    ]
    return marks or _romanised(source, segment.kind, language)


def _romanised(source: str, kind: str, language: str) -> list[Mark]:
    if kind not in NAMES or language not in LATIN:
        return []
    try:
        return [Mark(0, len(source), "term", romanise_name(source))]
    except ValueError:  # no Korean name
        return []


def has_machine() -> bool:
    """Whether a machine can be asked; not one whose settings are wrong."""
    try:
        return machine() is not None
    except MachineRefused:
        return False


def machine_text(release: PressRelease, segment: Segment, language: str) -> tuple[RichText, str]:
    """What the machine says of the source, and what the machine is called.

    Raises `ActionRefused` where it says nothing.
    """
    backend = machine() if has_machine() else None
    if backend is None:
        raise ActionRefused(machine_words("not_configured"))
    answer = translate_segments(
        backend,
        [segment],
        release.source_language,
        language,
        _official(release, segment, language),
        patience=Patience(tries=1),  # somebody is waiting
    )
    if segment.path not in answer.results:
        raise ActionRefused(machine_words(answer.failures.get(segment.path, "")))
    return answer.results[segment.path], backend.name


def _official(release: PressRelease, segment: Segment, language: str) -> Mapping[str, str]:
    source = plain(segment.source_text)
    return {source[each.start : each.end]: each.title for each in terms(release, segment, language)}


def machine_words(code: str) -> str:
    """Why a machine gave no text, by a code of `news.language.machine`."""
    reasons = {
        "not_configured": _("No machine translation is set up."),
        "key_refused": _("The machine translation refused its key. Tell an administrator."),
        "slow_down": _("The machine translation is busy. Try again in a minute."),
        "quota_spent": _("The machine translation's quota is spent."),
        "timed_out": _("The machine translation took too long. Try again."),
        "unreachable": _("The machine translation cannot be reached."),
        "unsupported_language": _("The machine does not translate into this language."),
        "too_long": _("This text is too long for the machine."),
        "codes_lost": _("The machine lost a mark of the source. Translate this one yourself."),
    }
    return reasons.get(code, _("The machine translation failed. Try again."))
