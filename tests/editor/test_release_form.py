"""The edit form, posted as a browser would."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from news.draft import (
    CountryCount,
    EventOverview,
    Figure,
    Label,
    Outline,
    OutlineItem,
    Paragraph,
    ParticipantGroup,
    Quotation,
    Run,
    Table,
)
from news.language.structure import slots
from news.models import Newsroom, PressRelease
from tests import factories as f
from tests.editor.browser_form import form_data, rich, with_paragraph, without_block

pytestmark = pytest.mark.django_db


def edit_url(release):
    return reverse("wagtailadmin_pages:edit", args=[release.pk])


def load(client, release):
    return form_data(client.get(edit_url(release)))


def save(client, release, data):
    """Submit `data`, expect it to be accepted, and give the release as it is then stored."""
    response = client.post(edit_url(release), data)
    assert response.status_code == 302, errors(response)
    return PressRelease.objects.get(pk=release.pk)


def errors(response):
    form = response.context["form"]
    return {
        **form.errors,
        **{
            f"{name}-{n}-{field}": messages
            for name, formset in form.formsets.items()
            for n, each in enumerate(formset.errors)
            for field, messages in each.items()
        },
    }


@pytest.fixture(params=["ko", "en"])
def screen(request, administrator):
    """The language of the editor's screen."""
    profile = UserProfile.get_for_user(administrator)
    profile.preferred_language = request.param
    profile.save()
    return request.param


def full_body(language):
    """A body with every kind of block."""
    say = (lambda ko, en: ko) if language == "ko" else (lambda ko, en: en)
    return (
        Paragraph(
            (Run(say("시는 ", "The city ")), Run(say("발표", "said"), bold=True), Run(note=1)),
            (say("각주", "A note"),),
        ),
        Quotation(
            (Run(say("“좋다”", "“Good”")),), say("김민지", "Kim Min-ji"), say("국장", "Head")
        ),
        Outline((OutlineItem((Run(say("첫째", "First")),)), OutlineItem((Run("2"),), 2))),
        Table(((say("구분", "Item"), say("수", "Count")), (say("버스", "Bus"), "12"))),
        Figure(1, say("그림", "Picture"), say("대체", "Alternative")),
    )


@pytest.fixture
def complete(newsroom):
    """A release with everything that a form can hold, in Korean and English."""
    organisation = Label(f.OrganisationFactory(slug="unpog").slug, "")
    event = {
        language: EventOverview(
            start=datetime(2022, 2, 11, 1, 30, tzinfo=UTC),
            end=datetime(2022, 2, 11, 8, tzinfo=UTC),
            places=(place,),
            participants=(ParticipantGroup(organisation, who, 14, (CountryCount("ID", 3),)),),
        )
        for language, place, who in (("ko", "송도", "공무원"), ("en", "Songdo", "Officials"))
    }
    return f.make_release(
        body={language: full_body(language) for language in ("ko", "en")},
        event_overview=event,
        images={1: f.make_image()},
    )


@pytest.mark.usefixtures("screen")
def test_saving_what_was_loaded_changes_nothing(admin, complete):
    before = {language: complete.draft(language) for language in ("ko", "en")}
    saved = save(admin, complete, load(admin, complete))
    assert {language: saved.draft(language) for language in ("ko", "en")} == before


@pytest.mark.usefixtures("screen")
@pytest.mark.parametrize("written", ["ko", "en"])
def test_text_goes_to_the_language_that_it_was_typed_for(admin, complete, written):
    data = load(admin, complete)
    data[f"headline_{written}"] = "새 제목 ✓"
    saved = save(admin, complete, data)
    other = {"ko": "en", "en": "ko"}[written]
    assert saved.text("headline", written) == "새 제목 ✓"
    assert saved.text("headline", other) == complete.text("headline", other)
    assert saved.draft(other) == complete.draft(other)


def test_a_language_not_in_use_is_not_shown_and_keeps_its_text(admin, complete):
    complete.headline_ja = "仁川"
    complete.contacts.first().name_ja = "キム"
    complete.save()
    contact = complete.contacts.first()
    contact.name_ja = "キム"
    contact.save()
    complete.save_revision()
    data = load(admin, complete)
    assert not [name for name in data if name.endswith(("_ja", "_ind")) or "_ja-" in name]
    saved = save(admin, complete, {**data, "headline_ja": "taken over"})
    assert saved.headline_ja == "仁川"
    assert saved.contacts.get().name_ja == "キム"


def test_a_language_taken_into_use_gets_a_tab(admin, complete):
    Newsroom.objects.update(languages=["ko", "en", "ja"])
    response = admin.get(edit_url(complete))
    assert "日本語" in response.content.decode()
    path = next(slots(complete.raw("body", "ko"))).path
    data = {**form_data(response), f"body_ja-rich-{path}": rich("市は発表した")}
    saved = save(admin, complete, data)
    assert saved.draft("ja").body[0] == Paragraph((Run("市は発表した"),), ("",), path[:36])
    assert saved.draft("en") == complete.draft("en")


def test_the_source_s_tab_comes_first(admin, newsroom):
    release = f.make_release(("en", "ko"))
    html = admin.get(edit_url(release)).content.decode()
    tabs = ["tab-label-text_en", "tab-label-facts", "tab-label-text_ko", "tab-label-publication"]
    places = [html.index(f'id="{tab}"') for tab in tabs]
    assert places == sorted(places)


class TestTargetTexts:
    def test_follow_a_block_that_moves(self, admin, complete):
        data = load(admin, complete)
        data["body_ko-0-order"], data["body_ko-1-order"] = "1", "0"
        saved = save(admin, complete, data)
        before = complete.draft("en").body
        assert saved.draft("en").body == (before[1], before[0], *before[2:])

    def test_go_with_a_deleted_block_alone(self, admin, complete):
        saved = save(admin, complete, without_block(load(admin, complete), "body_ko", 1))
        before = complete.draft("en").body
        assert saved.draft("en").body == (before[0], *before[2:])

    def test_stay_when_a_block_is_added(self, admin, complete):
        block_id = "11111111-2222-3333-4444-555555555555"
        data = with_paragraph(load(admin, complete), "body_ko", "더", block_id)
        saved = save(admin, complete, data)
        assert saved.draft("ko").body[-1] == Paragraph((Run("더"),), (), block_id)
        assert saved.draft("en").body == complete.draft("en").body
        data = {**load(admin, saved), f"body_en-rich-{block_id}.text": rich("More")}
        saved = save(admin, saved, data)
        assert saved.draft("en").body[-1] == Paragraph((Run("More"),), (), block_id)

    def test_which_the_form_did_not_show_are_kept(self, admin, complete):
        data = load(admin, complete)
        unseen = {name: text for name, text in data.items() if not name.startswith("body_en-")}
        assert save(admin, complete, unseen).draft("en") == complete.draft("en")

    def test_can_be_emptied(self, admin, complete):
        data = load(admin, complete)
        path = next(slots(complete.raw("body", "ko"))).path
        saved = save(admin, complete, {**data, f"body_en-rich-{path}": rich("")})
        assert "The city" not in str(saved.draft("en").body)
        assert saved.draft("ko") == complete.draft("ko")

    def test_that_are_not_what_the_editor_writes_leave_the_stored_text(self, admin, complete):
        path = next(slots(complete.raw("body", "ko"))).path
        for rubbish in ("{", "[]", '{"blocks": 1}'):
            data = {**load(admin, complete), f"body_en-rich-{path}": rubbish}
            assert save(admin, complete, data).draft("en") == complete.draft("en")

    def test_begin_empty_and_take_over_figures_only_with_words(self, admin, newsroom):
        release = f.make_release(("ko",), body={"ko": full_body("ko")[3:4]})
        data = load(admin, release)
        saved = save(admin, release, data)
        assert saved.draft("en").body == ()
        word = next(name for name, text in data.items() if name.endswith("table.0.0"))
        saved = save(admin, release, {**load(admin, release), word: "Item"})
        assert saved.draft("en").body[0].rows == (("Item", ""), ("", "12"))

    def test_hint_where_the_source_has_none(self, admin, newsroom):
        release = f.make_release(("ko",), body={"ko": ()}, summary={"ko": ()})
        assert "target-texts__empty" in admin.get(edit_url(release)).content.decode()


class TestSourceLanguage:
    def test_can_change_without_loss(self, admin, complete):
        data = {**load(admin, complete), "source_language": "en"}
        saved = save(admin, complete, data)
        assert saved.source_language == "en"
        assert saved.draft("ko").body == complete.draft("ko").body
        assert saved.draft("en").body == complete.draft("en").body

    def test_can_change_to_a_language_without_text(self, admin, newsroom):
        release = f.make_release(("ko",), body={"ko": full_body("ko")[:3]})
        saved = save(admin, release, {**load(admin, release), "source_language": "en"})
        assert saved.draft("ko").body == release.draft("ko").body

    def test_old_layout_is_read_as_what_it_is(self, admin, complete):
        """After the change was saved in the background, the page is still laid out as before."""
        data = {**load(admin, complete), "source_language": "en"}
        first = save(admin, complete, data)
        # What the browser adds once autosave has written a revision of its own.
        data["overwrite_revision_id"] = str(first.latest_revision_id)
        saved = save(admin, complete, {**data, "headline_ko": "제목"})
        assert saved.headline_ko == "제목"
        assert saved.draft("ko").body == complete.draft("ko").body
        assert saved.draft("en").body == complete.draft("en").body


def test_autosave_writes_once(admin, complete):
    data = load(admin, complete)
    data |= {"headline_ko": "저장", "contacts-TOTAL_FORMS": "2", "contacts-1-id": ""}
    data |= {"contacts-1-ORDER": "2", "contacts-1-role": "head", "contacts-1-name_ko": "이"}
    for _again in range(2):
        response = admin.post(edit_url(complete), data, headers={"accept": "application/json"})
        answer = response.json()
        assert answer["success"], answer
        data |= answer["field_updates"]
        data["overwrite_revision_id"] = answer["revision_id"]
    saved = PressRelease.objects.get(pk=complete.pk)
    assert saved.headline_ko == "저장"
    assert [contact.name_ko for contact in saved.contacts.all()] == ["김민지", "이"]
    assert saved.draft("en").body == complete.draft("en").body


class TestCreation:
    def url(self, newsroom):
        return reverse("wagtailadmin_pages:add", args=["news", "pressrelease", newsroom.pk])

    @pytest.mark.usefixtures("screen")
    def test_of_an_empty_draft(self, admin, newsroom):
        response = admin.post(self.url(newsroom), form_data(admin.get(self.url(newsroom))))
        assert response.status_code == 302, errors(response)
        release = PressRelease.objects.get()
        assert release.title
        assert release.number.startswith("PR-")
        assert admin.get(edit_url(release)).status_code == 200

    def test_with_the_editor_s_department(self, admin, newsroom, administrator):
        department = f.DepartmentFactory(code="SMC")
        administrator.department = department
        administrator.save()
        data = form_data(admin.get(self.url(newsroom)))
        assert data["department"] == str(department.pk)
        data |= {"headline_ko": "제목", "headline_en": "Headline"}
        admin.post(self.url(newsroom), with_paragraph(data, "body_ko", "본문", "x"))
        release = PressRelease.objects.get()
        assert release.number.startswith("SMC-")
        assert (release.title, release.headline_en) == ("제목", "Headline")
        assert release.draft("ko").body == (Paragraph((Run("본문"),), (), "x"),)
        assert release.draft("en").body == ()


def test_previews_each_language_from_the_form(admin, complete, screen):
    data = load(admin, complete) | {"headline_en": "As typed"}
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[complete.pk])
    assert admin.post(url, data).json() == {"is_valid": True, "is_available": True}
    english = admin.get(url + "?mode=en").content.decode()
    assert "As typed" in english
    assert "The city" in english
    assert '<html lang="en"' in english
    assert complete.headline_ko in admin.get(url + "?mode=ko").content.decode()
    assert PressRelease.objects.get(pk=complete.pk).headline_en != "As typed"


def test_previews_a_release_that_is_not_yet_one(admin, newsroom, screen):
    kwargs = ["news", "pressrelease", newsroom.pk]
    add = reverse("wagtailadmin_pages:add", args=kwargs)
    url = reverse("wagtailadmin_pages:preview_on_add", args=kwargs)
    assert admin.post(url, form_data(admin.get(add))).json()["is_valid"]
    for language in ("ko", "en"):
        assert admin.get(f"{url}?mode={language}").status_code == 200


def test_previews_a_revision_and_the_draft(admin, complete, screen):
    revision = complete.latest_revision
    view = reverse("wagtailadmin_pages:revisions_view", args=[complete.pk, revision.pk])
    draft = reverse("wagtailadmin_pages:view_draft", args=[complete.pk])
    for url in (view, draft):
        assert complete.headline_ko in admin.get(url).content.decode()


def test_compares_revisions(admin, complete):
    first = complete.latest_revision
    saved = save(admin, complete, load(admin, complete) | {"headline_en": "Another"})
    second = saved.latest_revision
    url = reverse("wagtailadmin_pages:revisions_compare", args=[complete.pk, first.pk, second.pk])
    html = admin.get(url).content.decode()
    assert "Another" in html
    assert "Kind" not in html
