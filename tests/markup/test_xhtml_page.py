"""What a page prints above its text."""

from __future__ import annotations

import pytest

from newsmodel import (
    Byline,
    Contributor,
    Dateline,
    Figure,
    Heading,
    Headline,
    ListBlock,
    ListItem,
    Mark,
    Paragraph,
    Photo,
    Preformatted,
    Quotation,
    Rendition,
)
from newsmodel.markup import xhtml
from newsmodel.markup.head import Head
from newsmodel.markup.xml import parse

TEXT = Paragraph(text="One.")


def p(text: str) -> Paragraph:
    return Paragraph(text=text)


def byline(text: str, *names: str) -> Byline:
    return Byline(text=text, contributors=tuple([Contributor(name=name, kind="person") for name in names]))


HEADERS = {
    "a headline": ("<h1>Bridge <em>open</em>\n again</h1>", Head(headline="Bridge open again"), ()),
    "a headline on two lines": ("<h1>Bridge<br/>open</h1>", Head(headline="Bridge\nopen"), ()),
    "one above the main headline and one below": (
        "<h3>Traffic</h3><h2>Bridge open</h2><p>Stays.</p><h3>At last</h3>",
        Head(
            headline="Bridge open",
            alternative_headlines=(Headline(text="Traffic", role="h3"), Headline(text="At last", role="h3")),
        ),
        (p("Stays."),),
    ),
    "headlines in groups": (
        "<div><hgroup><h1>Bridge open</h1><p>Stays.</p></hgroup></div>",
        Head(headline="Bridge open"),
        (p("Stays."),),
    ),
    "a byline without the time that stands in it": (
        '<p class="small byline">By Ann Roe and Tom Ek <time datetime="2024-03-09">March 9</time></p>',
        Head(bylines=(byline("By Ann Roe and Tom Ek", "Ann Roe", "Tom Ek"),)),
        (),
    ),
    "a headline without words": ("<h1/><h2>Bridge open</h2>", Head(headline="Bridge open"), ()),
    "an address": ("<address>By Ann Roe</address>", Head(bylines=(byline("By Ann Roe", "Ann Roe"),)), ()),
    "authors": (
        '<span class="author">By Ann Roe</span> <a class="author" href="/tom">HNA</a>',
        Head(bylines=(byline("By Ann Roe", "Ann Roe"), byline("HNA"))),
        (),
    ),
    "a dateline with the date in it": (
        '<p class="dateline">Port Ellery, <time>March 9</time></p><p class="dateline"></p>',
        Head(dateline=Dateline(text="Port Ellery, March 9")),
        (),
    ),
    "a dateline without words": (
        '<h1>Bridge open</h1><p class="dateline"/>',
        Head(headline="Bridge open"),
        (),
    ),
    "a time that is a byline or a dateline": (
        '<time class="byline">By Ann Roe</time><time class="dateline">March 9</time>',
        Head(bylines=(byline("By Ann Roe", "Ann Roe"),), dateline=Dateline(text="March 9")),
        (),
    ),
    "what is for looking around": (
        "<nav><a href='/'>Home</a></nav><h1>Bridge open</h1><time>March 9</time><ul><li>Traffic</li></ul>",
        Head(headline="Bridge open"),
        (),
    ),
    "words and pictures, which stay": (
        "Now<h1>Bridge open</h1><strong>Embargoed.</strong><blockquote><h2>Two</h2></blockquote>",
        Head(headline="Bridge open"),
        (
            p("Now"),
            Paragraph(text="Embargoed.", marks=(Mark(start=0, end=10, kind="strong"),)),
            Quotation(blocks=(Heading(text="Two", level=2),)),
        ),
    ),
}
HTML = "http://www.w3.org/1999/xhtml"
PAGES = {
    "a page": f'<html xmlns="{HTML}"><head><title>T</title></head><body>%s</body></html>',
    "a body": f'<body xmlns="{HTML}">%s</body>',
    "an article": f'<article xmlns="{HTML}">%s</article>',
    "one article in a page": (
        f'<html xmlns="{HTML}"><body>\n<main><article>%s</article></main>\n</body></html>'
    ),
    "no namespace": "<html><head/><body>%s</body></html>",
    "a wrong namespace": '<html xmlns="urn:wrong"><body><div>%s</div></body></html>',
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize(("header", "head", "blocks"), HEADERS.values(), ids=HEADERS)
def test_what_a_page_begins_with_is_its_head(
    header: str, head: Head, blocks: tuple[object, ...], page: str
) -> None:
    root = parse(page % f"\n<header>{header}</header> <p>One.</p>", "xhtml")

    assert xhtml.read_page(root) == ((*blocks, TEXT), head, None)


ABOVE = {
    "a heading": (
        "<h1>Bridge <em>open</em></h1> <p>One.</p>",
        Head(headline="Bridge open"),
        (TEXT,),
    ),
    "all of a head": (
        (
            '<h1>Bridge <em>open</em></h1><h2>At last</h2><div class="byline">By Ann Roe</div>'
            '<p class="dateline">Port Ellery</p><p>One.</p><p class="byline">By Tom Ek</p>'
        ),
        Head(
            headline="Bridge open",
            bylines=(byline("By Ann Roe", "Ann Roe"),),
            dateline=Dateline(text="Port Ellery"),
        ),
        (Heading(text="At last"), TEXT, p("By Tom Ek")),
    ),
    "words between": (
        '<h1>Bridge <em>open</em></h1>One.<p class="byline">By Tom Ek</p>',
        Head(headline="Bridge open"),
        (TEXT, p("By Tom Ek")),
    ),
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize(("content", "head", "blocks"), ABOVE.values(), ids=ABOVE)
def test_what_stands_above_a_text_is_its_head(
    content: str, head: Head, blocks: tuple[object, ...], page: str
) -> None:
    heading = Heading(text="Bridge open", level=1, marks=(Mark(start=7, end=11, kind="emphasis"),))

    assert xhtml.read_page(parse(page % content, "xhtml")) == (blocks, head, heading)


def test_a_byline_needs_no_heading_above_it() -> None:
    root = parse('<body><h2>At last</h2><p class="byline">By Ann Roe</p><p>One.</p></body>', "xhtml")

    assert xhtml.read_page(root) == (
        (Heading(text="At last"), TEXT),
        Head(bylines=(byline("By Ann Roe", "Ann Roe"),)),
        None,
    )


def test_html_that_is_no_xml_has_a_head_as_well() -> None:
    root = xhtml.parse_html("<!DOCTYPE html><title>T</title><header><h1>Bridge open</h1></header><p>One.")

    assert xhtml.read_page(root) == ((TEXT,), Head(headline="Bridge open"), None)


HEADING = Heading(text="Bridge open", level=1)
PHOTO = Figure(Photo(renditions=(Rendition(href="a"),)))
TAGS = ListBlock(items=(ListItem(text="Traffic"),))
NONE = {
    "a header of one of several articles": (
        "<article><header><h1>Bridge open</h1></header></article><article><p>One.</p></article>",
        (HEADING, TEXT),
    ),
    "a header of a section": (
        "<section><header><h1>Bridge open</h1></header><p>One.</p></section>",
        (HEADING, TEXT),
    ),
    "a header below the text": ("<p>One.</p><header><h1>Bridge open</h1></header>", (TEXT, HEADING)),
    "a header after words": ("Zero<header><h1>Bridge open</h1></header>", (p("Zero"), HEADING)),
    "a header that prints no head": ("<header><p>One.</p><ul><li>Traffic</li></ul></header>", (TEXT, TAGS)),
    "a lower heading": ("<h2>Bridge open</h2><p>One.</p>", (Heading(text="Bridge open"), TEXT)),
    "a heading that shows a picture": ('<h1>Bridge open<img src="a"/></h1>', (HEADING, PHOTO)),
    "a heading below the text": ("<p>One.</p><h1>Bridge open</h1>", (TEXT, HEADING)),
    "an empty body": ("", ()),
}


@pytest.mark.parametrize(("content", "blocks"), NONE.values(), ids=NONE)
def test_what_is_no_head_stays_in_the_text(content: str, blocks: tuple[object, ...]) -> None:
    root = parse(f"<html><body>{content}</body></html>", "xhtml")

    assert xhtml.read_page(root) == (blocks, None, None)


def test_words_beside_a_body_are_read() -> None:
    root = parse(f'<html xmlns="{HTML}"><head/>Zero<body><p>One.</p></body></html>', "xhtml")

    assert xhtml.read_page(root) == ((p("Zero"), TEXT), None, None)


def test_an_empty_line_in_a_paragraph_parts_it() -> None:
    root = parse(
        "<body><p>One <b>two<br/>\n<br/><i>three</i> </b><br/><br/><br/>four<br/>five</p>"
        "<pre>Six<br/><br/>seven</pre>Eight<br/><br/><br/></body>",
        "xhtml",
    )

    assert xhtml.read_page(root)[0] == (
        Paragraph(text="One two", marks=(Mark(start=4, end=7, kind="strong"),)),
        Paragraph(
            text="three",
            marks=(Mark(start=0, end=5, kind="strong"), Mark(start=0, end=5, kind="emphasis")),
        ),
        p("four\nfive"),
        Preformatted(text="Six\n\nseven"),
        p("Eight"),
    )
