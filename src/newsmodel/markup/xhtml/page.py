"""Pages: what HTML prints above a text, and the text.

What may live here: finding the `header` of a page, and telling what in it is no text. It is introductory
content (https://html.spec.whatwg.org/multipage/sections.html#the-header-element): its headings, bylines and
dateline are a head's, its times, lists and navigation are for those who look around, and all else is text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, cast

from newsmodel.markup.element import Element
from newsmodel.markup.head import Head
from newsmodel.markup.xhtml.foreign import copy_of, is_html, renamed
from newsmodel.markup.xhtml.kinds import CONTAINERS, LAYOUT, holds_words
from newsmodel.markup.xhtml.loose import parted
from newsmodel.markup.xhtml.reader import label, read_body, read_element
from newsmodel.markup.xhtml.words import NAMESPACE
from newsmodel.model.blocks import Block
from newsmodel.model.byline import Byline
from newsmodel.model.dateline import Dateline
from newsmodel.model.headline import Headline

__all__ = ["read_page"]

_HTML = f"{{{NAMESPACE}}}"
_ROOT = _HTML + "html"
_HEAD = _HTML + "head"
_BODY = _HTML + "body"
_HEADER = _HTML + "header"
_TIME = _HTML + "time"
_AROUND = frozenset(_HTML + name for name in ("article", "body", "div", "main"))
_LEVELS = {f"{_HTML}h{level}": level for level in range(1, 7)}
_ADDRESS = _HTML + "address"
_BY = frozenset({"author", "byline"})
_FOR_LOOKING_AROUND = frozenset(_HTML + name for name in ("dl", "menu", "nav", "ol", "time", "ul"))


def read_page(root: Element) -> tuple[tuple[Block, ...], Head | None]:
    """Return the blocks of an element of HTML, in any namespace, or of one that holds HTML, and its head.

    Raises:
        ModelError: when blocks or marks nest more deeply than the model allows.
    """
    if is_html(root) and _header_of(root) is not None:
        page = root if root.tag.startswith(_HTML) else copy_of(root)
        parts = list(_parts(cast(Element, _header_of(page))))
        if any(kind for kind, _ in parts):
            return _parted(read_body(_body_of(page), {part: False for _, part in parts})), _head(parts)
    return _parted(read_element(root)), None


def _parted(body: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(chain.from_iterable(map(parted, body)))


def _body_of(root: Element) -> Element:
    """Return what a page holds beside its `head`, if that is one `body`; otherwise the page itself."""
    if renamed(root.tag) != _ROOT or holds_words(root):
        return root
    shown = [child for child in root if renamed(child.tag) != _HEAD]
    return shown[0] if [renamed(child.tag) for child in shown] == [_BODY] else root


def _header_of(root: Element) -> Element | None:
    """Return the header that a page begins with, whatever stands around the whole of it."""
    element = _body_of(root)
    while renamed(element.tag) in _AROUND and len(element) and not (element.text or "").strip(LAYOUT):
        first = element[0]
        if renamed(first.tag) == _HEADER:
            return first
        if len(element) > 1:
            # Of several articles in a page, each may have a header of its own.
            break
        element = first
    return None


def _parts(header: Element) -> Iterator[tuple[str, Element]]:
    """Give what of a header is no text, and which part of a head it is, if any."""
    pending = list(reversed(list(header)))
    while pending:
        element = pending.pop()
        kind = _kind_of(element)
        if kind is not None:
            yield kind, element
        elif element.tag in CONTAINERS:
            pending += reversed(list(element))


def _kind_of(element: Element) -> str | None:
    classes = element.get("class", "").split()
    if element.tag in _LEVELS:
        return "headline"
    if element.tag == _ADDRESS or not _BY.isdisjoint(classes):
        return "byline"
    if "dateline" in classes:
        return "dateline"
    return "" if element.tag in _FOR_LOOKING_AROUND else None


def _head(parts: list[tuple[str, Element]]) -> Head:
    headings = [element for kind, element in parts if kind == "headline"]
    # One that stands above the main headline is of a lower level.
    headings.sort(key=lambda element: _LEVELS[element.tag])
    headlines = [
        Headline(text=text, role=element.tag.removeprefix(_HTML))
        for element in headings
        for text in _labels([element])
    ]
    datelines = _labels(element for kind, element in parts if kind == "dateline")
    return Head(
        headline=next((headline.text for headline in headlines), None),
        alternative_headlines=tuple(headlines[1:]),
        bylines=tuple(map(Byline.parse, _labels(element for kind, element in parts if kind == "byline"))),
        dateline=Dateline(text="\n".join(datelines)) if datelines else None,
    )


def _labels(elements: Iterable[Element]) -> list[str]:
    """Return the words of elements, of those that have any, without the times in them."""
    found = []
    for element in elements:
        times = dict.fromkeys(cast(Any, element).iter(_TIME), False)
        if text := label(element, times, preserve=False):
            found.append(text)
    return found
