"""Running the project's own commands as a user would: as processes, with files of their own."""

import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from contextlib import closing
from email.message import Message
from pathlib import Path

ROOT = Path(__file__).parent.parent
OURS = ("DATABASE_URL", "SECRET_KEY", "DEBUG", "DJANGO_SETTINGS_MODULE", "SITE_URL", "MEDIA_ROOT")


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """What a fresh clone has, but with data in `folder`."""
    inherited = {name: value for name, value in os.environ.items() if name not in OURS}
    own = {"DATA_DIR": f"{folder}/data", "MEDIA_ROOT": f"{folder}/media"}
    return {**inherited, **own, "PYTHONUNBUFFERED": "1", **settings}


def manage(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=environment(folder, **settings),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def get(address: str, **headers: str) -> tuple[int, Message, bytes]:
    """Status, headers and body, without following redirects."""

    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *args):
            return None

    request = urllib.request.Request(address, headers=headers)
    try:
        with urllib.request.build_opener(Stay).open(request, timeout=30) as response:
            return response.status, response.headers, response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()
