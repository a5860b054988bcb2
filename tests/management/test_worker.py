"""The background worker as a process: beside the server, again when killed, gone with it."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from datetime import timedelta

import pytest
from django.tasks import TaskResultStatus
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

from news.management.left_tasks import MOST_WORKERS, take_back_left_tasks
from news.models import Worker
from news.models.worker import LOST_AFTER
from tests.processes import ROOT, environment, free_port, get


def until(condition):
    """What `condition` says, once it says something: processes take the time that they take."""
    for _try in range(1200):
        if found := condition():
            return found
        time.sleep(0.05)
    raise AssertionError("It did not happen within a minute.")


def a_task(workers, status=TaskResultStatus.RUNNING):
    return DBTaskResult.objects.create(
        task_path="news.tasks.deliver",
        args_kwargs={"args": [0], "kwargs": {}},
        backend_name="default",
        run_after=get_date_max(),
        status=status,
        started_at=timezone.now(),
        worker_ids=workers,
        exception_class_path="",
        traceback="",
    )


def test_tasks_that_a_killed_worker_left_are_done_by_another(db):
    now = timezone.now()
    Worker.objects.create(name="here", started_at=now, seen_at=now)
    Worker.objects.create(name="lost", started_at=now, seen_at=now - LOST_AFTER)
    tasks = {name: a_task([name]) for name in ("here", "lost", "unknown")}
    take_back_left_tasks(now + timedelta(seconds=1))
    states = {name: DBTaskResult.objects.get(pk=task.pk).status for name, task in tasks.items()}
    assert states == {"here": "RUNNING", "lost": "READY", "unknown": "READY"}


def test_a_task_that_ends_each_worker_is_not_begun_for_ever(db):
    task = a_task([f"lost-{number}" for number in range(MOST_WORKERS)])
    take_back_left_tasks()
    assert DBTaskResult.objects.get(pk=task.pk).status == TaskResultStatus.FAILED


def database(folder):
    return closing(sqlite3.connect(folder / "data" / "gongbo.sqlite3", timeout=20))


def worker_in(folder):
    """The id of the last worker's process."""
    with database(folder) as opened:
        rows = opened.execute("SELECT name FROM news_worker ORDER BY id").fetchall()
    return int(rows[-1][0].split(":")[-2]) if rows else None


class Server:
    """`manage.py serve` with a database of its own."""

    def __init__(self, folder, **settings):
        self.folder, self.port = folder, free_port()
        self.settings = {"SECRET_KEY": "k", **settings}
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "serve", "--port", str(self.port), "--workers", "1"],
            cwd=ROOT,
            env=environment(folder, **self.settings),
        )

    def worker(self):
        return worker_in(self.folder)

    def health(self):
        return json.loads(get(f"http://127.0.0.1:{self.port}/healthz")[2])

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(60)


def is_running(pid):
    with suppress(ProcessLookupError):
        os.kill(pid, 0)
        return True
    return False


def deliver_to(server, key):
    """Something due, written by another process. It has no edition, so that nobody is asked."""
    now = timezone.now().strftime("%Y-%m-%d %H:%M:%S")
    with database(server.folder) as opened:
        opened.execute(
            "INSERT INTO news_delivery (uuid, channel, occasion, data, due_at, made_at, attempts,"
            " error) VALUES (?, 'cache', 'changed', '{}', ?, ?, 0, '')",
            (key, now, now),
        )
        opened.commit()


def sent(server, key):
    with database(server.folder) as opened:
        query = "SELECT sent_at FROM news_delivery WHERE uuid = ?"
        return opened.execute(query, (key,)).fetchone()[0]


@pytest.fixture
def ready(tmp_path, django_db_setup, migrated):
    """A folder with a migrated database."""
    (tmp_path / "data").mkdir()
    shutil.copy(migrated, tmp_path / "data" / "gongbo.sqlite3")
    return tmp_path


@pytest.fixture
def server(ready):
    server = Server(ready)
    yield server
    server.stop()


def test_the_server_has_a_worker_that_is_there_again_when_killed(server):
    first = until(server.worker)
    deliver_to(server, "a" * 32)
    until(lambda: sent(server, "a" * 32))
    assert server.health()["worker_seen"]
    os.kill(first, signal.SIGKILL)
    deliver_to(server, "b" * 32)
    second = until(lambda: server.worker() != first and server.worker())
    until(lambda: sent(server, "b" * 32))
    assert server.stop() == 0
    assert not is_running(second)


PARENT = """
import os, subprocess, sys, threading
subprocess.Popen([sys.executable, "manage.py", "worker", "--parent", str(os.getpid())])
threading.Event().wait()
"""


def test_a_worker_does_not_outlive_a_server_that_was_killed(ready):
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT], cwd=ROOT, env=environment(ready, SECRET_KEY="k")
    )
    worker = until(lambda: worker_in(ready))
    parent.kill()
    parent.wait()
    until(lambda: not is_running(worker))
