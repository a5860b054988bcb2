"""States of segments: computed, for whatever road a text took."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from news.draft import (
    Attachment,
    EventOverview,
    Heading,
    Outline,
    OutlineItem,
    Paragraph,
    Photo,
    Quotation,
    Run,
    Table,
)
from news.language.structure import follow, is_wordless, slots, texts
from news.models import PressRelease
from news.models.segments import segments_of
from news.models.translation import States, translation_of, translations_of
from tests import factories

pytestmark = pytest.mark.django_db


def of(release, language="en"):
    return translation_of(PressRelease.objects.get(pk=release.pk), language)


def states(release, language="en"):
    return {each.segment.path: str(each.state) for each in of(release, language).segments}


def body(*blocks):
    return {"ko": blocks, "en": blocks}


def run(text):
    return (Run(text),)


@pytest.fixture
def release(newsroom):
    image = factories.make_image()
    return factories.make_release(
        body={
            "ko": (
                Paragraph((Run("학생"), Run(note=1), Run("이 왔다.")), notes=("초등학생",)),
                Heading("소제목"),
                Quotation(run("“열겠다”고 말했다."), speaker="유정복", role="시장"),
                Outline((OutlineItem(run("첫째")), OutlineItem(run("둘째"), 2))),
                Table((("구분", "명"), ("합계", "1,234")), "표"),
            ),
            "en": (
                Paragraph((Run("Pupils"), Run(note=1), Run(" came.")), notes=("Primary school",)),
                Heading("A heading"),
                Quotation(run("“We open,” said he."), speaker="Yoo Jeong-bok", role="Mayor"),
                Outline((OutlineItem(run("First")), OutlineItem(run("Second"), 2))),
                Table((("Kind", "People"), ("Total", "1,234")), "A table"),
            ),
        },
        event_overview={
            "ko": EventOverview(factories.AT, places=("송도",), purposes=("공유",), enquiries="과"),
            "en": EventOverview(
                factories.AT, places=("Songdo",), purposes=("To share",), enquiries="Team"
            ),
        },
        photos={
            "ko": (Photo(1, "사진", "사람들", "인천시"),),
            "en": (Photo(1, "Photo", "People", "Incheon"),),
        },
        attachments={"ko": (Attachment(title="계획"),), "en": (Attachment(title="Plan"),)},
        images={1: image},
    )


def test_every_text_of_the_source_is_a_segment_in_the_order_of_the_page(release):
    kinds = [each.kind for each in segments_of(release, "en")]
    assert kinds == [
        "headline",
        "bullet",
        "paragraph.text",
        "paragraph.note",
        "heading",
        "quotation.text",
        "quotation.speaker",
        "quotation.role",
        "outline.item",
        "outline.item",
        "table.cell",
        "table.cell",
        "table.cell",
        "table.caption",
        "event_places.name",
        "event_purposes.purpose",
        "photos.caption",
        "photos.alt_text",
        "photos.credit",
        "attachments.title",
        "contacts.position",
        "contacts.name",
        "event_enquiries",
    ]


def test_what_nobody_has_approved_is_a_draft_and_what_is_not_there_missing(release):
    assert set(states(release).values()) == {"draft"}
    assert set(states(release, "vi").values()) == {"missing"}
    assert of(release).state == States.DRAFT


def test_approval_holds_for_these_two_texts_alone(release):
    factories.approve(release, "en")
    assert of(release).state == States.APPROVED
    factories.reword(release, headline_ko="다른 제목")
    assert states(release)["headline"] == "outdated"
    assert of(release).counts[States.OUTDATED] == 1
    factories.reword(release, headline_en="Another headline")
    assert states(release)["headline"] == "draft"


def test_the_earlier_source_is_kept_for_comparison(release):
    factories.approve(release, "en")
    before = release.headline_ko
    factories.reword(release, headline_ko="다른 제목")
    [outdated] = [each for each in of(release).segments if each.state == States.OUTDATED]
    assert outdated.approval.source == before


def test_a_source_that_comes_back_is_approved_again(release):
    factories.approve(release, "en")
    before = release.headline_ko
    factories.reword(release, headline_ko="다른 제목")
    factories.reword(release, headline_ko=before)
    assert of(release).state == States.APPROVED


def test_a_queryset_update_is_noticed_too(release):
    factories.approve(release, "en")
    PressRelease.objects.filter(pk=release.pk).update(headline_ko="새 제목", headline_en="New")
    assert states(release)["headline"] == "draft"
    PressRelease.objects.filter(pk=release.pk).update(headline_en="Incheon opens its smart city")
    assert states(release)["headline"] == "outdated"


def test_an_older_revision_has_the_states_of_its_texts(release):
    revision = release.save_revision()
    factories.approve(release, "en")
    factories.reword(release, headline_ko="다른 제목")
    assert translation_of(revision.as_object(), "en").state == States.APPROVED


def test_spaces_and_composition_of_letters_do_not_matter(release):
    factories.approve(release, "en")
    factories.reword(release, headline_ko=f"  {release.headline_ko.replace(' ', '\u00a0 ')}")
    assert of(release).state == States.APPROVED


def test_states_of_many_cost_two_queries(release, django_assert_num_queries):
    others = [factories.make_release() for _number in range(3)]
    found = PressRelease.objects.filter(pk__in=[release.pk, *(each.pk for each in others)])
    releases = list(
        found.prefetch_related(
            "event_places", "participants", "event_purposes", "photos", "attachments", "contacts"
        )
    )
    with django_assert_num_queries(2):
        assert len(translations_of(releases, ["en", "vi"])) == 8


# --- Replayed editing histories -------------------------------------------------------------


class History:
    """Random edits of the source, and what must become of the approved translations."""

    def __init__(self, release, seed):
        self.random = random.Random(seed)
        self.release = PressRelease.objects.get(pk=release.pk)
        self.edited = set()
        self.gone = set()
        self.new = set()
        self.count = 0

    def fresh(self):
        self.count += 1
        return f"새 글 {self.count}"

    def raw(self):
        return self.release.raw("body", "ko")

    def put(self, raw):
        self.release.body_ko = raw
        self.release.save()
        self.release = PressRelease.objects.get(pk=self.release.pk)

    def edit_a_text(self):
        raw = self.raw()
        places = [slot for slot in slots(raw) if slot.has_words and not is_wordless(slot.text)]
        if not places:
            return
        slot = self.random.choice(places)
        word = self.fresh()
        new = f"<p>{word}</p>" if slot.rich else word
        self.put(follow(raw, texts(raw) | {slot.path: new}))
        if f"body.{slot.path}" not in self.new:
            self.edited.add(f"body.{slot.path}")

    def move_a_block(self):
        raw = self.raw()
        self.random.shuffle(raw)
        self.put(raw)

    def add_a_block(self):
        key = f"00000000-0000-4000-8000-{self.count:012d}"
        block = {"type": "heading", "value": self.fresh(), "id": key}
        raw = self.raw()
        raw.insert(self.random.randint(0, len(raw)), block)
        self.put(raw)
        self.new.add(f"body.{key}")

    def delete_a_block(self):
        raw = self.raw()
        if len(raw) > 1:
            block = raw.pop(self.random.randrange(len(raw)))
            self.put(raw)
            of_block = {f"body.{slot.path}" for slot in slots([block])}
            self.edited -= of_block
            self.new -= of_block

    def replay(self, steps):
        verbs = [self.edit_a_text, self.edit_a_text, self.move_a_block, self.add_a_block]
        verbs.append(self.delete_a_block)
        for _step in range(steps):
            self.random.choice(verbs)()


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(seed=st.integers(0, 2**32))
def test_just_what_was_edited_is_outdated(release, seed):
    """Precision and recall of "outdated" and "missing", over a random history of edits."""
    own = factories.make_release(
        body={code: tuple(release.draft(code).body) for code in ("ko", "en")}
    )
    factories.approve(own, "en")
    history = History(own, seed)
    history.replay(12)
    found = states(own)
    assert {path for path, state in found.items() if state == "outdated"} == history.edited
    assert {path for path, state in found.items() if state == "missing"} == history.new
    assert set(found.values()) <= {"approved", "outdated", "missing"}
