"""How fast files go out and come back: `uv run python -m tests.language.exchange.measure`.

20,000 segments of many kinds, no two alike: plain and rich, in every state, with notes, with what
XML and workbooks must escape. Segments a second, in CPU time of one process, so that other work
on the machine counts less; the best of a few rounds, each with segments that nothing has read.
"""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from time import process_time

from news.language.exchange import (
    ExchangeFile,
    ExchangeUnit,
    read,
    write_xliff12,
    write_xliff21,
    write_xlsx,
)
from news.language.segments import Segment, State

SEGMENTS = 20_000
ROUNDS = 3
RICH = (
    (
        '<p>{n}번째로 인천시<sup data-note="1">*</sup>는 '
        '<a href="https://www.incheon.go.kr/{n}?a=1&amp;b=2">누리집</a>에서 '
        "<b>무료</b>로 받는다.</p>",
        '<p>For time {n} the city<sup data-note="1">*</sup> takes it <b>free</b> on its '
        '<a href="https://www.incheon.go.kr/{n}?a=1&amp;b=2">site</a>.</p>',
    ),
    (
        "<p>인천광역시는 {n}일부터 개발도상국 공무원을 초청하여 스마트시티 연수를 운영한다.</p>"
        "<p>이번 연수에는 {n}명이 참가한다.</p>",
        "<p>From day {n} the city of Incheon holds a workshop on smart cities.</p>"
        "<p>There are {n} participants.</p>",
    ),
    ("<p>예산 <b>{n}만 원</b> &lt;안&gt; &amp; 결산</p>", ""),
)
PLAIN = (
    ("스마트시티 연수 {n}기 <개최> & 모집", "Session {n} of the workshop on cities & <smart> ones"),
    ("담당자 {n}", ""),
    ("={n}+1 “인용”\n둘째 줄", "=SUM({n}) “quoted”\nsecond line"),
)
STATES: tuple[State, ...] = ("draft", "approved", "outdated")


def units() -> Iterator[ExchangeUnit]:
    for n in range(SEGMENTS):
        is_rich = n % 2 == 0
        source, target = ((RICH if is_rich else PLAIN)[n // 2 % 3][side] for side in (0, 1))
        path = f"body.{n:x}.text"
        segment = Segment(path, "text", source.format(n=n), target.format(n=n), rich=is_rich)
        state = STATES[n % len(STATES)] if target else "missing"
        yield ExchangeUnit(segment, state, f"note {n}" if n % 10 == 0 else "")


def new_file() -> ExchangeFile:
    uuid = "0b0e1c9e-58a1-4f5a-9d3f-8a51c1f0a001"
    return ExchangeFile(uuid, "2022-017", "연수 <개최> & 모집", "ko", "en", tuple(units()))


def rate[Input](prepare: Callable[[], Input], act: Callable[[Input], object]) -> float:
    """Segments a second of `act`, the best of a few rounds."""
    taken = []
    for _ in range(ROUNDS):
        prepared = prepare()
        begin = process_time()
        act(prepared)
        taken.append(process_time() - begin)
    return SEGMENTS / min(taken)


def main() -> None:
    writers = {
        "XLIFF 1.2": write_xliff12,
        "XLIFF 2.1": write_xliff21,
        "xlsx": partial(write_xlsx, headings=("원문", "번역")),
    }
    for name, write in writers.items():
        out = rate(new_file, write)
        data = write(new_file())
        back = rate(lambda data=data: data, read)
        sys.stdout.write(f"{name}: {out:,.0f} segments a second out, {back:,.0f} back\n")


if __name__ == "__main__":
    main()
