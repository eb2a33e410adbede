"""The fields of an article are what its document says, found in another way: by XPath.

What may live here: a table of the fields, each with where the standard has it and how what stands there
becomes a value. It is written from the standard and not from the reader, and held against every news item and
package that the standard's body publishes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest
from lxml import etree

from newsmodel import Article, Paragraph, PartialDate, loads
from tests.conformance.test_newsml_items import FOLDER
from tests.conformance.xpath_values import (
    CODES,
    KEYS,
    NAMESPACES,
    Found,
    attributes,
    code,
    digital_source_type,
    each,
    first,
    holder,
    identifier_of,
    kind,
    moment,
    name_of,
    tag,
    without,
    words,
)
from tests.walking import walk


@attrs.frozen
class Row:
    """One fact of an article.

    Attributes:
        name: what it is called here.
        paths: where the document says it; of several, the first that finds anything counts.
        value: makes what the article should say of what is found.
        said: what the article says.
        least: how many of the published items say it, at least; where none does, no article may.
    """

    name: str
    paths: tuple[str, ...]
    value: Callable[[Found], Any]
    said: Callable[[Article], Any]
    least: int


def collapsed(text: str | None) -> str | None:
    return None if text is None else " ".join(text.split())


def written(value: datetime | PartialDate | None) -> str | None:
    return value.isoformat() if isinstance(value, datetime) else None if value is None else str(value)


def told(part: Any) -> dict[str, str]:
    """Return what the model says of a concept."""
    said = {key: getattr(part, key, None) for key in ("name", *KEYS)}
    return {key: value for key, value in said.items() if value is not None}


def told_once(part: Any) -> dict[str, str] | None:
    return None if part is None else told(part)


def paragraphs(article: Article) -> list[str]:
    return [" ".join(found.text.split()) for _, found in walk(article.body) if isinstance(found, Paragraph)]


IS_PLACE = f"@type = 'cpnat:geoArea' or @typeuri = '{CODES}cpnature/geoArea'"
KIND = "g2:itemMeta/g2:itemClass/@*[name() = 'qcode' or name() = 'uri']"
IS_ONE = "contains(' text composite picture graphic video audio ', concat(' ', substring-after(., ':'), ' '))"
IS_FILE = "contains(' picture graphic video audio ', concat(' ', substring-after(., ':'), ' '))"
# All that an item holds is a picture, or a video, or a sound.
FILES = " | ".join(
    f"g2:contentSet[not(*[not(self::g2:remoteContent[starts-with(@contenttype, '{medium}/')])])]/*[1]"
    for medium in ("image", "video", "audio")
)
# An element without any of these says nothing.
NAMED = "@qcode | @uri | @literal | g2:name"
HOLDS_FILE = f"{KIND}[{IS_FILE}] or (not({KIND}[{IS_ONE}]) and ({FILES}))"
BODY = "g2:contentSet/g2:inlineXML"

ROWS = (
    Row("id", ("@guid",), first(str), lambda a: a.id, 100),
    Row("version", ("@version",), first(str), lambda a: a.version, 20),
    Row(
        "headline",
        (
            "g2:contentMeta/g2:headline[not(@role)]",
            "g2:contentMeta/g2:headline",
            "g2:itemMeta/g2:title",
            f"{BODY}//nitf:hl1",
        ),
        first(words, ""),
        lambda a: collapsed(a.headline),
        15,
    ),
    Row(
        "alternative_headlines",
        ("g2:contentMeta/g2:headline[@role]", f"{BODY}//nitf:hl2"),
        each(lambda element: (element.get("role", "hl2"), words(element))),
        lambda a: [(one.role, collapsed(one.text)) for one in a.alternative_headlines],
        0,
    ),
    Row("slugline", ("g2:contentMeta/g2:slugline",), first(words), lambda a: collapsed(a.slugline), 10),
    Row(
        "keywords", ("g2:contentMeta/g2:keyword",), each(words), lambda a: list(map(collapsed, a.keywords)), 5
    ),
    Row("urgency", ("g2:contentMeta/g2:urgency",), first(lambda e: int(words(e))), lambda a: a.urgency, 2),
    Row(
        "language",
        ("g2:contentMeta/g2:language/@tag", "@xml:lang"),
        first(tag),
        lambda a: a.language,
        100,
    ),
    Row(
        "editorial_note",
        ("g2:itemMeta/g2:edNote[normalize-space()]",),
        first(words),
        lambda a: collapsed(a.editorial_note),
        5,
    ),
    Row(
        "version_created",
        ("g2:itemMeta/g2:versionCreated",),
        first(moment),
        lambda a: written(a.version_created),
        100,
    ),
    Row(
        "first_created",
        ("g2:itemMeta/g2:firstCreated",),
        first(moment),
        lambda a: written(a.first_created),
        5,
    ),
    Row("embargoed", ("g2:itemMeta/g2:embargoed",), first(moment), lambda a: written(a.embargoed), 2),
    Row("expires", ("g2:itemMeta/g2:expires",), first(moment), lambda a: written(a.expires), 1),
    Row(
        "content_created",
        ("g2:contentMeta/g2:contentCreated",),
        first(moment),
        lambda a: written(a.content_created),
        10,
    ),
    Row(
        "content_modified",
        ("g2:contentMeta/g2:contentModified",),
        first(moment),
        lambda a: written(a.content_modified),
        5,
    ),
    Row(
        "kind",
        (f"{KIND}[{IS_ONE}]", f"{KIND}[starts-with(., '{CODES}ninature/')]", "self::g2:packageItem", FILES),
        first(kind, "text"),
        lambda a: a.kind,
        100,
    ),
    Row(
        "status",
        ("g2:itemMeta/g2:pubStatus/@qcode | g2:itemMeta/g2:pubStatus/@uri",),
        first(code("pubstatusg2")),
        lambda a: a.status,
        10,
    ),
    Row(
        "provider",
        (f"g2:itemMeta/g2:provider[{NAMED}]",),
        first(without("type", "role")),
        lambda a: told_once(a.provider),
        100,
    ),
    Row(
        "sources",
        (f"g2:contentMeta/g2:infoSource[{NAMED} | @role | @roleuri]",),
        each(without("type")),
        lambda a: list(map(told, a.sources)),
        5,
    ),
    Row(
        "digital_source_type",
        ("g2:contentMeta/g2:digitalSourceType/@uri", "g2:contentMeta/g2:digitalSourceType/@qcode"),
        first(digital_source_type),
        lambda a: a.digital_source_type,
        2,
    ),
    Row(
        "genre",
        (f"g2:contentMeta/g2:genre[{NAMED}]",),
        first(without("type", "role")),
        lambda a: told_once(a.genre),
        5,
    ),
    Row(
        "subjects",
        (f"g2:contentMeta/g2:subject[not({IS_PLACE})][{NAMED} | @type | @typeuri]",),
        each(without("role")),
        lambda a: list(map(told, a.subjects)),
        10,
    ),
    Row(
        "places",
        (f"g2:contentMeta/g2:subject[{IS_PLACE}][{NAMED}]",),
        each(without("type", "role")),
        lambda a: list(map(told, a.places)),
        2,
    ),
    Row(
        "place of the dateline",
        (f"g2:contentMeta/g2:located[{NAMED}]",),
        first(without("type", "role")),
        lambda a: told_once(a.dateline and a.dateline.place),
        5,
    ),
    Row(
        "dateline",
        ("g2:contentMeta/g2:dateline", f"{BODY}//nitf:body.head/nitf:dateline"),
        first(words),
        lambda a: collapsed(a.dateline.text) if a.dateline else None,
        0,
    ),
    Row(
        "links",
        ("g2:itemMeta/g2:link[@rel | @reluri | @href | @residref | @contenttype | g2:title]",),
        each(attributes("rel", "href", "residref", "contenttype")),
        lambda a: [(x.role, x.href, x.id, x.media_type) for x in a.links if x.role != "remoteContent"],
        5,
    ),
    Row(
        "links to the content",
        (f"self::*[not({HOLDS_FILE})]/g2:contentSet/g2:remoteContent[@href | @residref | @contenttype]",),
        each(attributes("href", "residref", "contenttype")),
        lambda a: [(x.href, x.id, x.media_type) for x in a.links if x.role == "remoteContent"],
        5,
    ),
    Row(
        "renditions",
        (f"self::*[{HOLDS_FILE}]/g2:contentSet/g2:remoteContent",),
        each(lambda e: (e.get("href", ""), e.get("contenttype"))),
        lambda a: [(x.href, x.media_type) for x in a.renditions],
        2,
    ),
    Row(
        "sizes of the renditions",
        (f"self::*[{HOLDS_FILE}]/g2:contentSet/g2:remoteContent",),
        each(lambda e: tuple(e.get(key) and int(e.get(key)) for key in ("width", "height", "size"))),
        lambda a: [(x.width, x.height, x.size) for x in a.renditions],
        2,
    ),
    Row(
        "rights holder",
        ("g2:rightsInfo[1]/g2:copyrightHolder",),
        first(holder),
        lambda a: a.rights and a.rights.holder,
        10,
    ),
    Row(
        "copyright notice",
        ("g2:rightsInfo[1]/g2:copyrightNotice",),
        first(words),
        lambda a: collapsed(a.rights.notice) if a.rights else None,
        10,
    ),
    Row(
        "usage terms",
        ("g2:rightsInfo[1]/g2:usageTerms",),
        first(words),
        lambda a: collapsed(a.rights.usage_terms) if a.rights else None,
        10,
    ),
    Row(
        "data mining",
        ("g2:rightsInfo[1]/g2:dataMining/@uri", "g2:rightsInfo[1]/g2:dataMining/@qcode"),
        # The alias of the IPTC's catalogue; another one stands for nothing without a catalogue.
        first(lambda string: re.sub("^plus:", "http://ns.useplus.org/ldf/vocab/", string)),
        lambda a: a.rights and a.rights.data_mining,
        4,
    ),
    Row(
        "number of comments",
        ("g2:contentMeta/g2:userInteraction[@interactiontypeuri = 'http://schema.org/CommentAction']",),
        first(lambda e: int(e.get("interactions"))),
        lambda a: a.comment_count,
        0,
    ),
    Row("creditline", ("g2:contentMeta/g2:creditline",), first(words), lambda a: collapsed(a.creditline), 4),
    Row(
        "creators",
        ("g2:contentMeta/g2:creator",),
        each(name_of),
        lambda a: [person.name for byline in a.bylines for person in byline.contributors],
        10,
    ),
    Row(
        "identifiers of the creators",
        ("g2:contentMeta/g2:creator",),
        each(identifier_of),
        lambda a: [person.id for byline in a.bylines for person in byline.contributors],
        10,
    ),
    Row(
        "bylines",
        ("g2:contentMeta/g2:by", f"{BODY}//nitf:byline"),
        each(words),
        lambda a: [collapsed(byline.text) for byline in a.bylines if byline.text],
        1,
    ),
    Row(
        "summary",
        (
            "g2:contentMeta/g2:description[@role = 'drol:summary']",
            "g2:contentMeta/g2:description[not(@role)]",
            "g2:contentMeta/g2:description[@role = 'drol:caption']",
            "g2:contentMeta/g2:description",
            f"{BODY}//nitf:abstract",
        ),
        first(words),
        lambda a: collapsed(a.summary),
        5,
    ),
    Row(
        "paragraphs",
        (f"{BODY}//nitf:body.content//nitf:p", f"{BODY}//*[local-name() = 'p']"),
        each(words),
        paragraphs,
        1,
    ),
    Row(
        "package",
        ("g2:groupSet/g2:group",),
        each(lambda e: (e.get("id"), e.xpath("g2:itemRef/@residref", namespaces=NAMESPACES))),
        lambda a: [(g.id, [m.id for m in g.members if m.id]) for g in a.package.groups] if a.package else [],
        3,
    ),
)


@cache
def published() -> tuple[tuple[str, Any, Article], ...]:
    """Return every news item and package with the name of its file, and the article that is read of it."""
    return tuple(_published())


def _published() -> Iterator[tuple[str, Any, Article]]:
    for folder in ("listings", "unit"):
        for file in sorted((FOLDER / folder).glob("*.xml")):
            for item in etree.parse(file).getroot().iter("{*}newsItem", "{*}packageItem"):
                document = etree.tostring(item, encoding="UTF-8", with_tail=False)
                yield file.stem, etree.fromstring(document), loads(document, "newsml")


def found(row: Row, item: Any) -> Found:
    every = (item.xpath(path, namespaces=NAMESPACES) for path in row.paths)
    return next(filter(None, every), [])


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_a_field_is_what_the_document_says(row: Row, conformance: Path) -> None:
    for name, item, article in published():
        assert row.said(article) == row.value(found(row, item)), name


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_there_are_items_that_say_so(row: Row, conformance: Path) -> None:
    """So the test above is about something."""
    assert sum(bool(found(row, item)) for _, item, _ in published()) >= row.least
