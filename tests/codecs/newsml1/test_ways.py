"""What is odd in a document of NewsML 1, and what each way to say something is read as."""

from __future__ import annotations

from io import BytesIO

import attrs
import pytest

from newsmodel import (
    Article,
    Byline,
    Caption,
    Contributor,
    Dateline,
    DecodeError,
    Figure,
    Headline,
    Paragraph,
    Photo,
    Place,
    Rendition,
)
from newsmodel import loads as loads_any
from newsmodel.codecs.newsml1 import iterload, loads
from newsmodel.problems import Problem
from tests.codecs.newsml1.documents import ALL, wrapped
from tests.codecs.newsml1.test_articles import bare

ODD = {
    "no headline": (wrapped("<NewsComponent/>"), "no headline; the article's is empty"),
    "an embargo without its end": (
        wrapped('<NewsManagement><Status FormalName="Embargoed"/></NewsManagement>'),
        "an embargo without its end; carried as it is",
    ),
    "an unknown status": (
        wrapped('<NewsManagement><Status FormalName="Maybe"/></NewsManagement>'),
        "none of the article's states; carried as it is",
    ),
    "a time without a zone": (
        wrapped("<NewsManagement><FirstCreated>20260101T000000</FirstCreated></NewsManagement>"),
        "a time without a zone",
    ),
    "an embargo without a zone": (
        wrapped(
            '<NewsManagement><StatusWillChange><FutureStatus FormalName="Usable"/>'
            "<DateAndTime>20260101T000000</DateAndTime></StatusWillChange></NewsManagement>"
        ),
        "a time without a zone",
    ),
    "a message that was sent nobody knows where": (
        f"<NewsML><NewsEnvelope><DateAndTime>20260101T000000</DateAndTime></NewsEnvelope>{wrapped('')[8:]}",
        "a time without a zone",
    ),
    "a text that is nested too deeply": (
        wrapped(
            "<NewsComponent><ContentItem><DataContent><body.content>"
            + "<bq>" * 40
            + "x"
            + "</bq>" * 40
            + "</body.content></DataContent></ContentItem></NewsComponent>"
        ),
        "blocks nest at most 32 deep; carried as it is",
    ),
}


@pytest.mark.parametrize(("document", "message"), ODD.values(), ids=ODD)
def test_an_odd_document_is_read_all_the_same(document: str, message: str) -> None:
    told: list[Problem] = []
    article = loads(document, told.append)

    assert message in [problem.message for problem in told]
    assert article.headline == ""


TEXTS = {
    "words alone": ("One.\n\nTwo &lt; three.", "One.\n\nTwo < three.", True),
    "HTML": ("<![CDATA[<p>One &amp; two</p>]]>", "One & two", True),
    "HTML with more than the blocks say": ('<![CDATA[<p class="x">One</p>]]>', "One", False),
    "HTML with a comment": ("<![CDATA[<p>One</p><!-- two -->]]>", "One", False),
    "NITF in a text": (
        "<![CDATA[<nitf><body><body.content><p>One</p></body.content></body></nitf>]]>",
        "One",
        True,
    ),
    "HTML with a quotation": ("<![CDATA[<p>One <q>two</q></p>]]>", "One “two”", True),
    "paragraphs beside words": ("Zero <p>One</p>", "Zero\n\nOne", True),
    "pages of NITF": (
        (
            "Zero <nitf><body><body.content><p>One</p></body.content></body></nitf>"
            "<nitf><body><body.content><p>Two</p></body.content></body></nitf>"
        ),
        "Zero\n\nOne\n\nTwo",
        True,
    ),
    "nothing": ("", "", True),
}


@pytest.mark.parametrize(("data", "text", "whole"), TEXTS.values(), ids=TEXTS)
def test_a_text_is_read_in_its_markup(data: str, text: str, whole: bool) -> None:
    article = loads(
        wrapped(
            f"<NewsComponent><ContentItem><DataContent>{data}</DataContent></ContentItem></NewsComponent>"
        )
    )

    assert (article.text, article.extensions == ()) == (text, whole)


def test_the_first_page_with_a_head_is_the_head_of_the_text() -> None:
    page = "<nitf><body>%s<body.content><p>x</p></body.content></body></nitf>"
    head = "<body.head><hedline><hl1>Ferry</hl1></hedline></body.head>"
    article = loads(
        wrapped(
            f"<NewsComponent><ContentItem><DataContent>{page % ''}{page % head}{page % head}"
            "</DataContent></ContentItem></NewsComponent>"
        )
    )

    assert (article.headline, article.text, article.extensions) == ("Ferry", "x\n\nx\n\nx", ())


def test_a_text_that_is_said_to_be_complex_data_is_one() -> None:
    item = (
        '<NewsComponent><ContentItem><MediaType FormalName="ComplexData"/><DataContent>%s</DataContent>'
        "</ContentItem></NewsComponent>"
    )
    text, other = [
        loads(wrapped(item % data))
        for data in ("<body.content><p>One</p></body.content>", "<goals>3</goals>")
    ]

    assert (text.kind, text.text) == ("text", "One")
    assert (other.kind, other.body) == ("composite", ())


LEAD = (
    '<NewsComponent><Role FormalName="Lead"/>'
    "<ContentItem><DataContent>In short.</DataContent></ContentItem></NewsComponent>"
)
TEXT = "<NewsComponent><ContentItem><DataContent>At length.</DataContent></ContentItem></NewsComponent>"


@pytest.mark.parametrize(
    ("parts", "summary", "text"),
    [(LEAD + TEXT, "In short.", "At length."), (LEAD, None, "In short.")],
    ids=["above a text", "alone"],
)
def test_a_lead_is_the_summary_of_a_text_or_the_text(parts: str, summary: str | None, text: str) -> None:
    article = loads(wrapped(f"<NewsComponent>{parts}</NewsComponent>"))

    assert (article.summary, article.text) == (summary, text)


def test_words_after_very_many_that_are_not_read_are_known() -> None:
    others = "<media><media-metadata>y</media-metadata></media>" * 1_001
    text = f"<body.content>{others}<p>One</p><p>Two</p></body.content>"
    article = loads(
        wrapped(
            f"<NewsComponent><ContentItem><DataContent>{text}</DataContent></ContentItem></NewsComponent>"
        )
    )

    assert (article.text, len(article.extensions)) == ("One\n\nTwo", 1_001)
    assert {extension.content for extension in article.extensions} == {
        "<media><media-metadata>y</media-metadata></media>"
    }


MEDIA = {
    "its media type": ('<MediaType FormalName="Audio"/>', "audio"),
    "its MIME type": ('<MimeType FormalName="video/mp4"/>', "video"),
    "its format": ('<Format FormalName="JPEG Baseline"/>', "picture"),
    "what is complex": ('<MediaType FormalName="ComplexData"/>', "composite"),
    "nothing": ("", "text"),
}


@pytest.mark.parametrize(("said", "kind"), MEDIA.values(), ids=MEDIA)
def test_an_article_without_text_is_what_its_file_is(said: str, kind: str) -> None:
    article = loads(wrapped(f'<NewsComponent><ContentItem Href="file">{said}</ContentItem></NewsComponent>'))

    assert article.kind == kind


def test_a_byline_in_the_text_is_carried_where_the_news_lines_have_another() -> None:
    head = "<body><body.head><byline>By Bob</byline></body.head><body.content><p>x</p></body.content></body>"
    article = loads(
        wrapped(
            "<NewsComponent><NewsLines><ByLine>By Ann</ByLine></NewsLines>"
            f"<ContentItem><DataContent><nitf>{head}</nitf></DataContent></ContentItem></NewsComponent>"
        )
    )

    assert [byline.text for byline in article.bylines] == ["By Ann"]
    assert [extension.content for extension in article.extensions] == [
        "<body.head><byline>By Bob</byline></body.head>"
    ]


SIGNED = (
    "<ContentItem><DataContent><nitf><body><body.head><byline>Par <person>Élodie Brûlé</person> "
    "<byttl>Correspondante</byttl></byline><dateline><location>Lunde</location>, 9 mars</dateline>"
    "</body.head><body.content><p>x</p></body.content></body></nitf></DataContent></ContentItem>"
)
LUNDE = Place(name="Lunde")
DATELINES = {
    "no more": ("", Dateline(text="Lunde, 9 mars", place=LUNDE)),
    "a dateline": ("<NewsLines><DateLine>NES</DateLine></NewsLines>", Dateline(text="NES")),
    "a place": (
        (
            '<DescriptiveMetadata><Location HowPresent="Origin"><Property FormalName="City" Value="Nes"/>'
            "</Location></DescriptiveMetadata>"
        ),
        Dateline(text="Lunde, 9 mars", place=Place(name="Nes")),
    ),
}


@pytest.mark.parametrize(("said", "dateline"), DATELINES.values(), ids=DATELINES)
def test_whom_and_what_place_the_head_of_a_text_names_is_told(said: str, dateline: Dateline) -> None:
    article = loads(wrapped(f"<NewsComponent>{said}{SIGNED}</NewsComponent>"))

    elodie = Contributor(name="Élodie Brûlé", kind="person", job_title="Correspondante")
    assert article.bylines == (Byline(text="Par Élodie Brûlé Correspondante", contributors=(elodie,)),)
    assert article.dateline is not None
    assert bare(article.dateline) == dateline


def test_a_dateline_without_a_place_has_none() -> None:
    text = SIGNED.replace("<location>Lunde</location>", "Lunde")

    assert loads(wrapped(f"<NewsComponent>{text}</NewsComponent>")).dateline == Dateline(text="Lunde, 9 mars")


def test_a_creator_whom_no_byline_prints_has_one_of_no_words() -> None:
    party = '<AdministrativeMetadata><Creator><Party FormalName="Ann"/></Creator></AdministrativeMetadata>'

    assert loads(wrapped(f"<NewsComponent>{party}</NewsComponent>")).bylines == (
        Byline(text="", contributors=(Contributor(name="Ann"),)),
    )


def test_a_second_value_of_one_field_is_carried() -> None:
    lines = "<NewsLines><SlugLine>a</SlugLine><SlugLine>a</SlugLine><SlugLine>b</SlugLine></NewsLines>"
    article = loads(wrapped(f"<NewsComponent>{lines}</NewsComponent>"))

    assert article.slugline == "a"
    assert [extension.content for extension in article.extensions] == ["<SlugLine>b</SlugLine>"]


def test_an_identifier_that_is_stated_otherwise_keeps_its_parts_beside_it() -> None:
    parts = "<ProviderId>p</ProviderId><DateId>20200227</DateId><NewsItemId>7</NewsItemId>"
    article = loads(
        wrapped(
            "<Identification><NewsIdentifier>"
            f"{parts}<PublicIdentifier>other</PublicIdentifier></NewsIdentifier></Identification>"
        )
    )

    assert (article.id, len(article.extensions)) == ("other", 3)


def test_an_identifier_needs_more_than_its_parts_that_are_not_the_item() -> None:
    article = loads(
        wrapped("<Identification><NewsIdentifier><DateId>20200227</DateId></NewsIdentifier></Identification>")
    )

    assert article.id is None


LINES = {
    "in every component": (
        (
            "<NewsLines><HeadLine>A</HeadLine><SubHeadLine>B</SubHeadLine></NewsLines><NewsComponent>"
            "<NewsLines><HeadLine>A</HeadLine><SubHeadLine>B</SubHeadLine></NewsLines>"
            "<ContentItem><DataContent>x</DataContent></ContentItem></NewsComponent>"
        ),
        (Headline(text="B", role="SubHeadLine"),),
    ),
    "in a text of its own": (
        (
            '<NewsLines><HeadLine>A</HeadLine></NewsLines><NewsComponent><Role FormalName="Title"/>'
            "<ContentItem><DataContent>B</DataContent></ContentItem></NewsComponent>"
        ),
        (Headline(text="B"),),
    ),
    "as a line without a type": (
        "<NewsLines><NewsLine><HeadLine>A</HeadLine></NewsLine><HeadLine/><SubHeadLine/></NewsLines>",
        (),
    ),
}


@pytest.mark.parametrize(("said", "others"), LINES.values(), ids=LINES)
def test_a_headline_is_read_wherever_it_stands_and_once(said: str, others: tuple[Headline, ...]) -> None:
    article = loads(wrapped(f"<NewsComponent>{said}</NewsComponent>"))

    assert (article.headline, article.alternative_headlines) == ("A", others)
    assert {extension.content for extension in article.extensions} <= {'<Role FormalName="Title"/>'}


def test_a_text_says_one_summary() -> None:
    summary = (
        '<NewsComponent><Role FormalName="Abstract"/>'
        "<ContentItem><DataContent>%s</DataContent></ContentItem></NewsComponent>"
    )
    article = loads(wrapped(f"<NewsComponent>{summary % 'A'}{summary % 'B'}</NewsComponent>"))

    assert article.summary == "A"
    assert [extension.content for extension in article.extensions] == [
        '<Role FormalName="Abstract"/>',
        summary % "B",
    ]


def test_a_property_may_hold_many_keywords() -> None:
    said = (
        '<DescriptiveMetadata><Property FormalName="Keyword" Value="ferry;ports, sea"/></DescriptiveMetadata>'
    )

    assert loads(wrapped(f"<NewsComponent>{said}</NewsComponent>")).keywords == ("ferry", "ports", "sea")


def test_an_urgency_in_words_is_read() -> None:
    article = loads(wrapped("<NewsManagement><Urgency>2</Urgency><Status/></NewsManagement><NewsComponent/>"))

    assert (article.urgency, article.status, article.extensions) == (2, None, ())


def test_a_place_of_the_dateline_is_where_the_article_was_written() -> None:
    said = (
        '<DescriptiveMetadata><Location HowPresent="DateLine"><Property FormalName="City" Value="Nes"/>'
        "</Location></DescriptiveMetadata>"
    )

    assert bare(loads(wrapped(f"<NewsComponent>{said}</NewsComponent>")).dateline) == Dateline(
        place=Place(name="Nes")
    )


@pytest.mark.parametrize(("media", "summary"), [("Photo", "At sea."), ("Video", None)])
def test_a_caption_in_the_lines_of_a_picture_is_its_summary(media: str, summary: str | None) -> None:
    line = (
        '<NewsLines><NewsLine><NewsLineType FormalName="Caption"/><NewsLineText>At sea.</NewsLineText>'
        "</NewsLine></NewsLines>"
    )
    file = f'<ContentItem Href="a"><MediaType FormalName="{media}"/></ContentItem>'

    assert loads(wrapped(f"<NewsComponent>{line}{file}</NewsComponent>")).summary == summary


def test_a_picture_that_a_text_names_stands_there_whole() -> None:
    media = '<media media-type="image">%s</media>'
    text = "".join(
        media % reference
        for reference in (
            '<media-reference data-location="#p0"/>',
            '<media-reference data-location="#f0"/>',
            '<media-reference data-location="#p0"/><media-caption>y</media-caption>',
            '<media-reference data-location="#p1"/>',
            "",
        )
    )
    article = loads(
        wrapped(
            f"<NewsComponent><NewsComponent><ContentItem><DataContent><p>x</p>{text}</DataContent></ContentItem>"
            '</NewsComponent><NewsComponent Duid="p0"><NewsLines><HeadLine>Ferry</HeadLine></NewsLines>'
            '<ContentItem Duid="f0" Href="a.jpg"/></NewsComponent></NewsComponent>'
        )
    )

    (ferry,) = article.photos
    assert (ferry.headline, [file.href for file in ferry.renditions]) == ("Ferry", ["a.jpg"])
    assert article.body == (
        Paragraph(text="x"),
        Figure(ferry),
        Figure(ferry),
        Figure(attrs.evolve(ferry, caption=Caption("y"))),
        Figure(Photo(renditions=(Rendition(href="#p1"),))),
        Figure(Photo()),
    )


def test_a_size_in_pixels_is_one() -> None:
    (photo,) = loads(
        wrapped(
            '<NewsComponent><ContentItem><DataContent>x</DataContent></ContentItem><ContentItem Href="a.jpg">'
            '<Characteristics><Property FormalName="PixelWidth" Value="640"/>'
            '<Property FormalName="PixelHeight" Value="480"/></Characteristics></ContentItem></NewsComponent>'
        )
    ).photos

    assert photo.renditions == (Rendition(href="a.jpg", width=640, height=480),)


SEVERAL = wrapped("<NewsComponent/>", "<NewsComponent/>")


def test_several_items_are_for_iterload() -> None:
    with pytest.raises(DecodeError, match="not 2; iterload reads any number"):
        loads(SEVERAL)
    assert list(iterload(BytesIO(SEVERAL.encode()))) == [Article(headline="")] * 2


def test_no_item_is_none() -> None:
    with pytest.raises(DecodeError, match="not 0") as caught:
        loads("\n<NewsML>\n</NewsML>")
    assert caught.value.line == 2


def test_the_format_is_told_by_its_root() -> None:
    assert loads_any(ALL["wire"]).headline == "Ferry returns after two years"


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ('<DescriptiveMetadata><Language FormalName="FR"/></DescriptiveMetadata>', "fr"),
        ('<DescriptiveMetadata><Language FormalName="eng"/></DescriptiveMetadata>', "en"),
        ('<DescriptiveMetadata xml:lang="nl"><Language FormalName="nl"/></DescriptiveMetadata>', "nl"),
        ('<DescriptiveMetadata><Language FormalName="?"/></DescriptiveMetadata>', None),
    ],
)
def test_a_language_is_read_however_it_is_spelled(said: str, language: str | None) -> None:
    article = loads(wrapped(f"<NewsComponent>{said}</NewsComponent>"))
    assert article.language == language
    assert bool(article.extensions) is ('"nl"' not in said)
