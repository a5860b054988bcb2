"""A machine on this computer: it speaks an API as documented, holds its limits, and can fail.

`Api` answers requests; `failures` says, one for each request to come, what happens instead:
a status in the API's own form of error, or one of `WAYS`.
"""

import gzip
import json
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Protocol


@dataclass(frozen=True)
class Asked:
    method: str
    path: str
    headers: Message
    body: Any
    size: int


@dataclass(frozen=True)
class Reply:
    status: int
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def bytes(self) -> bytes:
        if isinstance(self.body, bytes):
            return self.body
        return b"" if self.body is None else json.dumps(self.body).encode()


class Api(Protocol):
    """`spoil` is what becomes of each translated text: an innocent change, or not."""

    spoil: Callable[[str], str]

    def answer(self, asked: Asked) -> Reply: ...

    def error(self, status: int) -> Reply: ...

    def recount(self, reply: Reply, by: int) -> Reply:
        """`reply` with one translation less, or one more."""
        ...


class Loopback(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, api: Api) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.api = api
        self.asked: list[Asked] = []
        self.failures: deque[int | str | Reply] = deque()
        self.elsewhere = ""
        self.over = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, *args: object) -> None:
        """A client that does not wait for the end is what tests are for."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Loopback

    def do_POST(self) -> None:
        self._serve()

    def do_GET(self) -> None:
        self._serve()

    def _serve(self) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        asked = Asked(
            self.command, self.path, self.headers, json.loads(raw) if raw else None, len(raw)
        )
        self.server.asked.append(asked)
        failure = self.server.failures.popleft() if self.server.failures else "none"
        reply = self._reply(asked, failure)
        if reply:
            self._send(reply)
        else:
            self.close_connection = True

    def _reply(self, asked: Asked, failure: int | str | Reply) -> Reply | None:
        api = self.server.api
        if isinstance(failure, Reply):
            return failure
        if isinstance(failure, int):
            return api.error(failure)
        match failure:
            case "none":
                return api.answer(asked)
            case "late":
                self.server.over.wait()
                return None
            case "hangs up":
                return None
            case "hangs up amid":
                self._send(api.answer(asked), cut=10)
                return None
            case "late amid":
                self._send(api.answer(asked), cut=10)
                self.server.over.wait()
                return None
            case "drips":
                self._send(Reply(200, b" " * 100_000), cut=99_999)
                for _ in range(200):
                    self.server.over.wait(0.02)
                    self.wfile.write(b" ")
                return None
            case "redirects":
                return Reply(302, None, {"Location": self.server.elsewhere + asked.path})
            case "not JSON":
                return Reply(200, b"<html>Please log in to the network</html>")
            case "deep JSON":
                return Reply(200, b"[" * 100_000)
            case "chunks":
                self._send_in_chunks(api.answer(asked).bytes)
                return None
            case "other JSON":
                return Reply(200, {"hello": [None]})
            case "endless":
                return Reply(200, b'"' + b" " * (9 * 1024 * 1024))
            case "one less":
                return api.recount(api.answer(asked), -1)
            case "one more":
                return api.recount(api.answer(asked), 1)
        raise ValueError(failure)

    def _send(self, reply: Reply, cut: int = 0) -> None:
        content = reply.bytes
        self.send_response(reply.status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content[: len(content) - cut])

    def _send_in_chunks(self, content: bytes) -> None:
        """Compressed, as gateways like it."""
        self.send_response(200)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        packed = gzip.compress(content)
        for piece in (packed[:7], packed[7:], b""):
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def running(api: Api) -> Iterator[Loopback]:
    server = Loopback(api)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join()
