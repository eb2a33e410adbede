"""What is true of every document in NewsML 1: nothing of it is lost, and it is read or refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsmodel import DecodeError, dumps
from newsmodel.codecs.newsml1 import loads
from newsmodel.markup.times import read_datetime
from tests.codecs.newsml1.documents import ALL, encoded, wrapped

_HOME = "http://home.example/"
_PARSER = etree.XMLParser(remove_comments=True, resolve_entities=False, no_network=True)
_ENCODED = {"QUJD": "ABC"}
_is_time = re.compile(r"\d{8}T\d{6}(?:Z|[+-]\d{4})?").fullmatch


def _stretches(root: etree._Element) -> Iterator[str]:
    """Give what a document says, but for the media of what it holds, which a field says in its own words."""
    for element in root.iter("*"):
        yield from (str(text) for text in (element.text, element.tail) if text)
        yield from (str(value) for value in element.values() if not str(element.tag).endswith("MediaType"))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", re.sub(r"</?\w+>|\\n", " ", text).casefold()))


@pytest.mark.parametrize("name", ALL)
def test_every_word_is_in_the_article(name: str) -> None:
    document = encoded(ALL[name])
    said = _words(dumps(loads(document), "json").decode()) | {"cancelled", "keyword"}
    root = etree.fromstring(document, _PARSER)
    for stretch in map(str.strip, _stretches(root)):
        otherwise = (
            read_datetime(stretch).isoformat() if _is_time(stretch) else _ENCODED.get(stretch, stretch)
        )
        assert _words(stretch) <= said or _words(otherwise) <= said, stretch


@pytest.mark.parametrize("name", ALL)
def test_whatever_is_added_anywhere_is_in_the_article(name: str) -> None:
    document = encoded(ALL[name])
    for index in range(document.count(b"<")):
        root = etree.fromstring(document, _PARSER)
        elements = list(root.iter("*"))
        if index == len(elements):
            break
        element = elements[index]
        for added in (f"{{{_HOME}}}foreign", "unknown"):
            child = etree.SubElement(element, added, {"said": f"zq{index}attribute"})
            child.text = f"zq{index}words"
            child.tail = f"zq{index}after"
        element.set("unknown", f"zq{index}own")
        said = dumps(loads(etree.tostring(root)), "json").decode()
        for word in ("attribute", "words", "after", "own"):
            assert f"zq{index}{word}" in said, (element.tag, word)


@pytest.mark.parametrize("name", ALL)
def test_whatever_is_taken_away_leaves_an_article(name: str) -> None:
    document = encoded(ALL[name])
    root = etree.fromstring(document, _PARSER)
    item = next(element for element in root.iter("*") if str(element.tag).endswith("NewsItem"))
    for element in list(item.iter("*"))[:0:-1]:
        parent = element.getparent()
        assert parent is not None
        parent.remove(element)
        assert dumps(loads(etree.tostring(root)), "json")


@pytest.mark.parametrize("name", ALL)
@given(data=st.data())
def test_a_damaged_document_is_read_or_refused(name: str, data: st.DataObject) -> None:
    document = encoded(ALL[name])
    start = data.draw(st.integers(0, len(document)))
    end = data.draw(st.integers(start, min(start + 40, len(document))))
    damaged = document[:start] + data.draw(st.binary(max_size=4)) + document[end:]
    with suppress(DecodeError):
        assert dumps(loads(damaged), "json")


REFUSED = {
    "no XML": b"NewsML",
    "nothing": b"",
    "another root": b"<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'/>",
    "an end without its start": b"<NewsML></NewsItem>",
}


@pytest.mark.parametrize("document", REFUSED.values(), ids=REFUSED)
def test_what_is_no_newsml_is_refused(document: bytes) -> None:
    with pytest.raises(DecodeError) as refused:
        loads(document)
    assert refused.value.format == "newsml1"


@pytest.mark.parametrize("name", ["NewsComponent", "Comment"])
def test_what_is_nested_too_deeply_is_refused(name: str) -> None:
    # So deep a document is parsed only where it is huge.
    padding = "<Comment>" + "x" * 10_000_001 + "</Comment>"
    document = wrapped(padding + f"<{name}>" * 1500 + f"</{name}>" * 1500)
    with pytest.raises(DecodeError, match="nested too deeply"):
        loads(document)


def test_components_a_thousand_deep_are_refused() -> None:
    with pytest.raises(DecodeError):
        loads(wrapped("<NewsComponent>" * 1000 + "</NewsComponent>" * 1000))
