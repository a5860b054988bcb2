"""One more language is a line in the settings and columns of our own tables, nothing else."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

SETTINGS = """
from tests.settings import *
LANGUAGES = [*LANGUAGES, ("fr", "Français")]
"""

# Prints "app operation field" for all that makemigrations would write.
DETECT = """
import django
django.setup()
from django.utils.translation import deactivate_all
deactivate_all()  # as the command does: names in migrations are not translated
from django.apps import apps
from django.db import connection
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
loader = MigrationLoader(connection)
changes = MigrationAutodetector(
    loader.project_state(), ProjectState.from_apps(apps)
).changes(graph=loader.graph)
for app, migrations in changes.items():
    for migration in migrations:
        for operation in migration.operations:
            print(app, type(operation).__name__, getattr(operation, "name", ""))
"""


def test_adding_a_language_adds_columns_of_news_alone(tmp_path):
    (tmp_path / "with_french.py").write_text(SETTINGS)
    result = subprocess.run(
        [sys.executable, "-c", DETECT],
        cwd=ROOT,
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "with_french",
            "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}",
            "DATABASE_URL": f"sqlite:///{tmp_path}/db.sqlite3",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    operations = [line.split() for line in result.stdout.splitlines()]
    assert {(app, kind) for app, kind, _name in operations} == {("news", "AddField")}
    names = [name for _app, _kind, name in operations]
    assert {"headline_fr", "summary_fr", "body_fr", "document_fr", "caption_fr"} <= set(names)
    assert all(name.endswith("_fr") for name in names)
