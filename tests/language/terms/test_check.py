"""What a translation must call by its official name, and what it may bend."""

import pytest

from news.language.terms import Glossary, Term, check_terms

from .words import WORDS, term

CITY = term(
    "인천광역시",
    "Incheon",
    first_mention="Incheon Metropolitan City",
    variants=("the city",),
    forbidden=("Inchon", "Incheon Megacity"),
)


def codes(source, target, *terms, language="en", **options):
    found = check_terms([("body.1", source, target)], Glossary(terms, language), **options)
    return [finding.code for _path, finding in found]


@pytest.mark.parametrize(
    ("korean", "rendering", "target"),
    [
        ("송도", "Songdo", "It was held in Songdo."),
        ("송도", "Songdo", "SONGDO GROWS"),
        ("송도", "Songdo", "Songdo’s towers"),
        ("송도", "Songdo", "Songdo's towers"),
        ("송도", "Songdo", "(Songdo)"),
        ("스마트도시", "smart city", "Smart city plans are on the way."),
        ("스마트도시", "smart city", "Incheon Smart City Workshop"),
        ("스마트도시", "smart city", "two smart cities"),
        ("스마트도시", "smart city", "a smart-city project"),
        ("스마트도시", "smart city", "a smart\ncity"),
        ("스마트도시", "smart city", "a smart\u00a0city"),
        ("스마트도시", "smart city", "the smart cities’ future"),
        ("자매도시", "sister cities", "a sister city"),
        ("버스", "bus", "two buses"),
        ("과장", "Director of the Division", "Directors of the Division"),
        ("과장", "Director of the Division", "Director of Division"),
        ("과장", "Director of Division", "Director of the Division"),
        ("청와대", "the Blue House", "at Blue House"),
        ("대변인", "Spokesperson's Office", "the Spokesperson’s Office"),
        ("중구", "Jung-gu", "in Jung‑gu"),
        ("문화예술과", "Culture and Arts Division", "of the Culture and Arts Division,"),
    ],
)
def test_a_rendering_may_be_bent_by_grammar_and_layout(korean, rendering, target):
    assert codes(f"{korean}의", target, term(korean, rendering)) == []


@pytest.mark.parametrize(
    ("korean", "rendering", "target"),
    [
        ("송도", "Songdo", "It was held in Song-do."),
        ("송도", "Songdo", "It was held there."),
        ("송도", "Songdo", "the songdo area"),
        ("송도", "Songdo", "Songdoville"),
        ("스마트도시담당관", "Smart City Division", "the smart city division"),
        ("스마트도시담당관", "Smart City Division", "the Smart City Department"),
        ("스마트도시", "smart city", "an intelligent city"),
        ("중구", "Jung-gu", "in Junggu"),
        ("경제청", "IFEZ Authority", "the Authority of IFEZ"),
    ],
)
def test_anything_else_is_a_term_missing(korean, rendering, target):
    assert codes(f"{korean}의", target, term(korean, rendering)) == ["term_missing"]


def test_what_is_missing_is_named_with_its_place():
    ((path, finding),) = check_terms(
        [("body.7", "올해 송도에서", "Held this year.")], Glossary(WORDS, "en")
    )
    assert (path, finding.code, finding.source_span, finding.target_span) == (
        "body.7",
        "term_missing",
        (3, 5),
        None,
    )
    assert finding.parameters == {"term": "송도", "rendering": "Songdo"}


def test_once_in_a_segment_is_enough():
    songdo = term("송도", "Songdo")
    assert codes("송도는 크다. 송도는 넓다. 송도의 밤", "Songdo is large, and wide.", songdo) == []


def test_each_segment_must_say_it():
    segments = [("a", "송도는", "Songdo is"), ("b", "송도는", "It is"), ("c", "송도는", "")]
    found = check_terms(segments, Glossary([term("송도", "Songdo")], "en"))
    assert [(path, finding.code) for path, finding in found] == [("b", "term_missing")]


def test_a_term_inside_a_longer_one_is_not_asked_for():
    assert codes("스마트도시담당관은", "The Smart City Division", *WORDS) == []
    assert codes("스타트업파크를", "Startup Park", *WORDS) == []


def test_a_variant_may_stand_for_the_rendering():
    introduced = ("body.0", "인천광역시는", "Incheon Metropolitan City")
    found = check_terms(
        [introduced, ("body.1", "인천광역시가", "said the city.")], Glossary([CITY], "en")
    )
    assert found == []


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("Inchon said", ["term_missing", "term_forbidden"]),
        ("INCHON said", ["term_missing", "term_forbidden"]),
        ("Incheon Metropolitan City, called Inchon", ["term_forbidden"]),
        ("Incheon Metropolitan City and the Incheon Megacity", ["term_forbidden"]),
        ("Incheon Metropolitan City in Inchonville", []),
    ],
)
def test_a_forbidden_rendering_is_found(target, found):
    assert codes("인천광역시는", target, CITY) == found


def test_a_forbidden_rendering_is_found_where_the_source_does_not_say_the_term():
    assert codes("오늘 밝혔다", "Inchon said today", CITY) == ["term_forbidden"]
    assert codes("오늘 밝혔다", "Inchon said today", CITY, forbidden_anywhere=False) == []
    ((_path, finding),) = check_terms([("a", "오늘", "In Inchon")], Glossary([CITY], "en"))
    assert (finding.source_span, finding.target_span) == (None, (3, 9))
    assert finding.parameters == {"term": "인천광역시", "rendering": "Incheon", "found": "Inchon"}


def test_what_another_term_is_rightly_called_is_forbidden_only_for_its_own():
    workers = term("주무관", "Officer", forbidden=("Manager",))
    managers = term("매니저", "Manager")
    assert codes("매니저는", "the Manager", workers, managers) == []
    assert codes("주무관은", "the Manager, an Officer", workers, managers) == ["term_forbidden"]


def test_a_forbidden_rendering_within_a_permitted_one_is_none():
    hall = term("시청", "City Hall of Inchon")
    target = "City Hall of Inchon, Incheon Metropolitan City"
    assert codes("인천광역시 시청", target, CITY, hall) == []


def test_the_first_mention_in_the_text_takes_the_long_form():
    segments = [
        ("headline", "인천광역시, 개최", "Incheon holds"),
        ("summary.1", "인천광역시 개최", "Incheon holds"),
        ("body.1", "어제 인천광역시는", "Yesterday Incheon"),
        ("body.2", "인천광역시는", "Incheon"),
    ]
    ((path, finding),) = check_terms(segments, Glossary([CITY], "en"))
    assert (path, finding.code) == ("body.1", "first_mention")
    assert (finding.source_span, finding.target_span) == ((3, 8), (10, 17))
    assert finding.parameters == {
        "term": "인천광역시",
        "rendering": "Incheon Metropolitan City",
        "found": "Incheon",
    }


def test_after_the_long_form_the_short_one_will_do():
    segments = [
        ("body.1", "인천광역시는", "Incheon Metropolitan City"),
        ("body.2", "인천광역시는", "Incheon"),
    ]
    assert check_terms(segments, Glossary([CITY], "en")) == []


def test_a_person_keeps_the_hyphen_and_is_later_called_by_the_family_name():
    minji = term("김민지", "Kim Min-ji", kind="person")
    assert codes("김민지 과장은", "Kim Minji", minji) == ["term_missing"]
    segments = [("a", "김민지 과장은", "Kim Min-ji"), ("b", "김민지 과장은", "said Kim.")]
    assert check_terms(segments, Glossary([minji], "en")) == []
    assert codes("김민지 과장은", "said Kim.", minji) == ["term_missing"]


@pytest.mark.parametrize(
    ("language", "rendering", "right", "wrong"),
    [
        ("ja", "仁川広域市", "昨日仁川広域市は", "昨日仁川は"),
        ("zh-hans", "智慧城市", "仁川的智慧城市", "仁川的聪明城市"),
        ("vi", "thành phố thông minh", "Thành phố thông minh", "thành phố"),
        ("ru", "Инчхон", "в Инчхоне", "в Сеуле"),
        ("ru", "умный город", "умного города", "хорошего города"),
    ],
)
def test_other_languages_bend_their_words_or_have_no_spaces(language, rendering, right, wrong):
    entry = Term("송도", language, rendering)
    assert codes("송도는", right, entry, language=language) == []
    assert codes("송도는", wrong, entry, language=language) == ["term_missing"]
