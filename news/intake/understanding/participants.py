"""참석: who takes part, by organisation, with numbers and countries."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from news.draft import CountryCount, ParticipantGroup, clean_text

from .countries import country_lists
from .ledger import Ledger
from .outline import bullet
from .overview_rows import OverviewItem
from .passage import Passage, join
from .progress import label

_GROUP = re.compile(
    r"[(\[]?(?P<organisation>[^:：,()]{1,30}(?:\([^()]{1,30}\))?[^:：,()]{0,12})[)\]]?\s*[:：]\s*(?P<people>.+)$",
    re.DOTALL,
)
_COUNT = re.compile(
    r"(?P<before>(?:총|약|전체|모두)\s*)?(?<![\d.])(?P<count>\d{1,3}(?:,\d{3})+|\d{1,6})(?P<about>\s*여)?\s*(?:명|인(?=\W|$)|people|participants|persons)(?P<after>\s*(?:내외|이상|정도|규모|안팎))?",
    re.I,
)
_ENGLISH = re.compile(
    r"(?<![\d.])(?P<before>)(?P<count>\d[\d,]{0,8})(?P<about>\+)?\s+(?:[A-Za-z-]+\s+){0,2}?(?:people|participants|persons|"
    r"students|officials|experts|delegates|guests|visitors|representatives|members|attendees|leaders|citizens|trainees|"
    r"professionals|researchers|engineers|mayors|teachers|volunteers|companies)(?P<after>)\b",
    re.IGNORECASE,
)
_ENGLISH_HEAD = re.compile(
    r"(?P<before>)(?P<about>(?:about|some|around|approximately|more than|over|nearly)\s+)?"
    r"(?P<count>\d[\d,]{0,8})(?P<after>\+)?\s+(?!countries|cities|nations|companies)[a-z]",
    re.IGNORECASE,
)
_MAN = re.compile(r"(?<![\d.])(?P<count>\d{1,4})(?P<about>\s*여)?\s*만\s*(?:여)?\s*명")
_AT_END = re.compile(r"\s*[\s(（]*(?:총\s*)?\d[\d,]*\s*(?:명|인)\s*[)）]?\s*(?P<mark>\*{1,4})?\s*$")
_ANCHOR = re.compile(r"(?<=\S)\*{1,4}(?!\d)")
_LIST = re.compile(r"[(（]?\s*(?:국적\s*별|국가\s*별)\s*[)）]?\s*[:：]?\s*")


@dataclass
class _Group:
    source: Passage
    notes: list[Passage] = field(default_factory=list)


def read_participants(item: OverviewItem, first: int, ledger: Ledger) -> list[ParticipantGroup]:
    """The groups that `item` names; `first` is the number of the first among all."""
    groups = [_Group(item.value)] if item.value else []
    for row in item.subs:
        mark = bullet(row.passage, row.indent)
        if mark and mark.kind == "bullet":
            ledger.understand(mark.mark)
        text = mark.rest if mark and mark.kind != "reference" else row.passage
        if groups and not groups[-1].notes and _lists_countries(text):
            groups[-1].notes.append(text)
        elif mark is None and groups and not (row.line.cell or _GROUP.match(row.text)):
            groups[-1].source = join((groups[-1].source, text))
        elif mark and mark.kind == "reference" and groups:
            groups[-1].notes.append(text)
        else:
            groups.append(_Group(text))
    _give_notes(groups, item.notes)
    return [
        _group(group, f"event_overview.participants[{number}]", ledger)
        for number, group in enumerate(groups, first)
    ]


def with_countries_of(
    item: OverviewItem, group: ParticipantGroup, path: str, ledger: Ledger
) -> ParticipantGroup:
    """`참가국 : 베트남 5, 태국 4` below 참석: where the people of `group` come from."""
    ledger.understand(item.value)
    return replace(group, countries=_countries(item.value, path, ledger))


def tells_countries(item: OverviewItem, groups: Sequence[ParticipantGroup]) -> bool:
    return bool(
        groups
        and not groups[-1].countries
        and item.value
        and not item.subs
        and _lists_countries(item.value)
    )


def _lists_countries(text: Passage) -> bool:
    """Nothing but countries with numbers: where the people of the line above come from."""
    if label := _LIST.match(text.text):
        text = text[label.end() :]
    named = sum(len(m.source) for found in country_lists(text) for m in found.mentions if m.count)
    return named * 1.4 > len(text)


def _give_notes(groups: list[_Group], notes: list[Passage]) -> None:
    """A note is of the group with an anchor, or of the last one."""
    anchored = [group for group in groups if _ANCHOR.search(group.source.text)] or groups[-1:]
    for number, note in enumerate(notes):
        if anchored:
            anchored[min(number, len(anchored) - 1)].notes.append(note)


def _group(group: _Group, path: str, ledger: Ledger) -> ParticipantGroup:
    source = group.source
    ledger.understand(source)
    for anchor in reversed(list(_ANCHOR.finditer(source.text))):
        source = source.without(*anchor.span())
    match = _GROUP.match(source.text)
    organisation = source.group(match, "organisation").strip() if match else Passage()
    people = source.group(match, "people").strip() if match else source
    count = _count(people, path, ledger)
    countries = _countries(join([people, *group.notes]), path, ledger)
    if count is not None and countries and sum(c.count for c in countries) != count:
        found = str(sum(each.count for each in countries))
        ledger.doubt("counts_differ", path, source, stated=str(count), found=found)
    description = _without_count(people) if count is not None else people
    ledger.keep(f"{path}.organisation", organisation)
    ledger.keep(f"{path}.description", description)
    for note in group.notes:
        ledger.keep(f"{path}.description", note, "likely")
    remarks = filter(None, map(_without_list, group.notes))
    texts = [description.text, *(f"({remark})" for remark in remarks)]
    return ParticipantGroup(
        label(clean_text(organisation.text)),
        clean_text(" ".join(filter(None, texts))),
        count,
        countries,
    )


def _count(people: Passage, path: str, ledger: Ledger) -> int | None:
    """The number of people, if it is one; several are parts of a whole that is not said."""
    found = list(_COUNT.finditer(people.text)) or list(_ENGLISH.finditer(people.text))
    if not found and people.text.isascii():
        found = [m] if (m := _ENGLISH_HEAD.match(people.text)) else []
    whole = [m for m in found if m["before"] and "총" in m["before"]]
    if len(found) > 1:
        # 120명(회당 40명): what is in brackets is part of it, or says more of it.
        found = [m for m in found if not _is_bracketed(people.text, m.start())] or found
    chosen = whole[0] if whole else found[0] if len(found) == 1 else None
    if chosen is None and (large := _MAN.search(people.text)):
        ledger.keep(f"{path}.count", people[large.start() : large.end()], "guess")
        return int(large["count"]) * 10_000
    if chosen is None:
        return None
    about = chosen["about"] or chosen["after"] or (chosen["before"] or "").startswith("약")
    ledger.keep(f"{path}.count", people.group(chosen), "likely" if about else "sure")
    return int(chosen["count"].replace(",", ""))


def _is_bracketed(text: str, place: int) -> bool:
    before = text[:place]
    return before.count("(") + before.count("（") > before.count(")") + before.count("）")


def _countries(text: Passage, path: str, ledger: Ledger) -> tuple[CountryCount, ...]:
    counts: dict[str, CountryCount] = {}
    for found in country_lists(text):
        for mention in found.mentions:
            if mention.count:
                counts[mention.code] = CountryCount(mention.code, mention.count)
                ledger.keep(f"{path}.countries[{len(counts) - 1}]", mention.source)
    return tuple(counts.values())


def _without_count(people: Passage) -> Passage:
    """The count is a fact of its own; one that is only about so many stays in the words."""
    bracket = re.search(r"\s*[(（][^()（）]*[)）]\s*$", people.text)
    if bracket and any(
        m.count for c in country_lists(people[bracket.start() :]) for m in c.mentions
    ):
        people = people[: bracket.start()]
    match = _AT_END.search(people.text)
    return people[: match.start()].strip(" ,") if match else people


def _without_list(note: Passage) -> str:
    if _lists_countries(note):
        return ""
    match = _LIST.search(note.text)
    return note.text[: match.start()].strip(" ,(") if match and country_lists(note) else note.text
