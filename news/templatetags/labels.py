"""What kinds, roles and licences are called on the page."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from news.draft import Attachment

KINDS: dict[str, Promise] = {
    # Translators: 보도자료
    "press_release": pgettext_lazy("kind of release", "Press release"),
    # Translators: 보도참고자료
    "reference": pgettext_lazy("kind of release", "Reference material"),
    # Translators: 보도설명자료
    "explanation": pgettext_lazy("kind of release", "Explanation"),
    # Translators: 사진자료
    "photo_release": pgettext_lazy("kind of release", "Photo release"),
}
HOST_ROLES: dict[str, Promise] = {
    # Translators: 주최
    "host": pgettext_lazy("role at an event", "Hosted by"),
    # Translators: 주관
    "organiser": pgettext_lazy("role at an event", "Organised by"),
    # Translators: 후원
    "sponsor": pgettext_lazy("role at an event", "Sponsored by"),
}
CONTACT_ROLES: dict[str, Promise] = {
    # Translators: 책임자
    "head": pgettext_lazy("role of a contact", "Head"),
    # Translators: 담당자
    "officer": pgettext_lazy("role of a contact", "Officer in charge"),
}
ATTACHMENT_KINDS: dict[str, Promise] = {
    # Translators: 참고. A number may follow: 참고1
    "reference": pgettext_lazy("kind of attachment", "Reference"),
    # Translators: 붙임. A number may follow: 붙임2
    "appendix": pgettext_lazy("kind of attachment", "Annex"),
    # Translators: 별첨. A number may follow: 별첨1
    "separate": pgettext_lazy("kind of attachment", "Separate annex"),
}


def attachment_label(attachment: Attachment) -> str:
    """Kind and number as the document has them: 참고1, 붙임2, 별첨; Annex 2."""
    kind = ATTACHMENT_KINDS[attachment.kind]
    if attachment.number is None:
        return str(kind)
    # Translators: kind and number of an attachment. In Korean without a space: 참고1
    numbered = pgettext_lazy("kind and number of an attachment", "%(kind)s %(number)s")
    return str(numbered) % {"kind": kind, "number": attachment.number}


# The terms of all types of the Korea Open Government Licence (공공누리)
KOGL = "https://www.kogl.or.kr/info/license.do"


@dataclass(frozen=True)
class LicenceTerms:
    """A licence as readers see it: its name, what it allows and where its text stands."""

    name: Promise
    statement: Promise
    url: str = ""


def _kogl(number: str, name: Promise, statement: Promise) -> LicenceTerms:
    return LicenceTerms(name, statement, f"https://www.kogl.or.kr/info/licenseType{number}.do")


LICENCES: dict[str, LicenceTerms] = {
    "kogl-0": LicenceTerms(
        # Translators: 공공누리 제0유형: 자유이용
        _("KOGL Type 0: Free Use"),
        # Translators: 본 저작물은 “공공누리” 제0유형: 조건 없이 자유롭게 이용할 수 있습니다.
        _("This work may be used freely, without conditions, under KOGL Type 0."),
        KOGL,
    ),
    "kogl-1": _kogl(
        "1",
        # Translators: 공공누리 제1유형: 출처표시
        _("KOGL Type 1: Source Indication"),
        # Translators: 본 저작물은 “공공누리” 제1유형: 출처표시 조건에 따라 이용할 수 있습니다.
        _("This work may be used under KOGL Type 1, provided that its source is indicated."),
    ),
    "kogl-2": _kogl(
        "2",
        # Translators: 공공누리 제2유형: 출처표시 + 상업적 이용금지
        _("KOGL Type 2: Source Indication + Commercial Use Prohibition"),
        # Translators: 본 저작물은 “공공누리” 제2유형: 출처표시 + 상업적 이용금지 조건에 따라 …
        _(
            "This work may be used under KOGL Type 2, provided that its source is indicated"
            " and the use is not commercial."
        ),
    ),
    "kogl-3": _kogl(
        "3",
        # Translators: 공공누리 제3유형: 출처표시 + 변경금지
        _("KOGL Type 3: Source Indication + Change Prohibition"),
        # Translators: 본 저작물은 “공공누리” 제3유형: 출처표시 + 변경금지 조건에 따라 …
        _(
            "This work may be used under KOGL Type 3, provided that its source is indicated"
            " and it is not changed."
        ),
    ),
    "kogl-4": _kogl(
        "4",
        # Translators: 공공누리 제4유형: 출처표시 + 상업적 이용금지 + 변경금지
        _("KOGL Type 4: Source Indication + Commercial Use Prohibition + Change Prohibition"),
        # Translators: 본 저작물은 “공공누리” 제4유형: 출처표시 + 상업적 이용금지 + 변경금지 …
        _(
            "This work may be used under KOGL Type 4, provided that its source is indicated,"
            " the use is not commercial and it is not changed."
        ),
    ),
    "kogl-ai": LicenceTerms(
        # Translators: 공공누리 AI유형
        _("KOGL Type AI: Free Use for AI Training"),
        # Translators: 본 저작물은 “공공누리” AI유형: 인공지능 학습 목적으로 자유롭게 …
        _("This work may be used freely for training artificial intelligence under KOGL Type AI."),
        KOGL,
    ),
    "reserved": LicenceTerms(
        # Translators: 모든 권리 보유
        _("All rights reserved"),
        # Translators: 본 저작물은 저작권자의 허락 없이 이용할 수 없습니다.
        _("This work may not be used without the permission of the rights holder."),
    ),
}
