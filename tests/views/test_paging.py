"""Paging by key, and what pages cost however long the archive is."""

from datetime import UTC, datetime, timedelta

import pytest

from news.models import Edition
from tests import factories
from tests.views.pages import parse

pytestmark = pytest.mark.django_db
START = datetime(2020, 1, 1, tzinfo=UTC)


def make_archive(count):
    """`count` entries of the Korean list, three to an instant."""
    _release, (edition,) = factories.publish_release(["ko"], list_date=START)
    fields = {
        field.attname: getattr(edition, field.attname)
        for field in Edition._meta.concrete_fields
        if not field.primary_key
    }
    Edition.objects.bulk_create(
        Edition(
            **fields
            | {
                "number": number,
                "slug": f"entry-{number}",
                "list_date": START + timedelta(hours=number // 3),
            }
        )
        for number in range(2, count + 1)
    )


def links(page):
    return page.xpath("//ol[@class='cards']//h2/a/@href")


def test_older_links_walk_through_all_releases_once_and_newer_links_back(client):
    make_archive(95)
    address, pages = "/ko/", []
    while address:
        page = parse(client.get(address))
        pages.append(links(page))
        last, address = address, next(iter(page.xpath("//a[@rel='next']/@href")), "")
        address = address and f"/ko/{address}"
    assert [len(each) for each in pages] == [20, 20, 20, 20, 15]
    assert len({link for each in pages for link in each}) == 95

    back = [pages[-1]]
    address = last
    while previous := parse(client.get(address)).xpath("//a[@rel='prev']/@href"):
        response = client.get(f"/ko/{previous[0]}", follow=True)
        back.append(links(parse(response)))
        address = f"/ko/?{response.request['QUERY_STRING']}"
    assert back == pages[::-1]


def test_links_between_pages_keep_the_filters(client):
    make_archive(30)
    page = parse(client.get("/ko/?year=2020"))
    (older,) = page.xpath("//a[@rel='next']/@href")
    assert "year=2020" in older
    assert len(links(parse(client.get(f"/ko/{older}")))) == 10


@pytest.mark.parametrize(
    "token",
    ["x", "1", "1_", "_1", "1_1_1", "1_1%00", "%FF", "9" * 30 + "_1", "1_" + "9" * 30, "١_١"],
)
@pytest.mark.parametrize("direction", ["before", "after"])
def test_a_token_that_is_not_ours_is_not_found(client, newsroom, direction, token):
    assert client.get(f"/ko/?{direction}={token}").status_code == 404


@pytest.mark.parametrize("token", ["0_0", "99999999999999999_999999999999999999", "-1_1"])
@pytest.mark.parametrize("direction", ["before", "after"])
def test_a_place_at_the_end_of_time_is_just_empty(client, newsroom, direction, token):
    make_archive(2)
    response = client.get(f"/ko/?{direction}={token}", follow=True)
    assert response.status_code == 200


@pytest.mark.parametrize("count", [3, 40])
def test_queries_of_the_list_do_not_grow(client, count, django_assert_num_queries):
    make_archive(count)
    client.get("/ko/")
    with django_assert_num_queries(5):  # one for what is in another language alone
        client.get("/ko/")
    with django_assert_num_queries(4):
        client.get("/ko/?year=2020&before=1893456000000000_1")


@pytest.mark.parametrize("count", [3, 40])
def test_queries_of_a_release_do_not_grow(client, count, django_assert_num_queries):
    make_archive(count)
    client.get("/ko/entry-2/")
    with django_assert_num_queries(3):
        assert client.get("/ko/entry-2/").status_code == 200
    with django_assert_num_queries(3):
        assert client.get("/en/entry-2/").status_code == 404
