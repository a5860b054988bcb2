"""A machine drafts what is missing, in the background, and touches nothing else."""

import pytest

from news import actions
from news.actions.draft_by_machine import run_machine
from news.models import MachineRun, PressRelease
from news.models.translation import States, translation_of
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _dummy(settings):
    settings.MACHINE_TRANSLATION = {"MACHINE_TRANSLATION": "dummy"}


@pytest.fixture
def release(newsroom):
    return factories.make_release(("ko",))


def of(release):
    return translation_of(PressRelease.objects.get(pk=release.pk), "en")


def test_all_that_is_missing_becomes_a_draft_that_is_marked(
    release, translator, django_capture_on_commit_callbacks
):
    actions.write_target(release, "en", {"headline": "By a person"}, translator)
    with django_capture_on_commit_callbacks(execute=True):
        run = actions.draft_by_machine(release, "en", translator)
    run.refresh_from_db()
    translation = of(release)
    assert run.finished_at
    assert run.done == run.total == run.written == len(translation.segments) - 1
    assert translation.state == States.DRAFT
    by_machine = [each for each in translation.segments if each.is_unread_machine]
    assert len(by_machine) == run.written
    assert {each.wording.engine for each in by_machine} == {"dummy"}
    assert PressRelease.objects.get(pk=release.pk).headline_en == "By a person"


def test_done_twice_it_writes_nothing_twice(release, translator):
    run = actions.draft_by_machine(release, "en", translator)
    run_machine(run.pk)
    actions.write_target(release, "en", {"headline": "Read"}, translator)
    run_machine(run.pk)
    assert PressRelease.objects.get(pk=release.pk).headline_en == "Read"


def test_who_asks_again_gets_the_run_that_is_under_way(release, translator):
    assert actions.draft_by_machine(release, "en", translator) == actions.draft_by_machine(
        release, "en", translator
    )
    assert MachineRun.objects.count() == 1


@pytest.mark.parametrize(
    "named", [{}, {"MACHINE_TRANSLATION": "deepl"}, {"MACHINE_TRANSLATION": "nothing"}]
)
def test_without_a_machine_it_is_refused(release, translator, settings, named):
    settings.MACHINE_TRANSLATION = named
    with pytest.raises(actions.ActionRefused):
        actions.draft_by_machine(release, "en", translator)


def test_where_nothing_is_missing_it_is_refused(newsroom, translator):
    with pytest.raises(actions.ActionRefused):
        actions.draft_by_machine(factories.make_release(), "en", translator)


def test_a_machine_that_refuses_is_noted(release, translator, settings):
    run = actions.draft_by_machine(release, "en", translator)
    settings.MACHINE_TRANSLATION = {
        "MACHINE_TRANSLATION": "openai",
        "OPENAI_BASE_URL": "http://127.0.0.1:9/v1",
        "OPENAI_MODEL": "m",
        "MACHINE_TRANSLATION_TIMEOUT": "1",
    }
    run_machine(run.pk)
    run.refresh_from_db()
    assert run.refusal == "unreachable"
    assert run.finished_at
    assert of(release).state == States.MISSING
