"""Safe as it stands: what is not said is off."""

import json
import subprocess
import sys

import pytest

from tests.processes import ROOT, environment

PRINT = """
import json
from cms import settings
print(json.dumps({name: getattr(settings, name) for name in dir(settings) if name.isupper()},
                 default=str))
"""


def read(folder, **values):
    return subprocess.run(
        [sys.executable, "-c", PRINT],
        cwd=ROOT,
        env=environment(folder, **values),
        capture_output=True,
        text=True,
        check=False,
    )


def settings(folder, **values):
    result = read(folder, **{"SECRET_KEY": "k"} | values)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def test_without_a_secret_key_nothing_starts(tmp_path):
    result = read(tmp_path)
    assert result.returncode == 1
    assert "SECRET_KEY" in result.stderr.splitlines()[-1]


def test_debugging_is_off_and_needs_no_key(tmp_path):
    assert settings(tmp_path)["DEBUG"] is False
    assert json.loads(read(tmp_path, DEBUG="1").stdout)["DEBUG"] is True


@pytest.mark.parametrize(("scheme", "secure"), [("https", True), ("http", False)])
def test_security_follows_the_scheme_of_the_site(tmp_path, scheme, secure):
    found = settings(tmp_path, SITE_URL=f"{scheme}://news.example.org/")
    assert found["SESSION_COOKIE_SECURE"] is secure
    assert found["CSRF_COOKIE_SECURE"] is secure
    assert found["SECURE_SSL_REDIRECT"] is secure
    assert (found["SECURE_HSTS_SECONDS"] > 0) is secure
    assert found["ALLOWED_HOSTS"] == ["news.example.org"]
    assert found["SITE_URL"] == f"{scheme}://news.example.org"


def test_sqlite_waits_its_turn(tmp_path):
    options = settings(tmp_path)["DATABASES"]["default"]["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] == 20
    assert "WAL" in options["init_command"]


def test_addresses_of_other_services(tmp_path):
    found = settings(
        tmp_path,
        DATABASE_URL="postgres://me:secret@db.example.org/news",
        CACHE_URL="rediscache://127.0.0.1:6379/1",
        EMAIL_URL="smtp+tls://me:secret@mail.example.org:587",
        LANGUAGE_AUDIENCES="ko=domestic,en=both",
        ALLOWED_HOSTS="a.example.org,b.example.org",
    )
    assert found["DATABASES"]["default"]["ENGINE"] == "django.db.backends.postgresql"
    assert "redis" in found["CACHES"]["default"]["BACKEND"]
    assert found["MAILERS"]["default"]["OPTIONS"]["host"] == "mail.example.org"
    assert found["MAILERS"]["default"]["OPTIONS"]["use_tls"] is True
    assert found["LANGUAGE_AUDIENCES"] == {"ko": "domestic", "en": "both"}
    assert found["ALLOWED_HOSTS"] == ["a.example.org", "b.example.org"]
