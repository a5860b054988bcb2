"""The words around numbers in Vietnamese."""

from .lexicon import Lexicon, numerals, with_signs

VIETNAMESE = Lexicon(
    scales={
        "nghìn tỷ": 10**12,
        "nghìn tỉ": 10**12,
        "nghìn": 1000,
        "ngàn": 1000,
        "trăm": 100,
        "triệu": 10**6,
        "tỷ": 10**9,
        "tỉ": 10**9,
    },
    units=with_signs(
        {
            "points": "điểm phần trăm|điểm %",
            "percent": "phần trăm",
            "USD": "đô la",
            "JPY": "yên",
            "m2": "mét vuông",
            "m3": "mét khối",
            "ha": "héc-?ta",
            "km": "ki-?lô-?mét",
            "t": "tấn",
            "m": "mét",
            "hour": "giờ(?: đồng hồ)?",
            "minute": "phút",
            "day": "ngày",
            "week": "tuần",
            "month": "tháng",
            "year": "năm",
            "country": "quốc gia|nước",
        }
    ),
    counting=numerals(
        "một, nhất, đầu; hai, đôi, nửa; ba; bốn, tư; năm; sáu; bảy; tám; chín; mười, chục"
    ),
    month=r"(?:tháng|thg)\s(?P<month>1[0-2]|0?[1-9])",
    day=r"(?:ngày|mùng)\s",
    hour="giờ|h|g",
    morning="sáng",
    evening="chiều|tối|trưa",
    ordinal="thứ|lần thứ|lần",
)
