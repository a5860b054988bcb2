"""담당부서, 책임자, 담당자: whom the press may ask, in tables, lines and sentences."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from news.draft import ContactRole
from news.facts import PhoneError, parse_phone

from .contact_block import PHONE
from .contact_people import Person, find_heads, give_number_of_office, share_departments
from .contact_words import (
    DEPARTMENT,
    EXTRA_NUMBERS,
    GROUP_MARK,
    GROUPS,
    HEAD_OF,
    NOISE,
    OF_THE,
    OFFICE,
    OFFICE_OF_ONE,
    POSITION,
    TOKEN,
    is_latin_name,
    joined_syllables,
    name_before,
    names_somebody,
    position_before,
    preamble,
    role_of,
    without_particle,
)
from .labels import CONTACT
from .ledger import Ledger
from .matching import bare
from .pairs import Clue
from .passage import Passage, join
from .korean_names import is_title, name_likeness
from .progress import DraftInProgress
from .titles import TITLES

_AREA = re.compile(r"(?<![\d-])[(]?(0(?:2|[3-6]\d))[)]?\s?[-–.)]\s?\d{3,4}\s?[-–.]\s?\d{4}(?!\d)")
_AREAS = {
    "서울": "02",
    "부산": "051",
    "대구": "053",
    "인천": "032",
    "광주광역시": "062",
    "대전": "042",
    "울산": "052",
    "세종": "044",
    "경기도": "031",
    "강원": "033",
    "충청북도": "043",
    "충북": "043",
    "충청남도": "041",
    "충남": "041",
    "전라북도": "063",
    "전북": "063",
    "전라남도": "061",
    "전남": "061",
    "경상북도": "054",
    "경북": "054",
    "경상남도": "055",
    "경남": "055",
    "제주": "064",
}
_PLACE = re.compile("|".join(_AREAS))
_HEAD = 400  # characters in which a document says whose it is
_ROLES = {"head", "officer"}
_PURE_ROLES = {"책임자", "담당자", "담당", "작성자"}
_OFFICE_AND_TEAM = re.compile(r"(.+?)\s*/\s*([^/]+(?:팀|계|담당))")
_FEW = 20  # people of a release; more are compared with the nearest only


class ContactReader:
    """Reads clues one after the other; a name begins a person, what stands around it is his."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.people: list[Person] = []
        self._department: list[Passage] = []
        self._labelled = False
        self._positions: list[Passage] = []  # of people who are named next, in this order
        self._role: ContactRole | None = None
        self._values: list[Passage] = []

    def read(self, clues: Sequence[Clue]) -> None:
        for before, clue in pairwise((Clue("", Passage(), Passage()), *clues)):
            if clue.field:
                self.ledger.understand(clue.label)
            if clue.field in _ROLES:
                self._take_role(before, clue)
            if opening := preamble(clue):
                self.ledger.understand(clue.value[: opening.end()])
                clue = replace(clue, value=clue.value[opening.end() :])
            self._read_value(clue)

    def _take_role(self, before: Clue, clue: Clue) -> None:
        """One below the other in a cell, roles and positions are for the names in the next one."""
        waits = before.field in _ROLES and not before.value
        earlier = self._positions if waits and before.unit == clue.unit else []
        role = self._role if waits and bare(before.label.text) in _PURE_ROLES else None
        self._take_label(clue.label.strip(" :：()[]<>〈〉【】"))
        if earlier and self._positions:
            self._positions = [*earlier, *self._positions]
            self._role = None
        elif role and self._positions:
            self._role = role

    def write(self, draft: DraftInProgress) -> None:
        people = [person for person in self.people if person.name or person.phone or person.email]
        people = give_number_of_office(people)
        share_departments(people)
        find_heads(people)
        for person in people:
            self._write(person, draft)
        for value in self._values:
            self.ledger.understand_punctuation(value)
        departments = [p.department for p in people if p.department] or [
            join(self._department) if self._department else Passage()
        ]
        if departments[0] and not draft.department:
            draft.department = departments[0].text
            self.ledger.keep("department", departments[0])

    def _take_label(self, label: Passage) -> None:
        """책임자 and 담당자 are roles; 과장 and 담당장학사 are positions as well."""
        word = "".join(label.text.split())
        title = word.removeprefix("담당") if word not in TITLES else word
        self._role = "head" if CONTACT.get(bare(word)) == "head" else "officer"
        if word.isascii():  # `Contact` says nothing of the post
            self._role = None
        self._positions = []
        if title in TITLES:
            cut = label.text.index("당") + 1 if title != word and "당" in label.text else 0
            self._positions = [label[cut:].strip()]

    def _read_value(self, clue: Clue) -> None:
        if clue.field == "department" and not names_somebody(clue.value.text):
            self._begin_department(clue.value, new=True)
            return
        pending: list[Passage] = []
        for kind, token in self._tokens(clue.value):
            if kind == "email":
                self._email(token)
            elif kind == "phone":
                self._words(pending, clue)
                pending = []
                self._phone(token, clue.value)
            elif kind == "end":
                self._words(pending, clue)
                pending = []
                self._number_like_the_last(token)
            elif kind == "word":
                pending.append(token)
            elif token.text in {",", "/", "|", ")", "·", "(", ":"}:
                self._words(pending, clue)
                pending = []
        self._words(pending, clue)
        self._values.append(clue.value)

    def _tokens(self, value: Passage) -> list[tuple[str, Passage]]:
        found = TOKEN.finditer(value.text)
        return [(m.lastgroup or "", value[m.start() : m.end()]) for m in found]

    def _words(self, words: Sequence[Passage], clue: Clue) -> None:
        """A stretch of words between punctuation: departments, positions and names."""
        if words and words[0].text in {"or", "and"}:
            words = words[1:]
        if number := position_before(words):
            self._take_position(join(list(words[:number])))
            words = words[number:]
        while words and words[-1].text in {"at", "or", "on", "via", "and"}:
            words = words[:-1]
        if number := name_before(words):
            self._begin_person(join(list(words[:number])))
            words = words[number:]
        if is_latin_name(words):
            self._begin_person(join(list(words)))
            return
        if words and OFFICE.search(" ".join(word.text for word in words)):
            self._english_office(join(list(words)))
            return
        department: list[Passage] = []
        together = joined_syllables(words)
        for number, word in enumerate(together):
            text = "".join(word.text.split())
            if self._is_mark(text, word):
                self.ledger.understand(word)
            elif number == len(together) - 1 and HEAD_OF.match(text) and not department:
                self._take_head_of(word)
            elif self._is_position(text, department, first=number == 0, field=clue.field):
                self._take_position(word)
            elif self._is_name(text, number, together, clue.field):
                self._before_name(department)
                department = []
                self._begin_person(word)
            else:
                department.append(without_particle(word))
        named = department and DEPARTMENT.match(department[-1].text)
        if named and clue.field not in {"phone", "email"}:
            self._begin_department(join(department))

    def _is_mark(self, text: str, word: Passage) -> bool:
        """책임자 and 담당장학사 tell the role of who comes next; other words say nothing."""
        role = CONTACT.get(bare(text))
        if text in _PURE_ROLES:
            self._role = "head" if role == "head" else "officer"
            return True
        if text.startswith("담당") and text[2:] in TITLES:
            self._take_label(word)
            return True
        return text.strip("<>〈〉") in GROUPS or NOISE.match(text) is not None

    def _is_position(
        self, text: str, department: Sequence[Passage], *, first: bool, field: str
    ) -> bool:
        is_department = DEPARTMENT.match(text) is not None
        if text in TITLES:
            office = first and field == "department" and OFFICE_OF_ONE.search(text)
            return not office
        last = self.people[-1] if self.people else None
        free = last is not None and not last.position and not department
        ranked = (is_title(text) or text.endswith("담당")) and not is_department
        if ranked and text.endswith("담당"):
            return bool(department)
        return ranked and (free or (not department and not HEAD_OF.match(text)))

    def _before_name(self, words: list[Passage]) -> None:
        """`광양시 미래산업과장 고은채`: the word before the name is a department with its head."""
        if not words:
            return
        last = words[-1]
        match = HEAD_OF.match(last.text)
        if match:
            self._positions = [last.group(match, "position")]
            words = [*words[:-1], last[:-1]]
        self._begin_department(join(words))

    def _take_head_of(self, word: Passage) -> None:
        """`도서관정책과장` alone in a cell: whose department is known, or is the word's own."""
        match = HEAD_OF.match(word.text)
        if match is None or self._labelled:
            self._take_position(word)
        else:
            self._begin_department(word[:-1])
            self._positions = [word.group(match, "position")]

    def _english_office(self, words: Passage) -> None:
        last = self.people[-1] if self.people else None
        if within := OF_THE.match(words.text):
            words = words[within.end() :].strip(" .,")
        if POSITION.search(words.text) and not within:
            self._take_position(words)
        elif last and last.department and not (last.phone or within) and last.name.text.isascii():
            last.department = join((last.department, words), ", ")
        elif within or (last and not last.department and not last.phone):
            for person in self.people[-_FEW:]:
                person.department = person.department or words
        else:
            self._begin_department(words)

    def _is_name(self, text: str, number: int, words: Sequence[Passage], field: str) -> bool:
        likeness = name_likeness(text)
        if number == 0 and len(words) == 1 and self._positions and 1 < len(text) < 5:
            return bool(likeness) or not DEPARTMENT.match(text)  # 과 장 | 원두리
        after_title = number > 0 and "".join(words[number - 1].text.split()) in TITLES | _PURE_ROLES
        if after_title and number == len(words) - 1 and 1 < len(text) < 5:
            return bool(likeness) or not (DEPARTMENT.match(text) or is_title(text))
        if not likeness:
            return False
        near = [words[n].text for n in (number - 1, number + 1) if 0 <= n < len(words)]
        beside = any("".join(each.split()) in TITLES or is_title(each) for each in near)
        lone = len(words) == 1 and (
            field in {"head", "officer", "name"} or not DEPARTMENT.match(text)
        )
        under = number > 0 and DEPARTMENT.match(words[number - 1].text) is not None
        if under and number == len(words) - 1 and not DEPARTMENT.match(text):
            return True  # 축제팀 이두리
        return (
            beside or (likeness > 1 and not DEPARTMENT.match(text)) or lone or bool(self._positions)
        )

    def _begin_department(self, name: Passage, *, new: bool = False) -> None:
        if group := GROUP_MARK.match(name.text):
            self.ledger.understand(name[: group.end()])
            name = name[group.end() :]
        inner = PHONE.search(name.text)
        if inner:
            self._phone(name[inner.start() : inner.end()], name)
            name = name[: inner.start()].strip(" ,(☎")
        if not name:
            return
        if parts := _OFFICE_AND_TEAM.fullmatch(name.text):
            name = join((name.group(parts, 1), name.group(parts, 2)))
        if new or not self._department or self._is_somebodys(self._current):
            unnamed = new and self._labelled and not self._is_somebodys(self._current)
            before = self._department if unnamed and not name.text.isascii() else []
            self._department, self._labelled = [*before, name], new
        else:
            self._department.append(name)

    def _is_somebodys(self, department: Passage) -> bool:
        return any(p.department == department for p in self.people[-_FEW:])

    @property
    def _area(self) -> str:
        """The area code for local numbers: that of the document's others, or its city's."""
        codes = _AREA.findall(self.ledger.document.text)
        place = _PLACE.search(self.ledger.document.text[:_HEAD])
        return codes[0] if codes else _AREAS[place[0]] if place else ""

    @property
    def _current(self) -> Passage:
        if not self._department:
            return Passage()
        return join(self._department, ", " if self._department[0].text.isascii() else " ")

    def _take_position(self, word: Passage) -> None:
        last = self.people[-1] if self.people else None
        if last and not last.position and not last.phone and last.name:
            last.position = word
            last.role = last.role or role_of(word.text)
        else:
            self._positions.append(word)

    def _begin_person(self, name: Passage) -> None:
        position = self._next_position()
        person = Person(self._current, self._role, position, name, labelled=self._labelled)
        if position and not self._role:
            person.role = role_of(position.text)
        self.people.append(person)

    def _next_position(self) -> Passage:
        return self._positions.pop(0) if self._positions else Passage()

    def _phone(self, phone: Passage, around: Passage) -> None:
        number = self._number(phone)
        last = self.people[-3:]
        waiting = [p for p in last if not p.phone and p.department == self._current]
        if not waiting and last and not last[-1].phone and last[-1].name.text.isascii():
            waiting = last[-1:]
        if not waiting:
            if not self.people or self.people[-1].phone:
                self.people.append(Person(self._current, self._role, self._next_position()))
            waiting = [self.people[-1]]
        waiting[0].phone, waiting[0].number = phone, number
        self._further_numbers(phone, around, waiting[1:])
        if len(PHONE.findall(around.text)) == 1 and all(not p.number for p in waiting[1:]):
            for person in waiting[1:]:  # 과장 심재혁, 사무관 전나래 / 044-201-5090
                person.phone, person.number = phone, number

    def _number_like_the_last(self, end: Passage) -> None:
        """`(031-8030-2710) … (2712)`: of a further number only the end is said."""
        last = next((p.number for p in reversed(self.people[-_FEW:]) if p.number), "")
        person = self.people[-1] if self.people else None
        if person and last and not person.number:
            person.phone, person.number = end, last[: -len(end)] + end.text

    def _further_numbers(self, phone: Passage, around: Passage, waiting: list[Person]) -> None:
        """`044-201-3317, 3318`: the second of two people has the number's new end."""
        place = (
            list(around.at).index(phone.at[0]) + len(phone)
            if phone.at[0] in around.at
            else len(around)
        )
        for person in waiting:
            match = EXTRA_NUMBERS.match(around.text, place)
            if not match:
                return
            tail = match[1]
            person.phone = around[match.start(1) : match.end(1)]
            person.number = self._number(Passage(phone.text[: -len(tail)] + tail, person.phone.at))
            place = match.end()

    def _number(self, phone: Passage) -> str:
        text = phone.text.replace("·", "-").strip("() ")
        if text[:1] not in "0+1":
            text = f"{self._area}-{text}" if self._area else ""
        try:
            return parse_phone(text)
        except PhoneError:
            self.ledger.doubt("phone_unreadable", "contacts", phone, text=phone.text)
            return ""

    def _email(self, email: Passage) -> None:
        if not self.people or self.people[-1].email:
            self.people.append(Person(self._current, self._role, self._next_position()))
        self.people[-1].email = email

    def _is_known(self, person: Person, draft: DraftInProgress) -> bool:
        """A sentence may name again whom the header has named."""
        for number, known in enumerate(draft.contacts[:_FEW]):
            if person.number and (known.name, known.phone) == (person.name.text, person.number):
                for source in (person.department, person.position, person.name, person.phone):
                    self.ledger.understand(source)
                self.ledger.keep(f"contacts[{number}].phone", person.phone)
                return True
        return False

    def _write(self, person: Person, draft: DraftInProgress) -> None:
        if self._is_known(person, draft):
            return
        path = f"contacts[{len(draft.contacts)}]"
        draft.contacts.append(person.contact())
        self.ledger.keep(f"{path}.department", person.department)
        self.ledger.keep(f"{path}.position", person.position)
        self.ledger.keep(f"{path}.name", person.name)
        self.ledger.keep(f"{path}.email", person.email)
        if person.number:
            self.ledger.keep(f"{path}.phone", person.phone)
