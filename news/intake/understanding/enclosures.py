"""What a release lists as enclosed: <사진>, <참고> 1. 2. 3., 붙임 1부. 끝., 별첨."""

import re
from dataclasses import dataclass, replace

from news.draft import AttachmentKind

from .matching import spaced
from .passage import Passage, join
from .units import Grid, Row, Unit

_KINDS: dict[AttachmentKind, str] = {
    "reference": "참고|참고자료|참고문서|Reference|References",
    "appendix": "붙임|붙임자료|붙임문서|첨부|첨부자료|첨부파일|첨부문서|덧붙임|부록|"
    "Attachment|Attachments|"
    "Annex|Appendix|Enclosure|Enclosures",
    "separate": "별첨|별첨자료|별도첨부|별도붙임|별지|Separate attachment|Separate attachments",
}
_PHOTOS = (
    "사진|사진목록|관련사진목록|관련사진|행사사진|현장사진|사진자료|보도사진|첨부사진|"
    "Photo|Photos|Photograph|Photographs"
)
_KIND_OF = {
    "".join(word.split()).lower(): kind
    for kind, words in _KINDS.items()
    for word in words.split("|")
}
_LABELS = spaced([*(w for words in _KINDS.values() for w in words.split("|")), *_PHOTOS.split("|")])
_HEAD = re.compile(
    rf"(?P<before>[※□■◆◇▣ㅇ○❍●*\s]*)(?P<open>[<\[【〔(「《〈＜]?)\s*(?P<label>{_LABELS})\s*"
    r"(?P<number>\d{1,2}(?!\d|\s*[매장부컷]|\s*\.\s*[^\s\d])|[①-⑳]|[ⅠⅡⅢⅣⅤ](?=[\s>\].)]|$))?(?:\s*[-–]\s*\d{1,2}(?=\W|$))?\s*"
    r"(?P<close>[>\]】〕)」》〉＞]?)(?P<divider>\s*[.:：|]\s*|\s+|$)(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_ITEM = re.compile(
    r"(?:(?P<number>\d{1,2})\s*[.)]\s*|(?P<circled>[①-⑳])\s*|[-–·ㅇ○]\s+)?(?P<title>.*?)\s*"
    r"(?P<copies>[(（]?\s*(?:각\s*)?\d+\s*(?:부|매|장|점|건|식|컷|종|copy|copies)\s*[)）]?(?:\s*[(（][^()（）]{1,20}[)）])?\s*\.?)?"
    r"\s*(?P<end>(?<=[\s.)부매장])\s*[\"'“]?끝[\"'”]?\s*\.?)?\s*$",
    re.DOTALL,
)
_NEXT_ITEM = re.compile(r"(?<=[\s.)])(?=(?:\d{1,2}\.|[①-⑳])\s*[^\s\d])")
_LISTED = re.compile(r"\s*(?:\d{1,2}\s*[.)]\s*[^\s\d]|[①-⑳])")
_SEPARATE = re.compile(
    r"\s*[(（\[]?\s*(?:별첨|별도\s*첨부|별도\s*송부|별송|파일\s*별첨)\s*[)）\]]?\s*\.?$"
)
_APART = re.compile(r"별첨|별도|별송")
_SAYS = re.compile(r"(?:다|(?<![개주수소필중긴조동])요|시오|니다)\s*\.?\s*$")  # 개요 is a title


@dataclass(frozen=True)
class Head:
    """A line or table that begins with 붙임, 참고, 별첨 or 사진; `kind` is `None` for photos."""

    kind: AttachmentKind | None
    number: int | None
    mark: Passage
    rest: Passage
    bracketed: bool = False
    colon: bool = False

    @property
    def items(self) -> list["Item"]:
        return list(items_in(self.rest)) if self.rest else []

    @property
    def is_listing(self) -> bool:
        """The line itself shows that it lists: 1부, 끝, several, or a number after the label."""
        items = self.items
        return bool(self.rest) and (
            len(items) > 1
            or any(item.ended or item.separate for item in items)
            or (self.bracketed and self.number is None and items[0].number is not None)
        )

    def as_appendix(self) -> "Head":
        """`붙임 1. 제목` over a page: the number is the appendix's."""
        item = self.items[0] if self.items else None
        if item is None or item.number is None or self.number is not None:
            return self
        mark = join(
            (
                self.mark,
                item.source[: len(item.source) - len(item.source.text.lstrip("0123456789.) "))],
            ),
            "",
        )
        return replace(self, number=item.number, mark=mark, rest=item.title)


@dataclass(frozen=True)
class Item:
    number: int | None
    title: Passage
    source: Passage
    ended: bool = False
    separate: bool = False


def head_of(unit: Unit, *, begins_page: bool = False) -> Head | None:
    """The head that `unit` is, by its first words or its first cell."""
    if isinstance(unit, Grid):
        cells = [cell for cell in unit.cells if cell.passage]
        head = _head(cells[0].passage) if len(unit.rows) == 1 and 1 < len(cells) < 4 else None
        if head and not head.rest:
            title = cells[-1].passage
            return Head(head.kind, head.number, head.mark, title, head.bracketed)
        return None
    return _head(unit.passage, begins_page or unit.boxed)


def _head(passage: Passage, apart: bool = False) -> Head | None:
    match = _HEAD.match(passage.text)
    if not match or (match["open"] and not match["close"]):
        return None
    rest = passage.group(match, "rest").strip()
    folded = "".join(match["label"].split()).lower()
    photo = folded not in _KIND_OF
    marked = bool(match["open"] or match["number"] or match["divider"].strip() in {":", "："})
    if _SAYS.search(rest.text) or ("※" in match["before"] and not marked):
        return None
    if "※" in match["before"] and folded == "참고":
        return None
    if photo and rest and not (match["open"] or match["divider"].strip()):
        return None
    plain_word = rest and not marked and not _LISTED.match(rest.text)
    apart = apart or match.start("rest") - match.end("label") > 1 or "\t" in match["divider"]
    if plain_word and folded == "참고" and not apart:
        return None
    number = _number(match["number"])
    return Head(
        _KIND_OF.get(folded),
        number,
        passage[: match.start("rest")],
        rest,
        bool(match["open"]),
        match["divider"].strip() in {":", "："},
    )


def items_in(passage: Passage) -> list[Item]:
    """`1. 행사개요 1부. 2. 사진 2부. 끝.` as its entries."""
    return [_item(piece.strip()) for piece, _ in passage.pieces(_NEXT_ITEM) if piece]


def listed_item(row: Row, after: int | None) -> Item | None:
    """The entry that `row` adds to a list whose last number was `after`."""
    item = _item(row.passage)
    if _SAYS.search(row.text) or item.number is None or item.number != (after or 0) + 1:
        return None
    return item


def _item(passage: Passage) -> Item:
    match = _ITEM.match(passage.text)
    assert match  # every part is optional
    title = passage.group(match, "title")
    apart = _SEPARATE.search(title.text)
    if apart and apart.start():
        title = title[: apart.start()]
    number = _number(match["number"] or match["circled"])
    ended = bool(match["copies"] or match["end"])
    separate = bool(apart or _APART.search(match["copies"] or ""))
    return Item(number, title.strip(" .,"), passage, ended, separate)


def _number(text: str | None) -> int | None:
    if not text:
        return None
    if text.isdigit() and text.isascii():
        return int(text)
    return "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".find(text) + 1 or "ⅠⅡⅢⅣⅤ".find(text) + 1 or None
