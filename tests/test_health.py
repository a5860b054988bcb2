"""What load balancers and monitors are told."""

from datetime import timedelta

import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from news.models import Delivery, Worker


def test_a_migrated_database_is_healthy(client, db):
    response = client.get("/healthz")
    assert (response.status_code, response.json()) == (
        200,
        {"status": "ok", "overdue": 0, "worker_seen": None},
    )
    assert "no-store" in response["Cache-Control"]
    assert client.head("/healthz").status_code == 200


def test_a_migration_that_is_not_applied(client, db):
    recorder = MigrationRecorder(connection)
    recorder.record_unapplied("news", "0002_initial")
    response = client.get("/healthz")
    assert response.status_code == 503
    assert response.json()["status"] == "unavailable"
    assert "migrate" in response.json()["reason"]
    assert "no-store" in response["Cache-Control"]


def test_a_database_that_does_not_answer_keeps_its_secrets(client, monkeypatch, caplog):
    def refuse(self):
        raise OperationalError("connection to 10.0.0.7 as gongbo:secret refused")

    monkeypatch.setattr(MigrationRecorder, "applied_migrations", refuse)
    response = client.get("/healthz")
    assert response.status_code == 503
    assert response.json()["reason"] == "The database does not answer."
    assert b"10.0.0.7" not in response.content
    assert "refused" in caplog.text


def test_it_is_cheap_and_writes_nothing(client, db):
    client.get("/healthz")
    with CaptureQueriesContext(connection) as queries:
        client.get("/healthz")
    assert len(queries) <= 4
    assert client.post("/healthz").status_code == 405


def test_what_is_overdue_is_told_and_is_no_illness(client, db):
    now = timezone.now()
    for minutes in (1, 3, 5):
        Delivery.objects.create(
            channel="mail", occasion="failed", due_at=now - timedelta(minutes=minutes)
        )
    Worker.objects.create(name="here", started_at=now, seen_at=now - timedelta(minutes=6))
    response = client.get("/healthz")
    assert response.status_code == 200
    assert response.json()["overdue"] == 2
    assert response.json()["worker_seen"] == timezone.localtime(
        now - timedelta(minutes=6)
    ).isoformat(timespec="milliseconds")


@pytest.mark.parametrize("host", ["evil.example", "bad host"])
def test_hosts_that_are_not_allowed_stay_out(client, db, host):
    assert client.get("/healthz", headers={"host": host}).status_code == 400
