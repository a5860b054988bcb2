"""Telephone numbers in a block of contacts: local ones, and those of which only the end is said."""

import re

from news.facts import PhoneError, parse_phone

from .contact_words import EXTRA_NUMBERS
from .ledger import Ledger
from .passage import Passage

_AREA = re.compile(r"(?<![\d-])[(]?(0(?:2|[3-6]\d))[)]?\s?[-–.)]\s?\d{3,4}\s?[-–.]\s?\d{4}(?!\d)")
# Area codes by those who are called by their place; 광주 alone is a city in 경기 as well.
_AREAS = {
    place: code
    for code, places in {
        "02": "서울",
        "031": "경기도",
        "032": "인천",
        "033": "강원",
        "041": "충청남도|충남",
        "042": "대전",
        "043": "충청북도|충북",
        "044": "세종",
        "051": "부산",
        "052": "울산",
        "053": "대구",
        "054": "경상북도|경북",
        "055": "경상남도|경남",
        "061": "전라남도|전남",
        "062": "광주광역시",
        "063": "전라북도|전북",
        "064": "제주",
    }.items()
    for place in places.split("|")
}
_PLACE = re.compile("|".join(_AREAS))
_HEAD = 400  # characters in which a document says whose it is


class NumberReader:
    """Completes and checks the numbers of one document."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def read(self, phone: Passage) -> str:
        """`phone` in E.164; empty, with a doubt, if it is none that can be dialled."""
        text = _plain(phone)
        if self.is_local(phone):
            text = f"{self._area}-{text}" if self._area else ""
        try:
            return parse_phone(text)
        except PhoneError:
            self.ledger.doubt("phone_unreadable", "contacts", phone, text=phone.text)
            return ""

    def is_local(self, phone: Passage) -> bool:
        return _plain(phone)[:1] not in "0+1"

    @property
    def _area(self) -> str:
        """The area code for local numbers: that of the document's others, or its city's."""
        codes = _AREA.findall(self.ledger.document.text)
        place = _PLACE.search(self.ledger.document.text[:_HEAD])
        return codes[0] if codes else _AREAS[place[0]] if place else ""


def further_end(around: Passage, place: int) -> Passage:
    """`3318` in `044-201-3317, 3318`, where `place` is after the first number; or empty."""
    match = EXTRA_NUMBERS.match(around.text, place)
    return around.group(match, 1) if match else Passage()


def _plain(phone: Passage) -> str:
    return phone.text.replace("·", "-").strip("() ")
