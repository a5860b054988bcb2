"""The looks and lists of an HWPX document, from its `header.xml`."""

from dataclasses import dataclass

from news.intake.readers.hangul_lists import HEAD_KINDS, HangulLists, Level, Shape
from news.intake.readers.paragraph import Look
from news.intake.readers.xml import Element, attribute, child, children, descendants, whole

_POINT = 100  # HWPUNIT, a hundredth of a point


@dataclass(frozen=True)
class Header:
    looks: dict[str, Look]
    shapes: dict[str, Shape]
    lists: HangulLists


def read_header(root: Element | None) -> Header:
    """A document without a header has plain text."""
    return Header(
        looks={attribute(each, "id"): _look(each) for each in descendants(root, "charPr")},
        shapes={attribute(each, "id"): _shape(each) for each in descendants(root, "paraPr")},
        lists=HangulLists(
            {whole(attribute(e, "id")): attribute(e, "char") for e in descendants(root, "bullet")},
            {whole(attribute(e, "id")): _levels(e) for e in descendants(root, "numbering")},
        ),
    )


def _look(element: Element) -> Look:
    size = whole(attribute(element, "height"), most=100_000) / _POINT
    return Look(bold=child(element, "bold") is not None, size=size)


def _shape(element: Element) -> Shape:
    heading = next(descendants(element, "heading"), None)
    align = next(descendants(element, "align"), None)
    centred = align is not None and attribute(align, "horizontal") == "CENTER"
    if heading is None:
        return Shape(centred=centred)
    kind = attribute(heading, "type")
    return Shape(
        centred=centred,
        kind=next((known for known in HEAD_KINDS if known == kind), "NONE"),
        list=whole(attribute(heading, "idRef")),
        level=whole(attribute(heading, "level"), most=9),
    )


def _levels(element: Element) -> tuple[Level, ...]:
    heads = {
        whole(attribute(head, "level"), default=1, most=10): Level(
            text=head.text or "",
            format=attribute(head, "numFormat", "DIGIT"),
            start=whole(attribute(head, "start"), default=1),
        )
        for head in children(element, "paraHead")
    }
    return tuple(heads.get(level, Level("")) for level in range(1, max(heads, default=0) + 1))
