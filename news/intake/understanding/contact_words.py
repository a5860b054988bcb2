"""The words of a block of contacts: departments, positions, names, and what says nothing."""

import re
from collections.abc import Sequence

from news.draft import ContactRole

from .contact_block import EMAIL, PHONE
from .pairs import Clue
from .passage import Passage, join, passage_at
from .titles import TITLES

HEADS = re.compile(
    r"(?:과장|국장|실장|담당관|소장|단장|본부장|원장|부장|관장|처장|센터장|정책관|기획관|Director|Head)$"
)
DEPARTMENT = re.compile(
    r".*(?:과|실|국|단|팀|관|부|청|처|센터|본부|원|소|회|대|재단|공사|공단|시|군|구|도|Division|Office|Bureau|Team|"
    r"Department|Ministry|Secretariat|City|Centre|Center)$"
)
OFFICE = re.compile(
    r"\b(?:Division|Office|Bureau|Team|Department|Ministry|Secretariat|Centre|Center|City|Authority|Agency|Unit|"
    r"Section|Institute|University|Affairs|Relations|Director|Manager|Officer|Head|Coordinator|Spokesperson|Press|International|Festival|Foundation|Corporation|Council|Association|Committee|Headquarters|Group|Desk|Bureau|Commission)\b"
)
_GRADES = (
    r"(?:Deputy |Assistant |Senior |Vice |Press |Public \w+ |Managing |Team |"
    r"First |Second |Third )*"
)
POSITION = re.compile(
    rf"^{_GRADES}(?:Director[ -]General|Director|Manager|Officer|Head|Coordinator|Spokesperson|"
    r"Leader|Secretary|Chief|Counsellor|Researcher|Specialist)\b"
)
OF_THE = re.compile(r"^(?:of|at|from|in)\s+(?:the\s+)?")
HEAD_OF = re.compile(r"[가-힣]{2,}?(?P<position>(?:과|국|실|팀|단|소|센터|본부)장)$")
PREAMBLE = re.compile(
    r"for (?:more|further|additional)[^.:]{0,80}?contact:?\s*(?:the\s+)?|"
    r".{0,120}?(?:원하시면|궁금하신\s*(?:점|사항)[은이]?|문의\s*사항[은이]?|필요하시면|있으시면|관련하여|대해서는)\s*,?\s*",
    re.IGNORECASE,
)
EXTRA_NUMBERS = re.compile(r"\s*[,~/·]\s*(\d{1,4})(?![\d-])")
TOKEN = re.compile(
    rf"(?P<email>{EMAIL.pattern})|(?P<phone>{PHONE.pattern})|(?P<end>(?<=[(（☎])\d{{4}}(?=\s*[)）]))|(?P<word>[가-힣A-Za-z][\w가-힣·&.'’-]*)|(?P<other>\S)"
)
OVER = re.compile(r"(?:부|처|청|시|도|군|구|위원회|실|국|본부|원|관|단)$")
UNDER = re.compile(r"(?:과|담당관|팀|단|센터|추진단|원|실|부|처|소|반)$")
# Offices that are called as their head; with 담당부서 before them they are meant as offices.
OFFICE_OF_ONE = re.compile(
    r"(?:담당관|정책관|기획관|심의관|협력관|감사관|지원관|조정관|관리관|총괄관|홍보관|공보관|보좌관|대변인)$"
)
GROUP_MARK = re.compile(r"[<〈(\[]\s*(?:총괄|공동|협조|주무|협업)\s*[>〉)\]]\s*")
GROUPS = {"총괄", "공동", "협조", "주무", "협업"}
NOISE = re.compile(
    r"(?:이|보도|참고|설명)?(?:자료|내용|사항|대해|대하여|관련|관련하여|관하여|더욱|보다|자세한|취재|원하시면|문의|연락|바랍니다|주시기|주시|"
    r"문의하시기|연락하여|구체적인|궁금한|있으시면|또는|에게|으로|로|및|전화|팩스|홈페이지|담당|이메일|tel|fax|phone|email|e-mail)+\.?$",
    re.I,
)


def preamble(clue: Clue) -> re.Match[str] | None:
    """`이 자료에 대하여 더욱 자세한 내용을 원하시면 …`: what stands before the people."""
    return None if clue.field else PREAMBLE.match(clue.value.text)


def role_of(position: str) -> ContactRole | None:
    if not position:
        return None
    if position.startswith(("Deputy", "Assistant", "Vice")):
        return "officer"
    return "head" if HEADS.search("".join(position.split())) else "officer"


def spelled(text: str) -> bool:
    """`과 장`, `홍 길 동`: single syllables apart."""
    return all(len(part) == 1 for part in text.split())


def joined_syllables(words: Sequence[Passage]) -> list[Passage]:
    """`과 장` and `홍 길 동` as one word each."""
    joined: list[list[Passage]] = []
    for word in words:
        single = len(word) == 1
        if joined and single and all(len(each) == 1 for each in joined[-1]) and len(joined[-1]) < 3:
            before = "".join(each.text for each in joined[-1])
            if before not in TITLES:
                joined[-1].append(word)
                continue
        joined.append([word])
    return [join(each) for each in joined]


def without_particle(word: Passage) -> Passage:
    return word[:-1] if word.text.endswith(("과의", "실의", "관의")) else word


def names_somebody(text: str) -> bool:
    """A department's cell can have its people as well."""
    words = ["".join(word.text.split()) for word in joined_syllables(words_of(text))]
    return bool(PHONE.search(text)) or any(word in TITLES for word in words[1:])


def words_of(text: str) -> list[Passage]:
    return [passage_at(match[0], match.start()) for match in re.finditer(r"[가-힣A-Za-z]+", text)]


def is_latin_name(words: Sequence[Passage]) -> bool:
    """`Lee Jun`, `KIM Min-seo`: two or three words with capitals that are no office."""
    texts = [word.text for word in words]
    return (
        1 < len(texts) < 4
        and sum(text.isupper() for text in texts) < 2
        and all(
            re.fullmatch(r"[A-Z](?:[a-z.]*|[A-Z]+)(?:-[A-Za-z][a-z]+)?", text)
            and not OFFICE.search(text)
            for text in texts
        )
    )


def name_before(words: Sequence[Passage]) -> int:
    """How many of `words` are a name before `of` or `at`: `Lee Hana of the Policy Division at`."""
    texts = [word.text for word in words]
    number = next((n for n, text in enumerate(texts) if text in {"of", "at", "from", "in"}), 0)
    return number if number and is_latin_name(words[:number]) else 0


def position_before(words: Sequence[Passage]) -> int:
    """How many of `words` are a position before a name: `Deputy Director PARK Sae-rom`."""
    text = " ".join(word.text for word in words)
    match = POSITION.match(text)
    number = len(match[0].split()) if match else 0
    return number if number and is_latin_name(words[number:]) else 0
