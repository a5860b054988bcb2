"""The verbs: everything that changes a release's state, a file each.

Each checks first, then acts, in one transaction, and behaves the same from the admin, a command
and a task. What keeps a verb from acting is raised as an `ActionRefused`.
"""

from news.actions.create_release import create_release, rewrite_release
from news.actions.publish import NotReady, publish
from news.actions.refused import ActionRefused
from news.actions.start_from import start_from

__all__ = [
    "ActionRefused",
    "NotReady",
    "create_release",
    "publish",
    "rewrite_release",
    "start_from",
]
