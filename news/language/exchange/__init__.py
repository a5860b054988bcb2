"""Exchange with translators outside the house: XLIFF 1.2 and 2.1, and a two-column workbook.

Out: `write_xliff12(file)`, `write_xliff21(file)` and `write_xlsx(file, headings)` make bytes of an
`ExchangeFile`. Back: `read(data)` knows the kind by its content and gives a `Returned`; `compare`
lays it beside the segments as they are now and says of each unit whether it may be taken:

    returned = read(data)
    merge = compare(returned, {segment.path: segment for segment in segments})

A unit carries a stamp, the fingerprints of the texts that it was made from. Texts come back
character for character, their codes included, whatever a tool has done to the file around them.
Everything from outside is refused with `ExchangeRefused`, or is a `Problem` of one unit.
"""

from news.language.exchange.comparing import Merge, Taken, compare
from news.language.exchange.outgoing import ExchangeFile, ExchangeUnit, Stamp
from news.language.exchange.reading import read
from news.language.exchange.refused import ExchangeRefused
from news.language.exchange.returned import Mark, Problem, Returned, ReturnedUnit
from news.language.exchange.spreadsheet import write_xlsx
from news.language.exchange.xliff12 import write_xliff12
from news.language.exchange.xliff21 import write_xliff21

__all__ = [
    "ExchangeFile",
    "ExchangeRefused",
    "ExchangeUnit",
    "Mark",
    "Merge",
    "Problem",
    "Returned",
    "ReturnedUnit",
    "Stamp",
    "Taken",
    "compare",
    "read",
    "write_xliff12",
    "write_xliff21",
    "write_xlsx",
]
