"""Countries: printed, and read as releases and editors write them."""

import pytest
from babel import Locale, localedata

from news.facts import (
    country_code,
    country_codes,
    country_name,
)
from tests.facts import LANGUAGES


@pytest.mark.parametrize(
    ("code", "korean", "english"),
    [
        ("MN", "몽골", "Mongolia"),
        ("KH", "캄보디아", "Cambodia"),
        ("LA", "라오스", "Laos"),
        ("KG", "키르기스스탄", "Kyrgyzstan"),
        ("UZ", "우즈베키스탄", "Uzbekistan"),
        ("KR", "대한민국", "Republic of Korea"),
        ("AU", "호주", "Australia"),
        ("HK", "홍콩", "Hong Kong"),
        ("CD", "콩고민주공화국", "Democratic Republic of the Congo"),
    ],
)
def test_country_name(code, korean, english):
    assert country_name(code, "ko") == korean
    assert country_name(code, "en") == english


@pytest.mark.parametrize("code", ["", "XX", "ZZ", "EU", "UN", "mn", "001", "KOR"])
def test_country_name__not_a_country(code):
    with pytest.raises(ValueError, match="Not a country"):
        country_name(code, "ko")


def test_country_codes__iso_3166():
    assert len(country_codes()) == 250  # 249 of ISO 3166-1, and Kosovo


@pytest.mark.parametrize(
    ("names", "code"),
    [
        ("우즈벡 우즈베키스탄 UZ uzb Uzbekistan Узбекистан ウズベキスタン", "UZ"),
        ("키르기즈스탄 키르기스스탄 키르기스공화국 키르기스 Kyrgyzstan kg KGZ", "KG"),
        ("베트남 월남 Vietnam 越南 VN", "VN"),
        ("미국 美 USA US us U.S.A. America 미합중국", "US"),
        ("영국 英 UK GB Britain", "GB"),
        ("한국 대한민국 KOREA ROK 韩国 Hàn_Quốc", "KR"),
        ("아랍에미리트 UAE 아랍에미리트연합 AE", "AE"),
        ("콩고민주공화국 DR콩고 콩고-킨샤사 DRC COD", "CD"),
        ("콩고공화국 CG", "CG"),
        ("몽골 몽고 Монгол 蒙古 Mông_Cổ", "MN"),
        ("라오스 Laos Lao_PDR Lào 老挝 寮國", "LA"),
        ("코트디부아르 Côte_d’Ivoire cote_d'ivoire Ivory_Coast", "CI"),
        ("튀르키예 터키 Türkiye turkiye Turkey", "TR"),
        ("the_Gambia Gambia 감비아", "GM"),
        ("Hong_Kong,_China 홍콩 홍콩(중국_특별행정구)", "HK"),
        ("Nga nga Россия 러시아연방", "RU"),
        ("NGA Nigeria", "NG"),
        ("Áo AT", "AT"),
        ("AO ANGOLA", "AO"),
    ],
)
def test_country_code__as_releases_and_editors_write(names, code):
    found = {name: country_code(name.replace("_", " ")) for name in names.split()}
    assert found == dict.fromkeys(found, code)


def test_country_code__case_and_spaces_do_not_matter():
    assert country_code(" 남아프리카  공화국 ") == country_code("sOuth africa") == "ZA"


@pytest.mark.parametrize("name", ["", " ", "Atlantis", "콩고", "the", "EU", "ZZ", "3", "몽" * 9999])
def test_country_code__none(name):
    assert country_code(name) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_country_code__babel_names_too(language):
    territories = Locale.parse(language, sep="-").territories
    wrong = {c: territories[c] for c in country_codes() if country_code(territories[c]) != c}
    assert not wrong


def test_country_code__reading_all_languages_does_not_keep_them_in_memory():
    assert country_code("Ουζμπεκιστάν") == "UZ"
    assert len(localedata._cache) < 250  # all of them are more than 350
