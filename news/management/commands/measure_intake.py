import json
import sys
from argparse import ArgumentParser
from importlib import import_module
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from news.intake import to_json
from news.intake.readers import read_document
from news.intake.understanding import understand
from news.management.measuring_intake.measuring import LINES, Intake, Outcome, measure
from news.management.measuring_intake.source import Source, sources_in
from news.management.measuring_intake.table import as_json, printed

FORMATS = (LINES, "text", "hwpx", "hwp", "docx", "odt", "pdf")
FOLDER = Path("tests/documents/intake/unseen")


class Command(BaseCommand):
    help = (
        "Read documents with known answers and print how much of each field was found and is "
        "right, by layout, and how long it took."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--folder", type=Path, default=settings.BASE_DIR / FOLDER)
        parser.add_argument("--format", nargs="+", choices=FORMATS, default=["text", "hwpx"])
        parser.add_argument("--worst", type=int, default=0, metavar="N", help="also the N worst")
        parser.add_argument("--json", action="store_true", help="print only JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            sources = list(sources_in(options["folder"]))
        except (ValueError, OSError) as error:
            raise CommandError(f"Cannot read the known answers: {error}") from error
        if not sources:
            raise CommandError(f"Nothing to measure in {options['folder']}.")
        outcomes = self.outcomes(sources, options["format"], quiet=options["json"])
        if options["json"]:
            self.stdout.write(json.dumps(as_json(outcomes), ensure_ascii=False, indent=2))
        else:
            self.stdout.write("\n".join(printed(outcomes, options["worst"])))

    def outcomes(self, sources: list[Source], formats: list[str], quiet: bool) -> list[Outcome]:
        made: list[Outcome] = []
        shown = not quiet and sys.stderr.isatty()
        for outcome in measure(sources, formats, intake(formats)):
            made.append(outcome)
            if shown:
                self.stderr.write(f"\r{len(made)} of {len(sources) * len(formats)}", ending="")
        if shown:
            self.stderr.write("")
        return made


def intake(formats: list[str]) -> Intake:
    """Intake, and the makers of files, which belong to the tests and are asked for last."""
    if formats == [LINES]:
        return Intake(understand, to_json)
    try:
        make = import_module("tests.intake.making").make
    except ImportError as error:
        raise CommandError(f"Cannot be measured here: {error}") from error
    return Intake(understand, to_json, make, read_document)
