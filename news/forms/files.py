"""Uploads: what Wagtail's forms for images and documents take."""

from pathlib import PurePosixPath
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from news.files import FileRefused, check_document

REASONS = {
    "not_a_picture": _("This is not a picture, whatever its name says."),
    "too_many_pixels": _("This picture has more than 40 megapixels. Make it smaller first."),
    "too_many_bytes": _("This file has more than 40 MB. Make it smaller first."),
    "damaged": _("This file is damaged: it cannot be read to its end."),
    "too_costly": _("This picture is too costly to read. Save it as a JPEG file first."),
    "unsafe_archive": _(
        "This archive is not safe to open: it unpacks to far more than it should, or to files"
        " outside of its folder."
    ),
}
KINDS = {
    "pdf": _("a PDF document"),
    "hwp": _("an HWP document"),
    "hwpx": _("an HWPX document"),
    "docx": _("a Word document (DOCX)"),
    "xlsx": _("an Excel workbook (XLSX)"),
    "odt": _("an OpenDocument text"),
    "zip": _("a ZIP archive"),
    "office": _("a document of an older office program"),
    "picture": _("a picture"),
    "program": _("a program"),
    "web_page": _("a web page or XML"),
    "text": _("plain text"),
}
IN_USE = _(
    "A published release uses this file, so it cannot be exchanged here. Upload the new one"
    " beside it, choose it in the release, and publish."
)


class PictureField(WagtailImageField):
    """A picture that nothing decodes here: Wagtail's field does, before it counts the pixels."""

    def to_python(self, data: Any) -> Any:
        file = forms.FileField.to_python(self, data)
        if file is not None:
            self.check_image_file_size(file)
        return file


class NewsImageForm(BaseImageForm):
    """An image, cleaned before it is stored: no location, no device, nothing but the picture."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            self.fields["file"] = PictureField(
                label=field.label, required=field.required, widget=field.widget
            )

    class Meta(BaseImageForm.Meta):
        widgets = BaseImageForm.Meta.widgets | {
            name: forms.Textarea(attrs={"rows": 2})
            for name in ("iptc_caption", "iptc_credit", "iptc_copyright")
        }

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if not _is_new(self, file):
            return file
        try:
            return self.instance.clean_file(file)
        except FileRefused as refused:
            raise ValidationError(REASONS[refused.reason], code=refused.reason) from None


class NewsDocumentForm(BaseDocumentForm):
    """A document whose content is what its name says."""

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if not _is_new(self, file):
            return file
        extension = PurePosixPath(file.name).suffix.removeprefix(".").lower()
        try:
            check_document(file, extension)
        except FileRefused as refused:
            raise ValidationError(_why(refused, extension), code=refused.reason) from None
        return file


def _is_new(form: forms.ModelForm, file: Any) -> bool:
    """Whether `file` was uploaded just now. Raises if it would change a published release."""
    if not isinstance(file, UploadedFile):
        return False
    if form.instance.pk and form.instance.edition_files.exists():
        raise ValidationError(IN_USE, code="in_use")
    return True


def _why(refused: FileRefused, extension: str) -> Any:
    if refused.reason != "wrong_content":
        return REASONS[refused.reason]
    if not refused.seems:
        return _("The content of this file is not that of a .%(extension)s file.") % {
            "extension": extension
        }
    return _("The name says .%(extension)s, but the content seems to be %(kind)s.") % {
        "extension": extension,
        "kind": KINDS[refused.seems],
    }
