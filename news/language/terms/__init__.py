"""Official terms and names: found in the Korean, and looked for in its translation."""

from news.language.terms.check import check_terms
from news.language.terms.csv_file import COLUMNS, RowError, from_csv, to_csv
from news.language.terms.finding import TermFinding
from news.language.terms.glossary import Glossary, Match
from news.language.terms.people import check_names
from news.language.terms.term import KINDS, Term, TermKind

__all__ = [
    "COLUMNS",
    "KINDS",
    "Glossary",
    "Match",
    "RowError",
    "Term",
    "TermFinding",
    "TermKind",
    "check_names",
    "check_terms",
    "from_csv",
    "to_csv",
]
