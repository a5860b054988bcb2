"""What joins a value of the draft and the words of the document that it came from."""

from news.intake import Span
from news.intake.arranging.lists import EMBARGO, TIME, split

# Facts that are shown, and moved, as one.
_LEADERS = {path: group[0] for group in (TIME, EMBARGO) for path in group}


def key_of(path: str) -> str:
    """`path` up to what is shown as one value: the item of a list, or a fact."""
    name, index = split(path)
    return f"{name}[{index}]" if index is not None else _LEADERS.get(path, path)


def key_of_unplaced(span: Span) -> str:
    return f"unplaced-{span.start}"


def key_of_doubt(number: int) -> str:
    return f"doubt-{number}"
