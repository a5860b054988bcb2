"""How countries are called in running text, beyond their names: adjectives, abbreviations."""

# Beginnings of words by language. Countries that are not listed are found by their own names.
STEMS: dict[str, dict[str, str]] = {
    "en": {
        "AE": "UAE|Emirat|U.A.E.",
        "BE": "Belgi",
        "CD": "Congo|DR Congo|DRC",
        "CH": "Swiss|Switzerland",
        "CI": "Ivor|Côte d",
        "CN": "Chin|Sino-",
        "CZ": "Czech",
        "DE": "German",
        "DK": "Danish|Dane|Denmark",
        "ES": "Spanish|Spain|Spaniard",
        "FI": "Finn|Finland",
        "FR": "French|France|Franco-",
        "GB": "Brit|UK|U.K.|United Kingdom|English|England|Great Britain",
        "GR": "Greek|Greece",
        "HK": "Hong Kong|HK",
        "IE": "Irish|Ireland",
        "JP": "Japan",
        "KG": "Kyrgyz",
        "KH": "Cambodia|Khmer",
        "KP": "North Korea|DPRK|N. Korea|NK|inter-Korean|Korean Peninsula|North and South|the North",
        "KZ": "Kazakh",
        "LA": "Lao",
        "MM": "Myanma|Burm",
        "MX": "Mexic",
        "NL": "Dutch|Netherlands|Holland",
        "NO": "Norw",
        "NZ": "New Zealand|Kiwi",
        "PE": "Peru",
        "PH": "Philippine|Filipin",
        "PL": "Polish|Poland|Pole",
        "PT": "Portug",
        "RU": "Russia",
        "SE": "Swed",
        "TH": "Thai",
        "TJ": "Tajik",
        "TM": "Turkmen",
        "TR": "Turk|Türk",
        "TW": "Taiwan|Chinese Taipei",
        "US": "US|U.S.|USA|United States|America",
        "UZ": "Uzbek",
        "ZA": "South Africa",
    },
    "ja": {
        "US": "米|アメリカ",
        "GB": "英|イギリス",
        "FR": "仏|フランス",
        "DE": "独|ドイツ",
        "RU": "ロシア|露",
        "CN": "中",
    },
    "zh": {"US": "美", "GB": "英", "FR": "法", "DE": "德", "JP": "日", "RU": "俄", "CN": "中"},
    "vi": {"US": "Mỹ|Hoa Kỳ", "GB": "Anh"},
    "id": {"US": "AS|Amerika", "GB": "Inggris", "CN": "Tiongkok|China|Cina"},
    "ru": {
        "US": "США|америк",
        "GB": "Британ|британ|англи",
        "DE": "Герман|немец",
        "CN": "Кита|кита",
    },
    "mn": {"US": "АНУ|Америк", "GB": "Британ|Англи", "CN": "Хятад", "RU": "Орос|ОХУ"},
}

# Korean words that are countries only beside another: 인도 is a pavement, 수단 a means, 부탄 a gas.
AMBIGUOUS = frozenset(
    "인도 수단 오만 가나 말리 기니 차드 통가 피지 조지아 요르단 타이 모나코 이란 토고 니제르 괌 마샬 부탄 쿠바"
    " 사모아 도미니카 가봉 몰타 아이티 레소토 앙골라 콩고 저지 바티칸 교황청 에미리트 타지크 우크 인니 인디아"
    " 서반아 희랍 화란 월남 남한 한국 대한민국 버마".split()
)
# In English, words of other meanings: not taken for a country that was added.
UNCERTAIN = frozenset(
    {
        "GE",
        "JO",
        "TD",
        "TR",
        "GN",
        "NE",
        "KR",
        "KP",
        "US",
        "CD",
        "CG",
        "JE",
        "GG",
        "IM",
        "DM",
        "LA",
        "PL",
    }
)
