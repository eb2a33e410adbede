"""Documents in NewsML 1, and what is read of each."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from newsmodel import (
    Byline,
    Caption,
    Contributor,
    Envelope,
    Genre,
    Headline,
    Link,
    Photo,
    Provider,
    Rendition,
    Rights,
    Source,
    Subject,
)
from newsmodel.codecs.newsml1 import loads
from newsmodel.problems import Problem
from tests.codecs.newsml1.documents import ALL, encoded

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
        "provider": Provider(name="Quay News"),
        "subjects": (Subject(name="Ann Berg, mayor", literal="p7", type="cpnat:person"),) * 2,
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
        ("NewsML/NewsEnvelope/DateAndTime", 8, "20200227T103647"),
        ("NewsML/NewsEnvelope/Priority", 9, "urgent"),
        ("NewsComponent/DescriptiveMetadata/Language", 46, "es_ES"),
        ("NewsManagement/FirstCreated", 23, "20200227T103600"),
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
