"""Terms are found as Korean writes them, and not in words that only look like them."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.language.terms import Glossary, Term
from news.language.terms.suffixes import OTHER_WORDS

from .words import NAMES, WORDS, term

GLOSSARY = Glossary(WORDS, "en")

# A text, and what is found in it, as it is written there.
FOUND = [
    # particles
    ("송도를 찾았다", "송도"),
    ("송도에서는 열린다", "송도"),
    ("송도로 간다", "송도"),
    ("송도에선 오늘", "송도"),
    ("송도와 청라", "송도"),
    ("송도까지도 이어진다", "송도"),
    ("송도에서만은 다르다", "송도"),
    ("송도라는 이름", "송도"),
    ("대구가 앞섰다", "대구"),
    ("부산과 인천을 잇는", "부산 인천"),
    ("부산으로부터의 화물", "부산"),
    ("부산이며", "부산"),
    ("인천시의 정책", "인천시"),
    ("인천시가 밝혔다", "인천시"),
    ("인천광역시에서는 올해", "인천광역시"),
    ("인천광역시는 11일", "인천광역시"),
    ("인천광역시입니다.", "인천광역시"),
    ("서구의 공원", "서구"),
    ("중구는 올해", "중구"),
    ("중구와 동구, 서구", "중구 동구 서구"),
    ("동구부터 시작해", "동구"),
    ("인도를 방문한", "인도"),
    ("인도의 도시들", "인도"),
    ("국제도시인 송도", "송도"),
    ("스마트도시이자 국제도시", "스마트도시"),
    ("시장으로서 약속한다", "시장"),
    ("시민참여예산이란", "시민참여예산"),
    # suffixes and compounds
    ("인천형 뉴딜", "인천"),
    ("인천시민들의 참여", "인천시"),
    ("인천시장은", "인천시"),
    ("인천광역시장이", "인천광역시"),
    ("송도국제도시에서", "송도"),
    ("송도동 주민", "송도"),
    ("송도1동", "송도"),
    ("인천발 항공편", "인천"),
    ("인천항에 들어온", "인천"),
    ("대구시청", "대구"),
    ("서구청장이", "서구"),
    ("서구의회는", "서구"),
    ("중구청에서", "중구"),
    ("동구민의 날", "동구"),
    ("스마트도시과장은", "스마트도시 과장"),
    ("인천스마트도시과에서", "인천 스마트도시"),
    ("버스정책과장이", "버스정책과"),
    ("스마트도시사업을", "스마트도시"),
    ("스마트도시담당관은", "스마트도시담당관"),
    ("국제교류협의회가", "국제교류"),
    ("과장급 회의", "과장"),
    ("시장님께서는", "시장"),
    ("인천스마트도시 구상", "인천 스마트도시"),
    ("인천형스마트도시를", "인천 스마트도시"),
    ("전국스마트도시협의회", "스마트도시"),
    ("전인천시장", "인천시"),
    # spaces
    ("스마트 도시를 만든다", "스마트_도시"),
    ("스마트\n도시를", "스마트_도시"),
    ("스마트행정의", "스마트행정"),
    ("스마트 행정의", "스마트_행정"),
    ("국제 교류는", "국제_교류"),
    ("통합운영 센터를", "통합운영_센터"),
    ("통합 운영 센터를", "통합_운영_센터"),
    ("시민 참여 예산에", "시민_참여_예산"),
    ("인천 광역시가", "인천_광역시"),
    ("인천경제청은", "인천경제청"),
    ("스타트업 파크에서", "스타트업_파크"),
    ("송도 스타트업 지원", "송도 스타트업"),
    # signs and other scripts
    ("‘송도’에서", "송도"),
    ("(인천)", "인천"),
    ("『인천 스마트도시 국제교류 워크숍』", "인천 스마트도시 국제교류"),
    ("대상‘인천", "인천"),
    ("구축ㆍ운영 사례", "구축ㆍ운영"),
    ("구축‧운영을", "구축‧운영"),
    ("유엔거버넌스센터(UNPOG)와", "유엔거버넌스센터 UNPOG"),
    ("UN POG 등", "UN_POG"),
    ("KOICA-아세안", "KOICA"),
    ("KOICA가", "KOICA"),
    ("XR메타버스", "XR"),
    ("송도 G타워에서", "송도 G타워"),
    ("2024인천", "인천"),
    # persons
    ("김민지 과장은", "김민지 과장"),
    ("김민지씨는", "김민지"),
    ("김민지가 말했다", "김민지"),
    # one syllable
    ("시는 11일 밝혔다", "시"),
    ("우리 시 우수사례", "시"),
    ("올해 시에서 연다", "시"),
    ("시·구 공무원", "시 구"),
    ("구는 올해", "구"),
    ("해당 구 공무원", "구"),
    ("'인천'과 협력", "인천"),
    ("‘시’를", "시"),
]

NOT_FOUND = [
    # the beginning of another word
    "의견을 대구하다",
    "물건을 인도하다",
    "인도적 지원",
    "인도주의 단체",
    "인도네시아와 협력",
    "서구화된 식습관",
    "서구권 국가",
    "서구식 건물",
    "남동생과 함께",
    "남동풍이 분다",
    "중구난방으로",
    "동구권 나라",
    "동구나무 아래",
    "부산하게 움직였다",
    "부산물 처리",
    "영주권을 얻었다",
    "순천만 습지",
    "과장된 광고",
    "과장하여 말하면",
    "시장성이 있다",
    "시장경제 체제",
    "예산군에서",
    "송도순 씨",
    "스타트업하다",
    "축구장에서",
    "인천가족공원",
    "국제교류적",
    "김민지영",
    # the end, or the middle
    "집중구간 단속",
    "체육동구장",
    "전시장에서",
    "재래시장의",
    "확대구역",
    "신인도가 올랐다",
    "해서구급차",
    "강서구에 산다",
    "공중구조",
    "한강남동쪽",
    "저예산 영화",
    "UNPOGX",
    "KOICAN",
    "AXR 장비",
    # spaces that part other words
    "공사 중 구간",
    "확대 구간",
    "서 구청",
    # one syllable
    "구 도심에서",
    "동 기간에",
    "오후 3시",
    "오후 3 시에서",
    "향후 코로나 완화 시 개도국",
    "우천 시에는 취소",
    "개최 시의 주의사항",
    "시작했다",
    "시도했다",
    "동의를 구했다",
    "국가의 지원",
    "도로를 넓혔다",
    "도와 드립니다",
    "과도한 지출",
    "그런 면에서",
    "도시의 밤",
    "회의와 과제",
    "2개 구간",
    "국민의 안전",
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_a_term_is_found_in_its_inflections_and_compounds(text, found):
    words = [" ".join(text[m.start : m.end].split()) for m in GLOSSARY.find(text)]
    assert words == [word.replace("_", " ") for word in found.split()]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_a_word_that_only_looks_like_a_term_is_none(text):
    assert GLOSSARY.find(text) == []


@pytest.mark.parametrize("word", OTHER_WORDS)
def test_other_words_hide_the_name_with_which_they_begin(word):
    name = term(word[:2], "Name")
    assert Glossary([name], "en").find(f"{word}의") == []
    assert [match.term for match in Glossary([name], "en").find(f"{word[:2]}의")] == [name]


def test_a_term_is_found_though_it_is_among_the_other_words():
    assert Glossary([term("예산군", "Yesan-gun")], "en").find("예산군에서")


def test_the_corpus_is_large_enough():
    assert len(FOUND) >= 80
    assert len(NOT_FOUND) >= 40


def test_spans_are_those_of_the_text_as_it_was_given():
    composed = "오늘 송도에서 스마트 도시를"
    apart = unicodedata.normalize("NFD", composed)
    found = [apart[match.start : match.end] for match in GLOSSARY.find(apart)]
    assert [unicodedata.normalize("NFC", word) for word in found] == ["송도", "스마트 도시"]


def test_of_overlapping_terms_the_longest_is_found():
    (match,) = GLOSSARY.find("인천광역시")
    assert match.term.rendering == "Incheon Metropolitan City"


def test_a_glossary_has_the_terms_of_its_language_and_day():
    old = term("담당관", "Office", valid_to=date(2023, 12, 31))
    new = term("담당관", "Division", valid_from=date(2024, 1, 1))
    other = Term("담당관", "ja", "担当官")
    for on, rendering in ((date(2023, 12, 31), "Office"), (date(2024, 1, 1), "Division")):
        (match,) = Glossary([old, new, other], "en", on).find("담당관은")
        assert match.term.rendering == rendering


def test_a_confirmed_entry_comes_before_a_proposal():
    proposal = term("시청", "Town Hall", valid_from=date(2025, 1, 1))
    confirmed = term("시청", "City Hall", confirmed=True)
    (match,) = Glossary([proposal, confirmed], "en").find("시청에서")
    assert match.term is confirmed


def test_a_text_without_spaces_is_no_word_and_no_trouble():
    assert GLOSSARY.find("인천" * 5000 + "하다") == []
    assert GLOSSARY.find(("인천시" * 13 + "하다 ") * 200) == []


PIECES = st.sampled_from([*NAMES, "를", "의", "하다", " ", "\n", "3", "(", "·", "ᄀ", "ᅡ", "\u200b"])


@given(st.lists(PIECES, max_size=12).map("".join))
def test_whatever_the_text_matches_lie_in_it_in_order_and_apart(text):
    end = 0
    for match in GLOSSARY.find(text):
        assert end <= match.start < match.end <= len(text)
        end = match.end
