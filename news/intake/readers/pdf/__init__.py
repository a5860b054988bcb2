"""PDF with a text layer (ISO 32000-2), through pdfplumber.

A line of the page is a line here, with its indent as spaces; page numbers are left out. What a
table's rules enclose is a cell.
"""

import io

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from news.intake.document import Document
from news.intake.readers.collector import Collector
from news.intake.refused import DocumentRefused

from .page import read_page

_FAULTS = (PdfminerException, MalformedPDFException, PDFException, PSException)
_LOCKED = (PDFPasswordIncorrect, PDFEncryptionError)


def read_pdf(content: bytes) -> Document:
    """What the PDF `content` says. Raises `DocumentRefused`."""
    collector = Collector()
    pictures = pages = 0
    try:
        with pdfplumber.open(io.BytesIO(content)) as file:
            for page in file.pages:
                pages += 1
                read_page(page, collector)
                pictures += len(page.images)
                page.close()
    except _FAULTS as fault:
        raise _refused(fault) from None
    if not pages:
        raise DocumentRefused("damaged")
    if not collector.text.strip():
        raise DocumentRefused("scanned" if pictures else "empty")
    return collector.document("pdf", wraps=True)


def _refused(fault: Exception) -> DocumentRefused:
    inner = fault.args[0] if fault.args else None
    locked = isinstance(fault, _LOCKED) or isinstance(inner, _LOCKED)
    return DocumentRefused("encrypted" if locked else "damaged")
