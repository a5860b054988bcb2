"""What the form of a release tells of the document that it was made from."""

from collections.abc import Sequence
from dataclasses import dataclass

from news.forms.intake_words import doubt_words
from news.models import ImportedDocument, PressRelease


@dataclass(frozen=True)
class OpenEnds:
    """What its reading left open; the unplaced lines are told by themselves."""

    document: ImportedDocument
    doubts: Sequence[str]


def open_ends(release: PressRelease) -> OpenEnds | None:
    document = ImportedDocument.objects.defer("stored_reading").filter(release=release).first()
    if document is None:
        return None
    doubts = [doubt_words(each) for each in document.doubts if each["code"] != "unplaced_text"]
    return OpenEnds(document, doubts)
