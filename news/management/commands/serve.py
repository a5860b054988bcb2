from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from news.management.server import prepare_static_files, run_server


class Command(BaseCommand):
    help = "Serve the newsroom on this machine: the production server."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, default=2)

    def handle(self, *args: Any, **options: Any) -> None:
        prepare_static_files()
        self.stdout.write(f"Serving on http://{options['host']}:{options['port']}/")
        run_server(options["host"], options["port"], options["workers"])
