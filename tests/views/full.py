"""A release with everything that a release can have, in Korean and English."""

from datetime import datetime
from zoneinfo import ZoneInfo

from news.draft import (
    Attachment,
    Contact,
    CountryCount,
    EventOverview,
    Figure,
    Heading,
    Host,
    Label,
    Outline,
    OutlineItem,
    Paragraph,
    ParticipantGroup,
    Photo,
    Quotation,
    Run,
    Table,
)
from tests import factories

SEOUL = ZoneInfo("Asia/Seoul")


def body(words):
    return (
        Paragraph(
            (
                Run(f"{words} 학생"),
                Run(note=1),
                Run("들이 "),
                Run("참여", bold=True),
                Run("했다. "),
                Run("누리집", link="https://example.org/?a=1&b=2"),
            ),
            notes=("개발도상국 10개국",),
        ),
        Heading("추진 방향"),
        Quotation(
            (
                Run("국장은 “국내 최고 "),
                Run("수준", bold=True),
                Run("”이며, “확산하겠다"),
                Run(note=1),
                Run("”고 말했다."),
            ),
            speaker="여중협",
            role="기획조정실장",
            notes=("2022년 기준",),
        ),
        Outline(
            (
                OutlineItem((Run("행사개요"),), 1),
                OutlineItem((Run("일시"),), 2),
                OutlineItem((Run("오전"),), 3),
                OutlineItem((Run("추진계획"), Run(note=1)), 1),
            ),
            notes=("잠정",),
        ),
        Table((("노선", "배차"), ("91번", "8")), "새 노선", header_column=True, note="(단위: 분)"),
        Figure(1, "그림 설명", "그림 대체", "인천시"),
    )


EVENT = EventOverview(
    start=datetime(2022, 2, 11, 10, 30, tzinfo=SEOUL),
    end=datetime(2022, 2, 11, 17, 0, tzinfo=SEOUL),
    places=("G타워", "스타트업파크"),
    hosts=(Host(Label("incheon", "")), Host(Label("koica", ""), "sponsor")),
    participants=(
        ParticipantGroup(
            Label("incheon", ""), "방문단", 14, (CountryCount("ID", 3), CountryCount("MN", 1))
        ),
    ),
    purposes=("사례 안내", "해외 홍보"),
    enquiries="스마트도시담당관",
)


def publish_full(**fields):
    """Published in both languages; returns the release and its editions, Korean first."""
    factories.make_newsroom()
    for slug in ("incheon", "koica"):
        factories.OrganisationFactory(slug=slug)
    smart = factories.DepartmentFactory(slug="smart")
    factories.TopicFactory(slug="city")
    contact = Contact(Label(smart.slug, ""), "head", "과장", "김민지", "+82324401234;ext=7")
    defaults = {
        "headline": {"ko": "스마트도시 워크숍 <개최>", "en": "Smart city workshop"},
        "summary": {"ko": ("첫째 줄", "둘째 줄"), "en": ("First line", "Second line")},
        "body": {"ko": body("한국"), "en": body("English")},
        "event_overview": EVENT,
        "photos": (Photo(1, "행사사진", "회의장 모습", "인천시", "kogl-4"),),
        "attachments": (
            Attachment("reference", 1, "개최계획", 1, "ko"),
            Attachment("separate", None, "회의자료"),
        ),
        "contacts": (contact, Contact(None, "officer", "주무관", "이서연", "", "a@example.org")),
        "department": Label(smart.slug, ""),
        "topics": (Label("city", ""),),
    }
    images = {1: factories.make_image(width=600, height=400)}
    documents = {1: factories.make_document()}
    return factories.publish_release(images=images, documents=documents, **defaults | fields)
