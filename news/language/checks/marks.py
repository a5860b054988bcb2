"""What must come through a translation untouched: notes, links, codes, addresses; and leftovers."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from news.draft import RichText, Run

from .finding import Finding, Span
from .pair import Pair
from .quantities.addresses import ADDRESS

_STARS = re.compile(r"(?<![*\w])\*{1,3}(?!\*)|(?<=\w)\*{1,3}(?![*\d])")
_CODE = re.compile(
    r"</?[gx]\b[^>]*>|</?(?:b|strong|a|sup|p|br|i|em|span)\b[^<>]*>|&(?:amp|lt|gt|quot|nbsp|#\d+);"
)
_PLACEHOLDER = re.compile(
    r"\{[\w.]*\}|%\(\w+\)[sd]|%[sd](?!\w)|\bTB[DC]\b|\bX{3,}\b|\bTODO\b|\bFIXME\b|\[\s*\]"
    r"|\[(?:…|\.\.\.|name|date|number|insert[^\]]*|TRANSLATE[^\]]*|to be [^\]]*)\]"
    r"|\?{3,}|\blorem ipsum\b|_{3,}|[○◯]{2,}|\bOO+\b",
    re.IGNORECASE,
)
_OPEN_IN_SOURCE = re.compile(r"미정|추후|미확정|예정자|TBD|tbd")


def footnote_marks(pair: Pair) -> Iterator[Finding]:
    """Anchors of notes, and asterisks that stand for them in plain text."""
    if pair.is_translated:
        yield from _compared("footnote_marks", pair, lambda run: run.note and "*" * run.note)
        source, target = (list(_STARS.finditer(text)) for text in (pair.source, pair.target))
        if len(source) > len(target):
            yield Finding("footnote_marks", source[len(target)].span())
        elif len(target) > len(source):
            yield Finding("footnote_marks", None, target[len(source)].span())


def links(pair: Pair) -> Iterator[Finding]:
    if pair.is_translated:
        yield from _compared("links", pair, lambda run: run.link)


def codes(pair: Pair) -> Iterator[Finding]:
    """Tags and entities that show as text: codes that were broken on the way."""
    for match in _CODE.finditer(pair.target):
        if match[0] not in pair.source:
            yield Finding("codes", None, match.span(), {"target": match[0]})


def addresses(pair: Pair) -> Iterator[Finding]:
    """Web and mail addresses. The part that names a language may differ."""
    if not pair.is_translated:
        return
    kept = [_bare(match[0]) for match in ADDRESS.finditer(pair.target)]
    given = [_bare(match[0]) for match in ADDRESS.finditer(pair.source)]
    linked = [_bare(run.link) for run in pair.rich_target if run.link]
    for match in ADDRESS.finditer(pair.source):
        if _bare(match[0]) not in kept + linked:
            yield Finding("addresses", match.span(), None, {"source": match[0]})
    for match in ADDRESS.finditer(pair.target):
        if _bare(match[0]) not in given:
            yield Finding("addresses", None, match.span(), {"target": match[0]})


def placeholders(pair: Pair) -> Iterator[Finding]:
    """What was to be filled in, and was not. What the source leaves open may stay open."""
    if not pair.is_translated or _OPEN_IN_SOURCE.search(pair.source):
        return
    for match in _PLACEHOLDER.finditer(pair.target):
        if match[0] not in pair.source:
            yield Finding("placeholders", None, match.span(), {"target": match[0]})


def _compared(code: str, pair: Pair, mark: Callable[[Run], str | int]) -> Iterator[Finding]:
    """The marks that one side has and the other has not, each at its place."""
    source, target = _marked(pair.rich_source, mark), _marked(pair.rich_target, mark)
    if not source and not target:
        return
    lost = Counter(name for name, _ in source) - Counter(name for name, _ in target)
    new = Counter(name for name, _ in target) - Counter(name for name, _ in source)
    yield from (Finding(code, _last(source, name), None, {"source": name}) for name in lost)
    yield from (Finding(code, None, _last(target, name), {"target": name}) for name in new)


def _marked(text: RichText, mark: Callable[[Run], str | int]) -> list[tuple[str, Span]]:
    found: list[tuple[str, Span]] = []
    at = 0
    for run in text:
        if name := mark(run):
            found.append((str(name), (at, at + len(run.text))))
        at += len(run.text)
    return found


def _last(marked: list[tuple[str, Span]], name: str) -> Span:
    return next(span for each, span in reversed(marked) if each == name)


def _bare(address: str) -> str:
    bare = re.sub(r"^https?://(?:www\.)?|^www\.", "", address.lower().rstrip("/.,;"))
    return re.sub(r"/(?:ko|kr|en|eng|kor|ja|jp|zh|cn|vi|id|mn|ru)(?=/|$)", "", bare)
