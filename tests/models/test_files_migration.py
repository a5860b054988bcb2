"""Editions of before files had names keep theirs."""

from importlib import import_module

from django.apps import apps
from django.db import connection

from news.models import EditionFile
from tests.views.test_files import NOON, publish, status

MIGRATION = import_module("news.migrations.0003_files")


def test_the_files_of_earlier_editions_stay_public(client, newsroom):
    _release, edition, roads, files = publish()
    after = set(EditionFile.objects.values_list("image_id", "document_id", "path"))
    EditionFile.objects.all().delete()
    EditionFile.objects.create(edition=edition, image=files["images"][1])
    EditionFile.objects.create(edition=edition, document=files["documents"][1])
    assert status(client, roads[:-1], NOON) == {404}
    MIGRATION.name_files(apps, connection.schema_editor())
    assert set(EditionFile.objects.values_list("image_id", "document_id", "path")) == after
    assert status(client, roads, NOON) == {200}
