"""Runs and the small HTML in which the editor keeps them: `<b>`, `<a href>`, `<sup data-note>`."""

import re
from collections.abc import Callable, Sequence
from html import escape, unescape
from html.parser import HTMLParser
from itertools import batched

from news.draft import RichText, Run

type ResolvePage = Callable[[int], str]


def from_html(html: str, resolve_page: ResolvePage = lambda _: "") -> RichText:
    """The runs of `html`. Paragraphs and line breaks become newlines; unknown tags are dropped.

    `resolve_page` gives the address of an internal page by its id (`<a linktype="page" id="7">`);
    where it gives none, the words stay and the link goes.
    """
    parser = _RunParser(resolve_page)
    if _OURS.fullmatch(html):
        parser.scan(html)
    else:
        parser.feed(html)
        parser.close()
    return tuple(parser.runs)


def has_words(html: str) -> bool:
    """Whether `html` says anything: an emptied editor leaves `<p></p>`."""
    return any(run.text.strip() or run.note for run in from_html(html))


def to_html(runs: RichText) -> str:
    """The inverse of `from_html`: one `<p>` per line."""
    html = "".join(run_html(run) for run in runs)
    return "".join(f"<p>{line}</p>" for line in html.split("\n")) if html else ""


def run_html(run: Run) -> str:
    """A run alone, in the HTML of the editor."""
    if run.note:
        return f'<sup data-note="{run.note}">{"*" * run.note}</sup>'
    text = escape(run.text, quote=False)
    if run.bold:
        text = f"<b>{text}</b>"
    return f'<a href="{escape(run.link)}">{text}</a>' if run.link else text


# The form that `to_html` and the editor write, which is nearly all there is, is read without
# HTMLParser: in half the time, and every text of a release passes here.
_VALUE = r'"[^"&]*+(?:&(?:amp|quot|lt|gt|\#x27);[^"&]*+)*+"'
_TAG = re.compile(
    rf"""<(?:/(?P<end>p|b|a|sup)
           |(?P<start>p|b|a|sup)(?P<attributes>(?:\ [a-z-]++={_VALUE})*+)
           |(?P<line>br)\ ?/?)>""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(rf" ([a-z-]+)=({_VALUE})")
_OURS = re.compile(rf"(?:[^<]++|{_TAG.pattern})*+", re.VERBOSE)


class _RunParser(HTMLParser):
    def __init__(self, resolve_page: ResolvePage) -> None:
        super().__init__(convert_charrefs=True)
        self.runs: list[Run] = []
        self.resolve_page = resolve_page
        self.bold = 0
        self.link = ""
        self.in_note = False

    def scan(self, html: str) -> None:
        """`feed` and `close`, of what matches `_OURS`."""
        cut = [*_TAG.split(html), "", "", "", ""]
        for words, end, start, attributes, line in batched(cut, 5, strict=True):
            if words:
                self.handle_data(unescape(words))
            if end:
                self.handle_endtag(end)
            elif start or line:
                found = _ATTRIBUTE.findall(attributes) if attributes else ()
                values = [(name, unescape(value[1:-1])) for name, value in found]
                self.handle_starttag(start or line, values)

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in ("b", "strong"):
            self.bold += 1
        elif tag == "a":
            self.link = self._address(values)
        elif tag == "sup" and (values.get("data-note") or "").isdecimal():
            self.in_note = True
            self.runs.append(Run(note=int(values["data-note"] or 0)))
        elif (tag == "p" and self.runs) or tag == "br":
            self._add("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("b", "strong"):
            self.bold = max(0, self.bold - 1)
        elif tag == "a":
            self.link = ""
        elif tag == "sup":
            self.in_note = False

    def handle_data(self, data: str) -> None:
        if not self.in_note:
            self._add(data)

    def _address(self, values: dict[str, str | None]) -> str:
        if values.get("linktype") == "page" and (values.get("id") or "").isdecimal():
            return self.resolve_page(int(values["id"] or 0))
        return values.get("href") or ""

    def _add(self, text: str) -> None:
        bold, link = self.bold > 0, self.link
        last = self.runs[-1] if self.runs else None
        if last and not last.note and last.bold == bold and last.link == link:
            text = self.runs.pop().text + text
        if text:
            self.runs.append(Run(text, bold, link))
