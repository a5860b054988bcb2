"""Review on the screens: submitted, sent back, approved, published in an emergency."""

import pytest
from django.urls import reverse
from lxml import html
from wagtail.models import Task, TaskState, Workflow, WorkflowState

from news import actions
from news.models import Edition, Newsroom
from news.models.review import submissions
from tests import factories
from tests.editor.browser_form import form_data
from tests.editor.people import client_in, client_of, person

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(newsroom):
    return person("Editor", username="ed")


@pytest.fixture
def publisher(newsroom):
    return client_in("Publisher")


@pytest.fixture
def release(newsroom):
    return factories.make_release()


def screen(release, name="publish"):
    return reverse(f"news_releases:{name}", args=[release.pk])


def act(client, release, verb, said="", **kwargs):
    return client.post(screen(release, "review"), {"verb": verb, "said": said}, **kwargs)


def verbs(client, release):
    page = html.fromstring(client.get(screen(release)).content.decode())
    return set(page.xpath("//button[@name='verb']/@value"))


def text(response):
    return html.fromstring(response.content.decode()).text_content()


def test_an_editor_submits_and_a_publisher_sees_it(release, editor, publisher):
    client = client_of(editor)
    assert verbs(client, release) == {"submit"}
    page = act(client, release, "submit", "Please before noon", follow=True)
    assert "Submitted for review." in text(page)
    assert verbs(client, release) == {"take_back"}
    seen = text(publisher.get(screen(release)))
    assert "Please before noon" in seen
    assert "Submitted by ed" in seen
    assert verbs(publisher, release) == {"approve", "send_back"}


def test_who_submitted_cannot_publish_but_in_an_emergency(release, newsroom):
    publisher = client_in("Publisher")
    act(publisher, release, "submit")
    page = publisher.get(screen(release)).content.decode()
    assert "You have submitted this yourself" in page
    assert "Publish the chosen languages" not in page
    assert 'name="emergency"' in page
    assert publisher.post(screen(release), {"languages": ["ko"]}).status_code == 422
    assert not Edition.objects.exists()


def test_sending_back_without_a_reason_is_an_error_at_the_field(release, editor, publisher):
    actions.submit(release, editor)
    response = act(publisher, release, "send_back", "  ")
    page = html.fromstring(response.content.decode())
    assert response.status_code == 422
    assert page.xpath("//p[@id='said-send-back-error']")
    assert page.xpath("//details[@id='verb-send_back']/@open")
    page = act(publisher, release, "send_back", "Wrong date", follow=True)
    assert "Wrong date" in text(page)
    assert "Wrong date" in text(client_of(editor).get(screen(release)))


def test_an_incomplete_release_keeps_the_note(newsroom, editor):
    release = factories.make_release(contacts=())
    response = act(client_of(editor), release, "submit", "My note")
    assert response.status_code == 422
    assert "My note" in text(response)
    assert "#field=contacts" in response.content.decode()


def test_emergency_without_a_reason_is_an_error_at_the_field(release, publisher):
    response = publisher.post(screen(release), {"languages": ["ko"], "emergency": "1"})
    assert response.status_code == 422
    assert 'id="emergency-error"' in response.content.decode()
    assert not Edition.objects.exists()


def test_emergency_is_flagged_until_another_approves(release, publisher):
    data = {"languages": ["ko"], "emergency": "1", "emergency-reason": "Flood warning"}
    assert publisher.post(screen(release), data).status_code == 302
    other = client_in("Publisher")
    listing = reverse("wagtailadmin_explore", args=[Newsroom.current().pk])
    history = reverse("wagtailadmin_pages:history", args=[release.pk])
    assert "Emergency publication" in text(other.get(listing))
    assert "Flood warning" in text(other.get(history))
    assert "approve_afterwards" not in verbs(publisher, release)
    assert "Flood warning" in text(other.get(screen(release)))
    act(other, release, "approve_afterwards")
    assert "Emergency publication" not in text(other.get(listing))
    assert "Emergency publication approved" in text(other.get(history))


def test_history_says_who_did_what_and_why(release, editor, publisher):
    actions.submit(release, editor, "Before noon")
    act(publisher, release, "send_back", "Wrong date")
    url = reverse("wagtailadmin_pages:history", args=[release.pk])
    seen = text(publisher.get(url))
    assert "Submitted for review: 한국어, English" in seen
    assert "Before noon" in seen
    assert "Reason: Wrong date" in seen
    assert url in publisher.get(screen(release)).content.decode()


def test_listing_is_narrowed_to_a_stage(release, editor, publisher):
    other = factories.make_release(headline={"ko": "다른 자료", "en": "Other"})
    actions.submit(release, editor)
    listing = reverse("wagtailadmin_explore", args=[Newsroom.current().pk])
    seen = text(publisher.get(listing, {"state": "in_review"}))
    assert release.number in seen
    assert other.number not in seen
    assert other.number in text(publisher.get(listing, {"state": "draft"}))


def test_dashboard_of_a_publisher_lists_what_waits(release, editor, publisher):
    actions.submit(release, editor)
    home = reverse("wagtailadmin_home")
    page = html.fromstring(publisher.get(home).content.decode())
    (card,) = page.xpath("//section[h2[contains(., 'Waiting for your review')]]")
    assert release.title in card.text_content()
    assert card.xpath(f".//a[@href='{screen(release)}']")
    assert "Waiting for your review" not in text(client_of(editor).get(home))


@pytest.mark.parametrize("role", ["Editor", "Translator"])
@pytest.mark.parametrize("verb", ["approve", "send_back", "approve_afterwards", "publish", ""])
def test_others_review_nothing(release, editor, role, verb):
    actions.submit(release, editor)
    assert act(client_in(role), release, verb, "x").status_code in (302, 403)
    assert submissions(release).get().is_open


# --- Wagtail's own roads -----------------------------------------------------------------------


def by_hand(release, state):
    """Addresses and fields by which Wagtail would move a workflow."""
    edit = reverse("wagtailadmin_pages:edit", args=[release.pk])
    names = ("workflow_action", "collect_workflow_action_data")
    for name in names:
        args = [release.pk, "approve", state.pk]
        yield reverse(f"wagtailadmin_pages:{name}", args=args), {}
    yield reverse("wagtailadmin_pages:confirm_workflow_cancellation", args=[release.pk]), {}
    for field in ("publish", "submit", "restart-workflow", "cancel-workflow"):
        yield edit, {f"action-{field}": "1"}
    yield edit, {"action-workflow-action": "true", "workflow-action-name": "approve"}


@pytest.mark.parametrize("role", ["Editor", "Publisher", "Administrator", "superuser"])
def test_no_road_of_wagtails_moves_a_review_or_publishes(release, editor, role, mailoutbox):
    actions.submit(release, editor)
    user = factories.UserFactory() if role == "superuser" else person(role)
    client = client_of(user)
    edit = reverse("wagtailadmin_pages:edit", args=[release.pk])
    for address, fields in by_hand(release, TaskState.objects.get()):
        data = {**form_data(client.get(edit)), **fields} if address == edit else fields
        assert client.post(address, data).status_code in (302, 403, 404), address
        release.refresh_from_db()
        assert not release.live
        assert WorkflowState.objects.get().status == "in_progress", (address, fields)
    assert not Edition.objects.exists()
    assert not mailoutbox


def test_even_wagtails_finished_workflow_makes_nothing_public(release, editor, mailoutbox):
    actions.submit(release, editor)
    TaskState.objects.get().approve(user=factories.UserFactory())
    release.refresh_from_db()
    assert not release.live
    assert not Edition.objects.exists()
    assert release.get_latest_revision().approved_go_live_at is None


@pytest.mark.parametrize("name", ["workflow", "workflow_tasks"])
def test_wagtails_reports_open_for_nobody_or_harmlessly(release, editor, publisher, name):
    actions.submit(release, editor)
    assert publisher.get(reverse(f"wagtailadmin_reports:{name}")).status_code < 500


def test_the_edit_form_offers_saving_alone(release, editor):
    actions.submit(release, editor)
    page = client_in("Publisher").get(reverse("wagtailadmin_pages:edit", args=[release.pk]))
    found = html.fromstring(page.content.decode())
    names = set(
        found.xpath("//*[@id='page-edit-form']//button[starts-with(@name, 'action-')]/@name")
    )
    assert names <= {"action-publication"}


def test_workflow_is_made_once(newsroom):
    actions.set_up_roles(newsroom)
    actions.set_up_roles(newsroom)
    assert Workflow.objects.filter(workflow_tasks__task__review__isnull=False).count() == 1
    assert newsroom.get_workflow().tasks.get() == Task.objects.get(review__isnull=False)
