"""The way to a machine: one request, with a bound on everything, and its failures by code."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from time import monotonic
from typing import Any

import requests
from urllib3.exceptions import HTTPError, ReadTimeoutError

from .refused import MachineRefused

CONNECT = 10.0  # seconds
LARGEST = 8 * 1024 * 1024  # bytes; the longest release in any script is far below


@dataclass(frozen=True)
class Answer:
    status: int
    text: str
    retry_after: float | None = None

    def json(self) -> Any:
        try:
            return json.loads(self.text)
        except (ValueError, RecursionError):
            raise MachineRefused("not_understood") from None

    @property
    def json_or_nothing(self) -> Any:
        """For failures, where a gateway on the way may answer with a page of its own."""
        try:
            return self.json()
        except MachineRefused:
            return None


class Wire:
    """A connection that is kept between requests.

    The environment's proxies and `.netrc` are not looked at; redirections are not followed,
    since the key would go with them.
    """

    def __init__(self, timeout: float = 60.0, proxy: str = "") -> None:
        self._timeout = timeout
        self._session = requests.Session()
        self._session.trust_env = False
        if proxy:
            self._session.proxies = {"http": proxy, "https": proxy}

    def request(
        self, method: str, url: str, headers: Mapping[str, str], body: Any = None
    ) -> Answer:
        """What the server answers to `body` as JSON, whatever its status but a redirection."""
        until = monotonic() + self._timeout
        try:
            with self._session.request(
                method,
                url,
                headers=dict(headers),
                json=body,
                timeout=(min(CONNECT, self._timeout), self._timeout),
                allow_redirects=False,
                stream=True,
            ) as response:
                text = _read(response, until)
        except (requests.Timeout, ReadTimeoutError):
            raise MachineRefused("timed_out") from None
        except (requests.RequestException, HTTPError):
            raise MachineRefused("unreachable") from None
        if 300 <= response.status_code < 400:
            raise MachineRefused("unreachable", status=response.status_code)
        return Answer(
            response.status_code, text, retry_after(response.headers.get("Retry-After", ""))
        )

    def close(self) -> None:
        self._session.close()


def refusal(answer: Answer) -> MachineRefused | None:
    """What a status means that is not a success; services say more in the body."""
    told = {} if answer.retry_after is None else {"retry_after": answer.retry_after}
    match answer.status:
        case status if status < 300:
            return None
        case 401 | 403:
            return MachineRefused("key_refused", status=answer.status)
        case 402 | 456:
            return MachineRefused("quota_spent")
        case 413 | 414:
            return MachineRefused("too_long")
        case 429 | 529:
            return MachineRefused("slow_down", **told)
        case status if status >= 500:
            return MachineRefused("server_failed", status=status, **told)
    return MachineRefused("not_understood", status=answer.status)


def retry_after(header: str, now: datetime | None = None) -> float | None:
    """Seconds to wait, from a number or a date (RFC 9110, 10.2.3); `None` for anything else."""
    header = header.strip()
    if header.isascii() and header.isdecimal():
        return float(header)
    try:
        at = parsedate_to_datetime(header)
    except ValueError:
        return None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return max(0.0, (at - (now or datetime.now(UTC))).total_seconds())


def _read(response: requests.Response, until: float) -> str:
    """As it comes, since a server that sends a byte now and then is never late for the next."""
    found = bytearray()
    while chunk := response.raw.read1(64 * 1024, decode_content=True):
        found += chunk
        if len(found) > LARGEST:
            raise MachineRefused("not_understood", status=response.status_code)
        if monotonic() > until:
            raise MachineRefused("timed_out")
    return found.decode("utf-8", errors="replace")
