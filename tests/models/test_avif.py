import io

import pytest
from django.core.files.images import ImageFile
from PIL import Image as PillowImage

from news.models import NewsImage


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_photos_of_each_colour_mode_become_avif(newsroom, mode):
    buffer = io.BytesIO()
    PillowImage.new(mode, (900, 600), 90 if mode == "L" else None).save(buffer, "JPEG")
    image = NewsImage.objects.create(title="x", file=ImageFile(buffer, name="x.jpg"))
    rendition = image.get_rendition("width-480|format-avif")
    with PillowImage.open(rendition.file) as made:
        assert (made.format, made.size) == ("AVIF", (480, 320))
