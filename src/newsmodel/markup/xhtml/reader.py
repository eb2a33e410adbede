"""Reading a body's blocks from XHTML.

What may live here: one function an element, and `read_body`, which chooses. An element that is no block and
holds blocks, such as `div` or `section`, is read for what it holds; words that stand in no block make a
paragraph.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Protocol

from newsmodel.markup.element import Element
from newsmodel.markup.xhtml.details import MORE, complete
from newsmodel.markup.xhtml.words import NAMESPACE, Words
from newsmodel.markup.xml import count, is_settled, preserves, text_of
from newsmodel.model import blocks
from newsmodel.model._trusted import trusted
from newsmodel.model.blocks import Block, Cell, ListItem, Row
from newsmodel.model.mark import Mark
from newsmodel.model.photo import Caption, Photo, Rendition

__all__ = ["read_body"]

_HTML = f"{{{NAMESPACE}}}"
_LAYOUT = " \t\r\n"
_P = _HTML + "p"
_FOOTER = _HTML + "footer"
_CAPTION = _HTML + "caption"
_FIGCAPTION = _HTML + "figcaption"
_IMG = _HTML + "img"
_paragraph_of = trusted(blocks.Paragraph)


class _Reader(Protocol):
    def __call__(self, element: Element, *, preserve: bool) -> list[Block]: ...


# The words that stand before the first block, where there are any, and the blocks.
_Contents = tuple[Words | None, list[Block]]


def read_body(body: Element, *, exact: bool = False) -> tuple[Block, ...]:
    """Return the blocks that an element holds.

    Args:
        body: the element.
        exact: whether this library wrote it. Then words without `xml:space` are taken as they are, unless
            they are broken into lines, as they are after somebody has edited them.

    Raises:
        ModelError: when blocks or marks nest more deeply than the model allows.
    """
    words, found = _contents(body, preserve=preserves(body), exact=exact)
    return tuple(_loose(words) + found) if words is not None else tuple(found)


def _blocks(element: Element, *, preserve: bool) -> list[Block]:
    """Read an element for the blocks it holds; its own words make a paragraph before them."""
    words, found = _contents(element, preserve=preserve)
    return _loose(words) + found


def _loose(words: Words | None) -> list[Block]:
    text, marks = _finished(words, preserve=False)
    return [blocks.Paragraph(text=text, marks=marks)] if text else []


def _finished(words: Words | None, *, preserve: bool) -> tuple[str, tuple[Mark, ...]]:
    return ("", ()) if words is None else words.finish(preserve=preserve)


def _begun(text: str | None, *, preserve: bool) -> Words | None:
    """Begin with the words before or after an element, unless they are nothing but layout."""
    if not text or (not preserve and not text.strip(_LAYOUT)):
        return None
    words = Words()
    words.add(text)
    return words


def _contents(
    element: Element, passed_by: Element | None = None, *, preserve: bool, exact: bool = False
) -> _Contents:
    first_words: Words | None = None
    words = _begun(element.text, preserve=preserve)
    found: list[Block] = []
    at_start = True
    for child in element:
        tag = child.tag
        if tag == _P and not len(child):
            # Most of what is ever read: a paragraph without marks, which XML itself has checked.
            text = child.text or ""
            if "\n" in text or not (exact or preserve or is_settled(text)):
                text = _own_words(child, preserve=preserve)[0]
            new: list[Block] = [_paragraph_of(text=text)]
        elif tag in _READERS:
            new = _READERS[tag](child, preserve=preserve or preserves(child))
        elif child is passed_by:
            new = []
        else:
            words = words or Words()
            if tag == MORE or words.take(child):
                words.add(child.tail)
                continue
            new = _blocks(child, preserve=preserve or preserves(child))
        if words is not None:
            if at_start:
                first_words = words
            else:
                found += _loose(words)
            words = None
        at_start = False
        found += new
        tail = child.tail
        if tail is not None and tail != "\n":
            words = _begun(tail, preserve=False)
    if at_start:
        return words, found
    return first_words, found + _loose(words)


def _own_words(element: Element, *, preserve: bool) -> tuple[str, tuple[Mark, ...]]:
    """Read an element that holds words only."""
    words = Words()
    words.add(element.text)
    for child in element:
        if child.tag != MORE and not words.take(child):
            words.inside(child)
        words.add(child.tail)
    return words.finish(preserve=preserve or preserves(element))


def _paragraph(element: Element, *, preserve: bool) -> list[Block]:
    text, marks = _own_words(element, preserve=preserve)
    return [complete(element, blocks.Paragraph(text=text, marks=marks))]


def _heading(level: int, element: Element, *, preserve: bool) -> list[Block]:
    text, marks = _own_words(element, preserve=preserve)
    return [complete(element, blocks.Heading(text=text, level=level, marks=marks))]


def _preformatted(element: Element, *, preserve: bool) -> list[Block]:  # noqa: ARG001  # its white space is meant
    text, marks = _own_words(element, preserve=True)
    return [complete(element, blocks.Preformatted(text=text, marks=marks))]


def _quotation(element: Element, *, preserve: bool) -> list[Block]:
    footer = element[-1] if len(element) and element[-1].tag == _FOOTER else None
    words, found = _contents(element, footer, preserve=preserve)
    text, marks = _finished(words, preserve=preserve)
    quotation = blocks.Quotation(
        text=text,
        marks=marks,
        blocks=tuple(found),
        attribution=None if footer is None else text_of(footer),
        url=element.get("cite"),
    )
    return [complete(element, quotation)]


def _list(element: Element, *, preserve: bool) -> list[Block]:
    items = tuple(
        _item(child, preserve=preserve or preserves(child)) for child in element if child.tag != MORE
    )
    start = count(element.get("start"))
    return [
        complete(element, blocks.ListBlock(items=items, ordered=element.tag == _HTML + "ol", start=start))
    ]


def _item(element: Element, *, preserve: bool) -> ListItem:
    words, found = _contents(element, preserve=preserve)
    text, marks = _finished(words, preserve=preserve)
    item: ListItem = complete(element, ListItem(text=text, marks=marks, blocks=tuple(found)))
    return item


def _table(element: Element, *, preserve: bool) -> list[Block]:
    caption = None
    rows: list[Row] = []
    for child in element:
        if child.tag == _CAPTION:
            caption = text_of(child)
        elif child.tag in _ROW_GROUPS:
            rows += [_row(row, preserve=preserve) for row in child]
        elif child.tag == _HTML + "tr":
            rows.append(_row(child, preserve=preserve))
    return [complete(element, blocks.Table(rows=tuple(rows), caption=caption))]


def _row(element: Element, *, preserve: bool) -> Row:
    cells = tuple(
        _cell(child, preserve=preserve or preserves(child)) for child in element if child.tag != MORE
    )
    row: Row = complete(element, Row(cells))
    return row


def _cell(element: Element, *, preserve: bool) -> Cell:
    words, found = _contents(element, preserve=preserve)
    text, marks = _finished(words, preserve=preserve)
    read = Cell(
        text=text,
        marks=marks,
        blocks=tuple(found),
        header=element.tag == _HTML + "th",
        colspan=count(element.get("colspan")) or 1,
        rowspan=count(element.get("rowspan")) or 1,
    )
    cell: Cell = complete(element, read)
    return cell


def _div(element: Element, *, preserve: bool) -> list[Block]:
    if element.get("class") != "embed":
        return _blocks(element, preserve=preserve)
    link = element.find(_HTML + "a")
    if link is None:
        return _blocks(element, preserve=preserve)
    return [complete(element, blocks.Embed(url=link.get("href"), title=text_of(link) or None))]


def _figure(element: Element, *, preserve: bool) -> list[Block]:
    image, figcaption = element.find(_IMG), element.find(_FIGCAPTION)
    if image is None and figcaption is None and _says_something(element):
        return _blocks(element, preserve=preserve)
    photo = Photo(
        caption=None if figcaption is None else _figure_caption(figcaption),
        alt_text=None if image is None else image.get("alt"),
        renditions=() if image is None else _renditions(image),
    )
    return [complete(element, blocks.Figure(photo))]


def _says_something(element: Element) -> bool:
    return element[0].tag != MORE if len(element) else bool(element.text)


def _renditions(image: Element) -> tuple[Rendition, ...]:
    href = image.get("src")
    if href is None:
        return ()
    return (Rendition(href=href, width=count(image.get("width")), height=count(image.get("height"))),)


def _figure_caption(figcaption: Element) -> Caption:
    text = credit = None
    for line in figcaption:
        if line.tag == _P and line.get("class") == "credit":
            credit = text_of(line)
        elif line.tag == _P and text is None:
            text = text_of(line)
        else:
            return Caption(text_of(figcaption))
    if text is None and credit is None:
        text = text_of(figcaption) or None
    return Caption(text, credit)


_ROW_GROUPS = frozenset({_HTML + "thead", _HTML + "tbody", _HTML + "tfoot"})
_READERS: Mapping[str, _Reader] = MappingProxyType(
    {
        _P: _paragraph,
        **{f"{_HTML}h{level}": partial(_heading, level) for level in range(1, 7)},
        _HTML + "blockquote": _quotation,
        _HTML + "ul": _list,
        _HTML + "ol": _list,
        _HTML + "table": _table,
        _HTML + "pre": _preformatted,
        _HTML + "div": _div,
        _HTML + "figure": _figure,
    }
)
