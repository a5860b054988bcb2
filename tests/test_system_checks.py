"""A word that a setting does not know stops every command, and says which it knows."""

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError

from news.models.findings import findings
from news.models.segments import segments_of
from tests import factories


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"number": "bloking"}, ["“number” cannot be “bloking”", "blocking, warning, off"]),
        ({"nummer": "off"}, ["no check “nummer”", "double_space"]),
    ],
)
def test_a_misspelt_check_or_severity_is_an_error(settings, asked, said):
    settings.TRANSLATION_CHECKS = asked
    with pytest.raises(SystemCheckError) as stopped:
        call_command("check", tags=["translation"])
    for words in ("TRANSLATION_CHECKS", *said):
        assert words in str(stopped.value)


def test_what_is_spelt_well_passes(settings):
    settings.TRANSLATION_CHECKS = {"number": "blocking", "links": "warning", "country": "off"}
    call_command("check", tags=["translation"])


def test_a_check_of_unknown_severity_is_made_all_the_same(newsroom, settings):
    settings.TRANSLATION_CHECKS = {"hangul_left": "bloking"}
    release = factories.make_release(headline={"ko": "인천 워크숍", "en": "인천 workshop"})
    texts = [(each, each.target_text) for each in segments_of(release, "en")]
    assert [each.code for each in findings(release, "en", texts)["headline"]] == ["hangul_left"]
