"""Papago Text Translation of Naver Cloud, for everybody and for public bodies.

`POST {host}/nmt/v1/translation`, one text a request; api.ncloud-docs.com and, with other hosts,
api-gov.ncloud-docs.com, "Papago Translation". The text is plain. What stands in
`<span translate="no">` is left alone, for the pairs of languages that have glossaries; for the
others the tokens go bare.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from .backend import NO_TERMS, Limits
from .refused import MachineRefused
from .tokens import Tokens
from .wire import Answer, Wire, refusal

HOST = "https://papago.apigw.ntruss.com"
PUBLIC_SECTOR_HOST = "https://papago.apigw.gov-ntruss.com"

CODES = {
    **{code: code for code in ("ko", "en", "ja", "vi", "th", "id", "fr", "es", "ru", "de", "it")},
    "zh-hans": "zh-CN",
    "zh-hant": "zh-TW",
}
# The pairs, in either direction, in which glossaries and protected spans work.
PROTECTED = {
    frozenset(pair)
    for one, others in {
        "ko": ("en", "ja", "zh-CN", "zh-TW", "fr"),
        "en": ("ja", "zh-CN", "zh-TW", "vi", "th", "id", "fr"),
        "ja": ("zh-CN", "zh-TW"),
    }.items()
    for pair in ((one, other) for other in others)
}


@dataclass
class Papago:
    """`glossary_key` names a glossary kept in the service's console; ours cannot be sent along."""

    name: ClassVar = "papago"
    limits: ClassVar = Limits(texts=1, size=5_000)

    client_id: str = field(repr=False)
    client_secret: str = field(repr=False)
    wire: Wire = field(default_factory=Wire, repr=False)
    host: str = HOST
    glossary_key: str = ""

    def size(self, text: str) -> int:
        """In characters. The service does not count spans; we do, to be on the safe side."""
        return len(Tokens(text, _protected).plain)

    def translate(
        self,
        texts: Sequence[str],
        source: str,
        target: str,
        glossary: Mapping[str, str] = NO_TERMS,
    ) -> list[str]:
        return [self._translated(text, source, target) for text in texts]

    def _translated(self, text: str, source: str, target: str) -> str:
        if source not in CODES or target not in CODES:
            raise MachineRefused("unsupported_language")
        body: dict[str, Any] = {"source": CODES[source], "target": CODES[target]}
        protected = frozenset((body["source"], body["target"])) in PROTECTED
        tokens = Tokens(text, _protected) if protected else Tokens(text)
        body["text"] = tokens.plain
        if target == "ko":
            body["honorific"] = True
        if protected and self.glossary_key:
            body["glossaryKey"] = self.glossary_key
        answer = self.wire.request("POST", f"{self.host}/nmt/v1/translation", self._keys, body)
        refused = _refusal(answer)
        if refused:
            raise refused
        return tokens.markup(_SPAN.sub(r"\1", _text(answer)))

    @property
    def _keys(self) -> dict[str, str]:
        return {
            "x-ncp-apigw-api-key-id": self.client_id,
            "x-ncp-apigw-api-key": self.client_secret,
        }


_SPAN = re.compile(r"<span\b[^<>]*>\s*([\[［]{2}[\s/\d]*[\]］]{2})\s*</span>")


def _protected(token: str) -> str:
    return f'<span translate="no">{token}</span>'


def _text(answer: Answer) -> str:
    try:
        text = answer.json()["message"]["result"]["translatedText"]
    except (KeyError, TypeError):
        raise MachineRefused("not_understood") from None
    if not isinstance(text, str):
        raise MachineRefused("not_understood")
    return text


def _refusal(answer: Answer) -> MachineRefused | None:
    """The gateway has three refusals behind 429, and the service its own behind 400."""
    match answer.status, _error_code(answer):
        case 400, "N2MT02" | "N2MT04" | "N2MT05" | "N2MT06":
            return MachineRefused("unsupported_language")
        case 400, "N2MT08":
            return MachineRefused("too_long")
        case 429, "400":
            return MachineRefused("quota_spent")
    return refusal(answer)


def _error_code(answer: Answer) -> str:
    """`{"error": {"errorCode": …}}`; some errors come without the outer object."""
    body = answer.json_or_nothing
    error = body.get("error", body) if isinstance(body, dict) else {}
    return str(error.get("errorCode", "")) if isinstance(error, dict) else ""
