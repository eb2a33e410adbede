"""What is true of every document in NewsML 1: nothing of it is lost, and it is read or refused."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsmodel import DecodeError, dumps
from newsmodel.codecs.newsml1 import loads
from tests.codecs.newsml1.documents import ALL, encoded

_HOME = "http://home.example/"
_PARSER = etree.XMLParser(remove_comments=True, resolve_entities=False, no_network=True)
# In letters of both cases: what is put into its usual form is not what came.
_WORD = "Zq7Xa"

# What is said instead of what an element or an attribute says, and what tells that it is in the article.
SAID: dict[str, tuple[Callable[[str, str], str], tuple[str, ...]]] = {
    "another": (lambda _, word: word, ()),
    "more": (lambda old, word: old + word, ()),
    "more before": (lambda old, word: word + old, ()),
    "a word more": (lambda old, word: f"{old} {word}", ()),
    "one more of a list": (lambda old, word: f"{old}, {word}", ()),
    "a time": (lambda *_: "20310917T031415+0330", ("20310917T031415+0330", "2031-09-17T03:14:15+03:30")),
    "a number": (lambda *_: "73910462", ("73910462",)),
    "a language": (lambda *_: "tlh", ("tlh",)),
    "a language as it should not be": (lambda *_: "ENG_us", ("ENG_us",)),
}


class Fact(NamedTuple):
    """A text or an attribute that says something."""

    element: etree._Element
    name: str

    @property
    def is_text(self) -> bool:
        return self.name in ("text", "tail")

    @property
    def value(self) -> str:
        return str(getattr(self.element, self.name) if self.is_text else self.element.get(self.name)).strip()

    @property
    def sort(self) -> str:
        """What says it; headlines are one sort, since they stand in one field."""
        name = str(self.element.tag).rpartition("}")[2]
        return f"{_SORTS.get(name, name)}/{self.name}"

    def become(self, value: str) -> None:
        if self.is_text:
            setattr(self.element, self.name, value)
        else:
            self.element.set(self.name, value)


_SORTS = {
    **dict.fromkeys(("HeadLine", "SubHeadLine", "hl1", "hl2"), "headline"),
    **dict.fromkeys(("CopyrightLine", "rights.owner"), "notice"),
}


def _facts(root: etree._Element) -> list[Fact]:
    found = [
        Fact(element, name)
        for element in root.iter("*")
        for name in (*map(str, element.keys()), "text", "tail")
    ]
    return [fact for fact in found if fact.value not in ("", "None")]


def _read(root: etree._Element) -> str:
    return dumps(loads(etree.tostring(root)), "json").decode()


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize(("change", "told"), SAID.values(), ids=SAID)
def test_whatever_is_said_instead_is_in_the_article(
    name: str, change: Callable[[str, str], str], told: tuple[str, ...]
) -> None:
    document = encoded(ALL[name])
    for index in range(len(_facts(etree.fromstring(document, _PARSER)))):
        root = etree.fromstring(document, _PARSER)
        fact = _facts(root)[index]
        fact.become(change(fact.value, _WORD))
        said = _read(root)
        assert any(word in said for word in told or (_WORD,)), (fact.sort, fact.value)


@given(name=st.sampled_from(list(ALL)), data=st.data())
def test_whatever_else_is_said_as_well_is_in_the_article(name: str, data: st.DataObject) -> None:
    root = etree.fromstring(encoded(ALL[name]), _PARSER)
    words = {}
    facts = _facts(root)
    for index in data.draw(st.sets(st.sampled_from(range(len(facts))), min_size=1)):
        change, _ = SAID[data.draw(st.sampled_from(list(SAID)[:5]))]
        words[f"{_WORD}{index}."] = facts[index].sort
        facts[index].become(change(facts[index].value, f"{_WORD}{index}."))
    said = _read(root)
    assert {word: sort for word, sort in words.items() if word not in said} == {}


@given(name=st.sampled_from(list(ALL)), data=st.data())
def test_what_many_of_different_names_say_is_in_the_article_as_often(name: str, data: st.DataObject) -> None:
    root = etree.fromstring(encoded(ALL[name]), _PARSER)
    facts = _facts(root)
    chosen = data.draw(st.sets(st.sampled_from(range(len(facts))), min_size=2, max_size=8))
    for index in chosen:
        facts[index].become(_WORD)
    sorts = {facts[index].sort for index in chosen}
    assert _read(root).count(_WORD) >= len(sorts), sorts


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
