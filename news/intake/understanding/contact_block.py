"""Which lines say whom to ask: 담당부서, 책임자, 담당자, 문의."""

import re
from collections.abc import Sequence

from .korean_names import is_title, name_likeness
from .labels import CONTACT, LabelledLines
from .matching import bare
from .pairs import labelled_fields
from .sentences import is_statement
from .units import Grid, Row, Unit

CONTACT_LINES = LabelledLines(
    CONTACT | dict.fromkeys(("자료제공", "제공", "자료"), "enquiries"), loose=True
)
PHONE = re.compile(
    r"(?<![\d-])(?:\+\s?82[\s-]?(?:\(0\))?\d{1,2}|[(（]?0\d{1,2}[)）]?)\s?[-–.)·\s]\s?\d{3,4}\s?[-–.\s]\s?\d{4}(?!\d)|"
    r"(?<![\d-])1[568]\d\d\s?-\s?\d{4}(?!\d)|(?<![\d.-])\d{3,4}\s?[-–]\s?\d{4}(?!\d)"
)
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
# 이 자료에 대하여 더욱 자세한 내용을 원하시면 … 에게 연락해 주시기 바랍니다.
SENTENCE = re.compile(
    r".{0,30}(?:자료|취재|보도|내용|사항).{0,60}(?:원하시|문의|궁금|필요하|관련).{0,120}(?:연락|문의|바랍니다|주십시오|주세요)"
)
_ENGLISH_SENTENCE = re.compile(
    r"for (?:more|further|additional) (?:information|details|enquiries|inquiries)\b|"
    r"(?:media |press )?(?:enquiries|inquiries|contacts?)\b",
    re.IGNORECASE,
)
_ENGLISH_PERSON = re.compile(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2},\s+[A-Z]")
_PEOPLE = {"department", "head", "officer"}
_LONGEST_CELL = 30


def is_contact(unit: Unit) -> bool:
    """Whether a block of contacts begins with `unit`."""
    if isinstance(unit, Grid):
        fields = set(labelled_fields(unit, CONTACT_LINES))
        return bool(fields & _PEOPLE) and (
            len(fields & (_PEOPLE | {"phone"})) > 1 or bool(PHONE.search(unit.text))
        )
    text = unit.text
    if len(text) > 300:
        return False
    reachable = bool(PHONE.search(text) or EMAIL.search(text))
    found = CONTACT_LINES.head(unit.passage)
    if found and found.fields[0] in {*_PEOPLE, "enquiries"}:
        return reachable or (found.marked and not is_statement(text))
    if reachable and (SENTENCE.match(text) and ("자료" in text or "취재" in text)):
        return True
    if _ENGLISH_SENTENCE.match(text) and (reachable or text.endswith(":")):
        return True
    if names_people(unit) and not is_statement(text):
        return True
    return (
        reachable
        and bool(re.match(r"\s*[〔\[【(〈<☎☏].{2,100}[〕\]】)〉>]?\s*$", text))
        and len(text) < 90
    )


def continues_contacts(unit: Unit, block: Sequence[Unit]) -> bool:
    """Whether `unit` goes on with a block, whatever its form: a line, a table, a loose cell."""
    if is_contact(unit):
        return True
    if isinstance(unit, Grid):
        return bool(PHONE.search(unit.text)) and len(unit.text) < 600
    text = unit.text
    if len(text) > 120 or is_statement(text):
        return False
    if _ENGLISH_PERSON.match(text):
        return True
    before = CONTACT_LINES.head(block[-1].passage) if isinstance(block[-1], Row) else None
    if before and not before.value and before.fields[0] in {"officer", "head", "enquiries"}:
        return True
    if bool(PHONE.search(text) or EMAIL.search(text)) or bare(text) in CONTACT:
        return True
    found = CONTACT_LINES.head(unit.passage)
    if found and found.marked:
        return True
    return not unit.gap and len(text) <= _LONGEST_CELL and is_loose_cell(text)


def leads_to_number(units: Sequence[Unit], number: int) -> bool:
    """An English name, post or office, whose number or address is in one of the next lines."""
    unit = units[number]
    if not isinstance(unit, Row) or not re.fullmatch(r"[A-Z][\x20-\x7e’]{2,79}", unit.text):
        return False
    later = units[number + 1 : number + 4]
    return not is_statement(unit.text) and any(
        isinstance(each, Row)
        and len(each.text) < 100
        and (PHONE.search(each.text) or EMAIL.search(each.text))
        for each in later
    )


def names_people(unit: Unit) -> bool:
    """`조경과장 김인숙 2133-2104`: people with their numbers, and nothing else."""
    numbers = len(PHONE.findall(unit.text))
    if not numbers or len(unit.text) > 60 * max(numbers, len(unit.passages) // 3):
        return False
    cells = [c.text for c in unit.cells] if isinstance(unit, Grid) else re.split(r"\s+", unit.text)
    words = ["".join(PHONE.sub("", cell).split()).strip("()☎:/,") for cell in cells]
    titled = any(map(is_title, words)) or "담당" in words
    return titled and any(name_likeness(word) > 0 and not is_title(word) for word in words)


def is_division(text: str) -> bool:
    """`문화관광과` on a line of its own."""
    return bool(re.fullmatch(r"(?:[가-힣·]{2,12}\s?){1,2}(?<=[과팀실단])\s*", text))


def is_loose_cell(text: str) -> bool:
    word = "".join(text.split())
    return (
        is_title(word)
        or name_likeness(word) > 1
        or bool(re.fullmatch(r"[<〈(\[]?(?:총괄|공동|협조|주무|협업)[>〉)\]]?", word))
        or bool(re.search(r"(?:과|실|국|단|팀|관|부|청|처|센터|본부|원|소|시|군|구|도)$", word))
    )
