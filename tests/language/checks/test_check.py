"""What `check` answers: codes, places on both sides, parameters, how grave."""

import subprocess
import sys
from collections import Counter

from news.draft import Run
from news.language import CHECKS, Finding, check


def cut(text, span):
    return text[slice(*span)]


def test_a_difference_is_shown_on_both_sides_with_what_was_expected():
    source, target = "총사업비 3억 5천만 원을 들였다.", "The total cost was KRW 3.5 billion."
    (finding,) = check(source, target, "en")
    assert finding.code == "magnitude"
    assert cut(source, finding.source_span) == "3억 5천만 원"
    assert cut(target, finding.target_span) == "KRW 3.5 billion"
    assert finding.parameters["expected"] == "350,000,000"


def test_what_is_lost_has_no_place_in_the_target__and_what_is_new_none_in_the_source():
    (lost,) = check("77개 기업이 있다.", "There are companies.", "en")
    assert lost.source_span == (0, 6)
    assert lost.target_span is None
    (new,) = check("기업이 있다.", "There are 77 companies.", "en")
    assert new.source_span is None
    assert new.target_span == (10, 22)


def test_expected_numbers_are_written_as_in_the_language_of_the_target():
    (finding,) = check("1,234건이다.", "Có 1.243 vụ.", "vi")
    assert finding.parameters["expected"] == "1.234"


def test_places_count_the_words_of_rich_text():
    source = (Run("기업 "), Run("77개", bold=True), Run(note=1), Run("가 있다."))
    (finding,) = check(source, (Run("There are "), Run("78"), Run(note=1), Run(" firms.")), "en")
    assert cut("There are 78 firms.", finding.target_span).startswith("78")


def test_a_missing_text_has_that_fault_alone():
    assert check("3월 5일 “좋다”고 말했다.", "", "en") == [
        Finding("missing_text", (0, 16), severity="blocking")
    ]


def test_figures_warn__what_cannot_be_published_blocks():
    by_severity = Counter(each.severity for each in CHECKS.values())
    assert by_severity.keys() == {"warning", "blocking"}
    assert CHECKS["number"].severity == "warning"
    assert CHECKS["links"].severity == "blocking"
    assert all(each.code == code for code, each in CHECKS.items())


def test_any_language_is_checked_from_any_other():
    assert not check(
        "Held on Friday, 11 February 2022", "2022. 2. 11.(금) 개최", "ko", source_language="en"
    )
    assert check("Held on 12 February 2022", "2022. 2. 11. 개최", "ko", source_language="en")
    assert not check("2022. 2. 11.", "11.02.2022", "uz")


def test_it_runs_without_django():
    program = (
        "import sys; from news.language import check; check('77개', '78', 'en');"
        " sys.exit('django' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
