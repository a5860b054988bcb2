"""담당부서, 책임자, 담당자: whom the press may ask, in tables, lines and sentences."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..reading import Confidence
from .contact_people import Person, find_heads, give_number_of_office, share_departments
from .contact_roster import Roster
from .contact_words import (
    DEPARTMENT,
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
    without_particle,
)
from .korean_names import is_title, name_likeness
from .labels import CONTACT
from .ledger import Ledger
from .matching import bare
from .pairs import Clue
from .passage import Passage, join
from .progress import DraftInProgress
from .titles import TITLES

_ROLES = {"head", "officer"}
_PURE_ROLES = {"책임자", "담당자", "담당", "작성자"}
_FEW = 20  # people of a release; more are compared with the nearest only


class ContactReader:
    """Reads clues one after the other; a name begins a person, what stands around it is his."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.roster = Roster(ledger)
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
        earlier = self.roster.positions if waits and before.unit == clue.unit else []
        role = self.roster.role if waits and bare(before.label.text) in _PURE_ROLES else None
        self._take_label(clue.label.strip(" :：()[]<>〈〉【】"))
        if earlier and self.roster.positions:
            self.roster.positions = [*earlier, *self.roster.positions]
            self.roster.role = None
        elif role and self.roster.positions:
            self.roster.role = role

    def write(self, draft: DraftInProgress) -> None:
        people = [
            person for person in self.roster.people if person.name or person.phone or person.email
        ]
        people = give_number_of_office(people)
        share_departments(people)
        find_heads(people)
        for person in people:
            self._write(person, draft)
        for value in self._values:
            self.ledger.understand_punctuation(value)
        departments = [p.department for p in people if p.department] or [self.roster.department]
        if departments[0] and not draft.department:
            draft.department = departments[0].text
            self.ledger.keep("department", departments[0])

    def _take_label(self, label: Passage) -> None:
        """책임자 and 담당자 are roles; 과장 and 담당장학사 are positions as well."""
        word = "".join(label.text.split())
        title = word.removeprefix("담당") if word not in TITLES else word
        self.roster.role = "head" if CONTACT.get(bare(word)) == "head" else "officer"
        if word.isascii():  # `Contact` says nothing of the post
            self.roster.role = None
        self.roster.positions = []
        if title in TITLES:
            cut = label.text.index("당") + 1 if title != word and "당" in label.text else 0
            self.roster.positions = [label[cut:].strip()]

    def _read_value(self, clue: Clue) -> None:
        if clue.field == "department" and not names_somebody(clue.value.text):
            self.roster.begin_department(clue.value, new=True)
            return
        pending: list[Passage] = []
        for kind, token in self._tokens(clue.value):
            if kind == "email":
                self.roster.take_email(token)
            elif kind == "phone":
                self._words(pending, clue)
                pending = []
                self.roster.take_phone(token, clue.value)
            elif kind == "end":
                self._words(pending, clue)
                pending = []
                self.roster.take_end_of_number(token)
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
            self.roster.take_position(join(list(words[:number])))
            words = words[number:]
        while words and words[-1].text in {"at", "or", "on", "via", "and"}:
            words = words[:-1]
        if number := name_before(words):
            self.roster.begin_person(join(list(words[:number])))
            words = words[number:]
        if is_latin_name(words):
            self.roster.begin_person(join(list(words)))
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
                self.roster.take_position(word)
            elif self._is_name(text, number, together, clue.field):
                self._before_name(department)
                department = []
                self.roster.begin_person(word)
            else:
                department.append(without_particle(word))
        named = department and DEPARTMENT.match(department[-1].text)
        if named and clue.field not in {"phone", "email"}:
            self.roster.begin_department(join(department))

    def _is_mark(self, text: str, word: Passage) -> bool:
        """책임자 and 담당장학사 tell the role of who comes next; other words say nothing."""
        role = CONTACT.get(bare(text))
        if text in _PURE_ROLES:
            self.roster.role = "head" if role == "head" else "officer"
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
        last = self.roster.last
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
            self.roster.positions = [last.group(match, "position")]
            words = [*words[:-1], last[:-1]]
        self.roster.begin_department(join(words))

    def _take_head_of(self, word: Passage) -> None:
        """`도서관정책과장` alone in a cell: whose department is known, or is the word's own."""
        match = HEAD_OF.match(word.text)
        if match is None or self.roster.labelled:
            self.roster.take_position(word)
        else:
            self.roster.begin_department(word[:-1])
            self.roster.positions = [word.group(match, "position")]

    def _english_office(self, words: Passage) -> None:
        last = self.roster.last
        if within := OF_THE.match(words.text):
            words = words[within.end() :].strip(" .,")
        if POSITION.search(words.text) and not within:
            self.roster.take_position(words)
        elif last and last.department and not (last.phone or within) and last.name.text.isascii():
            last.department = join((last.department, words), ", ")
        elif within or (last and not last.department and not last.phone):
            for person in self.roster.nearest:
                person.department = person.department or words
        else:
            self.roster.begin_department(words)

    def _is_name(self, text: str, number: int, words: Sequence[Passage], field: str) -> bool:
        likeness = name_likeness(text)
        if number == 0 and len(words) == 1 and self.roster.positions and 1 < len(text) < 5:
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
            beside
            or (likeness > 1 and not DEPARTMENT.match(text))
            or lone
            or bool(self.roster.positions)
        )

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
            sure: Confidence = "likely" if person.inferred else "sure"
            self.ledger.keep(f"{path}.phone", person.phone, sure)
