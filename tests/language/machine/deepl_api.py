"""DeepL's API as developers.deepl.com and its mock server have it."""

import re
from uuid import uuid4

from lxml import etree

from .loopback import Asked, Reply

LANGUAGES = {"KO", "EN", "JA", "ZH", "VI", "ID", "RU", "MN", "TH"}
TARGETS = (LANGUAGES - {"EN", "ZH"}) | {"EN-US", "EN-GB", "ZH-HANS", "ZH-HANT"}
WITH_TAGS = LANGUAGES - {"VI", "MN", "TH"}
WITH_GLOSSARIES = LANGUAGES - {"MN", "TH"}
LARGEST = 128 * 1024
MESSAGES = {
    404: "Not found",
    413: "Request Entity Too Large",
    456: "Quota for this billing period has been exceeded.",
    500: "Internal server error",
    503: "Service unavailable",
}


class DeepLApi:
    key = "the-key:fx"

    def __init__(self) -> None:
        self.spoil = lambda text: text
        self.glossaries: dict[str, dict] = {}

    def answer(self, asked: Asked) -> Reply:
        if asked.headers["Authorization"] != f"DeepL-Auth-Key {self.key}":
            return self.error(403)
        match asked.method, asked.path:
            case "POST", "/v2/translate":
                return self._translated(asked)
            case "GET", "/v3/glossaries":
                return Reply(200, {"glossaries": list(self.glossaries.values())})
            case "POST", "/v3/glossaries":
                return self._glossary(asked.body)
        return self.error(404)

    def _translated(self, asked: Asked) -> Reply:
        body = asked.body
        source, target = body.get("source_lang"), body.get("target_lang")
        if asked.headers.get_content_type() != "application/json":
            return _bad("Unsupported content type")
        if asked.size > LARGEST:
            return self.error(413)
        if not 1 <= len(body["text"]) <= 50:
            return _bad("Too many texts in request.")
        if source not in LANGUAGES:
            return _bad("Value for 'source_lang' not supported.")
        if target not in TARGETS:
            return _bad("Value for 'target_lang' not supported.")
        if "tag_handling" in body and not {source, target.split("-")[0]} <= WITH_TAGS:
            return _bad(f"Tag handling is not supported for {target}.")
        if "tag_handling" in body and not all(map(_is_xml, body["text"])):
            return _bad("Tag handling parsing failed, please check input.")
        if "glossary_id" in body and not self._suits(body["glossary_id"], source, target):
            return self.error(404)
        texts = [self.spoil(f"{target}:{text}") for text in body["text"]]
        return Reply(
            200,
            {
                "translations": [
                    {"detected_source_language": source, "text": text, "billed_characters": 1}
                    for text in texts
                ]
            },
        )

    def _suits(self, glossary_id: str, source: str, target: str) -> bool:
        made = self.glossaries.get(glossary_id, {"dictionaries": []})
        pairs = [(each["source_lang"], each["target_lang"]) for each in made["dictionaries"]]
        return (source.lower(), target.split("-")[0].lower()) in pairs

    def _glossary(self, body: dict) -> Reply:
        (entries,) = body["dictionaries"]
        pair = entries["source_lang"], entries["target_lang"]
        if not set(pair) <= WITH_GLOSSARIES:
            return _bad("Unsupported glossary source and target language pair")
        lines = entries["entries"].split("\n")
        if entries["entries_format"] != "tsv" or any(line.count("\t") != 1 for line in lines):
            return _bad("Invalid glossary entries provided")
        made = {
            "glossary_id": str(uuid4()),
            "name": body["name"],
            "creation_time": "2026-11-25T09:00:00.000Z",
            "dictionaries": [
                {
                    "source_lang": pair[0].lower(),
                    "target_lang": pair[1].lower(),
                    "entry_count": len(lines),
                }
            ],
        }
        self.glossaries[made["glossary_id"]] = made
        return Reply(201, made)

    def error(self, status: int) -> Reply:
        message = MESSAGES.get(status)
        return Reply(status, {"message": message} if message else None)

    def recount(self, reply: Reply, by: int) -> Reply:
        texts = reply.body["translations"]
        return Reply(200, {"translations": texts[:by] if by < 0 else [*texts, texts[-1]]})


def _bad(message: str) -> Reply:
    return Reply(400, {"message": message})


def _is_xml(text: str) -> bool:
    try:
        etree.fromstring(f"<text>{text}</text>")
    except etree.XMLSyntaxError:
        return False
    return not re.search(r"&(?!amp;|lt;|gt;)", text)
