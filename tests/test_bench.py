"""`manage.py bench`: the archive that it makes, what it measures, and that nothing remains."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from news.management.bench import surfaces as stopwatch
from news.management.bench.archive import LANGUAGES, RARE, Archive
from news.management.bench.surfaces import Surface, editor, measure, surfaces
from news.models import Edition, Newsroom, PressRelease

ROOT = Path(__file__).parents[1]


@pytest.fixture
def archive(db):
    made = Archive()
    made.fill(20, lambda size: None)
    return made


def test_makes_releases_as_publication_would(archive):
    assert PressRelease.objects.count() == 20
    assert Newsroom.current().get_children().count() == 20
    release = PressRelease.objects.get(number="B-10")
    for language in LANGUAGES:
        first, second = release.editions.filter(language=language).order_by("number")
        assert first.public_until == second.public_from
        assert second.draft.headline == release.text("headline", language)
        assert {label.slug for label in second.draft.topics} == {
            topic.slug for topic in second.topics.all()
        }
        assert second.departments.exists()
        assert Edition.objects.released_at_address(language, release.slug) == second
    (rare,) = Edition.objects.current().filter(language="ko", topics__slug=RARE)
    assert rare == Edition.objects.released("ko").last()


def test_grows_on_from_where_it_was(archive):
    sizes = []
    archive.fill(30, sizes.append)
    archive.fill(30, sizes.append)
    assert sizes == [30]
    assert PressRelease.objects.count() == 30
    assert not PressRelease.find_problems()[0]


def test_no_surface_asks_more_of_a_larger_archive(archive, monkeypatch):
    monkeypatch.setattr(stopwatch, "RUNS", 1)
    client = editor(Client())
    few = {each.name: measure(client, each).queries for each in surfaces(client)}
    archive.fill(150, lambda size: None)
    many = {each.name: measure(client, each).queries for each in surfaces(client)}
    assert many == few
    public = {name: count for name, count in many.items() if not name.startswith("admin")}
    assert max(public.values()) <= 5
    assert many["release"] <= 3
    assert many["feed"] <= 2
    assert many["feed, not modified"] == 1


def test_an_unexpected_answer_is_no_measurement(client, archive):
    with pytest.raises(ValueError, match="answered 404"):
        measure(client, Surface("list", "/ko/nowhere/"))


def test_refuses_an_archive_too_small_to_measure(db):
    with pytest.raises(CommandError):
        call_command("bench", releases=[0])


def test_prints_its_table_and_leaves_nothing_behind(tmp_path):
    database = tmp_path / "configured.sqlite3"
    environment = {
        **os.environ,
        "SECRET_KEY": "only-for-tests",
        "DATABASE_URL": f"sqlite:///{database}",
        "TMPDIR": str(tmp_path / "scratch"),
    }
    (tmp_path / "scratch").mkdir()
    run = subprocess.run(
        [sys.executable, "manage.py", "bench", "--releases", "20"],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    rows = {line[:26].strip(): line[26:].split() for line in run.stdout.splitlines()}
    assert rows[""] == ["queries", "ms", "CPU", "bytes"]
    assert rows["feed"][0] == "2"
    assert float(rows["release"][1]) > 0
    assert list((tmp_path / "scratch").iterdir()) == []
    with sqlite3.connect(database) as configured:
        assert configured.execute("SELECT name FROM sqlite_master").fetchall() == []
