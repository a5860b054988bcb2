"""The block of the title: one or two lines, and the dashed lines under it."""

import re
from collections.abc import Sequence

from ..reading import Confidence
from .kinds import kind_of
from .ledger import Ledger
from .matching import IN_A_CLASS
from .passage import Passage, join
from .progress import DraftInProgress
from .units import Row

_DOTS = "…‥⋯"
_DASHED = re.compile(rf"[{IN_A_CLASS}{_DOTS}◈▶▷▲△▸▹►•·∙]\s*(?=\S)")
_LISTED = re.compile(rf"[{IN_A_CLASS}{_DOTS}◈▣❏▢◘▶▷▲△▸▹►•·∙○ㅇ◦❍◇◆□■●]\s*(?=\S)")
_CLOSED = re.compile(rf"\s*(?<=\s)[{IN_A_CLASS}]\s*$|[{_DOTS}]\s*$|(?<=[^\d\s])[{IN_A_CLASS}]$")
_KIND = re.compile(
    r"[\[<【(]\s*(?:보도|참고|설명|해명|사진)\s*(?:참고|설명)?\s*(?:자료)?\s*[\]>】)]\s*"
)
_NUMBER_AFTER_DASH = re.compile(rf"[{IN_A_CLASS}]\s*\d{{1,3}}\s*[{IN_A_CLASS}]?")
_LARGER = 1.12  # a title is at least so much larger than a subtitle
_LONGEST_TITLE = 3  # lines


def is_dashed(row: Row) -> bool:
    """A line of the summary: it begins with a dash; often none closes it."""
    return bool(_DASHED.match(row.text)) and not _NUMBER_AFTER_DASH.fullmatch(row.text)


def read_title(rows: Sequence[Row], draft: DraftInProgress, ledger: Ledger) -> None:
    """Reads the rows between header and body into headline and summary."""
    plain, dashed = _parted([row for row in rows if row.passage])
    lines, under, confidence = _title_lines(plain, bool(dashed), draft.language)
    if draft.headline:  # a label has named it
        lines, under = [], [*lines, *under]
    if lines:
        title = join([row.passage for row in lines])
        kind = _KIND.match(title.text)
        if kind:
            ledger.keep("kind", title[: kind.end()].strip("[]<>【】() "))
            named = kind_of(kind[0].strip("[]<>【】() "))
            draft.kind = named[0] if named else draft.kind
            title = title[kind.end() :]
        draft.headline = title.text
        ledger.keep("headline", title, confidence)
        if confidence == "guess":
            ledger.doubt("title_guessed", "headline", title, headline=title.text)
    elif not draft.headline:
        ledger.doubt("no_title", "headline")
    for number, source in enumerate([*(row.passage for row in under), *dashed], len(draft.summary)):
        draft.summary.append(source.text)
        sure: Confidence = "sure" if source in dashed else "likely"
        ledger.keep(f"summary[{number}]", source, sure)
    for row in rows:
        ledger.understand(row.passage)


def _parted(rows: Sequence[Row]) -> tuple[list[Row], list[Passage]]:
    """The rows without a dash, and the dashed lines, those that were wrapped put together."""
    plain: list[Row] = []
    dashed: list[list[Passage]] = []
    closed = True
    for row in rows:
        listed = _LISTED.match(row.text)
        if listed and not _NUMBER_AFTER_DASH.fullmatch(row.text):
            dashed.append([row.passage[listed.end() :]])
            closed = bool(_CLOSED.search(row.text, 2))
        elif dashed and not closed:
            dashed[-1].append(row.passage)
            closed = bool(_CLOSED.search(row.text))
        elif dashed:
            dashed.append([row.passage])
        else:
            plain.append(row)
    return plain, [_without_dash(join(lines)) for lines in dashed]


def _without_dash(line: Passage) -> Passage:
    closing = _CLOSED.search(line.text)
    return line[: closing.start()].strip() if closing else line.strip()


def _title_lines(
    rows: list[Row], summary_follows: bool, language: str
) -> tuple[list[Row], list[Row], Confidence]:
    """Which rows are the title, which stand under it, and how sure that is."""
    if len(rows) < 2:
        return rows, [], "sure" if summary_follows or _is_large(rows) else "likely"
    sizes = [row.line.size for row in rows]
    largest = max(sizes)
    if min(sizes) > 0 and min(sizes) * _LARGER < largest:
        return _by_size(rows, largest)
    if language == "en":
        return rows[:1], rows[1:], "likely"
    if not summary_follows and any(row.gap for row in rows[1:]):
        cut = next(number for number, row in enumerate(rows) if number and row.gap)
        return rows[:cut], rows[cut:], "likely"
    if len(rows) > _LONGEST_TITLE:
        return rows[:1], rows[1:], "guess"
    return rows, [], "likely" if summary_follows and len(rows) == 2 else "guess"


def _by_size(rows: list[Row], largest: float) -> tuple[list[Row], list[Row], Confidence]:
    big = [row for row in rows if row.line.size * _LARGER >= largest]
    return big, [row for row in rows if row not in big], "sure"


def _is_large(rows: list[Row]) -> bool:
    return bool(rows) and (rows[0].line.size >= 16 or rows[0].line.centred)
