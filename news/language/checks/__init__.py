"""Checks of a translation against its source: codes, places and parameters, without words."""

from .finding import Check, Finding, Named, Severity, Span
from .pair import Facts, Pair
from .registry import CHECKS, check

__all__ = ["CHECKS", "Check", "Facts", "Finding", "Named", "Pair", "Severity", "Span", "check"]
