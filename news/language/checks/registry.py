"""All checks by their codes, and `check`, which makes them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from news.draft import RichText

from . import against_facts, countries, figures, marks, presence, punctuation, scripts
from .finding import Check, Finding, Named, Severity
from .pair import Facts, Pair, rich


def _of_names(code: str, pair: Pair) -> Iterator[Finding]:
    for each in pair.names:
        if each.code == code:
            yield Finding(code, each.source_span, each.target_span, each.parameters)


_OF_NAMES = ("term_missing", "term_forbidden", "first_mention", "name_two_ways")
_BLOCKING: Severity = "blocking"
_ALL = (
    Check("missing_text", presence.missing_text, _BLOCKING),
    Check("untranslated", presence.untranslated, _BLOCKING),
    Check("too_short", presence.too_short),
    Check("headline_too_long", presence.headline_too_long, _BLOCKING),
    Check("headline_long", presence.headline_long),
    Check("line_breaks", presence.line_breaks),
    *(Check(kind, figures.of_kind(kind)) for kind in figures.KINDS),
    Check("weekday_of_date", figures.weekday_of_date),
    Check("fact_date", against_facts.fact_date),
    Check("fact_weekday", against_facts.fact_weekday),
    Check("fact_time", against_facts.fact_time),
    Check("fact_count", against_facts.fact_count),
    Check("fact_phone", against_facts.fact_phone),
    Check("country", countries.country),
    *(Check(code, partial(_of_names, code)) for code in _OF_NAMES),
    Check("hangul_left", scripts.hangul_left),
    Check("wrong_script", scripts.wrong_script),
    Check("invisible_characters", scripts.invisible_characters),
    Check("quotes_unbalanced", punctuation.quotes_unbalanced),
    Check("quotation_lost", punctuation.quotation_lost),
    Check("brackets_unbalanced", punctuation.brackets_unbalanced),
    Check("double_space", punctuation.double_space),
    Check("space_before_punctuation", punctuation.space_before_punctuation),
    Check("space_after_punctuation", punctuation.space_after_punctuation),
    Check("full_width_punctuation", punctuation.full_width_punctuation),
    Check("repeated_word", punctuation.repeated_word),
    Check("repeated_punctuation", punctuation.repeated_punctuation),
    Check("final_punctuation", punctuation.final_punctuation),
    Check("footnote_marks", marks.footnote_marks, _BLOCKING),
    Check("links", marks.links, _BLOCKING),
    Check("codes", marks.codes, _BLOCKING),
    Check("addresses", marks.addresses),
    Check("placeholders", marks.placeholders, _BLOCKING),
)
CHECKS: Mapping[str, Check] = {each.code: each for each in _ALL}


def check(
    source: RichText | str,
    target: RichText | str,
    language: str,
    *,
    source_language: str = "ko",
    facts: Facts | None = None,
    kind: str = "",
    names: Iterable[Named] = (),
    allow_originals: bool = False,
) -> list[Finding]:
    """The faults of `target` as the translation of `source` into `language` (a Django code).

    `kind` is the segment's, for what only holds for headlines or titles. `names` is what was
    found about terms and persons in this segment. `allow_originals` lets Hangul stand in
    brackets and quotes. A missing text has that fault alone.
    """
    pair = Pair(
        rich_source=rich(source),
        rich_target=rich(target),
        language=language,
        source_language=source_language,
        facts=facts,
        kind=kind,
        names=tuple(names),
        allow_originals=allow_originals,
    )
    if not pair.target.strip():
        return [_weighed(finding) for finding in presence.missing_text(pair)]
    return [_weighed(finding) for each in _ALL for finding in each.find(pair)]


def _weighed(finding: Finding) -> Finding:
    severity = CHECKS[finding.code].severity
    return finding if finding.severity == severity else replace(finding, severity=severity)
