"""The words around numbers in languages of Latin and Cyrillic letters: what Babel does not have.

A language that is not here is read by its digits, dates and times alone. Words are beginnings
where the language inflects; `counting` are the small numerals, which may or may not be written
out and so are only hints.
"""

from dataclasses import dataclass, field

from .quantity import Measure


@dataclass(frozen=True)
class Lexicon:
    scales: dict[str, int] = field(default_factory=dict)
    measures: tuple[tuple[str, Measure, str], ...] = ()
    counting: dict[str, int] = field(default_factory=dict)
    month: str = ""
    """How a month is written with its number, with a group `month`."""
    day: str = ""
    year_first: bool = False
    hour: str = ""
    """What stands between hour and minute in words."""
    morning: str = ""
    evening: str = ""
    ordinal: str = ""


_SIGNS: tuple[tuple[str, Measure, str], ...] = (
    (r"%p\b|%-?(?:пункт|пп)", "points", ""),
    (r"%", "percent", ""),
    (r"㎢|km2|km²|кв\.?\s?км|км2|км²", "number", "km2"),
    (r"㎡|m2\b|m²|кв\.?\s?м\b|м2\b|м²|mét vuông|meter persegi|квадратн\w+ метр\w*|ам метр|метр квадрат", "number", "m2"),
    (r"㎥|m3\b|m³|куб\.?\s?м\b|м3\b|м³|mét khối|meter kubik|кубическ\w+ метр\w*|шоо метр", "number", "m3"),
    (r"ha\b|га\b|hektar|гектар\w*|héc-?ta", "number", "ha"),
    (r"㎞|km\b|км\b|ki-?lô-?mét|kilometer|километр\w*", "number", "km"),
    (r"cm\b|см\b", "number", "cm"),
    (r"㎜|mm\b|мм\b", "number", "mm"),
    (r"kg\b|кг\b|kilogram|килограмм\w*", "number", "kg"),
    (r"tấn|ton\b|тонн\w*", "number", "t"),
    (r"m\b|м\b|mét\b|meter\b|метр\w*", "number", "m"),
    (r"USD\b|đô la|dolar|долл\w*|ам\.? ?доллар\w*", "money", "USD"),
    (r"KRW\b|won\b|вон\w*", "money", "KRW"),
    (r"EUR\b|euro\b|евро", "money", "EUR"),
    (r"JPY\b|yên\b|yen\b|иен\w*|иений?", "money", "JPY"),
)  # fmt: skip

LEXICONS: dict[str, Lexicon] = {
    "vi": Lexicon(
        scales={"nghìn tỷ": 10**12, "nghìn tỉ": 10**12, "nghìn": 1000, "ngàn": 1000, "trăm": 100,
                "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9},
        measures=(("điểm phần trăm|điểm %", "points", ""), ("phần trăm", "percent", ""),
                  ("giờ(?: đồng hồ)?", "number", "hour"), ("phút", "number", "minute"),
                  ("ngày", "number", "day"), ("tuần", "number", "week"), ("tháng", "number", "month"),
                  ("năm", "number", "year"), ("quốc gia|nước", "number", "country"), *_SIGNS),
        counting={"một": 1, "nhất": 1, "đầu": 1, "hai": 2, "đôi": 2, "cả hai": 2, "ba": 3, "bốn": 4, "tư": 4,
                  "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "nửa": 2, "chục": 10},
        month=r"(?:tháng|thg)\s(?P<month>1[0-2]|0?[1-9])", day=r"(?:ngày|mùng)\s", hour="giờ|h|g",
        morning="sáng", evening="chiều|tối|trưa", ordinal="thứ|lần thứ|lần",
    ),
    "id": Lexicon(
        scales={"ribu": 1000, "ratus": 100, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12},
        measures=(("poin persen\\w*", "points", ""), ("persen", "percent", ""), ("jam", "number", "hour"),
                  ("menit", "number", "minute"), ("hari", "number", "day"), ("minggu|pekan", "number", "week"),
                  ("bulan", "number", "month"), ("tahun", "number", "year"), ("negara", "number", "country"), *_SIGNS),
        counting={"satu": 1, "pertama": 1, "sekali": 1, "dua": 2, "kedua": 2, "tiga": 3, "ketiga": 3, "empat": 4,
                  "keempat": 4, "lima": 5, "kelima": 5, "enam": 6, "keenam": 6, "tujuh": 7, "ketujuh": 7, "delapan": 8,
                  "kedelapan": 8, "sembilan": 9, "sepuluh": 10, "setengah": 2, "belasan": 10},
        hour=r"\.", day=r"tanggal\s", morning="pagi|dini hari", evening="siang|sore|malam", ordinal="ke-",
    ),
    "ru": Lexicon(
        scales={"тыс.": 1000, "тысяч": 1000, "млн": 10**6, "миллион": 10**6, "млрд": 10**9, "миллиард": 10**9,
                "трлн": 10**12, "триллион": 10**12},
        measures=(("процентн\\w+ пункт\\w*|п\\.\\s?п\\.", "points", ""), ("процент\\w*", "percent", ""),
                  ("час(?:а|ов)?\\b", "number", "hour"), ("минут\\w*", "number", "minute"), ("дн\\w+|день", "number", "day"),
                  ("недел\\w*", "number", "week"), ("месяц\\w*", "number", "month"), ("год\\w*|лет", "number", "year"),
                  ("стран\\w*|государств\\w*", "number", "country"), *_SIGNS),
        counting={"од(?:ин|на|но|ного|ной|ном)": 1, "перв": 1, "впервые": 1, "дв(?:а|е|ух|ум|умя)": 2, "втор": 2, "оба": 2,
                  "обе": 2, "тр(?:и|ёх|ех|ем|емя)": 3, "трет": 3, "четыр": 4, "четв[её]рт": 4, "пят(?:ь|и|ью|ый|ая|ое|ого|ой|ом)": 5,
                  "шест": 6, "сем(?:ь|и)": 7, "седьм": 7, "вос(?:емь|ьми|ьм)": 8, "девят": 9, "десят": 10, "полов": 2, "двадцат": 20},
        hour="час(?:а|ов)?", morning="утра|ночи", evening="дня|вечера", ordinal="",
    ),
    "mn": Lexicon(
        scales={"мянга": 1000, "мянган": 1000, "сая": 10**6, "тэрбум": 10**9, "их наяд": 10**12, "зуу": 100, "зуун": 100},
        measures=(("нэгж хувь\\w*|хувийн нэгж\\w*|пункт\\w*", "points", ""), ("хув\\w*", "percent", ""),
                  ("цаг\\w*", "number", "hour"), ("минут\\w*", "number", "minute"), ("өдөр|өдр\\w*|хоног\\w*", "number", "day"),
                  ("долоо хоног\\w*", "number", "week"), ("сар\\w*", "number", "month"), ("жил\\w*|он", "number", "year"),
                  ("улс\\w*|оро?н\\w*", "number", "country"), *_SIGNS),
        counting={"нэг": 1, "анх": 1, "хоёр": 2, "хоёул": 2, "гурав": 3, "гурван": 3, "дөрөв": 4, "дөрвөн": 4, "тав": 5, "таван": 5,
                  "зургаа": 6, "долоо": 7, "долоон": 7, "найм": 8, "ес": 9, "есөн": 9, "арав": 10, "арван": 10, "хорь": 20, "хорин": 20, "хагас": 2},
        month=r"(?P<month>1[0-2]|0?[1-9])(?:\s?-?\s?(?:р|дугаар|дүгээр))?\sсар\w*", year_first=True,
        hour="цаг", morning="өглөө|өглөөний|үдээс өмнө",
        evening="орой|оройн|үдээс хойш", ordinal="",
    ),
}  # fmt: skip


def lexicon(language: str) -> Lexicon:
    return LEXICONS.get(language) or Lexicon(measures=_SIGNS)
