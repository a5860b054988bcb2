import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection


@contextmanager
def throwaway_database() -> Iterator[None]:
    """A migrated, empty database in the place of the configured one, gone afterwards.

    For SQLite a file of its own; on a server a database of its own beside the configured one.
    """
    configured = connection.settings_dict["NAME"]
    with tempfile.TemporaryDirectory(prefix="gongbo-bench-") as folder:
        on_server = connection.vendor != "sqlite"
        name = f"gongbo_bench_{os.getpid()}" if on_server else str(Path(folder) / "bench.sqlite3")
        connection.settings_dict["TEST"]["NAME"] = name
        try:
            connection.creation.create_test_db(verbosity=0, autoclobber=True)
            yield
        finally:
            # Stopped before the change of databases, this would drop the configured one.
            if connection.settings_dict["NAME"] == name:
                connection.creation.destroy_test_db(configured, verbosity=0)


def gather_statistics() -> None:
    """What a server's autovacuum does in time; SQLite is left as it is found in production."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
