"""Findings of the checks in the words of the screen's language."""

from collections import defaultdict
from collections.abc import Mapping

from django.utils.translation import gettext as _

from news.language import Finding


def finding_words(finding: Finding) -> str:
    """What is wrong, or might be."""
    said: Mapping[str, str] = defaultdict(str, finding.parameters)
    sentences = _sentences()
    if finding.code in sentences:
        return sentences[finding.code] % said
    kind = _kinds().get(finding.code, finding.code)
    return _("%(kind)s: %(what)s") % {"kind": kind, "what": _what(said)}


def _what(said: Mapping[str, str]) -> str:
    """Which wording on either side a finding is about."""
    match bool(said["source"]), bool(said["target"]), bool(said["expected"]):
        case True, True, True:
            return _("“%(source)s” has become “%(target)s”, not %(expected)s.") % said
        case True, True, False:
            return _("“%(source)s” has become “%(target)s”.") % said
        case True, False, True:
            return _("“%(source)s” (%(expected)s) is missing.") % said
        case True, False, False:
            return _("“%(source)s” is missing.") % said
        case False, True, _expected:
            return _("“%(target)s” is not in the source.") % said
        case False, False, True:
            return _("The release says %(expected)s.") % said
    return _("It differs from the source.")


def _kinds() -> dict[str, str]:
    return {
        "number": _("Number"),
        "magnitude": _("Magnitude"),
        "ordinal": _("Ordinal"),
        "percentage": _("Percentage"),
        "money": _("Amount of money"),
        "currency": _("Currency"),
        "unit": _("Unit"),
        "date": _("Date"),
        "weekday": _("Weekday"),
        "time": _("Time"),
        "phone": _("Telephone number"),
        "fact_date": _("Date"),
        "fact_weekday": _("Weekday"),
        "fact_time": _("Time"),
        "fact_count": _("Count"),
        "fact_phone": _("Telephone number"),
        "country": _("Country"),
        "addresses": _("Address"),
    }


def _sentences() -> dict[str, str]:
    return {
        "missing_text": _("There is no text."),
        "untranslated": _("This is the source, not a translation."),
        "too_short": _("This is too short for the source: is something missing?"),
        "headline_too_long": _("The headline has %(length)s characters; %(limit)s fit."),
        "headline_long": _(
            "The headline has %(length)s characters; more than %(limit)s are hard to read."
        ),
        "line_breaks": _("The source has %(source)s line breaks, the translation %(target)s."),
        "weekday_of_date": _("The weekday does not belong to the date."),
        "hangul_left": _("Hangul was left: “%(target)s”."),
        "wrong_script": _("This is not written in the letters of the language."),
        "invisible_characters": _("An invisible character was pasted along: %(target)s."),
        "quotes_unbalanced": _("A quotation mark has no partner: %(target)s"),
        "quotation_lost": _("What the source quotes is not quoted here."),
        "brackets_unbalanced": _("A bracket has no partner: %(target)s"),
        "double_space": _("Two spaces in a row."),
        "space_before_punctuation": _("A space before “%(target)s”."),
        "space_after_punctuation": _("A space is missing after “%(target)s”."),
        "full_width_punctuation": _("Punctuation of another script: “%(target)s”."),
        "repeated_word": _("A word twice: “%(target)s”."),
        "repeated_punctuation": _("Punctuation twice: “%(target)s”."),
        "final_punctuation": _("It does not end as the source does."),
        "footnote_marks": _("The footnote marks are not those of the source."),
        "links": _("The links are not those of the source."),
        "codes": _("A mark shows as text: %(target)s"),
        "placeholders": _("Something was to be filled in: “%(target)s”."),
        "term_missing": _("“%(term)s” is officially called “%(rendering)s”."),
        "term_forbidden": _("Not “%(found)s”: “%(term)s” is officially called “%(rendering)s”."),
        "first_mention": _("At its first mention, “%(term)s” is called “%(rendering)s”."),
        "name_two_ways": _("“%(found)s” was written “%(first)s” before."),
    }
