from typing import Any

from django.core.files import File
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, WagtailImageFieldFile
from wagtail.images.models import Image as WagtailImage

from news.files import PictureTexts, clean_picture, picture_size


class CleanFile(File):
    """A picture that has been through the door: encoded anew, with what its file said of it."""

    def __init__(self, file: Any, name: str, texts: PictureTexts) -> None:
        super().__init__(file, name)
        self.texts = texts


class MeasuredFile(WagtailImageFieldFile):
    """An image's file whose size is read from its header: Wagtail decodes the whole picture."""

    def get_image_dimensions(self) -> tuple[int, int]:
        was_closed = self.closed
        self.open()
        try:
            return picture_size(self)
        finally:
            if was_closed:
                self.close()
            else:
                self.seek(0)


class NewsImage(AbstractImage):
    """A picture in the library. What a release says of it stands with the release's photo.

    The three texts are those that photographers write into the file (IPTC).
    """

    iptc_caption = models.TextField(_("caption in the file"), blank=True)
    iptc_credit = models.TextField(_("credit in the file"), blank=True)
    iptc_copyright = models.TextField(_("copyright notice in the file"), blank=True)

    admin_form_fields = (
        *WagtailImage.admin_form_fields,
        "iptc_caption",
        "iptc_credit",
        "iptc_copyright",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_newsimage", "Can choose image")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.file and not self.file._committed:
            if not isinstance(self.file.file, CleanFile):
                self._clean(self.file)
            self._take_texts(self.file.file)
        elif self.file and self._state.adding:
            # Wagtail's form for several files stores them first.
            raw = self.file.name
            self._clean(self.file)
            self._take_texts(self.file.file)
            self.file.storage.delete(raw)
        super().save(*args, **kwargs)

    @staticmethod
    def clean_file(file: File) -> CleanFile:
        """`file` as it may be stored. Raises `FileRefused`."""
        clean = clean_picture(file)
        stem = str(file.name).replace("\\", "/").rpartition("/")[2].rpartition(".")
        return CleanFile(clean.content, f"{stem[0] or stem[2]}.{clean.extension}", clean.texts)

    def _clean(self, file: Any) -> None:
        with self.open_file() as raw:
            self.file = self.clean_file(raw)
        self._set_image_file_metadata()

    def _take_texts(self, file: CleanFile) -> None:
        """What an editor wrote stays; what is empty is as the file says."""
        self.iptc_caption = self.iptc_caption or file.texts.caption
        self.iptc_credit = self.iptc_credit or file.texts.credit
        self.iptc_copyright = self.iptc_copyright or file.texts.copyright
        self.description = self.description or file.texts.caption[:255]


NewsImage._meta.get_field("file").attr_class = MeasuredFile


class NewsRendition(AbstractRendition):
    image = models.ForeignKey(NewsImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="one_rendition_per_spec"
            )
        ]
