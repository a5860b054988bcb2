"""The rows of the desk: each segment with its label, its state, and where its text came from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from django.db.models import Count
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from news.editor.desk import marks
from news.editor.desk.places import Place, places
from news.facts import format_instant
from news.language.codes import Code, to_markup
from news.models import Origins, PressRelease, SegmentComment, User
from news.models.translation import States, Translated, Translation

ICONS = {
    States.MISSING: "circle-plus",
    States.OUTDATED: "history",
    States.DRAFT: "edit",
    States.APPROVED: "check",
}


@dataclass(frozen=True)
class Row:
    """A segment as the desk shows it."""

    number: int
    place: Place
    translated: Translated
    names: Mapping[int, str]
    comments: int = 0

    @cached_property
    def segment(self) -> Any:
        return self.translated.segment

    @cached_property
    def codes(self) -> Sequence[Code]:
        return marks.codes_at_hand(self.segment) if self.segment.rich else ()

    @property
    def icon(self) -> str:
        return ICONS[self.translated.state]

    @property
    def source(self) -> str:
        return marks.source_html(self.segment)

    @property
    def target(self) -> str:
        return marks.target_html(self.segment, self.codes)

    @property
    def markup(self) -> str:
        """The target as the scripts read it."""
        segment = self.segment
        if not segment.rich:
            return str(segment.target)
        return to_markup(segment.target_text, self.codes)

    @property
    def takes_lines(self) -> bool:
        """Whether a line may end within it."""
        return bool(self.segment.rich or "\n" in self.segment.source.strip())

    @property
    def origin(self) -> str:
        """How the text came to be; once it is approved, by whom."""
        approved = self._approved()
        wording = self.translated.wording
        if approved and (wording is None or wording.origin == Origins.PERSON):
            return approved
        return " · ".join(filter(None, (self._written(), approved)))

    def _written(self) -> str:
        wording = self.translated.wording
        if wording is None:
            return ""
        how = "" if wording.origin == Origins.PERSON else str(Origins(wording.origin).label)
        if wording.engine:
            how = f"{how} ({wording.engine})"
        who = self.names.get(wording.made_by_id, "")
        return ", ".join(filter(None, (how, who, _instant(wording.made_at))))

    def _approved(self) -> str:
        approval = self.translated.approval
        if approval is None or self.translated.state != States.APPROVED:
            return ""
        facts = {
            "name": self.names.get(approval.made_by_id, ""),
            "instant": _instant(approval.made_at),
        }
        if not facts["name"]:
            return _("approved, %(instant)s") % facts
        return _("approved by %(name)s, %(instant)s") % facts

    def for_scripts(self) -> dict[str, Any]:
        """What the scripts must know beyond what they can see."""
        segment = self.segment
        return {
            "path": segment.path,
            "source": segment.source,
            "known": segment.target,
            "codes": [marks.chip_of(code) for code in self.codes],
            "rich": segment.rich,
            "lines": self.takes_lines,
            "longest": segment.longest,
        }

    def as_it_stands(self) -> dict[str, Any]:
        """The row after a change, to be shown in its place."""
        state = self.translated.state
        return {
            **self.for_scripts(),
            "state": state,
            "label": str(state.label),
            "icon": self.icon,
            "origin": self.origin,
            "source_html": self.source,
            "markup": self.markup,
        }


def rows_of(release: PressRelease, translation: Translation) -> list[Row]:
    """A row for each segment, in document order, in two queries."""
    names = people(translation.segments)
    called = places(release)
    comments = _comments(release, translation.language)
    return [
        Row(n, called[each.segment.path], each, names, comments.get(each.segment.path, 0))
        for n, each in enumerate(translation.segments, 1)
    ]


def row_at(release: PressRelease, translation: Translation, path: str) -> Row | None:
    """The row at `path`, if there is one."""
    for n, each in enumerate(translation.segments, 1):
        if each.segment.path == path:
            return Row(n, places(release)[path], each, people([each]))
    return None


def groups(rows: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    """Rows that belong to one block or part, under its name."""
    return [(name, list(of)) for name, of in groupby(rows, lambda row: row.place.whole)]


def people(segments: Sequence[Translated]) -> dict[int, str]:
    """The names of those who wrote or approved `segments`, by id, in a query."""
    noted = [each for one in segments for each in (one.wording, one.approval) if each]
    ids = {each.made_by_id for each in noted if each.made_by_id}
    return {pk: name_of(user) for pk, user in User.objects.in_bulk(ids).items()} if ids else {}


def name_of(user: User | None) -> str:
    """What a person is called on the desk; nothing where the account is gone."""
    return user.get_full_name() or user.get_username() if user else ""


def _comments(release: PressRelease, language: str) -> dict[str, int]:
    found = SegmentComment.objects.filter(release=release, language=language, resolved_at=None)
    return dict(found.values_list("path").annotate(Count("pk")))


def _instant(at: Any) -> str:
    return format_instant(at, get_language() or "en")
