import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from news.actions import ActionRefused, import_document
from news.forms.intake_words import refusal_words
from news.intake import DocumentRefused, Reading, read, to_json
from news.models import Newsroom, PressRelease

BAR = 24


class Command(BaseCommand):
    help = "Makes a working release of each document: HWPX, HWP, DOCX, ODT, PDF, text or ZIP."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--json", action="store_true", help="print only what was read, as JSON")
        parser.add_argument("--dry-run", action="store_true", help="read, and store nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        files: list[Path] = options["files"]
        self.failed = 0
        said = [said for file in self.counted(files) for said in self.one(file, options["dry_run"])]
        if options["json"]:
            printed = said if len(files) > 1 else next(iter(said), None)
            self.stdout.write(json.dumps(printed, ensure_ascii=False, indent=2))
        else:
            for each in said:
                self.stdout.write(_summary(each))
        if self.failed:
            raise CommandError(f"{self.failed} of {len(files)} files could not be imported.")

    def counted(self, files: list[Path]) -> Iterator[Path]:
        """`files`, with a bar for whoever watches."""
        for n, file in enumerate(files):
            self.bar(n, len(files))
            yield file
        self.bar(len(files), len(files))

    def bar(self, done: int, of: int) -> None:
        if sys.stderr.isatty():
            full = BAR * done // of
            end = "\n" if done == of else ""
            bar = f"\r[{'#' * full}{'.' * (BAR - full)}] {done} of {of}"
            self.stderr.write(bar, ending=end)

    def one(self, file: Path, is_dry_run: bool) -> Iterator[dict[str, Any]]:
        """What `file` says; nothing, and a line of why, where it cannot be imported."""
        try:
            content = file.read_bytes()
            reading, release = _dry(content, file) if is_dry_run else _imported(content, file)
        except OSError as error:
            self.fail(file, error.strerror or str(error))
        except DocumentRefused as refused:
            self.fail(file, refusal_words(refused))
        except ActionRefused as refused:
            self.fail(file, str(refused))
        else:
            address = release and reverse("wagtailadmin_pages:edit", args=[release.pk])
            said = to_json(reading) if reading else {"doubts": [], "unplaced": []}
            yield {"file": str(file), "release": address, "known": reading is None, **said}

    def fail(self, file: Path, why: str) -> None:
        self.failed += 1
        self.stderr.write(f"{file}: {why}")


def _dry(content: bytes, file: Path) -> tuple[Reading, None]:
    return read(content, file.name), None


def _imported(content: bytes, file: Path) -> tuple[Reading | None, PressRelease]:
    newsroom = Newsroom.objects.first()
    if newsroom is None:
        raise CommandError("There is no newsroom yet: manage.py open_newsroom")
    imported = import_document(newsroom, content, file.name)
    return imported.reading, imported.release


def _summary(said: dict[str, Any]) -> str:
    if said["known"]:
        return f"{said['file']}: imported before → {said['release']}"
    headline = said["headline"] or "(no headline)"
    doubts, unplaced = len(said["doubts"]), len(said["unplaced"])
    where = f" → {said['release']}" if said["release"] else ""
    return f"{said['file']}: {headline}, doubts: {doubts}, lines unplaced: {unplaced}{where}"
