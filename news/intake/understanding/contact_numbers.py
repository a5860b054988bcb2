"""Telephone numbers, and whose they are."""

from collections.abc import Sequence

from news.facts import PhoneError, parse_phone

from .contact_block import PHONE
from .contact_people import Person
from .contact_words import EXTRA_NUMBERS
from .ledger import Ledger
from .passage import Passage


def number_of(phone: Passage, ledger: Ledger) -> str:
    """`phone` as E.164; empty, and a doubt, for what cannot be dialled."""
    try:
        return parse_phone(phone.text.replace("·", "-").strip("() "))
    except PhoneError:
        ledger.doubt("phone_unreadable", "contacts", phone, text=phone.text)
        return ""


def give_numbers(
    phone: Passage, number: str, around: Passage, waiting: Sequence[Person], ledger: Ledger
) -> None:
    """`phone` and the shortened ones after it in `around` go to the people who wait for one."""
    waiting = waiting[_without(phone, around, waiting) :]
    waiting[0].phone, waiting[0].number = phone, number
    places = list(around.at)
    place = places.index(phone.at[0]) + len(phone) if phone.at[0] in around.at else len(around)
    for person in waiting[1:]:
        match = EXTRA_NUMBERS.match(around.text, place)
        if not match:
            return
        # `044-201-3317, 3318`: the second of two people has the number's new end.
        tail = match[1]
        person.phone = around[match.start(1) : match.end(1)]
        whole = Passage(phone.text[: -len(tail)] + tail, person.phone.at)
        person.number = number_of(whole, ledger)
        place = match.end()


def _without(phone: Passage, around: Passage, waiting: Sequence[Person]) -> int:
    """How many of `waiting` have no number: the only one after two names is the second's."""
    places = set(around.at)
    if not all(person.name and person.name.at[0] in places for person in waiting):
        return 0
    end = list(around.at).index(phone.at[-1]) + 1 if phone.at[-1] in places else len(around)
    later = len(PHONE.findall(around.text, end)) + bool(EXTRA_NUMBERS.match(around.text, end))
    return max(0, len(waiting) - 1 - later)
