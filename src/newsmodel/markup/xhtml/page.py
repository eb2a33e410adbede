"""Pages: what HTML prints above a text, and the text.

What may live here: finding where a page begins, and telling what there is no text. A `header` is introductory
content (https://html.spec.whatwg.org/multipage/sections.html#the-header-element): its headings, bylines and
dateline are a head's, its times, lists and navigation are for those who look around, and all else is text. In
a page without one, an `h1` that stands first, and bylines and datelines below it, are the head.
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
from newsmodel.model.blocks import Block, Heading
from newsmodel.model.byline import Byline
from newsmodel.model.dateline import Dateline
from newsmodel.model.headline import Headline

__all__ = ["read_page"]

_HTML = f"{{{NAMESPACE}}}"
_ROOT = _HTML + "html"
_HEAD = _HTML + "head"
_BODY = _HTML + "body"
_HEADER = _HTML + "header"
_H1 = _HTML + "h1"
_TIME = _HTML + "time"
_AROUND = frozenset(_HTML + name for name in ("article", "body", "div", "main"))
_LEVELS = {f"{_HTML}h{level}": level for level in range(1, 7)}
_ADDRESS = _HTML + "address"
_BY = frozenset({"author", "byline"})
_FOR_LOOKING_AROUND = frozenset(_HTML + name for name in ("dl", "menu", "nav", "ol", "time", "ul"))


def read_page(root: Element) -> tuple[tuple[Block, ...], Head | None, Heading | None]:
    """Read an element of HTML, in any namespace, or one that holds HTML.

    Returns:
        its blocks, its head, and the heading that stands right above the blocks and is the head's headline.

    Raises:
        ModelError: when blocks or marks nest more deeply than the model allows.
    """
    body = _body_of(root)
    top = _top_of(body) if is_html(root) else None
    if top is None or not (_is_header(top[0]) or _kind_of(top[0])):
        return _parted(_read(body, root)), None, None
    if not root.tag.startswith(_HTML):
        return read_page(copy_of(root))
    heading = _heading_above_text(top)
    parts = list(_parts_of_header(top[0]) if _is_header(top[0]) else _parts_above_text(top, heading))
    if not any(kind for kind, _ in parts):
        return _parted(_read(body, root)), None, None
    found = read_body(body, {part: False for _, part in parts})
    return _parted(found), _head(parts), heading


def _read(body: Element, root: Element) -> tuple[Block, ...]:
    return read_body(body) if body is not root and body.tag == _BODY else read_element(root)


def _parted(body: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(chain.from_iterable(map(parted, body)))


def _body_of(root: Element) -> Element:
    """Return what a page holds beside its `head`, if that is one `body`; otherwise the page itself."""
    if renamed(root.tag) != _ROOT or holds_words(root):
        return root
    shown = [child for child in root if renamed(child.tag) != _HEAD]
    return shown[0] if [renamed(child.tag) for child in shown] == [_BODY] else root


def _top_of(body: Element) -> Element | None:
    """Return the element that a body begins in without words, whatever stands around the whole of it."""
    element = body
    while renamed(element.tag) in _AROUND and len(element) and not (element.text or "").strip(LAYOUT):
        if len(element) > 1 or renamed(element[0].tag) not in _AROUND:
            # Of several articles in a page, each may have a head of its own.
            return element
        element = element[0]
    return None


def _is_header(element: Element) -> bool:
    return renamed(element.tag) == _HEADER


def _kind_of(element: Element) -> str | None:
    """Return which part of a head an element is, if any."""
    tag, classes = renamed(element.tag), element.get("class", "").split()
    if tag in _LEVELS:
        return "headline"
    if tag == _ADDRESS or not _BY.isdisjoint(classes):
        return "byline"
    return "dateline" if "dateline" in classes else None


def _parts_of_header(header: Element) -> Iterator[tuple[str, Element]]:
    """Give what of a header is no text, and which part of a head it is, if any."""
    pending = list(reversed(list(header)))
    while pending:
        element = pending.pop()
        kind = _kind_of(element)
        if kind or element.tag in _FOR_LOOKING_AROUND:
            yield kind or "", element
        elif element.tag in CONTAINERS:
            pending += reversed(list(element))


def _heading_above_text(top: Element) -> Heading | None:
    """Return the `h1` that a page begins with, if that is a heading and shows nothing else."""
    found = read_element(top[0]) if top[0].tag == _H1 else ()
    return found[0] if len(found) == 1 and isinstance(found[0], Heading) else None


def _parts_above_text(top: Element, heading: Heading | None) -> Iterator[tuple[str, Element]]:
    """Give the parts of a head that stand above a text without a header; lower headings are the text's."""
    for index, element in enumerate(top):
        kind = _kind_of(element)
        if kind is None:
            return
        if kind != "headline" or (heading is not None and not index):
            yield kind, element
        if (element.tail or "").strip(LAYOUT):
            return


def _head(parts: list[tuple[str, Element]]) -> Head:
    headings = [element for kind, element in parts if kind == "headline"]
    # One that stands above the main headline is of a lower level.
    headings.sort(key=lambda element: _LEVELS[element.tag])
    headlines = [
        Headline(text=text, role=element.tag.removeprefix(_HTML))
        for element in headings
        for text in _labels([element])
    ]
    bylines = _labels(element for kind, element in parts if kind == "byline")
    datelines = [label(element, preserve=False) for kind, element in parts if kind == "dateline"]
    return Head(
        headline=next((headline.text for headline in headlines), None),
        alternative_headlines=tuple(headlines[1:]),
        bylines=tuple(map(Byline.parse, bylines)),
        dateline=Dateline(text="\n".join(filter(None, datelines))) if any(datelines) else None,
    )


def _labels(elements: Iterable[Element]) -> list[str]:
    """Return the words of elements, of those that have any, without the times in them."""
    found = []
    for element in elements:
        times = dict.fromkeys(cast(Any, element).iterdescendants(_TIME), False)
        if text := label(element, times, preserve=False):
            found.append(text)
    return found
