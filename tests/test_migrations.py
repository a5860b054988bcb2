"""What stands in a database of the version before is still there after an upgrade."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

# A document of a release, as the version before kept one.
UPGRADE = """
import django
django.setup()
from django.core.management import call_command
from news.models import ImportedDocument
from tests import factories
release = factories.make_release()
ImportedDocument.objects.create(
    release=release,
    file="imported/a.txt",
    name="a.txt",
    sha256="0" * 64,
    doubts=[{"code": "no_title"}],
)
call_command("migrate", "news", "0004", verbosity=0)
call_command("migrate", verbosity=0)
document = ImportedDocument.objects.get()
print(document.release_id == release.pk, document.name, document.doubts[0]["code"])
print(document.stored_reading, document.moves, document.pictures)
"""


def test_imported_documents_are_kept(tmp_path, db, migrated):
    database = tmp_path / "db.sqlite3"
    shutil.copy(migrated, database)
    result = subprocess.run(
        [sys.executable, "-c", UPGRADE],
        cwd=ROOT,
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "tests.settings",
            "PYTHONPATH": str(ROOT),
            "DATABASE_URL": f"sqlite:///{database}",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout.splitlines() == ["True a.txt no_title", "None [] {}"]
