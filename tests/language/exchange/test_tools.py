"""What translators' tools do to XLIFF, as their makers document it; the texts survive."""

import pytest
from lxml import etree

from news.language.exchange import ExchangeRefused, Taken, read, write_xliff12, write_xliff21
from tests.language.exchange.files import (
    HEADLINE,
    MISSING,
    RICH,
    X12,
    X21,
    back,
    changed,
    export,
    replaced,
)

LINK = '<a href="https://www.incheon.go.kr">our site</a>'
HTML = f'<p>In Incheon<sup data-note="1">*</sup> it is <b>free</b>. See {LINK}.</p>'


def target12(inner, data=None):
    """An export in which the rich unit's target has been replaced."""
    return _with_target(data or write_xliff12(export(HEADLINE, RICH)), X12, inner)


def target21(inner, data=None):
    return _with_target(data or write_xliff21(export(HEADLINE, RICH)), X21, inner)


def _with_target(data, namespace, inner):
    def change(root):
        target = list(root.iter(f"{namespace}target"))[1]
        new = etree.fromstring(f'<target xmlns="{namespace[1:-1]}">{inner}</target>')
        new.attrib.update(target.attrib)
        target.getparent().replace(target, new)

    return changed(data, change)


def taken(data):
    merge = back(data, HEADLINE, RICH)
    assert not merge.broken
    (unit,) = merge.taken
    assert unit.path == RICH.path
    return unit.target


@pytest.mark.parametrize(
    "inner",
    [
        'In Incheon<x id="1"/> it is <g id="3">free</g>. See <g id="2">our site</g>.',
        # A tool's native codes, in pairs tied by `rid` or by `id`
        'In Incheon<ph id="1">{1}</ph> it is <bpt id="3" rid="7">&lt;b></bpt>free<ept id="8" '
        'rid="7">&lt;/b></ept>. See <bpt id="2">&lt;a></bpt>our site<ept id="2">&lt;/a></ept>.',
        'In Incheon<x id="1"/> it is <bx id="3"/>free<ex id="3"/>. See <bx id="2" rid="x"/>our '
        'site<ex id="9" rid="x"/>.',
        'In Incheon<x id="1"/> it is <it id="3" pos="open">b</it>free<it id="3" pos="close">b</it>'
        '. See <g id="2">our site</g>.',
        # Cut into sentences, with terms and comments marked, in CDATA and with comments
        '<mrk mtype="seg" mid="0">In Incheon<x id="1"/> it is <g id="3">free</g>.</mrk> '
        '<mrk mtype="seg" mid="1">See <g id="2"><mrk mtype="term">our</mrk> site</g>.</mrk>',
        '<![CDATA[In Incheon]]><x id="1"/> it <!-- sic -->is <g id="3">free</g>. See '
        '<g id="2">our <?tool x?>site</g>.',
    ],
)
def test_xliff12_codes_as_tools_write_them(inner):
    assert taken(target12(inner)) == HTML


@pytest.mark.parametrize(
    "inner",
    [
        'In Incheon<ph id="1"/> it is <pc id="3">free</pc>. See <pc id="2">our site</pc>.',
        'In Incheon<ph id="1"/> it is <sc id="3"/>free<ec startRef="3"/>. See <pc id="2">our '
        "site</pc>.",
        'In Incheon<ph id="1"/> it is <sc id="3" isolated="yes"/>free<ec id="3" isolated="yes"/>. '
        'See <pc id="2">our site</pc>.',
        '<mrk id="m1" type="term">In Incheon</mrk><ph id="1"/> <sm id="m2" type="comment" '
        'value="?"/>it<em startRef="m2"/> is <pc id="3">free</pc>. See <pc id="2">our<cp '
        'hex="0020"/>s<cp hex="001F"/>ite</pc>.',
    ],
)
def test_xliff21_codes_as_tools_write_them(inner):
    assert taken(target21(inner)) == HTML


def test_codes_numbered_anew_are_told_by_their_order_in_the_source():
    def renumber(root):
        for code in root.iter(f"{X12}x", f"{X12}g", f"{X21}ph", f"{X21}pc"):
            code.set("id", {"1": "c0", "2": "c1", "3": "c2"}[code.get("id")])

    for write in (write_xliff12, write_xliff21):
        data = changed(write(export(RICH)), renumber)
        assert back(data, RICH).untouched


def test_codes_numbered_anew_with_one_lost_on_both_sides_are_not_guessed():
    def renumber(root):
        for code in list(root.iter(f"{X12}x", f"{X12}g")):
            code.set("id", f"c{code.get('id')}")
        for anchor in list(root.iter(f"{X12}x")):
            anchor.getparent().remove(anchor)

    merge = back(changed(write_xliff12(export(RICH)), renumber), RICH)
    assert [problem.code for problem in merge.broken] == ["unknown_code"]


def test_sentences_of_xliff21_are_one_text_again():
    cut = (
        '<segment id="s1" state="final"><source>인천시<ph id="1"/>는 <sc id="2"/>누리</source>'
        '<target order="3">See <pc id="2">our site</pc>.</target></segment>'
        "<ignorable><source> </source></ignorable>"
        '<segment id="s2" state="reviewed"><source>집<ec startRef="2"/>에서 <pc id="3">무료</pc>로'
        ' 받는다.</source><target order="1">In Incheon<ph id="1"/> it is <pc id="3">free</pc>.'
        "</target></segment>"
    )
    data = write_xliff21(export(RICH))
    start, end = data.index(b"<segment"), data.index(b"</unit>")
    merge = back(data[:start] + cut.encode() + data[end:], RICH)
    assert merge.taken == [Taken(RICH.path, HTML, approved=False)]


SPLIT = (
    '<segment state="translated"><source>스마트시티</source><target>Smart city</target></segment>'
    "<ignorable><source> </source></ignorable>"
    "<segment{}><source>연수</source>{}</segment>"
)


@pytest.mark.parametrize(
    ("state", "target", "code"),
    [
        ("", "", "partly_translated"),
        ("", "<target/>", "partly_translated"),
        ("", "<target>연수</target>", "partly_translated"),
        ("", "<target>workshop</target>", None),
        (' state="final"', "<target/>", None),  # its words have gone into the sentence before
    ],
)
def test_a_unit_with_an_untranslated_sentence_is_reported(state, target, code):
    data = write_xliff21(export(HEADLINE))
    start, end = data.index(b"<segment"), data.index(b"</unit>")
    merge = back(data[:start] + SPLIT.format(state, target).encode() + data[end:], HEADLINE)
    assert [problem.code for problem in merge.broken] == ([code] if code else [])
    assert len(merge.taken) + len(merge.broken) + len(merge.untouched) == 1


@pytest.mark.parametrize(
    ("second", "code"),
    [("", "partly_translated"), ('<mrk mtype="seg" mid="2"/>', "partly_translated")],
)
def test_a_unit_of_xliff12_with_an_untranslated_sentence_is_reported(second, code):
    data = replaced(
        write_xliff12(export(HEADLINE)),
        (
            '<target state="translated">Smart city workshop',
            '<seg-source><mrk mtype="seg" mid="1">스마트시티</mrk> <mrk mtype="seg" mid="2">연수'
            '</mrk></seg-source><target><mrk mtype="seg" mid="1">Smart city</mrk>' + second,
        ),
    )
    merge = back(data, HEADLINE)
    assert [problem.code for problem in merge.broken] == [code]
    assert not merge.taken


@pytest.mark.parametrize(
    ("write", "untouched"),
    [
        (write_xliff12, '<target state="needs-translation">개발도상국 공무원</target>'),
        (write_xliff12, '<target state="new"/>'),
        (write_xliff21, "<target>개발도상국 공무원</target>"),
        (write_xliff21, "<target></target>"),
    ],
)
def test_a_source_copied_by_a_tool_is_not_a_translation(write, untouched):
    data = write(export(MISSING))
    source = "<source>개발도상국 공무원</source>"
    data = replaced(data, (source, source + untouched))
    merge = back(data, MISSING)
    assert merge.untouched
    assert not merge.taken


def test_everything_else_that_a_tool_adds_is_looked_past():
    data = replaced(
        write_xliff12(export(HEADLINE, RICH)),
        ("<header>", '<header><phase-group><phase phase-name="p" process-name="t"/></phase-group>'),
        ("<body>", '<body><group id="g"><!-- grouped -->'),
        ("</body>", "</group></body>"),
        (
            '<note from="Gongbo">note for her</note></trans-unit>\n<trans-unit id="2"',
            '<alt-trans match-quality="80"><source>x</source><target>from memory</target>'
            '</alt-trans><note from="Ann">Is it free?</note><note> </note></trans-unit>\n'
            '<trans-unit id="2"',
        ),
        (' xml:space="preserve"', ""),
        ("Smart city workshop", "Smart city workshops"),
    )
    assert back(data, HEADLINE, RICH).taken == [
        Taken("headline", "Smart city workshops", approved=False, notes=("Is it free?",))
    ]


def test_everything_else_that_a_tool_adds_to_xliff21_is_looked_past():
    data = replaced(
        write_xliff21(export(HEADLINE)),
        ('<unit id="1"', '<group id="g"><unit id="1"'),
        ("</unit>\n", "</unit></group>"),
        (
            "<mda:metadata>",
            '<m:matches xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"><m:match ref="#1">'
            "<source>x</source><target>from memory</target></m:match></m:matches><mda:metadata>"
            '<mda:metaGroup category="tool"><mda:meta type="stamp">theirs</mda:meta>'
            "</mda:metaGroup>",
        ),
        ("</notes><segment", '<note id="n">Why?</note></notes><originalData><data id="d">x</data>'
         "</originalData><segment"),
        ("<target>Smart", '<target>A <mrk id="m" type="comment" value="Sure?">smart</mrk> Smart'),
    )  # fmt: skip
    assert back(data, HEADLINE).taken == [
        Taken("headline", "A smart Smart city workshop", False, notes=("Why?", "Sure?"))
    ]


@pytest.mark.parametrize("write", [write_xliff12, write_xliff21])
@pytest.mark.parametrize("encoding", ["UTF-16", "UTF-16LE", "UTF-8-SIG"])
def test_other_encodings_are_read(write, encoding):
    text = write(export(HEADLINE)).decode().replace("UTF-8", encoding.removesuffix("-SIG"))
    assert back(text.encode(encoding), HEADLINE).untouched


def test_xliff12_without_its_namespace_is_read():
    data = replaced(write_xliff12(export(HEADLINE)), (f' xmlns="{X12[1:-1]}"', ""))
    assert back(data, HEADLINE).untouched


def test_a_unit_without_its_stamp_or_path_or_twice_is_reported():
    stamp = read(write_xliff12(export(HEADLINE))).units[0].stamp
    for pair, code in (
        ((f'extradata="{stamp}"', 'extradata="lost"'), "no_stamp"),
        (('resname="headline"', ""), "no_path"),
        ((f'resname="{RICH.path}"', 'resname="headline"'), "path_twice"),
    ):
        merge = back(replaced(write_xliff12(export(HEADLINE, RICH)), pair), HEADLINE, RICH)
        assert {problem.code for problem in merge.broken} == {code}


@pytest.mark.parametrize(
    "cut",
    [
        '<segment><source>가</source><target order="2">a</target></segment>'
        "<segment><source>나</source><target>b</target></segment>",
        '<segment><source>가</source><target order="3">a</target></segment>',
        '<segment><source>가</source><target xml:lang="fr">a</target></segment>',
        '<segment><source xml:lang="ja">가</source><target>a</target></segment>',
        '<segment><source>가</source><target><ph id="1"/><ph id="1"/></target></segment>',
        '<segment><source><pc id="1">가</pc><ph id="1"/></source></segment>',
        "<ignorable><source>가</source></ignorable>",
    ],
)
def test_a_unit_of_xliff21_that_contradicts_itself_is_reported(cut):
    data = write_xliff21(export(HEADLINE))
    start, end = data.index(b"<segment"), data.index(b"</unit>")
    merge = back(data[:start] + cut.encode() + data[end:], HEADLINE)
    assert not merge.taken
    assert [problem.code for problem in merge.broken] == ["invalid_unit"]


@pytest.mark.parametrize(
    "change",
    [
        ('state="translated"', 'state="done"'),
        ("<target>", "<target><x/>"),
        ("<target>", "<target><b>x</b>"),
        ("</segment>", "<target/></segment>"),
        ("<source>스마트시티 연수</source>", ""),
        ('<unit id="1"', "<unit"),
        ('<unit id="1"', '<unit id="a b"'),
        ("<mda:metadata>", "<source/><mda:metadata>"),
        ("<target>", '<target order="0">'),
        ("<target>", '<target><cp hex="no"/>'),
        ("</file>", "</file><unit/>"),
    ],
)
def test_xliff21_that_does_not_obey_its_schema_is_refused(change):
    with pytest.raises(ExchangeRefused) as refused:
        read(replaced(write_xliff21(export(HEADLINE)), change))
    assert refused.value.code == "invalid"
    assert refused.value.parameters["line"] >= 1
