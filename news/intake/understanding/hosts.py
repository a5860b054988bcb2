"""주최, 주관, 후원: who holds an event, in its overview and in the words of the body."""

import re
from collections.abc import Iterator, Sequence

from news.draft import Host, HostRole, clean_text

from .ledger import Ledger
from .lists import ETC, divided
from .matching import bare
from .passage import Passage
from .progress import label

ROLES: dict[str, HostRole] = {"host": "host", "organiser": "organiser", "sponsor": "sponsor"}
_JOINTLY = re.compile(
    r"(?P<who>[^.。“”]{4,200}?)(?:와|과|이|가|은|는|에서)?\s*(?:등\s*)?(?:이|과|가)?\s*(?:공동으로\s*주최|공동\s*주최|주최하(?:고|는|며|여|였|했)|주최했|주최로|주관하(?:고|는|며))"
)
_BODY = re.compile(
    r"[가-힣A-Z].+(?:시|도|군|구|부|처|청|원|회|대|대학교|센터|재단|공단|공사|협력단|기구|단|은행|신문|방송|사무소|사무국|위원회|협회|학회|연맹|연합|연구원|대사관|[)）])$"
)
_ENGLISH_AND = re.compile(
    r"(?<=City|tion|ment|ency|tute|sity|ttee|ncil|ntre|nter|ival|ince)\s+and\s+(?=[A-Z]\w+ [A-Z])"
)
_STROKE, _DOT = re.compile(r"\s*[/|]\s*"), re.compile(r"\s*[·ㆍ‧・･]\s*")
_AND = re.compile(
    r"\s*[,、·ㆍ]\s*|(?<=[가-힣)])(?:와|과)\s+|\s+및\s+|(?<=[가-힣)])(?:은|는|이|가)\s+(?=\S)"
)
_NAME = re.compile(
    r"[가-힣A-Za-z]+\s?(?:경제청)?(?:시|도|군|구|부|처|청|원|회|대|대학교|센터|재단|공단|공사|협력단|기구|협회|학회|위원회|연구원|연맹|[A-Z]{2,}|\))"
)


def read_hosts(fields: Sequence[str], value: Passage, first: int, ledger: Ledger) -> list[Host]:
    """The hosts under a label such as 주최, or 주최/주관, which names first these, then those."""
    roles = [ROLES[each] for each in fields if each in ROLES]
    parts = [part for part, _ in value.pieces(_STROKE)]
    if len(roles) > 1 and len(parts) == 1 and not re.search(r"[,、]", value.text):
        parts = [part for part, _ in value.pieces(_DOT)]
    hosts: list[Host] = []
    ledger.understand(value)
    if len(roles) == len(parts) and len(roles) > 1:
        assigned = [([role], part) for role, part in zip(roles, parts, strict=True)]
    else:
        assigned = [(roles, value)]
    for these, part in assigned:
        for name in _names_in(part):
            if not name or name.text in {"등", "미정", "없음"}:
                continue
            for role in these:
                ledger.keep(f"event_overview.hosts[{first + len(hosts)}]", name)
                organisation = label(clean_text(name.text))
                if organisation:
                    hosts.append(Host(organisation, role))
    return hosts


def _names_in(part: Passage) -> Iterator[Passage]:
    """The names of a list; a dot divides two bodies, and belongs to the name of others."""
    for entry in divided(_without_etc(part), "stroke"):
        joined = list(entry.pieces(_ENGLISH_AND))
        if len(joined) > 1:
            yield from (name.strip() for name, _ in joined)
            continue
        names = [name.strip() for name, _ in entry.pieces(_DOT)]
        bodies = len(names) > 1 and all(_BODY.search(name.text) for name in names)
        for name in names if bodies else [entry]:
            yield _without_etc(name)


def _without_etc(names: Passage) -> Passage:
    match = ETC.search(names.text)
    return names[: match.start()].strip() if match and match.start() else names.strip()


def check_hosts(hosts: Sequence[Host], body: Sequence[Passage], ledger: Ledger) -> None:
    """Compares the overview's hosts with those that a sentence of the body names."""
    stated = [host.organisation.name for host in hosts if host.role == "host"]
    if len(stated) < 2:
        return
    for paragraph in body:
        match = _JOINTLY.search(paragraph.text)
        named = _names(match["who"]) if match else []
        if len(named) < 2 or not any(_same(name, host) for name in named for host in stated):
            continue
        lacking = [host for host in stated if not any(_same(name, host) for name in named)]
        extra = [name for name in named if not any(_same(name, host) for host in stated)]
        if lacking or extra:
            ledger.doubt(
                "hosts_differ",
                "event_overview.hosts",
                paragraph,
                body=", ".join(named),
                overview=", ".join(stated),
            )
        return


def _names(clause: str) -> list[str]:
    """The organisations at the end of `clause`, which is a list of them."""
    names: list[str] = []
    for part in reversed(_AND.split(clause)):
        words = part.split()
        if not words:
            break
        name = " ".join(words[-2:]) if set(words[-2:-1]) & _FIRST_WORDS else words[-1]
        if not _NAME.match(name):
            break
        names.insert(0, name)
        if len(words) > 2:
            break
    return names


_FIRST_WORDS = {"인천", "서울", "부산", "대구", "광주", "대전", "울산", "한국", "국립", "대한"}


def _same(one: str, other: str) -> bool:
    """연세대 and 연세대학교, UNPOG and 유엔거버넌스센터(UN POG) are the same."""
    first, second = _forms(one), _forms(other)
    return any(
        a == b or (min(len(a), len(b)) > 1 and (a.startswith(b) or b.startswith(a)))
        for a in first
        for b in second
    )


def _forms(name: str) -> list[str]:
    name = re.sub(r"(?:광역|특별자치|특별)(?=[시도])", "", name)
    inner = re.findall(r"[(（]([^()（）]+)[)）]", name)
    outer = re.sub(r"[(（][^()（）]*[)）]", "", name)
    return [form for form in (bare(each) for each in (outer, *inner)) if form] or [bare(name)]
