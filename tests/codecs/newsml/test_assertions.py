"""What an item says of a concept in its `assert` elements."""

from __future__ import annotations

from typing import Any

import pytest

from newsmodel import Byline, Contributor, Dateline, Genre, Place, Provider, Source, Subject, dumps, loads
from tests.facts import lost
from tests.items import ITEM_META, item

ASSERTIONS = (
    '<assert qcode="x:1"><name xml:lang="en">Lunde</name><name>Another</name></assert>'
    '<assert qcode="x:1"><name>Late</name></assert>'
    '<assert uri="http://example.com/2" qcode="x:2"><name>Ann Roe</name></assert>'
    '<assert literal="Nes"><name>Nes by the sea</name></assert>'
    '<assert qcode="x:3"><type qcode="cpnat:person"/></assert>'
)
NAMED: list[tuple[str, dict[str, Any]]] = [
    ('<subject qcode="x:1"/>', {"subjects": (Subject(qcode="x:1", name="Lunde"),)}),
    (
        '<subject qcode="x:1" confidence="9"/><subject qcode="x:1"><name>Own</name></subject>',
        {"subjects": (Subject(qcode="x:1", name="Lunde"), Subject(qcode="x:1", name="Own"))},
    ),
    ('<subject qcode="x:3"/>', {"subjects": (Subject(qcode="x:3"),)}),
    (
        '<subject type="cpnat:geoArea" uri="http://example.com/2"/>',
        {"places": (Place(uri="http://example.com/2", name="Ann Roe"),)},
    ),
    ('<genre qcode="x:1" dir="ltr"/>', {"genre": Genre(qcode="x:1", name="Lunde")}),
    ('<infoSource literal="Nes"/>', {"sources": (Source(literal="Nes", name="Nes by the sea"),)}),
    (
        '<located qcode="x:1" rank="1"/><dateline>LUNDE</dateline>',
        {"dateline": Dateline(text="LUNDE", place=Place(qcode="x:1", name="Lunde"))},
    ),
    ("<dateline>LUNDE</dateline>", {"dateline": Dateline(text="LUNDE")}),
    ('<genre qcode="x:1"/><genre literal="Nes"/>', {"genre": Genre(qcode="x:1", name="Lunde")}),
    (
        '<located qcode="x:1"/><located qcode="x:1"><name>Own</name></located>',
        {"dateline": Dateline(place=Place(qcode="x:1", name="Lunde"))},
    ),
    (
        '<creator qcode="x:1"/><creator qcode="x:2"/><by>By Ann Roe</by><by>By Lunde</by>',
        {
            "bylines": (
                Byline(text="By Ann Roe", contributors=(Contributor(id="x:2", name="Ann Roe"),)),
                Byline(text="By Lunde", contributors=(Contributor(id="x:1", name="Lunde"),)),
            )
        },
    ),
    (
        '<creator qcode="x:2" rank="1"/><by>By Ann Roe</by>',
        {"bylines": (Byline(text="By Ann Roe", contributors=(Contributor(id="x:2", name="Ann Roe"),)),)},
    ),
]


@pytest.mark.parametrize(("content_meta", "fields"), NAMED)
def test_a_concept_has_the_name_that_is_asserted(content_meta: str, fields: dict[str, Any]) -> None:
    document = item(content_meta, rights=ASSERTIONS)
    article = loads(document)
    assert {name: getattr(article, name) for name in fields} == fields
    written = dumps(article, "newsml")
    assert lost(document, written) == {}
    assert loads(written) == article


def test_a_provider_has_the_name_that_is_asserted() -> None:
    document = item(item_meta=ITEM_META.replace("nprov:HNA", "x:1"), rights=ASSERTIONS)
    assert loads(document).provider == Provider(qcode="x:1", name="Lunde")


def test_a_name_that_is_taken_away_stays_away() -> None:
    article = loads(item('<subject qcode="x:1" confidence="9"/>', rights=ASSERTIONS))
    nameless = article.replace(subjects=(Subject(qcode="x:1"),))
    assert loads(dumps(nameless, "newsml")) == nameless
