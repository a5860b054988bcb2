"""Four eyes: who submits, who approves, who publishes."""

from datetime import timedelta

import pytest
from wagtail.models import PageLogEntry, WorkflowState

from news import actions
from news.models import Delivery, Edition, EmergencyPublication, Newsroom, Submission
from news.models.review import submissions
from news.models.standing import Stages, release_standing
from tests import factories
from tests.editor.people import person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]


@pytest.fixture
def another(newsroom):
    return person("Publisher", username="another")


@pytest.fixture
def release(newsroom):
    return factories.make_release()


def stage(release):
    return release_standing(release).stage


def refusal(verb, *args, **kwargs):
    with pytest.raises(actions.ActionRefused) as refused:
        verb(*args, **kwargs)
    return str(refused.value)


class TestPublish:
    def test_what_somebody_else_submitted(self, release, editor, publisher):
        factories.submitted(release, editor)
        actions.publish(release, ["ko", "en"], publisher)
        assert {each.made_by for each in release.editions.all()} == {publisher}
        assert submissions(release).get().finished_by == publisher
        assert stage(release) is None

    def test_not_what_nobody_submitted(self, release, publisher):
        assert "submit" in refusal(actions.publish, release, ["ko"], publisher)
        assert not Edition.objects.exists()

    def test_not_what_oneself_submitted_even_when_approved(self, release, publisher, another):
        actions.submit(release, publisher)
        assert "yourself" in refusal(actions.publish, release, ["ko"], publisher)
        actions.approve(release, another)
        assert "yourself" in refusal(actions.publish, release, ["ko"], publisher)
        actions.publish(release, ["ko"], another)

    def test_after_the_approval_of_any_other(self, release, editor, publisher, another):
        actions.submit(release, editor)
        actions.approve(release, publisher)
        assert stage(release) == Stages.APPROVED
        actions.publish(release, ["ko"], another)

    def test_names_the_language_that_changed_and_lets_the_other_go(
        self, release, editor, publisher
    ):
        actions.submit(release, editor)
        factories.reword(release, headline_en="Changed")
        message = refusal(actions.publish, release, ["ko", "en"], publisher)
        assert "English" in message
        assert "한국어" not in message
        actions.publish(release, ["ko"], publisher)

    def test_a_replaced_file_is_a_change(self, newsroom, editor, publisher):
        from news.draft import Photo

        image = factories.make_image()
        release = factories.make_release(
            images={1: image},
            photos={
                "ko": (Photo(image=1, alt_text="사진"),),
                "en": (Photo(image=1, alt_text="Photo"),),
            },
        )
        actions.submit(release, editor)
        other = factories.make_image("Other", colour="red")
        type(image).objects.filter(pk=image.pk).update(file=other.file.name)
        assert "Changed" in refusal(actions.publish, release, ["ko"], publisher)

    def test_when_it_appears_may_still_be_set(self, release, editor, publisher):
        actions.submit(release, editor)
        release.refresh_from_db()
        factories.reword(release, embargoed_until=factories.AT + timedelta(days=1))
        actions.publish(release, ["ko"], publisher)

    def test_an_open_form_that_overwrites_its_revision_changes_nothing_submitted(
        self, release, editor, publisher
    ):
        actions.submit(release, editor)
        revision = submissions(release).get().revision
        factories.reword(release, headline_ko="몰래 바꾼 제목")
        type(revision).objects.filter(pk=revision.pk).update(content=release.serializable_data())
        assert "Changed" in refusal(actions.publish, release, ["ko"], publisher)

    def test_a_correction_needs_it_too(self, newsroom, editor, publisher):
        release, _ = factories.publish_release()
        factories.reword(release, headline_ko="고친 제목")
        notes = {"ko": "고침"}
        refusal(actions.correct, release, ["ko"], publisher, notes=notes)
        actions.submit(release, editor)
        actions.correct(release, ["ko"], publisher, notes=notes)

    def test_not_what_was_sent_back(self, release, editor, publisher, another):
        actions.submit(release, editor)
        actions.send_back(release, publisher, "Wrong date")
        assert "sent back" in refusal(actions.publish, release, ["ko"], another)

    def test_not_what_was_taken_back(self, release, editor, publisher):
        actions.submit(release, editor)
        actions.take_back(release, editor)
        refusal(actions.publish, release, ["ko"], publisher)

    def test_not_by_an_editor(self, release, editor):
        actions.submit(release, person("Editor", username="other"))
        refusal(actions.publish, release, ["ko"], editor)

    def test_withdrawal_needs_one_publisher(self, newsroom, publisher):
        release, _ = factories.publish_release()
        actions.withdraw(release, ["ko"], publisher, notes={"ko": "사실과 다름"})


class TestEmergency:
    @pytest.mark.parametrize("reason", ["", " ", "\u200b", "\u2060\u00a0"])
    def test_needs_a_reason(self, release, publisher, reason):
        with pytest.raises(actions.ReasonMissing):
            actions.publish(release, ["ko"], publisher, emergency=reason)
        assert not Edition.objects.exists()

    def test_stays_flagged_until_another_has_approved(self, release, publisher, another):
        actions.publish(release, ["ko"], publisher, emergency="Flood warning")
        assert release_standing(release).flagged
        assert "yourself" in refusal(actions.approve_afterwards, release, publisher)
        actions.approve_afterwards(release, another)
        assert not release_standing(release).flagged
        assert EmergencyPublication.objects.get().approved_by == another

    def test_not_by_an_editor(self, release, editor):
        refusal(actions.publish, release, ["ko"], editor, emergency="Flood")

    def test_is_in_the_history_with_its_reason(self, release, publisher):
        actions.publish(release, ["ko"], publisher, emergency="Flood warning")
        entry = PageLogEntry.objects.get(action="news.publish")
        assert entry.data["reason"] == "Flood warning"

    def test_tells_the_other_publishers(self, release, publisher, another, editor):
        actions.publish(release, ["ko"], publisher, emergency="Flood warning")
        told = Delivery.objects.filter(occasion="emergency")
        assert [each.recipient for each in told] == [another]


class TestSubmit:
    def test_needs_a_complete_source_language(self, newsroom, editor):
        lacking = factories.make_release(contacts=())
        with pytest.raises(actions.NotReady):
            actions.submit(lacking, editor)
        assert not Submission.objects.exists()

    def test_others_may_follow(self, newsroom, editor, publisher):
        release = factories.make_release(headline={"ko": "제목", "en": ""})
        actions.submit(release, editor)
        actions.publish(release, ["ko"], publisher)
        factories.submitted(factories.reword(release, headline_en="Headline"), editor)
        actions.publish(release, ["en"], publisher)

    def test_again_after_a_change_takes_the_place_of_the_first(self, release, editor, publisher):
        actions.submit(release, editor)
        assert "already" in refusal(actions.submit, release, editor)
        factories.reword(release, headline_ko="새 제목")
        actions.submit(release, editor)
        assert WorkflowState.objects.count() == 1
        assert [each.status for each in submissions(release)] == ["in_progress", "cancelled"]
        actions.publish(release, ["ko"], publisher)

    def test_makes_its_workflow_where_there_is_none(self, release):
        editor = factories.UserFactory()
        actions.submit(release, editor)
        assert release.get_workflow() is not None

    def test_tells_publishers_in_the_same_transaction(self, release, editor, publisher, another):
        actions.submit(release, publisher, "Before noon")
        told = Delivery.objects.get()
        assert (told.occasion, told.recipient, told.data["reason"]) == (
            "submitted",
            another,
            "Before noon",
        )


class TestApproveAndSendBack:
    def test_not_ones_own(self, release, publisher):
        actions.submit(release, publisher)
        refusal(actions.approve, release, publisher)
        refusal(actions.send_back, release, publisher, "No")

    def test_not_by_an_editor(self, release, editor):
        actions.submit(release, editor)
        refusal(actions.approve, release, person("Editor", username="other"))

    def test_not_what_has_changed(self, release, editor, publisher):
        actions.submit(release, editor)
        factories.reword(release, headline_ko="새 제목")
        assert "한국어" in refusal(actions.approve, release, publisher)

    def test_makes_nothing_public(self, release, editor, publisher):
        actions.submit(release, editor)
        actions.approve(release, publisher)
        release.refresh_from_db()
        assert not release.live
        assert not Edition.objects.exists()

    def test_send_back_needs_a_reason(self, release, editor, publisher):
        actions.submit(release, editor)
        with pytest.raises(actions.ReasonMissing):
            actions.send_back(release, publisher, " ")

    def test_send_back_even_after_an_approval(self, release, editor, publisher, another):
        actions.submit(release, editor)
        actions.approve(release, publisher)
        actions.send_back(release, another, "The date")
        assert stage(release) == Stages.SENT_BACK
        told = Delivery.objects.get(occasion="returned")
        assert (told.recipient, told.data["reason"]) == (editor, "The date")
        actions.submit(release, editor)
        assert stage(release) == Stages.IN_REVIEW

    def test_take_back_is_for_who_submitted(self, release, editor, publisher):
        actions.submit(release, editor)
        refusal(actions.take_back, release, publisher)
        actions.take_back(release, editor)
        assert stage(release) is None


class TestByDepartment:
    @pytest.fixture
    def water(self):
        return factories.DepartmentFactory(slug="water")

    @pytest.fixture
    def theirs(self, newsroom, water):
        return factories.make_release(department=factories.label(water))

    def people(self, water):
        roads = factories.DepartmentFactory(slug="roads")
        return {
            "ours": person("Publisher", username="ours", department=water),
            "stranger": person("Publisher", username="stranger", department=roads),
            "anywhere": person("Publisher", username="anywhere"),
            "administrator": person("Administrator", username="adm", department=roads),
        }

    def test_off_by_default(self, theirs, water):
        for who in self.people(water).values():
            assert theirs.permissions_for_user(who).can_release(), who

    def test_on(self, theirs, water):
        Newsroom.objects.update(by_department=True)
        people = self.people(water)
        may = {
            name: (
                theirs.permissions_for_user(who).can_edit(),
                theirs.permissions_for_user(who).can_release(),
            )
            for name, who in people.items()
        }
        assert may.pop("stranger") == (False, False)
        assert set(may.values()) == {(True, True)}
        refusal(actions.submit, theirs, people["stranger"])
        actions.submit(theirs, people["ours"])
        told = {each.recipient.username for each in Delivery.objects.all()}
        assert told == {"anywhere", "adm"}
        refusal(actions.publish, theirs, ["ko"], people["stranger"])
        actions.publish(theirs, ["ko"], people["anywhere"])
