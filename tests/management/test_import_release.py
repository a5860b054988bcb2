"""`manage.py import_release`, at the command line."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from news.models import PressRelease

ROOT = Path(__file__).parents[2]
SEED = ROOT / "tests/documents/seed_2022-02-11.txt"


def run(*arguments, **environment):
    command = [sys.executable, str(ROOT / "manage.py"), "import_release", *map(str, arguments)]
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(command, capture_output=True, text=True, env=kept | environment)


def test_a_dry_run_prints_json_alone_and_needs_no_installation(tmp_path):
    done = run(
        SEED, "--dry-run", "--json", DATA_DIR=str(tmp_path), DATABASE_URL="sqlite:////no/such.db"
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["event_overview"]["start"] == "2022-02-11T10:30:00+09:00"
    assert said["countries"][0] == "ID"


def test_each_file_that_fails_has_a_line_and_the_others_are_imported(newsroom, tmp_path, capsys):
    empty = tmp_path / "empty.hwpx"
    empty.touch()
    with pytest.raises(CommandError, match="2 of 3 files"):
        call_command("import_release", str(empty), str(tmp_path / "none.txt"), str(SEED))
    said = capsys.readouterr()
    assert [line.partition(":")[0] for line in said.err.splitlines()] == [
        str(empty),
        str(tmp_path / "none.txt"),
    ]
    assert f"/admin/pages/{PressRelease.objects.get().pk}/edit/" in said.out


def test_the_same_file_leads_to_the_first(newsroom, capsys):
    call_command("import_release", str(SEED))
    call_command("import_release", str(SEED))
    address = f"/admin/pages/{PressRelease.objects.get().pk}/edit/"
    assert capsys.readouterr().out.count(address) == 2


def test_without_a_newsroom_it_says_how_to_open_one(db):
    with pytest.raises(CommandError, match="open_newsroom"):
        call_command("import_release", str(SEED))
