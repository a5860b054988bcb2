"""What stands beside a segment: changes, the memory, checks, comments."""

import pytest

from news.editor.desk.finding_words import finding_words
from news.language import CHECKS, Finding
from news.models import GlossaryEntry, SegmentComment
from tests import factories
from tests.editor.desk.asking import DeskClient
from tests.editor.people import client_in, client_of, person

pytestmark = pytest.mark.django_db


def beside(desk, path="headline"):
    answer = desk.get("segment", path=path)
    assert answer.status_code == 200
    return answer.json()


def test_says_what_has_changed_in_the_source_since_the_approval(desk, release):
    factories.reword(release, headline_ko="학생 10명 참여")
    desk.save("Ten students")
    desk.approve()
    assert beside(desk)["change"] == []
    factories.reword(release, headline_ko="학생 12명 참여")
    found = beside(desk)
    assert found["row"]["state"] == "outdated"
    changed = [(each["kind"], each["words"]) for each in found["change"]]
    assert changed == [("", "학생 "), ("del", "10명"), ("ins", "12명"), ("", " 참여")]


def test_lists_the_figures_of_the_source(desk, release):
    factories.reword(release, headline_ko="11일 10:30, 1,234명 95.5%, 032-440-1234")
    assert beside(desk)["figures"] == ["11", "10:30", "1,234", "95.5%", "032-440-1234"]


def test_a_figure_that_a_korean_word_multiplies_is_offered_in_english_words(desk, release):
    factories.reword(release, headline_ko="예산 3억 원, 참가자 15명")
    assert beside(desk)["figures"] == ["300 million", "15"]


def test_the_memory_gives_what_was_approved_elsewhere(desk, newsroom):
    other = factories.make_release(
        headline={"ko": "스마트도시 국제교류 워크숍 개최", "en": "Workshop"}
    )
    factories.approve(other, "en", by=person("Publisher", first_name="Su", last_name="Lee"))
    factories.reword(desk.release, headline_ko="스마트도시 국제교류 워크숍 개최")
    [exact] = beside(desk)["memory"]
    assert (exact["percent"], exact["target"], exact["by"]) == (100, "Workshop", "Su Lee")
    factories.reword(desk.release, headline_ko="스마트도시 국제교류 워크숍 재개최")
    [similar] = beside(desk)["memory"]
    assert 75 <= similar["percent"] < 100
    assert {each["kind"] for each in similar["change"]} >= {"del", "ins"}


def test_an_unknown_path_is_a_404(desk):
    assert desk.get("segment", path="body.nothing.text").status_code == 404
    assert desk.get("segment", path="\0").status_code == 404
    assert desk.get("segment").status_code == 404


def checked(desk, markup):
    path = desk.rich_path()
    said = {"path": path, "markup": markup, "source": desk.segment(path).source}
    answer = desk.post("check", said)
    assert answer.status_code == 200
    return answer.json()["findings"]


def test_check__looks_at_the_other_texts_too(desk):
    desk.save("Kim Min-ji opens it")
    found = checked(desk, "Kim Minji said")
    assert any("Kim Min-ji" in each["words"] for each in found)
    desk.save("Kim Minji said", desk.rich_path())
    counts = desk.get("findings").json()["findings"]
    assert counts[desk.rich_path()] == len(found)


def test_check__spans_count_as_browsers_do(desk):
    desk.save("Kim Min-ji opens it")
    assert [3, 12] in [each["target"] for each in checked(desk, "😀 Kim Minji")]


def test_check__broken_codes_are_a_refusal(desk):
    rich = desk.rich_path()
    said = {"path": rich, "markup": "</g>", "source": desk.segment(rich).source}
    assert desk.post("check", said).status_code == 422


def test_comments_are_added_shown_and_resolved(desk):
    answer = desk.post("comment", path="headline", text="<b>왜?</b>\0")
    [comment] = answer.json()["comments"]
    assert comment["text"] == "<b>왜?</b>"
    assert beside(desk)["comments"] == [comment]
    assert 'data-comments="1"' in desk.get().content.decode()
    assert desk.post("resolve", comment=comment["id"]).json()["comments"] == []
    assert SegmentComment.objects.get().resolved_by.groups.get().name == "Translator"


@pytest.mark.parametrize("text", ["", " \n", "\0", "x" * 2001])
def test_comments__empty_or_endless_ones_are_refused(desk, text):
    assert desk.post("comment", path="headline", text=text).status_code == 422
    assert not SegmentComment.objects.exists()


def test_comments__of_no_place_or_another_language(desk, release, newsroom):
    assert desk.post("comment", path="body.x", text="?").status_code == 422
    newsroom.languages = ["ko", "en", "vi"]
    newsroom.save()
    vietnamese = DeskClient(client_of(person("Translator", languages=["vi"])), release, "vi")
    comment = vietnamese.post("comment", path="headline", text="?").json()["comments"][0]
    assert desk.post("resolve", comment=comment["id"]).status_code == 404
    assert desk.post("resolve", comment="9" * 40).status_code == 404
    assert desk.post("resolve", comment="-1").status_code == 404
    assert SegmentComment.objects.get().resolved_at is None


def test_machine__without_one_it_says_so(desk):
    answer = desk.post("machine", path="headline")
    assert answer.status_code == 422
    assert answer.json()["message"] == "No machine translation is set up."
    assert b'data-do="machine"' not in desk.get().content


def test_machine__says_something_that_nobody_has_taken_over(desk, settings):
    settings.MACHINE_TRANSLATION = {"MACHINE_TRANSLATION": "dummy"}
    path = desk.rich_path()
    answer = desk.post("machine", path=path).json()
    assert answer["engine"] == "dummy"
    assert answer["markup"].startswith("[MT] 한국 학생<x id=")
    assert desk.segment(path).target == ""
    assert b'data-do="machine"' in desk.get().content


def test_machine__with_wrong_settings_is_none(desk, settings):
    settings.MACHINE_TRANSLATION = {"MACHINE_TRANSLATION": "deepl"}
    assert desk.get().status_code == 200
    assert desk.post("machine", path="headline").status_code == 422


def test_terms_are_marked_in_the_source_and_looked_for_in_the_text(desk, release):
    factories.reword(release, headline_ko="송도국제도시에서 11일 개막")
    facts = {"term": "송도국제도시", "language": "en", "rendering": "Songdo <International> City"}
    GlossaryEntry.objects.create(**facts, confirmed=True)
    found = beside(desk)
    assert found["terms"] == [{"term": facts["term"], "rendering": facts["rendering"]}]
    assert (
        'title="Songdo &lt;International&gt; City">송도국제도시</span>'
        in found["row"]["source_html"]
    )
    desk.save("New Songdo opens on 11")
    assert any(facts["rendering"] in each["words"] for each in beside(desk)["findings"])


def test_a_person_is_romanised_by_the_rule_unless_the_glossary_knows_better(desk, release):
    path = f"contacts.{release.contacts.get().pk}.name"
    assert beside(desk, path)["terms"] == [{"term": "김민지", "rendering": "Kim Min-ji"}]
    GlossaryEntry.objects.create(
        term="김민지", language="en", rendering="Minji Kim", kind="person", confirmed=True
    )
    assert beside(desk, path)["terms"] == [{"term": "김민지", "rendering": "Minji Kim"}]


def test_editors_comment_too(release):
    desk = DeskClient(client_in("Editor"), release)
    assert desk.post("comment", path="headline", text="Is that right?").status_code == 200


@pytest.mark.parametrize(
    "code", [*CHECKS, "term_missing", "term_forbidden", "first_mention", "name_two_ways"]
)
def test_every_finding_is_worded(code, in_english):
    parameters = {"source": "10", "target": "11", "expected": "10", "length": "1", "limit": "1"}
    assert not finding_words(Finding(code, None, None, parameters)).startswith(f"{code}:")
