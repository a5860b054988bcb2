import logging
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from news.intake import Reading, read
from news.intake.arranging import arrange
from news.intake.stored import from_stored, moves_from_stored
from news.models.by_department import is_of_others

logger = logging.getLogger(__name__)


class ImportedDocumentQuerySet(models.QuerySet["ImportedDocument"]):
    def waiting(self) -> "ImportedDocumentQuerySet":
        """Those that nobody has accepted yet, the newest first."""
        return self.filter(release=None).order_by("-pk")


class ImportedDocument(models.Model):
    """A document as it came, what was read in it, and the release that was made of it.

    Without a release it waits for somebody who accepts what was read. The file is in no library
    and at no public address. It is known again by its SHA-256.
    """

    release = models.OneToOneField(
        "news.PressRelease", null=True, on_delete=models.CASCADE, related_name="imported_document"
    )
    file = models.FileField(upload_to="imported")
    name = models.CharField(_("file name"), max_length=255)
    sha256 = models.CharField(max_length=64, unique=True)
    stored_reading: Any = models.JSONField(null=True)
    """What `news.intake.stored` keeps of the reading, as it was before all moves."""
    moves: Any = models.JSONField(default=list)
    """What somebody has put elsewhere since: what was done at once, together, in order."""
    pictures: Any = models.JSONField(default=dict)
    """The images made of the document's pictures, by their numbers there."""
    doubts: Any = models.JSONField(default=list)
    """Those of intake's JSON that were open when it was accepted."""
    unplaced: Any = models.JSONField(default=list)
    imported_at = models.DateTimeField(_("imported at"), auto_now_add=True)
    imported_by: Any = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = ImportedDocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("imported document")
        verbose_name_plural = _("imported documents")

    def __str__(self) -> str:
        return self.name

    @property
    def reading(self) -> Reading:
        """What the document says, as somebody has arranged it."""
        return arrange(self._as_read(), (m for done in self.moves for m in moves_from_stored(done)))

    def _as_read(self) -> Reading:
        try:
            return from_stored(self.stored_reading)
        except ValueError:
            # An earlier version of this program has kept it in another shape, or not at all.
            logger.info("Reading document %s again: what was kept has another shape.", self.pk)
            with self.file.open() as file:
                return read(file.read(), self.name)

    def is_work_of_others(self, user: Any) -> bool:
        """Whether somebody of another department has brought it, and that matters here."""
        return is_of_others(user, self.imported_by and self.imported_by.department_id)
