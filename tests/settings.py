"""The project's settings with a key of their own, so that tests need no environment."""

import os

os.environ.setdefault("SECRET_KEY", "only-for-tests")

from cms.settings import *  # noqa: F403

# What is enqueued in a test is done there and then.
TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}
