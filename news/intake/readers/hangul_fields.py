"""Fields of Hangul around text: links, and places to click and fill in."""

from dataclasses import dataclass

from .paragraph import Look, web_link


@dataclass(frozen=True)
class Field:
    """`prompt` is shown in an empty field, and never printed."""

    link: str = ""
    prompt: str = ""


def hyperlink(command: str) -> Field:
    """From its command: an address in which colons are escaped, and after a semicolon options."""
    return Field(link=web_link(command.replace("\\:", ":").partition(";")[0]))


class OpenFields:
    """The fields in which the text stands that comes now."""

    def __init__(self) -> None:
        self._open: list[Field] = []

    def begin(self, field: Field) -> None:
        self._open.append(field)

    def end(self) -> None:
        del self._open[-1:]

    def look(self, look: Look) -> Look:
        link = self._open[-1].link if self._open else ""
        return Look(look.bold, look.size, link) if link else look

    def prints(self, text: str) -> bool:
        """Whether `text` is more than the prompt of an empty field."""
        return not self._open or not text.strip() or text.strip() != self._open[-1].prompt.strip()
