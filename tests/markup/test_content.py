"""Content: how the markup of a text is told, however it was sent."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from typing import TypeVar

import pytest

from newsmodel import (
    Block,
    Byline,
    Heading,
    Headline,
    ListBlock,
    ListItem,
    Mark,
    ModelError,
    Paragraph,
    Quotation,
)
from newsmodel.markup import nitf, xhtml
from newsmodel.markup.content import Content, read_text, read_xml
from newsmodel.markup.head import Head
from newsmodel.markup.xml import parse

G2 = "http://iptc.org/std/nar/2006-10-01/"
T = TypeVar("T")
HTML = f'xmlns="{xhtml.NAMESPACE}"'
NITF = f'xmlns="{nitf.NAMESPACE}"'
WRONG = f'xmlns="{G2}"'


def p(text: str, *marks: Mark) -> Paragraph:
    return Paragraph(text=text, marks=marks)


STRONG_B = p("a b", Mark(start=2, end=3, kind="strong"))
LIST = ListBlock(items=(ListItem(text="a"),))

XML: list[tuple[str, tuple[Block, ...]]] = [
    (f"<html {HTML}><head><title>x</title></head><body>\n<p>a</p></body></html>", (p("a"),)),
    (f"<html {HTML}><body><p>a</p></body><script>x</script></html>", (p("a"),)),
    (f"<html {HTML}/>", ()),
    (f"<body {HTML}><p>a</p>b</body>", (p("a"), p("b"))),
    (f"<span {HTML}>a <b>b</b></span>", (STRONG_B,)),
    (f"<h:div xmlns:h='{xhtml.NAMESPACE}'><h:p>a <h:b>b</h:b></h:p></h:div>", (STRONG_B,)),
    (f"<inlineXML {WRONG}><p {HTML}>a</p><p>b</p></inlineXML>", (p("a"), p("b"))),
    (f"<block {NITF}><p>a</p></block>", (p("a"),)),
]


@pytest.mark.parametrize(("written", "body"), XML)
def test_xml_is_read_by_the_markup_it_is(written: str, body: tuple[Block, ...]) -> None:
    assert read_xml(parse(written, "test")) == Content(body)


MISPLACED: list[tuple[str, tuple[Block, ...]]] = [
    ("<html{0}><body><p>a <b>b</b></p></body></html>", (STRONG_B,)),
    ("<p{0}>a <b>b</b></p>", (STRONG_B,)),
    ("<ul{0}><li>a</li></ul>", (LIST,)),
    ("<blockquote{0}>a</blockquote>", (Quotation(text="a"),)),
    # What holds HTML, as `inlineXML` does against its schema.
    ("<inlineXML{0}><p>a</p><ul><li>a</li></ul></inlineXML>", (p("a"), LIST)),
    ("<inlineXML{0}>a <b>b</b><br/><p>c</p></inlineXML>", (STRONG_B, p("c"))),
]


@pytest.mark.parametrize("namespace", ["", f" {WRONG}"])
@pytest.mark.parametrize(("written", "body"), MISPLACED)
def test_html_is_told_without_its_namespace(written: str, body: tuple[Block, ...], namespace: str) -> None:
    assert read_xml(parse(written.format(namespace), "test")) == Content(body)


@pytest.mark.parametrize("namespace", [f" {NITF}", "", f" {WRONG}", f" {HTML}"])
@pytest.mark.parametrize(
    "written",
    [
        "<nitf{0}><body><body.content><p>a</p><bq>b</bq></body.content></body></nitf>",
        "<body{0}><body.content><p>a</p><bq>b</bq></body.content></body>",
        "<body.content{0}><p>a</p><bq>b</bq></body.content>",
    ],
)
def test_nitf_is_told_without_its_namespace(written: str, namespace: str) -> None:
    assert read_xml(parse(written.format(namespace), "test")) == Content((p("a"), Quotation(text="b")))


def test_what_nitf_prints_above_a_body_is_its_head() -> None:
    head = "<body.head><hedline><hl1>Main</hl1><hl2>More</hl2></hedline></body.head>"
    read_head = Head(headline="Main", alternative_headlines=(Headline(text="More", role="hl2"),))
    story = f"<nitf><body>{head}<body.content><p>a</p></body.content></body></nitf>"
    assert read_xml(parse(story, "test")) == Content((p("a"),), read_head)
    assert read_xml(parse(head, "test")) == Content((), read_head)


@pytest.mark.parametrize(
    "written",
    [
        "<sports-content xmlns='http://iptc.org/std/SportsML/2008-04-01/'><sports-event/></sports-content>",
        "<story>words</story>",
        "<story/>",
        "<story><p>a</p><quote>b</quote></story>",
    ],
)
def test_other_xml_is_no_text(written: str) -> None:
    assert read_xml(parse(written, "test")) is None


def test_white_space_of_what_the_library_wrote_is_meant() -> None:
    root = parse(f"<html {HTML}><head><title/></head><body>\n<p> a  b</p>\n</body></html>", "test")
    assert read_xml(root) == Content((p("a b"),))
    assert read_xml(root, exact=True) == Content((p(" a  b"),))


TEXT: list[tuple[str, tuple[Block, ...]]] = [
    # HTML, under whatever type it was declared.
    ("<p>a <b>b</b></p>", (STRONG_B,)),
    ("<P>a <B>b</B></P>", (STRONG_B,)),
    ("a <strong>b</strong>", (STRONG_B,)),
    ("a<br>b<BR/>c", (p("a\nb\nc"),)),
    ("a <p class='x'>b", (p("a"), p("b"))),
    ("<ul><li>a</ul>", (LIST,)),
    ("<li>a<li>b", (p("a"), p("b"))),
    ("<details>a</details><aside>b</aside>", (p("a"), p("b"))),
    ("long<wbr>er", (p("longer"),)),
    ("\n<!DOCTYPE html>\n<html><body><p>a</body></html>", (p("a"),)),
    (f"<?xml version='1.0'?><html {HTML}><body><p>a<br/>b</p></body></html>", (p("a\nb"),)),
    ("a</p>", (p("a"),)),
    # NITF, well-formed or not.
    (
        "<nitf><body><body.content><p>a</p><bq>b</bq></body.content></body></nitf>",
        (p("a"), Quotation(text="b")),
    ),
    (
        (
            '<?xml version="1.0"?>\n<!DOCTYPE nitf SYSTEM "nitf.dtd">\n'
            "<nitf><body><body.content><p>a</p></body.content></body></nitf>"
        ),
        (p("a"),),
    ),
    (" <body.content><p>a</p></body.content>", (p("a"),)),
    ("<nitf><body><body.content><p>a<p>b & c</body.content></body></nitf>", (p("a"), p("b & c"))),
    # Plain text: blank lines part its paragraphs.
    ("a", (p("a"),)),
    ("  a\n b \r\n\r\n \n c\n", (p("a\nb"), p("c"))),
    # So do indents, where not all lines have one.
    ("   a\nb\n   c\n\td\n \te\n f\ng", (p("a\nb"), p("c"), p("d"), p("e\nf\ng"))),
    ("a\n\n  b 1\n  c 2\n\n\td", (p("a"), p("b 1\nc 2"), p("d"))),
    ("if a <b and c> d or <x> & y", (p("if a <b and c> d or <x> & y"),)),
    ("1 < 2 > 0", (p("1 < 2 > 0"),)),
    (
        "write to <p@example.org> or <brown@example.org>",
        (p("write to <p@example.org> or <brown@example.org>"),),
    ),
]


@pytest.mark.parametrize(("text", "body"), TEXT)
def test_text_is_read_by_the_markup_in_it(text: str, body: tuple[Block, ...]) -> None:
    assert read_text(text) == Content(body)


@pytest.mark.parametrize("headline", [None, "Bridge open", "BRIDGE\nOPEN"])
def test_a_heading_above_a_text_that_is_the_headline_is_no_part_of_it(headline: str | None) -> None:
    content = read_text("<h1>Bridge open</h1><p>a</p>")

    assert content is not None
    assert content.below(headline) == content
    assert (content.body, content.head) == ((p("a"),), Head(headline="Bridge open"))


@pytest.mark.parametrize("headline", ["", "Another"])
def test_a_heading_above_a_text_that_is_not_the_headline_is_a_part_of_it(headline: str) -> None:
    heading = Heading(text="Bridge open", level=1)
    content = read_text("<h1>Bridge open</h1><p>a</p>")
    signed = read_text("<h1>Bridge open</h1><p class='byline'>Ann</p><p>a</p>")

    assert content is not None
    assert content.below(headline) == Content((heading, p("a")))
    assert signed is not None
    assert signed.below(headline) == Content((heading, p("a")), Head(bylines=(Byline(text="Ann"),)))


@pytest.mark.parametrize("text", ["", " \n\t\n "])
def test_white_space_alone_is_no_text(text: str) -> None:
    assert read_text(text) is None


@pytest.mark.parametrize("text", ["a\x00", "<p>a\x00</p>", "\ud800"])
def test_a_character_that_cannot_stand_in_an_article_is_refused(text: str) -> None:
    with pytest.raises(ModelError):
        read_text(text)


AS_TEXT = "<![CDATA[<p>a <b>b</b></p>]]>"


@pytest.mark.parametrize("namespace", ["", f" {WRONG}", f" {HTML}", f" {NITF}"])
@pytest.mark.parametrize(
    "written",
    [
        "<body.content{0}>{1}</body.content>",
        "<nitf{0}><head/><body><body.head/><body.content><block>{1}</block></body.content></body></nitf>",
        "<html{0}><head><title>x</title></head>\n<body>{1}</body>\n</html>",
        "<div{0}>{1}</div>",
    ],
)
def test_markup_in_a_body_of_xml_that_holds_nothing_else_is_read(written: str, namespace: str) -> None:
    content = read_xml(parse(written.format(namespace, AS_TEXT), "test"))
    assert content is not None
    assert content.body == (STRONG_B,)


WORDS: list[tuple[str, tuple[Block, ...]]] = [
    ("<body>1 &lt; 2</body>", (p("1 < 2"),)),
    ("<p>&lt;br&gt;</p>", (p("<br>"),)),
    ("<body><p>a</p>&lt;br&gt;</body>", (p("a"), p("<br>"))),
    ("<body><div>&lt;br&gt;</div><div>a</div></body>", (p("<br>"), p("a"))),
    ("<body>a<div>&lt;br&gt;</div></body>", (p("a"), p("<br>"))),
    ("<body><div>&lt;br&gt;</div>a</body>", (p("<br>"), p("a"))),
]


@pytest.mark.parametrize(("written", "body"), WORDS)
def test_words_of_xml_that_are_no_body_are_words(written: str, body: tuple[Block, ...]) -> None:
    assert read_xml(parse(written, "test")) == Content(body)


def test_the_head_of_a_body_that_is_text_is_read() -> None:
    head = "<body.head><hedline><hl1>Main</hl1></hedline></body.head>"
    outer = parse(f"<nitf><body>{head}<body.content>{AS_TEXT}</body.content></body></nitf>", "test")
    inner = parse(
        f"<html><body><![CDATA[<nitf><body>{head}<p>a</p><!--<br>--></body></nitf>]]></body></html>", "test"
    )
    assert read_xml(outer) == Content((STRONG_B,), Head(headline="Main"))
    assert read_xml(inner) == Content((p("a"),), Head(headline="Main"))


def test_a_body_that_names_itself_nitf_and_is_none_holds_no_text() -> None:
    assert read_xml(parse("<body><![CDATA[<nitf-x><br/>a<y/></nitf-x>]]></body>", "test")) == Content(())


def with_frames_left(frames: int, run: Callable[[], T]) -> T:
    """Run something as far down Python's stack as a caller may be."""

    def deeper(times: int) -> T:
        return deeper(times - 1) if times else run()

    return deeper(max(0, sys.getrecursionlimit() - len(inspect.stack(0)) - frames))


def test_what_is_read_does_not_hang_on_how_deep_its_caller_is() -> None:
    lines = "<div><span>a" * 200
    content = with_frames_left(100, lambda: read_text(lines))
    assert content == read_text(lines) == Content((p("a"),) * 200)


@pytest.mark.parametrize("name", ["block", "bq", "p"])
def test_nitf_that_nests_too_deeply_is_refused(name: str) -> None:
    nested = f"<nitf>{f'<{name}>a' * 100}{f'</{name}>' * 100}</nitf>"
    with pytest.raises(ModelError, match="nested too deeply to be read"):
        read_xml(parse(nested, "test"))
    with pytest.raises(ModelError, match="nested too deeply to be read"):
        read_text(nested)


def test_what_is_too_deep_for_the_stack_that_its_caller_leaves_is_refused() -> None:
    nested = "<blockquote>a" * 30 + "</blockquote>" * 30
    root = parse(f"<body>{nested}</body>", "test")
    assert read_text(nested) is not None
    with pytest.raises(ModelError, match="nested too deeply to be read"):
        with_frames_left(100, lambda: read_text(nested))
    with pytest.raises(ModelError, match="nested too deeply to be read"):
        with_frames_left(100, lambda: read_xml(root))
