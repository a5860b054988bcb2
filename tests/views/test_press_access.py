"""Links for accredited press: what they show, to whom, until when, and who learns of it."""

import logging
from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from news import actions
from news.models import EditionFile, PressAccess, PressOpening
from tests import factories
from tests.press import EMBARGO, NOON, give, switch_on, waiting, waiting_full
from tests.views.pages import parse, text

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)
UNKNOWN = "A" * 43


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def full():
    release, editions = waiting_full()
    access, token = give(release)
    return release, editions, access, f"/press/{token}/"


def addresses_of_files(page):
    """Every address of a picture or an attachment on a page."""
    sets = page.xpath("//article//source/@srcset") + page.xpath("//article//img/@src")
    pictures = {each.split()[0] for one in sets for each in one.split(", ")}
    return pictures | set(page.xpath("//a[@download]/@href"))


def assert_confidential(response):
    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert response["Referrer-Policy"] == "no-referrer"


# --- What it shows ---------------------------------------------------------------------------


def test_the_page__says_what_will_be_published_and_that_it_may_not_be_yet(client, full):
    _release, (edition, _english), _access, link = full
    response = client.get(f"{link}ko/")
    assert response.status_code == 200
    assert_confidential(response)
    assert response["Content-Language"] == "ko"
    page = parse(response)
    assert text(page, "//h1") == [edition.headline]
    (notice,) = text(page, "//section[@class='embargo']")
    assert "Ana Ruiz" in notice
    assert "Diario" in notice
    assert "2026. 3. 5.(목) 12:00 (KST)" in notice
    assert page.xpath("//section[@class='embargo']//time/@datetime") == [
        "2026-03-05T12:00:00+09:00"
    ]


def test_the_page__in_english(client, full):
    notice = text(parse(client.get(f"{full[3]}en/")), "//section[@class='embargo']")[0]
    assert "Not before Thursday 5 March 2026, 12:00 (KST)" in notice


def test_the_page__has_nothing_that_leads_others_to_it(client, full):
    page = parse(client.get(f"{full[3]}ko/"))
    assert not page.xpath("//link[@rel='canonical' or @rel='alternate']")
    assert not page.xpath("//meta[starts-with(@property, 'og:')]")
    assert not page.xpath("//script")
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex, nofollow, noarchive"]
    assert page.xpath("//meta[@name='referrer']/@content") == ["no-referrer"]


def test_the_page__shows_published_text_never_working_text(client, full):
    release, *_rest, link = full
    factories.reword(release, headline_ko="아직 아닌 제목")
    assert "아직 아닌 제목" not in client.get(f"{link}ko/").content.decode()


def test_files__are_below_the_link(client, full):
    link = full[3]
    roads = addresses_of_files(parse(client.get(f"{link}ko/")))
    assert len(roads) > 5
    for road in roads:
        assert road.startswith(link)
        response = client.get(road)
        assert response.status_code == 200
        assert_confidential(response)
        assert b"".join(response.streaming_content)


def test_files__by_head_and_in_parts(client, full):
    page = parse(client.get(f"{full[3]}ko/"))
    (road,) = page.xpath("//a[@download]/@href")
    head = client.head(road)
    assert (head.status_code, head["Content-Length"]) == (200, str(len(b"%PDF-1.4 sample")))
    assert "plan.pdf" in head["Content-Disposition"]
    part = client.get(road, headers={"Range": "bytes=0-3"})
    assert part.status_code == 206
    assert b"".join(part.streaming_content) == b"%PDF"
    assert_confidential(part)


def test_files__of_other_releases_are_not_there(client, full):
    other, _ = waiting_full()
    mine = set(full[0].editions.values_list("edition_files__path", flat=True))
    theirs = EditionFile.objects.filter(edition__release=other).exclude(path__in=mine)
    for file in theirs:
        assert client.get(f"{full[3]}files/{file.path}").status_code == 404
        if file.document:
            assert client.get(f"{full[3]}documents/{file.document.pk}/x").status_code == 404
    assert theirs.count() > 3


def test_files__originals_and_nonsense_are_not_there(client, full):
    original = EditionFile.objects.exclude(image=None).first().image.file.name
    for path in (original, "../cms/settings.py", "%00", "x" * 300, ""):
        assert client.get(f"{full[3]}files/{path}").status_code == 404
    assert client.get(f"{full[3]}documents/{'9' * 18}/x").status_code == 404
    assert client.get(f"{full[3]}documents/{'9' * 40}/x").status_code == 404


# --- Languages -------------------------------------------------------------------------------


def test_the_link__offers_the_languages_that_wait(client, full):
    link = full[3]
    response = client.get(link, headers={"Accept-Language": "en"})
    assert_confidential(response)
    page = parse(response)
    assert page.xpath("//ul[@class='choices']//a/@href") == [f"{link}ko/", f"{link}en/"]
    assert page.xpath("/html/@lang") == ["en"]


def test_the_link__goes_straight_to_the_only_language(client):
    release, _ = waiting(["ko"])
    link = f"/press/{give(release).token}/"
    response = client.get(link)
    assert (response.status_code, response["Location"]) == (302, f"{link}ko/")
    assert_confidential(response)
    assert not text(parse(client.get(f"{link}ko/")), "//nav[@class='languages']")


def test_the_link__is_for_the_languages_given_alone(client):
    release, _ = waiting()
    link = f"/press/{give(release, languages=['en']).token}/"
    assert client.get(link)["Location"] == f"{link}en/"
    response = client.get(f"{link}ko/")
    assert response.status_code == 404
    assert "스마트도시" not in response.content.decode()


def test_another_language__is_a_friendly_404(client, full):
    response = client.get(f"{full[3]}ja/", headers={"Accept-Language": "en"})
    assert response.status_code == 404
    assert f"{full[3]}en/" in parse(response).xpath("//a/@href")
    assert_confidential(response)


# --- Until when ------------------------------------------------------------------------------


def test_once_public__the_link_leads_to_the_public_page(client, full, clock):
    _release, (edition, _english), access, link = full
    roads = addresses_of_files(parse(client.get(f"{link}ko/")))
    PressAccess.objects.update(expires_at=EMBARGO + timedelta(days=5))
    clock.move_to(EMBARGO - SECOND)
    assert client.get(f"{link}ko/").status_code == 200
    clock.move_to(EMBARGO)
    for path in (link, f"{link}ko/"):
        response = client.get(path, headers={"Accept-Language": "ko"})
        assert (response.status_code, response["Location"]) == (302, edition.get_absolute_url())
        assert_confidential(response)
    for road in roads:
        response = client.get(road)
        assert response.status_code == 302
        assert client.get(response["Location"]).status_code == 200
    access.refresh_from_db()


def test_once_withdrawn__410_as_in_public(client, full, clock):
    release, _editions, _access, link = full
    PressAccess.objects.update(expires_at=EMBARGO + timedelta(days=5))
    roads = addresses_of_files(parse(client.get(f"{link}ko/")))
    clock.move_to(EMBARGO)
    actions.withdraw(release, ["ko", "en"], None, notes={"ko": "오류", "en": "Wrong"})
    for path in (link, f"{link}en/"):
        response = client.get(path, headers={"Accept-Language": "en"})
        assert response.status_code == 410
        assert "Wrong" in response.content.decode()
        assert_confidential(response)
    assert {client.get(road).status_code for road in roads} == {404}


def test_a_correction_that_waits__is_shown_before_the_public_page(client, newsroom):
    release, _ = factories.publish_release(at=NOON - SECOND)
    factories.reword(release, headline_ko="고친 제목")
    actions.correct(release, ["ko"], None, notes={"ko": "정정"}, public_from=EMBARGO)
    switch_on()
    link = f"/press/{give(release).token}/"
    assert "고친 제목" in client.get(f"{link}ko/").content.decode()
    assert client.get(f"{link}en/").status_code == 302


def test_nothing_waits__says_so_with_the_public_address(client, newsroom):
    release, editions = waiting(["ko"])
    link = f"/press/{give(release).token}/"
    release.editions.update(public_until=EMBARGO)
    response = client.get(link, headers={"Accept-Language": "ko"})
    assert response.status_code == 404
    assert editions[0].full_url in response.content.decode()
    assert editions[0].headline not in response.content.decode()


@pytest.mark.parametrize("closed", ["expired", "revoked", "off"])
def test_a_closed_link__is_what_an_unknown_one_is(client, full, clock, closed):
    _release, _editions, access, link = full
    roads = [link, f"{link}ko/", *addresses_of_files(parse(client.get(f"{link}ko/")))]
    if closed == "expired":
        PressAccess.objects.update(expires_at=NOON)
    elif closed == "revoked":
        actions.revoke_press_access(access, factories.UserFactory())
    else:
        switch_on(False)
    token = link.split("/")[2]
    before = PressOpening.objects.count()
    for road in roads:
        answer, unknown = client.get(road), client.get(road.replace(token, UNKNOWN))
        assert answer.status_code == unknown.status_code == 404
        assert answer.content.replace(token.encode(), UNKNOWN.encode()) == unknown.content
        assert dict(answer.items()) == dict(unknown.items())
        assert_confidential(answer)
    assert PressOpening.objects.count() == before


def test_expiry__is_exact(client, full, clock):
    PressAccess.objects.update(expires_at=NOON + 2 * SECOND)
    clock.move_to(NOON + SECOND)
    assert client.get(f"{full[3]}ko/").status_code == 200
    clock.move_to(NOON + 2 * SECOND)
    assert client.get(f"{full[3]}ko/").status_code == 404


@pytest.mark.parametrize("path", ["/press/%00/", "/press/%ED%A0%80/", "/press/가/ko/", "/press/x/"])
def test_nonsense__is_a_404(client, newsroom, path):
    switch_on()
    response = client.get(path)
    assert response.status_code == 404
    assert_confidential(response)


def test_nothing_but_reading(client, full):
    assert client.post(f"{full[3]}ko/").status_code == 405


# --- Who learns of it ------------------------------------------------------------------------


def openings():
    return list(PressOpening.objects.order_by("pk").values_list("language", "path", "times"))


def test_openings__pages_and_files_are_noted(client, full):
    link, access = full[3], full[2]
    client.get(link)
    page = parse(client.get(f"{link}ko/", headers={"User-Agent": "Reader/1\x07"}))
    (road,) = page.xpath("//a[@download]/@href")
    client.head(road)
    path = EditionFile.objects.exclude(document=None).first().path
    assert openings() == [("", "", 1), ("ko", "", 1), ("", path, 1)]
    opening = PressOpening.objects.get(language="ko")
    assert (opening.access, opening.at, opening.network) == (access, NOON, "127.0.0.0/24")
    assert opening.user_agent == "Reader/1"


def test_openings__of_a_prefetching_browser_too(client, full):
    client.get(f"{full[3]}ko/", headers={"Sec-Purpose": "prefetch"})
    assert openings() == [("ko", "", 1)]


def test_openings__within_a_minute_are_counted_in_one_row(client, full, clock):
    for seconds in (0, 30, 59, 60, 61):
        clock.move_to(NOON + seconds * SECOND)
        client.get(f"{full[3]}ko/")
    client.get(f"{full[3]}ko/", REMOTE_ADDR="198.51.100.7")
    assert openings() == [("ko", "", 3), ("ko", "", 2), ("ko", "", 1)]


def test_openings__guesses_leave_no_rows(client, full):
    client.get(f"{full[3]}files/guess.jpg")
    client.get(f"{full[3]}xx/")
    assert openings() == []


@pytest.mark.parametrize("https", [True, False])
def test_openings__believe_the_proxy_alone(client, full, settings, https):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if https else None
    client.get(f"{full[3]}ko/", headers={"X-Forwarded-For": "192.0.2.1, 198.51.100.7"})
    network = PressOpening.objects.get().network
    assert network == ("198.51.100.0/24" if https else "127.0.0.0/24")


def test_logs__never_have_the_token(client, full, caplog):
    link = full[3]
    token = link.split("/")[2]
    PressAccess.objects.update(expires_at=NOON)
    with caplog.at_level(logging.DEBUG, "django.request"):
        client.get(f"{link}ko/")
        client.post(link)
    assert "/press/…/ko/" in caplog.text
    assert token not in caplog.text


# --- What everybody else sees ----------------------------------------------------------------


def test_the_public_side__knows_nothing_of_it(full, clock):
    _release, (edition, _english), _access, link = full
    public = Client()
    clock.move_to(EMBARGO - SECOND)
    Client().get(f"{link}ko/")
    slug, token = edition.slug, link.split("/")[2]
    paths = ["/ko/", "/en/", "/ko/feeds/all.rss", "/en/feeds/all.rss", "/robots.txt"]
    paths += ["/sitemap.xml", "/sitemap-1.xml", "/sitemap-lists.xml", f"/ko/{slug}/"]
    for path in paths:
        content = public.get(path).content.decode()
        assert edition.headline not in content
        assert token not in content
    for path in edition.edition_files.values_list("path", flat=True):
        assert public.get(f"/media/{path}").status_code == 404
    assert "Disallow: /press/" in public.get("/robots.txt").content.decode()


def test_the_page__costs_a_constant_number_of_queries(client, full, django_assert_max_num_queries):
    client.get(f"{full[3]}ko/")
    with django_assert_max_num_queries(8):
        client.get(f"{full[3]}ko/")


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("width", [390, 1280])
def test_the_pages__have_no_axe_violation_and_fit(live_server, chromium, width):
    from axe_playwright_python.sync_playwright import Axe

    with time_machine.travel(NOON):  # a browser waits for a clock that stands
        release, _ = waiting_full()
        link = f"/press/{give(release, person='Ana' * 30).token}/"
        page = chromium.new_page(viewport={"width": width, "height": 900})
        asked = []
        page.on("request", lambda request: asked.append(request))
        for path in (link, f"{link}ko/", f"{link}en/", f"{link}ja/"):
            page.goto(live_server.url + path)
            results = Axe().run(page)
            assert not results.violations_count, f"{path}: {results.generate_report()}"
            assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), path
        page.goto(f"{live_server.url}{link}en/")
        page.locator(".photos img").scroll_into_view_if_needed()
        page.wait_for_function("[...document.images].every(each => each.naturalWidth)")
        assert not [each.url for each in asked if "/press/" in each.headers.get("referer", "")]
        assert all(each.url.startswith(live_server.url) for each in asked)
        page.close()
