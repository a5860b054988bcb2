"""Writing, approving and publishing translations, in code as from the desk."""

import pytest
from wagtail.models import PageLogEntry

from news import actions
from news.draft import Table
from news.models import Delivery, Edition, PressRelease
from news.models.translation import States, translation_of
from tests import factories
from tests.editor.people import person

pytestmark = pytest.mark.django_db


@pytest.fixture
def release(editor):
    release = factories.make_release()
    release.owner = editor
    release.save()
    return release


def segment(release, path="headline", language="en"):
    working = PressRelease.objects.get(pk=release.pk)
    found = {each.segment.path: each for each in translation_of(working, language).segments}
    return found[path]


def texts_of(release, path="headline"):
    found = segment(release, path).segment
    return {path: (found.source, found.target)}


def body_path(release):
    working = PressRelease.objects.get(pk=release.pk)
    paths = [each.segment.path for each in translation_of(working, "en").segments]
    return next(path for path in paths if path.startswith("body."))


def test_write_target__keeps_everything_else(release, translator):
    before = PressRelease.objects.get(pk=release.pk)
    revisions = before.revisions.count()
    path = body_path(release)
    actions.write_target(release, "en", {"headline": "New", path: "<p>Held.</p>"}, translator)
    after = PressRelease.objects.get(pk=release.pk)
    assert after.headline_en == "New"
    assert after.draft("en").body[0].text[0].text == "Held."
    assert after.draft("ko") == before.draft("ko")
    assert after.revisions.count() == revisions
    assert after.get_latest_revision_as_object().headline_en == "New"


def test_write_target__a_first_text_gives_the_language_its_structure(release, translator):
    actions.write_target(release, "vi", {body_path(release): "<p>Xin chào</p>"}, translator)
    after = PressRelease.objects.get(pk=release.pk)
    ids = [block["id"] for block in after.raw("body", "ko")]
    assert [block["id"] for block in after.raw("body", "vi")] == ids


def test_write_target__tells_of_what_another_has_written_meanwhile(release, translator):
    known = {"headline": release.headline_en}
    actions.write_target(release, "en", {"headline": "Theirs"}, None)
    with pytest.raises(actions.TargetMoved) as moved:
        actions.write_target(release, "en", {"headline": "Mine"}, translator, known=known)
    assert moved.value.target == "Theirs"
    assert PressRelease.objects.get(pk=release.pk).headline_en == "Theirs"


def test_write_target__refuses_what_does_not_fit(release, translator):
    with pytest.raises(actions.TooLong):
        actions.write_target(release, "en", {"headline": "a" * 256}, translator)
    with pytest.raises(actions.ActionRefused):
        actions.write_target(release, "en", {"body.nothing.text": "a"}, translator)
    with pytest.raises(actions.ActionRefused):
        actions.write_target(release, "ko", {"headline": "a"}, translator)


def test_write_target__refuses_another_language_than_ones_own(release, translator):
    translator.languages = ["vi"]
    translator.save()
    with pytest.raises(actions.ActionRefused):
        actions.write_target(release, "en", {"headline": "a"}, translator)
    actions.write_target(release, "vi", {"headline": "a"}, translator)


def test_a_translator_writes_no_source(release, translator, newsroom):
    assert not release.permissions_for_user(translator).can_edit()
    assert not newsroom.permissions_for_user(translator).can_add_subpage()


def test_approve_targets__asks_for_just_what_was_read(release, translator):
    read = texts_of(release)
    factories.reword(release, headline_ko="다른 제목")
    with pytest.raises(actions.SourceMoved):
        actions.approve_targets(release, "en", read, translator)
    read = texts_of(release)
    actions.write_target(release, "en", {"headline": "Other"}, None)
    with pytest.raises(actions.TargetMoved):
        actions.approve_targets(release, "en", read, translator)
    actions.approve_targets(release, "en", texts_of(release), translator)
    assert segment(release).state == States.APPROVED
    assert segment(release).approval.made_by == translator


def test_approve_targets__an_editor_writes_and_does_not_approve(release, editor):
    actions.write_target(release, "en", {"headline": "Other"}, editor)
    with pytest.raises(actions.ActionRefused):
        actions.approve_targets(release, "en", texts_of(release), editor)


def test_approve_targets__there_must_be_something_to_approve(release, translator):
    with pytest.raises(actions.ActionRefused):
        actions.approve_targets(release, "vi", {"headline": (release.headline_ko, "")}, translator)


def submitted(release, editor):
    actions.submit(PressRelease.objects.get(pk=release.pk), editor)


def test_publish__asks_for_approval_of_every_text(release, editor, publisher):
    submitted(release, editor)
    with pytest.raises(actions.NotTranslated) as refused:
        actions.publish(release, ["ko", "en"], publisher)
    assert refused.value.languages == ["en"]
    actions.publish(release, ["ko"], publisher)
    factories.approve(release, "en")
    actions.publish(release, ["en"], publisher)
    assert Edition.objects.filter(language="en").exists()


def test_publish__a_reason_overrides_it_and_is_logged(release, editor, publisher):
    submitted(release, editor)
    with pytest.raises(actions.ReasonMissing):
        actions.publish(release, ["en"], publisher, override=" ")
    actions.publish(release, ["en"], publisher, override="대피 안내")
    entry = PageLogEntry.objects.get(action="news.publish")
    assert entry.data["unapproved"] == "대피 안내"
    assert "대피 안내" in entry.message


def test_publish__a_machines_text_is_read_by_somebody_first(release, editor, publisher):
    actions.write_target(release, "en", {"headline": "MT"}, None, origin="machine", engine="dummy")
    submitted(release, editor)
    for by, override in ((publisher, "no"), (None, None)):
        with pytest.raises(actions.NotTranslated):
            actions.publish(release, ["en"], by, override=override)
    actions.write_target(release, "en", {"headline": "Read and changed"}, editor)
    submitted(release, editor)
    actions.publish(release, ["en"], publisher, override="대피 안내")


def test_publish__a_translation_that_others_approved_needs_no_submission_of_its_own(
    release, editor, publisher, translator
):
    submitted(release, editor)
    actions.publish(release, ["ko"], publisher)
    actions.write_target(release, "en", {"headline": "Translated later"}, translator)
    factories.approve(release, "en", by=publisher)
    with pytest.raises(actions.FourEyesMissing):  # who approved it alone does not publish it
        actions.publish(release, ["en"], publisher)
    other = person("Publisher")
    actions.publish(release, ["en"], other)
    factories.reword(release, headline_ko="몰래 바꾼 제목")
    actions.write_target(release, "en", {"headline": "Translated anew"}, translator)
    factories.approve(release, "en", by=translator)
    with pytest.raises(actions.FourEyesMissing):  # the facts may have changed with the source
        actions.publish(release, ["en"], other, notes={"en": "Another headline"})


def test_table_rows_that_move_keep_their_approvals(newsroom):
    rows = (("가", "나"), ("다", "라"))
    english = (("A", "B"), ("C", "D"))
    release = factories.make_release(body={"ko": (Table(rows),), "en": (Table(english),)})
    factories.approve(release, "en")
    raw = release.raw("body", "ko")
    raw[0]["value"]["table"]["data"].insert(1, ["새", "줄"])
    raw[0]["value"]["table"]["data"][2][0] = "더"
    release.refresh_from_db()
    release.body_ko = raw
    release.save()
    found = translation_of(PressRelease.objects.get(pk=release.pk), "en")
    cells = {each.segment.source: str(each.state) for each in found.segments}
    cells = {source: state for source, state in cells.items() if len(source) == 1}
    assert cells == {
        "가": "approved",
        "나": "approved",
        "새": "missing",
        "줄": "missing",
        "더": "outdated",
        "라": "approved",
    }


def mails(occasion):
    found = Delivery.objects.filter(occasion=occasion).order_by("pk")
    return [(each.recipient.username, each.data["language"]) for each in found]


def test_work_arrives_is_handed_in_and_comes_back(release, editor, publisher, translator):
    actions.request_translation(release, ["en"], editor, note="내일까지")
    assert mails("translation_wanted") == [(translator.username, "en")]
    with pytest.raises(actions.ActionRefused):
        actions.finish_translation(release, "en", translator)
    factories.approve(release, "en")
    actions.finish_translation(release, "en", translator)
    assert (editor.username, "en") in mails("translation_finished")
    with pytest.raises(actions.ReasonMissing):
        actions.return_translation(release, "en", publisher, " ")
    request = actions.return_translation(release, "en", publisher, "지명을 확인해 주세요.")
    assert request.finished_at is None
    assert mails("translation_returned") == [(translator.username, "en")]


def test_request_translation__refuses_what_makes_no_sense(release, editor, translator):
    for languages in ([], ["ko"], ["ru"]):
        with pytest.raises(actions.ActionRefused):
            actions.request_translation(release, languages, editor)
    translator.languages = ["vi"]
    with pytest.raises(actions.ActionRefused):
        actions.request_translation(release, ["en"], editor, translator=translator)
    with pytest.raises(actions.ActionRefused):
        actions.request_translation(release, ["en"], translator)
