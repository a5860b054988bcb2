"""What may be taken of a file that came back, now that the release may have moved on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from news.draft import RichText
from news.language.exchange.outgoing import stamp_of
from news.language.exchange.restoring import Broken, check_whole, cleaned, restored
from news.language.exchange.returned import Problem, Returned, ReturnedUnit
from news.language.segments import Segment, fingerprint_of, stored


@dataclass(frozen=True)
class Taken:
    """A translation in the form in which it is stored. `approved` if the file says so."""

    path: str
    target: str
    approved: bool
    notes: tuple[str, ...] = ()


@dataclass
class Merge:
    """Each unit of a file in one of the lists, in the order of the file.

    `changed`: the source is another since; left alone. `edited`: so is the target, and the file
    has a third text; left alone. `unknown`: the release has no such segment any more.
    `untouched`: nothing was translated, or what is there already. `absent`: paths of the release
    that the file does not have.
    """

    taken: list[Taken] = field(default_factory=list)
    changed: list[ReturnedUnit] = field(default_factory=list)
    edited: list[ReturnedUnit] = field(default_factory=list)
    unknown: list[ReturnedUnit] = field(default_factory=list)
    untouched: list[ReturnedUnit] = field(default_factory=list)
    broken: list[Problem] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)


def compare(returned: Returned, current: Mapping[str, Segment]) -> Merge:
    """What to do with each unit, by the segments of the language as they are now."""
    merge = Merge(broken=list(returned.problems))
    for unit in returned.units:
        segment = current.get(unit.path)
        if segment is None:
            merge.unknown.append(unit)
            continue
        try:
            _place(unit, segment, merge)
        except Broken as broken:
            merge.broken.append(broken.problem(unit.path))
    named = {unit.path for unit in returned.units} | {each.path for each in returned.problems}
    merge.absent += [path for path in current if path not in named]
    return merge


def _place(unit: ReturnedUnit, segment: Segment, merge: Merge) -> None:
    now = stamp_of(segment, unit.stamp.state)
    if unit.is_empty:
        merge.untouched.append(unit)
        return
    if now.source != unit.stamp.source:
        merge.changed.append(unit)
        return
    text = cleaned(restored(unit, segment))
    is_same = text == cleaned(segment.target_text)
    was_edited = now.target != unit.stamp.target and not is_same
    is_as_sent = was_edited and fingerprint_of(text) == unit.stamp.target
    if is_as_sent or (is_same and not unit.approved):
        merge.untouched.append(unit)
    elif was_edited:
        merge.edited.append(unit)
    else:
        merge.taken.append(_taken(unit, segment, text))


def _taken(unit: ReturnedUnit, segment: Segment, text: RichText) -> Taken:
    check_whole(unit, segment)
    target = stored(text, segment.rich)
    if segment.longest and len(target) > segment.longest:
        raise Broken("too_long", longest=segment.longest)
    return Taken(unit.path, target, unit.approved, unit.notes)
