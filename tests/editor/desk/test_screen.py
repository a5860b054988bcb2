"""The desk's page: for whom it is, and what it shows."""

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html

from news import actions
from news.draft import Contact, Heading, Photo
from news.models import Newsroom, PressRelease, User
from tests import factories
from tests.editor.desk.asking import DeskClient
from tests.editor.people import client_in, client_of, person

pytestmark = pytest.mark.django_db


def page(response):
    assert response.status_code == 200
    return html.fromstring(response.content.decode())


def words(elements):
    return [" ".join(each.text_content().split()) for each in elements]


@pytest.mark.parametrize("role", ["Translator", "Editor", "Publisher", "Administrator"])
def test_who_translates_opens_it(release, role):
    assert DeskClient(client_in(role), release).get().status_code == 200


def test_a_translator_of_other_languages_does_not(release):
    client = client_of(person("Translator", languages=["vi"]))
    desk = DeskClient(client, release)
    assert desk.get().status_code in (302, 403)
    for verb in ("save", "approve", "check", "comment", "resolve", "machine", "finish"):
        headers = {"x-requested-with": "XMLHttpRequest"}
        response = client.post(desk.address(verb), "{}", "application/json", headers=headers)
        assert response.status_code == 403, verb


def test_nobody_without_an_account(release):
    desk = DeskClient(Client(), release)
    assert desk.get().status_code == 302
    headers = {"x-requested-with": "XMLHttpRequest"}
    answer = desk.client.post(desk.address("save"), "{}", "application/json", headers=headers)
    assert answer.status_code == 403


@pytest.mark.parametrize("language", ["ko", "vi", "xx", "en-au"])
def test_no_desk_for_the_source_language_or_one_not_in_use(release, language):
    assert DeskClient(client_in("Administrator"), release, language).get().status_code == 404


def test_no_desk_for_a_release_that_is_not_there(desk, release):
    release.pk += 1
    assert desk.get().status_code == 404


def test_the_way_back_ends_with_what_this_screen_is(desk, release):
    way = words(page(desk.get()).xpath("//*[contains(@class, 'w-breadcrumbs')]//li"))
    assert way == ["Translations", "Translation"]


def test_only_who_approves_has_the_buttons(release):
    button = "//button[@data-do='approve']"
    assert page(DeskClient(client_in("Translator"), release).get()).xpath(button)
    assert not page(DeskClient(client_in("Editor"), release).get()).xpath(button)


def test_rows_are_labelled_in_the_order_of_the_page(newsroom):
    release = factories.make_release(
        ("ko",),
        body={"ko": (Heading("하나"), Heading("둘"))},
        photos={"ko": (Photo(1, "사진", "사람들"),)},
        contacts={"ko": (Contact(name="김민지", position="팀장", phone="+82324401234"),)},
        images={1: factories.make_image()},
    )
    tree = page(DeskClient(client_in("Translator"), release).get())
    assert words(tree.xpath("//article//h3")) == [
        "1 Headline",
        "2 Summary bullet 1",
        "3 Heading 1",
        "4 Heading 2",
        "5 Photo 1 – caption",
        "6 Photo 1 – alt text",
        "7 Contact 1 – position",
        "8 Contact 1 – name",
    ]
    assert len(tree.find_class("desk-group")) == 6


def test_marks_stand_as_chips_and_figures_are_marked(desk):
    tree = page(desk.get())
    third, fourth = tree.find_class("desk-row")[2:4]
    marked = third.find_class("desk-source")[0].find_class("desk-code")
    chips = [(each.get("data-code"), each.get("data-side")) for each in marked]
    assert chips == [("1", "alone"), ("2", "open"), ("2", "close"), ("3", "open"), ("3", "close")]
    assert words(fourth.find_class("desk-figure")) == ["10"]


def test_texts_are_shown_as_text(newsroom):
    nasty = "<img src=x onerror=alert(1)>"
    release = factories.make_release(headline={"ko": nasty, "en": f"</textarea>{nasty}"})
    tree = page(DeskClient(client_in("Translator"), release).get())
    assert not tree.xpath("//*[@data-desk]//img")
    assert nasty in tree.find_class("desk-source")[0].text_content()
    assert tree.xpath("//article//textarea")[0].text.strip() == f"</textarea>{nasty}"


def test_states_are_counted_and_filters_say_how_many(desk):
    desk.save("Students", desk.rich_path())
    tree = page(desk.get())
    assert words(tree.xpath("//*[@data-filter]"))[:5] == [
        "All 6",
        "Missing 5",
        "Outdated 0",
        "Draft 1",
        "Approved 0",
    ]
    assert words(tree.xpath("//*[@data-progress-words]")) == ["0 of 6 approved"]


def test_other_languages_are_tabs_with_their_states(newsroom, release):
    newsroom.languages = ["ko", "en", "vi"]
    newsroom.save()
    tabs = page(DeskClient(client_in("Publisher"), release).get()).xpath("//nav//a[bdi]")
    assert [each.get("aria-current") for each in tabs] == ["page", None]
    assert "missing" in tabs[1].text_content()


def test_says_who_asked_and_until_when(desk, release, newsroom):
    by = person("Publisher", first_name="Min-ji", last_name="Kim")
    actions.request_translation(release, ["en"], by, note="<b>서둘러</b>", wanted_by=timezone.now())
    said = page(desk.get()).find_class("desk-asked")[0].text_content()
    assert "Min-ji Kim" in said
    assert "<b>서둘러</b>" in said
    assert "Due" in said


def test_links_lead_where_one_may_go(release):
    addresses = {
        role: page(DeskClient(client_in(role), release).get()).xpath("//*[@data-desk]//a/@href")
        for role in ("Translator", "Publisher")
    }
    assert not [each for each in addresses["Translator"] if f"/{release.pk}/publish/" in each]
    assert [each for each in addresses["Publisher"] if f"/{release.pk}/publish/" in each]


def test_in_korean(release):
    tree = page(DeskClient(client_in("Translator", "ko"), release).get())
    said = tree.xpath("//*[@data-desk]")[0].text_content()
    assert "저장하고 다음으로" in said
    for english in ("Save", "Approve", "Missing", "Preview", "Keys", "Comments"):
        assert english not in said


def many(count):
    return tuple(Heading(f"제목 {number}") for number in range(count))


def test_the_page_costs_the_same_queries_however_long(newsroom, django_assert_max_num_queries):
    client = client_in("Translator")
    counts = []
    for length in (3, 60):
        body = {"ko": many(length), "en": many(length)}
        release = factories.make_release(body=body)
        factories.approve(release, "en", by=User.objects.get(username__startswith="user"))
        with django_assert_max_num_queries(60) as captured:
            assert DeskClient(client, release).get().status_code == 200
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_saving_costs_the_same_queries_however_long(newsroom, django_assert_max_num_queries):
    client = client_in("Translator")
    counts = []
    for length in (3, 60):
        desk = DeskClient(client, factories.make_release(body={"ko": many(length), "en": ()}))
        desk.get()
        with django_assert_max_num_queries(80) as captured:
            assert desk.save("New").status_code == 200
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_the_preview_is_the_page_in_the_language(desk):
    desk.save("Students <em> take part")
    answer = desk.get("preview")
    tree = html.fromstring(answer.content.decode())
    assert tree.xpath("//h1")[0].text_content().strip() == "Students <em> take part"
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "no-store" in answer["Cache-Control"]
    assert PressRelease.objects.get().live is False
    assert Newsroom.objects.count() == 1
