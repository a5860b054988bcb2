"""What an official document says: from lines to the fields of a release."""

from .understand import understand

__all__ = ["understand"]
