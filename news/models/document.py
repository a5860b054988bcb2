from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from pypdf import PdfReader
from pypdf.errors import PyPdfError
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument


class NewsDocument(AbstractDocument):
    """A file that a release can enclose. `page_count` is known for PDF alone."""

    page_count = models.PositiveIntegerField(_("pages"), null=True, editable=False)

    admin_form_fields = WagtailDocument.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_newsdocument", "Can choose document")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.file and not self.file._committed:
            self.page_count = self._count_pages()
        super().save(*args, **kwargs)

    def _count_pages(self) -> int | None:
        if self.file_extension.lower() != "pdf":
            return None
        try:
            return len(PdfReader(self.file).pages)
        except (PyPdfError, ValueError, RecursionError, OSError):
            return None
        finally:
            self.file.seek(0)
