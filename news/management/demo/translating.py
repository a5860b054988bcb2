"""Gives the demo's translators something to find: approved texts, outdated ones, and a request."""

import json
from collections.abc import Mapping
from datetime import timedelta

from django.utils import timezone

from news import actions
from news.models import Delivery, PressRelease, User
from news.models.segments import segments_of

# What changes in the source of one release after its English was approved: two of its texts.
STALE, BEFORE, AFTER = "air-quality-season", "측정소 6곳", "측정소 7곳"
# One that is in Korean alone, and wanted in English.
WANTED = "drought-outlook"
NOTE = "해외 언론 문의가 이어지고 있습니다. 용어는 지난 보도자료를 따라 주세요."


def leave_to_translate(built: Mapping[str, PressRelease], by: User) -> None:
    """Approve what is published; leave one release outdated in English, and ask for another."""
    administrator = User.objects.get(username="administrator")
    for release in PressRelease.objects.filter(editions__isnull=False).distinct():
        for language in {edition.language for edition in release.editions.all()}:
            if language != release.source_language:
                _approve(release, language, administrator)
    if STALE in built:
        _change_source(PressRelease.objects.get(pk=built[STALE].pk), by)
    if WANTED in built:
        _ask(built[WANTED], by)


def _approve(release: PressRelease, language: str, by: User) -> None:
    segments = segments_of(release, language)
    read = {each.path: (each.source, each.target) for each in segments}
    actions.approve_targets(release, language, read, by)


def _change_source(release: PressRelease, by: User) -> None:
    body = json.dumps(release.raw("body", "ko"), ensure_ascii=False)
    release.set_text("body", "ko", json.loads(body.replace(BEFORE, AFTER)))
    release.set_text("headline", "ko", release.text("headline", "ko").replace(BEFORE, AFTER))
    release.save()
    release.save_revision(user=by)


def _ask(release: PressRelease, by: User) -> None:
    """By tomorrow at two. Nobody gets a mail of it: the people of the demo have no mailboxes."""
    tomorrow = timezone.localtime() + timedelta(days=1)
    wanted_by = tomorrow.replace(hour=14, minute=0, second=0, microsecond=0)
    actions.request_translation(release, ["en"], by, note=NOTE, wanted_by=wanted_by)
    Delivery.objects.filter(release=release, occasion="translation_wanted").delete()
