"""Bodies as agencies put them into an item."""

from __future__ import annotations

import io

import pytest

from newsmodel import (
    Article,
    Block,
    Byline,
    Caption,
    Contributor,
    Dateline,
    Figure,
    Heading,
    Headline,
    Link,
    ListBlock,
    ListItem,
    Mark,
    Paragraph,
    Photo,
    Place,
    Rendition,
    dumps,
    iterload,
    loads,
)
from newsmodel.model.blocks import plain_text
from newsmodel.problems import Problem
from tests.codecs.newsml.test_fields import read
from tests.facts import lost
from tests.items import ITEM_META, item, message

EM = (Mark(start=4, end=7, kind="emphasis"),)
TWO = (Paragraph(text="One two three.", marks=EM), Paragraph(text="Four."))
XHTML = "http://www.w3.org/1999/xhtml"
NITF = "http://iptc.org/std/NITF/2006-10-18/"
HTML = "<{p}p{x}>One <{p}em>two</{p}em> three.</{p}p><{p}p>Four.</{p}p>"

BODIES: list[tuple[str, tuple[Block, ...]]] = [
    (f'<inlineXML contenttype="application/xhtml+xml"><html xmlns="{XHTML}"><body>{HTML.format(p="", x="")}</body></html></inlineXML>', TWO),
    (f'<inlineXML><h:html xmlns:h="{XHTML}"><h:head><h:title>x</h:title></h:head><h:body>{HTML.format(p="h:", x="")}</h:body></h:html></inlineXML>', TWO),
    (f'<inlineXML><html xmlns=""><body>{HTML.format(p="", x="")}</body></html></inlineXML>', TWO),
    (f"<inlineXML><html><body>{HTML.format(p='', x='')}</body></html></inlineXML>", TWO),
    (f"<inlineXML><div>{HTML.format(p='', x='')}</div></inlineXML>", TWO),
    (f"<inlineXML>{HTML.format(p='', x='')}</inlineXML>", TWO),
    ("<inlineXML>One two three.\n\nFour.</inlineXML>", (Paragraph(text="One two three."), TWO[1])),
    (f'<inlineXML contenttype="application/nitf+xml"><nitf xmlns="{NITF}"><body><body.content>{HTML.format(p="", x="")}</body.content></body></nitf></inlineXML>', TWO),
    (f"<inlineXML><nitf><body><body.content><block>{HTML.format(p='', x='')}</block></body.content></body></nitf></inlineXML>", TWO),
    (f'<inlineXML><n:nitf xmlns:n="{NITF}"><n:body><n:body.content>{HTML.format(p="n:", x="")}</n:body.content></n:body></n:nitf></inlineXML>', TWO),
    (f'<inlineXML><body.content xmlns="">{HTML.format(p="", x="")}</body.content></inlineXML>', TWO),
    ("<inlineXML><sports-content xmlns='urn:sport'/></inlineXML>", ()),
    ("<inlineXML/>", ()),
    (f'<inlineXML contenttype="application/xhtml+xml"><html xmlns="{XHTML}"><head><title/></head><body/></html></inlineXML>', ()),
    (f'<inlineXML><html xmlns="{XHTML}"><body class="x"/></html></inlineXML>', ()),
    ('<inlineData contenttype="text/plain">One two three.\n\nFour.</inlineData>', (Paragraph(text="One two three."), TWO[1])),
    (f'<inlineData contenttype="text/plain"><![CDATA[{HTML.format(p="", x="")}]]></inlineData>', TWO),
    (f'<inlineXML><html><body><![CDATA[{HTML.format(p="", x="")}]]></body></html></inlineXML>', TWO),
    (f'<inlineXML><nitf><body><body.content><![CDATA[{HTML.format(p="", x="")}]]></body.content></body></nitf></inlineXML>', TWO),
    (f'<inlineData contenttype="text/html"><![CDATA[<html><body>{HTML.format(p="", x="")}</body></html>]]></inlineData>', TWO),
    (f'<inlineData contenttype="application/nitf+xml"><![CDATA[<nitf><body><body.content>{HTML.format(p="", x="")}</body.content></body></nitf>]]></inlineData>', TWO),
    ('<inlineData contenttype="text/html"><![CDATA[Caf&eacute; &#8211; 1 &lt; 2]]></inlineData>', (Paragraph(text="Café – 1 < 2"),)),
    ('<inlineData contenttype="text/plain"><![CDATA[Caf&eacute;]]></inlineData>', (Paragraph(text="Caf&eacute;"),)),
    ('<inlineData contenttype="application/json">{"one": 2}</inlineData>', ()),
    ('<inlineData contenttype="text/csv">one,2</inlineData>', ()),
    (f'<inlineData contenttype="application/json"><![CDATA[{HTML.format(p="", x="")}]]></inlineData>', TWO),
    ('<inlineData encoding="base64">T25l</inlineData>', ()),
    ("<inlineData/>", ()),
    (f'<inlineXML contenttype="application/xhtml+xml"><html xmlns="{XHTML}"><head><title/></head><body><p>He said <q>yes</q>.</p></body></html></inlineXML>', (Paragraph(text="He said “yes”."),)),
    ("<inlineXML><nitf><body><body.content><p>He said <q>yes</q>.</p></body.content></body></nitf></inlineXML>", (Paragraph(text="He said “yes”."),)),
    (
        f'<inlineXML><html xmlns="{XHTML}"><body><h2>One</h2><ul><li>Two <b>three</b></li></ul></body></html></inlineXML>',
        (
            Heading(text="One"),
            ListBlock(items=(ListItem(text="Two three", marks=(Mark(start=4, end=9, kind="strong"),)),)),
        ),
    ),
    (
        '<inlineXML><nitf><body><body.content><p>By the <location location-code="no:7">Lunde</location> quay.</p>'
        '<media media-type="image"><media-reference source="http://example.com/1.jpg" alternate-text="A quay"/>'
        "<media-caption>The quay.</media-caption><media-producer>Bo Ek</media-producer></media></body.content></body></nitf></inlineXML>",
        (
            Paragraph(text="By the Lunde quay.", marks=(Mark(start=7, end=12, kind="place", id="no:7"),)),
            Figure(
                Photo(
                    caption=Caption("The quay.", "Bo Ek"),
                    alt_text="A quay",
                    renditions=(Rendition(href="http://example.com/1.jpg"),),
                )
            ),
        ),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("content", "body"), BODIES)
def test_a_body_is_read_in_whatever_markup_it_comes(content: str, body: tuple[Block, ...]) -> None:
    assert read(item(content=content)).body == body


HEAD = (
    "<inlineXML><nitf><body><body.head><hedline><hl1>Quay opens</hl1></hedline><byline>By Ann Berg</byline>"
    "<dateline>LUNDE</dateline><abstract><p>In short.</p></abstract>"
    "<note><body.content><p>Corrects the name.</p></body.content></note></body.head>"
    "<body.content><p>One.</p></body.content></body></nitf></inlineXML>"
)


def test_what_is_printed_above_a_body_fills_what_the_metadata_leave_open() -> None:
    article = read(item(content=HEAD))
    assert article.headline == "Quay opens"
    assert article.bylines == (Byline.parse("By Ann Berg"),)
    assert article.dateline == Dateline(text="LUNDE")
    assert article.summary == "In short."
    assert article.editorial_note == "Corrects the name."


def test_the_metadata_go_before_what_is_printed_above_a_body() -> None:
    said = "<headline>Harbour</headline><dateline>NES</dateline><by>By Bo Ek</by><description>Short.</description>"
    article = read(item(said, HEAD))
    assert article.headline == "Harbour"
    assert article.bylines == (Byline.parse("By Bo Ek"),)
    assert article.dateline == Dateline(text="NES")
    assert article.summary == "Short."


# What the metadata say beside the head of a text, and the bylines and the dateline that are read of both.
SIGNED = (
    "<inlineXML><nitf><body><body.head><byline>Par <person>Élodie Brûlé</person> <byttl>Correspondante</byttl>"
    "</byline><byline>By Bo Ek</byline><dateline><location>Lunde</location>, March 9</dateline></body.head>"
    "<body.content><p>One.</p></body.content></body></nitf></inlineXML>"
)
ELODIE = Contributor(name="Élodie Brûlé", kind="person", job_title="Correspondante")
PRINTED = (Byline(text="Par Élodie Brûlé Correspondante", contributors=(ELODIE,)), Byline.parse("By Bo Ek"))
LUNDE = Dateline(text="Lunde, March 9", place=Place(name="Lunde"))
SIGNATURES: list[tuple[str, tuple[Byline, ...], Dateline]] = [
    ("", PRINTED, LUNDE),
    (
        "<creator><name>Bo Ek</name></creator>",
        (PRINTED[0], Byline(text="By Bo Ek", contributors=(Contributor(name="Bo Ek"),))),
        LUNDE,
    ),
    ("<by>By Ann Berg</by>", (Byline.parse("By Ann Berg"),), LUNDE),
    ("<dateline>NES</dateline>", PRINTED, Dateline(text="NES")),
    (
        '<located qcode="city:7"/>',
        PRINTED,
        Dateline(text="Lunde, March 9", place=Place(qcode="city:7")),
    ),
]


@pytest.mark.parametrize(("said", "bylines", "dateline"), SIGNATURES)
def test_whom_and_what_place_the_head_of_a_text_names_is_told(
    said: str, bylines: tuple[Byline, ...], dateline: Dateline
) -> None:
    article = read(item(said, SIGNED))
    assert article.bylines == bylines
    assert article.dateline == dateline


def test_what_is_taken_out_of_an_article_is_not_read_of_its_text_again() -> None:
    article = loads(item(content=SIGNED)).replace(bylines=(), dateline=None)
    assert loads(dumps(article, "newsml")) == article


def test_a_remote_text_is_a_link() -> None:
    article = read(
        item(content='<remoteContent href="http://example.com/1.pdf" contenttype="application/pdf"/>')
    )
    assert article.links == (
        Link(href="http://example.com/1.pdf", role="remoteContent", media_type="application/pdf"),
    )
    assert article.body == ()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("<inlineXML>One <em>two</em></inlineXML>", ["One two"]),
        ("<inlineXML><p>One</p>two</inlineXML>", ["One", "two"]),
    ],
)
def test_words_against_the_schema_are_read_as_words(content: str, words: list[str]) -> None:
    assert [plain_text(block) for block in read(item("<headline>Quay</headline>", content)).body] == words


def test_the_first_of_two_texts_is_the_body_and_the_other_is_carried() -> None:
    article = read(item(content="<inlineData>One.</inlineData><inlineData>Two.</inlineData>"))
    assert article.body == (Paragraph(text="One."),)


def test_a_plain_body_is_not_carried_beside_what_was_read() -> None:
    html = f'<html xmlns="{XHTML}"><head><title/></head><body><p>One.</p></body></html>'
    article = read(item(content=f'<inlineXML contenttype="application/xhtml+xml">{html}</inlineXML>'))
    assert article.extensions == ()


class TestWriting:
    ARTICLE = Article(headline="Quay opens", body=TWO)

    def test_a_body_is_written_as_xhtml(self) -> None:
        assert b"<p>One <em>two</em> three.</p>" in dumps(self.ARTICLE, "newsml", body="xhtml")
        assert dumps(self.ARTICLE, "newsml", body="xhtml") == dumps(self.ARTICLE, "newsml")

    def test_a_body_is_written_as_nitf_when_that_is_asked_for(self) -> None:
        written = dumps(self.ARTICLE, "newsml", body="nitf")
        assert b"<body.content>\n<p>One <em>two</em> three.</p>" in written
        assert loads(written) == self.ARTICLE

    def test_a_body_that_came_in_another_markup_stands_not_beside_the_one_asked_for(self) -> None:
        document = item(content='<inlineXML><div class="x"><p>One.</p></div></inlineXML>')
        article = loads(document)
        written = dumps(article, "newsml", body="nitf")
        assert written.count(b"<inlineXML") == 1
        assert loads(written) == article
        assert lost(document, dumps(loads(written), "newsml")) == {}

    def test_a_body_that_came_in_the_markup_asked_for_is_written_as_it_came(self) -> None:
        article = loads(item(content=HEAD))
        assert dumps(article, "newsml", body="nitf").count(b"<p>One.</p>") == 1

    def test_there_is_no_other_markup(self) -> None:
        with pytest.raises(ValueError, match="no body can be written as 'html'; there are xhtml, nitf"):
            dumps(self.ARTICLE, "newsml", body="html")

    def test_other_formats_have_no_such_option(self) -> None:
        with pytest.raises(TypeError, match="body"):
            dumps(self.ARTICLE, "json", body="nitf")


def test_headlines_that_only_the_text_prints_are_the_others() -> None:
    head = "<body.head><hedline><hl1>Quay</hl1><hl2>Late again</hl2></hedline></body.head>"
    nitf = f"<inlineXML><nitf><body>{head}<body.content><p>One.</p></body.content></body></nitf></inlineXML>"
    for said, others in (
        ("", (Headline(text="Late again", role="hl2"),)),
        ("<headline>Quay</headline>", (Headline(text="Late again", role="hl2"),)),
        ("<headline>Quay</headline><headline>Open</headline>", (Headline(text="Open"),)),
    ):
        article = read(item(said, nitf))
        assert article.headline == "Quay"
        assert article.alternative_headlines == others


def test_a_picture_is_an_article_with_its_files() -> None:
    meta = ITEM_META.replace("ninat:text", "ninat:picture")
    article = read(
        item(
            '<headline>Quay</headline><creditline>Bo Ek/HNA</creditline><description role="drol:caption">The quay.</description>',
            '<remoteContent rendition="rnd:highRes" href="http://example.com/1.jpg" contenttype="image/jpeg" width="3000"'
            ' height="2000" size="900" colourspace="cs:sRGB"/><remoteContent rendition="rnd:web" href="http://example.com/w.jpg"'
            ' width="wide"/><remoteContent residref="urn:example:9"/>',
            item_meta=meta,
        )
    )
    assert article.kind == "picture"
    assert article.renditions == (
        Rendition(
            href="http://example.com/1.jpg",
            media_type="image/jpeg",
            width=3000,
            height=2000,
            size=900,
            purpose="rnd:highRes",
        ),
        Rendition(href="http://example.com/w.jpg", purpose="rnd:web"),
    )
    assert article.links == (Link(id="urn:example:9", role="remoteContent"),)
    photo = article.as_photo()
    assert photo.caption == Caption("The quay.", "Bo Ek/HNA")
    assert photo.renditions == article.renditions
    assert photo.id == "urn:example:1"


def test_content_before_the_metadata_is_read_by_the_kind_that_they_tell() -> None:
    document = item(item_meta=ITEM_META.replace("ninat:text", "ninat:video"))
    early = document.replace(
        b"<itemMeta>", b'<contentSet><remoteContent href="v.mp4"/></contentSet><itemMeta>'
    )
    assert read(early).renditions == (Rendition(href="v.mp4"),)


@pytest.mark.parametrize(
    ("said", "purpose"),
    [
        ('rendition="rnd:web"', "rnd:web"),
        ('renditionuri="http://cv.iptc.org/newscodes/rendition/web"', "rnd:web"),
        ('renditionuri="https://example.com/web"', "https://example.com/web"),
        ('rendition="rnd:web" renditionuri="https://example.com/web"', "rnd:web"),
    ],
)
def test_what_a_file_is_for_is_told_by_a_qcode_or_a_uri(said: str, purpose: str) -> None:
    meta = ITEM_META.replace("ninat:text", "ninat:picture")
    content = f'<remoteContent href="a.jpg" {said}/>'
    assert read(item("<headline>Quay</headline>", content, item_meta=meta)).renditions == (
        Rendition(href="a.jpg", purpose=purpose),
    )


DEEP = "<b>x" * 40 + "</b>" * 40


def test_a_text_that_nests_more_deeply_than_a_body_can_is_carried_and_told() -> None:
    content = (
        f'<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{DEEP}</p></body></html></inlineXML>'
    )
    document = item("<headline>Quay</headline>", content)
    problems: list[Problem] = []
    article = loads(document, on_problem=problems.append)
    assert article.body == ()
    assert [problem.place for problem in problems] == ["contentSet/inlineXML"]
    assert problems[0].message.endswith("deep; carried, and not read as the body")
    assert lost(document, dumps(article, "newsml")) == {}
    assert loads(dumps(article, "newsml")) == article


TOO_DEEP = [
    "<span>x" * 600,
    "<b>x" * 300,
    "<blockquote>x" * 300,
    "<table><tr><td>x" * 100,
    "<nitf><body><body.content>" + "<block>x" * 150 + "</block>" * 150 + "</body.content></body></nitf>",
]


@pytest.mark.parametrize("text", TOO_DEEP)
def test_a_text_that_nests_too_deeply_to_be_read_ends_no_message(text: str) -> None:
    items = [
        item(
            f"<headline>{n}</headline>",
            f"<inlineData><![CDATA[<p>{n}</p>{text if n == 2 else ''}]]></inlineData>",
        )
        for n in (1, 2, 3)
    ]
    if text.startswith("<nitf>"):
        items[1] = items[1].replace(b"<p>2</p>", b"")
    errors: list[Exception] = []
    problems: list[Problem] = []
    articles = list(iterload(io.BytesIO(message(*items)), on_error=errors.append, on_problem=problems.append))
    assert [(article.headline, len(article.body)) for article in articles] == [("1", 1), ("2", 0), ("3", 1)]
    assert errors == []
    assert [problem.message.partition("; ")[2] for problem in problems] == [
        "carried, and not read as the body"
    ]
    assert lost(items[1], dumps(articles[1], "newsml")) == {}


@pytest.mark.parametrize("text", ["<div>x" * 300, "<span>x<br>" * 400])
def test_a_text_that_nests_deeply_and_holds_little_is_read(text: str) -> None:
    problems: list[Problem] = []
    content = f"<inlineData><![CDATA[{text}]]></inlineData>"
    article = loads(item("<headline>Quay</headline>", content), on_problem=problems.append)
    assert article.text.count("x") == text.count("x")
    assert problems == []
