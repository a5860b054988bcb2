"""A cache on this machine that takes PURGE, and can fail, hang up, be late or end its client."""

import threading
from collections import Counter
from collections.abc import Callable
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Receiver(ThreadingHTTPServer):
    """What it was asked, in order: pairs of key and path. `behave` says how it answers."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[str, str]] = []
        self.hosts: set[str] = set()
        self.behave: Callable[[_Handler], int | None] = lambda request: 200

    def handle_error(self, *args: object) -> None:
        """A client that was killed is what tests are for."""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    @property
    def keys(self) -> Counter[str]:
        """How often each delivery has come: a delivery purges each of its paths once."""
        times = Counter(self.asked)
        return Counter(
            {
                key: max(count for (of, _path), count in times.items() if of == key)
                for key, _path in times
            }
        )


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Receiver

    def do_PURGE(self) -> None:
        self.server.hosts.add(self.headers["Host"])
        self.server.asked.append((self.headers["Idempotency-Key"], self.path))
        status = self.server.behave(self)
        if status is None:
            self.close_connection = True
            return
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def receiving():
    server = Receiver()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
