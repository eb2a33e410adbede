"""Every news item and every package that the standard's body publishes is read and written without a loss.

What may live here: tests over the published listings and unit files of NewsML-G2, item by item.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from newsmodel import Article, DecodeError, dumps, loads
from tests.facts import facts_in, lost
from tests.places import CONFORMANCE
from tests.walking import offsets

FOLDER = CONFORMANCE / "newsml-g2"
SCHEMA = "schema/NewsML-G2_2.35-spec-All-Power.xsd"
G2 = "{http://iptc.org/std/nar/2006-10-01/}"


def items_of(file: Path) -> list[bytes]:
    """Return every item of a file as a document of its own, also those within a message."""
    items = etree.parse(file).getroot().iter(G2 + "newsItem", G2 + "packageItem")
    return [etree.tostring(item, encoding="UTF-8", with_tail=False) for item in items]


def published() -> Iterator[tuple[str, Path, int]]:
    for folder in ("listings", "unit"):
        for file in sorted((FOLDER / folder).glob("*.xml")):
            for index in range(len(items_of(file))):
                yield f"{file.stem}-{index}", file, index


ITEMS = list(published())
each_item = pytest.mark.parametrize(
    ("file", "index"), [(file, index) for _, file, index in ITEMS], ids=[name for name, _, _ in ITEMS]
)


@cache
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(FOLDER / SCHEMA))


def is_valid(document: bytes) -> bool:
    return schema().validate(etree.fromstring(document))


def test_all_published_items_are_found(conformance: Path) -> None:
    assert len(ITEMS) == 141
    assert sum(facts_in(items_of(file)[index]).total() for _, file, index in ITEMS) == 3994


@each_item
def test_every_fact_of_an_item_is_kept(file: Path, index: int) -> None:
    document = items_of(file)[index]
    assert lost(document, dumps(loads(document, "newsml"), "newsml")) == {}


@each_item
def test_an_item_comes_back_equal(file: Path, index: int) -> None:
    article = loads(items_of(file)[index], "newsml")
    for format in ("newsml", "json"):
        again = loads(dumps(article, format), format)
        assert again == article
        assert offsets(again) == offsets(article)


@each_item
def test_every_fact_is_kept_on_the_way_through_json(file: Path, index: int) -> None:
    document = items_of(file)[index]
    through = loads(dumps(loads(document, "newsml"), "json"), "json")
    assert lost(document, dumps(through, "newsml")) == {}


@each_item
def test_a_valid_item_stays_valid(file: Path, index: int) -> None:
    document = items_of(file)[index]
    if is_valid(document):
        assert is_valid(dumps(loads(document, "newsml"), "newsml")), schema().error_log


def test_nearly_all_published_items_are_valid(conformance: Path) -> None:
    """So the test above is about something."""
    assert sum(is_valid(items_of(file)[index]) for _, file, index in ITEMS) >= 100


@each_item
def test_an_item_is_written_the_same_after_it_was_read_again(file: Path, index: int) -> None:
    written = dumps(loads(items_of(file)[index], "newsml"), "newsml")
    assert dumps(loads(written, "newsml"), "newsml") == written


@each_item
def test_a_headline_changed_after_reading_is_the_headline(file: Path, index: int) -> None:
    article = loads(items_of(file)[index], "newsml")
    edited = article.replace(headline="Harbour reopens after the storm")
    again = loads(dumps(edited, "newsml"), "newsml")
    assert again.headline == "Harbour reopens after the storm"
    # What was carried for the old headline may now stand elsewhere, but it is still there.
    kept = {(extension.place, extension.content) for extension in again.extensions}
    assert kept >= {(extension.place, extension.content) for extension in article.extensions}
    assert again == edited


def test_items_that_are_no_news_are_clear_errors(conformance: Path) -> None:
    seen = set()
    for file in sorted(FOLDER.glob("*/*.xml")):
        name = etree.QName(etree.parse(file).getroot()).localname
        if name in ("catalogItem", "conceptItem", "knowledgeItem", "planningItem"):
            seen.add(name)
            with pytest.raises(DecodeError, match=name) as caught:
                loads(file.read_bytes(), "newsml")
            assert caught.value.line is not None
    assert len(seen) == 4


def test_an_item_with_nothing_in_it_but_its_identity_is_an_article(conformance: Path) -> None:
    (document,) = items_of(FOLDER / "unit" / "2.26__should_pass__001_simplest_file.xml")
    assert isinstance(loads(document, "newsml"), Article)
