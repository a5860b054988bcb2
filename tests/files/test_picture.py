"""What is left of a picture, and what is refused."""

import io
import subprocess
import sys

import pytest
from PIL import Image

from news.files import FileRefused, child, clean_picture
from news.files import picture as pictures
from tests.files import hostile
from tests.processes import ROOT


def clean(data):
    found = clean_picture(io.BytesIO(data))
    return found, found.content.read()


def test_place_device_and_whatever_else_is_removed():
    found, data = clean(hostile.jpeg_of_a_telephone())
    assert hostile.MARK not in data
    assert b"Exif" not in data
    made = Image.open(io.BytesIO(data))
    assert not made.getexif()
    assert made.info["icc_profile"] == b"p" * 128
    assert found.extension == "jpg"


def test_the_picture_stands_upright():
    _found, data = clean(hostile.jpeg_of_a_telephone(orientation=6))
    made = Image.open(io.BytesIO(data))
    assert made.size == (40, 60)
    red = made.getpixel((35, 5))  # it was top left, and the camera was turned
    assert red[0] > 200
    assert red[2] < 60


def test_the_photographers_texts_are_told_and_kept():
    found, data = clean(hostile.jpeg_of_a_telephone())
    assert found.texts.caption == "시장이 워크숍에서 인사하고 있다."
    assert (found.texts.credit, found.texts.copyright) == ("인천시", "© 인천광역시")
    again, _data = clean(data)
    assert again.texts == found.texts


def test_texts_of_an_older_programme_are_read():
    found = clean_picture(io.BytesIO(_with_caption("인천광역시".encode("cp949"))))
    assert found.texts.caption == "인천광역시"


def _with_caption(words):
    record = b"\x1c\x02\x78" + len(words).to_bytes(2) + words
    data = b"8BIM\x04\x04\0\0" + len(record).to_bytes(4) + record + b"\0" * (len(record) % 2)
    body = b"Photoshop 3.0\0" + data
    return hostile.picture("JPEG", extra=b"\xff\xed" + (len(body) + 2).to_bytes(2) + body)


@pytest.mark.parametrize("kind", ["AVIF", "GIF", "JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("tail", [b"PK\x03\x04" + hostile.MARK, b"<script>" + hostile.MARK])
def test_what_hangs_behind_a_picture_is_left_out(kind, tail):
    _found, data = clean(hostile.picture(kind) + tail)
    assert hostile.MARK not in data
    made = Image.open(io.BytesIO(data))
    assert (made.format, made.size) == (kind, (60, 40))


@pytest.mark.parametrize("kind", ["AVIF", "PNG", "WEBP"])
def test_metadata_of_every_format_is_removed(kind):
    exif = Image.Exif()
    exif[0x0110] = hostile.MARK.decode()
    _found, data = clean(hostile.picture(kind, exif=exif, xmp=hostile.MARK))
    assert hostile.MARK not in data


def test_transparency_is_kept():
    buffer = io.BytesIO()
    Image.new("RGBA", (9, 9), (0, 0, 0, 0)).save(buffer, "PNG")
    _found, data = clean(buffer.getvalue())
    assert Image.open(io.BytesIO(data)).convert("RGBA").getpixel((1, 1))[3] == 0


def test_of_an_animation_the_first_frame_is_kept():
    frames = [Image.new("RGB", (9, 9), colour) for colour in ("red", "blue")]
    buffer = io.BytesIO()
    frames[0].save(buffer, "GIF", save_all=True, append_images=frames[1:])
    _found, data = clean(buffer.getvalue())
    assert Image.open(io.BytesIO(data)).n_frames == 1


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<html><script>alert(1)</script>", "not_a_picture"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "not_a_picture"),
        (b"", "not_a_picture"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "not_a_picture"),
        (hostile.picture("BMP"), "not_a_picture"),
        (hostile.picture("TIFF"), "not_a_picture"),
        (hostile.picture("JPEG", (600, 400))[:900], "damaged"),
        (hostile.picture("PNG", (600, 400), compress_level=0)[:2000], "damaged"),
        (hostile.png_bomb(8000, 5001), "too_many_pixels"),
        (hostile.png_bomb(30_000, 30_000), "too_many_pixels"),
        (b"\xff\xd8\xff" + b"\0" * pictures.MAX_BYTES, "too_many_bytes"),
    ],
    ids=str.encode("html svg empty postscript bmp tiff cut-jpeg cut-png 40mp bomb bytes")
    .decode()
    .split(),
)
def test_what_is_refused(data, reason):
    with pytest.raises(FileRefused) as refused:
        clean(data)
    assert refused.value.reason == reason


def test_forty_megapixels_are_taken():
    found, data = clean(hostile.png_bomb(8000, 5000))
    assert Image.open(io.BytesIO(data)).size == (8000, 5000)
    assert found.extension == "png"


def test_a_large_picture_comes_out_as_a_small_one_does(monkeypatch):
    data = hostile.jpeg_of_a_telephone()
    here, content = clean(data)
    monkeypatch.setattr(pictures, "PIXELS_AT_HOME", 0)
    there, same_content = clean(data)
    assert (there.texts, there.extension) == (here.texts, here.extension)
    assert same_content == content
    with pytest.raises(FileRefused, match="damaged"):
        clean(hostile.picture("JPEG", (600, 400))[:900])


def test_a_picture_that_would_take_forever_is_refused(monkeypatch):
    """Scans cost time and hardly any bytes: this one file would take minutes."""
    monkeypatch.setattr(child, "SECONDS", 1)
    with pytest.raises(FileRefused, match="too_costly"):
        clean(hostile.jpeg_of_many_scans(20_000))


PEAK = r"""
import io, re, sys
from news.files import FileRefused, child, clean_picture
try:
    clean_picture(open(sys.argv[1], "rb"))
    print("taken", end=" ")
except FileRefused as refused:
    print(refused.reason, end=" ")
# Unlike the one of `resource`, this peak is not inherited from the process that runs the tests.
print(int(re.search(r"VmHWM:\s+(\d+)", open("/proc/self/status").read())[1]) // 1024)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
@pytest.mark.parametrize(
    ("data", "answer"),
    [
        (lambda: hostile.png_bomb(30_000, 30_000), "too_many_pixels"),
        (lambda: hostile.picture("WEBP", (16_000, 2600), method=0), "too_many_pixels"),
        (lambda: hostile.picture("WEBP", (8000, 5000), method=0), "taken"),
        (lambda: hostile.picture("JPEG", (8000, 5000), progressive=True), "taken"),
        (lambda: hostile.avif_that_says_it_is_small(10_000, 10_000), "taken"),
    ],
    ids=["png-bomb", "webp-bomb", "webp", "progressive-jpeg", "avif-that-lies"],
)
def test_the_servers_process_stays_small(tmp_path, data, answer):
    """All of Django and Wagtail take some 150 MB beside what is measured here."""
    file = tmp_path / "upload"
    file.write_bytes(data())
    command = [sys.executable, "-c", PEAK, str(file)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    said, peak = done.stdout.split()
    assert said == answer
    assert int(peak) < 100
