"""Papago Text Translation as api.ncloud-docs.com has it: headers, languages, 5,000 characters."""

import re

from .loopback import Asked, Reply

LANGUAGES = {"ko", "en", "ja", "zh-CN", "zh-TW", "vi", "th", "id", "fr", "es", "ru", "de", "it"}
GATEWAY = {
    400: ("100", "Bad Request Exception"),
    401: ("200", "Authentication Failed"),
    403: ("210", "Permission Denied"),
    404: ("300", "Not Found Exception"),
    413: ("430", "Request Entity Too Large"),
    429: ("410", "Throttle Limited"),
    500: ("900", "Unexpected Error"),
    503: ("500", "Endpoint Error"),
}
SPAN = re.compile(r'<span translate="no">|</span>')


class PapagoApi:
    key_id, key = "the-client", "the-secret"

    def __init__(self, keeps_spans: bool = False) -> None:
        self.spoil = lambda text: text
        self.keeps_spans = keeps_spans

    def answer(self, asked: Asked) -> Reply:
        if (asked.method, asked.path) != ("POST", "/nmt/v1/translation"):
            return self.error(404)
        keys = asked.headers["x-ncp-apigw-api-key-id"], asked.headers["x-ncp-apigw-api-key"]
        if keys != (self.key_id, self.key):
            return self.error(401)
        if asked.headers.get_content_type() != "application/json":
            return self.error(400)
        return self._translated(asked.body)

    def _translated(self, body: dict) -> Reply:
        source, target, text = (body.get(name) for name in ("source", "target", "text"))
        for value, code, message in (
            (source, "N2MT01", "source parameter is needed"),
            (source in LANGUAGES, "N2MT02", "Unsupported source language"),
            (target, "N2MT03", "target parameter is needed"),
            (target in LANGUAGES, "N2MT04", "Unsupported target language"),
            (source != target, "N2MT05", "source and target must be different"),
            ("ko" in (source, target), "N2MT06", "There is no source-to-target translator"),
            (text, "N2MT07", "text parameter is needed"),
            (len(SPAN.sub("", text)) <= 5000, "N2MT08", "text parameter exceeds max length"),
        ):
            if not value:
                return Reply(400, {"error": {"errorCode": code, "message": message}})
        words = text if self.keeps_spans else SPAN.sub("", text)
        return self.translation(self.spoil(f"{target}:{words}"), source, target)

    def translation(self, text: object, source: str = "ko", target: str = "en") -> Reply:
        result = {"srcLangType": source, "tarLangType": target, "translatedText": text}
        return Reply(200, {"message": {"result": result}})

    def error(self, status: int) -> Reply:
        code, message = GATEWAY.get(status, (str(status), "Error"))
        return Reply(status, {"error": {"errorCode": code, "message": message, "details": ""}})

    def recount(self, reply: Reply, by: int) -> Reply:
        raise NotImplementedError("One text a request")
