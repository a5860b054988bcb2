"""One spelling for the signs around numbers, character by character, so that offsets hold."""

_FOLDS = {
    "'": "‘’`´ʼ′＇‛",
    "-": "‐‑‒–—−－",
    "~": "∼～〜˜",
    "·": "‧․ㆍ・･∙•",
    " ": "\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000",
    ",": "，",
    ".": "．",
    ":": "：",
    "(": "（",
    ")": "）",
    "%": "％",
    "₩": "￦",
    "$": "＄",
    "/": "／",
    "+": "＋",
}
_TABLE = str.maketrans(
    {sign: plain for plain, signs in _FOLDS.items() for sign in signs}
    | {chr(0xFF10 + digit): str(digit) for digit in range(10)}
    | {chr(0xFF21 + letter): chr(65 + letter) for letter in range(26)}
    | {chr(0xFF41 + letter): chr(97 + letter) for letter in range(26)}
)


def folded(text: str) -> str:
    """`text` with full-width digits, dashes, dots and apostrophes in their plain form."""
    return text.translate(_TABLE)
