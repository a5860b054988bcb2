"""What a reader can narrow the list by: department, topic and year."""

import re
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, QuerySet, Subquery, Value
from django.http import Http404, QueryDict
from django.utils import timezone

from news.draft import Label
from news.models import Department, Edition, Topic


@dataclass(frozen=True)
class Filters:
    """The choices offered, and those made."""

    departments: list[Label]
    topics: list[Label]
    years: list[int]
    department: Label | None = None
    topic: Label | None = None
    year: int | None = None

    def __bool__(self) -> bool:
        return bool(self.department or self.topic or self.year)

    def query(self, **more: str) -> str:
        """The query string that makes the same choices."""
        chosen = {
            "department": self.department and self.department.slug,
            "topic": self.topic and self.topic.slug,
            "year": self.year,
        }
        return urlencode({name: value for name, value in (chosen | more).items() if value})

    def narrow(self, editions: QuerySet[Edition]) -> QuerySet[Edition]:
        """Those of `editions` that fit the choices."""
        if self.department:
            editions = editions.filter(departments__slug=self.department.slug)
        if self.topic:
            editions = editions.filter(topics__slug=self.topic.slug)
        if self.year:
            start, end = (_new_year(year) for year in (self.year, self.year + 1))
            editions = editions.filter(list_date__gte=start, list_date__lt=end)
        return editions


def filters(parameters: QueryDict, released: QuerySet[Edition]) -> Filters:
    """The filters of a list of `released`, in two queries.

    404 for a choice that never existed, and for a term that no release has shown the public
    yet: its name may be news. For a term of other languages' releases, one query more.
    """
    departments, topics = _terms(released)
    return Filters(
        departments=_offered(departments, parameters.get("department", "")),
        topics=_offered(topics, parameters.get("topic", "")),
        years=_years(released),
        department=_chosen("departments", departments, parameters.get("department", "")),
        topic=_chosen("topics", topics, parameters.get("topic", "")),
        year=_year(parameters.get("year", "")),
    )


type _Terms = dict[str, tuple[Label, bool]]  # by slug, with whether a release has it


def _terms(released: QuerySet[Edition]) -> tuple[_Terms, _Terms]:
    """Departments and topics in one query."""
    rows = _rows(Department, "departments", released).union(_rows(Topic, "topics", released))
    found: dict[str, _Terms] = {"departments": {}, "topics": {}}
    for group, slug, name, used in rows:
        found[group][slug] = (Label(slug, name or slug), bool(used and name))
    return found["departments"], found["topics"]


def _rows(
    model: type[Department | Topic], relation: str, released: QuerySet[Edition]
) -> QuerySet[Department | Topic, tuple[str, str, str, bool]]:
    # From the term to its editions: the other way, a rare term costs a walk of the archive. With
    # a value in the place of an `Exists`, PostgreSQL does not turn it round.
    listed = Edition._meta.get_field(relation).remote_field.through.objects
    of_term = listed.filter(**{model._meta.model_name: OuterRef("pk")})
    public = released.filter(pk=OuterRef("edition")).order_by().values("pk")
    with_it = of_term.annotate(public=Subquery(public)).filter(public__isnull=False)
    rows = model.objects.order_by().annotate(group=Value(relation), used=Exists(with_it))
    return rows.values_list("group", "slug", "name", "used")


def _offered(terms: _Terms, chosen: str) -> list[Label]:
    labels = (label for slug, (label, used) in terms.items() if used or slug == chosen)
    return sorted(labels, key=lambda label: label.name)


def _chosen(relation: str, terms: _Terms, slug: str) -> Label | None:
    if not slug:
        return None
    label, used = terms.get(slug, (None, False))
    if label is None or not (used or _is_known(relation, slug)):
        raise Http404("No such department or topic.")
    return label


def _is_known(relation: str, slug: str) -> bool:
    """Whether a release in any language has shown the term to the public."""
    return Edition.objects.current().filter(**{f"{relation}__slug": slug}).exists()


def _years(released: QuerySet[Edition]) -> list[int]:
    """The years from the newsroom's first release to this one, newest first; in one query."""
    oldest = released.order_by("list_date").values_list("list_date", flat=True).first()
    if oldest is None:
        return []
    return list(range(timezone.localdate().year, timezone.localtime(oldest).year - 1, -1))


def _year(text: str) -> int | None:
    if not text:
        return None
    if not re.fullmatch(r"(19|20|21)[0-9]{2}", text, re.ASCII):
        raise Http404("No such year.")
    return int(text)


def _new_year(year: int) -> datetime:
    return datetime(year, 1, 1, tzinfo=timezone.get_current_timezone())
