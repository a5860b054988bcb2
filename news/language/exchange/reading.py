"""A file that came back, of whichever kind."""

from collections import Counter
from uuid import UUID

from news.language.exchange.outgoing import Stamp
from news.language.exchange.refused import ExchangeRefused
from news.language.exchange.returned import Envelope, Found, Problem, Returned, ReturnedUnit
from news.language.exchange.safe_xml import MAX_FILE, local, parse
from news.language.exchange.spreadsheet import read_xlsx
from news.language.exchange.xliff12 import read_xliff12
from news.language.exchange.xliff21 import read_xliff21

_NAME = "urn:uuid:"
_ZIP = b"PK\x03\x04"
_WHITE = b"\xef\xbb\xbf\xff\xfe \t\r\n"
_HEAD = 2**14


def read(data: bytes) -> Returned:
    """The units of a file that `write_xliff12`, `write_xliff21` or `write_xlsx` once made.

    Its kind is known by its content. Raises `ExchangeRefused` for a file that is not one of
    them; what is wrong with a single unit is among the problems, and the others are read.
    """
    if len(data) > MAX_FILE:
        raise ExchangeRefused("too_big")
    ours = [each for each in _envelopes(data) if each.name.startswith(_NAME)]
    names = {_uuid(each.name) for each in ours}
    if not names or "" in names:
        raise ExchangeRefused("not_ours")
    languages = {each.target_language for each in ours}
    if len(names) > 1 or len(languages) > 1:
        raise ExchangeRefused("several_releases")
    found = [unit for each in ours for unit in each.found]
    times = Counter(unit.path for unit in found)
    judged = [_judged(unit, times[unit.path]) for unit in found]
    return Returned(
        names.pop(),
        languages.pop(),
        tuple(unit for unit in judged if isinstance(unit, ReturnedUnit)),
        tuple(unit for unit in judged if isinstance(unit, Problem)),
    )


def _envelopes(data: bytes) -> list[Envelope]:
    if data.startswith(_ZIP):
        return read_xlsx(data)
    head = data[:_HEAD].replace(b"\0", b"")
    if not head.lstrip(_WHITE).startswith(b"<") or b"xliff" not in head:
        raise ExchangeRefused("unknown_format")
    root = parse(data)
    match local(root), root.get("version"):
        case "xliff", "1.2":
            return read_xliff12(root)
        case "xliff", "2.0" | "2.1":
            return read_xliff21(root)
    raise ExchangeRefused("unknown_format")


def _uuid(name: str) -> str:
    try:
        return str(UUID(name.removeprefix(_NAME)))
    except ValueError:
        return ""


def _judged(unit: Found, times: int) -> ReturnedUnit | Problem:
    stamp = Stamp.parse(unit.stamp)
    fault = unit.fault
    if not unit.path:
        fault = "no_path"
    elif times > 1:
        fault = "path_twice"
    if fault or not stamp:
        return Problem(fault or "no_stamp", unit.path, {"row": unit.row} if unit.row else {})
    return ReturnedUnit(
        unit.path,
        stamp,
        unit.source,
        unit.target,
        # Who changes a text that we had approved has not said so again.
        unit.approved and stamp.state != "approved",
        unit.notes,
    )
