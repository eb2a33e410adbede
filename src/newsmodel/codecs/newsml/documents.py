"""Documents: one item, or a message that brings several.

What may live here: which items of a document are articles, and the way to them. How an item is read stands in
`carrying` and `reader`.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Iterator
from typing import IO, ParamSpec, TypeVar

from newsmodel.codecs.newsml import carrying
from newsmodel.codecs.newsml.diagnosis import problems_of, problems_of_header
from newsmodel.codecs.newsml.envelope import read_envelope
from newsmodel.codecs.newsml.names import G2, NAMESPACE
from newsmodel.errors import DecodeError, ModelError, SkippedItemWarning
from newsmodel.markup.element import Element
from newsmodel.markup.prolog import beginning, root_name
from newsmodel.markup.xml import parse
from newsmodel.markup.xml_repairs import BEGINNING
from newsmodel.markup.xml_stream import stream
from newsmodel.model.article import Article
from newsmodel.model.envelope import Envelope
from newsmodel.problems import Problem, Report

__all__ = ["iterate", "read"]

_MESSAGE = G2 + "newsMessage"
_HEADER = G2 + "header"
_ITEM_SET = G2 + "itemSet"
_ARTICLES = frozenset({G2 + "newsItem", G2 + "packageItem"})
_OTHER_ITEMS = frozenset({G2 + kind + "Item" for kind in ("concept", "knowledge", "planning", "catalog")})
_ITEMS = _ARTICLES | _OTHER_ITEMS

P = ParamSpec("P")
T = TypeVar("T")


def read(root: Element, data: bytes | str, report: Report | None) -> Article:
    """Read the one article of a document.

    Args:
        root: the root of the document.
        data: the document.
        report: what is told of oddities.

    Raises:
        DecodeError: when it is none, or a message that does not bring just one item.
    """
    if root.tag != _MESSAGE:
        return _read_item(root, data, report)
    header = root.find(_HEADER)
    items = list(_items_of(root))
    if len(items) != 1:
        message = f"a message of {len(items)} items; iterload reads the articles of a message one by one"
        raise DecodeError(message, format="newsml", line=root.sourceline)
    return _read_item(items[0], None, report, None if header is None else _envelope_of(header, report))


def iterate(file: IO[bytes], report: Report | None) -> Iterator[Article]:
    """Read the articles of a file that can be read more than once: one item, or a message's one by one."""
    start = file.read(BEGINNING)
    file.seek(0)
    if root_name(beginning(start)) != "newsMessage":
        data = file.read()
        root = parse(data, "newsml", report)
        if root.tag in _OTHER_ITEMS:
            _skip(root, report)
        else:
            yield read(root, data, report)
        return
    envelope = None
    for element in stream(file, "newsml", frozenset({_ITEM_SET}), report, _check_message):
        if element.tag == _HEADER:
            # One behind its items comes too late for them; `read` has it all the same.
            envelope = _envelope_of(element, report)
        elif element.tag in _ARTICLES:
            yield _read_item(element, None, report, envelope)
        else:
            _skip(element, report)


def _items_of(message: Element) -> Iterator[Element]:
    """Give the items of a message. Some leave the `itemSet` out."""
    for child in message:
        if child.tag == _ITEM_SET:
            yield from child
        elif child.tag in _ITEMS:
            yield child


def _check_message(root: Element) -> None:
    if root.tag != _MESSAGE:
        raise _no_article(root)


def _no_article(element: Element) -> DecodeError:
    message = f"a newsItem or a packageItem in the namespace {NAMESPACE} is wanted"
    return DecodeError(message, format="newsml", line=element.sourceline, value=element.tag.removeprefix(G2))


def _read_item(
    item: Element, data: bytes | str | None, report: Report | None, envelope: Envelope | None = None
) -> Article:
    if item.tag not in _ARTICLES:
        raise _no_article(item)
    article = _told(item, carrying.read, item, data, envelope)
    if report is not None:
        for problem in _told(item, problems_of, item):
            report(problem)
    return article


def _envelope_of(header: Element, report: Report | None) -> Envelope:
    envelope = _told(header, read_envelope, header)
    if report is not None:
        for problem in _told(header, problems_of_header, header):
            report(problem)
    return envelope


def _told(element: Element, read: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Read an element; what is wrong is told as an error of the document's."""
    try:
        return read(*args, **kwargs)
    except ModelError as error:
        raise DecodeError(error.message, format="newsml", path=error.path, value=error.value) from None
    except RecursionError:
        raise DecodeError("nested too deeply", format="newsml", line=element.sourceline) from None


def _skip(element: Element, report: Report | None) -> None:
    name = element.tag.removeprefix(G2)
    if report is not None:
        # No warning as well: where warnings are errors, it would end the reading of who asked to be told.
        report(Problem(message="no article; skipped", format="newsml", place=name, line=element.sourceline))
        return
    message = f"line {element.sourceline}: {name} is no article and is skipped"
    warnings.warn(message, SkippedItemWarning, stacklevel=_level_of_caller())


def _level_of_caller() -> int:
    """Return how far up the stack the code stands that called the library, seen from who warns."""
    # Python 3.12 can do it itself, with skip_file_prefixes.
    frame, level = sys._getframe(1), 1
    while frame.f_back is not None and frame.f_globals.get("__name__", "").partition(".")[0] == "newsmodel":
        frame, level = frame.f_back, level + 1
    return level
