"""The Korean of the pages and the admin: complete, compiled, and seen."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import wagtail
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).parent.parent
OURS = Path("news/locale/ko/LC_MESSAGES/django.po")
WAGTAILS = Path("news/locale/wagtail/ko/LC_MESSAGES/django.po")
WAGTAILS_SCRIPTS = WAGTAILS.with_name("djangojs.po")
CATALOGUES = pytest.mark.parametrize(
    "file", [OURS, WAGTAILS, WAGTAILS_SCRIPTS], ids=["ours", "wagtails", "wagtails_scripts"]
)

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}|%[sd]")
TAG = re.compile(r"<[^>]+>")


def po(file: Path) -> Catalog:
    with file.open("rb") as opened:
        return read_po(opened, locale="ko")


def key(message: Message) -> tuple[str | None, str]:
    singular = message.id if isinstance(message.id, str) else message.id[0]
    context = message.context  # in bytes, from a compiled file
    return context.decode() if isinstance(context, bytes) else context, singular


def texts(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def messages(catalogue: Catalog) -> dict[tuple[str | None, str], Message]:
    return {key(message): message for message in catalogue if message.id}


@pytest.fixture(scope="module")
def extracted(tmp_path_factory) -> Catalog:
    """What `makemessages` makes of the sources, and of the catalogue as it stands, elsewhere."""
    if not shutil.which("xgettext") and not os.environ.get("CI"):
        pytest.skip("No gettext here: `apt-get install gettext` to compare with the sources.")
    tree = tmp_path_factory.mktemp("sources")
    for folder in ("news", "templates", "cms"):
        ignored = shutil.ignore_patterns("__pycache__", "static")
        shutil.copytree(ROOT / folder, tree / folder, ignore=ignored)
    shutil.copy(ROOT / "manage.py", tree)
    subprocess.run(
        [sys.executable, "manage.py", "makemessages", "--locale=ko", "--add-location=file"],
        cwd=tree,
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "cms.settings",
            "DATA_DIR": str(tree / "data"),
            "DEBUG": "1",
        },
        check=True,
        capture_output=True,
        timeout=120,
    )
    return po(tree / OURS)


def test_catalogue__has_every_text_of_the_sources(extracted):
    assert set(messages(extracted)) == set(messages(po(ROOT / OURS)))


def test_catalogue__is_translated_when_the_sources_are_read_again(extracted):
    unfinished = [
        key(message)
        for message in messages(extracted).values()
        if message.fuzzy or not all(texts(message.string))
    ]
    assert unfinished == []


@CATALOGUES
def test_catalogue__leaves_nothing_open(file):
    catalogue = po(ROOT / file)
    assert [
        key(message)
        for message in messages(catalogue).values()
        if message.fuzzy or not all(text.strip() for text in texts(message.string))
    ] == []
    assert not catalogue.obsolete


@CATALOGUES
def test_compiled__is_what_the_catalogue_says(file):
    with (ROOT / file.with_suffix(".mo")).open("rb") as opened:
        compiled = messages(read_mo(opened))
    written = messages(po(ROOT / file))
    assert {k: texts(m.string) for k, m in compiled.items()} == {
        k: texts(m.string) for k, m in written.items()
    }


@CATALOGUES
def test_translations__keep_placeholders_and_tags(file):
    assert [
        (original, translated)
        for message in messages(po(ROOT / file)).values()
        for original, translated in zip(texts(message.id)[-1:], texts(message.string), strict=True)
        if any(
            set(marks.findall(original)) != set(marks.findall(translated))
            for marks in (PLACEHOLDER, TAG)
        )
    ] == []


@pytest.mark.parametrize("file", [WAGTAILS, WAGTAILS_SCRIPTS], ids=["pages", "scripts"])
def test_wagtails_catalogue__has_only_texts_that_wagtail_has(file):
    """A text that Wagtail has dropped or reworded would stay here, unseen."""
    installed = Path(wagtail.__file__).parent
    known = set()
    for source in installed.glob(f"**/locale/en/LC_MESSAGES/{file.name}"):
        known |= set(messages(po(source)))
    assert set(messages(po(ROOT / file))) - known == set()


def test_wagtails_catalogue__repeats_nothing_of_ours():
    ours = messages(po(ROOT / OURS))
    assert not set(ours) & set(messages(po(ROOT / WAGTAILS)))


def words_of(response) -> str:
    """What a reader sees of a page: without scripts, tags and attributes."""
    page = re.sub(r"(?s)<(script|style|template)\b.*?</\1>", " ", response.content.decode())
    return re.sub(r"(?s)<[^>]+>", " ", page)


def test_list__in_korean(client, newsroom):
    words = words_of(client.get("/ko/"))
    for korean in ("본문 바로가기", "보도자료", "아직 보도자료가 없습니다.", "뉴스룸"):
        assert korean in words
    for english in ("Newsroom", "Skip to", "releases", "Contact", "Language"):
        assert english not in words


def test_login__in_korean(client, newsroom):
    words = words_of(client.get("/admin/login/", headers={"accept-language": "ko"}))
    for korean in ("뉴스룸에 로그인", "사용자 이름", "비밀번호", "로그인 상태 유지"):
        assert korean in words
    for english in ("Sign in", "Username", "Password", "Remember me"):
        assert english not in words


def test_admin__in_korean(admin):
    words = words_of(admin.get("/admin/", headers={"accept-language": "ko"}))
    for korean in ("전체 보도자료", "작성 중인 초안", "최근 발행"):
        assert korean in words
    for english in ("drafts", "Recently", "Waiting"):
        assert english not in words


def test_scripts__in_korean(admin):
    response = admin.get("/admin/jsi18n/", headers={"accept-language": "ko"})
    assert json.dumps("펼치기·접기") in response.content.decode()


def test_admin__in_english_for_those_who_ask(admin):
    words = words_of(admin.get("/admin/", headers={"accept-language": "en"}))
    assert "Recently published" in words
    assert "최근 발행" not in words
