"""Files over HTTP: parts, conditions and validators, after RFC 9110."""

from datetime import timedelta

import pytest
import time_machine

from tests import factories
from tests.views.test_files import NOON, publish

CONTENT = b"%PDF-1.4 " + bytes(range(256)) * 600  # more than two blocks


@pytest.fixture
def road(client, newsroom):
    *_rest, roads, _files = publish(documents={1: factories.make_document("plan.pdf", CONTENT)})
    with time_machine.travel(NOON + timedelta(days=3650), tick=False):
        yield roads[-1]


def body(response):
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_the_whole(client, road):
    response = client.get(road)
    assert response.status_code == 200
    assert body(response) == CONTENT
    assert response["Content-Length"] == str(len(CONTENT))
    assert response["Accept-Ranges"] == "bytes"
    assert response["ETag"].startswith('"')
    assert response["Content-Type"] == "application/pdf"


def test_a_head_says_the_same_and_sends_nothing(client, road):
    whole, head = client.get(road), client.head(road, headers={"Range": "bytes=0-9"})
    assert head.status_code == 200
    assert body(head) == b""
    assert head.headers == whole.headers


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=0-9", 0, 10),
        ("bytes=65530-65545", 65530, 65546),
        ("bytes=100-", 100, len(CONTENT)),
        ("bytes=-7", len(CONTENT) - 7, len(CONTENT)),
        ("bytes=-99999999", 0, len(CONTENT)),
        ("bytes=10-99999999", 10, len(CONTENT)),
    ],
)
def test_a_part(client, road, asked, start, end):
    response = client.get(road, headers={"Range": asked})
    assert response.status_code == 206
    assert body(response) == CONTENT[start:end]
    assert response["Content-Range"] == f"bytes {start}-{end - 1}/{len(CONTENT)}"
    assert response["Content-Length"] == str(end - start)


@pytest.mark.parametrize("asked", [f"bytes={len(CONTENT)}-", "bytes=99999999-", "bytes=-0"])
def test_a_part_that_is_not_there(client, road, asked):
    response = client.get(road, headers={"Range": asked})
    assert response.status_code == 416
    assert response["Content-Range"] == f"bytes */{len(CONTENT)}"


@pytest.mark.parametrize(
    "asked", ["bytes=0-1,4-5", "bytes=9-2", "bytes=", "lines=1-2", "bytes=a-b", "bytes=٣-٤"]
)
def test_what_is_not_one_range_gets_the_whole(client, road, asked):
    response = client.get(road, headers={"Range": asked})
    assert response.status_code == 200
    assert body(response) == CONTENT


def test_a_part_only_of_the_file_that_the_reader_has(client, road):
    first = client.get(road)
    for condition, status in (
        (first["ETag"], 206),
        (first["Last-Modified"], 206),
        ('"another"', 200),
        (f"W/{first['ETag']}", 200),
        ("Fri, 01 Jan 2010 00:00:00 GMT", 200),
        ("nonsense", 200),
    ):
        headers = {"Range": "bytes=0-1", "If-Range": condition}
        assert client.get(road, headers=headers).status_code == status, condition


def test_conditions(client, road):
    first = client.get(road)
    for headers, status in (
        ({"If-None-Match": first["ETag"]}, 304),
        ({"If-None-Match": f'W/{first["ETag"]}, "x"'}, 304),
        ({"If-None-Match": '"x"'}, 200),
        ({"If-Modified-Since": first["Last-Modified"]}, 304),
        ({"If-Match": '"x"'}, 412),
        ({"If-None-Match": first["ETag"], "Range": "bytes=0-1"}, 304),
    ):
        response = client.get(road, headers=headers)
        assert response.status_code == status, headers
        assert response["ETag"] == first["ETag"]
        assert response["Cache-Control"] == first["Cache-Control"]


def test_other_methods_are_not_allowed(client, road):
    assert client.post(road).status_code == 405


def test_a_web_server_before_us_can_send_the_same_files(client, road, settings):
    ours = client.get(road)
    settings.SENDFILE_HEADER = "X-Accel-Redirect"
    settings.SENDFILE_PREFIX = "/protected/"
    theirs = client.get(road)
    assert theirs.status_code == 200
    assert theirs.content == b""
    inside = theirs["X-Accel-Redirect"]
    assert inside.startswith("/protected/documents/")
    stored = f"{settings.MEDIA_ROOT}/{inside.removeprefix('/protected/')}"
    with open(stored, "rb") as file:
        assert file.read() == body(ours)
    for name in ours.headers.keys() - {"Content-Length"}:
        assert theirs[name] == ours[name]


def test_a_private_file_is_not_handed_to_the_web_server(client, newsroom, settings):
    settings.SENDFILE_HEADER = "X-Accel-Redirect"
    document = factories.make_document()
    response = client.get(document.url)
    assert response.status_code == 404
    assert "X-Accel-Redirect" not in response


def test_a_file_lost_from_the_disk_is_a_404(client, newsroom):
    document = factories.make_document()
    *_rest, roads, _files = publish(documents={1: document})
    document.file.storage.delete(document.file.name)
    with time_machine.travel(NOON, tick=False):
        assert client.get(roads[-1]).status_code == 404
