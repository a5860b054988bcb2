"""Text as a cell of a workbook writes it: `_x000D_` is a character, `_x005F_` an underscore.

ECMA-376, part 1, 22.9.2.19 (ST_Xstring).
"""

import re

from news.draft import legal

# Excel counts UTF-16 units, and cuts off what is longer.
MAX_CELL = 32_767


def escaped(text: str) -> str:
    """`text` so that nothing in it is taken for an escape."""
    if "_x" in text:
        text = _LIKE_ESCAPE.sub("_x005F_", text)
    return text.replace("\r", "_x000D_")


def unescaped(text: str) -> str:
    if "_x" not in text:
        return text
    units = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    return legal(units.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


def is_short(text: str) -> bool:
    """Whether a cell can hold `text`."""
    if len(text) <= MAX_CELL // 2:
        return True
    return len(text) <= MAX_CELL and len(text.encode("utf-16-le", "surrogatepass")) <= 2 * MAX_CELL


_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_LIKE_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
