"""Checks of a translation against its source: codes, places and parameters, without words."""

from .finding import Check, Finding, Severity, Span
from .pair import Facts, Names, Pair
from .registry import CHECKS, check

__all__ = ["CHECKS", "Check", "Facts", "Finding", "Names", "Pair", "Severity", "Span", "check"]
