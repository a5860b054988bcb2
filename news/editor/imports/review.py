"""The document beside the draft that was read in it, before a release is made of it."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from news.editor.imports.document_side import document_side, line_number
from news.editor.imports.draft_side import Section, draft_side
from news.editor.imports.keys import key_of, key_of_doubt, key_of_unplaced
from news.editor.imports.of_document import OfDocument
from news.forms.intake_words import PLACES, doubt_words
from news.intake import Doubt, Reading
from news.models import ImportedDocument, NewsImage

_WITHOUT_VALUE = {"no_title": "place-headline", "no_contact": "place-contact"}


@dataclass(frozen=True)
class ShownDoubt:
    key: str
    words: str
    goal: str
    """The HTML id of the value that it is about, or of its place where there is none."""
    line: int


@dataclass(frozen=True)
class Unplaced:
    key: str
    value: str
    text: str
    line: int


class ReviewView(OfDocument, TemplateView):
    page_title = gettext_lazy("Review of a document")
    header_icon = "doc-full-inverse"
    template_name = "news/editor/imports/review.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        reading = self.document.reading
        images = _images(self.document)
        sections = draft_side(reading, images)
        more = {
            "document": self.document,
            "reading": reading,
            "sections": sections,
            "stretches": document_side(reading, images),
            "doubts": list(_doubts(reading, sections)),
            "unplaced": list(_unplaced(reading)),
            "places": PLACES.items(),
            "done": len(self.document.moves),
            "may_arrange": self.document.release_id is None,
        }
        return super().get_context_data(**kwargs) | more


def _images(document: ImportedDocument) -> Mapping[int, NewsImage]:
    numbers: Mapping[str, int] = document.pictures
    there = NewsImage.objects.prefetch_renditions("max-320x240").in_bulk(numbers.values())
    return {int(number): there[pk] for number, pk in numbers.items() if pk in there}


def _doubts(reading: Reading, sections: Sequence[Section]) -> Iterator[ShownDoubt]:
    """All but the one that counts the unplaced, which are shown by themselves."""
    shown = {value.key for section in sections for value in section.values}
    for number, doubt in enumerate(reading.doubts):
        if doubt.code != "unplaced_text":
            line = line_number(reading, doubt.spans[0].start) if doubt.spans else 0
            words = doubt_words({"code": doubt.code, "params": doubt.params})
            yield ShownDoubt(key_of_doubt(number), words, _goal(doubt, shown), line)


def _goal(doubt: Doubt, shown: Set[str]) -> str:
    key = key_of(doubt.path)
    return f"v-{key}" if key in shown else _WITHOUT_VALUE.get(doubt.code, "")


def _unplaced(reading: Reading) -> Iterator[Unplaced]:
    text = reading.document.text
    for span in reading.unplaced:
        value = f"{span.start}-{span.end}"
        words = text[span.start : span.end]
        yield Unplaced(key_of_unplaced(span), value, words, line_number(reading, span.start))
