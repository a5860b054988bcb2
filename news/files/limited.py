"""Strangers' files are read in a process of its own, with limits on time, memory and output."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# All that Python needs to start; keys and addresses of the server are no reader's business.
_NEEDED = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "TMPDIR", "TEMP", "LANG")


class OutOfTime(Exception):
    """The process took longer than it was given, and was ended."""


class ProcessFailed(Exception):
    """The process came to an end of its own, or of the kernel's, without a result."""


def run_limited(module: str, *arguments: str, seconds: float) -> bytes:
    """What `python -m module` prints. Raises `OutOfTime` or `ProcessFailed`."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", module, *arguments],
            cwd=ROOT,
            env={name: os.environ[name] for name in _NEEDED if name in os.environ},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=True,
        )
    except subprocess.TimeoutExpired:
        raise OutOfTime from None
    except subprocess.CalledProcessError:
        raise ProcessFailed from None
    return done.stdout


def limit_process(memory: int, output: int | None = None, seconds: int | None = None) -> None:
    """In a child: to have no more than `memory` bytes, and write files of `output` bytes at most.

    `seconds` of work are for a child whose parent is gone, and cannot end it.
    """
    try:
        import resource
    except ImportError:  # there is none on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    if output is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (output, output))
    if seconds is not None:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
