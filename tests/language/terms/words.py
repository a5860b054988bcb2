"""A small glossary for the tests of this room."""

from news.language.terms import Term

NAMES = {
    "인천": "Incheon",
    "인천시": "Incheon",
    "인천광역시": "Incheon Metropolitan City",
    "송도": "Songdo",
    "대구": "Daegu",
    "인도": "India",
    "서구": "Seo-gu",
    "중구": "Jung-gu",
    "동구": "Dong-gu",
    "남동": "Namdong",
    "남동구": "Namdong-gu",
    "부산": "Busan",
    "영주": "Yeongju",
    "순천": "Suncheon",
    "스마트도시": "smart city",
    "스마트 행정": "smart administration",
    "스마트도시담당관": "Smart City Division",
    "국제교류": "international exchange",
    "구축·운영": "building and operation",
    "통합운영센터": "Integrated Operations Centre",
    "시장": "Mayor",
    "과장": "Director",
    "예산": "budget",
    "시민참여예산": "participatory budget",
    "스타트업": "startup",
    "스타트업파크": "Startup Park",
    "인천경제자유구역청": "Incheon Free Economic Zone Authority",
    "유엔거버넌스센터": "UN Project Office on Governance",
    "버스정책과": "Bus Policy Division",
    "축구": "football",
    "UNPOG": "UNPOG",
    "KOICA": "KOICA",
    "XR": "XR",
    "G타워": "G-Tower",
    "시": "city",
    "구": "district",
    "도": "province",
    "동": "neighbourhood",
    "국": "bureau",
    "과": "division",
    "면": "township",
}


def term(korean, rendering, **more):
    return Term(korean, "en", rendering, **more)


WORDS = [
    *(term(korean, rendering) for korean, rendering in NAMES.items()),
    term("김민지", "Kim Min-ji", kind="person"),
    term("경제청", "IFEZ Authority", source_variants=("인천경제청",)),
]
