"""Chat completions as OpenAI documents them, with a model that obeys, or does not."""

import json

from .loopback import Asked, Reply

ERRORS = {
    400: ("invalid_request_error", "context_length_exceeded"),
    401: ("invalid_request_error", "invalid_api_key"),
    403: ("invalid_request_error", "unsupported_country_region_territory"),
    404: ("invalid_request_error", "model_not_found"),
    429: ("requests", "rate_limit_exceeded"),
    500: ("server_error", None),
}


class OpenAIApi:
    key = "sk-the-key"
    context = 12_000  # characters

    def __init__(self) -> None:
        self.spoil = lambda text: text
        self.finish = "stop"
        self.around = "{}".format

    def answer(self, asked: Asked) -> Reply:
        if (asked.method, asked.path) != ("POST", "/v1/chat/completions"):
            return self.error(404)
        if asked.headers["Authorization"] != f"Bearer {self.key}":
            return self.error(401)
        if asked.headers.get_content_type() != "application/json":
            return self.error(400)
        body = asked.body
        if body["model"] != "the-model" or not 0 <= body["temperature"] <= 2:
            return self.error(404)
        if sum(len(message["content"]) for message in body["messages"]) > self.context:
            return self.error(400)
        return self.said(self.around(self._obeyed(body["messages"])))

    def _obeyed(self, messages: list[dict]) -> str:
        rules, asked = messages
        assert (rules["role"], asked["role"]) == ("system", "user")
        texts = json.loads(asked["content"])["texts"]
        answers = [{"id": each["id"], "text": self.spoil(f"en:{each['text']}")} for each in texts]
        return json.dumps({"texts": answers[::-1]}, ensure_ascii=False)

    def said(self, content: str | None) -> Reply:
        message = {"role": "assistant", "content": content, "refusal": None}
        choice = {"index": 0, "message": message, "finish_reason": self.finish}
        return Reply(200, {"object": "chat.completion", "choices": [choice]})

    def error(self, status: int) -> Reply:
        kind, code = ERRORS.get(status, ("server_error", None))
        message = f"Incorrect API key provided: {self.key}" if status == 401 else "No."
        error = {"message": message, "type": kind, "param": None, "code": code}
        return Reply(status, {"error": error})

    def recount(self, reply: Reply, by: int) -> Reply:
        texts = json.loads(reply.body["choices"][0]["message"]["content"])["texts"]
        extra = {"id": len(texts) + 1, "text": "More"}
        content = {"texts": texts[:by] if by < 0 else [*texts, extra]}
        return self.said(json.dumps(content))
