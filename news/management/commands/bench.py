from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.test import Client, override_settings

from news.management.bench.archive import Archive
from news.management.bench.database import gather_statistics, throwaway_database
from news.management.bench.surfaces import Cost, editor, measure, surfaces

# As in production, but asked from within: no host names, no HTTPS, no collected static files.
SETTINGS = {
    "DEBUG": False,
    "ALLOWED_HOSTS": ["testserver"],
    "SECURE_SSL_REDIRECT": False,
    "STORAGES": {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    },
}


class Command(BaseCommand):
    help = (
        "Make archives of N releases in a throw-away database, of the kind that DATABASE_URL "
        "names, and print what each surface costs: queries, milliseconds of CPU, bytes."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--releases", type=int, nargs="+", default=[20, 2000], metavar="N", help="20 2000"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        sizes = sorted(set(options["releases"]))
        if sizes[0] < 20:
            raise CommandError("An archive that shows anything has at least 20 releases.")
        self.say(f"Making a throw-away {connection.display_name} database …")
        try:
            with override_settings(**SETTINGS), throwaway_database():
                costs = self.costs(sizes)
        except KeyboardInterrupt:
            raise CommandError("Stopped. The throw-away database is gone.") from None
        self.print_table(sizes, costs)

    def costs(self, sizes: list[int]) -> list[dict[str, Cost]]:
        archive = Archive()
        client = editor(Client())
        found = []
        for size in sizes:
            archive.fill(size, lambda made, size=size: self.say(f"\r{made:,} of {size:,}", end=""))
            gather_statistics()
            self.say("")
            found.append({each.name: measure(client, each) for each in surfaces(client)})
        return found

    def print_table(self, sizes: list[int], costs: list[dict[str, Cost]]) -> None:
        heads = "".join(f"{f'{size:,} releases':>30}" for size in sizes)
        self.say(
            f"\n{'':26}{heads}\n{'':26}"
            + f"{'queries':>10}{'ms CPU':>10}{'bytes':>10}" * len(sizes)
        )
        for name in costs[0]:
            cells = (cost[name] for cost in costs)
            self.say(
                f"{name:26}"
                + "".join(f"{c.queries:10}{c.milliseconds:10.1f}{c.size:10,}" for c in cells)
            )

    def say(self, text: str, end: str = "\n") -> None:
        self.stdout.write(text, ending=end)
        self.stdout.flush()
