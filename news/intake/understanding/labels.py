"""The words at the head of a value, in a header, a block of contacts or an event's overview."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .matching import bare, spaced
from .passage import Passage

type Labels = Mapping[str, str]


def vocabulary(groups: Mapping[str, str]) -> dict[str, str]:
    """Each word of `groups`, folded, with the field that it means."""
    words = ((word, field) for field, words in groups.items() for word in words.split("|"))
    return {bare(word): field for word, field in words}


HEADER = vocabulary(
    {
        "embargo": "보도시점|보도일시|보도시기|보도일자|보도일|보도요청일|보도희망일|"
        "보도예정일|보도|엠바고|"
        "보도요청시점|보도가능시점|보도가능일시|보도요청|보도시간|Embargo|Embargoed until|"
        "Release time|"
        "Embargo until|Not for release before",
        "issued": "배포일시|배포일자|배포일|배포시점|배포시기|배포|자료제공일시|자료제공일자|"
        "자료제공일|자료제공|"
        "제공일자|제공일시|제공일|등록일시|등록일자|등록일|작성일자|작성일|발표일시|발표일자|발표일|자료배포|"
        "자료배포일|보도자료배포일|배부일시|배부일|일자|날짜|Date|Issued|Date of issue|"
        "Distributed|Issue date|Date issued|Release date|For release|Released|Released on|"
        "Issued on|Distributed on|Date of release",
        "pages": "매수|총매수|자료매수|쪽수|분량|페이지|Pages",
        "flags": "사진유무|사진있음|사진없음|사진|영상유무|영상|동영상|사진자료|사진영상|"
        "참고자료|붙임유무|첨부유무|"
        "별첨유무|첨부|관련누리집|누리집|누리집주소|Photos",
        "number": "연번|번호|문서번호|보도자료번호|자료번호|일련번호|관리번호|No|Number|"
        "Release No|Ref|Reference",
        "headline": "제목|보도제목|제명|건명|Title|Headline|Subject",
        "summary": "부제|부제목|소제목|Subtitle",
        "organisation": "제공기관|발행처|발신|기관명|발표기관|배포기관|배포처|제공|작성기관",
    }
)
CONTACT = vocabulary(
    {
        "department": "담당부서|담당기관|부서|제공부서|자료제공부서|소관부서|작성부서|"
        "배포부서|주관부서|자료문의|"
        "담당부서명|부서명|담당실국|소속|담당과|담당팀|Department|Division|Office|Organisation|Organization",
        "head": "책임자|담당과장|담당국장|과장|국장|팀장|실장|담당팀장|부서장|센터장|소장|"
        "단장|본부장|원장|"
        "과장팀장|담당관|부장|총괄책임자|Head|Director",
        "officer": "담당자|담당|담당주무관|주무관|사무관|작성자|담당사무관|실무자|담당공무원|"
        "자료작성|서기관|"
        "담당연구관|연구관|차장|대리|행정관|팀원|작성|Contact|Contact person|Officer|"
        "Press contact|Media contact|Person in charge|Contact name|In charge",
        "phone": "전화|전화번호|연락처|사무실|휴대전화|전화연락처|문의전화|직통|내선|Tel|"
        "Phone|Telephone",
        "email": "이메일|전자우편|전자메일|메일|Email|E-mail",
        "enquiries": "문의|문의처|자세한문의|담당문의|취재문의|문의사항|관련문의|자료문의처|"
        "Enquiries|Inquiries|"
        "Media enquiries|Media inquiries|Press enquiries|For more information|Media contacts|"
        "Contacts|Press office|Press contacts|For inquiries|For enquiries|For media inquiries|"
        "For media enquiries|For further information|Contact information|Press inquiries|Inquiry|"
        "For further inquiries|Contact details",
        "position": "직위|직급|직책|Position",
        "name": "이름|성명|담당자명|Name",
    }
)
OVERVIEW = vocabulary(
    {
        "when": "일시|일자|날짜|시간|기간|행사일시|개최일시|교육기간|행사기간|개최기간|"
        "운영기간|대회기간|때|"
        "행사일자|개최일|훈련일시|교육일시|회의일시|일정|축제기간|연수기간|방문기간|추진일시|전시기간|사업기간|"
        "체결일|협약일|협약일시|기간일시|일시기간|When|Date|Date and time|Dates|Time|Period|"
        "Date & time",
        "place": "장소|곳|행사장소|개최장소|위치|교육장소|훈련장소|회의장소|전시장소|대회장소|"
        "운영장소|주요장소|"
        "연수장소|방문지|방문장소|체결장소|협약장소|행사장|개최지|Where|Venue|Place|Location|Venues|Places",
        "participants": "참석|참석자|참석대상|참가|참가자|참여|대상|인원|참석인원|참가규모|"
        "규모|교육대상|참여기관|"
        "참가국|참가대상|참여대상|참석규모|참여자|참가인원|참여인원|주요참석자|연수대상|행사규모|참석범위|"
        "참석기관|참가기관|참가규모|교육인원|대상인원|초청대상|연수생|방문단|참가팀|대표단|대상자|모집대상|"
        "주요참석|Participants|Attendees|Attendance|Who|Participating",
        "host": "주최|주최기관|공동주최|행사주최|Host|Hosts|Hosted by|Co-hosts|Co-hosted by",
        "organiser": "주관|주관기관|공동주관|행사주관|주관사|수행기관|시행|Organiser|"
        "Organisers|Organizer|"
        "Organizers|Organised by|Organized by",
        "sponsor": "후원|후원기관|협찬|협력|협력기관|공동후원|후원협찬|후원사|지원|지원기관|"
        "Sponsor|Sponsors|"
        "Supporters|Sponsored by|Supported by|Support",
        "purposes": "목적|개최목적|행사목적|취지|추진목적|행사취지|추진취지|개최취지|교육목적|"
        "방문목적|연수목적|"
        "개최배경|사업목적|기획의도|훈련목적|Purpose|Purposes|Aim|Aims|Objectives|Objective|Goals",
        "enquiries": "문의|문의처|행사문의|문의전화|접수문의|참가문의|Enquiries|Inquiries|Contact",
        "event": "행사명|명칭|대회명|교육명|사업명|회의명|주제|행사주제|슬로건|내용|주요내용|"
        "프로그램|주요프로그램|"
        "행사내용|진행순서|진행|주요일정|세부일정|세부내용|교육내용|추진내용|접수|접수기간|접수방법|신청|신청방법|"
        "신청기간|방법|비용|참가비|입장료|입장권|예산|사업비|총사업비|소요예산|구성|식순|시상|시상내역|종목|방식|"
        "개최방식|운영방식|진행방식|모집기간|모집인원|공모기간|누리집|홈페이지|추진경과|주요안건|안건|의제|주차|"
        "교통|기대효과|추진배경|사회|발표|토론|축사|관람료|이용료|Programme|Program|Theme|Agenda|Topic|Title|"
        "Language|Languages|Format|Website|Event|Name",
    }
)


@dataclass(frozen=True)
class Labelled:
    """A value with the label before it; `fields` has more than one where labels are joined."""

    fields: tuple[str, ...]
    label: Passage
    value: Passage
    marked: bool = True
    """Whether a colon or bracket shows that it is a label."""


_LONGEST_LINE = 80
_AT_ONCE = re.compile(r"[\s(]*배포\s*(?:즉시|시(?![점기간])|후|와\s*동시)")
_JOINT = re.compile(r"[/·ㆍ‧,&・]|및| and ")


def fields_of(label: str, labels: Labels) -> tuple[str, ...]:
    """The fields that `label` names, in its order: 주최/주관 are two."""
    whole = labels.get(bare(label))
    if whole:
        return (whole,)
    parts = [labels.get(bare(part)) for part in _JOINT.split(label)]
    return tuple(part for part in parts if part) if all(parts) else ()


class LabelledLines:
    """Finds labels of one vocabulary at the head of lines, and within them before a colon."""

    def __init__(self, labels: Labels, *, loose: bool = False) -> None:
        """With `loose`, a date or 즉시 after the label marks it as well as a colon."""
        self.labels = labels
        self._loose = loose
        self._firsts = frozenset(label[0] for label in labels)
        dated = (
            r"|\s*(?=<?\s*[‘’'`]?\s*\d{1,4}\s*[.년매쪽])|\s+(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d)|\s+(?=배포|즉시|<|별도)"
            if loose
            else ""
        )
        word = rf"(?:{spaced(labels)})"
        joined = rf"{word}(?:\s*(?:[/·ㆍ‧,&・]|및)\s*{word})*"
        self._head = re.compile(
            rf"[※□■ㅇ○◦❍▪•·◇◆▶●☎☏(\[【〔<〈「\s]*(?P<label>{joined})\s*(?:[)\]】〕>〉」]\s*[:：]?|[:：]|[-–—]\s|"
            rf"(?=\s{{2,}}|\t)|$" + dated + ")",
            re.IGNORECASE,
        )
        self._spaced = re.compile(rf"[(\[【〔<\s]*(?P<label>{joined})[ \t]+(?=[가-힣\d(])")
        self._within = re.compile(
            rf"(?:(?<=[\s,/|;(])|(?<=^))[(\[【〔<]?(?P<label>{joined})\s*(?:[)\]】〕>]\s*[:：]?|[:：]"
            + dated
            + ")",
            re.IGNORECASE,
        )

    def head(self, passage: Passage) -> Labelled | None:
        """The label at the head of `passage`, if it is marked as one: `(일시)`, `일 시 :`."""
        if "가" <= passage.text[:1] <= "힣" and passage.text[0] not in self._firsts:
            return None
        marked = self._head.match(passage.text)
        match = marked or self._by_a_space(passage.text)
        if not match:
            return None
        fields = fields_of(match["label"], self.labels)
        rest = passage[match.end() :].strip()
        if _AT_ONCE.match(passage.text):
            return None
        if not fields:
            return None
        return Labelled(fields, passage[: match.end()], rest, marked is not None)

    def _by_a_space(self, text: str) -> re.Match[str] | None:
        """`담당부서 문화관광과`: in a header, a long label needs no more than a space."""
        if not self._loose or len(text) > _LONGEST_LINE:
            return None
        match = self._spaced.match(text)
        return match if match and len(bare(match["label"])) > 2 else None

    def all(self, passage: Passage) -> Iterator[Labelled]:
        """Every label of `passage`, each with what stands before the next."""
        first = self.head(passage)
        found = [first] if first else []
        starts = [len(first.label)] if first else []
        for match in self._within.finditer(passage.text, starts[0] if starts else 0):
            fields = fields_of(match["label"], self.labels)
            post = match["label"].isascii() and match[0].rstrip().endswith((")", "]"))
            if post:
                continue  # Lee Hana (Deputy Director)
            if fields and not _AT_ONCE.match(passage.text, match.start()):
                found.append(Labelled(fields, passage[match.start() : match.end()], passage))
                starts.append(match.end())
        for number, each in enumerate(found):
            later = (
                len(passage)
                if number + 1 == len(found)
                else (starts[number + 1] - len(found[number + 1].label))
            )
            yield Labelled(
                each.fields, each.label, passage[starts[number] : later].strip(" ,/;|\t")
            )
