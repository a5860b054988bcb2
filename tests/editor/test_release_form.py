"""The edit form, posted as a browser would."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse
from lxml import html
from wagtail.users.models import UserProfile

from news import actions
from news.draft import (
    Attachment,
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
from news.editor.conflict import SavesOverNothing
from news.models import Newsroom, PressRelease
from tests import factories as f
from tests.editor.browser_form import form_data, with_paragraph, without_block

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
@pytest.mark.parametrize("source", ["ko", "en"])
def test_text_goes_to_the_language_that_it_was_typed_for(admin, newsroom, source):
    other = {"ko": "en", "en": "ko"}[source]
    release = f.make_release((source, other))
    data = load(admin, release)
    data[f"headline_{source}"] = "새 제목 ✓"
    saved = save(admin, release, data)
    assert saved.text("headline", source) == "새 제목 ✓"
    assert saved.draft(other) == release.draft(other)


def test_only_the_source_s_texts_are_in_the_form(admin, complete):
    data = load(admin, complete)
    assert [name for name in data if name.endswith("_en") or "_en-" in name] == []
    taken_over = {"headline_en": "taken over", "contacts-0-name_en": "taken over"}
    saved = save(admin, complete, data | taken_over)
    assert saved.draft("en") == complete.draft("en")


def test_a_file_is_chosen_for_each_language(admin, newsroom):
    documents = {1: f.make_document("plan.pdf"), 2: f.make_document("plan-en.pdf")}
    attachments = {"ko": (Attachment(title="계획", document=1),), "en": (Attachment(title="Plan"),)}
    release = f.make_release(attachments=attachments, documents=documents)
    data = load(admin, release)
    assert data["attachments-0-title_ko"] == "계획"
    assert "attachments-0-title_en" not in data
    saved = save(admin, release, data | {"attachments-0-document_en": str(documents[2].pk)})
    assert saved.attachments.get().document_en == documents[2]
    assert saved.attachments.get().title_en == "Plan"


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


def translations(client, release):
    """What the tab says of each target language, by its code."""
    page = html.fromstring(client.get(edit_url(release)).content.decode())
    cards = page.xpath("//section[@class='news-card'][starts-with(@aria-labelledby, 'transl')]")
    return {
        card.get("aria-labelledby").removeprefix("translation-"): " ".join(
            card.text_content().split()
        )
        for card in cards
    }


class TestTranslationsTab:
    def test_says_how_far_each_language_is(self, admin, complete):
        Newsroom.objects.update(languages=["ko", "en", "ja"])
        f.approve(complete, "en")
        f.reword(complete, headline_ko="다른 제목")
        found = translations(admin, complete)
        assert list(found) == ["en", "ja"]
        assert "원문 바뀜 1" in found["en"]
        assert "시작 전" in found["ja"]

    def test_leads_to_the_desk_and_to_asking(self, admin, complete):
        page = admin.get(edit_url(complete)).content.decode()
        assert f'href="/admin/translation/{complete.pk}/en/"' in page
        assert f'href="/admin/translation/{complete.pk}/ask/?language=en"' in page

    def test_says_who_asked_and_until_when(self, admin, complete, administrator):
        wanted = datetime(2099, 1, 5, 5, tzinfo=UTC)
        actions.request_translation(complete, ["en"], administrator, wanted_by=wanted)
        said = translations(admin, complete)["en"]
        assert administrator.username in said
        assert "14:00 KST" in said

    def test_is_there_in_both_languages(self, admin, complete, screen):
        assert "en" in translations(admin, complete)

    def test_of_a_new_release_says_what_to_do_first(self, admin, newsroom):
        url = reverse("wagtailadmin_pages:add", args=["news", "pressrelease", newsroom.pk])
        assert "저장하세요" in admin.get(url).content.decode()


def test_the_source_s_tab_comes_first_and_alone(admin, newsroom):
    release = f.make_release(("en", "ko"))
    page = html.fromstring(admin.get(edit_url(release)).content.decode())
    tabs = [each.removeprefix("tab-label-") for each in page.xpath("//a[@role='tab']/@id")]
    shown = [
        tab for tab in tabs if tab in ("facts", "translations", "publication") or "text" in tab
    ]
    assert shown == ["text_en", "facts", "translations", "publication"]


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
        actions.write_target(saved, "en", {f"body.{block_id}.text": "<p>More</p>"}, None)
        saved = save(admin, saved, load(admin, saved))
        assert saved.draft("en").body[-1] == Paragraph((Run("More"),), (), block_id)

    def test_that_the_desk_wrote_while_the_form_was_open_stay(self, admin, complete):
        data = load(admin, complete) | {"headline_ko": "새 제목"}
        photo = f"contacts.{complete.contacts.get().pk}.name"
        texts = {"headline": "From the desk", photo: "Kim Minji"}
        actions.write_target(complete, "en", texts, None)
        saved = save(admin, complete, data)
        assert (saved.headline_ko, saved.headline_en) == ("새 제목", "From the desk")
        assert saved.contacts.get().name_en == "Kim Minji"

    def test_that_the_desk_writes_while_the_form_is_saved_stay(self, admin, complete, monkeypatch):
        """Between the reading of the page and its being held."""
        data = load(admin, complete)
        held = SavesOverNothing.post

        def late(view, request, *args, **kwargs):
            actions.write_target(complete, "en", {"headline": "From the desk"}, None)
            return held(view, request, *args, **kwargs)

        monkeypatch.setattr(SavesOverNothing, "post", late)
        assert save(admin, complete, data).headline_en == "From the desk"

    def test_begin_empty_and_take_over_figures_only_with_words(self, admin, newsroom):
        release = f.make_release(("ko",), body={"ko": full_body("ko")[3:4]})
        saved = save(admin, release, load(admin, release))
        assert saved.draft("en").body == ()
        [table] = saved.raw("body", "ko")
        word = f"body.{table['id']}.table.0.0"
        actions.write_target(saved, "en", {word: "Item"}, None)
        saved = save(admin, saved, load(admin, saved))
        assert saved.draft("en").body[0].rows == (("Item", ""), ("", "12"))


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
        data |= {"headline_ko": "제목"}
        admin.post(self.url(newsroom), with_paragraph(data, "body_ko", "본문", "x"))
        release = PressRelease.objects.get()
        assert release.number.startswith("SMC-")
        assert release.title == "제목"
        assert release.draft("ko").body == (Paragraph((Run("본문"),), (), "x"),)
        assert release.draft("en").body == ()


def test_previews_each_language_from_the_form(admin, complete, screen):
    data = load(admin, complete) | {"headline_ko": "쓴 그대로"}
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[complete.pk])
    assert admin.post(url, data).json() == {"is_valid": True, "is_available": True}
    assert "쓴 그대로" in admin.get(url + "?mode=ko").content.decode()
    english = admin.get(url + "?mode=en").content.decode()
    assert complete.headline_en in english
    assert "The city" in english
    assert '<html lang="en"' in english
    assert PressRelease.objects.get(pk=complete.pk).headline_ko != "쓴 그대로"


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


def test_compares_revisions_in_each_language(admin, complete):
    first = complete.latest_revision
    actions.write_target(complete, "en", {"headline": "Another"}, None)
    saved = save(admin, complete, load(admin, complete) | {"kind": "reference"})
    second = saved.latest_revision
    url = reverse("wagtailadmin_pages:revisions_compare", args=[complete.pk, first.pk, second.pk])
    page = html.fromstring(admin.get(url).content.decode())
    fields = [each.text_content().strip() for each in page.xpath("//main//tr/td[1]")]
    assert sum(field.startswith(("Kind", "종류")) for field in fields) == 1
    assert "Another" in page.text_content()
