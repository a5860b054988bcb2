"""The one way in, as another program has it."""

import json
import re
from pathlib import Path
from textwrap import dedent

import pytest

from news.intake import DocumentRefused, read, to_json
from tests.intake.making import make

ROOT = Path(__file__).parents[2]
SEED = (ROOT / "tests/documents/seed_2022-02-11.txt").read_text()


@pytest.mark.parametrize("kind", ["text", "hwpx", "hwp", "docx", "odt", "pdf"])
def test_the_seed_says_the_same_in_every_format(kind):
    content = SEED.encode() if kind == "text" else make(SEED, kind)
    said = json.loads(json.dumps(to_json(read(content, f"seed.{kind}"))))
    overview = said["event_overview"]
    assert overview["start"] == "2022-02-11T10:30:00+09:00"
    assert overview["end"] == "2022-02-11T17:00:00+09:00"
    assert len(said["summary"]) == 2
    assert [each["number"] for each in said["attachments"]] == [1, 2, 3]
    assert said["countries"] == ["ID", "PH", "MN", "LA", "LK", "NP", "KH", "BD", "KG", "UZ"]
    assert said["headline"] is None
    assert said["unplaced"] == []


def test_what_cannot_be_read_is_refused_with_a_code():
    with pytest.raises(DocumentRefused) as refused:
        read(b"", "empty.hwpx")
    assert refused.value.reason == "empty"


def test_the_example_of_the_readme_runs():
    section = (ROOT / "README.md").read_text().split("## Reading documents")[1].split("\n## ")[0]
    code = dedent(re.search(r"^    from news[^@]*?(?=^\S)", section, re.MULTILINE)[0])
    said = {"content": make(SEED, "hwpx")}
    exec(code, said)
    assert said["reading"].draft.summary
