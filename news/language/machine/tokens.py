"""Codes as neutral tokens in plain text, for machines that know no markup: `[[1]]`, `[[/1]]`.

Text that looks like a token already becomes one itself, and so comes back as it was.
"""

import re
from collections.abc import Callable
from html import escape, unescape

from news.language.codes import TAG

type Dress = Callable[[str], str]


class Tokens:
    """The tokens of one text: `plain` goes to the machine, `markup(answer)` comes back.

    `dress` puts round a token what tells a machine to leave it alone. A token that the answer
    lacks or has twice is the reader's business: its code is then missing or doubled.
    """

    def __init__(self, markup: str, dress: Dress = lambda token: token) -> None:
        self._kept: dict[str, str] = {}
        self._dress = dress
        highest = max((int(tag["id"]) for tag in TAG.finditer(markup) if tag["id"]), default=0)
        self._next = highest + 1
        self.plain = self._written(markup)

    def markup(self, answer: str) -> str:
        """`answer` in markup: each token as the code it stands for, the rest as text."""
        found, at = [], 0
        for token in _TOKEN.finditer(answer):
            found += [_as_text(answer[at : token.start()]), self._meant(token)]
            at = token.end()
        return "".join([*found, _as_text(answer[at:])])

    def _written(self, markup: str) -> str:
        found, at = [], 0
        opened: list[str] = []
        for tag in TAG.finditer(markup):
            found.append(self._words(markup[at : tag.start()]))
            at = tag.end()
            name = f"/{opened.pop()}" if tag["close"] else tag["id"]
            if tag["name"] == "g":
                opened.append(tag["id"])
            found.append(self._token(name, tag[0]))
        return "".join([*found, self._words(markup[at:])])

    def _words(self, markup: str) -> str:
        return _TOKEN.sub(lambda lookalike: self._lookalike(lookalike[0]), unescape(markup))

    def _lookalike(self, text: str) -> str:
        self._next += 1
        return self._token(str(self._next - 1), _as_text(text))

    def _token(self, name: str, meant: str) -> str:
        self._kept[name] = meant
        return self._dress(f"[[{name}]]")

    def _meant(self, token: re.Match[str]) -> str:
        return self._kept.get("".join(token["name"].split()), _as_text(token[0]))


# Machines set spaces inside brackets, and write them full-width in Chinese and Japanese.
_TOKEN = re.compile(r"[\[［]{2}\s*(?P<name>/?\s*\d{1,6})\s*[\]］]{2}", re.ASCII)


def _as_text(text: str) -> str:
    return escape(text, quote=False)
