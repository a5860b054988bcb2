"""Finding texts again that are like another, among very many.

A text has a few keys (MinHash over its letters, in bands), of which like texts share some: an
index on the keys finds candidates, and `similarity` says how like they are.
"""

import re
import unicodedata
import zlib
from hashlib import blake2b
from struct import pack

from rapidfuzz.fuzz import ratio

BANDS, ROWS = 24, 2
GRAM = 3
_WORD = (1 << 64) - 1
# Odd multipliers, any but fixed: the keys are stored.
_MULTIPLIERS = [
    int.from_bytes(blake2b(pack(">I", n), digest_size=8).digest()) | 1 for n in range(BANDS * ROWS)
]


def folded(text: str) -> str:
    """What is compared: without tags, in NFC, without differences of case and white space."""
    words = unicodedata.normalize("NFC", re.sub(r"<[^>]*>", " ", text))
    return " ".join(words.split()).casefold()


def memory_keys(text: str) -> tuple[int, ...]:
    """The keys of `text`, at most `BANDS`, each a positive number of 56 bits."""
    said = folded(text)
    grams = {zlib.crc32(said[n : n + GRAM].encode()) for n in range(len(said) - GRAM + 1)}
    if not grams:
        return ()
    least = [min(gram * by & _WORD for gram in grams) for by in _MULTIPLIERS]
    bands = (pack(">BQQ", n, *least[n * ROWS : n * ROWS + ROWS]) for n in range(BANDS))
    return tuple(int.from_bytes(blake2b(band, digest_size=7).digest()) for band in bands)


def similarity(one: str, other: str) -> float:
    """From 0 to 1, of their letters (normalised Indel similarity)."""
    return ratio(folded(one), folded(other)) / 100
