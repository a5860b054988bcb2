"""Processes that are killed at a chosen step of their work with the database."""

import os
import signal
import sys
import traceback
import warnings
from collections.abc import Callable
from unittest.mock import patch

from django.db import connections


def in_child(work: Callable[[], object]) -> int:
    """The id of a process that does `work` and ends, with its own connections."""
    connections.close_all()
    with warnings.catch_warnings():
        # The threads of this process are the receiver's, which the child never touches.
        warnings.simplefilter("ignore", DeprecationWarning)
        pid = os.fork()
    if pid:
        return pid
    try:
        _leave_inherited_connections()
        work()
        connections.close_all()
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)
    os._exit(0)


INHERITED = []


def _leave_inherited_connections() -> None:
    """What the parent may still hold open is not the child's to use, nor to close."""
    for alias in connections:
        INHERITED.append(connections[alias])
        connections[alias] = connections.create_connection(alias)


def end_of(pid: int) -> int:
    """How the process ended: 0, 1 after an error, -9 when killed."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def killed_at(point: int, work: Callable[[], object]) -> Callable[[], object]:
    """`work`, whose process is killed at its `point`-th step."""
    left = point

    def step() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    return with_steps(step, work)


def steps_of(work: Callable[[], object]) -> int:
    """How many steps `work` has, which is done."""
    taken: list[None] = []
    with_steps(lambda: taken.append(None), work)()
    return len(taken)


def with_steps(step: Callable[[], object], work: Callable[[], object]) -> Callable[[], object]:
    """`work`, with a `step` before and after each statement and each commit."""

    def statement(execute, *args):
        step()
        result = execute(*args)
        step()
        return result

    def stepwise() -> None:
        commit = connections["default"]._commit

        def commit_in_steps() -> None:
            step()
            commit()
            step()

        # The proxy of this thread's connection refuses what is patched on it.
        mine = connections["default"]
        with patch.object(mine, "_commit", commit_in_steps), mine.execute_wrapper(statement):
            work()

    return stepwise
