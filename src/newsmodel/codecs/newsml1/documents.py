"""Documents: the news items of one, and what stands around them.

What may live here: the way to the items, in a document that is in memory and in a file of any length. How an
item is read stands in `reader`, and what stands around the items is read by `envelope`.

Every item has all that stands around the items: the DTD has it before them, but others write some of it
after. So a file is gone through twice: for what stands around, of which the tree is kept, and then for the
items, of which one at a time is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from copy import deepcopy
from typing import IO, cast

from lxml import etree

from newsmodel.codecs.newsml1.elements import children, descend
from newsmodel.codecs.newsml1.envelope import read_around
from newsmodel.codecs.newsml1.reader import read_item
from newsmodel.errors import DecodeError
from newsmodel.markup.element import Element
from newsmodel.markup.prolog import beginning, root_name
from newsmodel.markup.xml import parse
from newsmodel.markup.xml_repairs import BEGINNING
from newsmodel.markup.xml_stream import stream
from newsmodel.model.article import Article
from newsmodel.problems import Report

__all__ = ["iterate", "read"]

_ROOT = "NewsML"
_ITEM = "NewsItem"


def read(data: bytes | str, report: Report | None) -> Article:
    """Read the one article of a document.

    Raises:
        DecodeError: when it is no NewsML 1, or has not one item.
    """
    root = _root(data, report)
    items = children(root, _ITEM)
    if len(items) != 1:
        message = f"one NewsItem is wanted, not {len(items)}; iterload reads any number"
        raise DecodeError(message, format="newsml1", line=root.sourceline)
    return next(_articles(root, items, report))


def iterate(file: IO[bytes], report: Report | None) -> Iterator[Article]:
    """Read the articles of a file that can be read more than once, one by one."""
    start = file.read(BEGINNING)
    file.seek(0)
    if root_name(beginning(start)) != _ROOT:
        root = _root(file.read(), report)
        yield from _articles(root, children(root, _ITEM), report)
        return
    around = _around(file)
    file.seek(0)
    items = (part for _, part in _parts(file, report) if part.tag == _ITEM)
    yield from _articles(around, items, report)


def _root(data: bytes | str, report: Report | None) -> Element:
    root = parse(data, "newsml1", report)
    namespace, _, name = root.tag.rpartition("}")
    if name != _ROOT:
        raise DecodeError("a NewsML is wanted", format="newsml1", line=root.sourceline, value=root.tag)
    _take_out(namespace, root)
    return root


def _take_out(namespace: str, element: Element) -> None:
    """Take a namespace out of the names: the DTD has them without one, and so have the readers."""
    if namespace:
        for each in descend(element):
            each.tag = each.tag.removeprefix(namespace + "}")


def _parts(file: IO[bytes], report: Report | None) -> Iterator[tuple[Element, Element]]:
    """Give the root and each of its children, one at a time; the root's own name stays as it is."""
    for part in stream(file, "newsml1", frozenset(), report):
        root = cast(Element, cast("etree._Element", part).getparent())
        _take_out(root.tag.rpartition("}")[0], part)
        yield root, part


def _around(file: IO[bytes]) -> Element:
    """Return the root as it would be if the items were empty, up to the first fault.

    The fault, and every problem, is told when the items are read.
    """
    around = etree.Element(_ROOT)
    is_first = True
    with suppress(DecodeError):
        for root, part in _parts(file, None):
            if is_first:
                # A value may use a prefix that the root declares.
                around = etree.Element(_ROOT, dict(root.items()), root.nsmap)
                around.text = root.text
                is_first = False
            if part.tag != _ITEM:
                around.append(deepcopy(cast("etree._Element", part)))
            elif part.tail and not part.tail.isspace():
                etree.SubElement(around, _ITEM).tail = part.tail
    return cast(Element, around)


def _articles(root: Element, items: Iterable[Element], report: Report | None) -> Iterator[Article]:
    around = None
    for item in items:
        around = around or read_around(root, report)
        envelope, others = around
        article = read_item(item, report)
        yield article.replace(envelope=envelope, extensions=(*article.extensions, *others))
