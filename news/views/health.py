"""Whether this process can serve: for load balancers and monitors."""

import logging
from datetime import datetime
from functools import cache

from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from news.models import Delivery, Worker

# More than anybody tells apart, and a count has an end.
MOST_COUNTED = 10_000

logger = logging.getLogger(__name__)


@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """`/healthz`: 200 when the database answers and is migrated, else 503 and why.

    What is overdue, and when a background worker was last seen, is told besides: pages appear at
    their time without it.
    """
    try:
        missing = _migrations_of_code() - MigrationRecorder(connection).applied_migrations().keys()
        behind_the_scenes = {} if missing else _behind_the_scenes()
    except DatabaseError:
        # The error itself can name hosts and users: it is for the log alone.
        logger.exception("The database does not answer.")
        return _unavailable("The database does not answer.")
    if missing:
        return _unavailable(f"Migrations not applied: {len(missing)}. Run `manage.py migrate`.")
    return JsonResponse({"status": "ok"} | behind_the_scenes)


def _behind_the_scenes() -> dict[str, int | datetime | None]:
    seen = Worker.objects.all().last_seen()
    return {
        "overdue": Delivery.objects.overdue()[:MOST_COUNTED].count(),
        "worker_seen": seen and timezone.localtime(seen),
    }


def _unavailable(reason: str) -> JsonResponse:
    return JsonResponse({"status": "unavailable", "reason": reason}, status=503)


@cache
def _migrations_of_code() -> frozenset[tuple[str, str]]:
    """The migrations that this process's code expects; read from the files once."""
    return frozenset(MigrationLoader(None).graph.nodes)
