"""Releases made in code, by import or by copy have no edition, whatever their dates."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.actions.unpublish_page import UnpublishPageAction

from news import actions
from news.models import Edition, Newsroom, PressRelease
from tests import factories

DAY = timedelta(days=1)


def save_live(release, at):
    release.live, release.go_live_at, release.first_published_at = True, at, at
    release.save()


def schedule(release, at):
    release.go_live_at = at
    release.save_revision(approved_go_live_at=at)
    call_command("publish_scheduled")


def expire(release, at):
    PressRelease.objects.filter(pk=release.pk).update(live=True, expire_at=timezone.now() - DAY)
    call_command("publish_scheduled")


def copy(release, at):
    release.copy(update_attrs={"slug": "copy", "uuid": factories.a_uuid(), "number": "COPY-1"})


def copy_live(release, at):
    attributes = {"slug": "copy", "uuid": factories.a_uuid(), "number": "COPY-1"}
    CopyPageAction(release, update_attrs=attributes, keep_live=True).execute(
        skip_permission_checks=True
    )


def publish_page_revision(release, at):
    action = PublishPageRevisionAction(release.save_revision())
    action.execute(skip_permission_checks=True)


def unpublish(release, at):
    PressRelease.objects.filter(pk=release.pk).update(live=True)
    UnpublishPageAction(PressRelease.objects.get(pk=release.pk)).execute(
        skip_permission_checks=True
    )


def create(release, at):
    drafts = {"ko": factories.make_draft(issued_at=at, embargoed_until=at, number="IN-CODE-1")}
    actions.create_release(Newsroom.current(), drafts)


def add_child(release, at):
    made = PressRelease(
        headline_ko="코드", issued_at=at, embargoed_until=at, live=True, go_live_at=at
    )
    Newsroom.current().add_child(instance=made)


ROADS = {
    "create_release": create,
    "add_child": add_child,
    "start_from": lambda release, at: actions.start_from(release, None),
    "rewrite": lambda release, at: actions.rewrite_release(
        release, {"ko": factories.make_draft(headline="몰래 쓴 제목")}
    ),
    "save": save_live,
    "save_revision": lambda release, at: release.save_revision(approved_go_live_at=at),
    "publish_scheduled": schedule,
    "expired": expire,
    "revision.publish": lambda release, at: release.save_revision().publish(),
    "PublishRevisionAction": lambda release, at: PublishRevisionAction(
        release.save_revision()
    ).execute(skip_permission_checks=True),
    "PublishPageRevisionAction": publish_page_revision,
    "page.publish": lambda release, at: release.publish(release.save_revision()),
    "page.unpublish": lambda release, at: release.unpublish(),
    "UnpublishPageAction": unpublish,
    "copy": copy,
    "CopyPageAction": copy_live,
    "from_serializable_data": lambda release, at: PressRelease.from_serializable_data(
        release.serializable_data()
    ).save(),
}


@pytest.fixture(params=["a draft", "a public release", "one that waits"])
def release(request, newsroom):
    if request.param == "a draft":
        return factories.make_release()
    until = timezone.now() + DAY if request.param == "one that waits" else None
    release, _ = factories.publish_release(embargoed_until=until)
    return release


def public_side(client, slug):
    rows = list(Edition.objects.order_by("pk").values())
    pages = [client.get(f"/{code}/{road}") for code in ("ko", "en") for road in ("", f"{slug}/")]
    return rows, [(page.status_code, page.content) for page in pages]


@pytest.mark.parametrize("shift", [-DAY, DAY], ids=["past", "future"])
@pytest.mark.parametrize("road", ROADS)
def test_nothing_becomes_public_or_changes(client, release, road, shift):
    # Not what editors save: an embargo that moves is another story (`hold`).
    release.headline_ko = "몰래 쓴 제목"
    before = public_side(client, release.slug)
    ROADS[road](release, timezone.now() + shift)
    assert public_side(client, release.slug) == before
