"""What partners subscribe to: the newest releases of a language, in full."""

from news.feeds.view import feed

__all__ = ["feed"]
