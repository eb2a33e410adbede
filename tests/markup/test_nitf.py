"""Bodies in NITF: how each block is written and what is read. Words, media and heads have their own tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsmodel import (
    Block,
    Cell,
    Embed,
    Extension,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Mark,
    ModelError,
    Paragraph,
    Photo,
    Preformatted,
    Quotation,
    Row,
    Table,
    strategies,
)
from newsmodel.markup import nitf, own
from newsmodel.markup.element import Element
from newsmodel.markup.xml import parse

EXTENSIONS = (Extension(format="newsml", place="@style", content="x"),)
CARRIED = '{"extensions":[{"format":"newsml","place":"@style","content":"x"}]}'
DEEPEST = 32


def p(text: str) -> Paragraph:
    return Paragraph(text=text)


def row(*texts: str, header: bool = False) -> Row:
    return Row(tuple(Cell(text=text, header=header) for text in texts))


def document(content: str) -> Element:
    start = f'<nitf xmlns="{nitf.NAMESPACE}" {own.DECLARATION}>'
    return parse(f"{start}<body><body.content>{content}</body.content></body></nitf>", "nitf")


def canonical(content: str) -> str:
    """Return the one form of all ways to write some XML."""
    return etree.canonicalize(f"<x {own.DECLARATION}>{content}</x>")


def read(content: str) -> tuple[Block, ...]:
    return nitf.read_body(document(content)[0][0])


@pytest.fixture(scope="session")
def schema(conformance: Path) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(conformance / "newsml-g2" / "schema" / "nitf-3-6.xsd"))


bodies = st.lists(strategies.blocks(), max_size=3).map(tuple)


@given(body=bodies)
def test_every_body_comes_back_equal(body: tuple[Block, ...]) -> None:
    assert read(nitf.write_body(body)) == body


@given(body=bodies)
def test_every_body_is_written_as_the_schema_has_it(schema: etree.XMLSchema, body: tuple[Block, ...]) -> None:
    schema.assertValid(document(nitf.write_body(body)))  # type: ignore[arg-type]  # an element of lxml's own


def in_table(block: Block) -> Block:
    return Table(rows=(Row((Cell(blocks=(block,)),)),))


def in_quotation(block: Block) -> Block:
    return Quotation(text="said", blocks=(block,), attribution="He")


def in_list(block: Block) -> Block:
    return ListBlock(items=(ListItem(text="item", blocks=(block, p("after"))),), start=3)


@pytest.mark.parametrize("wrap", [in_table, in_quotation, in_list])
def test_blocks_come_back_from_the_greatest_depth(wrap: object) -> None:
    assert callable(wrap)
    block: Block = Figure(Photo(alt_text="deep"))
    for _ in range(DEEPEST):
        block = wrap(block)
    assert read(nitf.write_body((block,))) == (block,)


# Each is written just so, and read back from it.
BOTH_WAYS: list[tuple[str, Block]] = [
    ("<p>Water is back.</p>", p("Water is back.")),
    ("<p/>", p("")),
    ("<p>One line<br/>and one more</p>", p("One line\nand one more")),
    ('<p xml:space="preserve"> a  b</p>', p(" a  b")),
    (f"<p nm:more='{CARRIED}'>x</p>", Paragraph(text="x", extensions=EXTENSIONS)),
    ("<hl2>Later</hl2>", Heading(text="Later")),
    ("""<hl2 nm:more='{"level":4}'>Later</hl2>""", Heading(text="Later", level=4)),
    (
        "<bq><block><p>No.</p><p>Never.</p></block><credit>The mayor</credit></bq>",
        Quotation(blocks=(p("No."), p("Never.")), attribution="The mayor"),
    ),
    (
        '<bq nm:words="p" quote-source="https://example.org/1"><block><p>No.</p><p>Never.</p></block></bq>',
        Quotation(text="No.", blocks=(p("Never."),), url="https://example.org/1"),
    ),
    (
        """<bq nm:more='{"url":"the paper","attribution":""}'><block/></bq>""",
        Quotation(url="the paper", attribution=""),
    ),
    (
        "<ul><li>Homs</li><li>Hama<ol><li>north</li></ol></li></ul>",
        ListBlock(
            items=(
                ListItem(text="Homs"),
                ListItem(text="Hama", blocks=(ListBlock(items=(ListItem(text="north"),), ordered=True),)),
            )
        ),
    ),
    ('<ol seqnum="4"><li/></ol>', ListBlock(items=(ListItem(),), ordered=True, start=4)),
    (
        """<ul nm:more='{"items":[],"start":4}'><li/></ul>""",
        ListBlock(start=4),
    ),
    (
        "<table><caption>Rain</caption><tr><th>Day</th><th>mm</th></tr><tr><td>1</td><td>7</td></tr></table>",
        Table(rows=(row("Day", "mm", header=True), row("1", "7")), caption="Rain"),
    ),
    (
        """<table nm:more='{"caption":""}'><tr nm:more='{"cells":[]}'><td/></tr></table>""",
        Table(rows=(Row(),), caption=""),
    ),
    (
        '<table><tr><td colspan="2" rowspan="3">x<p>y</p></td></tr></table>',
        Table(rows=(Row((Cell(text="x", blocks=(p("y"),), colspan=2, rowspan=3),)),)),
    ),
    ('<pre xml:space="preserve">1  2\n3  4</pre>', Preformatted(text="1  2\n3  4")),
    (
        """<pre xml:space="preserve" nm:more='{"marks":[{"start":0,"end":1,"kind":"code"}]}'>12</pre>""",
        Preformatted(text="12", marks=(Mark(start=0, end=1, kind="code"),)),
    ),
]


@pytest.mark.parametrize(("written", "block"), BOTH_WAYS)
def test_a_block_is_written_and_read(schema: etree.XMLSchema, written: str, block: Block) -> None:
    assert canonical(nitf.write_body((block,))) == canonical(written)
    assert read(written) == (block,)
    schema.assertValid(document(written))  # type: ignore[arg-type]  # an element of lxml's own


def test_blocks_stand_on_lines_of_their_own() -> None:
    assert nitf.write_body((p("a"), Heading(text="b"))) == "<p>a</p>\n<hl2>b</hl2>"


# What is only read.
READ: list[tuple[str, tuple[Block, ...]]] = [
    ("", ()),
    ("Only words", (p("Only words"),)),
    (
        "<p>\n  The price\n  rose <em>again</em>.\n</p>",
        (Paragraph(text="The price rose again.", marks=(Mark(start=15, end=20, kind="emphasis"),)),),
    ),
    ('<p lede="true">x</p>', (p("x"),)),
    # Nested blocks are one run of blocks, with what else a block prints.
    (
        "<p>a</p><block><hl2>b</hl2><block><p>c</p></block><datasource>Met Office</datasource></block>d",
        (p("a"), Heading(text="b"), p("c"), p("Met Office"), p("d")),
    ),
    (
        "<block><tobject/><byline>By Ann Li</byline><abstract><p>Short.</p></abstract><p>Long.</p></block>",
        (p("By Ann Li"), p("Short."), p("Long.")),
    ),
    (
        "a<block>b</block>c <em>d</em>",
        (p("a"), p("b"), Paragraph(text="c d", marks=(Mark(start=2, end=3, kind="emphasis"),))),
    ),
    # Notes keep their words.
    # Words alone, as wires have them.
    ("Oslo (HNA) -\n a.\n \nb &amp;\nc.\n\n\n", (p("Oslo (HNA) - a."), p("b & c."))),
    ("a\n\nb <em>c</em>", (Paragraph(text="a b c", marks=(Mark(start=4, end=5, kind="emphasis"),)),)),
    ("<p>a</p><fn><body.content><p>b</p></body.content></fn>", (p("a"), p("b"))),
    ("<p>a<fn>b</fn> c</p>", (p("a"), p("b"), p("c"))),
    ('<note noteclass="hd"><body.content>Not for air.</body.content></note>', (p("Not for air."),)),
    ("<p>a</p><hr/><p>b</p>", (p("a"), p("b"))),
    # Definitions: an item each.
    (
        "<dl><dt>GDP</dt><dd>all that is made</dd><dd><p>in a year</p></dd><dt>CPI</dt></dl>",
        (
            ListBlock(
                items=(
                    ListItem(text="GDP", blocks=(p("all that is made"), p("in a year"))),
                    ListItem(text="CPI"),
                )
            ),
        ),
    ),
    ("<dl><dd>alone</dd></dl>", (ListBlock(items=(ListItem(blocks=(p("alone"),)),)),)),
    # Quotations as they may be, and as some make them.
    (
        "<bq><block><p>a</p></block><credit>A</credit><block><p>b</p></block><credit>B</credit>\n</bq>",
        (Quotation(blocks=(p("a"),), attribution="A"), Quotation(blocks=(p("b"),), attribution="B")),
    ),
    (
        "<bq><credit>A</credit>b</bq>",
        (Quotation(attribution="A"), Quotation(text="b")),
    ),
    ('<bq quote-source="The mayor">No.</bq>', (Quotation(text="No.", attribution="The mayor"),)),
    ('<bq quote-source="">No.</bq>', (Quotation(text="No."),)),
    ('<bq nm:words="p"><hl2>x</hl2></bq>', (Quotation(blocks=(Heading(text="x"),)),)),
    ('<bq nm:words="p"/>', (Quotation(),)),
    ("<blockquote><p>x</p></blockquote>", (Quotation(blocks=(p("x"),)),)),
    ("<bq>x<credit/></bq>", (Quotation(text="x"),)),
    # A list beside the items.
    (
        "<ul><li>a</li><ul><li>b</li></ul></ul>",
        (ListBlock(items=(ListItem(text="a"), ListItem(blocks=(ListBlock(items=(ListItem(text="b"),)),)))),),
    ),
    # Words and blocks beside the items, the terms or the cells.
    (
        "<ul>stray <em>x</em><li>a</li>b<hr/>\n<li>c</li><hr/></ul>",
        (
            ListBlock(
                items=(
                    ListItem(text="stray x", marks=(Mark(start=6, end=7, kind="emphasis"),)),
                    ListItem(text="a"),
                    ListItem(text="b"),
                    ListItem(text="c"),
                )
            ),
        ),
    ),
    (
        "<dl>stray<dt>a</dt><dd>b</dd><p>c</p></dl>",
        (
            ListBlock(
                items=(
                    ListItem(text="stray"),
                    ListItem(text="a", blocks=(p("b"),)),
                    ListItem(blocks=(p("c"),)),
                )
            ),
        ),
    ),
    (
        (
            "<table>a<caption>b</caption><caption>c</caption><tr>d<td>e</td>\n</tr><p>f</p>"
            "<tbody>g<tr><td>h</td></tr></tbody></table>"
        ),
        (
            Table(
                rows=(row("a"), row("d", "e"), Row((Cell(blocks=(p("f"),)),)), row("g"), row("h")),
                caption="b\nc",
            ),
        ),
    ),
    ('<ol seqnum="x"><li>a</li></ol>', (ListBlock(items=(ListItem(text="a"),), ordered=True),)),
    ("<li>a</li><li>b</li>", (p("a"), p("b"))),
    # The foot is printed below the body.
    (
        (
            "<table><caption><p>Rain</p><p>in mm</p></caption><col/><thead><tr><th>h</th></tr></thead>"
            "<tfoot><tr><td>f</td></tr></tfoot><tbody><tr><td>b</td></tr></tbody></table>"
        ),
        (Table(rows=(row("h", header=True), row("b"), row("f")), caption="Rain\nin mm"),),
    ),
    (
        (
            "<nitf-table><nitf-table-metadata><nitf-table-summary><p>Rain.</p></nitf-table-summary><nitf-col/>"
            "</nitf-table-metadata><table><tr><td>7</td></tr></table></nitf-table>"
        ),
        (p("Rain."), Table(rows=(row("7"),))),
    ),
    (
        '<nitf-table><nitf-table-metadata/><custom-table><t xmlns="urn:x">7</t></custom-table></nitf-table>',
        (p("7"),),
    ),
    # HTML's headings, and a headline where none belongs.
    ("<h3>x</h3><hl1>y</hl1>", (Heading(text="x", level=3), Heading(text="y", level=1))),
    ("<hl2><p>x</p><p>y</p></hl2>", (Heading(text="x\ny"),)),
    ("<hl2><p/></hl2>", (Heading(text=""),)),
    # Elements of others: those around blocks are opened, those around words belong to the words.
    ('<x:box xmlns:x="urn:x"><p>a</p></x:box>', (p("a"),)),
    ('see <x:t xmlns:x="urn:x">this</x:t> now', (p("see this now"),)),
    (
        "<pre>1  <em>2</em>\n3</pre>",
        (Preformatted(text="1  2\n3", marks=(Mark(start=3, end=4, kind="emphasis"),)),),
    ),
    ('<block xml:space="preserve">\n<p>a  b</p>\n</block>', (p("a  b"),)),
]


@pytest.mark.parametrize(("written", "body"), READ)
def test_a_body_is_read(written: str, body: tuple[Block, ...]) -> None:
    assert read(written) == body


STORY = (
    "<nitf{0}><head><title>Not the body</title></head>"
    "<body><body.head><hedline><hl1>Nor this</hl1></hedline></body.head>"
    "<body.content><p>One <em>two</em>.</p><bq><block><p>b</p></block><credit>c</credit></bq>"
    '<media media-type="audio"><media-reference source="u"/></media></body.content>'
    "<body.end><tagline>Ann Li in Oslo</tagline></body.end></body></nitf>"
)


@pytest.mark.parametrize(
    "declaration",
    [
        f' xmlns="{nitf.NAMESPACE}"',
        "",
        ' xmlns="http://iptc.org/std/nar/2006-10-01/"',
        ' xmlns="http://www.w3.org/1999/xhtml"',
    ],
)
def test_a_story_is_read_in_each_namespace_that_it_is_sent_in(declaration: str) -> None:
    expected = (
        Paragraph(text="One two.", marks=(Mark(start=4, end=7, kind="emphasis"),)),
        Quotation(blocks=(p("b"),), attribution="c"),
        Embed(url="u"),
        p("Ann Li in Oslo"),
    )
    root = parse(STORY.format(declaration), "nitf")
    assert nitf.read_body(root) == expected
    assert nitf.read_body(root[1]) == expected
    assert nitf.read_body(root[1][1]) == expected[:3]


def test_a_story_is_read_with_any_prefix() -> None:
    root = parse(f'<n:block xmlns:n="{nitf.NAMESPACE}"><n:p>a<n:br/>b</n:p></n:block>', "nitf")
    assert nitf.read_body(root) == (p("a\nb"),)


@pytest.mark.parametrize(
    "more",
    ["", "{", "[]", "1", '{"words":"x"}', '{"text":1}', '{"text":"\\u0000"}', '{"marks":[{"start":9}]}'],
)
def test_what_no_field_says_is_checked(more: str) -> None:
    escaped = more.replace('"', "&quot;")
    with pytest.raises(ModelError):
        read(f'<p nm:more="{escaped}">x</p>')


def test_blocks_that_nest_too_deeply_are_refused() -> None:
    with pytest.raises(ModelError):
        read("<ul><li>" * (DEEPEST + 2) + "</li></ul>" * (DEEPEST + 2))


def nitf_contents(folder: Path) -> list[tuple[str, Element]]:
    found = []
    for path in sorted(folder.glob("*.xml")):
        root = etree.parse(path).getroot()
        contents = cast(Iterator[Element], root.iter(f"{{{nitf.NAMESPACE}}}body.content"))
        found += [(path.name, content) for content in contents]
    return found


def said(block: Block) -> Iterator[str]:
    if isinstance(block, Figure):
        caption = block.photo.caption
        yield from (caption.text or "", caption.credit or "") if caption is not None else ()
    elif isinstance(block, Embed):
        yield block.title or ""
    elif isinstance(block, Quotation):
        yield block.text
        for inner in block.blocks:
            yield from said(inner)
        yield block.attribution or ""
    elif isinstance(block, (Paragraph, Heading, Preformatted)):
        yield block.text
    else:
        pytest.fail(f"no listing has held one of these so far: {block!r}")


def test_the_standards_own_listings_keep_all_their_words_in_order(conformance: Path) -> None:
    contents = nitf_contents(conformance / "newsml-g2" / "listings")
    assert contents
    for name, content in contents:
        read_words = " ".join(text for block in nitf.read_body(content) for text in said(block)).split()
        assert read_words == " ".join(content.itertext()).split(), name
