from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from news.management.server import is_free, prepare_static_files, run_server


class Command(BaseCommand):
    help = "Serve the newsroom on this machine: the production server."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, default=2)
        parser.add_argument(
            "--no-worker", action="store_true", help="the background worker runs elsewhere"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        host, port, workers = options["host"], options["port"], options["workers"]
        if not 0 < port < 65536 or workers < 1:
            raise CommandError("--port is a number from 1 to 65535, --workers at least 1.")
        if not is_free(host, port):
            raise CommandError(
                f"Nothing can listen on {host}:{port}: taken, or not of this machine."
            )
        prepare_static_files()
        self.stdout.write(f"Serving on http://{host}:{port}/")
        self.stdout.flush()
        run_server(host, port, workers, with_worker=not options["no_worker"])
