#!/usr/bin/env python
"""Django's command line for this project."""

import argparse
import os
import secrets
import sys
from pathlib import Path

from django.core.management import execute_from_command_line


def prepare_demo(arguments: list[str]) -> None:
    """Give the demo what the settings ask for before any command can run: a key, an address, and
    a machine that translates nothing and says so.
    """
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--port", default="8000")
    port = parser.parse_known_args(arguments)[0].port
    os.environ.setdefault("SITE_URL", f"http://127.0.0.1:{port}")
    os.environ.setdefault("MACHINE_TRANSLATION", "dummy")
    if not os.environ.get("SECRET_KEY"):
        make_secret_key()


def make_secret_key() -> None:
    """A key of its own for a newsroom that has none yet; the settings find it in its file."""
    folder = os.environ.get("DATA_DIR") or Path(__file__).resolve().parent / ".data"
    file = Path(folder, "secret_key")
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(50))


def needs_no_installation(arguments: list[str]) -> bool:
    """Whether a command reads documents and stores nothing: it works in a bare clone."""
    command = arguments[1:2]
    return command == ["measure_intake"] or (
        command == ["import_release"] and "--dry-run" in arguments
    )


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")
    if sys.argv[1:2] == ["demo"]:
        prepare_demo(sys.argv[2:])
    elif needs_no_installation(sys.argv):
        os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(50))  # signs nothing
    execute_from_command_line(sys.argv)
