"""Segments: the smallest pieces of a release's text that are translated and reviewed as one."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from news.draft import RichText, Run
from news.language import runs
from news.language.codes import Code, codes_of, to_markup

type State = Literal["missing", "draft", "approved", "outdated"]


@dataclass(frozen=True)
class Segment:
    """A text of the source, and what stands for it in a target language.

    `path` names the place and survives moves: `headline`, `body.<block id>.text`,
    `photos.<id>.caption`. `kind` is the last part of it that says something to a person:
    `headline`, `bullet`, `text`, `note`, `cell`, `caption` … Texts are in the form in which they
    are stored: of rich ones, the small HTML of `news.language.runs`.
    """

    path: str
    kind: str
    source: str
    target: str = ""
    rich: bool = False
    longest: int | None = None
    """How many characters its place can hold, where that is limited."""

    @cached_property
    def source_text(self) -> RichText:
        return rich_text(self.source, self.rich)

    @cached_property
    def target_text(self) -> RichText:
        return rich_text(self.target, self.rich)

    @cached_property
    def codes(self) -> tuple[Code, ...]:
        """The marks of the source, by whose numbers the target names them."""
        return codes_of(self.source_text)

    @cached_property
    def source_fingerprint(self) -> str:
        return fingerprint_of(self.source_text)

    @cached_property
    def target_fingerprint(self) -> str:
        return fingerprint_of(self.target_text)

    @property
    def has_target(self) -> bool:
        """Whether there is anything to read in the target."""
        return any(run.text.strip() or run.note for run in self.target_text)

    @property
    def source_markup(self) -> str:
        return to_markup(self.source_text, self.codes)


def rich_text(stored: str, rich: bool) -> RichText:
    """The runs of a stored text. Links to pages of the site keep their id, as `page:7`."""
    if rich:
        return runs.from_html(stored, lambda page_id: f"page:{page_id}")
    return (Run(stored),) if stored else ()


def stored(text: RichText, rich: bool) -> str:
    """The inverse of `rich_text`; a place for plain text keeps the words alone."""
    if not rich:
        return "".join(run.text for run in text)
    return _PAGE_LINK.sub(r'<a linktype="page" id="\1">', runs.to_html(text))


def fingerprint(text: str, rich: bool) -> str:
    """What two texts have in common that read the same: SHA-256, NFC, white space folded.

    Of rich texts with their marks, but without the addresses of links, which follow the source.
    """
    return fingerprint_of(rich_text(text, rich))


def fingerprint_of(text: RichText) -> str:
    """The fingerprint of a text that is read already."""
    said = (Run(run.text, run.bold, "#") if run.link else run for run in text)
    html = unicodedata.normalize("NFC", "".join(map(runs.run_html, said)))
    folded = " ".join(html.split())
    return hashlib.sha256(folded.encode()).hexdigest()


_PAGE_LINK = re.compile(r'<a href="page:(\d+)">')
