"""Whom a sentence makes the speaker: the subject before the quotation, or after it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from news.facts.countries import names_in_korean_and_english

from .foreign import foreign_name, is_strange
from .korean_names import is_title, name_likeness
from .passage import Passage, join
from .people import Person, person_in

_WORD = re.compile(r"(?:[^\s(（]|[(（][^()（）]*[)）]|[(（])+")  # brackets stay whole
_TOPIC = re.compile(r"(?:께서는|께서|에서는|에서도|측은|들은|은|는|이|가|도)$")
_STOP = re.compile(
    r"^(?:이에|온|이날|한편|또한?|이어서?|특히|아울러|먼저|마지막으로|끝으로|관련해|대해|대하여|이번|그러면서|이와|함께|앞서|현장에서|"
    r"이후|지난|오는|여기에|더불어|그리고|통해|위해|맞아|따라|이를|계기로|자리에서|행사에서|이러한|이런|그러나|하지만|다만)$|"
    r"(?:에서|으로|하여|하며|하고|하는|으며|았고|었고|했고|됐고|참석한|참여한|방문한|맡은|받은|이끈|찾은|만난|나선|주재한|마친|밝힌|"
    r"선정된|수상한|체결한|함께한|위촉된|진행한|추진한|관련|대해|위해|통해|을|를|께|에|며|던|운영한|제안한|출연한|준비한|개최한|참관한|"
    r"둘러본|들은|살펴본|당선된|취임한|담당한|담당하는|운영하는|사는|거주하는|다녀간|지켜본|청취한|격려한|축사에|나온|지도한|총괄한|기획한|경청한)$"
)
_MODIFIER = re.compile(r"^[가-힣]{2,}(?:한|된)\s+(?=\S)")  # 정착한 몽골 출신
_DETERMINERS = frozenset("그각전현본동시도군구부")  # former, present, the city's …: no family
_AFTER_CONSONANT = {"은": True, "이": True, "는": False, "가": False}
_LONGEST_CLAUSE = 400
_LONGEST = 9  # words of a speaker's name and role
_POLITELY = re.compile(
    r"(?:^|\s|[)）])(?:[(（][^()（）]{1,20}[)）])?\s*(?:씨|님|양|군|할머니|할아버지)(?:[(（][^()（）]*[)）])?$"
)
_ORGANISATION = re.compile(
    r"(?:시|군|구|도|부|처|청|과|실|국|단|원|회|팀|공사|공단|재단|센터|본부|위원회|협회|대학교?|측|관)$"
)


@dataclass(frozen=True)
class Speaker:
    """`name` may be empty; `sure` is whether the phrase has the usual form."""

    name: Passage
    role: Passage
    family_only: bool = False
    sure: bool = True

    @property
    def is_person(self) -> bool:
        return bool(self.name) or is_title(self.role.text)


def speaker_before(clause: Passage) -> Speaker | None:
    """The subject of `clause`, which goes from the beginning of the sentence to the quotation."""
    clause = clause[-_LONGEST_CLAUSE:]
    words = [clause[m.start() : m.end()] for m in _WORD.finditer(clause.text)]
    best: Speaker | None = None
    for number, word in enumerate(words):
        stem = _stem(word)
        if stem is None and number:
            stem = _short_name(words[number - 1], word) or _foreign_stem(words[: number + 1])
        if stem is None:
            continue
        speaker = _speaker(clause, [*words[:number], stem])
        if speaker and (best is None or speaker.name or not best.name):
            best = speaker if best is None or speaker.name else best
            if speaker.name:
                return speaker
    return best or _organisation(clause, words)


def speaker_named(phrase: Passage) -> Speaker | None:
    """Whom `phrase`, which is nothing else, names: `청년 창업가 한지우 씨`."""
    person = person_in(phrase)
    return _of(person) if person and person.name else None


def speaker_after(clause: Passage) -> Speaker | None:
    """The subject in `“…”라고 S은 말했다`."""
    words = [clause[m.start() : m.end()] for m in _WORD.finditer(clause.text)][1:]
    return speaker_before(_whole(clause, words)) if words else None


def _stem(word: Passage) -> Passage | None:
    """`word` without its topic particle, if what remains can be a person."""
    stem = _without_particle(word)
    if stem is None:
        return None
    text = re.sub(r"[(（][^()（）]*[)）]$", "", stem.text)
    return stem if is_title(text) or name_likeness(text) > 1 else None


def _short_name(title: Passage, word: Passage) -> Passage | None:
    """`지도사 한솔은`: a name of two syllables, behind a title."""
    stem = _without_particle(word)
    return stem if stem and is_title(title.text) and name_likeness(stem.text) else None


def _without_particle(word: Passage) -> Passage | None:
    match = _TOPIC.search(word.text.rstrip(","))
    if not match or match.start() < 1 or not _agrees(word.text[match.start() - 1], match[0]):
        return None
    return word[: match.start()]


def _agrees(syllable: str, particle: str) -> bool:
    """은 and 이 follow a consonant, 는 and 가 a vowel: 캄파이 is no 캄파 with a particle."""
    if not "가" <= syllable <= "힣" or particle not in _AFTER_CONSONANT:
        return True
    return ((ord(syllable) - ord("가")) % 28 > 0) == _AFTER_CONSONANT[particle]


def _foreign_stem(words: Sequence[Passage]) -> Passage | None:
    """The last of `words` without its particle, if it ends a foreign name behind a title."""
    stem = _without_particle(words[-1])
    if stem is None:
        return None
    return stem if foreign_name([*(w.text for w in words[-_LONGEST:-1]), stem.text]) else None


def _speaker(clause: Passage, words: Sequence[Passage]) -> Speaker | None:
    start = len(words) - 1
    while start and len(words) - start < _LONGEST:
        before = words[start - 1].text
        if _ends_before(before) or _modifies_name(before, words[start].text):
            break
        start -= 1
    phrase = _whole(clause, words[start:])
    person = person_in(phrase)
    return _of(person) if person else None


def _ends_before(word: str) -> bool:
    """A speaker's name and role begin after `word`: an adverb, a clause, a modifier."""
    if word in names_in_korean_and_english() or word == "마을":
        return False  # 벨기에 대사관, 마을 주민
    modifies = word.endswith(("한", "된", "는", "던")) and len(word) > 2 and not name_likeness(word)
    return modifies or word.endswith((",", "”", "’", '"')) or bool(_STOP.search(word))


def _modifies_name(word: str, next_word: str) -> bool:
    """`우승한 김민수`: what looks like a name, and only tells of the name after it."""
    name = re.sub(r"[(（][^()（）]*[)）]$", "", next_word)
    return word.endswith(("한", "된")) and len(word) > 2 and name_likeness(name) > 1


def _of(person: Person) -> Speaker:
    role = person.role
    politely = _POLITELY.search(role.text)
    if politely:
        role = role[: politely.start()].strip()
    if modifier := _MODIFIER.match(role.text):
        role = role[modifier.end() :]
    return Speaker(person.name, role, person.family_only, sure=bool(person.name))


def _organisation(clause: Passage, words: Sequence[Passage]) -> Speaker | None:
    """`시 버스정책과는 “…”`: a body speaks, and has no name of a person."""
    if not words:
        return None
    match = re.search(r"(?:측은|에서는|은|는)$", words[-1].text)
    stem = words[-1][: match.start()] if match else Passage()
    phrase = [*words[:-1], stem] if stem else [*words[:-1]]
    if not match or not phrase or not _ORGANISATION.search(phrase[-1].text):
        return None
    start = len(phrase) - 1
    while start and not _ends_before(phrase[start - 1].text):
        start -= 1
    return Speaker(Passage(), _whole(clause, phrase[start:][-4:]), sure=False)


def _whole(clause: Passage, words: Sequence[Passage]) -> Passage:
    """From the first of `words` to the last, as they stand in `clause`."""
    places = {place: offset for offset, place in enumerate(clause.at)}
    return clause[places[words[0].at[0]] : places[words[-1].at[-1]] + 1]


class People:
    """Who is named in full somewhere in a document, and elsewhere by family name and title."""

    def __init__(self, document: Passage) -> None:
        self.document = document
        self._known: dict[tuple[str, str], Speaker] = {}

    def completed(self, speaker: Speaker) -> Speaker:
        """`speaker` with the full name and role of the first mention."""
        if not speaker.family_only and not is_strange(speaker.name.text.split(" ")[-1]):
            return speaker
        key = speaker.name.text, speaker.role.text
        if key not in self._known:
            complete = _completed if speaker.family_only else _completed_foreign
            self._known[key] = complete(speaker, self.document)
        return self._known[key]


def _completed(speaker: Speaker, document: Passage) -> Speaker:
    family, title = re.escape(speaker.name.text), re.escape(speaker.role.text.split()[-1])
    pattern = re.compile(
        rf"(?<![가-힣])(?P<name>{family}[가-힣]{{1,2}})\s+(?P<role>(?:[^\s.,“”]{{1,20}}\s+){{0,3}}?[^\s.,“”]{{0,20}}?{title})"
        rf"|(?P<before>[^\s.,“”]{{1,20}}\s+)(?P<later>{family}[가-힣]{{2}})\s+(?P<title>[^\s.,“”]{{0,20}}?{title})"
    )
    for match in pattern.finditer(document.text):
        name = document.group(match, "name") or document.group(match, "later")
        if name_likeness(name.text):
            role = document.group(match, "role") or speaker.role
            return Speaker(name, role, sure=False)
    if speaker.name.text in _DETERMINERS:
        whole = join((speaker.name, speaker.role))
        return Speaker(Passage(), whole, sure=False)
    return replace(speaker, sure=False)


def _completed_foreign(speaker: Speaker, document: Passage) -> Speaker:
    """아웨소 장관 is 주마 아웨소 탄자니아 수자원부 장관, who was named before."""
    name, title = re.escape(speaker.name.text), speaker.role.text.split()[-1:]
    if len(speaker.role.text.split()) != 1:
        return speaker
    pattern = re.compile(
        rf"(?P<first>(?:(?<![가-힣-])[가-힣]{{1,7}} ){{1,3}}){name} "
        rf"(?P<role>(?:[^\s.,“”]{{1,20}} ){{0,5}}[^\s.,“”]{{0,20}}?{re.escape(title[0])})"
    )
    for match in pattern.finditer(document.text):
        start = match.start("first")
        firsts = match["first"].split(" ")[:-1]
        while firsts and not _is_first_name(firsts, speaker.name.text):
            start += len(firsts.pop(0)) + 1
        if firsts:
            full = document[start : match.start("role") - 1]
            return Speaker(full, document.group(match, "role"), sure=False)
    return speaker


def _is_first_name(words: Sequence[str], name: str) -> bool:
    """Words before a foreign name that belong to it, and not to what is said of the person."""
    if any(_ends_before(word) or _TOPIC.search(word) for word in words):
        return False
    whole = [*words, *name.split(" ")]
    return foreign_name([*whole, "씨"]) == (0, len(whole))
