"""Footnotes and endnotes of Word, which stand in parts of their own."""

from news.intake.readers.package import Package
from news.intake.readers.xml import Element, attribute, children

from .relations import Relations

KINDS = ("footnote", "endnote")
# ECMA-376, 17.18.33: lines that separate notes from the text, and no notes.
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


class Notes:
    """The elements of the notes by kind and id, read when the first is asked for."""

    def __init__(self, package: Package, relations: Relations) -> None:
        self._package = package
        self._relations = relations
        self._found: dict[str, dict[str, Element]] = {}

    def get(self, kind: str, key: str) -> Element | None:
        if kind not in self._found:
            root = self._package.xml(self._relations.of_kind(f"{kind}s"))
            self._found[kind] = {
                attribute(each, "id"): each
                for each in children(root, kind)
                if attribute(each, "type") not in _SEPARATORS
            }
        return self._found[kind].get(key)
