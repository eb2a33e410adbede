"""Hollow elements and objects: from what says nothing nothing is read, and what holds nothing comes back."""

from __future__ import annotations

import re
from typing import Any

import pytest

from newsmodel import (
    Article,
    Byline,
    Contributor,
    Dateline,
    Genre,
    Group,
    Headline,
    Link,
    Member,
    ModelError,
    Package,
    Photo,
    Place,
    Provider,
    Rendition,
    Rights,
    Source,
    Subject,
    dumps,
    loads,
)
from newsmodel.codecs.newsml.concepts import concept
from newsmodel.codecs.newsml.links import CONTENT_LINK, LINK, RENDITION
from newsmodel.codecs.newsml.names import G2
from newsmodel.codecs.newsml.people import CONTRIBUTOR
from newsmodel.codecs.newsml.rights import RIGHTS
from newsmodel.codecs.newsml.values import Value
from tests.codecs.newsml.test_attributes import element
from tests.codecs.newsml.test_fields import read
from tests.items import ITEM_META, item

# Elements that say nothing, and what holds nothing.
NOTHING: list[tuple[Value, list[str], Any]] = [
    (
        concept(Place, ("type", "cpnat:geoArea")),
        ["<s/>", "<s><name/></s>", '<s literal=""/>', '<s type="cpnat:geoArea"/>', '<s rank="1"/>'],
        Place(),
    ),
    (concept(Subject), ["<s/>", '<s qcode="" type="" typeuri=""/>', "<s> </s>"], Subject()),
    (
        CONTRIBUTOR,
        [
            "<c/>",
            '<c literal=""/>',
            '<c literal=""><name> </name></c>',
            '<c role=""/>',
            '<c type="cpnat:poi"/>',
        ],
        Contributor(),
    ),
    (LINK, ["<l/>", '<l href=""/>', '<l rank="1"/>', "<l><title/></l>"], Link()),
    (CONTENT_LINK, ["<r/>", '<r href=""/>', '<r rendition="x:y"/>'], Link(role="remoteContent")),
    (RENDITION, ["<r/>", '<r href="" size="" />', '<r size="big"/>'], None),
    (
        RIGHTS,
        [
            "<r/>",
            "<r><copyrightHolder/></r>",
            '<r><copyrightHolder literal="" uri=""/><dataMining uri=""/></r>',
        ],
        Rights(),
    ),
]


@pytest.mark.parametrize(
    ("way", "written"), [(way, written) for way, elements, _ in NOTHING for written in elements]
)
def test_nothing_is_read_from_what_says_nothing(way: Value, written: str) -> None:
    for function in (way.read, way.take):
        with pytest.raises(ModelError, match="empty"):
            function(element(written))


@pytest.mark.parametrize(("way", "value"), [(way, value) for way, _, value in NOTHING if value is not None])
def test_no_element_holds_nothing(way: Value, value: Any) -> None:
    assert way.write("x", value) is None


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ("<located><name/></located>", "dateline"),
        ("<located/>", "dateline"),
        ('<creator literal=""/>', "bylines"),
        ("<genre/>", "genre"),
        ("<subject/>", "subjects"),
        ('<subject type="cpnat:geoArea"><name/></subject>', "places"),
        ('<infoSource literal=""/>', "sources"),
        ('<digitalSourceType uri=""/>', "digital_source_type"),
        ('<language tag=""/>', "language"),
    ],
)
def test_an_item_is_read_without_what_says_nothing(said: str, field: str) -> None:
    article = read(item(f"<headline>Quay</headline>{said}"))
    assert article == Article(
        headline="Quay",
        id="urn:example:1",
        provider=Provider(qcode="nprov:HNA"),
        version_created=article.version_created,
        extensions=article.extensions,
    )
    assert [extension.place for extension in article.extensions] == [
        f"contentMeta/{element(said).tag.removeprefix(G2)}"
    ]
    # The schema has no place for a second `digitalSourceType`.
    if field in FULL:
        assert getattr(read(item(f"{said}<headline>Quay</headline>{FULL[field]}")), field)


FULL = {
    "dateline": "<located><name>Nes</name></located>",
    "bylines": "<creator><name>Ann</name></creator>",
    "genre": '<genre qcode="a:b"/>',
    "subjects": '<subject qcode="a:b"/>',
    "places": '<subject type="cpnat:geoArea" qcode="a:b"/>',
    "sources": '<infoSource qcode="a:b"/>',
    "language": '<language tag="nb"/>',
}


def test_nothing_is_read_from_links_providers_and_rights_that_say_nothing() -> None:
    meta = ITEM_META.replace('qcode="nprov:HNA"', 'literal=""')
    article = read(item(item_meta=meta + '<link/><link href=""/>', rights="<rightsInfo/>"))
    assert (article.links, article.provider, article.rights) == ((), None, None)
    named = loads(dumps(article.replace(provider=Provider(literal="HNA")), "newsml"))
    assert named.provider == Provider(literal="HNA")


def test_a_file_without_an_address_is_a_link() -> None:
    meta = ITEM_META.replace("ninat:text", "ninat:picture")
    files = '<remoteContent/><remoteContent href="" residref="x"/><remoteContent href="y"/>'
    article = read(item(content=files, item_meta=meta))
    assert article.links == (Link(role="remoteContent", id="x"),)
    assert article.renditions == (Rendition(href="y"),)


def test_an_article_of_hollow_parts_comes_back() -> None:
    hollow = Contributor(id="")
    article = Article(
        headline="Quay",
        alternative_headlines=(Headline(text="Sub", role=""),),
        bylines=(Byline(text="By nobody", contributors=(Contributor(), hollow)),),
        dateline=Dateline(text="NES", place=Place()),
        places=(Place(name="Nes"), Place()),
        subjects=(Subject(), Subject(literal="")),
        sources=(Source(), Source(uri="")),
        genre=Genre(),
        provider=Provider(),
        rights=Rights(),
        digital_source_type="",
        links=(Link(), Link(href=""), Link(role="remoteContent")),
        photos=(
            Photo(
                id="",
                rights=Rights(),
                place=Place(),
                contributors=(hollow,),
                renditions=(Rendition(href=""),),
            ),
            Photo(),
        ),
    )
    for some in (article, article.replace(kind="picture", renditions=(Rendition(href="", purpose=""),))):
        assert loads(dumps(some, "newsml")) == some


def test_empty_strings_are_no_attributes_of_the_standard() -> None:
    package = Package(root="g", groups=(Group(id="g", role="", mode="", members=(Member(id="", kind=""),)),))
    article = Article(
        headline="Quay",
        id="x",
        subjects=(Subject(literal=""),),
        bylines=(Byline(text="", contributors=(Contributor(name="Ann", id="", role="", location=""),)),),
        links=(Link(href=""),),
        kind="composite",
        package=package,
    )
    written = dumps(article, "newsml")
    assert b"<nm:article>" not in written
    names = re.findall(rb'([\w:]+)=""', written)
    assert names
    assert all(name.startswith(b"nm:") for name in names)
    assert loads(written) == article
