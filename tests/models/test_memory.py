"""What was approved once is suggested again, with the marks of the text at hand."""

import pytest

from news import actions
from news.draft import Paragraph, Run
from news.models import Newsroom
from news.models.memory import suggestions
from news.models.segments import segments_of
from tests import factories

pytestmark = pytest.mark.django_db
KOREAN = "인천광역시는 11일 송도에서 스마트도시 국제교류 워크숍을 개최했다고 밝혔다."
ENGLISH = "Incheon held an international smart city workshop in Songdo on the 11th."


def linked(words, address):
    return (Paragraph((Run(words), Run("누리집", link=address), Run(note=1)), notes=("주",)),)


def release(korean, english="", address="https://a.kr/"):
    return factories.make_release(
        body={"ko": linked(korean, address), "en": linked(english, address) if english else ()}
    )


def paragraph_of(release):
    return next(each for each in segments_of(release, "en") if each.kind == "paragraph.text")


@pytest.fixture
def approved(newsroom):
    return factories.approve(release(KOREAN, ENGLISH), "en")


def test_the_same_source_is_exact_and_brings_its_own_link(approved):
    again = paragraph_of(release(KOREAN, address="https://b.kr/"))
    [found] = suggestions(again, "ko", "en")
    assert found.is_exact
    assert 'href="https://b.kr/"' in found.target
    assert ENGLISH in found.target


def test_a_similar_source_is_suggested_below_it(approved):
    similar = paragraph_of(release(KOREAN.replace("11일", "12일")))
    [found] = suggestions(similar, "ko", "en")
    assert 0.9 < found.similarity < 1
    assert found.approval.source != similar.source


def test_another_source_another_language_and_what_nobody_approved_are_not(approved):
    other = paragraph_of(release("겨울철 미세먼지 계절관리제가 다음 달부터 시행된다."))
    assert suggestions(other, "ko", "en") == []
    same = paragraph_of(release(KOREAN))
    assert suggestions(same, "ko", "vi") == []
    actions.write_target(release(KOREAN, "Draft"), "en", {"headline": "Draft"}, None)
    assert len(suggestions(same, "ko", "en")) == 1


def test_with_other_marks_the_words_come_alone(approved):
    plainly = factories.make_release(body={"ko": (Paragraph((Run(KOREAN + "누리집"),)),), "en": ()})
    [found] = suggestions(paragraph_of(plainly), "ko", "en")
    assert "<a" not in found.target
    assert ENGLISH in found.target


@pytest.mark.parametrize("beyond", [{"bold": True}, {"link": "https://c.kr/"}])
def test_what_has_marks_beyond_those_of_its_source_is_suggested_all_the_same(newsroom, beyond):
    marked = (Run("누리집", bold=True), Run(KOREAN))
    target = (Run("Site", bold=True), Run(ENGLISH), Run("more", **beyond))
    body = {"ko": (Paragraph(marked),), "en": (Paragraph(target),)}
    factories.approve(factories.make_release(body=body), "en")
    again = factories.make_release(body={"ko": (Paragraph(marked),), "en": ()})
    [found] = suggestions(paragraph_of(again), "ko", "en")
    assert ENGLISH in found.target
    assert "c.kr" not in found.target


def test_a_large_memory_costs_no_more_queries(approved, django_assert_max_num_queries):
    for number in range(5):
        factories.approve(release(f"{KOREAN} {number}", f"{ENGLISH} {number}"), "en")
    segment = paragraph_of(release(KOREAN + " 9"))
    with django_assert_max_num_queries(3):
        found = suggestions(segment, "ko", "en")
    assert len(found) == 5
    assert Newsroom.objects.count() == 1
