"""What was measured, as a table and as JSON."""

from collections.abc import Iterable, Iterator, Sequence
from statistics import fmean, median, quantiles
from typing import Any

from .fields import FIELDS, HEADER
from .measuring import Outcome
from .scoring import Tally, total

_WIDTH = 11


def rows(outcomes: Sequence[Outcome]) -> dict[str, dict[str, Tally]]:
    """Tallies by field and layout; `all` is every layout, `header` the fields of the header."""
    names = [field.name for field in FIELDS]
    at = names.index(HEADER[0])
    groups = {name: (name,) for name in names[:at]} | {"header": HEADER}
    groups |= {f"  {name}" if name in HEADER else name: (name,) for name in names[at:]}
    return {label: _by_layout(outcomes, fields) for label, fields in groups.items()}


def _by_layout(outcomes: Sequence[Outcome], fields: Iterable[str]) -> dict[str, Tally]:
    wanted = tuple(fields)

    def tally(chosen: Iterable[Outcome]) -> Tally:
        return total(one.score.tallies.get(name, Tally()) for one in chosen for name in wanted)

    made = {"all": tally(outcomes)}
    for layout in layouts(outcomes):
        made[layout] = tally(one for one in outcomes if one.source.layout == layout)
    return made


def layouts(outcomes: Iterable[Outcome]) -> list[str]:
    return sorted({one.source.layout for one in outcomes})


def certainty(outcomes: Iterable[Outcome]) -> Tally:
    """The values said to be sure: right, or not."""
    return total(one.score.sure for one in outcomes)


def printed(outcomes: Sequence[Outcome], worst: int = 0) -> Iterator[str]:
    """The table's lines; with `worst`, the documents with most errors and in which fields."""
    shown = layouts(outcomes)
    heads = ("precision", "recall", "F1", *(f"F1 {layout}" for layout in shown))
    yield f"{'':18}" + "".join(f"{head[: _WIDTH + 2]:>{_WIDTH + 3}}" for head in heads)
    for label, by_layout in rows(outcomes).items():
        every = by_layout["all"]
        figures = [every.precision, every.recall, every.f1, *(by_layout[one].f1 for one in shown)]
        yield f"{label:18}" + "".join(f"{figure:>{_WIDTH + 3}.3f}" for figure in figures)
    sure = certainty(outcomes)
    yield f"“sure” values right: {sure.precision:.2%} of {sure.right + sure.extra:,}"
    yield f"characters placed: {fmean(one.placed for one in outcomes):.3%}"
    yield f"body in order: {fmean(one.in_order for one in outcomes):.3%}"
    yield from _times(outcomes)
    yield from _worst(outcomes, worst)


def _times(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for format, seconds in times(outcomes).items():
        yield f"{format:6} " + "  ".join(f"{name} {value:.3f} s" for name, value in seconds.items())


def times(outcomes: Sequence[Outcome]) -> dict[str, dict[str, float]]:
    """Seconds by format, of a document and (the slowest) of a page."""
    made = {}
    for format in dict.fromkeys(one.format for one in outcomes):
        chosen = [one for one in outcomes if one.format == format]
        spent = [one.seconds for one in chosen]
        made[format] = {
            "median": median(spent),
            "p95": quantiles(spent, n=20)[-1] if len(spent) > 1 else spent[0],
            "slowest": max(spent),
            "a page": max(one.seconds / one.pages for one in chosen),
        }
    return made


def _worst(outcomes: Sequence[Outcome], number: int) -> Iterator[str]:
    """A line a document, its formats together: what was made up (+) and what missed (-)."""
    wrong: dict[str, dict[str, Tally]] = {}
    for one in outcomes:
        fields = wrong.setdefault(one.source.key, {})
        for name, tally in one.score.tallies.items():
            fields[name] = fields.get(name, Tally()) + tally
    for key in sorted(wrong, key=lambda key: _errors(wrong[key]), reverse=True)[:number]:
        said = [f"{name} +{t.extra} -{t.missed}" for name, t in wrong[key].items() if t.errors]
        yield f"{key}: {', '.join(said) or 'nothing wrong'}"


def _errors(fields: dict[str, Tally]) -> int:
    return sum(tally.errors for tally in fields.values())


def as_json(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    sure = certainty(outcomes)
    return {
        "documents": len({one.source.key for one in outcomes}),
        "f1": {
            label.strip(): {layout: tally.f1 for layout, tally in by_layout.items()}
            for label, by_layout in rows(outcomes).items()
        },
        "sure": {"right": sure.right, "wrong": sure.extra},
        "placed": fmean(one.placed for one in outcomes),
        "in_order": fmean(one.in_order for one in outcomes),
        "seconds": times(outcomes),
    }
