import pytest

from news.draft import Run
from news.templatetags.runs import Numbering, runs_html, safe_address, split_quotations


@pytest.mark.parametrize(
    "link",
    ["https://example.org/a?b=c", "http://x.kr", "mailto:a@b.kr", "tel:+8232", "/ko/x/", "/"],
)
def test_safe_addresses_stay(link):
    assert safe_address(link) == link


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "example.org",
        "http://[",
        "",
    ],
)
def test_other_addresses_are_no_links(link):
    assert safe_address(link) == ""
    assert "<a" not in runs_html((Run("글", link=link),), Numbering())


def test_text_is_escaped():
    html = runs_html((Run("<b>&\"'", bold=True, link='https://x.kr/"><i>'),), Numbering())
    assert "<b>" not in html
    assert "<i>" not in html
    assert html.startswith('<a href="https://x.kr/&quot;')


def test_a_mark_without_a_note_is_left_out():
    assert runs_html((Run("글"), Run(note=3)), Numbering(1, 1)) == "글"


def test_only_the_first_mark_of_a_note_can_be_gone_back_to():
    html = runs_html((Run(note=1), Run("글"), Run(note=1)), Numbering(4, 1))
    assert html.count('id="note-ref-4"') == 1
    assert html.count('href="#note-4"') == 2


def test_addresses_that_leave_the_site_are_full(settings):
    html = runs_html((Run("글", link="/ko/x/"),), Numbering(), absolute=True)
    assert f'href="{settings.SITE_URL}/ko/x/"' in html


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("그는 “가”며 “나”고 말했다", ["“가”", "“나”"]),
        ('He said "one" and "two".', ['"one"', '"two"']),
        ("Он сказал «да».", ["«да»"]),
        ("끝나지 않는 “말", ["“말"]),
        ("”거꾸로“", ["“"]),
        ("따옴표 없음", []),
        ("", []),
    ],
)
def test_quoted_words_are_found(text, said):
    pieces = list(split_quotations((Run(text),)))
    assert "".join(run.text for run, _said in pieces) == text
    assert [run.text for run, quoted in pieces if quoted and run.text] == said
