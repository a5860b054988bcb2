"""The people of a block of contacts while they come in, and what waits for the next of them."""

import re

from news.draft import ContactRole

from .contact_block import PHONE
from .contact_numbers import NumberReader, further_end
from .contact_people import Person
from .contact_words import GROUP_MARK, role_of
from .ledger import Ledger
from .passage import Passage, join

_OFFICE_AND_TEAM = re.compile(r"(.+?)\s*/\s*([^/]+(?:팀|계|담당))")
_FEW = 20  # people of a release; more are compared with the nearest only


class Roster:
    """A name begins a person; a number, a post and an address are of the one who lacks it."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.people: list[Person] = []
        self.role: ContactRole | None = None
        self.positions: list[Passage] = []  # of people who are named next, in this order
        self.labelled = False
        self._department: list[Passage] = []
        self._numbers = NumberReader(ledger)

    @property
    def last(self) -> Person | None:
        return self.people[-1] if self.people else None

    @property
    def nearest(self) -> list[Person]:
        return self.people[-_FEW:]

    @property
    def department(self) -> Passage:
        if not self._department:
            return Passage()
        return join(self._department, ", " if self._department[0].text.isascii() else " ")

    def begin_department(self, name: Passage, *, new: bool = False) -> None:
        if group := GROUP_MARK.match(name.text):
            self.ledger.understand(name[: group.end()])
            name = name[group.end() :]
        inner = PHONE.search(name.text)
        if inner:
            self.take_phone(name[inner.start() : inner.end()], name)
            name = name[: inner.start()].strip(" ,(☎")
        if not name:
            return
        if parts := _OFFICE_AND_TEAM.fullmatch(name.text):
            name = join((name.group(parts, 1), name.group(parts, 2)))
        if new or not self._department or self._is_somebodys(self.department):
            unnamed = new and self.labelled and not self._is_somebodys(self.department)
            before = self._department if unnamed and not name.text.isascii() else []
            self._department, self.labelled = [*before, name], new
        else:
            self._department.append(name)

    def _is_somebodys(self, department: Passage) -> bool:
        return any(p.department == department for p in self.nearest)

    def take_position(self, word: Passage) -> None:
        last = self.last
        if last and not last.position and not last.phone and last.name:
            last.position = word
            last.role = last.role or role_of(word.text)
        else:
            self.positions.append(word)

    def begin_person(self, name: Passage) -> None:
        position = self._next_position()
        person = Person(self.department, self.role, position, name, labelled=self.labelled)
        if position and not self.role:
            person.role = role_of(position.text)
        self.people.append(person)

    def _next_position(self) -> Passage:
        return self.positions.pop(0) if self.positions else Passage()

    def take_phone(self, phone: Passage, around: Passage) -> None:
        number = self._numbers.read(phone)
        last = self.people[-3:]
        waiting = [p for p in last if not p.phone and p.department == self.department]
        if not waiting and last and not last[-1].phone and last[-1].name.text.isascii():
            waiting = last[-1:]
        if not waiting:
            if not self.people or self.people[-1].phone:
                self.people.append(Person(self.department, self.role, self._next_position()))
            waiting = [self.people[-1]]
        waiting[0].phone, waiting[0].number = phone, number
        waiting[0].inferred = self._numbers.is_local(phone)
        self._further_numbers(phone, around, waiting[1:])
        if len(PHONE.findall(around.text)) == 1 and all(not p.number for p in waiting[1:]):
            for person in waiting[1:]:  # 과장 심재혁, 사무관 전나래 / 044-201-5090
                person.phone, person.number, person.inferred = phone, number, True

    def take_end_of_number(self, end: Passage) -> None:
        """`(031-8030-2710) … (2712)`: of a further number only the end is said."""
        last = next((p.number for p in reversed(self.nearest) if p.number), "")
        person = self.last
        if person and last and not person.number:
            person.phone, person.number = end, last[: -len(end)] + end.text
            person.inferred = True

    def _further_numbers(self, phone: Passage, around: Passage, waiting: list[Person]) -> None:
        """`044-201-3317, 3318`: the second of two people has the number's new end."""
        place = (
            list(around.at).index(phone.at[0]) + len(phone)
            if phone.at[0] in around.at
            else len(around)
        )
        for person in waiting:
            end = further_end(around, place)
            if not end:
                return
            person.phone = end
            whole = Passage(phone.text[: -len(end)] + end.text, end.at)
            person.number = self._numbers.read(whole)
            place = list(around.at).index(end.at[0]) + len(end)

    def take_email(self, email: Passage) -> None:
        if not self.people or self.people[-1].email:
            self.people.append(Person(self.department, self.role, self._next_position()))
        self.people[-1].email = email
