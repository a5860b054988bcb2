"""The production server on one machine: granian, which speaks HTTP and runs the workers itself."""

import socket
from io import StringIO

from django.conf import settings
from django.core.management import call_command
from granian import Granian
from granian.constants import Interfaces

from news.management.companion import Companion


def prepare_static_files() -> None:
    """Collect, fingerprint and compress what the pages and the admin are styled with."""
    call_command("collectstatic", interactive=False, verbosity=0, stdout=StringIO())


def is_free(host: str, port: int) -> bool:
    """Whether nobody listens there yet."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def run_server(host: str, port: int, workers: int, *, with_worker: bool = True) -> None:
    """Serve until SIGTERM or SIGINT; requests under way are finished first.

    The background worker is a process beside the server, unless it runs elsewhere.
    """
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
    companion = Companion()
    if with_worker:
        companion.start()
    try:
        server.serve()
    finally:
        companion.stop()
