"""Text with marks in NITF."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import Block, Mark, Paragraph, strategies
from newsmodel.markup import nitf, own
from newsmodel.markup.xml import parse


def read(words: str) -> tuple[Block, ...]:
    content = f'<body.content xmlns="{nitf.NAMESPACE}" {own.DECLARATION}><p>{words}</p></body.content>'
    return nitf.read_body(parse(content, "nitf"))


def marked(text: str, *marks: Mark) -> Paragraph:
    return Paragraph(text=text, marks=marks)


def mark(start: int, end: int, kind: str, **fields: str) -> Mark:
    return Mark(start=start, end=end, kind=kind, **fields)  # type: ignore[arg-type]  # checked as it is built


# Each is written just so, and read back from it.
BOTH_WAYS = [
    ("a <em>b</em>", marked("a b", mark(2, 3, "emphasis"))),
    ('<em class="strong">b</em> a', marked("b a", mark(0, 1, "strong"))),
    ('<em class="code">b</em>', marked("b", mark(0, 1, "code"))),
    ('<a href="u">b</a>', marked("b", mark(0, 1, "link", href="u"))),
    ('<a nm:id="i">b</a>', marked("b", mark(0, 1, "link", id="i"))),
    ('<em nm:href="u" nm:id="i">b</em>', marked("b", mark(0, 1, "emphasis", href="u", id="i"))),
    ("H<num><sub>2</sub></num>O", marked("H2O", mark(1, 2, "sub"))),
    ("m<num><sup>2</sup></num>", marked("m2", mark(1, 2, "sup"))),
    ("<person>Ann Li</person>", marked("Ann Li", mark(0, 6, "person"))),
    ('<person value="7">Ann</person>', marked("Ann", mark(0, 3, "person", id="7"))),
    ('<person nm:id="">Ann</person>', marked("Ann", mark(0, 3, "person", id=""))),
    ('<org idsrc="ric" value="X.Y">XY</org>', marked("XY", mark(0, 2, "organisation", id="ric:X.Y"))),
    (
        '<org value="https://example.org/1">XY</org>',
        marked("XY", mark(0, 2, "organisation", id="https://example.org/1")),
    ),
    ('<org value="urn:x:1">XY</org>', marked("XY", mark(0, 2, "organisation", id="urn:x:1"))),
    ('<org value="ric:">XY</org>', marked("XY", mark(0, 2, "organisation", id="ric:"))),
    (
        '<location nm:href="u" code-source="iso" location-code="NO">Oslo</location>',
        marked("Oslo", mark(0, 4, "place", id="iso:NO", href="u")),
    ),
    (
        '<em class="person" nm:id="a:b">Ann <em>Li</em></em> said',
        marked("Ann Li said", mark(0, 6, "person", id="a:b"), mark(4, 6, "emphasis")),
    ),
    ('<em class="place">New<br/>York</em>', marked("New\nYork", mark(0, 8, "place"))),
    (
        '<em><person>Ann</person> of <org>XY</org></em>',
        marked("Ann of XY", mark(0, 9, "emphasis"), mark(0, 3, "person"), mark(7, 9, "organisation")),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("written", "block"), BOTH_WAYS)
def test_words_are_written_and_read(written: str, block: Paragraph) -> None:
    assert nitf.write_body((block,)) == f"<p>{written}</p>"
    assert read(written) == (block,)


READ = [
    # Names and numbers keep their words.
    (
        (
            "<person gender='female'><name.given>Ann</name.given> <name.family>Li</name.family>, "
            "<function>mayor</function><alt-code idsrc='x' value='1'/></person>"
        ),
        marked("Ann Li, mayor", mark(0, 13, "person", id="x:1")),
    ),
    ("<org>XY<orgid idsrc='ric' value='X.Y'/></org>", marked("XY", mark(0, 2, "organisation", id="ric:X.Y"))),
    ("<org idsrc='ric' value=''>XY<alt-code/></org>", marked("XY", mark(0, 2, "organisation"))),
    (
        "<location><city>Paris</city>, <region>Texas</region>, <country iso-cc='US'>US</country></location>",
        marked("Paris, Texas, US", mark(0, 16, "place")),
    ),
    (
        (
            "<chron norm='20200227'>Thursday</chron> <money unit='EUR'>5 euros</money> "
            "<event>the fair</event> "
            "<function>mayor</function> <virtloc>example.org</virtloc> <object.title>Faust</object.title> "
            "<lang>oui</lang> <pronounce guide='x'>Li</pronounce> "
            "<copyrite>© <copyrite.year>2020</copyrite.year></copyrite>"
        ),
        marked("Thursday 5 euros the fair mayor example.org Faust oui Li © 2020"),
    ),
    # Pieces of information are words of their own, except where words have no blanks between them.
    (
        "<location><sublocation>Pier</sublocation><city>Oslo</city><country>Norway</country></location>",
        marked("Pier Oslo Norway", mark(0, 16, "place")),
    ),
    (
        "<person><name.family>李</name.family><name.given>明</name.given></person>",
        marked("李明", mark(0, 2, "person")),
    ),
    (
        "<org>NHK</org><copyrite><copyrite.holder>東京</copyrite.holder></copyrite>",
        marked("NHK東京", mark(0, 3, "organisation")),
    ),
    ("<num units='kg'>7.5</num>", marked("7.5")),
    ("<num>5<frac><numer>1</numer><denom>2</denom></frac></num> litres", marked("5 1/2 litres")),
    # What HTML has for browsers is not printed.
    ("a<script>b()</script> <em>c<style>d</style></em>", marked("a c", mark(2, 3, "emphasis"))),
    ("<frac>\n<numer>1</numer>\n<denom>2</denom>\n</frac> litre", marked("1/2 litre")),
    ("<frac><numer>1</numer><frac-sep>:</frac-sep><denom>2</denom></frac>", marked("1:2")),
    (
        (
            "<postaddr><addressee><person>Ann</person></addressee><delivery.point>Main St. 1</delivery.point>"
            "<postcode>0150</postcode> <delivery.office>Oslo</delivery.office></postaddr>"
        ),
        marked("Ann Main St. 1 0150 Oslo", mark(0, 3, "person")),
    ),
    # Emphasis by its class, and HTML's.
    (
        "<em class='Bold red'>a</em><em class='red'>b</em>",
        marked("ab", mark(0, 1, "strong"), mark(1, 2, "emphasis")),
    ),
    (
        "<strong>a</strong><b>b</b><i>c</i><code>d</code><u>e</u>",
        marked(
            "abcde", mark(0, 1, "strong"), mark(1, 2, "strong"), mark(2, 3, "emphasis"), mark(3, 4, "code")
        ),
    ),
    # What is quoted has its marks, and marks within and around it stand where they stood.
    ("He said <q>yes</q>.", marked("He said “yes”.")),
    ("<q>a <q>b <q>c</q></q> d</q> <q>e</q>", marked("“a ‘b “c”’ d” “e”")),
    (
        "<em>a</em> <q><em>b</em> c</q> <em>d <q>e</q></em> <em>f</em>",
        marked(
            "a “b c” d “e” f",
            mark(0, 1, "emphasis"),
            mark(3, 4, "emphasis"),
            mark(8, 13, "emphasis"),
            mark(14, 15, "emphasis"),
        ),
    ),
    ("a\n <q>\n <em>b</em>\n</q>\n c", marked("a “ b ” c", mark(4, 5, "emphasis"))),
    ("a<q/>", marked("a“”")),
    # White space around inline elements is neither lost nor gained.
    ("a<em> b </em>c", marked("a b c", mark(1, 4, "emphasis"))),
    ("(<org>\n XY\n</org>)\n<em/>,", marked("( XY ) ,", mark(1, 5, "organisation"))),
    ("a\n<br/>\nb", marked("a\nb")),
]


@pytest.mark.parametrize(("written", "block"), READ)
def test_words_are_read(written: str, block: Paragraph) -> None:
    assert read(written) == (block,)


@given(data=st.data())
def test_the_words_of_every_paragraph_stand_in_the_markup_in_order(data: st.DataObject) -> None:
    text = data.draw(strategies.texts())
    block = Paragraph(text=text, marks=data.draw(strategies.marks(text)))
    written = parse(f"<x {own.DECLARATION}>{nitf.write_body((block,))}</x>", "nitf")
    assert "".join(written.itertext()) == text.replace("\n", "")
