"""What intake refuses and doubts, in the words of the screen's language."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from news.intake import DocumentRefused
from news.intake.arranging import Place

REFUSALS = {
    "empty": _("There is no text in this document."),
    "unknown_format": _(
        "This is not a document that can be read here. Save it as HWPX, DOCX, PDF or text and try"
        " again."
    ),
    "wrong_extension": _(
        "The name says .%(claimed)s, but the content is none that can be read. Save it again in"
        " the program that made it."
    ),
    "encrypted": _("This document wants a password. Save it without one and try again."),
    "distribution_only": _(
        "This is a document for distribution only (배포용), which cannot be read. Ask its author"
        " for the original, or save it as HWPX in Hangul and try again."
    ),
    "protected": _(
        "This document is protected by a security program (DRM). Release it there and try again."
    ),
    "hwp_3": _(
        "This is a document of Hangul 97 or older. Save it as HWPX in Hangul and try again."
    ),
    "hwpml": _("This is an HML document. Save it as HWPX in Hangul and try again."),
    "scanned": _(
        "This PDF has only pictures of its pages. Take the document that it was made from."
    ),
    "damaged": _(
        "This document is damaged. Save it again in the program that made it, Hangul documents as"
        " HWPX, and try again."
    ),
    "unsafe": _("This file is not safe to open. Save it as HWPX or DOCX and try again."),
    "no_document": _("There is no document in this ZIP file."),
    "several_documents": _(
        "There are several documents in this ZIP file: %(names)s. Take one at a time, with its"
        " photos."
    ),
    "too_large": _("This file has more than %(megabytes)s MB. Make it smaller first."),
    "too_long": _(
        "Reading this document takes more than %(seconds)s seconds. Save it as text and try again."
    ),
    "too_costly": _("Reading this document takes too much memory. Save it as text and try again."),
}
DOUBTS = {
    "no_title": _("The document has no title."),
    "title_guessed": _("The title is a guess: “%(headline)s”."),
    "no_date_year": _("“%(text)s” has no year, and nothing tells it."),
    "weekday_differs": _("“%(text)s” was another day of the week."),
    "impossible_date": _("“%(text)s” is no date."),
    "end_before_start": _("“%(text)s” ends before it begins."),
    "counts_differ": _("The document says %(stated)s people, but they add up to %(found)s."),
    "countries_differ": _("The document says %(stated)s countries, but names %(found)s."),
    "unknown_country": _("“%(text)s” is no country that is known."),
    "name_in_two_ways": _("A name is written in two ways: “%(first)s” and “%(second)s”."),
    "photo_absent": _("The photo “%(title)s” is promised and not there."),
    "attachment_absent": _("The attachment “%(title)s” is promised and not there."),
    "appendix_empty": _("The attachment “%(title)s” has nothing under its heading."),
    "appendix_unlisted": _("The attachment “%(title)s” is there, but not in the list."),
    "titles_differ": _(
        "An attachment is called “%(listed)s” in the list and “%(found)s” at its head."
    ),
    "hosts_differ": _("The body names other hosts (%(body)s) than the overview (%(overview)s)."),
    "note_without_anchor": _("No mark in the text leads to the note “%(text)s”."),
    "anchor_without_note": _("The mark %(mark)s has no note."),
    "speaker_unknown": _("Who says “%(text)s” is not clear."),
    "quotation_unbalanced": _("A quotation mark has no partner: “%(text)s”."),
    "embargo_unclear": _("From when it may be public is not clear: “%(text)s”."),
    "phone_unreadable": _("“%(text)s” is no telephone number that can be dialled."),
    "no_contact": _("The document names nobody to ask."),
    "hidden_characters": _("%(count)s invisible characters were taken out."),
    "picture_unreadable": _("The picture “%(name)s” cannot be used here."),
    "unplaced_text": _("%(count)s lines found no place in the release."),
}

PLACES: dict[Place, Any] = {
    "headline": _("Headline"),
    "summary": _("Summary"),
    "body": _("Body"),
    "heading": _("Heading in the body"),
    "event_time": _("Event: when"),
    "event_place": _("Event: place"),
    "event_host": _("Event: host"),
    "event_participants": _("Event: participants"),
    "event_purpose": _("Event: purpose"),
    "event_enquiries": _("Event: enquiries"),
    "photo": _("Photo"),
    "attachment": _("Attachment"),
    "contact": _("Contact"),
    "department": _("Department"),
    "issued_at": _("Issued at (배포일시)"),
    "embargo": _("Embargo (보도시점)"),
    "left_out": _("No part of the release"),
}
MOVES = {
    "gone": _("This is no longer where it was. This is how the document is arranged now."),
    "no_time": _("No date was found there. Enter it in the release's form."),
    "no_contact": _("Nobody to ask was found there. Enter it in the release's form."),
    "no_embargo": _("It does not say from when it may be public. Enter it in the release's form."),
}


def refusal_words(refused: DocumentRefused) -> str:
    """Why a document was not read, and what to do."""
    return _filled(REFUSALS[refused.reason], refused.params)


def doubt_words(doubt: Mapping[str, Any]) -> str:
    """A doubt of intake's JSON (`code`, `params`)."""
    return _filled(DOUBTS[doubt["code"]], doubt["params"])


def _filled(words: Any, params: Mapping[str, Any]) -> str:
    return str(words) % defaultdict(str, params)
