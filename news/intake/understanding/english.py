"""Statements in English: `“…,” said Kim Hana, Director of the Marine Policy Division. “…”`."""

import re

from .passage import Passage
from .speakers import Speaker

_VERB = (
    r"(?:said|says|stated|added|noted|explained|stressed|emphasi[sz]ed|remarked|commented|"
    r"told reporters|announced|concluded|continued|highlighted|underscored|underlined|pledged|"
    r"expressed|shared|observed|declared)"
)
_PARTICLES = r"(?: (?:van|von|der|den|de|da|di|del|al|bin|el|la|le|du))*"
_PERSON = rf"(?P<name>[A-Z][\w’'-]+\.?(?:{_PARTICLES}[ -][A-Z][\w’'-]*\.?){{1,4}})"
_ROLE = r"(?P<role>[^.“”\"]{3,160}?)"
_LAND = r"(?:\s*\([^()]{1,40}\))?"
_OF = r"(?:\s+(?:of|from)\s+[^,.“”]{2,60}?)?"
_WHEN = r"(?:\s+(?:in|at|during|on|after|before|to|while|as|through|via|of|from)\b[^.,“”]{0,90})?"
_AFTER = (
    re.compile(
        rf"[,.]?\s*{_VERB}\s+(?P<title>(?:[a-z’'-]+ ){{1,5}}?)?{_PERSON}"
        rf"{_LAND}(?:\s*,\s*{_ROLE}|{_WHEN})?\s*(?=[.,]?\s*(?:[“\"]|$)|\.)"
    ),
    re.compile(rf"[,.]?\s*{_PERSON}{_OF}\s*(?:,\s*{_ROLE}\s*,)?\s+{_VERB}\b"),
    re.compile(
        rf"[,.]?\s*{_VERB}\s+(?P<role>(?:the|a|an|one)\s[^.,“”\"]{{3,80}}|(?:he|she|they))\b"
    ),
    re.compile(rf"[,.]?\s*(?P<role>(?:he|she|they|He|She))\s+{_VERB}\b"),
)
_BEFORE = re.compile(
    rf"{_PERSON}\s*(?P<role>(?:of\s+[^,.“”\"]{{2,80}})?(?:,\s*[^.“”\"]{{3,160}}?\s*,)?)\s*{_VERB}"
    r"[^“\"]{0,60}[:,]?\s*$"
)
_SOURCE = re.compile(rf"[Aa]ccording to {_PERSON}(?:,\s*{_ROLE})?\s*,\s*$")
_MINISTER_OF = re.compile(
    r"(?:[A-Z][\w-]+ )?(?:Minister|Secretary|Director(?:[ -]General)?|Mayor|Governor|President|"
    r"Chair(?:man)?|Commissioner|Ambassador) (?:of|for|to) (?:the )?$"
)
_CLAUSE = re.compile(r",?\s*(?:who|which|whose)\b.*$", re.DOTALL)  # who led the development
_CARRIED = {"he", "she", "they"}
_TITLES = re.compile(
    r"^(?:[A-Z][\w’'-]+ ){0,2}?(?:Mayor|Minister|Governor|Director(?:[ -]General)?|"
    r"Secretary(?:[ -]General)?|Professor|Dr|"
    r"Mr|Ms|Mrs|President|Chairman|Chairperson|Chairwoman|Chair|Commissioner|Ambassador|CEO|Superintendent|"
    r"Administrator|Chancellor|Representative|Dean|Manager|Coordinator|Curator)\.?\s+(?=[A-Z])"
)


def english_speaker(before: Passage, after: Passage) -> tuple[Speaker | None, bool]:
    """Who is named `before` or `after` the quotation, and whether a pronoun names the last one."""
    for pattern in _AFTER:
        match = pattern.match(after.text)
        if match:
            return _speaker(after, match)
    match = _BEFORE.search(before.text[-300:])
    match = match or _SOURCE.search(before.text[-300:])
    if match:
        return _speaker(before[-300:], match)
    return None, False


def _speaker(source: Passage, match: re.Match[str]) -> tuple[Speaker | None, bool]:
    given = match.groupdict()
    name = source.group(match, "name") if given.get("name") else Passage()
    role = source.group(match, "role").strip(" ,") if given.get("role") else Passage()
    if role.text.lower() in _CARRIED and not name:
        return None, True
    name = name[: len(name.text.rstrip("."))]
    if clause := _CLAUSE.search(role.text):
        role = role[: clause.start()]
    if role.text.startswith("of "):
        role = role[3:]
    if over := _MINISTER_OF.search(source.text[: match.start("name")] if name else ""):
        # Minister of Environment Han Hwa-jin: the last two words are the name.
        cut = len(name) - len(" ".join(name.text.split(" ")[-2:]))
        return Speaker(name[cut:], source[over.start() : match.start("name") + cut].strip()), False
    title = _TITLES.match(name.text)
    if title:
        role = role or name[: title.end()].strip()
        name = name[title.end() :]
    elif given.get("title") and not role:
        role = source.group(match, "title").strip()
    return Speaker(name, role, sure=bool(name and role)), False


def is_said(before: str, after: str) -> bool:
    """Whether a verb of saying stands beside the quotation."""
    return bool(
        re.search(rf"\b{_VERB}\b", after[:200])
        or _SOURCE.search(before)
        or re.search(rf"\b{_VERB}\b[^.]{{0,60}}$", before)
    )


_DATELINE = re.compile(
    r"[\[(]?[A-Z][A-Z .'’-]{2,30}(?:,\s*[A-Z][\w. ]{2,30})?\s*(?:,|"
    r"\()\s*(?P<date>[^—–()]{6,40}?\d{4})\s*[)\]]?\s*(?:[—–-]|\(|/)"
)


def dateline(paragraph: Passage) -> Passage:
    """The date in `SEJONG, 4 March 2026 –` at the head of a body; empty if there is none."""
    match = _DATELINE.match(paragraph.text)
    return paragraph.group(match, "date") if match else Passage()
