"""People to ask, put together: their departments, and who of them is the head."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from news.draft import Contact, ContactRole, clean_text

from .contact_words import OVER, UNDER, role_of, spelled
from .passage import Passage, join
from .progress import label


@dataclass
class Person:
    """Whoever is to be asked, while the words about him or her come in."""

    department: Passage = field(default_factory=Passage)
    role: ContactRole | None = None
    position: Passage = field(default_factory=Passage)
    name: Passage = field(default_factory=Passage)
    phone: Passage = field(default_factory=Passage)
    number: str = ""
    email: Passage = field(default_factory=Passage)
    labelled: bool = False
    """Whether 담당부서 stands before the department, and not a row above in the same cell."""

    inferred: bool = False
    """Whether the number is a colleague's, or was completed."""

    def contact(self) -> Contact:
        position, name = _together(self.position), _together(self.name)
        return Contact(
            label(clean_text(self.department.text)),
            self.role or role_of(position) or "officer",
            position,
            name,
            self.number,
            self.email.text,
        )


def share_departments(people: Sequence[Person]) -> None:
    """In a table's merged cell the office stands over the division: both are of both people."""
    for number, (first, second) in enumerate(pairwise(people), 1):
        above, below = first.department, second.department
        together = first.role == "head" and second.role == "officer" and above and below
        if not together or above == below or second.labelled or not UNDER.search(below.text):
            continue
        if first.labelled or OVER.search(above.text):
            whole = join((above, below))
            for person in (first, *people[number:]):
                if person.department in (above, below) and (person is first or not person.labelled):
                    person.department = whole


def give_number_of_office(people: Sequence[Person]) -> list[Person]:
    """`담당부서 | 정원도시과 | ☎ …`: the number of those of the office who have none."""
    office = people[0] if people else None
    if office is None or office.name or not office.phone:
        return list(people)
    colleagues = [p for p in people[1:] if p.department == office.department and not p.number]
    for person in colleagues:
        person.phone, person.number, person.inferred = office.phone, office.number, True
    return list(people[1:] if colleagues else people)


def find_heads(people: Sequence[Person]) -> None:
    """Under 담당자 alone stand a division's head and its officers; a team is part of a division."""
    for _, members in groupby(people, key=lambda person: person.department.text):
        colleagues = list(members)
        if len(colleagues) > 1 and not any(each.role == "head" for each in colleagues):
            first = colleagues[0]
            first.role = role_of(first.position.text) or first.role
        headed = any(each.role == role_of(each.position.text) == "head" for each in colleagues)
        for each in colleagues:
            if headed and each.position.text == "팀장":
                each.role = "officer"


def _together(word: Passage) -> str:
    text = clean_text(word.text)
    return "".join(text.split()) if spelled(text) else text
