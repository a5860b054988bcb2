"""The demo's content: the seed release as its document has it, and a lively newsroom around it."""

import json
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import phonenumbers
import pytest
from babel import Locale

from news.draft import Draft, Figure, Paragraph, Quotation, RichText, Run, plain, to_json
from news.management.demo.content import (
    DemoRelease,
    load_newsroom,
    load_releases,
    read_release,
)

DOCUMENT = Path(__file__).parents[1] / "documents" / "seed_2022-02-11.txt"

# What the document's lines say without being text of the release: marks, labels, and headings of
# enclosures whose titles the list of enclosures gives.
MARK_LINES = {"사진", "참고1", "참고2", "□ 행사개요", "❍ (참석)", "❍ (개최목적)"}
PRINTED_FACTS = {
    "❍ (일시) ‘22.2.11(금) 10:30~17:00",
    "❍ (주최) 인천시, 인천 경제청, 연세대, UN POG, KOICA 등 공동주최",
}


@pytest.fixture(scope="module")
def releases() -> dict[str, DemoRelease]:
    return {release.key: release for release in load_releases()}


@pytest.fixture(scope="module")
def seed(releases: dict[str, DemoRelease]) -> DemoRelease:
    return releases["smart-city-workshop"]


def anchored(text: RichText) -> str:
    return "".join("*" if run.note else run.text for run in text)


def strings(value: object) -> Iterator[str]:
    """Every string inside JSON data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings(item)


def texts(draft: Draft) -> list[str]:
    """Every text of the draft, those with footnotes as the document prints them."""
    marked = [anchored(b.text) for b in draft.body if isinstance(b, Paragraph | Quotation)]
    return [*strings(to_json(draft)), *marked]


def labels(value: object) -> Iterator[tuple[str, str]]:
    """Slug and name of every department, topic and organisation inside JSON data."""
    if isinstance(value, dict) and value.keys() == {"slug", "name"}:
        yield value["slug"], value["name"]
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from labels(item)


def unmarked(line: str) -> str:
    """A line of the document without the marks that became structure."""
    line = line.removeprefix("– ").removeprefix("* ").removesuffix(" –")
    for label in ("❍ (장소) ", "<사진> ", "<참고> 1. ", "2. ", "3. "):
        line = line.removeprefix(label)
    return line.removesuffix("(별첨)")


class TestSeed:
    def test_every_line_of_the_document_has_its_place(self, seed: DemoRelease) -> None:
        draft = seed.drafts["ko"]
        event = draft.event_overview
        assert event
        korean = Locale("ko").territories
        placed = [
            *texts(draft),
            *(document.title for document in seed.documents.values()),
            ", ".join(event.places),
        ]
        for group in event.participants:
            counts = ", ".join(f"{korean[c.country]} {c.count}" for c in group.countries)
            placed.append(f"대부분 개도국(10개국)의 간부 공무원(국적별: {counts})")
        unplaced = [
            line
            for line in DOCUMENT.read_text("utf-8").splitlines()
            if line not in MARK_LINES | PRINTED_FACTS
            and not any(unmarked(line) in text for text in placed)
        ]
        # The participants' lines begin with the organisation, a record of its own, and the last
        # joins the two groups of the visiting delegation.
        assert unplaced == [
            "– 인천시: 기획조정실장, 정책기획관, 스마트도시담당관",
            "– 경제청: 기획정책과장, 스마트시티과장, 기획팀장",
            "– 유엔거버넌스센터(UN POG): 심보균 센터장",
            "– 방문단: 연세대학교 행정학과 문명재 교수(인솔), "
            "KOICA-아세안 전자정부 학과 대학원생 14명*",
        ]
        descriptions = [group.description for group in event.participants]
        for line, description in zip(unplaced, descriptions, strict=False):
            assert description.removeprefix("방문단: ") in line
        assert descriptions[4].startswith("방문단: KOICA-아세안 전자정부 학과 대학원생(")

    @pytest.mark.parametrize("language", ["ko", "en"])
    def test_bullets_and_paragraphs(self, seed: DemoRelease, language: str) -> None:
        draft = seed.drafts[language]
        assert len(draft.summary) == 2
        assert [block.type for block in draft.body] == ["paragraph"] * 11 + ["quotation"]

    def test_note_is_bound_to_its_anchor(self, seed: DemoRelease) -> None:
        paragraph = seed.drafts["ko"].body[2]
        assert isinstance(paragraph, Paragraph)
        before, anchor, after = paragraph.text
        assert before.text.endswith("학생")
        assert anchor == Run(note=1)
        assert after.text.startswith("들이")
        assert paragraph.notes[0].startswith("개발도상국(10개국)의")
        assert "몽골, 라오스" in paragraph.notes[0]

    @pytest.mark.parametrize("language", ["ko", "en"])
    def test_event(self, seed: DemoRelease, language: str) -> None:
        event = seed.drafts[language].event_overview
        assert event
        assert event.end
        assert event.start.isoformat() == "2022-02-11T10:30:00+09:00"
        assert event.end.isoformat() == "2022-02-11T17:00:00+09:00"
        assert event.time_zone == "Asia/Seoul"
        assert [host.organisation.slug for host in event.hosts] == [
            "incheon", "ifez", "yonsei", "unpog", "koica",
        ]  # fmt: skip
        assert {host.role for host in event.hosts} == {"host"}
        assert (len(event.places), len(event.purposes)) == (2, 3)
        students = event.participants[-1]
        assert students.count == 14
        assert {c.country: c.count for c in students.countries} == {
            "ID": 3, "PH": 3, "MN": 1, "LA": 1, "LK": 1,
            "NP": 1, "KH": 1, "BD": 1, "KG": 1, "UZ": 1,
        }  # fmt: skip

    @pytest.mark.parametrize(("language", "speaker"), [("ko", "여중협"), ("en", "Yeo Jung-hyeop")])
    def test_quotation_is_split_in_two(
        self, seed: DemoRelease, language: str, speaker: str
    ) -> None:
        quotation = seed.drafts[language].body[-1]
        assert isinstance(quotation, Quotation)
        assert quotation.speaker == speaker
        assert speaker in plain(quotation.text)
        assert len(quotation.parts) == 2

    def test_enclosures(self, seed: DemoRelease) -> None:
        draft = seed.drafts["ko"]
        assert [(a.kind, a.number) for a in draft.attachments] == [
            ("reference", 1), ("reference", 2), ("separate", 3),
        ]  # fmt: skip
        assert [photo.caption for photo in draft.photos] == ["행사사진"]

    def test_what_the_demo_supplies_is_marked(self, seed: DemoRelease) -> None:
        assert {"headline", "number", "contacts", "issued_at"} <= set(seed.supplied)


class TestNewsroom:
    def test_is_marked_as_a_demo_in_both_languages(self) -> None:
        newsroom = load_newsroom()
        assert "시연용" in newsroom.boilerplate["ko"]
        assert "demonstrat" in newsroom.boilerplate["en"]
        assert newsroom.organisation == {"ko": "인천광역시", "en": "Incheon Metropolitan City"}

    def test_records_have_unique_slugs_and_names_in_both_languages(self) -> None:
        newsroom = load_newsroom()
        for records in (newsroom.departments, newsroom.topics, newsroom.organisations):
            assert len({record.slug for record in records}) == len(records)
            assert all(record.names["ko"] and record.names["en"] for record in records)
        codes = [department.code for department in newsroom.departments]
        assert len(set(codes)) == len(codes)
        assert all(code.isascii() and code.isalpha() and code.isupper() for code in codes)


class TestReleases:
    def test_are_as_varied_as_the_lists_and_filters_need(
        self, releases: dict[str, DemoRelease]
    ) -> None:
        drafts = {key: next(iter(r.drafts.values())) for key, r in releases.items()}
        assert len(releases) == 14
        assert len({draft.number for draft in drafts.values()}) == 14
        assert {d.kind for d in drafts.values()} == {
            "press_release", "reference", "explanation", "photo_release",
        }  # fmt: skip
        assert {r.list_date.year for r in releases.values() if r.list_date} == {*range(2021, 2027)}
        published = {(r.publish, drafts[key].audience) for key, r in releases.items()}
        assert {(("ko",), "domestic"), (("ko",), "both"), (("en",), "international")} <= published
        assert [key for key, r in releases.items() if not r.publish] == ["job-fair"]
        assert [key for key, r in releases.items() if r.embargo_days] == ["youth-budget"]

    def test_published_languages_have_drafts_that_can_be_published(
        self, releases: dict[str, DemoRelease]
    ) -> None:
        for release in releases.values():
            for language in release.publish:
                draft = release.drafts[language]
                assert draft.headline
                assert 1 <= len(draft.summary) <= 5
                assert draft.body
                assert draft.contacts
                assert all(photo.alt_text for photo in draft.photos)

    def test_names_are_those_of_the_newsroom(self, releases: dict[str, DemoRelease]) -> None:
        newsroom = load_newsroom()
        records = chain(newsroom.departments, newsroom.topics, newsroom.organisations)
        names = {record.slug: record.names for record in records}

        for release in releases.values():
            for language, draft in release.drafts.items():
                for slug, name in labels(to_json(draft)):
                    assert names[slug][language] == name

    def test_english_has_no_hangul_left(self, releases: dict[str, DemoRelease]) -> None:
        english = [r.drafts["en"] for r in releases.values() if "en" in r.drafts]
        assert len(english) == 10 + 1
        assert [t for draft in english for t in texts(draft) if re.search("[가-힣]", t)] == []

    def test_every_file_has_its_recipe(self, releases: dict[str, DemoRelease]) -> None:
        for release in releases.values():
            images, documents = set(), set()
            for draft in release.drafts.values():
                images |= {photo.image for photo in draft.photos}
                images |= {block.image for block in draft.body if isinstance(block, Figure)}
                for attachment in draft.attachments:
                    assert attachment.document
                    recipe = release.documents[attachment.document]
                    assert recipe.language == attachment.document_language
                    documents.add(attachment.document)
            assert images == release.images.keys()
            assert documents == release.documents.keys()
            assert set(release.related) <= releases.keys()

    def test_contacts_are_fictional_but_can_be_dialled(
        self, releases: dict[str, DemoRelease]
    ) -> None:
        for release in releases.values():
            for contact in chain.from_iterable(d.contacts for d in release.drafts.values()):
                assert phonenumbers.is_valid_number(phonenumbers.parse(contact.phone))
                assert contact.email.endswith("@example.org")

    def test_second_edition_is_whole_and_differs(self, releases: dict[str, DemoRelease]) -> None:
        release = releases["bus-routes"]
        assert release.second_edition
        for language, draft in release.second_edition.drafts.items():
            first = release.drafts[language]
            assert draft.headline == first.headline
            assert draft.body != first.body
            assert "23:40" in json.dumps(to_json(draft))
            assert "23:40" not in json.dumps(to_json(first))


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("summary", {"summary": ["A", "B"]}),
        ("body", {"body": [{"type": "heading", "text": "A"}]}),
        ("issue and embargo", {"issued_at": "2026-01-02T09:00:00+09:00"}),
    ],
)
def test_languages_that_do_not_share_one_structure_are_refused(
    tmp_path: Path, part: str, change: dict[str, object]
) -> None:
    korean = {"headline": "가", "summary": ["가"], "issued_at": "2026-01-01T09:00:00+09:00"}
    korean["body"] = [{"type": "paragraph", "text": [{"text": "가"}]}]
    editions = {
        "ko": {**korean, "language": "ko"},
        "en": {**korean, "language": "en", **change},
    }
    path = tmp_path / "uneven.json"
    path.write_text(json.dumps({"key": "uneven", "editions": editions, "demo": {}}))
    with pytest.raises(ValueError, match=rf"uneven\.json: ko and en differ in {part}"):
        read_release(path)
