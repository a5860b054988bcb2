"""The newsroom's glossary: what things are officially called in other languages."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from news.language.terms import Glossary, Term, TermKind
from news.models.terms import Department, Organisation

LONGEST = 200


class GlossaryEntry(models.Model):
    """A Korean word or name and its rendering in one language: see `news.language.terms.Term`.

    Departments and organisations have their names with themselves and need no entry.
    """

    class Kinds(models.TextChoices):
        TERM = "term", _("Term")
        ORGANISATION = "organisation", _("Organisation")
        DEPARTMENT = "department", _("Department")
        PERSON = "person", _("Person")

    term = models.CharField(_("term in Korean"), max_length=LONGEST)
    language = models.CharField(_("language"), max_length=12)
    rendering = models.CharField(_("official rendering"), max_length=LONGEST)
    first_mention = models.CharField(
        _("at first mention"),
        max_length=LONGEST,
        blank=True,
        help_text=_("The longer form that introduces it, e.g. with its abbreviation."),
    )
    variants = models.TextField(
        _("also allowed"), blank=True, help_text=_("Other renderings, one a line.")
    )
    forbidden = models.TextField(
        _("not to be used"), blank=True, help_text=_("Renderings that are wrong, one a line.")
    )
    source_variants = models.TextField(
        _("also written in Korean"), blank=True, help_text=_("Other ways to write it, one a line.")
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kinds, default=Kinds.TERM)
    source = models.CharField(
        _("source"), max_length=500, blank=True, help_text=_("Where the rendering is documented.")
    )
    confirmed = models.BooleanField(
        _("confirmed"), default=False, help_text=_("What is not is a proposal, and shown as such.")
    )
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid until"), null=True, blank=True)

    class Meta:
        verbose_name = _("glossary entry")
        verbose_name_plural = _("glossary")
        ordering = ["term", "language", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=("term", "language", "valid_from"), name="one_entry_a_beginning"
            ),
            models.UniqueConstraint(
                fields=("term", "language"),
                condition=models.Q(valid_from__isnull=True),
                name="one_entry_without_beginning",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.term} – {self.rendering}"

    @classmethod
    def from_term(cls, term: Term) -> Self:
        """An entry that says what `term` says, not saved yet."""
        return cls(
            **{name: getattr(term, name) for name in PLAIN},
            **{name: "\n".join(getattr(term, name)) for name in LISTS},
        )

    def as_term(self) -> Term:
        return _term([getattr(self, name) for name in (*PLAIN, *LISTS)])


PLAIN = (
    "term",
    "language",
    "rendering",
    "first_mention",
    "kind",
    "source",
    "confirmed",
    "valid_from",
    "valid_to",
)
LISTS = ("variants", "forbidden", "source_variants")


def lines_of(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, text.splitlines())))


def terms_in(language: str) -> list[Term]:
    """All that has an official name in `language`, departments and organisations included."""
    return [*map(_term, _entries(language)), *_named(language)]


def _entries(language: str) -> tuple[tuple[Any, ...], ...]:
    entries = GlossaryEntry.objects.filter(language=language)
    return tuple(entries.values_list(*PLAIN, *LISTS))


def _term(entry: Sequence[Any]) -> Term:
    facts: dict[str, Any] = dict(zip(PLAIN, entry, strict=False))
    lists = zip(LISTS, map(lines_of, entry[len(PLAIN) :]), strict=True)
    return Term(**facts, **dict(lists))


def _named(language: str) -> list[Term]:
    named: Sequence[tuple[TermKind, Any]] = (
        ("department", Department),
        ("organisation", Organisation),
    )
    return [
        Term(korean, language, rendering, kind=kind, confirmed=True)
        for kind, model in named
        for each in model.objects.all()
        if (korean := each.text("name", settings.MODELTRANSLATION_DEFAULT_LANGUAGE))
        and (rendering := each.text("name", language))
    ]


def glossary_for(language: str, on: date | None = None) -> Glossary:
    """The terms of `language` that are valid `on` a day (today), compiled once for the same."""
    entries, named = _entries(language), tuple(_named(language))
    return _compiled(entries, named, language, on or timezone.localdate())


@lru_cache(maxsize=16)
def _compiled(
    entries: tuple[tuple[Any, ...], ...], named: tuple[Term, ...], language: str, on: date
) -> Glossary:
    return Glossary([*map(_term, entries), *named], language, on=on)
