import secrets
from pathlib import PurePosixPath
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument

from news.draft import clean_text
from news.files.pages import page_count


class NewsDocument(AbstractDocument):
    """A file that a release can enclose. `page_count` is known for PDF alone.

    It keeps the name that the editor gave it, in whatever script; in the storage it has one
    that says nothing and fits every file system.
    """

    original_name = models.CharField(_("file name"), max_length=255, blank=True, editable=False)
    page_count = models.PositiveIntegerField(_("pages"), null=True, editable=False)

    admin_form_fields = WagtailDocument.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_newsdocument", "Can choose document")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.file and not self.file._committed:
            self.page_count = self._count_pages()
            name = PurePosixPath(clean_text(self.file.name).replace("\\", "/")).name
            self.original_name = " ".join(name.split())[-255:]
            self.file.name = secrets.token_hex(12) + PurePosixPath(name).suffix.lower()
        super().save(*args, **kwargs)

    @property
    def filename(self) -> str:
        """The name under which readers get the file."""
        return self.original_name or super().filename

    def _count_pages(self) -> int | None:
        if self.file_extension.lower() != "pdf":
            return None
        try:
            return page_count(self.file)
        finally:
            self.file.seek(0)
