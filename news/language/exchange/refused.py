"""Why a file of the exchange is not taken, or cannot be made."""

from typing import Literal

type Reason = Literal[
    "unknown_format",  # neither XLIFF 1.2, 2.0 or 2.1 nor a workbook
    "damaged",  # cut off, or not well-formed
    "too_big",  # more than the limits of `news.language.exchange.safe_xml`
    "invalid",  # does not obey the schema of XLIFF 2.1 (`line`)
    "unsafe",  # a DOCTYPE, an encrypted archive, a path that leads out of it
    "not_ours",  # does not name a release
    "several_releases",
    "nothing_to_write",
    "too_long",  # `path` is longer than a cell can be
]


class ExchangeRefused(ValueError):
    """`parameters` are for the sentence that a screen makes of `code`."""

    def __init__(self, code: Reason, **parameters: str | int) -> None:
        super().__init__(f"{code}: {parameters}" if parameters else code)
        self.code = code
        self.parameters = parameters
