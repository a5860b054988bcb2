"""Rich text as HTML: bold, links, footnote marks and the quoted words of a statement.

Built in Python: a template loop over runs costs ten times as much.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from news.draft import RichText, Run

_SCHEMES = {"http", "https", "mailto", "tel"}
_CLOSING = {"“": "”", '"': '"', "«": "»"}
_MARKS = re.compile('([“”«»"])')
# Browsers drop these while they look for a scheme: "java\tscript:" runs.
_IGNORED = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202f\ufeff]")


def safe_address(link: str, *, absolute: bool = False) -> str:
    """`link` if it is http(s), mailto, tel or an address of this site, else an empty string."""
    link = _IGNORED.sub("", link)
    if link.startswith("/") and link[1:2] not in {"/", "\\"}:
        return settings.SITE_URL + link if absolute else link
    try:
        scheme = urlsplit(link).scheme
    except ValueError:
        return ""
    return link if scheme in _SCHEMES else ""


@dataclass(frozen=True)
class Numbering:
    """The footnotes of one block, numbered through the page.

    `first` is the page's number of the block's first note. Where `linked` is false (feeds, in
    which many articles share a document), marks are plain numbers.
    """

    first: int = 1
    count: int = 0
    linked: bool = True

    def mark(self, note: int, seen: set[int]) -> str:
        if not 1 <= note <= self.count:
            return ""
        number = self.first + note - 1
        if not self.linked:
            return f"<sup>{number}</sup>"
        # Only the first mark of a note is where its way back leads.
        identity = "" if number in seen else f' id="note-ref-{number}"'
        seen.add(number)
        label = escape(_("Note %(number)s") % {"number": number})
        return (
            f'<sup class="note-ref"><a href="#note-{number}"{identity} role="doc-noteref"'
            f' aria-label="{label}">{number}</a></sup>'
        )


def runs_html(
    text: RichText, numbering: Numbering, *, quoted: bool = False, absolute: bool = False
) -> SafeString:
    """`text` as HTML; with `quoted`, the words between quotation marks are marked as said."""
    seen: set[int] = set()
    parts = split_quotations(text) if quoted else ((run, False) for run in text)
    return mark_safe(
        "".join(_run_html(run, said, numbering, seen, absolute) for run, said in parts)
    )


def _run_html(run: Run, said: bool, numbering: Numbering, seen: set[int], absolute: bool) -> str:
    if run.note:
        return numbering.mark(run.note, seen)
    if not run.text:
        return ""
    html = escape(run.text).replace("\n", "<br>")
    if run.bold:
        html = f"<strong>{html}</strong>"
    if run.link and (address := safe_address(run.link, absolute=absolute)):
        html = f'<a href="{escape(address)}">{html}</a>'
    return f'<span class="said">{html}</span>' if said else html


def split_quotations(text: RichText) -> Iterator[tuple[Run, bool]]:
    """The runs of `text`, cut where a quotation begins and ends, and whether each is quoted.

    A quotation may go on through several runs; one that never ends goes on to the last.
    """
    closing = ""
    for run in text:
        if run.note:
            yield run, False
            continue
        piece = ""
        for token in _MARKS.split(run.text):
            if not closing and token in _CLOSING:
                yield Run(piece, run.bold, run.link), False
                closing, piece = _CLOSING[token], token
            elif token and token == closing:
                yield Run(piece + token, run.bold, run.link), True
                closing, piece = "", ""
            else:
                piece += token
        yield Run(piece, run.bold, run.link), bool(closing)
