"""Documents in NewsML 1, and what is read of each."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from typing import Any

import pytest

from newsmodel import (
    Article,
    Byline,
    Caption,
    Contributor,
    DecodeError,
    Envelope,
    Genre,
    Headline,
    Link,
    Photo,
    Provider,
    Rendition,
    Rights,
    Source,
)
from newsmodel import loads as loads_any
from newsmodel.codecs.newsml1 import iterload, loads
from newsmodel.problems import Problem
from tests.codecs.newsml1.documents import ALL, encoded, wrapped

CET = timezone(timedelta(hours=1))

# What is said of each, without what is carried.
ARTICLES: dict[str, dict[str, Any]] = {
    "wire": {
        "headline": "Ferry returns after two years",
        "alternative_headlines": (Headline(text="Ferry is back"),),
        "id": "urn:newsml:wire.example:20200227T103000Z:TX-OSL-01:1",
        "version": "1",
        "slugline": "Norway-ferry-ports",
        "language": "en",
        "first_created": datetime(2020, 2, 27, 10, 30, tzinfo=CET),
        "version_created": datetime(2020, 2, 27, 10, 45, tzinfo=CET),
        "provider": Provider(name="WIRE"),
        "keywords": ("ferry", "ports"),
        "urgency": 4,
        "status": "usable",
        "editorial_note": "CORRECTS the price",
        "links": (Link(id="urn:newsml:wire.example:20200227T103000Z:doc-77", role="Photo"),),
        "envelope": Envelope(
            sent=datetime(2020, 2, 27, 10, 30, 1, tzinfo=UTC),
            transmit_id="0579",
            priority=4,
            origin="WORLD",
            channels=("ENG", "SEA"),
        ),
    },
    "headed": {
        "headline": "El puerto abre",
        "alternative_headlines": (
            Headline(text="NORUEGA PUERTOS", role="SubHeadLine"),
            Headline(text="El puerto abre hoy", role="hl1"),
        ),
        "id": "urn:newsml:texto.norte.example:20200227T103600+0000:25413502:1N",
        "summary": "Tras dos semanas.\nHay barcos.",
        "first_created": datetime(2020, 2, 27, 10, 36),
        "version_created": None,
        "embargoed": datetime(2020, 2, 28, 6, tzinfo=CET),
        "status": None,
        "urgency": None,
        "language": "es-ES",
        "sources": (Source(name="Puerto"),),
        "provider": Provider(name="Agencia Norte"),
        "editorial_note": "Sustituye a la anterior.\nSigue ampliacion",
        "rights": Rights(notice="(c) Norte 2020."),
    },
    "nested": {
        "headline": "Une navette",
        "id": "alp153",
        "slugline": "navette-lac",
        "summary": "En bref.",
        "bylines": (
            Byline(
                text="Par Jeanne Roc et ALPES",
                contributors=(
                    Contributor(name="Jeanne Roc", kind="person"),
                    Contributor(name="ALPES", kind="organisation"),
                ),
            ),
        ),
        "creditline": "Alpes",
        "language": "fr",
        "provider": Provider(name="alpes"),
        "keywords": ("lac", "navette", "Suisse"),
        "status": "canceled",
        "rights": Rights(holder="Alpes SA", usage_terms="Presse seulement"),
        "links": (
            Link(href="horaire.pdf", media_type="application/pdf"),
            Link(id="urn:newsml:alpes.example:2020:2"),
        ),
        "text": "La navette part.\n\nLe matin\n\nLe soir",
    },
    "multimedia": {
        "headline": "Harbour opens",
        "language": "en-GB",
        "text": "The harbour opens.\n\nBoats sail.",
        "links": (Link(href="http://media.example/sea.mp4", role="Clip", title="At sea"),),
        "alternative_headlines": (),
    },
    "picture": {
        "headline": "Snow",
        "kind": "graphic",
        "summary": "Snow on the pier.",
        "creditline": "Ola Other",
        "renditions": (Rendition(href="s.jpg", purpose="Quicklook"), Rendition(href="l.jpg")),
        "photos": (),
        "body": (),
    },
    "video": {
        "headline": "The council meets",
        "kind": "video",
        "text": "00:00 The mayor speaks.\n\n00:32 The vote.",
        "renditions": (Rendition(href="council.mp4", purpose="Clip"),),
        "photos": (Photo(renditions=(Rendition(href="council.jpeg"),), role="Thumbnail"),),
    },
}


def bare(value: Any) -> Any:
    """Return a part of an article without what is carried."""
    if isinstance(value, tuple):
        return tuple(map(bare, value))
    if not hasattr(value, "__attrs_attrs__"):
        return value
    names = [field.name for field in value.__attrs_attrs__ if field.name != "extensions"]
    return type(value)(**{name: bare(getattr(value, name)) for name in names})


@pytest.mark.parametrize(("name", "said"), ARTICLES.items(), ids=ARTICLES)
def test_the_document_is_read(name: str, said: dict[str, Any]) -> None:
    article = loads(encoded(ALL[name]))

    assert {field: bare(getattr(article, field)) for field in said} == said


def test_times_keep_their_offsets() -> None:
    article = loads(ALL["wire"])

    assert str(article.first_created) == "2020-02-27T10:30:00+01:00".replace("T", " ")


def test_a_genre_and_a_code_of_an_unknown_scheme_stay_literals() -> None:
    article = loads(ALL["headed"])

    assert bare(article.genre) == Genre(literal="Current")
    assert [(subject.qcode, subject.literal) for subject in article.subjects] == [
        ("subj:04015001", None),
        (None, "04000000"),
        (None, "ECO"),
    ]


def test_an_origin_is_where_the_dateline_is_and_other_locations_are_places() -> None:
    article = loads(encoded(ALL["nested"]))

    assert article.dateline is not None
    assert article.dateline.place is not None
    assert (article.dateline.place.name, [place.name for place in article.places]) == ("CH", ["Lausanne"])


def test_people_stand_with_the_byline_of_the_text() -> None:
    (byline,) = loads(ALL["headed"]).bylines

    assert (byline.text, [bare(person) for person in byline.contributors]) == (
        "ana/leo",
        [Contributor(name="ana/leo"), Contributor(name="Mar Cruz", role="contributor")],
    )


def test_photos_have_what_is_said_of_them() -> None:
    plan, boat, inner, boats = map(bare, loads(ALL["multimedia"]).photos)

    assert plan == Photo(renditions=(Rendition(href="plan.png"),))
    assert boat.caption == Caption("The first boat on Monday.", "Lena Example")
    assert (boat.headline, boat.place.name, boat.role) == ("The first boat", "Bergen", "Supporting")
    assert boat.rights == Rights(notice="Harbour News")
    assert boat.contributors == (Contributor(name="Lena Example"),)
    assert boat.renditions == (
        Rendition(
            href="http://media.example/p.jpg",
            media_type="image/jpeg",
            width=640,
            size=2048,
            purpose="Preview",
        ),
    )
    assert inner == Photo(renditions=(Rendition(href="b.gif"),))
    assert boats.caption == Caption("Two boats.", "Ola Other")


CARRIED = {
    "wire": [
        (
            "Identification/NewsIdentifier/RevisionId",
            '<RevisionId PreviousRevision="0" Update="N">1</RevisionId>',
        ),
        ("NewsManagement/DerivedFrom", '<DerivedFrom NewsItem="urn:newsml:wire.example:20200226:older"/>'),
        ("NewsManagement/AssociatedWith", '<AssociatedWith FormalName="Sketch"/>'),
        ("NewsComponent/ContentItem/Format", '<Format FormalName="NITF3.1"/>'),
        ("../@Version", "1.2"),
        ("../Catalog", '<Catalog Href="http://www.example.com/catalog.xml"/>'),
    ],
    "headed": [
        ("@Duid", "text_1"),
        ("NewsManagement/Status", '<Status FormalName="EMBARGOED"/>'),
        (
            "NewsComponent/ContentItem/DataContent/nitf/head",
            '<head><title>El puerto abre</title><docdata><doc-id id-string="25413502"/></docdata></head>',
        ),
        (
            "NewsComponent/ContentItem/DataContent/nitf/body/body.content/p",
            '<p lede="true">El puerto abre.</p>',
        ),
        ("NewsComponent/ContentItem/DataContent/nitf/@baselang", "es"),
    ],
}


@pytest.mark.parametrize(("name", "carried"), CARRIED.items(), ids=CARRIED)
def test_what_no_field_takes_is_carried(name: str, carried: list[tuple[str, str]]) -> None:
    found = [(extension.place, extension.content) for extension in loads(ALL[name]).extensions]

    assert [pair for pair in carried if pair not in found] == []


PROBLEMS = {
    "wire": [],
    "headed": [
        ("NewsML/NewsEnvelope/Priority", 9, "urgent"),
        ("NewsComponent/DescriptiveMetadata/Language", 46, "es_ES"),
        ("NewsManagement/ThisRevisionCreated", 24, "20200227"),
        ("NewsManagement/Urgency", 30, "R"),
    ],
    "nested": [("NewsComponent/DescriptiveMetadata/Language", 40, "fran\u00e7ais")],
    "multimedia": [
        (f"{'NewsComponent/' * 4}ContentItem/Characteristics/Property", 39, "tall"),
    ],
    "picture": [],
    "video": [],
}


@pytest.mark.parametrize(("name", "expected"), PROBLEMS.items(), ids=PROBLEMS)
def test_what_is_odd_is_told(name: str, expected: list[tuple[str, int, str]]) -> None:
    told: list[Problem] = []
    loads(encoded(ALL[name]), told.append)

    of_the_item = [problem for problem in told if problem.place]
    assert [(problem.place, problem.line, problem.value) for problem in of_the_item] == expected


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
