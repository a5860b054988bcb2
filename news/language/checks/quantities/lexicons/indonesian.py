"""The words around numbers in Indonesian."""

from .lexicon import Lexicon, numerals, with_signs

INDONESIAN = Lexicon(
    scales={
        "ribu": 1000,
        "ratus": 100,
        "juta": 10**6,
        "miliar": 10**9,
        "milyar": 10**9,
        "triliun": 10**12,
    },
    units=with_signs(
        {
            "points": r"poin persen\w*",
            "percent": "persen",
            "USD": "dolar",
            "JPY": "yen",
            "m2": "meter persegi",
            "m3": "meter kubik",
            "ha": "hektar",
            "km": "kilometer",
            "kg": "kilogram",
            "t": "ton",
            "m": r"meter\b",
            "hour": "jam",
            "minute": "menit",
            "day": "hari",
            "week": "minggu|pekan",
            "month": "bulan",
            "year": "tahun",
            "country": "negara",
        }
    ),
    counting=numerals(
        "satu, pertama, sekali; dua, kedua, setengah; tiga, ketiga; empat, keempat; lima, kelima;"
        " enam, keenam; tujuh, ketujuh; delapan, kedelapan; sembilan; sepuluh"
    ),
    day=r"tanggal\s",
    hour=r"\.",
    morning="pagi|dini hari",
    evening="siang|sore|malam",
    ordinal="ke-",
)
