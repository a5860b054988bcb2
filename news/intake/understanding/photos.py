"""Photos: those a release promises, those it has, and what is written under them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from news.draft import Photo, clean_text

from .ledger import Ledger
from .matching import bare
from .passage import Passage
from .progress import DraftInProgress
from .units import Row, Unit

CAPTION = re.compile(
    r"[*※▲△▼▶◀◆■□○<〈\[【(\s]*(?:관련\s*|행사\s*|현장\s*)?(?:사진|포토|Photo)\s*\d{0,2}\s*(?:설명|캡션|caption)?\s*\d{0,2}"
    r"\s*[)\]>〉】:：.]+\s*[:：]?\s*(?P<caption>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_CREDIT = re.compile(
    r"\s*[(（\[/]?\s*(?:사진|자료|이미지|Photo|Image)?\s*(?:제공|출처|credit|courtesy of|"
    r"by)?\s*[-–=:：/]\s*(?P<credit>[^()（）]{2,40}?)\s*[)）\]]?\s*\.?$",
    re.IGNORECASE,
)
_SAYS_CREDIT = re.compile(r"(?:제공|출처|(?:사진|photo)\s*[-–=:/]|credit|courtesy)", re.IGNORECASE)
_GIVEN_BY = re.compile(
    r"\s*[(（\[]\s*(?:사진\s*)?(?:제공\s*[)）]|(?P<credit>[^()（）]{2,30}?)\s*제공)\s*[)）\]]\s*\.?$"
)
_COURTESY = re.compile(
    r"\s*[(\[](?:photos? )?(?:courtesy of|credits?:?|photos? by|by)\s+"
    r"(?P<credit>[^()]{2,60})[)\]]\s*\.?$",
    re.IGNORECASE,
)
_MOST = 300
_FRAMED = re.compile(
    r"\s*[<〈(（\[]\s*(?:사진|Photo)\s*(?:제공|credit)?\s*[-–=:：/]\s*(?P<credit>[^<>()〈〉]{2,40}?)\s*(?:제공)?\s*[>〉)）\]]\s*\.?$",
    re.IGNORECASE,
)
_COPIES = re.compile(r"\s*[(（]?\s*\d+\s*(?:매|장|컷|부|점)\s*[)）]?\s*\.?\s*$")
_END = re.compile(r"\s*[<〈(\[]?\s*끝\s*[>〉)\]]?\s*\.?$")
_NUMBERED = re.compile(r"\s*(\d{1,2})\s*[.)]\s*(?=\D)")
_ARROW = re.compile(r"[▲△▼▶◀◆■□○<〈(\[\s]+|[>〉)\]\s]+$")


@dataclass
class _Found:
    caption: Passage
    credit: Passage
    image: int = 0
    promised: bool = False


class PhotoReader:
    """Gathers photos, then writes them once it is known which pictures there are."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.photos: list[_Found] = []
        self._number = 0  # of the last caption

    def promise(self, title: Passage) -> None:
        copies = _COPIES.search(title.text)
        if copies and copies.start():
            self.ledger.understand(title)
            title = title[: copies.start()]
        self.photos.append(_Found(*_parted(title), promised=True))

    def sheet(self, units: Sequence[Unit]) -> list[Unit]:
        """A page of photos: each picture with the line under or over it."""
        left: list[Unit] = []
        for unit in units:
            if not isinstance(unit, Row):
                left.append(unit)
            elif unit.line.image:
                self._picture(unit.line.image)
            elif not self.caption(unit, sheet=True):
                left.append(unit)
        return left

    def is_caption(self, row: Row) -> bool:
        return (
            0 < len(row.text) < 250
            and len(self.photos) < _MOST
            and CAPTION.match(row.text) is not None
        )

    def goes_on(self, row: Row) -> bool:
        """`(사진설명) 1. …`, and `2. …` below it."""
        number = _NUMBERED.match(row.text)
        return bool(self._number and number and int(number[1]) == self._number + 1)

    def caption(self, row: Row, *, sheet: bool = False) -> bool:
        """Takes `row` as what is written under a photo, if it is."""
        match = CAPTION.match(row.text)
        if not match and not (sheet and len(row.text) <= 150 and len(self.photos) < _MOST):
            return False
        source = (
            row.passage.group(match, "caption") if match else row.passage.strip("▲△▼▶◀<>〈〉[]* ")
        )
        if end := _END.search(source.text):
            source = source[: end.start()]
        if number := _NUMBERED.match(source.text):
            source, self._number = source[number.end() :], int(number[1])
        self.ledger.understand(row.passage) if source else None
        caption, credit = _parted(source)
        known = next((p for p in self.photos if p.promised and _same(p.caption, caption)), None)
        bare_picture = next((p for p in self.photos if p.image and not p.caption), None)
        if known:
            self._again(known, caption, credit)
        elif bare_picture:
            bare_picture.caption, bare_picture.credit = caption, credit
        else:
            self.photos.append(_Found(caption, credit))
        return True

    def _again(self, known: _Found, caption: Passage, credit: Passage) -> None:
        path = f"photos[{self.photos.index(known)}]"
        self.ledger.keep(f"{path}.caption", caption)
        known.credit = known.credit or credit

    def _picture(self, image: int) -> None:
        waiting = next((photo for photo in self.photos if not photo.image), None)
        if waiting and (waiting.promised or self.photos[-1] is waiting):
            waiting.image = image
        else:
            self.photos.append(_Found(Passage(), Passage(), image))

    def picture(self, row: Row) -> None:
        self._picture(row.line.image)

    def write(self, draft: DraftInProgress) -> None:
        self._give_pictures_beside()
        for number, photo in enumerate(self.photos):
            path = f"photos[{number}]"
            caption, credit = clean_text(photo.caption.text), clean_text(photo.credit.text)
            draft.photos.append(Photo(photo.image or None, caption, credit=credit))
            self.ledger.keep(f"{path}.caption", photo.caption)
            self.ledger.keep(f"{path}.credit", photo.credit)
            if not photo.image:
                self.ledger.doubt("photo_absent", f"{path}.image", photo.caption, title=caption)

    def _give_pictures_beside(self) -> None:
        """Pictures beside the document, as in a ZIP, stand in no line of it."""
        document = self.ledger.document
        placed = {line.image for line in document.lines}
        beside = [n for n in range(1, len(document.images) + 1) if n not in placed]
        for photo in self.photos:
            if not photo.image and beside:
                photo.image = beside.pop(0)
        self.photos += [_Found(Passage(), Passage(), image) for image in beside]


def _parted(text: Passage) -> tuple[Passage, Passage]:
    """A caption, and who gave the photo."""
    match = (
        _FRAMED.search(text.text[-60:])
        or _GIVEN_BY.search(text.text[-60:])
        or _COURTESY.search(text.text[-60:])
        or _CREDIT.search(text.text[-60:])
    )
    if not match or not match["credit"] or not _SAYS_CREDIT.search(match[0]):
        return text.strip(), Passage()
    shift = max(0, len(text) - 60)
    credit = text[match.start("credit") + shift : match.end("credit") + shift]
    return text[: match.start() + shift].strip(), credit.strip()


def _same(one: Passage, other: Passage) -> bool:
    first, second = bare(one.text), bare(other.text)
    return bool(first) and (first == second or first in second)
