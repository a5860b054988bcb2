"""Characters of a page become lines: by their height, then from left to right."""

from dataclasses import dataclass
from typing import Any

from news.intake.readers.paragraph import Look, Paragraph

type Char = dict[str, Any]
# Of a character's size: what is further apart than this is another word, or another line.
_WORD = 0.22
_LINE = 0.5
_INDENT = 0.5  # the width of a space in Korean fonts
_MOST_INDENT = 12
_CENTRED = 1.5
_OFF = 0.5


@dataclass(frozen=True)
class PageLine:
    chars: tuple[Char, ...]

    @property
    def top(self) -> float:
        return min((float(char["top"]) for char in self.chars), default=0.0)

    @property
    def left(self) -> float:
        return min(float(c["x0"]) for c in self.chars if c["text"].strip())

    @property
    def right(self) -> float:
        return max(float(c["x1"]) for c in self.chars if c["text"].strip())

    @property
    def text(self) -> str:
        return "".join(text for text, _ in pieces(self))


def lines_of(chars: list[Char]) -> list[PageLine]:
    """Lines from top to bottom. Small raised characters stay in the line that they stand in."""
    rows: list[list[Char]] = []
    for char in sorted(chars, key=lambda c: (float(c["bottom"]), float(c["x0"]))):
        if rows and _same_line(rows[-1], char):
            rows[-1].append(char)
        else:
            rows.append([char])
    lines = (PageLine(tuple(sorted(row, key=lambda c: float(c["x0"])))) for row in rows)
    return [line for line in lines if any(char["text"].strip() for char in line.chars)]


def _same_line(row: list[Char], char: Char) -> bool:
    """Whether half of the smaller one's height lies beside the line so far."""
    last = row[-1]
    shared = min(last["bottom"], char["bottom"]) - max(last["top"], char["top"])
    return bool(shared >= _LINE * min(last["size"], char["size"]))


def pieces(line: PageLine) -> list[tuple[str, Look]]:
    """The line's text with its looks; gaps become spaces."""
    made: list[tuple[str, Look]] = []
    end = None
    for char in line.chars:
        text, size = _drawn(char["text"]), float(char["size"])
        if end is not None and char["x0"] - end > _WORD * size and not _ends_in_space(made, text):
            made.append((" ", made[-1][1]))
        made.append((text, Look(bold=_is_bold(char), size=round(size, 1))))
        end = max(float(char["x1"]), end or 0.0)
    return made


def paragraph_of(line: PageLine, left: float, middle: float, flush: bool = False) -> Paragraph:
    """A line; how far it is indented from `left` is told by spaces, unless it is `flush`.

    It is centred where it lies about `middle` and does not begin at `left`.
    """
    if not line.chars:
        return Paragraph()
    before = line.left - left
    size = float(line.chars[0]["size"])
    off = abs((line.left + line.right) / 2 - middle)
    centred = before > _CENTRED * size and off < _OFF * size
    paragraph = Paragraph(centred)
    made = pieces(line)
    has_spaces = not made[0][0].strip()
    if not (centred or has_spaces or flush):
        spaces = min(round(before / (_INDENT * size)), _MOST_INDENT) if size else 0
        paragraph.write(" " * spaces, made[0][1])
    if centred:
        while made and not made[0][0].strip():
            made.pop(0)
    while made and not made[-1][0].strip():
        made.pop()
    for text, look in made:
        paragraph.write(text, look)
    return paragraph


def _drawn(text: str) -> str:
    """What a glyph shows: a soft hyphen that is drawn is a hyphen."""
    return "\ufffd" if text.startswith("(cid:") else text.replace("\u00ad", "-")


def _ends_in_space(made: list[tuple[str, Look]], text: str) -> bool:
    return not text.strip() or not made[-1][0].strip()


def _is_bold(char: Char) -> bool:
    name = str(char.get("fontname", "")).lower()
    return "bold" in name or "black" in name or name.endswith("-b")
