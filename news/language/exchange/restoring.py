"""A returned text as runs, with the links and anchors of the source that it was made from."""

from collections.abc import Mapping

from news.draft import RichText, Run, clean_text
from news.language.codes import Code, CodesBroken, Piece, Tag, from_pieces, pieces
from news.language.exchange.returned import Fault, Mark, Problem, ReturnedUnit, Words
from news.language.segments import Segment


class Broken(ValueError):
    """A translation does not fit its segment."""

    def __init__(self, code: Fault, **parameters: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.parameters = parameters

    def problem(self, path: str) -> Problem:
        return Problem(self.code, path, self.parameters)


def restored(unit: ReturnedUnit, segment: Segment) -> RichText:
    """The target of `unit`, as it stands. Raises `Broken` where its codes cannot be restored.

    `segment` has the source that the unit was made from.
    """
    codes = _codes(unit, segment)
    found: list[Piece] = []
    for word in unit.target or ():
        if isinstance(word, str):
            found.append(word)
            continue
        code = codes.get(word.id)
        if code is None or code.is_alone != (word.side == "alone"):
            raise Broken("unknown_code", id=word.id)
        found.append(Tag(code, word.side))
    try:
        return _joined(from_pieces(found))
    except CodesBroken:
        raise Broken("unclosed_code") from None


def cleaned(text: RichText) -> RichText:
    """`text` as it may be stored."""
    return tuple(Run(clean_text(run.text), run.bold, run.link, run.note) for run in text)


def check_whole(unit: ReturnedUnit, segment: Segment) -> None:
    """Raises `Broken` where an anchor or a link of the source is lost, or an anchor is doubled."""
    codes = _codes(unit, segment)
    begun = _begun(unit.target or ())
    for name, code in codes.items():
        if code in segment.codes and (code.mark.note or code.mark.link) and name not in begun:
            raise Broken("lost_code", id=name)
        if code.is_alone and begun.count(name) > 1:
            raise Broken("doubled_code", id=name)


def _codes(unit: ReturnedUnit, segment: Segment) -> Mapping[str, Code]:
    """The codes by the ids that the file gives them.

    A tool may number codes anew. If it has, source and target agree, and the order of those in
    the source tells which is which.
    """
    codes = segment.codes
    ids = _begun(unit.source)
    ours = {str(code.id): code for code in codes}
    if len(set(ids)) == len(codes) and set(ids) != ours.keys():
        return dict(zip(dict.fromkeys(ids), codes, strict=True))
    # Marks that only the target has bear the numbers after those of the source.
    beyond = (tag.code for tag in pieces(segment.target_text, codes) if isinstance(tag, Tag))
    return ours | {str(code.id): code for code in beyond}


def _begun(words: Words) -> list[str]:
    return [word.id for word in words if isinstance(word, Mark) and word.side != "close"]


def _joined(text: RichText) -> RichText:
    """`text` with neighbours of the same marks as one run."""
    runs: list[Run] = []
    for run in text:
        last = runs[-1] if runs else None
        if last and not run.note and (last.bold, last.link, last.note) == (run.bold, run.link, 0):
            runs[-1] = Run(last.text + run.text, run.bold, run.link)
        else:
            runs.append(run)
    return tuple(runs)
