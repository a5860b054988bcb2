"""How text looks: the document's defaults, styles that follow each other, and runs."""

from dataclasses import dataclass, replace

from news.intake.readers.xml import Element, attribute, child, children, whole

_OFF = {"0", "false", "off", "none"}
_DEEPEST = 20


@dataclass(frozen=True)
class Properties:
    """None is for what is not said here, and comes from further up."""

    bold: bool | None = None
    hidden: bool | None = None
    size: float | None = None
    centred: bool | None = None
    list: str | None = None
    level: int | None = None

    def over(self, other: "Properties") -> "Properties":
        """What is said here, and where nothing is, in `other`."""
        said = {key: value for key, value in vars(self).items() if value is not None}
        return replace(other, **said)


class Styles:
    """The styles of `styles.xml`, each with all that it is based on."""

    def __init__(self, root: Element | None) -> None:
        self._elements = {attribute(each, "styleId"): each for each in children(root, "style")}
        self._known: dict[str, Properties] = {}
        defaults = child(root, "docDefaults")
        self.default = properties(child(defaults, "pPrDefault", "pPr")).over(
            run_properties(child(defaults, "rPrDefault", "rPr"))
        )
        self._usual = next(
            (
                key
                for key, each in self._elements.items()
                if attribute(each, "type") == "paragraph" and attribute(each, "default") == "1"
            ),
            "",
        )

    def paragraph(self, style: str) -> Properties:
        return self.of(style or self._usual).over(self.default)

    def of(self, style: str, depth: int = 0) -> Properties:
        """What a style says; one that is based on itself says what it can."""
        element = self._elements.get(style)
        if element is None or depth > _DEEPEST:
            return Properties()
        if style not in self._known:
            based = child(element, "basedOn")
            above = self.of(attribute(based, "val"), depth + 1) if based is not None else None
            own = properties(child(element, "pPr")).over(run_properties(child(element, "rPr")))
            self._known[style] = own.over(above) if above else own
        return self._known[style]


def properties(element: Element | None) -> Properties:
    """What a `w:pPr` says of the paragraph."""
    alignment, numbering = child(element, "jc"), child(element, "numPr")
    number, level = child(numbering, "numId"), child(numbering, "ilvl")
    return Properties(
        centred=attribute(alignment, "val") == "center" if alignment is not None else None,
        list=attribute(number, "val") if number is not None else None,
        level=whole(attribute(level, "val"), most=8) if level is not None else None,
    )


def run_properties(element: Element | None) -> Properties:
    """What a `w:rPr` says of the characters."""
    size = child(element, "sz")
    return Properties(
        bold=switched(element, "b"),
        hidden=_hidden(element),
        size=whole(attribute(size, "val")) / 2 if size is not None else None,
    )


def switched(element: Element | None, name: str) -> bool | None:
    """A property that is on or off (ECMA-376, 17.17.4); none where it is not mentioned."""
    found = child(element, name)
    return None if found is None else attribute(found, "val", "1").lower() not in _OFF


def _hidden(element: Element | None) -> bool | None:
    ways = [switched(element, "vanish"), switched(element, "webHidden")]
    return True if True in ways else (False if False in ways else None)
