"""Diagnosis: what is odd in an item, or in the header of a message, that is read all the same.

What may live here: going through it once more, for who wants to be told. Nothing is read differently for it.
What is odd however deep it stands is found by `within`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import attrs

from newsmodel.codecs.newsml import envelope
from newsmodel.codecs.newsml.bodies import read_content
from newsmodel.codecs.newsml.fields import BY_TAG, Row
from newsmodel.codecs.newsml.inference import has_role, language_of
from newsmodel.codecs.newsml.meaning import ROOT_ROWS
from newsmodel.codecs.newsml.names import CONTAINERS, G2, is_version
from newsmodel.codecs.newsml.order import REQUIRED, SINGLE, is_known, is_misplaced, rank
from newsmodel.codecs.newsml.taking import READ_ANYWHERE
from newsmodel.codecs.newsml.telling import UNKNOWN, problem
from newsmodel.codecs.newsml.texts import is_blank, text_of
from newsmodel.codecs.newsml.values import DATE, DATETIME, TRUNCATED, write_time
from newsmodel.codecs.newsml.within import problems_within
from newsmodel.errors import ModelError
from newsmodel.markup.element import Element
from newsmodel.markup.head import Head
from newsmodel.markup.xml import LANG
from newsmodel.problems import Problem

__all__ = ["problems_of", "problems_of_header"]

_ITEM_META = G2 + "itemMeta"
_CONTENT_META = G2 + "contentMeta"
_CONTENT_SET = G2 + "contentSet"
_HEADER = G2 + "header"
# Where the schema's order tells what may stand there.
_KNOWING = (G2 + "newsItem", G2 + "packageItem", _ITEM_META, _CONTENT_META)
# What holds a text, where it does not only tell where to find one.
_TEXTS = (G2 + "inlineXML", G2 + "inlineData")
_EMBARGOED = G2 + "embargoed"
_HEADLINE = G2 + "headline"
_LANGUAGE = G2 + "language"
_REMOTE_CONTENT = G2 + "remoteContent"
_MISPLACED = "no such element may stand there; read where nothing else says it, and kept there"
_TOGETHER = "stands there more than once; what is in both is read as if it stood in one"
_REPEATED = "stands there more than once; the first that can be read is read, this one carried"
_FIRST_READ = "stands there more than once; this is the first that can be read, and it is read"
_TIMES = (DATETIME, TRUNCATED, DATE)
# xs:dateTime with its zone, or what the standard allows to be cut short.
_is_regular = re.compile(
    r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(\.\d+)?)?)?)?(Z|[+-]\d\d:\d\d)?", re.ASCII
).fullmatch
_has_no_zone = re.compile(r".*T[\d:.]+", re.ASCII).fullmatch


def problems_of(item: Element) -> tuple[Problem, ...]:
    """Return what is odd in an item, in the order of its lines."""
    return _in_order(_problems(item))


def problems_of_header(header: Element) -> tuple[Problem, ...]:
    """Return what is odd in the header of a message, in the order of its lines."""
    return _in_order(_problems_of_header(header))


def _in_order(problems: Iterator[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda each: each.line or 0))


def _problems(item: Element) -> Iterator[Problem]:
    if item.get("guid") is None:
        yield problem("no guid; the article has no id", item)
    version = item.get("version")
    if version and not is_version(version):
        yield problem("a number is wanted; read as it stands", item, "@version", version)
    yield from _odd_language(item)
    yield from _misplaced(item, "", {})
    # Two containers of one name are read as one.
    seen: dict[str, dict[str, bool]] = {tag: {} for tag in CONTAINERS}
    for container in item:
        if container.tag not in CONTAINERS:
            continue
        if container.tag == _CONTENT_SET:
            yield from _unread(container)
            continue
        place = container.tag.removeprefix(G2)
        yield from _misplaced(container, f"{place}/", seen[container.tag])
        for element in container:
            row = BY_TAG.get(element.tag)
            if row is not None:
                yield from _odd_value(row, element, f"{place}/{element.tag.removeprefix(G2)}")
    yield from problems_within(item, _is_unknown)
    yield from _missing(item)


def _problems_of_header(header: Element) -> Iterator[Problem]:
    seen: dict[str, bool] = {}
    for element in header:
        tag = element.tag
        place = f"header/{tag.removeprefix(G2)}"
        if tag in envelope.ONE:
            yield from _repeated(element, place, seen, envelope.value_of)
            try:
                value = envelope.value_of(element)
            except ModelError as error:
                yield _unreadable(error, element, place)
                continue
            if envelope.ONE[tag][1] is DATETIME:
                yield from _odd_time(value, element, place)
        elif tag in envelope.MANY and not text_of(element):
            yield problem("empty; carried", element, place)
        elif tag not in envelope.KNOWN and _is_of_the_standard(tag):
            yield problem(UNKNOWN, element, place)
    for found in problems_within(header, _is_unknown):
        yield attrs.evolve(found, place=f"header/{found.place}")


def _odd_language(item: Element) -> Iterator[Problem]:
    said = item.get(LANG)
    if not said:
        return
    language = language_of(item)
    if language is None:
        yield problem("a language tag such as en-GB is wanted; carried", item, "@xml:lang", said)
    elif language != said and all(each.tag != _LANGUAGE for each in _all_in(item, *CONTAINERS)):
        yield problem(f"read as {language}", item, "@xml:lang", said)


def _misplaced(container: Element, place: str, seen: dict[str, bool]) -> Iterator[Problem]:
    """Give what stands out of the schema's order, more often than once, or against the schema.

    Args:
        container: the item, or a container.
        place: what leads to what it holds.
        seen: the tags of what may stand there once and does, and whether one that can be read was among them.
    """
    highest = 0
    for element in container:
        tag = element.tag
        where = place + tag.removeprefix(G2)
        if not is_known(container.tag, tag):
            if _is_of_the_standard(tag):
                is_read = tag in READ_ANYWHERE and is_misplaced(container.tag, tag)
                yield problem(_MISPLACED if is_read else UNKNOWN, element, where)
            continue
        if tag in SINGLE:
            yield from _repeated(element, where, seen, _read)
        own = rank(container.tag, tag)
        if own < highest:
            yield problem("out of the schema's order; read all the same", element, where)
        highest = max(highest, own)


def _repeated(
    element: Element, place: str, seen: dict[str, bool], read: Callable[[Element], object]
) -> Iterator[Problem]:
    """Note an element that may stand there once, and give what is made of it if it is not the first."""
    tag = element.tag
    was_read = seen.get(tag, False)
    try:
        read(element)
        can_be_read = True
    except ModelError:
        can_be_read = False
    if tag in seen:
        is_read = can_be_read and not was_read
        yield problem(
            _TOGETHER if tag in CONTAINERS else _FIRST_READ if is_read else _REPEATED, element, place
        )
    seen[tag] = was_read or can_be_read


def _read(element: Element) -> object:
    """Read an element of the item or of one of its containers; a container has no value itself."""
    row = BY_TAG.get(element.tag) or ROOT_ROWS.get(element.tag)
    return None if row is None else row.check(row.value.read(element))


def _is_unknown(parent: str, tag: str) -> bool:
    """Tell whether an element is told already as one that may not stand there."""
    if parent == _CONTENT_SET:
        return tag not in (*_TEXTS, _REMOTE_CONTENT)
    if parent == _HEADER:
        return tag not in envelope.KNOWN
    return parent in _KNOWING and not is_known(parent, tag) and not is_misplaced(parent, tag)


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
                yield problem(UNKNOWN, element, place)
            continue
        try:
            content = read_content(element)
        except ModelError as error:
            yield problem(f"{error.message}; carried, and not read as the body", element, place)
            continue
        if content is None or (not content.body and content.head in (None, Head())):
            yield problem("no text that can be read; carried", element, place)


def _odd_value(row: Row, element: Element, place: str) -> Iterator[Problem]:
    try:
        value = row.value.read(element)
        if not row.many:
            row.check(value)
    except ModelError as error:
        if element.tag == _EMBARGOED and is_blank(element):
            yield problem("embargoed until further notice, which no field holds; carried", element, place)
            return
        yield _unreadable(error, element, place)
        return
    if row.value in _TIMES:
        yield from _odd_time(value, element, place)
    elif element.tag == _LANGUAGE and value != element.get("tag"):
        yield problem(f"read as {value}", element, place, element.get("tag"))


def _unreadable(error: ModelError, element: Element, place: str) -> Problem:
    value = None if error.value is None else str(error.value)
    return problem(f"{error.message}; carried", element, place, element.get("qcode") or value)


def _odd_time(value: Any, element: Element, place: str) -> Iterator[Problem]:
    text = text_of(element)
    written = write_time(value)
    if not _is_regular(text):
        yield problem(f"not as XML Schema writes a time; read as {written}", element, place, text)
    if _has_no_zone(written):
        yield problem("a time without a zone", element, place, text)


def _missing(item: Element) -> Iterator[Problem]:
    there = {child.tag for child in _all_in(item, _ITEM_META)}
    for tag in sorted(REQUIRED - there):
        yield problem("the schema demands one, and there is none", item, f"itemMeta/{tag.removeprefix(G2)}")
    headlines = [child for child in _all_in(item, _CONTENT_META) if child.tag == _HEADLINE]
    if all(map(has_role, headlines)):
        others = "the title or the text's own is read, if there is one"
        instead = "the first with a role is read" if headlines else others
        yield problem(f"no headline; {instead}", item, "contentMeta/headline")


def _all_in(item: Element, *tags: str) -> list[Element]:
    """Return what the containers of these tags hold."""
    return [child for container in item if container.tag in tags for child in container]
