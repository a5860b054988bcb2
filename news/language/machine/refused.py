"""What a machine, or the way to it, can refuse."""

from typing import Literal

type RefusalCode = Literal[
    "not_configured",  # variable: the name of a setting that is missing or wrong
    "key_refused",  # status
    "slow_down",  # retry_after: seconds, where the service says it
    "quota_spent",
    "server_failed",  # status; retry_after
    "timed_out",
    "unreachable",  # status: of a redirection, which is not followed
    "wrong_count",  # asked, answered
    "not_understood",  # status, where the service did not understand us; else we its answer
    "unsupported_language",
    "too_long",
]


class MachineRefused(Exception):
    """`code` says what happened; `parameters` are numbers and names of settings.

    What a service says in its own words is left out: some repeat the key or the text.
    """

    def __init__(self, code: RefusalCode, **parameters: str | float) -> None:
        super().__init__(code, parameters)
        self.code: RefusalCode = code
        self.parameters = parameters

    @property
    def retry_after(self) -> float | None:
        """Seconds that the service asks us to wait."""
        seconds = self.parameters.get("retry_after")
        return float(seconds) if seconds is not None else None
