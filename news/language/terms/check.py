"""Whether a translation calls things as the glossary does."""

from collections.abc import Iterable, Iterator

from news.language.terms.finding import Span, TermFinding
from news.language.terms.glossary import Glossary, Match
from news.language.terms.renderings import spans
from news.language.terms.term import Term

type Path = str
type Text = tuple[Path, str, str]
"""A segment as the checks see it: its path, the plain source and the plain target."""
type Found = tuple[Path, TermFinding]

# Titles and bullets are short: what a text introduces, it introduces below them.
_TITLES = ("headline", "summary")


def check_terms(
    segments: Iterable[Text], glossary: Glossary, *, forbidden_anywhere: bool = True
) -> list[Found]:
    """What the segments of one release, in its order, do not call by the official name.

    A term of a segment's source must be in its target once, however often the source says it. A
    forbidden rendering is found in any segment, if no other term is called so; without
    `forbidden_anywhere`, only where the source has the term. Empty targets are passed over.
    """
    reading = _Reading(glossary, forbidden_anywhere)
    return [
        (path, finding)
        for path, source, target in segments
        if target.strip()
        for finding in reading.findings(path, source, target)
    ]


class _Reading:
    """A release read from its beginning: what has been introduced by now."""

    def __init__(self, glossary: Glossary, forbidden_anywhere: bool) -> None:
        self.glossary = glossary
        self.forbidden_anywhere = forbidden_anywhere
        self.introduced: set[Term] = set()

    def findings(self, path: Path, source: str, target: str) -> Iterator[TermFinding]:
        first_matches: dict[Term, Match] = {}
        for match in self.glossary.find(source):
            first_matches.setdefault(match.term, match)
        said = {term: self._said(term, target) for term in first_matches}
        for term, match in first_matches.items():
            yield from self._of_term(path, match, said[term], target)
        covered = [span for each in said.values() for span in each]
        yield from self._forbidden(target, first_matches, covered)

    def _said(self, term: Term, target: str) -> list[Span]:
        """Where the target says what may stand for `term`."""
        names = list(term.permitted)
        is_person = term.kind == "person"
        if is_person and term in self.introduced:
            names += [name for name in term.rendering.split() if "-" not in name]  # Kim, later on
        found = (spans(name, target, self.glossary.language, exact=is_person) for name in names)
        return sorted(span for each in found for span in each)

    def _of_term(
        self, path: Path, match: Match, said: list[Span], target: str
    ) -> Iterator[TermFinding]:
        term, span = match.term, (match.start, match.end)
        if not said:
            if term.rendering:
                parameters = {"term": term.term, "rendering": term.rendering}
                yield TermFinding("term_missing", span, None, parameters)
            return
        if path.startswith(_TITLES) or term in self.introduced:
            return
        self.introduced.add(term)
        full = term.first_mention
        if full and not any(spans(full, target, self.glossary.language)):
            found = target[slice(*said[0])]
            parameters = {"term": term.term, "rendering": full, "found": found}
            yield TermFinding("first_mention", span, said[0], parameters)

    def _forbidden(
        self, target: str, matches: dict[Term, Match], covered: list[Span]
    ) -> Iterator[TermFinding]:
        seen: set[Span] = set()
        for span, _rendering, is_unmistakable, term in self.glossary.forbidden.find(target):
            match = matches.get(term)
            is_meant = match or (self.forbidden_anywhere and is_unmistakable)
            if is_meant and span not in seen and not _within(span, covered):
                seen.add(span)
                yield TermFinding(
                    "term_forbidden",
                    (match.start, match.end) if match else None,
                    span,
                    {
                        "term": term.term,
                        "rendering": term.rendering,
                        "found": target[slice(*span)],
                    },
                )


def _within(span: Span, others: list[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)
