"""Every check finds what it is for, and leaves alone what only looks like it."""

import pytest

from news.language import CHECKS, check

from .found import FOUND
from .silent import SILENT


def codes(source, target, told):
    told = dict(told)
    return [finding.code for finding in check(source, target, told.pop("language", "en"), **told)]


def cases(examples):
    return [
        pytest.param(code, *example, id=f"{code}-{number}")
        for code, listed in examples.items()
        for number, example in enumerate(listed)
    ]


def test_there_are_examples_for_every_check():
    assert set(FOUND) == set(SILENT) == set(CHECKS)


@pytest.mark.parametrize(("code", "source", "target", "told"), cases(FOUND))
def test_a_fault_is_found(code, source, target, told):
    assert code in codes(source, target, told)


@pytest.mark.parametrize(("code", "source", "target", "told"), cases(SILENT))
def test_what_is_right_is_left_alone(code, source, target, told):
    assert code not in codes(source, target, told)
