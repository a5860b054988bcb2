"""The production server on one machine: granian, which speaks HTTP and runs the workers itself."""

from io import StringIO

from django.conf import settings
from django.core.management import call_command
from granian import Granian
from granian.constants import Interfaces


def prepare_static_files() -> None:
    """Collect, fingerprint and compress what the pages and the admin are styled with."""
    call_command("collectstatic", interactive=False, verbosity=0, stdout=StringIO())


def run_server(host: str, port: int, workers: int) -> None:
    """Serve until SIGTERM or SIGINT; requests under way are finished first."""
    server = Granian(
        "cms.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=8,
        workers_kill_timeout=30,
        respawn_failed_workers=True,
        log_access=settings.DEBUG,
    )
    server.serve()
