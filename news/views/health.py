"""Whether this process can serve: for load balancers and monitors."""

import logging
from functools import cache

from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

logger = logging.getLogger(__name__)


@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """`/healthz`: 200 when the database answers and is migrated, else 503 and why."""
    try:
        missing = _migrations_of_code() - MigrationRecorder(connection).applied_migrations().keys()
    except DatabaseError:
        # The error itself can name hosts and users: it is for the log alone.
        logger.exception("The database does not answer.")
        return _unavailable("The database does not answer.")
    if missing:
        return _unavailable(f"Migrations not applied: {len(missing)}. Run `manage.py migrate`.")
    return JsonResponse({"status": "ok"})


def _unavailable(reason: str) -> JsonResponse:
    return JsonResponse({"status": "unavailable", "reason": reason}, status=503)


@cache
def _migrations_of_code() -> frozenset[tuple[str, str]]:
    """The migrations that this process's code expects; read from the files once."""
    return frozenset(MigrationLoader(None).graph.nodes)
