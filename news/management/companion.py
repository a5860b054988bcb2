"""The background worker beside the server: started with it, again when it dies, stopped with it."""

import logging
import os
import subprocess
import sys
from threading import Event, Lock, Thread
from time import monotonic

from django.conf import settings

logger = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 15.0
SETTLED = 60  # seconds after which a death is an accident and not a habit
LONGEST_STOP = 30


class Companion(Thread):
    """Runs `manage.py worker` as a child until `stop`."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.ending = Event()
        self.lock = Lock()
        self.process: subprocess.Popen[bytes] | None = None
        # A server process forked in the midst of `Popen` inherits the pipe at whose end `Popen`
        # waits, and holds it open: the worker's death would be noticed no more.
        os.register_at_fork(
            before=self.lock.acquire,
            after_in_parent=self.lock.release,
            after_in_child=self.lock.release,
        )

    def run(self) -> None:
        pause = FIRST_PAUSE
        while process := self._start():
            began = monotonic()
            status = process.wait()
            pause = FIRST_PAUSE if monotonic() - began > SETTLED else pause
            if not self.ending.is_set():
                logger.warning("The background worker ended (%s) and is started again.", status)
            self.ending.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    def _start(self) -> subprocess.Popen[bytes] | None:
        manage = str(settings.BASE_DIR / "manage.py")
        with self.lock:
            if self.ending.is_set():
                return None
            # A session of its own: Ctrl-C is for the server, which then stops the worker.
            self.process = subprocess.Popen(
                [sys.executable, manage, "worker", "--parent", str(os.getpid())],
                start_new_session=True,
            )
        return self.process

    def stop(self) -> None:
        """What is under way is finished first."""
        with self.lock:
            self.ending.set()
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(LONGEST_STOP)
        except subprocess.TimeoutExpired:
            self.process.kill()
