"""What sort of document it is, by the words over it: 보도자료, 보도참고자료, 해명자료 …"""

import re

from news.draft import Kind

from .matching import spaced

_KINDS: dict[Kind, str] = {
    "press_release": "보도자료|언론보도자료|보도자료(안)|PRESS RELEASE|PRESS RELEASES|"
    "NEWS RELEASE|MEDIA RELEASE",
    "reference": "보도참고자료|보도참고|참고자료|언론참고자료|REFERENCE MATERIAL",
    "explanation": "보도설명자료|설명자료|해명자료|보도해명자료|보도설명|보도해명|"
    "설명·해명자료|정정자료|정정보도자료|"
    "보도반박자료|사실은이렇습니다|언론보도해명|언론보도설명|EXPLANATORY STATEMENT|CLARIFICATION",
    "photo_release": "사진자료|보도사진|포토뉴스|사진뉴스|사진보도자료|포토보도자료|사진보도|"
    "PHOTO RELEASE",
}
_WORDS = {
    kind: re.compile(
        rf"(?P<before>[\w가-힣·\s]{{0,30}}?)[\[【<〈(「\s■□▣●]*(?P<kind>{spaced(words.split('|'))})"
        r"[\]】>〉)」\s]*(?P<after>.{0,40})$",
        re.IGNORECASE,
    )
    for kind, words in _KINDS.items()
}
_LETTERHEAD = re.compile(
    r"관계\s*부처\s*합동|(?:[가-힣A-Za-z]+\s?){0,3}?[가-힣]*(?:부|처|청|시|도|군|구|원|회|공사|공단|재단|센터|본부|"
    r"교육청|대학교|of [A-Z]\w+)\s*|\s*"
)
_ENGLISH_LETTERHEAD = re.compile(
    r"(?:[A-Z][\w&'-]*,? |of |and |the |for ){0,7}(?:Ministry|City|Province|County|Government|"
    r"Office|Agency|"
    r"Authority|Administration|Service|Institute|Council|Commission|District)(?: (?:of|for|and|"
    r"the|[A-Z][\w&'-]*,?))*"
)
_AFTER = re.compile(
    r"[/|·]?\s*[(\[（]?\s*(?:제?\s*[\d-]+\s*호|총?\s*\d+\s*[매쪽]|[‘’']?\d{2,4}\s*[.년].{0,20}|[A-Z][a-z]{2,8}\.?\s\d{1,2},?\s\d{4}|배포용|"
    r"PRESS RELEASE|"
    r"NEWS|KOREA)?\s*[)\]）]?",
    re.IGNORECASE,
)


def kind_of(text: str) -> tuple[Kind, re.Match[str]] | None:
    """The kind that a line over the document names; the line may have the publisher's name."""
    if len(text) > 60:
        return None
    for kind, words in _WORDS.items():
        match = words.match(text)
        if match and _is_alone(match):
            return kind, match
    return None


def is_letterhead(text: str) -> bool:
    """The publisher's name on a line of its own."""
    if not text.strip():
        return False
    short = len(text) <= 20 and _LETTERHEAD.fullmatch(text)
    return bool(short or (len(text) <= 60 and _ENGLISH_LETTERHEAD.fullmatch(text.strip())))


def _is_alone(match: re.Match[str]) -> bool:
    alone = _AFTER.fullmatch(match["after"].strip())
    return bool(_LETTERHEAD.fullmatch(match["before"])) and bool(alone)
