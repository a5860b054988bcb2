"""Draws the demo's pictures: an imagined skyline by the water, at an hour of the day."""

from random import Random

from PIL import Image, ImageColor, ImageDraw, ImageFont

# Sky at the top, sky at the horizon, buildings, lit windows.
_HOURS = (
    ("#1d3f72", "#f7b267", "#243b5a", "#ffe29a"),
    ("#3a86c8", "#d6efff", "#4f6d8f", "#eaf6ff"),
    ("#2b2350", "#e07a9b", "#2a2144", "#ffd6a5"),
    ("#0b1d3a", "#2f6690", "#10243f", "#fff3b0"),
    ("#5aa9a3", "#fbeec1", "#3d6b6a", "#fffbe6"),
    ("#b56576", "#ffe5d9", "#6d4c5b", "#fff1c9"),
)

type _Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


def label_font(size: int) -> _Font:
    """Pillow's own scalable font, which has Latin letters only."""
    return ImageFont.load_default(size)


def draw_city(width: int, height: int, seed: int) -> Image.Image:
    """The picture that `seed` stands for, always the same."""
    random = Random(seed)
    top, horizon, building, window = _HOURS[seed % len(_HOURS)]
    shore = int(height * random.uniform(0.68, 0.76))
    picture = _gradient(width, shore, top, horizon)
    draw = ImageDraw.Draw(picture)
    _sun(draw, random, width, shore, window)
    for distance in (0.55, 0.25, 0.0):
        _skyline(draw, random, width, shore, _mix(building, horizon, distance), window)
    return _above_water(picture, width, height, shore, top)


def _sun(draw: ImageDraw.ImageDraw, random: Random, width: int, shore: int, fill: str) -> None:
    radius = shore // 9
    x = random.randint(radius * 2, max(radius * 2 + 1, width - radius * 2))
    y = random.randint(shore // 5, shore // 2)
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)


def _skyline(
    draw: ImageDraw.ImageDraw, random: Random, width: int, shore: int, fill: str, window: str
) -> None:
    x = -random.randint(0, width // 20)
    while x < width:
        wide = random.randint(width // 28, width // 11)
        tall = int(shore * random.triangular(0.12, 0.72, 0.28))
        draw.rectangle((x, shore - tall, x + wide, shore), fill=fill)
        _windows(draw, random, (x, shore - tall, wide, tall), _mix(window, fill, 0.35))
        x += wide + random.randint(0, width // 40)


def _windows(
    draw: ImageDraw.ImageDraw, random: Random, box: tuple[int, int, int, int], fill: str
) -> None:
    left, top, wide, tall = box
    step = max(6, wide // 6)
    for x in range(left + step, left + wide - step // 2, step):
        for y in range(top + step, top + tall - step, step + step // 2):
            if random.random() < 0.35:
                draw.rectangle((x, y, x + step // 3, y + step // 2), fill=fill)


def _gradient(width: int, height: int, top: str, bottom: str) -> Image.Image:
    strip = Image.new("RGB", (1, height))
    for y in range(height):
        strip.putpixel((0, y), ImageColor.getrgb(_mix(top, bottom, y / height))[:3])
    return strip.resize((width, height))


def _above_water(city: Image.Image, width: int, height: int, shore: int, deep: str) -> Image.Image:
    """`city` with its reflection under the shore line, dimmer with depth."""
    picture = Image.new("RGB", (width, height))
    picture.paste(city, (0, 0))
    water = city.transpose(Image.Transpose.FLIP_TOP_BOTTOM).crop((0, 0, width, height - shore))
    depth = Image.new("RGB", water.size, ImageColor.getrgb(deep)[:3])
    picture.paste(Image.blend(water, depth, 0.55), (0, shore))
    return picture


def _mix(first: str, second: str, share: float) -> str:
    """The colour that lies `share` of the way from `first` to `second`."""
    pairs = zip(ImageColor.getrgb(first)[:3], ImageColor.getrgb(second)[:3], strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
