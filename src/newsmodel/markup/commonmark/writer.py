"""Writing blocks as CommonMark.

What may live here: how each block is written, as lines, and which blocks stand together in what way. The
words of blocks are written elsewhere.

A function for a kind of block gives its lines, or None where CommonMark has no words for such a block. That
one is spelled out, wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import chain, pairwise
from types import MappingProxyType
from typing import Any, TypeAlias

from newsmodel.markup.commonmark.spelled import LANGUAGE, write_spelled
from newsmodel.markup.commonmark.tags import reference
from newsmodel.markup.commonmark.words_writer import ADDRESS, write_words
from newsmodel.model.blocks import (
    Block,
    Cell,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Preformatted,
    Quotation,
    Table,
)
from newsmodel.model.mark import Mark
from newsmodel.model.photo import Caption, Photo, Rendition

__all__ = ["DASH", "write"]

_BULLETS = "-*+"
_DELIMITERS = ".)"
_LARGEST_NUMBER = 10**9 - 1

_backticks = re.compile("`+").findall
# What ends a paragraph without a blank line, and begins a block that is read as such.
_interrupts = re.compile(r"#{1,6}(?: |$)|>|```|(?:[-*+]|1[.)]) \S").match
# A word or more that have nothing of CommonMark in them.
_plain = re.compile(r"[^\s\\\"\[\]<>&*_`!]+(?: [^\s\\\"\[\]<>&*_`!]+)*").fullmatch
_address = re.compile(ADDRESS).fullmatch

DASH = "— "
"""What stands before the name of who said a quotation."""

Lines: TypeAlias = list[str]


def write(blocks: tuple[Block, ...]) -> str:
    """Write the blocks of a body; no line of the text is blank at its beginning or its end."""
    return "\n".join(_apart(_each(blocks, 0)))


def _each(blocks: tuple[Block, ...], depth: int) -> list[Lines]:
    """Write blocks, and lists that follow each other with signs of their own."""
    written = []
    other = False
    before: Block | None = None
    for block in blocks:
        same = (
            isinstance(block, ListBlock) and isinstance(before, ListBlock) and before.ordered == block.ordered
        )
        other = same and not other
        written.append(_block(block, depth, other=other))
        before = block
    return written


def _block(block: Block, depth: int, *, other: bool) -> Lines:
    if isinstance(block, ListBlock):
        lines = _list(block, depth, other=other)
    elif isinstance(block, Quotation):
        lines = _quotation(block, depth)
    else:
        lines = _WRITERS[block.__class__](block) if block.__class__ in _WRITERS else None
    return _fenced(LANGUAGE, write_spelled(block).removesuffix("\n")) if lines is None else lines


def _apart(written: Iterable[Lines]) -> Lines:
    """Put blocks one below the other with blank lines between."""
    return list(chain.from_iterable(["", *lines] for lines in written))[1:]


def _close(written: list[Lines]) -> Lines | None:
    """Put blocks one below the other without blank lines, or return None if they would not be read so."""
    for before, lines in pairwise(written):
        if not _interrupts(lines[0]) or (before[0].startswith(">") and lines[0].startswith(">")):
            return None
    return list(chain.from_iterable(written))


def _sayable(marks: tuple[Mark, ...]) -> bool:
    return not any(mark.extensions for mark in marks)


def _fenced(language: str, text: str) -> Lines:
    fence = "`" * max(3, 1 + max(map(len, _backticks(text)), default=0))
    return [f"{fence}{language}", *text.split("\n"), fence]


def _paragraph(block: Paragraph) -> Lines | None:
    if block.extensions or not block.text or not _sayable(block.marks):
        return None
    return write_words(block.text, block.marks).split("\n")


def _heading(block: Heading) -> Lines | None:
    if block.extensions or not _sayable(block.marks):
        return None
    words = write_words(block.text, block.marks, breaks=False)
    if words.endswith("#") and words.rstrip("#").endswith((" ", "\t")):
        # Signs at the end of a heading's line are no part of it.
        words = f"{words[:-1]}\\#"
    return [f"{'#' * block.level} {words}".rstrip(" ")]


def _preformatted(block: Preformatted) -> Lines | None:
    if block.extensions or block.marks or "\r" in block.text:
        return None
    return _fenced("", block.text)


def _figure(block: Figure) -> Lines | None:
    photo = block.photo
    href = photo.renditions[0].href if photo.renditions else ""
    title = photo.caption.text if photo.caption else None
    shown = Photo(
        alt_text=photo.alt_text,
        caption=None if title is None else Caption(title),
        renditions=(Rendition(href=href),),
    )
    words = [text for text in (photo.alt_text, title) if text is not None]
    if block != Figure(shown) or not _address(href) or not all(map(_plain, words)):
        return None
    caption = "" if title is None else f' "{title}"'
    return [f"![{photo.alt_text or ''}]({href}{caption})"]


def _table(block: Table) -> Lines | None:
    if not block.rows or block.caption is not None or block.extensions:
        return None
    width = len(block.rows[0].cells)
    headed = all(cell.header for cell in block.rows[0].cells)
    if not width or any(row.extensions or len(row.cells) != width for row in block.rows):
        return None
    for index, row in enumerate(block.rows):
        if not all(_is_simple(cell, header=headed and index == 0) for cell in row.cells):
            return None
    rows = [
        "".join(f"| {write_words(cell.text, cell.marks, breaks=False, cell=True)} " for cell in row.cells)
        + "|"
        for row in block.rows
    ]
    if not headed:
        # A table has a header here: an empty one stands for none.
        rows.insert(0, "|  " * width + "|")
    elif not any(cell.text for cell in block.rows[0].cells):
        return None
    return [rows[0], "| --- " * width + "|", *rows[1:]]


def _is_simple(cell: Cell, *, header: bool) -> bool:
    return cell == Cell(text=cell.text, marks=cell.marks, header=header) and _sayable(cell.marks)


def _list(block: ListBlock, depth: int, *, other: bool) -> Lines | None:
    if not block.items or block.extensions:
        return None
    if any(item.extensions or not _sayable(item.marks) for item in block.items):
        return None
    if block.ordered:
        start = 1 if block.start is None else block.start
        if block.start == 1 or start + len(block.items) > _LARGEST_NUMBER:
            return None
        markers = [f"{start + index}{_DELIMITERS[other]}" for index in range(len(block.items))]
    elif block.start is not None:
        return None
    else:
        # Another sign for each level, so that no line of signs is one across the page.
        markers = [_BULLETS[(depth + other) % len(_BULLETS)]] * len(block.items)
    items = [_each(item.blocks, depth + 1) for item in block.items]
    bodies = _tight(block.items, items)
    if bodies is not None:
        return list(chain.from_iterable(map(_marked, markers, bodies)))
    if any(item.text for item in block.items) or (len(items) == 1 and len(items[0]) == 1):
        return None
    return _apart(map(_marked, markers, map(_apart, items)))


def _tight(items: tuple[ListItem, ...], written: list[list[Lines]]) -> list[Lines] | None:
    """Put the words of items above their blocks, without blank lines; None if they would not be read so."""
    bodies = []
    for item, blocks in zip(items, written, strict=True):
        own = [write_words(item.text, item.marks).split("\n")] if item.text else []
        body = _close([*own, *blocks])
        if body is None or (blocks and not _interrupts(blocks[0][0])):
            return None
        bodies.append(body)
    return bodies


def _marked(marker: str, lines: Lines) -> Lines:
    indent = " " * (len(marker) + 1)
    first, *rest = lines or [""]
    return [f"{marker} {first}".rstrip(" "), *(f"{indent}{line}" if line else "" for line in rest)]


def _quotation(block: Quotation, depth: int) -> Lines | None:
    if block.url is not None or block.extensions or block.attribution == "" or not _sayable(block.marks):
        return None
    written = [_undashed(lines) for lines in _each(block.blocks, depth)]
    if block.text:
        own = _undashed(write_words(block.text, block.marks).split("\n"))
        lines = _close([own, *written])
        if lines is None:
            return None
    else:
        lines = _apart(written)
        if len(written) == 1 and isinstance(block.blocks[0], Paragraph):
            # The blank line says that the paragraph is a block, and not the quotation's own words.
            lines = ["", *lines]
    if block.attribution is not None:
        signature = f"{DASH}{write_words(block.attribution)}".split("\n")
        lines = [*lines, "", *signature] if lines else signature
    return [f"> {line}" if line else ">" for line in lines or [""]]


def _undashed(lines: Lines) -> Lines:
    """Keep a paragraph of a quotation from being read as who said it."""
    first, *rest = lines
    return [f"{reference(first[0])}{first[1:]}", *rest] if first.startswith(DASH) else lines


_WRITERS: Mapping[type, Callable[[Any], Lines | None]] = MappingProxyType(
    {
        Figure: _figure,
        Heading: _heading,
        Paragraph: _paragraph,
        Preformatted: _preformatted,
        Table: _table,
    }
)
