"""Makes documents to be read: the same words in every format, and what must not be read."""

from news.intake import Document, Line
from tests.intake.making.docx import make_docx
from tests.intake.making.hwp import make_hwp
from tests.intake.making.hwpx import make_hwpx
from tests.intake.making.odt import make_odt
from tests.intake.making.pdf import make_pdf

MAKERS = {
    "hwpx": make_hwpx,
    "hwp": make_hwp,
    "docx": make_docx,
    "odt": make_odt,
    "pdf": make_pdf,
}
OFFICE = ("hwpx", "hwp", "docx", "odt")


def make(what, format, *, secret="", automatic=False):
    """`what`, a text or a `Document`, as a file of `format`.

    `secret` is put wherever the format has a place for what is not printed: deletions, memos,
    comments, hidden text, headers. With `automatic`, bullets and numbers at the beginning of
    lines are left to the format's own lists. PDF has neither.
    """
    document = what if isinstance(what, Document) else of_text(what)
    if format == "text":
        return "".join(f"{line.text}\n" for line in document.lines).encode()
    if format == "pdf":
        return make_pdf(document)
    return MAKERS[format](document, secret, automatic)


def of_text(text):
    return Document("text", tuple(Line(line) for line in text.splitlines()))
