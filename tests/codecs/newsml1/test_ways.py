"""What is odd in a document of NewsML 1, and what each way to say something is read as."""

from __future__ import annotations

from io import BytesIO

import pytest

from newsmodel import Article, Byline, Contributor, Dateline, DecodeError, Place
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


SEVERAL = wrapped("<NewsComponent/>", "<NewsComponent/>")


def test_several_items_are_for_iterload() -> None:
    with pytest.raises(DecodeError, match="not 2; iterload reads any number"):
        loads(SEVERAL)
    assert list(iterload(BytesIO(SEVERAL.encode()))) == [Article(headline="")] * 2


def test_no_item_is_none() -> None:
    with pytest.raises(DecodeError, match="not 0"):
        loads("<NewsML/>")


def test_the_format_is_told_by_its_root() -> None:
    assert loads_any(ALL["wire"]).headline == "Ferry returns after two years"
