"""A person has one name in a release."""

import pytest

from news.language.terms import check_names


def names(*targets):
    segments = [(f"body.{at}", "", target) for at, target in enumerate(targets)]
    return [(path, finding.parameters["found"]) for path, finding in check_names(segments)]


@pytest.mark.parametrize(
    "other",
    [
        "Kim Minji",
        "Min-ji Kim",
        "Minji Kim",
        "Kim Min Ji",
        "Gim Min-ji",
    ],
)
def test_a_name_written_two_ways_is_found_at_the_second(other):
    found = names("Director Kim Min-ji opened it.", f"“Good,” said {other}.")
    assert found == [("body.1", other)]


def test_the_finding_says_where_the_first_stands():
    ((_path, finding),) = check_names([("a", "", "Kim Min-ji"), ("b", "", "Ms Min-ji Kim")])
    assert finding.code == "name_two_ways"
    assert (finding.source_span, finding.target_span) == (None, (3, 13))
    assert finding.parameters == {
        "found": "Min-ji Kim",
        "first": "Kim Min-ji",
        "first_path": "a",
    }


@pytest.mark.parametrize(
    "targets",
    [
        ("Kim Min-ji spoke.", "Kim Min-ji spoke again."),
        ("Kim Min-ji spoke.", "Kim spoke again."),
        ("Kim Min-ji spoke.", "KIM MIN-JI AGAIN"),
        ("Kim Min-ji and Kim Min-su", "Kim Min-su and Kim Min-ji"),
        ("Kim Min-su spoke.", "Kim Min-seo did not."),
        ("Kim Min‑ji spoke.", "Kim\nMin-ji spoke."),
        ("Lee Sang-ho, Head of the Team", "Professor Lee Sang-ho"),
        ("Songdo Central Park", "Park Central Hotel"),
        ("Smart City Division", "City Smart"),
        ("", ""),
    ],
)
def test_one_way_is_one_way(targets):
    assert names(*targets) == []


def test_each_further_spelling_is_found():
    assert names("Namgung Min", "Min Namgung, and Min Namgung") == [
        ("body.1", "Min Namgung"),
        ("body.1", "Min Namgung"),
    ]
