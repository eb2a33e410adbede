"""Diagnosis: what is odd in an item that is read all the same.

What may live here: going through an item once more, for who wants to be told. Nothing is read differently
for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmodel.codecs.newsml.bodies import read_content
from newsmodel.codecs.newsml.fields import BY_TAG, Row
from newsmodel.codecs.newsml.inference import has_role
from newsmodel.codecs.newsml.names import CONTAINERS, G2
from newsmodel.codecs.newsml.order import REQUIRED, SINGLE, is_known, is_misplaced, rank
from newsmodel.codecs.newsml.reader import READ_ANYWHERE
from newsmodel.codecs.newsml.texts import is_blank, text_of
from newsmodel.codecs.newsml.values import DATE, DATETIME, TRUNCATED, write_time
from newsmodel.errors import ModelError
from newsmodel.markup.element import Element
from newsmodel.markup.head import Head
from newsmodel.problems import Problem

__all__ = ["problems_of"]

_ITEM_META = G2 + "itemMeta"
_CONTENT_META = G2 + "contentMeta"
_CONTENT_SET = G2 + "contentSet"
# What holds a text, where it does not only tell where to find one.
_TEXTS = (G2 + "inlineXML", G2 + "inlineData")
_EMBARGOED = G2 + "embargoed"
_HEADLINE = G2 + "headline"
_LANGUAGE = G2 + "language"
_REMOTE_CONTENT = G2 + "remoteContent"
_UNKNOWN = "no such element may stand there; carried"
_MISPLACED = "no such element may stand there; read where nothing else says it, and kept there"
_WORDS = "words where only elements may stand; carried"
_TIMES = (DATETIME, TRUNCATED, DATE)
# xs:dateTime with its zone, or what the standard allows to be cut short.
_is_regular = re.compile(
    r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(\.\d+)?)?)?)?(Z|[+-]\d\d:\d\d)?", re.ASCII
).fullmatch
_has_no_zone = re.compile(r".*T[\d:.]+", re.ASCII).fullmatch


def problems_of(item: Element) -> tuple[Problem, ...]:
    """Return what is odd in an item, in the order of the document."""
    return tuple(_problems(item))


def _problems(item: Element) -> Iterator[Problem]:
    if item.get("guid") is None:
        yield _problem("no guid; the article has no id", item)
    yield from _misplaced(item, "")
    for container in item:
        if container.tag not in CONTAINERS:
            continue
        if container.tag == _CONTENT_SET:
            yield from _unread(container)
            continue
        place = container.tag.removeprefix(G2)
        yield from _misplaced(container, f"{place}/")
        for element in container:
            row = BY_TAG.get(element.tag)
            if row is not None:
                yield from _odd_value(row, element, f"{place}/{element.tag.removeprefix(G2)}")
    yield from _missing(item)


def _misplaced(container: Element, place: str) -> Iterator[Problem]:
    """Give what stands out of the schema's order, more often than once, or against the schema."""
    if (container.text or "").strip():
        yield _problem(_WORDS, container, f"{place}text()", container.text)
    highest = 0
    seen: set[str] = set()
    for element in container:
        tag = element.tag
        where = place + tag.removeprefix(G2)
        if (element.tail or "").strip():
            yield _problem(_WORDS, element, f"{place}text()", element.tail)
        if tag in SINGLE and tag in seen:
            yield _problem("stands there more than once; the first is read, this one carried", element, where)
        seen.add(tag)
        if not is_known(container.tag, tag):
            if _is_of_the_standard(tag):
                is_read = tag in READ_ANYWHERE and is_misplaced(container.tag, tag)
                yield _problem(_MISPLACED if is_read else _UNKNOWN, element, where)
            continue
        own = rank(container.tag, tag)
        if own < highest:
            yield _problem("out of the schema's order; read all the same", element, where)
        highest = max(highest, own)


def _is_of_the_standard(tag: str) -> bool:
    """Tell whether a name is the standard's own, or in no namespace, as no other standard's is."""
    return tag.startswith(G2) or not tag.startswith("{")


def _unread(content_set: Element) -> Iterator[Problem]:
    """Give the texts that no body can hold, and those in which there is none to read."""
    for element in content_set:
        tag = element.tag
        place = f"contentSet/{tag.removeprefix(G2)}"
        if tag not in _TEXTS:
            if tag != _REMOTE_CONTENT and _is_of_the_standard(tag):
                yield _problem(_UNKNOWN, element, place)
            continue
        try:
            content = read_content(element)
        except ModelError as error:
            yield _problem(f"{error.message}; carried, and not read as the body", element, place)
            continue
        if content is None or (not content.body and content.head in (None, Head())):
            yield _problem("no text that can be read; carried", element, place)


def _odd_value(row: Row, element: Element, place: str) -> Iterator[Problem]:
    try:
        value = row.value.read(element)
        if not row.many:
            row.check(value)
    except ModelError as error:
        if element.tag == _EMBARGOED and is_blank(element):
            yield _problem("embargoed until further notice, which no field holds; carried", element, place)
            return
        value = None if error.value is None else str(error.value)
        yield _problem(f"{error.message}; carried", element, place, element.get("qcode") or value)
        return
    if row.value in _TIMES:
        text = text_of(element)
        if not _is_regular(text):
            yield _problem(
                f"not as XML Schema writes a time; read as {write_time(value)}", element, place, text
            )
        if _has_no_zone(write_time(value)):
            yield _problem("a time without a zone", element, place, text)
    elif element.tag == _LANGUAGE and value != element.get("tag"):
        yield _problem(f"read as {value}", element, place, element.get("tag"))


def _missing(item: Element) -> Iterator[Problem]:
    item_meta = item.find(_ITEM_META)
    there = {child.tag for child in item_meta} if item_meta is not None else set()
    for tag in sorted(REQUIRED - there):
        yield _problem("the schema demands one, and there is none", item, f"itemMeta/{tag.removeprefix(G2)}")
    content_meta = item.find(_CONTENT_META)
    headlines = [] if content_meta is None else [child for child in content_meta if child.tag == _HEADLINE]
    if all(map(has_role, headlines)):
        others = "the title or the text's own is read, if there is one"
        instead = "the first with a role is read" if headlines else others
        yield _problem(f"no headline; {instead}", item, "contentMeta/headline")


def _problem(message: str, element: Element, place: str = "", value: str | None = None) -> Problem:
    return Problem(
        message=message,
        format="newsml",
        place=place,
        line=element.sourceline,
        value=None if value is None else " ".join(value.split()),
    )
