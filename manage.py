#!/usr/bin/env python
"""Django's command line for this project."""

import os
import secrets
import sys
from pathlib import Path

from django.core.management import execute_from_command_line


def make_secret_key() -> None:
    """A key of its own for a newsroom that has none yet; the settings find it in its file."""
    folder = os.environ.get("DATA_DIR") or Path(__file__).resolve().parent / ".data"
    file = Path(folder, "secret_key")
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(50))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")
    if sys.argv[1:2] == ["demo"] and not os.environ.get("SECRET_KEY"):
        make_secret_key()
    execute_from_command_line(sys.argv)
