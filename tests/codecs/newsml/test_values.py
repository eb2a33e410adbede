"""The ways in which values stand in elements: to read one is to take it without asking whether it is all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import pytest
from hypothesis import given
from lxml import etree

from newsmodel import Article, ModelError, dumps
from newsmodel.codecs.newsml.fields import BY_TAG
from newsmodel.codecs.newsml.meaning import row_of
from newsmodel.codecs.newsml.names import CONTAINERS, G2
from newsmodel.codecs.newsml.people import CONTRIBUTOR
from newsmodel.codecs.newsml.values import (
    DATE,
    DATETIME,
    LINE,
    NUMBER,
    TRUNCATED,
    URI,
    Value,
    code,
)
from newsmodel.markup.element import Element
from newsmodel.strategies import articles
from tests.fewer import FEWER
from tests.items import NAMESPACE

SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"


def element(written: str) -> Element:
    return cast(Element, etree.fromstring(f'<x xmlns="{NAMESPACE}">{written}</x>')[0])


def outcome(way: Callable[[Element], Any], read: Element) -> object:
    try:
        return way(read)
    except ModelError as error:
        return error.message


def taken(way: Value) -> Callable[[Element], Any]:
    return lambda part: way.take(part)[0]


@FEWER
@given(articles())
def test_what_is_taken_is_what_is_read(article: Article) -> None:
    root = cast(Element, etree.fromstring(dumps(article, "newsml")))
    for container in root:
        for part in container if container.tag in CONTAINERS else ():
            if part.tag in BY_TAG:
                way = row_of(BY_TAG[part.tag], part).value
                assert outcome(taken(way), part) == outcome(way.read, part)
            elif part.tag == G2 + "creator":
                assert outcome(taken(CONTRIBUTOR), part) == outcome(CONTRIBUTOR.read, part)


@pytest.mark.parametrize(
    ("way", "written", "is_whole"),
    [
        (DATETIME, "<t>2026-03-04T10:00:00+01:00</t>", True),
        (DATETIME, "<t>2026-03-04T10:00:00Z</t>", True),
        (DATETIME, "<t>2026-03-04T10:00:00.25</t>", False),
        (DATETIME, "<t>2026-03-04T10:00:00.250000</t>", True),
        (DATETIME, "<t>2026-03-04T10:00:00+00:00</t>", False),
        (DATETIME, "<t>2026-03-04T10:00:00-00:00</t>", False),
        (DATETIME, "<t>2026-03-04T24:00:00Z</t>", False),
        (DATETIME, "<t>2026-03-04 10:00:00Z</t>", False),
        (DATETIME, '<t id="a">2026-03-04T10:00:00Z</t>', False),
        (DATETIME, "<t>2026-03-04T10:00:00Z<b/></t>", False),
        (TRUNCATED, "<t>2026-03</t>", True),
        (TRUNCATED, "<t>2026-03-04</t>", True),
        (DATE, "<t>20260304</t>", False),
        (NUMBER, "<n>3</n>", True),
        (NUMBER, "<n>03</n>", False),
        (NUMBER, '<n id="a">3</n>', False),
        (LINE, "<l>Quay opens</l>", True),
        (LINE, "<l>Quay <b>opens</b></l>", False),
        (LINE, '<l rank="1">Quay opens</l>', False),
        (code("stat"), '<s qcode="stat:usable"/>', True),
        (code("stat", {"cancelled": "canceled"}), '<s qcode="stat:cancelled"/>', False),
        (code("stat"), '<s qcode="x:usable"/>', False),
        (code("stat"), '<s qcode="stat:usable"><name>Usable</name></s>', False),
        (code("stat"), '<s uri="http://cv.iptc.org/newscodes/pubstatusg2/usable"/>', False),
    ],
)
def test_a_value_is_all_that_an_element_says_only_if_nothing_else_is_there(
    way: Value, written: str, *, is_whole: bool
) -> None:
    part = element(written)
    value, told = way.take(part)
    assert told is is_whole
    assert value == way.read(part)


@pytest.mark.parametrize(
    ("way", "written", "value"),
    [
        (code("stat"), '<s qcode="stat:Usable"/>', "usable"),
        (code("stat", {"cancelled": "canceled"}), '<s qcode="stat:Cancelled"/>', "canceled"),
        (URI, '<d uri="https://example.com/a"/>', "https://example.com/a"),
        (URI, '<d qcode="digsrctype:trainedAlgorithmicMedia"/>', f"{SOURCE_TYPES}trainedAlgorithmicMedia"),
        (URI, '<d qcode="x:y"/>', "x:y"),
        (URI, '<d qcode="none"/>', "none"),
    ],
)
def test_a_code_is_read_however_it_is_spelled(way: Value, written: str, value: str) -> None:
    assert way.take(element(written))[0] == way.read(element(written)) == value


@pytest.mark.parametrize("way", [DATETIME, TRUNCATED, DATE])
@pytest.mark.parametrize("text", ["2026-03-04T10:00:00+23:00", "2026-03-04T10:00:00+14:01", "soon", ""])
def test_a_time_that_the_model_refuses_is_none(way: Value, text: str) -> None:
    for read in (way.read, way.take):
        with pytest.raises(ModelError):
            read(element(f"<t>{text}</t>"))
