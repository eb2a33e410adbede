"""Bodies in XHTML: how each block is written and read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsmodel import (
    Block,
    Caption,
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
    Rendition,
    Row,
    Table,
    strategies,
)
from newsmodel.markup import own, xhtml
from newsmodel.markup.xml import parse

EXTENSIONS = (Extension(format="newsml", place="@style", content="x"),)
CARRIED = (
    '<nm:more><nm:extensions><nm:item format="newsml" place="@style" content="x"/></nm:extensions></nm:more>'
)
DEEPEST = 32


def p(text: str) -> Paragraph:
    return Paragraph(text=text)


def row(*texts: str, header: bool = False) -> Row:
    return Row(tuple(Cell(text=text, header=header) for text in texts))


def read(content: str, *, exact: bool = False) -> tuple[Block, ...]:
    body = f'<body xmlns="{xhtml.NAMESPACE}" {own.DECLARATION}>{content}</body>'
    return xhtml.read_body(parse(body, "xhtml"), exact=exact)


def canonical(content: str) -> str:
    """Return the one form of all ways to write some XML."""
    return etree.canonicalize(f"<x {own.DECLARATION}>{content}</x>")


bodies = st.lists(strategies.blocks(), max_size=3).map(tuple)


@given(body=bodies, exact=st.booleans())
def test_every_body_comes_back_equal(body: tuple[Block, ...], exact: bool) -> None:
    assert read(xhtml.write_body(body), exact=exact) == body


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
    assert read(xhtml.write_body((block,))) == (block,)


# Each is written just so, and read back from it.
BOTH_WAYS: list[tuple[str, Block]] = [
    ("<p>Water is back.</p>", p("Water is back.")),
    ("<p/>", p("")),
    ("<p>One line<br/>and one more</p>", p("One line\nand one more")),
    ('<p xml:space="preserve"> a  b</p>', p(" a  b")),
    ('<p xml:space="preserve">a <br/> b</p>', p("a \n b")),
    (f"<p>{CARRIED}x</p>", Paragraph(text="x", extensions=EXTENSIONS)),
    ("<h2>Later</h2>", Heading(text="Later")),
    (
        "<h6>Much <em>later</em></h6>",
        Heading(text="Much later", level=6, marks=(Mark(start=5, end=10, kind="emphasis"),)),
    ),
    ("<blockquote>No.</blockquote>", Quotation(text="No.")),
    (
        '<blockquote cite="urn:x:1"><p>No.</p><p>Never.</p><footer>The mayor</footer></blockquote>',
        Quotation(blocks=(p("No."), p("Never.")), attribution="The mayor", url="urn:x:1"),
    ),
    (
        '<blockquote>No<br/>way<footer xml:space="preserve">He\n said</footer></blockquote>',
        Quotation(text="No\nway", attribution="He\n said"),
    ),
    ("<blockquote><footer/></blockquote>", Quotation(attribution="")),
    (
        "<ul><li>Homs</li><li>Hama<ol><li>north</li></ol></li></ul>",
        ListBlock(
            items=(
                ListItem(text="Homs"),
                ListItem(text="Hama", blocks=(ListBlock(items=(ListItem(text="north"),), ordered=True),)),
            )
        ),
    ),
    ('<ol start="4"><li/></ol>', ListBlock(items=(ListItem(),), ordered=True, start=4)),
    (
        '<ul><li xml:space="preserve"> a<p>b</p></li></ul>',
        ListBlock(items=(ListItem(text=" a", blocks=(p("b"),)),)),
    ),
    (
        f"<ul>{CARRIED}<li>{CARRIED}a</li></ul>",
        ListBlock(items=(ListItem(text="a", extensions=EXTENSIONS),), extensions=EXTENSIONS),
    ),
    (
        "<table><caption>Rain</caption><tr><th>Day</th><th>mm</th></tr><tr><td>1</td><td>7</td></tr></table>",
        Table(rows=(row("Day", "mm", header=True), row("1", "7")), caption="Rain"),
    ),
    ("<table><caption/><tr/></table>", Table(rows=(Row(),), caption="")),
    (
        '<table><tr><td colspan="2" rowspan="3">x<p>y</p></td></tr></table>',
        Table(rows=(Row((Cell(text="x", blocks=(p("y"),), colspan=2, rowspan=3),)),)),
    ),
    (
        "<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>",
        Table(rows=(Row((Cell(text="a", blocks=(Table(rows=(row("b"),)),)),)),)),
    ),
    (
        f"<table>{CARRIED}<tr>{CARRIED}<td>{CARRIED}1</td></tr></table>",
        Table(rows=(Row((Cell(text="1", extensions=EXTENSIONS),), EXTENSIONS),), extensions=EXTENSIONS),
    ),
    ('<pre xml:space="preserve">1  2\n3  4</pre>', Preformatted(text="1  2\n3  4")),
    (
        '<pre xml:space="preserve"><code>\n x</code></pre>',
        Preformatted(text="\n x", marks=(Mark(start=0, end=3, kind="code"),)),
    ),
    (
        '<div class="embed"><a href="https://example.org/1">A map</a></div>',
        Embed(url="https://example.org/1", title="A map"),
    ),
    ('<div class="embed"><nm:more title="" html="&lt;b/&gt;"/><a/></div>', Embed(title="", html="<b/>")),
    (
        (
            '<figure><img src="small.jpg" alt="A bridge" width="640" height="480"/><figcaption>'
            '<p>The bridge</p><p class="credit">Ann Li</p></figcaption></figure>'
        ),
        Figure(
            Photo(
                caption=Caption("The bridge", "Ann Li"),
                alt_text="A bridge",
                renditions=(Rendition(href="small.jpg", width=640, height=480),),
            )
        ),
    ),
    (
        (
            '<figure><nm:more><nm:photo><nm:renditions><nm:item href="a" purpose="print"/></nm:renditions>'
            '</nm:photo></nm:more><img src="a"/></figure>'
        ),
        Figure(Photo(renditions=(Rendition(href="a", purpose="print"),))),
    ),
    ("<figure/>", Figure(Photo())),
    # What is empty is not what is missing.
    ("<figure><figcaption/></figure>", Figure(Photo(caption=Caption()))),
    (
        '<figure><figcaption><p/><p class="credit"/></figcaption></figure>',
        Figure(Photo(caption=Caption("", ""))),
    ),
    (
        '<figure><figcaption><p class="credit">Ann Li</p></figcaption></figure>',
        Figure(Photo(caption=Caption(None, "Ann Li"))),
    ),
    (
        '<figure><figcaption><p xml:space="preserve"> a\nb</p></figcaption></figure>',
        Figure(Photo(caption=Caption(" a\nb"))),
    ),
]


@pytest.mark.parametrize("exact", [False, True])
@pytest.mark.parametrize(("written", "block"), BOTH_WAYS)
def test_a_block_is_written_and_read(written: str, block: Block, exact: bool) -> None:
    assert canonical(xhtml.write_body((block,))) == canonical(written)
    assert read(written, exact=exact) == (block,)


def test_blocks_stand_on_lines_of_their_own() -> None:
    assert xhtml.write_body((p("a"), Heading(text="b"))) == "<p>a</p>\n<h2>b</h2>"


def test_marks_carry_what_a_document_said_of_them() -> None:
    block = Paragraph(text="ab", marks=(Mark(start=1, end=2, kind="link", href="u", extensions=EXTENSIONS),))
    assert read(xhtml.write_body((block,))) == (block,)


# What somebody may do to a body that this library wrote.
EDITED: list[tuple[str, tuple[Block, ...]]] = [
    ("<p>broken\n  into lines</p>", (p("broken into lines"),)),
    ("  <p>a</p>\n\n  <p>b</p>\n", (p("a"), p("b"))),
    ("<p>a</p>words<p>b</p>", (p("a"), p("words"), p("b"))),
    ("words<p>b</p>", (p("words"), p("b"))),
]


@pytest.mark.parametrize("exact", [False, True])
@pytest.mark.parametrize(("written", "body"), EDITED)
def test_a_body_is_read_after_somebody_has_edited_it(
    written: str, body: tuple[Block, ...], exact: bool
) -> None:
    assert read(written, exact=exact) == body


def test_white_space_is_layout_unless_the_library_wrote_it() -> None:
    assert read("<p> a  b</p>") == (p("a b"),)
    assert read("<p> a  b</p>", exact=True) == (p(" a  b"),)


@pytest.mark.parametrize(
    "more",
    [
        'words="x"',
        'text="1" level="7"',
        "><nm:text/></nm:more",
        "><nm:marks><nm:item start='9'/></nm:marks></nm:more",
    ],
)
def test_what_no_field_says_is_checked(more: str) -> None:
    end = "" if more.endswith("more") else "/"
    with pytest.raises(ModelError):
        read(f"<h2><nm:more {more}{end}>x</h2>")


def test_blocks_that_nest_too_deeply_are_refused() -> None:
    with pytest.raises(ModelError):
        read("<ul><li>" * (DEEPEST + 2) + "</li></ul>" * (DEEPEST + 2))
