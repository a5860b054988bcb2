"""Where documents come in: dropped, chosen, or pasted as text; and those that wait."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages

from news.actions import ActionRefused, take_document
from news.draft import clean_text
from news.editor.imports.of_document import ForWriters
from news.forms.intake_words import refusal_words
from news.intake import DocumentRefused
from news.models import ImportedDocument

SHOWN = 50
LONGEST_TEXT = 500_000
TAKEN = ".hwpx,.hwp,.docx,.odt,.pdf,.txt,.zip"


class SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """Any number of files, as a list."""

    widget = SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        files = data if isinstance(data, list | tuple) else [data]
        return [super(SeveralFilesField, self).clean(each) for each in files if each]


class BringingForm(forms.Form):
    documents = SeveralFilesField(
        label=gettext_lazy("Documents"),
        required=False,
        help_text=gettext_lazy(
            "HWPX, HWP, Word, ODT, PDF with text, plain text, or a ZIP of one document with its"
            " photos."
        ),
        widget=SeveralFiles(attrs={"accept": TAKEN}),
    )
    text = forms.CharField(
        label=gettext_lazy("Or paste the text"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if not self.errors and not cleaned["documents"] and not cleaned["text"].strip():
            self.add_error("documents", _("Choose a document, or paste its text."))
        return cleaned

    def brought(self) -> Iterator[tuple[str, bytes, str]]:
        """The field, content and name of each document."""
        for file in self.cleaned_data["documents"]:
            yield "documents", file.read(), file.name or ""
        if text := clean_text(self.cleaned_data["text"]).strip():
            yield "text", text.encode(), _("Pasted text") + ".txt"


@dataclass
class Brought:
    """What became of a document that came in the field `field`."""

    field: str
    name: str
    document: ImportedDocument | None = None
    refusal: str = ""

    def address(self) -> str:
        return document_address(self.document) if self.document else ""


class BringView(ForWriters, FormView):
    """To a script that brings one document at a time it answers in JSON."""

    page_title = gettext_lazy("Import documents")
    header_icon = "upload"
    form_class = BringingForm
    template_name = "news/editor/imports/bring.html"

    def form_valid(self, form: BringingForm) -> HttpResponse:
        brought = [self._bring(*each) for each in form.brought()]
        if self._asks_for_json():
            return JsonResponse({"documents": [_told(each) for each in brought]})
        for each in brought:
            if each.refusal:
                form.add_error(each.field, f"{each.name}: {each.refusal}")
        if form.errors or len(brought) > 1:
            return self.render_to_response(self.get_context_data(form=form))
        self._tell_if_known(brought[0])
        return redirect(brought[0].address())

    def form_invalid(self, form: BringingForm) -> HttpResponse:
        if self._asks_for_json():
            return JsonResponse({"errors": form.errors}, status=422)
        return super().form_invalid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        waiting = ImportedDocument.objects.waiting().select_related("imported_by")[:SHOWN]
        mine = [each for each in waiting if not each.is_work_of_others(self.request.user)]
        return super().get_context_data(**kwargs) | {"waiting": mine}

    def _asks_for_json(self) -> bool:
        return "application/json" in self.request.headers.get("Accept", "")

    def _bring(self, field: str, content: bytes, name: str) -> Brought:
        try:
            document = take_document(content, name, self.request.user)
        except DocumentRefused as refused:
            return Brought(field, name, refusal=refusal_words(refused))
        except ActionRefused as refused:
            return Brought(field, name, refusal=str(refused))
        return Brought(field, name, document)

    def _tell_if_known(self, brought: Brought) -> None:
        if brought.document and brought.document.release_id:
            said = _("This document was imported before. This is the release that was made of it.")
            messages.info(self.request, said)


def document_address(document: ImportedDocument) -> str:
    """Where somebody goes on with it."""
    if document.release_id:
        return reverse("wagtailadmin_pages:edit", args=[document.release_id])
    return reverse("news_imports:review", args=[document.pk])


def _told(brought: Brought) -> dict[str, Any]:
    known = bool(brought.document and brought.document.release_id)
    return {
        "name": brought.name,
        "address": brought.address(),
        "refusal": brought.refusal,
        "known": _("imported before") if known else "",
    }
