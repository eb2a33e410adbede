"""NITF's `media`: photos in the body, and what else is shown there."""

from __future__ import annotations

import pytest
from lxml import etree

from newsmodel import Block, Caption, Embed, Extension, Figure, Paragraph, Photo, Rendition
from newsmodel.markup import nitf, own
from newsmodel.markup.xml import parse

SMALL = Rendition(href="small.jpg", media_type="image/jpeg", width=640, height=480)


def read(media: str) -> tuple[Block, ...]:
    return nitf.read_body(parse(f'<block xmlns="{nitf.NAMESPACE}" {own.DECLARATION}>{media}</block>', "nitf"))


def canonical(content: str) -> str:
    """Return the one form of all ways to write some XML."""
    return etree.canonicalize(f"<x {own.DECLARATION}>{content}</x>")


# Each is written just so, and read back from it.
BOTH_WAYS: list[tuple[str, Block]] = [
    (
        ('<media media-type="image"><media-reference source="small.jpg" mime-type="image/jpeg" width="640"'
        ' height="480" alternate-text="A bridge"/>'
        '''<media-reference source="big.jpg" nm:more='{"size":9,"purpose":"print"}'/>'''
        '<media-caption>The bridge<br/>at noon.</media-caption>'
        "<media-producer>Ann Li</media-producer></media>"),
        Figure(
            Photo(
                caption=Caption("The bridge\nat noon.", "Ann Li"),
                alt_text="A bridge",
                renditions=(SMALL, Rendition(href="big.jpg", size=9, purpose="print")),
            )
        ),
    ),
    ('<media media-type="image"><media-reference/></media>', Figure(Photo())),
    (
        ('<media media-type="image"><media-reference alternate-text="x"/>'
        '<media-caption xml:space="preserve"> y</media-caption></media>'),
        Figure(Photo(alt_text="x", caption=Caption(" y"))),
    ),
    # What is empty is not what is missing.
    (
        ('''<media media-type="image" nm:more='{"photo":{"caption":{},"alt_text":""}}'>'''
        '''<media-reference nm:more='{"href":"","media_type":""}'/></media>'''),
        Figure(Photo(caption=Caption(), alt_text="", renditions=(Rendition(href="", media_type=""),))),
    ),
    (
        ('''<media media-type="image" nm:more='{"photo":{"caption":{"text":""},"id":"7"}}'>'''
        '<media-reference/><media-producer>x</media-producer></media>'),
        Figure(Photo(caption=Caption("", "x"), id="7")),
    ),
    (
        ('<media media-type="other"><media-reference source="https://example.org/1"/>'
        "<media-caption>A map</media-caption></media>"),
        Embed(url="https://example.org/1", title="A map"),
    ),
    (
        ('''<media media-type="other" nm:more='{"url":"","title":"","html":"&lt;b/>"}'>'''
            "<media-reference/></media>")
        ,
        Embed(url="", title="", html="<b/>"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("written", "block"), BOTH_WAYS)
def test_media_are_written_and_read(written: str, block: Block) -> None:
    assert canonical(nitf.write_body((block,))) == canonical(written)
    assert read(written) == (block,)


def photo(*renditions: Rendition, caption: Caption | None = None, alt_text: str | None = None) -> Figure:
    return Figure(Photo(renditions=renditions, caption=caption, alt_text=alt_text))


READ: list[tuple[str, Block]] = [
    # Captions and credits as they are found.
    (
        (
            '<media media-type="image"><media-reference source="a"/>'
            "<media-caption><p>One.</p> <p>Two.</p></media-caption>"
            "<media-caption>Three.</media-caption><media-producer/></media>"
        ),
        photo(Rendition(href="a"), caption=Caption("One.\nTwo.\nThree.")),
    ),
    (
        '<media media-type="photo"><media-reference source="a" source-credit="Li"/><media-caption/></media>',
        photo(Rendition(href="a"), caption=Caption(None, "Li")),
    ),
    (
        (
            '<media media-type="image">'
            '<media-reference source="" data-location="b" width="wide">A bridge</media-reference>'
            '<media-object encoding="base64">QUJD</media-object></media>'
        ),
        photo(Rendition(href="b"), alt_text="A bridge"),
    ),
    # Kinds of media, said and not said.
    ('<media media-type=" IMAGE "/>', photo()),
    ("<media/>", photo()),
    (
        '<media><media-reference source="a" mime-type="image/png"/></media>',
        photo(Rendition(href="a", media_type="image/png")),
    ),
    ('<media><media-reference source="a" mime-type="video/mp4"/></media>', Embed(url="a")),
    (
        (
            '<media media-type="video"><media-reference source="a" mime-type="image/png"'
            ' alternate-text="A flood"/></media>'
        ),
        Embed(url="a", title="A flood"),
    ),
    (
        (
            '<media media-type="audio"><media-reference/><media-reference source="b"/>'
            "<media-caption>Says Ann.</media-caption><media-producer>Li</media-producer></media>"
        ),
        Embed(url="b", title="Says Ann.\nLi"),
    ),
]


@pytest.mark.parametrize(("written", "block"), READ)
def test_media_are_read(written: str, block: Block) -> None:
    assert read(written) == (block,)


def test_a_photo_within_a_paragraph_stands_between_its_words() -> None:
    bodies = read('<p>before <media media-type="image"><media-reference source="a"/></media> after</p>')
    assert [type(block).__name__ for block in bodies] == ["Paragraph", "Figure", "Paragraph"]


HTML: list[tuple[str, tuple[Block, ...]]] = [
    ('<img src="a" alt="A bridge"/>', (photo(Rendition(href="a"), alt_text="A bridge"),)),
    (
        '<p>before <img src="a"/> after</p>',
        (Paragraph(text="before"), photo(Rendition(href="a")), Paragraph(text="after")),
    ),
    (
        '<p>One</p><figure><img src="a"/><figcaption>Two.</figcaption></figure>three',
        (
            Paragraph(text="One"),
            photo(Rendition(href="a"), caption=Caption("Two.")),
            Paragraph(text="three"),
        ),
    ),
    (
        '<iframe src="https://video.example/1"/>',
        (Embed(url="https://video.example/1", html='<iframe src="https://video.example/1"></iframe>'),),
    ),
]


@pytest.mark.parametrize(("written", "body"), HTML)
def test_what_html_shows_is_read(written: str, body: tuple[Block, ...]) -> None:
    assert read(written) == body


def test_extensions_stay_with_their_owners() -> None:
    extensions = (Extension(format="newsml", place="@x", content="<y/>"),)
    block = Figure(
        Photo(renditions=(Rendition(href="a", extensions=extensions),), extensions=extensions), extensions
    )
    assert read(nitf.write_body((block,))) == (block,)
