"""How many segments a second `check` does: `uv run python -m tests.language.checks.speed`.

The segments are the paragraphs, headlines and captions of the demo's releases in Korean and
English. In CPU time of one process, so that other work on the machine counts less.
"""

import json
from pathlib import Path
from time import process_time

from news.draft import Draft, Outline, Paragraph, Quotation, RichText, Run, from_json
from news.language import check

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


def main() -> None:
    segments = pairs()
    for source, target in segments:  # Babel's files are read once
        check(source, target, "en")
    begin = process_time()
    for _ in range(ROUNDS):
        for source, target in segments:
            check(source, target, "en")
    print(f"{ROUNDS * len(segments) / (process_time() - begin):,.0f} segments a second")  # noqa: T201


if __name__ == "__main__":
    main()
