"""Statements: whose words a paragraph quotes. Slogans, titles and answers to surveys are none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..reading import Confidence
from .english import english_speaker, is_said
from .passage import Passage
from .quoted import Quoted, quoted_in, sentences_of
from .speakers import Speaker, speaker_after, speaker_before, speaker_named

_HANGUL = re.compile(r"[가-힣]")
_SHORT = 6  # with 라고 after it
_QUOTATIVE = re.compile(r"\s*(?:이?라고|이?라며|이?라면서|고\s|며[\s,]|면서)")
_SHORTEST = 12  # characters of a statement; shorter ones are names and slogans
_PARTICLE = re.compile(
    r"\s*(?:[”“\"’'])?\s*(?:이?라고도?|이?라며|이?라면서|이?라는|고|며|면서|이며|이면서|이고|다고|다며|라|을|를|는|등|하고|,|은|이?란|에)(?=[\s,]|$|[가-힣])"
)
_SAYS = re.compile(
    r"말(?:했|하|씀|을)|밝(?:혔|히|힌)|전(?:했|해\s|하(?!고자))|강조|당부|덧붙|설명(?:했|하|을)|언급|평가|약속|다짐|요청|제안|주문했|격려|역설|"
    r"피력|부연|지적|호소|축하|환영|소감|포부|의지|뜻을|바람을|(?<!응)답(?:했|하|변)|인사|기대(?:했|를|감)|감사|화답|반겼|"
    r"전망|회상|토로|덕담|입을 모|(?:라고|고)\s*(?:했|하였|합니다|한다)|촉구|주장|제언|구했|"
    r"입장|표명|독려|"
    r"해명|반박|바로잡|알렸|안내했|판단|소개(?:했|하)|선언|경고|우려|치하|칭찬|응원|호평|자평|회고|진단(?:했|하)|분석(?:했|하)|단언|"
    r"천명|일축|말문을|기뻐|반가워|흐뭇|만족|뿌듯|바랐|기원|장담|힘주어|덧붙이|일컬|타일렀|이야기|얘기|되물|물었|답이\s돌아|"
    r"제시했|조언|위로|자신했|웃었|귀띔|전언|운을 뗐"
)
_NOT_SAID = re.compile(
    r"응답|슬로건|주제로|주제(?:의|인)|문구|표어|구호|제목|이름(?:의|으로)|명칭|뜻의|의미의|캐치프레이즈|라는\s+(?:주제|이름|뜻(?!을)|의미)"
)
_CLAUSE_END = re.compile(r"[^“”\"]{0,40}?(?:고|으며|며|면서|데 이어),?\s+")
_ATTACHED = re.compile(r"[^\s“”\"]*\s*")  # 는, 라고, …: what hangs on a closing mark
_SAID_OF = re.compile(
    r"\s*(?P<who>[^“”\".]{2,60}?)의\s+(?:말|소감|설명|전언|바람|당부|다짐|포부)(?:이다|입니다|이었다)"
)
_CARRIED = re.compile(
    r"\s*(?:이어서?|또한?|특히|그러면서|아울러|그는|그녀는|이와\s*함께|끝으로|마지막으로|더불어|여기에|그리고|그러나|다만|계속해서|나아가|한편)(?=[\s,]|[“”\"])"
)


@dataclass(frozen=True)
class Statement:
    """A stretch of a paragraph with one speaker."""

    start: int
    end: int
    speaker: Speaker | None
    carried: bool = False
    confidence: Confidence = "sure"


def statements_in(passage: Passage) -> list[Statement]:
    """The statements of a paragraph in their order; together they cover it, if there are any."""
    text = passage.text
    quotes, _ = quoted_in(text)
    if not quotes or _is_heading(text, quotes):
        return []
    if not _HANGUL.search(text):
        return _english(passage, quotes)
    found: list[Statement] = []
    for start, end in sentences_of(text):
        inside = [each for each in quotes if start <= each.start and each.end <= end]
        for first, last, group in _by_speaker(passage, start, end, inside):
            if not group:
                continue
            statement = _statement(passage, first, last, group)
            if not (_is_said(text, group, last) or _is_spoken(text, group[0], statement.speaker)):
                continue
            long = any(each.end - each.start >= _SHORTEST for each in group)
            person = statement.speaker is not None and statement.speaker.is_person
            if long or person or _CARRIED.match(text, first):
                found.append(statement)
    return _covering(found, len(text))


def _by_speaker(
    passage: Passage, start: int, end: int, quotes: Sequence[Quoted]
) -> Iterator[tuple[int, int, Sequence[Quoted]]]:
    """A sentence, or its clauses with speakers of their own: `A는 “…”고 했고, B는 “…”고 했다`."""
    first = 0
    named = bool(quotes) and speaker_before(passage[start : quotes[0].start - 1]) is not None
    for number in range(1, len(quotes)):
        gap = passage[quotes[number - 1].end + 1 : quotes[number].start - 1]
        clause = _CLAUSE_END.match(gap.text)
        speaker = speaker_before(gap[clause.end() :]) if clause else None
        if named and clause and speaker and speaker.name:
            cut = quotes[number - 1].end + 1 + clause.end()
            yield start, cut, quotes[first:number]
            start, first = cut, number
    yield start, end, quotes[first:]


def _english(passage: Passage, quotes: Sequence[Quoted]) -> list[Statement]:
    """An English paragraph is one statement: its second quotation goes on with the first."""
    text = passage.text
    for each in quotes:
        before, after = passage[: each.start - 1], passage[each.end + 1 :]
        if each.end - each.start < _SHORTEST or not is_said(before.text, after.text):
            continue
        speaker, carried = english_speaker(before, after)
        return [Statement(0, len(text), speaker, carried)]
    return []


def _statement(passage: Passage, start: int, end: int, quotes: Sequence[Quoted]) -> Statement:
    before = start
    speaker = None
    for each in quotes:
        speaker = speaker or speaker_before(passage[before : each.start - 1])
        attached = _ATTACHED.match(passage.text, each.end + 1)
        before = attached.end() if attached else each.end + 1
    of = _SAID_OF.match(passage.text, quotes[-1].end + 1)
    if speaker is None and of:
        speaker = speaker_named(passage.group(of, "who"))
    if speaker is None:
        after = quotes[-1].end + 1
        speaker = speaker_after(passage[after:end])
    carried = speaker is None and bool(
        _CARRIED.match(passage.text, start) or passage.text[start : start + 1] in '“”"'
    )
    return Statement(start, end, speaker, carried)


def _covering(found: Sequence[Statement], size: int) -> list[Statement]:
    """Merges what the same person says on, and lets narration go with what it introduces."""
    merged: list[Statement] = []
    for each in found:
        last = merged[-1] if merged else None
        if last and (each.speaker is None or _same(last.speaker, each.speaker)):
            merged[-1] = Statement(last.start, each.end, last.speaker or each.speaker, last.carried)
        else:
            merged.append(each)
    cuts = [0, *(each.start for each in merged[1:]), size]
    return [
        Statement(cuts[number], cuts[number + 1], each.speaker, each.carried)
        for number, each in enumerate(merged)
    ]


def _same(one: Speaker | None, other: Speaker | None) -> bool:
    if one is None or other is None or one.name.text != other.name.text:
        return False
    return bool(one.name) or one.role.text == other.role.text


def _is_said(text: str, quotes: Sequence[Quoted], end: int) -> bool:
    if _SAID_OF.match(text, quotes[-1].end + 1):
        return True
    spoken = [each for each in quotes if _is_statement(text, each)]
    if not spoken or not _PARTICLE.match(text, spoken[-1].end + 1):
        return False
    tail = text[quotes[-1].end + 1 : end]
    after_spoken = text[spoken[-1].end + 1 : end]
    if _NOT_SAID.match(after_spoken.strip(' ”"')) or _NOT_SAID.search(after_spoken[:12]):
        return False
    return bool(_SAYS.search(tail) or _SAYS.search(after_spoken))


def _is_spoken(text: str, quoted: Quoted, speaker: Speaker | None) -> bool:
    """Somebody's words, whatever verb follows: `김 씨는 “…”며 엄지를 치켜세웠다`."""
    after = text[quoted.end + 1 : quoted.end + 20]
    return bool(
        speaker
        and speaker.is_person
        and quoted.end - quoted.start >= _SHORT
        and _QUOTATIVE.match(after)
        and not _NOT_SAID.search(after)
    )


def _is_statement(text: str, quoted: Quoted) -> bool:
    size = quoted.end - quoted.start
    return size >= _SHORTEST or (size >= _SHORT and bool(_QUOTATIVE.match(text, quoted.end + 1)))


def _is_heading(text: str, quotes: Sequence[Quoted]) -> bool:
    """The whole line is in quotation marks."""
    quoted = sum(each.end - each.start + 2 for each in quotes)
    return quoted >= len(text.strip()) - 1
