"""Reading a body's blocks from NITF.

What may live here: one function an element, and `read_body`, which chooses. An element that only holds
blocks, such as `block` or `note`, is read for what it holds; words that stand in no block make a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import deepcopy
from functools import partial
from types import MappingProxyType
from typing import Any, Protocol, cast

import attrs

from newsmodel.markup import xhtml
from newsmodel.markup.element import Element
from newsmodel.markup.nitf.media import read_media
from newsmodel.markup.nitf.more import complete
from newsmodel.markup.nitf.names import NM, name_of
from newsmodel.markup.nitf.words import Words
from newsmodel.markup.xml import collapse, count, is_settled, preserves
from newsmodel.model import blocks
from newsmodel.model._trusted import trusted
from newsmodel.model.blocks import Block, Cell, ListItem, Row, plain_text
from newsmodel.model.mark import Mark

__all__ = ["OWN_WORDS", "is_uri", "label", "read_body"]

OWN_WORDS = NM + "words"
"""Says that the first paragraph of a `bq` is its own words, for which NITF has no place."""

is_uri: Callable[[str], re.Match[str] | None] = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:\S+").fullmatch
_blank_lines = re.compile(r"\n[ \t\r]*\n").split
_paragraph_of = trusted(blocks.Paragraph)

_Marked = tuple[str, tuple[Mark, ...]]


class _Reader(Protocol):
    def __call__(self, element: Element, *, preserve: bool) -> list[Block]: ...


def read_body(body: Element) -> tuple[Block, ...]:
    """Return the blocks that an element holds: `body.content`, `block`, or the whole `body` without its head.

    Raises:
        ModelError: when blocks or marks nest more deeply than the model allows.
    """
    return tuple(_blocks(body, preserve=preserves(body)))


def label(element: Element, *, preserve: bool = False) -> str | None:
    """Return the words of an element that has no marks in the model, line by line; None where it has none."""
    preserve = preserve or preserves(element)
    if any(map(_stands_apart, element)):
        return "\n".join(filter(None, map(plain_text, _blocks(element, preserve=preserve)))) or None
    return _own_words(element, preserve=preserve)[0] or None


def _blocks(element: Element, *, preserve: bool) -> list[Block]:
    """Read an element for the blocks it holds; its own words make a paragraph before them.

    Those of a content that holds nothing else make one for each part between blank lines.
    """
    if not len(element) and name_of(element) == "body.content" and not preserve:
        parts = map(collapse, _blank_lines(element.text or ""))
        return [blocks.Paragraph(text=part) for part in parts if part]
    (text, marks), found = _contents(element.text, element, preserve=preserve, loose=True)
    return [blocks.Paragraph(text=text, marks=marks), *found] if text else found


def _contents(
    text: str | None, children: Iterable[Element], *, preserve: bool, loose: bool = False
) -> tuple[_Marked, list[Block]]:
    """Read words and then blocks, both of which may be missing; words between the blocks make paragraphs.

    Args:
        text: what stands before the first child.
        children: the elements, with what follows each.
        preserve: whether white space is meant.
        loose: whether the first words belong to no block. White space around such words is layout.
    """
    words = Words()
    words.add(text)
    first: _Marked | None = None
    found: list[Block] = []
    for child in children:
        if name_of(child) in _SILENT:
            words.add(child.tail)
            continue
        if not _stands_apart(child):
            if not words.take(child):
                words.inside(child)
            words.add(child.tail)
            continue
        if first is None:
            first = words.finish(preserve=preserve and not loose)
        else:
            found += _loose(words)
        found += _block(child, preserve=preserve or preserves(child))
        words = Words()
        words.add(child.tail)
    if first is None:
        return words.finish(preserve=preserve and not loose), found
    return first, found + _loose(words)


def _loose(words: Words) -> list[Block]:
    text, marks = words.finish(preserve=False)
    return [blocks.Paragraph(text=text, marks=marks)] if text else []


def _block(element: Element, *, preserve: bool) -> list[Block]:
    return _READERS.get(name_of(element), _blocks)(element, preserve=preserve)


def _stands_apart(element: Element) -> bool:
    """Tell whether an element is a block or holds one; otherwise its words belong to those around it."""
    name = name_of(element)
    return name in _READERS or name in _CONTAINERS or any(map(_stands_apart, element))


def _own_words(element: Element, *, preserve: bool) -> _Marked:
    """Read an element that holds words only."""
    words = Words()
    words.inside(element)
    return words.finish(preserve=preserve)


def _paragraph(element: Element, *, preserve: bool) -> list[Block]:
    if not len(element) and not element.keys():
        # Most of what is ever read: a paragraph without marks, which XML itself has checked.
        text = element.text or ""
        if preserve or is_settled(text):
            return [_paragraph_of(text=text)]
    if any(map(_stands_apart, element)):
        return _blocks(element, preserve=preserve)
    text, marks = _own_words(element, preserve=preserve)
    return [complete(element, blocks.Paragraph(text=text, marks=marks))]


def _heading(level: int, element: Element, *, preserve: bool) -> list[Block]:
    if any(map(_stands_apart, element)):
        return [blocks.Heading(text=label(element, preserve=preserve) or "", level=level)]
    text, marks = _own_words(element, preserve=preserve)
    return [complete(element, blocks.Heading(text=text, level=level, marks=marks))]


def _preformatted(element: Element, *, preserve: bool) -> list[Block]:  # noqa: ARG001  # its white space is meant
    text, marks = _own_words(element, preserve=True)
    return [complete(element, blocks.Preformatted(text=text, marks=marks))]


def _nothing(element: Element, *, preserve: bool) -> list[Block]:  # noqa: ARG001  # a rule only parts blocks
    return []


def _media(element: Element, *, preserve: bool) -> list[Block]:
    return [read_media(element, partial(label, preserve=preserve))]


def _html(element: Element, *, preserve: bool) -> list[Block]:  # noqa: ARG001  # HTML has no `xml:space`
    """Read what HTML shows and NITF does not know."""
    copy = cast(Any, deepcopy(element))
    copy.tail = None
    for each in copy.iter("*"):
        each.tag = f"{{{xhtml.NAMESPACE}}}{each.tag.rpartition('}')[2]}"
    return list(xhtml.read_element(copy))


def _quotation(element: Element, *, preserve: bool) -> list[Block]:
    """Read a `bq`; where it has several credits, what stands before each is a quotation."""
    source = element.get("quote-source")
    url = source if source and is_uri(source) else None
    found: list[Block] = []
    text, group = element.text, list[Element]()
    for child in element:
        if name_of(child) != "credit":
            group.append(child)
            continue
        credit = label(child, preserve=preserve)
        found.append(_quoted(element, text, group, attribution=credit, url=url, preserve=preserve))
        text, group = child.tail, []
    if found and not group and not (text and text.strip()):
        return found
    speaker = source if source and url is None else None
    return [*found, _quoted(element, text, group, attribution=speaker, url=url, preserve=preserve)]


def _quoted(
    element: Element,
    text: str | None,
    children: list[Element],
    *,
    attribution: str | None,
    url: str | None,
    preserve: bool,
) -> Block:
    (own, marks), found = _contents(text, children, preserve=preserve)
    if element.get(OWN_WORDS) is not None and found and isinstance(found[0], blocks.Paragraph):
        own, marks = found[0].text, found[0].marks
        del found[0]
    quotation = blocks.Quotation(text=own, marks=marks, blocks=tuple(found), attribution=attribution, url=url)
    return complete(element, quotation)


def _parts(element: Element, names: frozenset[str], *, preserve: bool) -> Iterator[Element | ListItem]:
    """Give the children of those names in order, and what stands between them though nothing may."""
    text, strays = element.text, list[Element]()
    for child in element:
        if name_of(child) not in names:
            strays.append(child)
            continue
        yield from _stray(text, strays, preserve=preserve)
        yield child
        text, strays = child.tail, []
    yield from _stray(text, strays, preserve=preserve)


def _stray(text: str | None, children: list[Element], *, preserve: bool) -> Iterator[ListItem]:
    (words, marks), found = _contents(text, children, preserve=preserve, loose=True)
    if words or found:
        yield ListItem(text=words, marks=marks, blocks=tuple(found))


def _list(element: Element, *, preserve: bool) -> list[Block]:
    items = tuple(
        [
            part if isinstance(part, ListItem) else _item(part, preserve=preserve or preserves(part))
            for part in _parts(element, _ITEMS, preserve=preserve)
        ]
    )
    start = count(element.get("seqnum"))
    return [complete(element, blocks.ListBlock(items=items, ordered=name_of(element) == "ol", start=start))]


def _item(element: Element, *, preserve: bool) -> ListItem:
    (text, marks), found = _contents(element.text, element, preserve=preserve)
    return complete(element, ListItem(text=text, marks=marks, blocks=tuple(found)))


def _definitions(element: Element, *, preserve: bool) -> list[Block]:
    """Read a list of terms: an item each, with what is said of the term for its blocks."""
    terms: list[tuple[ListItem, list[Block]]] = []
    for part in _parts(element, _TERMS, preserve=preserve):
        if isinstance(part, ListItem):
            terms.append((part, []))
            continue
        inner = preserve or preserves(part)
        if name_of(part) == "dt":
            terms.append((_item(part, preserve=inner), []))
            continue
        if not terms:
            terms.append((ListItem(), []))
        terms[-1][1].extend(_block(part, preserve=inner))
    items = [attrs.evolve(term, blocks=(*term.blocks, *said)) for term, said in terms]
    return [blocks.ListBlock(items=tuple(items))]


def _table(element: Element, *, preserve: bool) -> list[Block]:
    captions: list[str | None] = []
    rows: list[Row] = []
    last: list[Row] = []
    for part in _parts(element, _TABLE, preserve=preserve):
        if isinstance(part, ListItem) or (name := name_of(part)) == "tr":
            rows.append(_row(part, preserve=preserve))
        elif name == "caption":
            captions.append(label(part, preserve=preserve))
        else:
            # NITF has the foot before the body, but it is printed below.
            inner = _parts(part, _ROWS, preserve=preserve)
            (last if name == "tfoot" else rows).extend([_row(row, preserve=preserve) for row in inner])
    caption = "\n".join(filter(None, captions)) or None
    return [complete(element, blocks.Table(rows=(*rows, *last), caption=caption))]


def _row(part: Element | ListItem, *, preserve: bool) -> Row:
    if isinstance(part, ListItem):
        return Row((_cell_of(part),))
    cells = [
        _cell_of(cell) if isinstance(cell, ListItem) else _cell(cell, preserve=preserve)
        for cell in _parts(part, _CELLS, preserve=preserve)
    ]
    return complete(part, Row(tuple(cells)))


def _cell_of(stray: ListItem) -> Cell:
    return Cell(text=stray.text, marks=stray.marks, blocks=stray.blocks)


def _cell(element: Element, *, preserve: bool) -> Cell:
    (text, marks), found = _contents(element.text, element, preserve=preserve or preserves(element))
    cell = Cell(
        text=text,
        marks=marks,
        blocks=tuple(found),
        header=name_of(element) == "th",
        colspan=count(element.get("colspan")) or 1,
        rowspan=count(element.get("rowspan")) or 1,
    )
    return complete(element, cell)


_ITEMS = frozenset({"li"})
_TERMS = frozenset({"dt", "dd"})
_CELLS = frozenset({"td", "th"})
_ROWS = frozenset({"tr"})
_TABLE = _ROWS | {"caption", "thead", "tbody", "tfoot"}
# What says nothing to the reader of a page where it stands.
_SILENT = frozenset({"head", "body.head", "media-metadata", "media-object"})
# What parts words, and is read for what it holds.
_CONTAINERS = frozenset(
    """
    abstract bibliography block body body.content body.end byline caption credit custom-table datasource
    dateline dd distributor div dt fn li media-caption media-producer nitf-table nitf-table-metadata
    nitf-table-summary note section table-reference tagline td th tr
    """.split()
)
_READERS: Mapping[str, _Reader] = MappingProxyType(
    {
        "p": _paragraph,
        **{f"{name}{level}": partial(_heading, level) for name in ("hl", "h") for level in range(1, 7)},
        "bq": _quotation,
        "blockquote": _quotation,
        "ul": _list,
        "ol": _list,
        "dl": _definitions,
        "table": _table,
        "pre": _preformatted,
        "media": _media,
        "hr": _nothing,
        # HTML's, which many put into NITF.
        **dict.fromkeys(("audio", "embed", "figure", "iframe", "img", "video"), _html),
    }
)
