"""The translation memory: what has been approved for the same or a similar source text."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import models
from django.db.models import Count

from news.draft import Run, plain
from news.language.codes import Code, CodesBroken, codes_of, from_markup, to_markup
from news.language.memory import memory_keys, similarity
from news.language.segments import Segment, rich_text, stored
from news.models.approval import Approval

LEAST = 0.75
CANDIDATES = 60


class MemoryKey(models.Model):
    """A key under which an approval is found again: see `news.language.memory`."""

    approval = models.ForeignKey(Approval, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=12)
    key = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=("language", "key"), name="memory_key")]

    def __str__(self) -> str:
        return f"{self.key} ({self.language})"


@dataclass(frozen=True)
class Suggestion:
    """What was approved once, and how like its source is to the one at hand, from 0 to 1."""

    approval: Approval
    similarity: float
    target: str
    """Its text as it may be stored for the segment at hand."""

    @property
    def is_exact(self) -> bool:
        return self.similarity == 1


def remember(approvals: Sequence[Approval]) -> None:
    """Let saved `approvals` be found by what is like them."""
    MemoryKey.objects.bulk_create(
        MemoryKey(approval=each, language=each.language, key=key)
        for each in approvals
        for key in memory_keys(each.source)
    )


def suggestions(
    segment: Segment, source_language: str, language: str, *, most: int = 5
) -> list[Suggestion]:
    """The likest first, of equals the newest; each target text once."""
    known = Approval.objects.filter(language=language, source_language=source_language)
    known = known.select_related("made_by")
    exact = [
        (1.0, each)
        for each in known.filter(source_fingerprint=segment.source_fingerprint).order_by("-pk")[
            :most
        ]
    ]
    similar = [
        (likeness, each)
        for each in known.filter(pk__in=_candidates(segment, language)).order_by("-pk")
        if each.source_fingerprint != segment.source_fingerprint
        and (likeness := similarity(each.source, segment.source)) >= LEAST
    ]
    # Only what has been approved for this very source is exact.
    similar = [(min(likeness, 0.99), each) for likeness, each in similar]
    found: dict[str, Suggestion] = {}
    for likeness, each in exact + sorted(similar, key=lambda pair: -pair[0]):
        suggestion = Suggestion(each, likeness, _adapted(each, segment))
        found.setdefault(each.target_fingerprint, suggestion)
    return list(found.values())[:most]


def _candidates(segment: Segment, language: str) -> list[int]:
    keys = MemoryKey.objects.filter(language=language, key__in=memory_keys(segment.source))
    shared = keys.values("approval").annotate(shared=Count("pk")).order_by("-shared", "-approval")
    return [row["approval"] for row in shared[:CANDIDATES]]


def _adapted(approval: Approval, segment: Segment) -> str:
    """The approved target with the marks of the segment at hand, or without any."""
    text = rich_text(approval.target, approval.rich)
    codes = codes_of(rich_text(approval.source, approval.rich))
    words = stored((Run(plain(text)),), segment.rich)
    if list(map(_kind, codes)) != list(map(_kind, segment.codes)):
        return words
    try:
        return stored(from_markup(to_markup(text, codes), segment.codes), segment.rich)
    except CodesBroken:  # it has marks beyond those of its source
        return words


def _kind(code: Code) -> tuple[bool, bool, bool]:
    return bool(code.mark.note), bool(code.mark.link), code.mark.bold
