"""Tasks that a worker had begun when it was killed: `django-tasks-db` leaves them as running."""

import logging
from datetime import datetime

from django.tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from news.models import Worker

logger = logging.getLogger(__name__)

# A task that ends its worker each time would end every one.
MOST_WORKERS = 3


class LeftUnfinished(Exception):
    """Each worker that began this task was ended before it was done."""


def take_back_left_tasks(at: datetime | None = None) -> int:
    """Let others do what workers without a sign of life had begun; how many that were.

    So a task can be begun twice, and must bear it.
    """
    alive = set(Worker.objects.at_work(at).values_list("name", flat=True))
    left = [task for task in DBTaskResult.objects.running() if not alive & set(task.worker_ids)]
    for task in left:
        if len(task.worker_ids) >= MOST_WORKERS:
            task.set_failed(LeftUnfinished())
            continue
        still_left = DBTaskResult.objects.running().filter(pk=task.pk, started_at=task.started_at)
        still_left.update(status=TaskResultStatus.READY, started_at=None)
        logger.warning("Task %s was left by its worker and is enqueued again.", task.task_path)
    return len(left)
