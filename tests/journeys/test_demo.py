"""The README's first command, from nothing to the running newsroom."""

import re
import signal
import sqlite3
import subprocess
import sys

import pytest

from tests.processes import ROOT, environment, free_port, get, manage


class Demo:
    """The demo, served by its own process until `stop`."""

    def __init__(self, folder):
        self.folder, self.port = folder, free_port()
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "demo", "--port", str(self.port)],
            cwd=ROOT,
            env=environment(folder),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.output = ""
        for line in self.process.stdout:
            self.output += line
            if "Started worker-2" in line:
                break

    def get(self, path, **headers):
        status, headers, body = get(f"http://127.0.0.1:{self.port}{path}", **headers)
        return status, headers, body.decode(errors="replace")

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        self.output += self.process.communicate(timeout=60)[0]
        return self.process.returncode


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    demo = Demo(tmp_path_factory.mktemp("demo"))
    yield demo
    demo.stop()


def dump(demo):
    with sqlite3.connect(demo.folder / "data" / "gongbo.sqlite3") as database:
        return [line for line in database.iterdump() if "sqlite_sequence" not in line]


def test_it_prints_addresses_and_accounts(demo):
    for path in ("/ko/", "/en/", "/ko/feeds/all.rss", "/admin/"):
        assert f"http://127.0.0.1:{demo.port}{path}" in demo.output
    for role in ("editor", "translator", "publisher", "administrator"):
        assert re.search(rf"^ +{role} +\S{{12}}$", demo.output, re.MULTILINE)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/ko/", "인천 스마트도시"),
        ("/en/", "smart city"),
        ("/ko/feeds/all.rss", "국제교류 워크숍"),
        ("/en/feeds/all.rss", "KOICA"),
        ("/sitemap.xml", "sitemap"),
        ("/healthz", '"ok"'),
        ("/admin/login/", "password"),
    ],
)
def test_each_address_answers(demo, path, words):
    status, _headers, body = demo.get(path)
    assert status == 200
    assert words in body


def test_partners_are_given_addresses_that_lead_here(demo):
    feed = demo.get("/en/feeds/all.rss")[2]
    addresses = set(re.findall(r"http://127\.0\.0\.1:(\d+)/", feed))
    assert addresses == {str(demo.port)}


def test_the_front_door_leads_to_the_readers_language(demo):
    for wanted, found in (("en-US,en;q=0.9", "/en/"), ("ko-KR,ko", "/ko/"), ("de", "/en/")):
        status, headers, _body = demo.get("/", **{"Accept-Language": wanted})
        assert (status, headers["Location"]) == (302, found)


def test_styles_are_fingerprinted_compressed_and_kept_for_long(demo):
    page = demo.get("/ko/")[2]
    style = re.search(r'href="(/static/[^"]+\.[0-9a-f]{12}\.css)"', page).group(1)
    status, headers, _body = demo.get(style, **{"Accept-Encoding": "gzip"})
    assert status == 200
    assert headers["Content-Encoding"] == "gzip"
    assert "immutable" in headers["Cache-Control"]


def test_the_draft_and_the_embargoed_release_are_nowhere(demo):
    for path in ("/ko/", "/en/", "/ko/feeds/all.rss", "/en/feeds/all.rss"):
        body = demo.get(path)[2]
        for hidden in ("청년", "일자리박람회", "Job Fair", "youth budget"):
            assert hidden not in body


def test_translators_find_work(demo):
    with sqlite3.connect(demo.folder / "data" / "gongbo.sqlite3") as database:
        [wanted] = database.execute("SELECT language, wanted_by FROM news_translationrequest")
        [approved] = database.execute("SELECT COUNT(*) FROM news_approval WHERE language = 'en'")
    assert wanted[0] == "en"
    assert wanted[1]
    assert approved[0] > 100


def test_again_it_changes_nothing_and_stops_cleanly(demo):
    assert demo.stop() == 0
    before = dump(demo)
    again = manage(demo.folder, "demo", "--no-serve")
    assert again.returncode == 0, again.stderr
    assert dump(demo) == before
    assert "--reset-passwords" in again.stdout
    reset = manage(demo.folder, "demo", "--no-serve", "--reset-passwords")
    assert len(re.findall(r"^ {4}\w+ +\S{12}$", reset.stdout, re.MULTILINE)) == 4


def test_a_taken_port_is_said_in_one_line(tmp_path):
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        for command in ("demo", "serve"):
            result = manage(tmp_path, command, "--port", port, SECRET_KEY="k")
            assert result.returncode == 1
            assert len(result.stderr.strip().splitlines()) == 1
            assert port in result.stderr
