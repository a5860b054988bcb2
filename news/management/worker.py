"""The background worker: a process that runs what `django.tasks` has enqueued, and deliveries.

Any number of them may run, here or elsewhere, and any may be killed at any instant: what is to
be done stands in the database, and whoever is there does it.
"""

import logging
import os
import secrets
import signal
import socket
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from threading import Event, Thread
from time import monotonic

from django.core.management import call_command
from django.db import close_old_connections, connections
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker as TaskRunner

from news.distribution import CHANNELS, sending
from news.management.left_tasks import take_back_left_tasks
from news.models import Worker
from news.models.worker import SIGN_OF_LIFE

logger = logging.getLogger(__name__)

ROUND = 10  # seconds from one look for due deliveries to the next
AFTER_AN_ERROR = 5
LONGEST_STOP = 25
DAY = 24 * 3600
FINISHED_TASKS_KEPT = 7  # days


class BackgroundWorker:
    """Works until SIGTERM or SIGINT, or until the process `parent` is no longer its parent.

    A thread for each channel, so that one whose other side hangs does not keep the others
    waiting, and one for tasks.
    """

    def __init__(self, parent: int | None = None) -> None:
        self.name = f"{socket.gethostname()[:36]}:{os.getpid()}:{secrets.token_hex(4)}"
        self.started_at = timezone.now()
        self.parent = parent
        self.ending = Event()
        self.tasks = TaskRunner(
            queue_names=["*"],
            interval=1,
            batch=False,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=self.name,
            excluded_queue_names=[],
        )

    def run(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_args: self.ending.set())
        self._until_it_works(self._begin)
        kinds = [partial(self._rounds, channel) for channel in CHANNELS]
        kinds.append(partial(self._repeat, self.tasks.run))
        threads = [Thread(target=kind, daemon=True) for kind in kinds]
        for thread in threads:
            thread.start()
        self._repeat(self._live)
        self.tasks.running = False
        until = monotonic() + LONGEST_STOP
        for thread in threads:
            thread.join(max(0, until - monotonic()))
        connections.close_all()

    def _begin(self) -> None:
        self._give_sign_of_life()
        sending.forget_pauses()

    def _rounds(self, channel: str) -> None:
        """What is due goes out at once, and later at the latest a round after its time."""

        def look() -> None:
            sending.deliver_due([channel], go_on=lambda: not self.ending.is_set())
            self.ending.wait(ROUND)

        self._repeat(look)

    def _live(self) -> None:
        """In the first thread: signs of life, and what others have left behind."""
        last_sign = last_tidying = -float(DAY)
        while not self.ending.wait(0.5):
            if self.parent and os.getppid() != self.parent:
                self.ending.set()
            if monotonic() - last_sign >= SIGN_OF_LIFE.total_seconds():
                last_sign = monotonic()
                self._give_sign_of_life()
                take_back_left_tasks()
            if monotonic() - last_tidying >= DAY:
                last_tidying = monotonic()
                call_command("prune_db_task_results", min_age_days=FINISHED_TASKS_KEPT, verbosity=0)

    def _give_sign_of_life(self) -> None:
        close_old_connections()
        now = timezone.now()
        facts = {"seen_at": now}
        Worker.objects.update_or_create(
            name=self.name, defaults=facts, create_defaults=facts | {"started_at": self.started_at}
        )
        Worker.objects.filter(seen_at__lt=now - timedelta(seconds=DAY)).delete()

    def _until_it_works(self, act: Callable[[], None]) -> None:
        """At the start, the database may not be there or not migrated yet."""
        done = Event()

        def once() -> None:
            act()
            done.set()

        self._repeat(once, until=done)

    def _repeat(self, act: Callable[[], None], until: Event | None = None) -> None:
        """Again and again. An error is logged, and changes nothing about that."""
        while not self.ending.is_set() and not (until and until.is_set()):
            try:
                close_old_connections()
                act()
            except Exception:
                logger.exception("The background worker goes on after an error.")
                self.ending.wait(AFTER_AN_ERROR)
