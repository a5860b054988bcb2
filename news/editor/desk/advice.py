"""What the desk advises beside a segment: the memory, official terms, checks, a machine.

The one place that knows where these come from. Offsets are in characters, as Python counts.
"""

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from news.draft import RichText, plain
from news.editor.desk.marks import Mark
from news.language import terms as term_checks
from news.language.segments import Segment
from news.models import PressRelease
from news.models.memory import Suggestion, suggestions

try:
    from news.models.glossary import glossary_for
except ImportError:  # on its way
    glossary_for = None
try:
    from news.language.checks import Facts, check
except ImportError:  # on its way
    check = None
try:
    from news.language.machine import (
        MachineRefused,
        Patience,
        backend_from,
        translate_segments,
    )
except ImportError:  # on its way
    backend_from = None

type Span = tuple[int, int]
type Text = tuple[Segment, RichText]
"""A segment and what is written or being written in its place."""


@dataclass(frozen=True)
class Finding:
    """What a check has to say of a text."""

    code: str
    source_span: Span | None = None
    target_span: Span | None = None
    parameters: Mapping[str, str] = field(default_factory=dict)
    severity: str = "warning"


class MachineFailed(Exception):
    """The machine gave no text; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


# --- Memory and terms ------------------------------------------------------------------------


def memory(release: PressRelease, segment: Segment, language: str) -> list[Suggestion]:
    """What was approved for this or a similar source, the best first."""
    return suggestions(segment, release.source_language, language)


def terms(release: PressRelease, text: str, language: str) -> list[Mark]:
    """The official terms in `text`, the rendering as their title."""
    glossary = _glossary(release, language)
    if glossary is None:
        return []
    return [
        Mark(match.start, match.end, "term", match.term.rendering)
        for match in glossary.find(text)
        if match.term.rendering
    ]


def _glossary(release: PressRelease, language: str) -> Any:
    """Terms are found in Korean."""
    if glossary_for is None or release.source_language != "ko":
        return None
    return glossary_for(language)


# --- Checks ----------------------------------------------------------------------------------


def findings(
    release: PressRelease, language: str, texts: Sequence[Text], only: str = ""
) -> dict[str, list[Finding]]:
    """What the checks find in the texts of a language, by path; of those at `only`, if given.

    Terms are introduced once in a release, and names written one way, so that `texts` are all
    of them, in order.
    """
    found: dict[str, list[Finding]] = defaultdict(list)
    if check is not None:
        facts = _facts(release)
        for segment, target in texts:
            if not only or segment.path == only:
                found[segment.path] += _checked(release, language, segment, target, facts)
    for path, each in _of_terms(release, language, texts):
        if not only or path == only:
            found[path].append(each)
    return {path: each for path, each in found.items() if each}


def _checked(
    release: PressRelease, language: str, segment: Segment, target: RichText, facts: Any
) -> list[Finding]:
    if not plain(target).strip():
        return []  # its state says so
    made = check(
        segment.source_text,
        target,
        language,
        source_language=release.source_language,
        facts=facts,
        kind=segment.kind,
    )
    return [
        Finding(each.code, each.source_span, each.target_span, each.parameters, each.severity)
        for each in made
    ]


def _of_terms(
    release: PressRelease, language: str, texts: Sequence[Text]
) -> Iterator[tuple[str, Finding]]:
    plain_texts = [(each.path, plain(each.source_text), plain(target)) for each, target in texts]
    made = term_checks.check_names(plain_texts) if language == "en" else []
    if (glossary := _glossary(release, language)) is not None:
        made = term_checks.check_terms(plain_texts, glossary) + made
    for path, each in made:
        yield path, Finding(each.code, each.source_span, each.target_span, each.parameters)


def _facts(release: PressRelease) -> Any:
    """What the release keeps as data."""
    draft = release.draft(release.source_language)
    event = draft.event_overview
    groups = event.participants if event else ()
    instants = (draft.issued_at, *((event.start, event.end) if event else ()))
    counts = [group.count for group in groups if group.count]
    countries = [each for group in groups for each in group.countries]
    return Facts(
        instants=tuple(each for each in instants if each),
        counts=tuple({*counts, *(each.count for each in countries), sum(counts)} - {0}),
        countries=tuple(sorted({each.code for each in countries})),
        phones=tuple(each.phone.partition(";")[0] for each in draft.contacts if each.phone),
    )


# --- Machine translation ---------------------------------------------------------------------


@cache
def _machine() -> Any:
    """None also where one is named and its settings are wrong."""
    if backend_from is None:
        return None
    try:
        return backend_from(os.environ)
    except MachineRefused:
        return None


def has_machine() -> bool:
    """Whether a machine can be asked."""
    return _machine() is not None


def machine_name() -> str:
    """What the machine is called."""
    return str(_machine().name)


def machine_text(release: PressRelease, segment: Segment, language: str) -> RichText:
    """What the machine says. Raises `MachineFailed`."""
    if not has_machine():
        raise MachineFailed("not_configured")
    source = plain(segment.source_text)
    known = {source[m.start : m.end]: m.title for m in terms(release, source, language)}
    answer = translate_segments(
        _machine(),
        [segment],
        release.source_language,
        language,
        known,
        patience=Patience(tries=1),  # somebody is waiting
    )
    if segment.path in answer.results:
        result: RichText = answer.results[segment.path]
        return result
    raise MachineFailed(answer.failures.get(segment.path, "server_failed"))
