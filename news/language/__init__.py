"""The text of a release, without Django: its structure, its segments and their checks."""

from .checks import CHECKS, Check, Facts, Finding, check

__all__ = ["CHECKS", "Check", "Facts", "Finding", "check"]
