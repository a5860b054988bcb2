"""A machine for what is missing, and files for translators outside: out and back."""

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView, View
from wagtail.admin import messages

from news import actions
from news.actions import ActionRefused
from news.editor.desk.advice import machine_words
from news.editor.desk.of_desk import OfDesk
from news.editor.desk.places import Place, places
from news.language.exchange import (
    ExchangeFile,
    ExchangeRefused,
    ExchangeUnit,
    Merge,
    write_xliff12,
    write_xliff21,
    write_xlsx,
)
from news.models import MachineRun, PressRelease
from news.models.translation import translation_of

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS = {
    "xliff12": ("xlf", "application/xliff+xml", write_xliff12),
    "xliff21": ("xlf", "application/xliff+xml", write_xliff21),
    "xlsx": ("xlsx", XLSX, lambda file: write_xlsx(file, HEADINGS)),
}
HEADINGS = ("원문 / Source", "번역 / Translation")
REFUSALS = {
    "unknown_format": _("This is neither XLIFF 1.2 or 2.1 nor an Excel workbook (.xlsx)."),
    "damaged": _("The file is damaged or incomplete. Save it again, and try once more."),
    "too_big": _("The file is too large."),
    "invalid": _("The file does not obey the rules of XLIFF 2.1."),
    "unsafe": _("The file has parts that are not allowed, such as a DOCTYPE or encryption."),
    "not_ours": _("The file was not made by this newsroom."),
    "several_releases": _("The file has several releases or languages."),
    "nothing_to_write": _("There is nothing to translate."),
    "too_long": _("A text is too long for a cell of a workbook. Take XLIFF instead."),
}
FAULTS = {
    "no_path": _("belongs to no text of the release"),
    "no_stamp": _("has lost the mark of what it was made from"),
    "path_twice": _("is in the file twice"),
    "invalid_unit": _("contradicts itself"),
    "partly_translated": _("is translated in part only"),
    "not_text": _("is a formula, a number or a date, not a text"),
    "broken_token": _("has a damaged mark"),
    "unknown_code": _("has a mark that the source does not have"),
    "lost_code": _("has lost a footnote mark or a link"),
    "doubled_code": _("has a mark twice"),
    "unclosed_code": _("has a mark that does not end"),
    "too_long": _("is too long for its place"),
}


class InLanguage(OfDesk):
    """A screen beside the desk."""

    def parent_address(self) -> str:
        return self.address("desk")


class DownloadView(InLanguage, View):
    http_method_names = ["get"]

    def get(self, request: HttpRequest, kind: str) -> HttpResponse:
        extension, mime_type, write = FORMATS[kind]
        try:
            content = write(self._file())
        except ExchangeRefused as refused:
            return HttpResponse(REFUSALS[refused.code], status=422, content_type="text/plain")
        response = HttpResponse(content, content_type=mime_type)
        name = f"{self.release.number}-{self.language}.{extension}"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response

    def _file(self) -> ExchangeFile:
        release = self.release
        segments = translation_of(release, self.language).segments
        return ExchangeFile(
            uuid=str(release.uuid),
            number=release.number,
            headline=release.title,
            source_language=release.source_language,
            target_language=self.language,
            units=tuple(ExchangeUnit(each.segment, str(each.state)) for each in segments),
        )


class ReturnForm(forms.Form):
    file = forms.FileField(
        label=_("Translated file"),
        help_text=_("XLIFF or the workbook that was downloaded here."),
    )


class MachineView(InLanguage, View):
    """Asks a machine for what is missing; GET says how far it is."""

    def get(self, request: HttpRequest) -> HttpResponse:
        run = last_run(self.release, self.language)
        is_over = run is None or run.finished_at is not None
        return JsonResponse({"done": run.done if run else 0, "over": is_over})

    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            actions.draft_by_machine(self.release, self.language, request.user)
        except ActionRefused as refused:
            messages.error(request, str(refused))
        return redirect("news_exchange:return", self.release.pk, self.language)


def last_run(release: PressRelease, language: str) -> MachineRun | None:
    return MachineRun.objects.filter(release=release, language=language).order_by("-pk").first()


class ReturnView(InLanguage, FormView):
    """A file that comes back; what could not be taken is named, text by text."""

    page_title = gettext_lazy("Machine and files")
    header_icon = "upload"
    form_class = ReturnForm
    template_name = "news/editor/exchange.html"

    def form_valid(self, form: ReturnForm) -> HttpResponse:
        data = form.cleaned_data["file"].read()
        try:
            taken = actions.take_returned(self.release, self.language, data, self.request.user)
        except ExchangeRefused as refused:
            form.add_error("file", REFUSALS[refused.code])
            return self.form_invalid(form)
        except ActionRefused as refused:
            form.add_error("file", str(refused))
            return self.form_invalid(form)
        left = list(_left_alone(taken.merge, places(self.release)))
        return self.render_to_response(self.get_context_data(taken=taken, left=left))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        run = last_run(self.release, self.language)
        more = {
            "release": self.release,
            "language": self.language,
            "language_name": dict(settings.LANGUAGES)[self.language],
            "desk": self.parent_address(),
            "run": run,
            "under_way": run is not None and run.finished_at is None,
            "run_refusal": machine_words(run.refusal) if run and run.refusal else "",
            "may_draft": settings.MACHINE_TRANSLATION.get("MACHINE_TRANSLATION"),
            "machine": reverse("news_exchange:machine", args=self._place()),
            "downloads": [
                (label, reverse(f"news_exchange:{kind}", args=self._place()))
                for kind, label in (
                    ("xlsx", gettext("Excel workbook")),
                    ("xliff12", "XLIFF 1.2"),
                    ("xliff21", "XLIFF 2.1"),
                )
            ],
        }
        return super().get_context_data(**kwargs) | more

    def _place(self) -> tuple[int, str]:
        return self.release.pk, self.language


def _left_alone(merge: Merge, named: Mapping[str, Place]) -> Iterator[tuple[str, str, str, Any]]:
    """Place (none where it is gone), path, words and reason of each text that was not taken."""

    def label(path: str) -> str:
        return named[path].label if path in named else ""

    for units, reason in (
        (merge.changed, _("its source has changed since the file was made")),
        (merge.edited, _("somebody has changed the translation here since")),
        (merge.unknown, _("it is no longer part of the release")),
    ):
        for unit in units:
            yield label(unit.path), unit.path, unit.target_words, reason
    for problem in merge.broken:
        yield label(problem.path), problem.path, "", FAULTS[problem.code]


app_name = "news_exchange"
urlpatterns = [
    path("<int:pk>/<str:language>/machine/", MachineView.as_view(), name="machine"),
    path("<int:pk>/<str:language>/", ReturnView.as_view(), name="return"),
    *(
        path(
            f"<int:pk>/<str:language>/{kind}/",
            DownloadView.as_view(),
            {"kind": kind},
            name=kind,
        )
        for kind in FORMATS
    ),
]
