"""The house is built as its plan says."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOP = {"manage.py", "pyproject.toml", "README.md", "LICENSE", "cms", "news", "media", "templates"}


def run(*command):
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "command",
    [
        ("lint-imports", "--no-cache"),
        ("ruff", "check", "--no-cache"),
        ("ruff", "format", "--check", "--no-cache"),
        ("mypy", "--no-incremental"),
    ],
    ids=lambda command: command[0] + command[1],
)
def test_the_checkers_are_content(command):
    tool = Path(sys.executable).parent / command[0]
    result = run(tool, *command[1:])
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_top_level_is_just_the_plan():
    tracked = run("git", "ls-files").stdout.split()
    top = {path.split("/")[0] for path in tracked}
    assert {name for name in top if not name.startswith(".")} == TOP | {"tests"}


def test_no_file_that_records_download_addresses_is_in_git():
    assert not run("git", "ls-files", "*.lock", "package-lock.json").stdout


def test_models_and_migrations_agree(db):
    from django.core.management import call_command

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
