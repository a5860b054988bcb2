from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportedDocument(models.Model):
    """The document that a release was made from, as it came, and what its reading left open.

    The file is in no library and at no address: only editions make a file public.
    `doubts` and `unplaced` are those of intake's JSON. A file is known again by its SHA-256.
    """

    release = models.OneToOneField(
        "news.PressRelease", on_delete=models.CASCADE, related_name="imported_document"
    )
    file = models.FileField(upload_to="imported")
    name = models.CharField(_("file name"), max_length=255)
    sha256 = models.CharField(max_length=64, unique=True)
    doubts = models.JSONField(default=list)
    unplaced = models.JSONField(default=list)
    imported_at = models.DateTimeField(_("imported at"), auto_now_add=True)
    imported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("imported document")
        verbose_name_plural = _("imported documents")

    def __str__(self) -> str:
        return self.name
