"""What the checks find in the texts of a language, as grave as the settings say."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from django.conf import settings

from news.draft import RichText, plain
from news.language import Facts, Finding, check
from news.language.segments import Segment
from news.language.terms import Glossary, check_names, check_terms
from news.models.glossary import glossary_for

if TYPE_CHECKING:
    from news.models.press_release import PressRelease

type Text = tuple[Segment, RichText]
"""A segment and what is written or being written in its place."""


def findings(
    release: "PressRelease", language: str, texts: Sequence[Text], only: str = ""
) -> dict[str, list[Finding]]:
    """What the checks find in the texts of `language`, by path; of those at `only`, if given.

    Terms are introduced once in a release, and names written one way, so that `texts` are all
    of them, in order. A missing text has no findings: its state says so.
    """
    found: dict[str, list[Finding]] = defaultdict(list)
    facts = _facts(release)
    for segment, target in texts:
        if plain(target).strip() and only in ("", segment.path):
            found[segment.path] += check(
                segment.source_text,
                target,
                language,
                source_language=release.source_language,
                facts=facts,
                kind=segment.kind,
            )
    for path, finding in _of_terms(release, language, texts):
        if only in ("", path):
            found[path].append(finding)
    weighed = {path: list(_weighed(each)) for path, each in found.items()}
    return {path: each for path, each in weighed.items() if each}


def blocking(release: "PressRelease", language: str, segments: Sequence[Segment]) -> list[str]:
    """The paths of the texts that a blocking check does not let pass."""
    found = findings(release, language, [(each, each.target_text) for each in segments])
    return [path for path, each in found.items() if any(one.severity == "blocking" for one in each)]


def glossary_of(release: "PressRelease", language: str) -> Glossary | None:
    """Terms are found in Korean."""
    is_korean = release.source_language == settings.MODELTRANSLATION_DEFAULT_LANGUAGE
    return glossary_for(language) if is_korean else None


def _weighed(found: Sequence[Finding]) -> Iterator[Finding]:
    for each in found:
        match settings.TRANSLATION_CHECKS.get(each.code):
            case "off":
                continue
            case "blocking":
                yield replace(each, severity="blocking")
            case "warning":
                yield replace(each, severity="warning")
            case _:
                yield each


def _of_terms(
    release: "PressRelease", language: str, texts: Sequence[Text]
) -> Iterator[tuple[str, Finding]]:
    said = [(each.path, plain(each.source_text), plain(target)) for each, target in texts]
    made = check_names(said) if language == "en" else []
    if glossary := glossary_of(release, language):
        made = [*check_terms(said, glossary), *made]
    for path, each in made:
        yield path, Finding(each.code, each.source_span, each.target_span, each.parameters)


def _facts(release: "PressRelease") -> Facts:
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
        countries=tuple(sorted({each.country for each in countries})),
        phones=tuple(each.phone.partition(";")[0] for each in draft.contacts if each.phone),
    )
