"""Whether words are a sentence of a Korean or English text, or a heading."""

import re

_FINISHED = re.compile(
    r"(?:[다요죠까음함됨임것]\s*[.!?。](?:[”\"’')\]」』】]*)|[.!?。…][”\"’')\]」』】]*|[”’\"]\s*)"
    r"(?:\s*\(?끝\)?\.?)?\s*$"
)
_STATEMENT = re.compile(r"[다요죠까][.!?。]?[”\"’')]*\s*[.!]?\s*$|[.!?。][”\"’')\]]*\s*$")
_SAYS = re.compile(r"(?:다|니다|했다|한다|된다|이다|있다)\s*[.。](?:\s|$|[”\"’')])")
_STOPPED = re.compile(r"[다요죠까음함a-z)\]][.。][”\"’')\]]*\s*$")
_OPEN = re.compile(r"[(\[（「『【“]")
_CLOSE = re.compile(r"[)\]）」』】”]")
_HANGING = re.compile(
    r"(?:[,、·ㆍ‧:(~∼]|및|와|과|또는|의|을|를|이|은|는|에|에서|으로|로|하고|하여|하는|위해|위한|통해|대한|따라|및)\s*$"
)


def is_told(text: str) -> bool:
    """A sentence with its full stop: titles may end in 다 as well, but not with one."""
    return bool(_SAYS.search(text)) or (len(text) > 40 and bool(_STOPPED.search(text)))


def is_statement(text: str) -> bool:
    """A whole sentence, as prose has and headings have not."""
    return bool(_SAYS.search(text)) or (len(text) > 12 and bool(_STATEMENT.search(text)))


def is_finished(text: str) -> bool:
    """The line can be the last of its paragraph."""
    return bool(_FINISHED.search(text)) and not is_open(text)


def is_open(text: str) -> bool:
    """A bracket or quotation mark waits for its closing one."""
    return len(_OPEN.findall(text)) > len(_CLOSE.findall(text))


def is_hanging(text: str) -> bool:
    """The line cannot be the last of its paragraph: a comma, a particle, an open bracket."""
    return is_open(text) or bool(_HANGING.search(text))
