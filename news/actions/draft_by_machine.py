"""Machine translation of what is missing: asked for here, done in the background."""

from collections.abc import Mapping
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from news.actions.refused import ActionRefused
from news.actions.write_target import hold_for_translation, write_target
from news.language.machine import Backend, MachineRefused, backend_from, translate_segments
from news.language.segments import Segment, stored
from news.models import MachineRun, Origins, PressRelease, User
from news.models.glossary import terms_in
from news.models.segments import segments_of

# What has not ended by then has died with its worker.
LONGEST_RUN = timedelta(hours=1)


def machine() -> Backend | None:
    """The machine that the settings name, if any. Raises `MachineRefused` for wrong settings."""
    return backend_from(settings.MACHINE_TRANSLATION)


def draft_by_machine(release: PressRelease, language: str, by: User) -> MachineRun:
    """Ask the machine for drafts of all texts of `release` that are missing in `language`.

    What somebody has written is never touched. A run that is under way is the one that is given
    back. Raises `ActionRefused` where there is no machine, or nothing is missing.
    """
    try:
        backend = machine()
    except MachineRefused as refused:
        message = _("Machine translation is not set up: see the setting %(setting)s.")
        raise ActionRefused(message % {"setting": refused.parameters.get("variable")}) from None
    if backend is None:
        raise ActionRefused(_("Machine translation is not set up."))
    with transaction.atomic():
        working = hold_for_translation(release, language, by)
        place = {"release": working, "language": language}
        now = timezone.now()
        begun = MachineRun.objects.filter(finished_at__isnull=True, made_at__gt=now - LONGEST_RUN)
        if under_way := begun.filter(**place).first():
            return under_way
        missing = _missing(working, language)
        if not missing:
            raise ActionRefused(_("No text is missing."))
        return MachineRun.objects.create(
            **place,
            engine=backend.name,
            made_by=by,
            made_at=now,
            total=len(missing),
        )


def run_machine(pk: int) -> None:
    """Do what was asked for. Done twice, it drafts only what is missing then."""
    run = MachineRun.objects.select_related("release").filter(pk=pk).first()
    if run is None or run.finished_at:
        return
    release, language = run.release, run.language
    missing = {each.path: each for each in _missing(release, language)}
    try:
        backend = machine()
        if backend is None:
            raise MachineRefused("not_configured")
        done = translate_segments(
            backend,
            list(missing.values()),
            release.source_language,
            language,
            glossary_of(language),
            on_progress=lambda done, _total: _note(run, done=done),
        )
    except MachineRefused as refused:
        _note(run, refusal=refused.code, finished_at=timezone.now())
        return
    texts = {path: stored(text, missing[path].rich) for path, text in done.results.items()}
    failures: dict[str, str] = {**done.failures}
    for path, text in list(texts.items()):
        longest = missing[path].longest
        if longest and len(text) > longest:
            failures[path] = "too_long"
            del texts[path]
    written = _write(run, texts)
    refusal = done.refusal.code if done.refusal else ""
    facts = {"failures": failures, "refusal": refusal, "finished_at": timezone.now()}
    _note(run, done=run.total, written=written, **facts)


def glossary_of(language: str) -> dict[str, str]:
    """The official renderings that a machine is told of."""
    return {term.term: term.rendering for term in terms_in(language)}


def _missing(release: PressRelease, language: str) -> list[Segment]:
    return [each for each in segments_of(release, language) if not each.has_target]


def _write(run: MachineRun, texts: Mapping[str, str]) -> int:
    """Where somebody has written in the meantime, or the source has gone, nothing is written."""
    with transaction.atomic():
        working = hold_for_translation(run.release, run.language, None)
        missing = {each.path for each in _missing(working, run.language)}
        free = {path: text for path, text in texts.items() if path in missing}
        write_target(
            working, run.language, free, run.made_by, origin=Origins.MACHINE, engine=run.engine
        )
    return len(free)


def _note(run: MachineRun, **facts: object) -> None:
    MachineRun.objects.filter(pk=run.pk).update(**facts)
