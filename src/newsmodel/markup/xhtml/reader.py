"""Reading a body's blocks from XHTML.

What may live here: one function an element, and what chooses the first. An element that is no block and holds
blocks, such as `div` or `section`, is read for what it holds; words that stand in no block make a paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, Protocol, cast

import attrs

from newsmodel.markup.element import Element
from newsmodel.markup.xhtml.details import MORE, complete
from newsmodel.markup.xhtml.figures import read_figure
from newsmodel.markup.xhtml.flow import NONE_PASSED, Flow, paragraph_of
from newsmodel.markup.xhtml.kinds import LAYOUT
from newsmodel.markup.xhtml.loose import Marked, loose
from newsmodel.markup.xhtml.media import read_embed, read_image
from newsmodel.markup.xhtml.strays import parts
from newsmodel.markup.xhtml.words import NAMESPACE
from newsmodel.markup.xml import count, preserves
from newsmodel.model import blocks
from newsmodel.model.blocks import Block, Cell, ListItem, Row, plain_text
from newsmodel.model.mark import Mark

__all__ = ["label", "read_body", "read_element", "read_plain"]

_HTML = f"{{{NAMESPACE}}}"
_A = _HTML + "a"
_CAPTION = _HTML + "caption"
_CITE = _HTML + "cite"
_DD = _HTML + "dd"
_DIV = _HTML + "div"
_DT = _HTML + "dt"
_FOOTER = _HTML + "footer"
_LI = _HTML + "li"
_OL = _HTML + "ol"
_P = _HTML + "p"
_TD = _HTML + "td"
_TFOOT = _HTML + "tfoot"
_TH = _HTML + "th"
_TR = _HTML + "tr"
_ITEMS = frozenset({_LI})
_CELLS = frozenset({_TD, _TH})
_TERMS = frozenset({_DT, _DD, _DIV})
_ROW_GROUPS = frozenset({_HTML + "thead", _HTML + "tbody", _TFOOT})
_ROWS = frozenset({_TR, _CAPTION, *_ROW_GROUPS})
# What stands among words without being any.
_SHOWN = (blocks.Figure, blocks.Embed)


class _Reader(Protocol):
    def __call__(self, element: Element, *, preserve: bool) -> list[Block]: ...


def read_body(
    body: Element, passed_by: Mapping[Element, bool] = NONE_PASSED, *, exact: bool = False
) -> tuple[Block, ...]:
    """Return the blocks that an element holds.

    Args:
        body: the element.
        passed_by: what in it is not read (see `Flow`).
        exact: whether this library wrote it. Then words without `xml:space` are taken as they are, unless
            they are broken into lines, as they are after somebody has edited them.

    Raises:
        ModelError: when blocks or marks nest more deeply than the model allows.
    """
    words, found = Flow(_READERS, passed_by).read(body, preserve=preserves(body), exact=exact)
    return (*loose(words), *found) if words[0] else tuple(found)


def read_plain(body: Element) -> tuple[Block, ...] | None:
    """Read a body that is as this library wrote it and nothing but paragraphs without marks, as most are.

    Returns:
        its paragraphs, or None where there is more in it.
    """
    children = list(cast(Any, body).iterchildren(_P))
    if len(children) != len(body) or any(map(len, children)):
        return None
    return tuple([paragraph_of(child.text or "") for child in children])


def read_element(element: Element) -> tuple[Block, ...]:
    """Return the blocks of an element of HTML, in any namespace, or of one that holds HTML.

    Raises:
        ModelError: when blocks or marks nest more deeply than the model allows.
    """
    flow = Flow(_READERS)
    flow.take(element)
    words, found = flow.end()
    return (*loose(words), *found)


def _contents(
    element: Element, passed_by: Mapping[Element, bool] = NONE_PASSED, *, preserve: bool
) -> tuple[Marked, list[Block]]:
    """Read the words of an element and then its blocks, but not the children that are passed by."""
    return Flow(_READERS, passed_by).read(element, preserve=preserve)


def _blocks(
    element: Element, passed_by: Mapping[Element, bool] = NONE_PASSED, *, preserve: bool
) -> list[Block]:
    """Read an element for the blocks it holds; its own words make a paragraph before them."""
    words, found = _contents(element, passed_by, preserve=preserve)
    return [*loose(words), *found]


def label(element: Element, passed_by: Mapping[Element, bool] = NONE_PASSED, *, preserve: bool) -> str | None:
    """Return the words of an element that has no marks in the model, block by block; None without any."""
    (text, _), found = _contents(element, passed_by, preserve=preserve or preserves(element))
    if not found:
        return text or None
    return "\n".join(filter(None, [text, *map(plain_text, found)]))


def _paragraph(element: Element, *, preserve: bool) -> list[Block]:
    (text, marks), found = _contents(element, preserve=preserve)
    if found:
        return [*loose((text, marks)), *found]
    return [complete(element, paragraph_of(text=text, marks=marks))]


def _heading(level: int, element: Element, *, preserve: bool) -> list[Block]:
    words, found = _contents(element, preserve=preserve)
    return _wordy(element, words, found, partial(blocks.Heading, level=level))


def _preformatted(element: Element, *, preserve: bool) -> list[Block]:  # noqa: ARG001  # its white space is meant
    words, found = _contents(element, preserve=True)
    return _wordy(element, words, found, blocks.Preformatted)


def _wordy(element: Element, words: Marked, found: list[Block], kind: Any) -> list[Block]:
    """Return a block that holds words only; the blocks in it are its lines, but for what is shown."""
    text, marks = words
    if not found:
        return [complete(element, kind(text=text, marks=marks))]
    shown: list[Block] = [block for block in found if isinstance(block, _SHOWN)]
    shown_first = not text and isinstance(found[0], _SHOWN)
    for block in found:
        said = plain_text(block)
        if said:
            text += "\n" if text else ""
            marks = (*marks, *(_moved(mark, len(text)) for mark in getattr(block, "marks", ())))
            text += said
    if not text:
        return shown
    block = kind(text=text, marks=marks)
    return [*shown, block] if shown_first else [block, *shown]


def _moved(mark: Mark, by: int) -> Mark:
    return attrs.evolve(mark, start=mark.start + by, end=mark.end + by)


def _image(element: Element, *, preserve: bool) -> list[Block]:
    return [read_image(element), *_blocks(element, preserve=preserve)]


def _quotation(element: Element, *, preserve: bool) -> list[Block]:
    last = element[-1] if len(element) else None
    footer = last if last is not None and _is_attribution(last, element) else None
    (text, marks), found = _contents(element, {} if footer is None else {footer: False}, preserve=preserve)
    quotation = blocks.Quotation(
        text=text,
        marks=marks,
        blocks=tuple(found),
        attribution=None if footer is None else label(footer, preserve=preserve) or "",
        url=element.get("cite"),
    )
    return [complete(element, quotation)]


def _is_attribution(last: Element, element: Element) -> bool:
    """Tell whether the last child of a quotation says whose words it is."""
    if (last.tail or "").strip(LAYOUT):
        return False
    if last.tag == _FOOTER:
        return True
    # A `cite` among words is a title, but one that follows a paragraph stands for itself.
    follows = element[-2] if len(element) > 1 else None
    alone = follows is not None and follows.tag in _READERS and not (follows.tail or "").strip(LAYOUT)
    return last.tag == _CITE and alone


def _list(element: Element, *, preserve: bool) -> list[Block]:
    items = [
        part if isinstance(part, ListItem) else _item(part, preserve=preserve)
        for part in parts(element, _ITEMS, _READERS)
    ]
    start = count(element.get("start"))
    block = blocks.ListBlock(items=tuple(items), ordered=element.tag == _OL, start=start)
    return [complete(element, block)]


def _item(element: Element, *, preserve: bool) -> ListItem:
    (text, marks), found = _contents(element, preserve=preserve or preserves(element))
    item: ListItem = complete(element, ListItem(text=text, marks=marks, blocks=tuple(found)))
    return item


def _definitions(element: Element, *, preserve: bool) -> list[Block]:
    """Read a list of terms: an item each, with what is said of the term for its blocks."""
    terms: list[tuple[ListItem, list[Block]]] = []
    for part in _terms(element):
        if isinstance(part, ListItem):
            terms.append((part, []))
        elif part.tag == _DT:
            terms.append((_item(part, preserve=preserve), []))
        else:
            if not terms:
                terms.append((ListItem(), []))
            terms[-1][1].extend(_blocks(part, preserve=preserve or preserves(part)))
    items = [attrs.evolve(term, blocks=(*term.blocks, *said)) for term, said in terms]
    return [blocks.ListBlock(items=tuple(items))]


def _terms(element: Element) -> Iterator[Element | ListItem]:
    waiting = [parts(element, _TERMS, _READERS)]
    while waiting:
        for part in waiting[-1]:
            if not isinstance(part, ListItem) and part.tag == _DIV:
                waiting.append(parts(part, _TERMS, _READERS))
                break
            yield part
        else:
            waiting.pop()


def _table(element: Element, *, preserve: bool) -> list[Block]:
    captions: list[str] = []
    rows: list[Row] = []
    last: list[Row] = []
    for part in parts(element, _ROWS, _READERS):
        if isinstance(part, ListItem):
            rows.append(Row((_cell_of(part),)))
        elif part.tag == _CAPTION:
            captions.append(label(part, preserve=preserve) or "")
        elif part.tag == _TR:
            rows.append(_row(part, preserve=preserve))
        else:
            # HTML 4 has the foot before the body, but it is printed below.
            (last if part.tag == _TFOOT else rows).extend(_rows(part, preserve=preserve))
    caption = "\n".join(captions) if captions else None
    return [complete(element, blocks.Table(rows=(*rows, *last), caption=caption))]


def _rows(group: Element, *, preserve: bool) -> Iterator[Row]:
    for part in parts(group, _ROWS - _ROW_GROUPS, _READERS):
        yield Row((_cell_of(part),)) if isinstance(part, ListItem) else _row(part, preserve=preserve)


def _row(element: Element, *, preserve: bool) -> Row:
    cells = [
        _cell_of(part) if isinstance(part, ListItem) else _cell(part, preserve=preserve)
        for part in parts(element, _CELLS, _READERS)
    ]
    row: Row = complete(element, Row(tuple(cells)))
    return row


def _cell_of(stray: ListItem) -> Cell:
    return Cell(text=stray.text, marks=stray.marks, blocks=stray.blocks)


def _cell(element: Element, *, preserve: bool) -> Cell:
    (text, marks), found = _contents(element, preserve=preserve or preserves(element))
    read = Cell(
        text=text,
        marks=marks,
        blocks=tuple(found),
        header=element.tag == _TH,
        colspan=count(element.get("colspan")) or 1,
        rowspan=count(element.get("rowspan")) or 1,
    )
    cell: Cell = complete(element, read)
    return cell


def _embed(element: Element, *, preserve: bool) -> list[Block]:
    """Read a `div` of the class that this library gives to embeds."""
    links = [child for child in element if child.tag != MORE]
    if [link.tag for link in links] != [_A] or (element.text or links[0].tail or "").strip(LAYOUT):
        return _blocks(element, preserve=preserve)
    title = label(links[0], preserve=preserve)
    return [complete(element, blocks.Embed(url=links[0].get("href"), title=title))]


_READERS: Mapping[str, _Reader] = MappingProxyType(
    {
        _HTML + "p": _paragraph,
        **{f"{_HTML}h{level}": partial(_heading, level) for level in range(1, 7)},
        _HTML + "blockquote": _quotation,
        _HTML + "ul": _list,
        _OL: _list,
        _HTML + "menu": _list,
        _HTML + "dl": _definitions,
        _HTML + "table": _table,
        _HTML + "pre": _preformatted,
        _HTML + "hr": _blocks,
        _DIV: _embed,
        _HTML + "figure": partial(read_figure, _blocks, label),
        _HTML + "img": _image,
        **dict.fromkeys(
            (_HTML + name for name in ("audio", "embed", "iframe", "object", "video")), read_embed
        ),
    }
)
