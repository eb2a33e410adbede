"""What stands in the wrong one of an item's containers: read where nothing else says it, and kept there."""

from __future__ import annotations

from typing import Any

import pytest

from newsmodel import Byline, Contributor, Dateline, Place, Problem, dumps, loads
from tests.facts import lost
from tests.items import ITEM_META, item

# What contentMeta holds, what itemMeta holds besides, and what is read.
READ: list[tuple[str, str, dict[str, Any]]] = [
    ("<urgency>5</urgency>", "<urgency>1</urgency>", {"urgency": 5}),
    ("", "<urgency>1</urgency>", {"urgency": 1}),
    ("", "<urgency>1</urgency><urgency>2</urgency>", {"urgency": 1}),
    ("<language tag='de'/>", "<language tag='en'/>", {"language": "de"}),
    ("<keyword>a</keyword>", "<keyword>c</keyword><keyword>b</keyword>", {"keywords": ("a", "c", "b")}),
    ("<headline>a</headline>", "<headline>b</headline>", {"headline": "a"}),
    ("", "<headline>b</headline><headline/>", {"headline": "b"}),
    ("<by>A</by>", "<by>B</by>", {"bylines": (Byline(text="A"), Byline(text="B"))}),
    (
        "",
        "<by>By Bo Ek</by><creator><name>Bo Ek</name></creator>",
        {"bylines": (Byline(text="By Bo Ek", contributors=(Contributor(name="Bo Ek"),)),)},
    ),
    (
        "<located><name>Lunde</name></located>",
        "<located><name>Nes</name></located><dateline>LUNDE</dateline>",
        {"dateline": Dateline(text="LUNDE", place=Place(name="Lunde"))},
    ),
    (
        "<description role='drol:summary'>S</description>",
        "<description>T</description>",
        {"summary": "S"},
    ),
    ("", "<description>T</description>", {"summary": "T"}),
    ("<edNote>a</edNote>", "<edNote>b</edNote>", {"editorial_note": "b\na"}),
    ("<edNote>a</edNote><pubStatus qcode='stat:usable'/>", "", {"editorial_note": "a", "status": "usable"}),
    ("<title>a</title>", "", {"headline": "a"}),
    ("<title>a</title>", "<title>b</title>", {"headline": "b"}),
    ("<itemClass qcode='ninat:picture'/>", "", {"kind": "text"}),
]


@pytest.mark.parametrize(("content_meta", "item_meta", "fields"), READ)
def test_what_stands_in_its_place_goes_before_what_does_not(
    content_meta: str, item_meta: str, fields: dict[str, Any]
) -> None:
    document = item(content_meta, item_meta=ITEM_META + item_meta)
    article = loads(document)
    assert {name: getattr(article, name) for name in fields} == fields
    written = dumps(article, "newsml")
    assert lost(document, written) == {}
    assert loads(written) == article


@pytest.mark.parametrize("content_meta", ["", "<urgency>5</urgency>", "<audience qcode='a:b'/>"])
def test_a_changed_field_leaves_nothing_stale_in_the_wrong_place(content_meta: str) -> None:
    article = loads(item(content_meta, item_meta=f"{ITEM_META}<urgency>1</urgency>")).replace(urgency=7)
    written = dumps(article, "newsml")
    assert loads(written) == article
    metadata, _, own = written.decode().partition("<nm:article")
    assert "<urgency" not in metadata
    assert own.count("<urgency>7</urgency>") == 1


@pytest.mark.parametrize(
    "element", ["<keyword>w</keyword>", "<headline>Quay</headline>", "<rightsInfo><link/></rightsInfo>"]
)
def test_what_stands_where_nothing_is_read_of_it_stays_there(element: str) -> None:
    start = '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:example:1">'
    for document in (
        f"{start}{element}<contentMeta><urgency>3</urgency></contentMeta></newsItem>",
        f"{start}<contentSet>{element}</contentSet></newsItem>",
    ):
        assert lost(document.encode(), dumps(loads(document), "newsml")) == {}


READ_THERE = "no such element may stand there; read where nothing else says it, and kept there"
CARRIED = "no such element may stand there; carried"


@pytest.mark.parametrize(
    ("content_meta", "item_meta", "place", "message"),
    [
        ("", "<urgency>1</urgency>", "itemMeta/urgency", READ_THERE),
        ("<edNote>a</edNote>", "", "contentMeta/edNote", READ_THERE),
        ("<title>a</title>", "", "contentMeta/title", READ_THERE),
        *(
            ("", f"<{name}/>", f"itemMeta/{name}", READ_THERE)
            for name in ("by", "creator", "dateline", "description", "headline", "located", "keyword")
        ),
        # No field takes them wherever they stand.
        ("", "<audience qcode='a:b'/>", "itemMeta/audience", CARRIED),
        ("<role qcode='a:b'/>", "", "contentMeta/role", CARRIED),
        ("<mood/>", "", "contentMeta/mood", CARRIED),
    ],
)
def test_what_stands_in_the_wrong_place_is_told_with_what_becomes_of_it(
    content_meta: str, item_meta: str, place: str, message: str
) -> None:
    problems: list[Problem] = []
    loads(item(content_meta, item_meta=ITEM_META + item_meta), on_problem=problems.append)
    told = [problem.message for problem in problems if problem.place == place]
    assert [said for said in told if said.startswith("no such")] == [message]
