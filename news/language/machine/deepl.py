"""DeepL, through its own client library, with our time-outs and waits instead of its own.

Codes go as XML tags where DeepL handles tags in both languages, and as tokens elsewhere
(developers.deepl.com, "Languages supported"). A glossary is made once per content: its name
ends with a hash of its terms.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, ClassVar

import deepl
from deepl.api_data import MultilingualGlossaryDictionaryEntries
from deepl.http_client import HttpClient

from .backend import NO_TERMS, Limits, counted
from .refused import MachineRefused
from .tokens import Tokens
from .wire import Answer, Wire, refusal

# fmt: off
WITH_TAGS = frozenset((
    "AR", "BG", "CS", "DA", "DE", "EL", "EN", "ES", "ET", "FI", "FR", "HU", "ID", "IT", "JA",
    "KO", "LT", "LV", "NB", "NL", "PL", "PT", "RO", "RU", "SK", "SL", "SV", "TR", "UK", "ZH",
))
# fmt: on
NOT_FOUND = 404
WITH_GLOSSARIES = WITH_TAGS | {"HE", "VI"}
TARGETS = {"pt": "PT-PT"}  # which DeepL wants to know more exactly than our language says
XML = {
    "tag_handling": "xml",
    "tag_handling_version": "v2",
    "outline_detection": False,
    "non_splitting_tags": ["g", "x"],
}


@dataclass
class DeepL:
    """`server` is empty for the address that belongs to the kind of key."""

    name: ClassVar = "deepl"
    # 128 KiB a request, of which the rest of its body needs far less than 8.
    limits: ClassVar = Limits(texts=50, size=120 * 1024)

    key: str = field(repr=False)
    wire: Wire = field(default_factory=Wire, repr=False)
    server: str = ""
    english: str = "EN-US"

    def __post_init__(self) -> None:
        self._client = deepl.DeepLClient(
            self.key,
            server_url=f"{self.server}/" if self.server else None,
            send_platform_info=False,
        )
        self._client._client = _Client(self.wire)
        self._glossaries: dict[str, str] = {}

    def size(self, text: str) -> int:
        """In bytes of the request: JSON in ASCII, six for a syllable of Hangul."""
        return len(json.dumps(text)) + len(", ")

    def translate(
        self,
        texts: Sequence[str],
        source: str,
        target: str,
        glossary: Mapping[str, str] = NO_TERMS,
    ) -> list[str]:
        try:
            return self._translated(texts, source, target, glossary)
        except MachineRefused as refused:
            if refused.parameters.get("status") != NOT_FOUND or not self._glossaries:
                raise
            self._glossaries.clear()  # somebody has deleted one
            return self._translated(texts, source, target, glossary)

    def _translated(
        self, texts: Sequence[str], source: str, target: str, glossary: Mapping[str, str]
    ) -> list[str]:
        one, other = _base(source), _base(target)
        asked: dict[str, Any] = {
            "source_lang": one,
            "target_lang": self._target(target),
            "glossary": self._glossary(one, other, glossary),
        }
        if {one, other} <= WITH_TAGS:
            return counted(self._answers(texts, **asked, **XML), texts)
        tokens = [Tokens(text) for text in texts]
        answers = counted(self._answers([each.plain for each in tokens], **asked), texts)
        return [each.markup(answer) for each, answer in zip(tokens, answers, strict=True)]

    def _answers(self, texts: Sequence[str], **asked: Any) -> list[str]:
        with _believed():
            results = self._client.translate_text(list(texts), formality="prefer_more", **asked)
        return [str(result) for result in results] if isinstance(results, list) else []

    def _target(self, language: str) -> str:
        return self.english if language == "en" else TARGETS.get(language, language.upper())

    def _glossary(self, source: str, target: str, glossary: Mapping[str, str]) -> str | None:
        """The id of a glossary with just these terms, which is made if there is none yet."""
        pairs = ((_folded(term), _folded(meant)) for term, meant in glossary.items())
        terms = {term: meant for term, meant in sorted(pairs) if term and meant}
        if not terms or not {source, target} <= WITH_GLOSSARIES:
            return None
        content = hashlib.sha256(json.dumps(terms).encode()).hexdigest()
        name = f"gongbo {source}-{target} {content[:16]}"
        if name not in self._glossaries:
            with _believed():
                known = self._client.list_multilingual_glossaries()
                self._glossaries = {each.name: each.glossary_id for each in known}
        if name not in self._glossaries:
            entries = MultilingualGlossaryDictionaryEntries(source, target, terms)
            with _believed():
                made = self._client.create_multilingual_glossary(name, [entries])
                self._glossaries[name] = made.glossary_id
        return self._glossaries[name]


class _Client(HttpClient):
    """The library's way out, replaced by ours: it waits and follows redirections by itself."""

    def __init__(self, wire: Wire) -> None:
        super().__init__(send_platform_info=False)
        self._wire = wire

    def request_with_backoff(
        self,
        method: str,
        url: str,
        data: dict[str, Any] | None,
        json: dict[str, Any] | None,
        headers: dict[str, str],
        stream: bool = False,
        **others: Any,
    ) -> tuple[int, str]:
        answer = self._wire.request(method, url, headers, json)
        refused = _refusal(answer)
        if refused:
            raise refused
        answer.json()
        return answer.status, answer.text


@contextmanager
def _believed() -> Iterator[None]:
    """The library takes an answer for what it should be, and stumbles where it is not."""
    try:
        yield
    except (deepl.DeepLException, LookupError, TypeError, ValueError, AttributeError):
        raise MachineRefused("not_understood") from None


def _base(language: str) -> str:
    return language.split("-")[0].upper()


def _folded(term: str) -> str:
    return " ".join(term.split())


def _refusal(answer: Answer) -> MachineRefused | None:
    """`{"message": "Value for 'target_lang' not supported."}` is about a language."""
    if answer.status == 400 and re.search(r"'(source|target)_lang'", answer.text):
        return MachineRefused("unsupported_language")
    return refusal(answer)
