"""How good and how fast the checks are: `uv run python -m tests.language.checks.measure`.

Recall and specificity on the sentence pairs; then how many segments a second `check` does, on the
texts of the demo's releases in Korean and English, in CPU time of one process, so that other work
on the machine counts less.
"""

import json
import sys
from pathlib import Path
from time import process_time

from news.draft import Draft, Outline, Paragraph, Quotation, RichText, Run, from_json
from news.language import check

from .test_pairs import measured

RELEASES = Path(__file__).parents[3] / "news/management/demo/releases"
ROUNDS = 5


def texts(draft: Draft) -> list[RichText]:
    plain = [draft.headline, *draft.summary, *(photo.caption for photo in draft.photos)]
    rich = [block.text for block in draft.body if isinstance(block, Paragraph | Quotation)]
    rich += [x.text for block in draft.body if isinstance(block, Outline) for x in block.items]
    return [(Run(text),) for text in plain] + rich


def pairs() -> list[tuple[RichText, RichText]]:
    found = []
    for path in RELEASES.glob("*.json"):
        editions = json.loads(path.read_text())["editions"]
        if {"ko", "en"} <= editions.keys():
            korean, english = (texts(from_json(editions[code])) for code in ("ko", "en"))
            found += zip(korean, english, strict=False)
    return found


def speed() -> float:
    segments = pairs()
    for source, target in segments:  # Babel's files are read once
        check(source, target, "en")
    begin = process_time()
    for _ in range(ROUNDS):
        for source, target in segments:
            check(source, target, "en")
    return ROUNDS * len(segments) / (process_time() - begin)


def main() -> None:
    for name in ("dev", "held_out"):
        recall, specificity = measured(name)
        sys.stdout.write(f"{name}: recall {recall:.1%}, specificity {specificity:.1%}\n")
    sys.stdout.write(f"{speed():,.0f} segments a second\n")


if __name__ == "__main__":
    main()
