import hashlib
import os
import shutil
from pathlib import Path

import django
import pytest
import wagtail
from django.apps import apps
from django.core.cache import cache
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils import translation

import news
from tests import factories

CHROMIUM = "/usr/bin/chromium"
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def migrated(request):
    """Where the migrated, empty SQLite database is kept for the next run, if there is one."""
    migrations = sorted(Path(news.__file__).parent.glob("migrations/*.py"))
    known = [*(file.read_bytes() for file in migrations), wagtail.__version__, django.__version__]
    known.append(request.config.getoption("nomigrations"))  # which leaves the first rows out
    name = hashlib.sha256(repr(known).encode()).hexdigest()
    return request.config.cache.mkdir("migrated") / f"{name}.sqlite3"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix, tmp_path_factory, migrated
):
    """A file, not memory, for SQLite: threads of a live server wait for each other as in use."""
    for connection in connections.all():
        if connection.vendor == "sqlite":
            file = tmp_path_factory.mktemp("database") / "test.sqlite3"
            connection.settings_dict["TEST"]["NAME"] = str(file)
            if migrated.exists():
                shutil.copy(migrated, file)


@pytest.fixture(scope="session")
def django_db_keepdb():
    """What lies ready is not made again."""
    return connections["default"].vendor == "sqlite"


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker, migrated):
    """After a test that commits, whose tables are flushed, the next finds the first rows again."""
    if connections["default"].vendor == "sqlite" and not migrated.exists():
        ready = migrated.with_suffix(f".{os.getpid()}")
        with django_db_blocker.unblock(), connections["default"].cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(ready)])
        ready.replace(migrated)

    def lay_foundations(**_):
        factories.lay_foundations()

    post_migrate.connect(lay_foundations, sender=apps.get_app_config("wagtailcore"), weak=False)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI, a test that is skipped has not passed."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("CI") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path / "media")
    cache.clear()  # it knows pictures by id, and ids come back
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def in_english():
    """What the program says is said in English."""
    with translation.override("en"):
        yield


@pytest.fixture
def newsroom(db):
    return factories.make_newsroom()


@pytest.fixture
def administrator(db):
    return factories.UserFactory(username="administrator")


@pytest.fixture
def admin(client, newsroom, administrator):
    """A client in the admin, with every permission."""
    client.force_login(administrator)
    return client


@pytest.fixture(scope="session")
def chromium():
    """A headless browser. Skips where there is none, except in CI."""
    if not os.path.exists(CHROMIUM) and not os.environ.get("CI"):
        pytest.skip("No Chromium here: `apt-get install chromium` to run the browser tests.")
    # Playwright keeps a loop running in this thread, which Django takes for async code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=30_000)  # milliseconds; a machine may be busy
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()
