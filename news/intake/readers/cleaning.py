"""Text as it comes in: without what cannot be stored and what cannot be seen."""

import re

from news.draft import clean_text

# Unicode's bidirectional controls (UAX #9), zero-width characters, soft hyphens, invisible
# operators, and tags: they order text otherwise than it is stored, or hide in it.
_HIDDEN = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
# A joiner between pictures makes one of them (UTS #51); no word is hidden by it.
_PICTURE = "\u2600-\u27bf\U0001f000-\U0001faff"
_JOINED = re.compile(f"(?<=[\ufe0f{_PICTURE}])\u200d(?=[{_PICTURE}])")
_KEPT = "\ue000"


def clean(text: str) -> tuple[str, int]:
    """`text` as it may be stored, and how many hidden characters were taken out of it."""
    if text.isascii() and text.isprintable():
        return text, 0
    joined = _JOINED.search(text) is not None
    shown, hidden = _HIDDEN.subn("", _JOINED.sub(_KEPT, text) if joined else text)
    return clean_text(shown.replace(_KEPT, "\u200d") if joined else shown), hidden
