from argparse import SUPPRESS, ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from news.management.worker import BackgroundWorker


class Command(BaseCommand):
    help = "Do the background work: tasks and deliveries. `serve` does this too."
    requires_system_checks: list[str] = []  # a worker that died is back sooner without them

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--parent", type=int, help=SUPPRESS)

    def handle(self, *args: Any, **options: Any) -> None:
        BackgroundWorker(options["parent"]).run()
