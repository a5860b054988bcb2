"""What Wagtail does when one of its workflows ends: nothing.

It stands apart because Wagtail's models ask for it while they are being loaded.
"""

from typing import Any


def publish_nothing(workflow_state: Any, user: Any = None) -> None:
    """An approval makes nothing public: `news.actions.publish` does, and knows of it."""
