"""The blocks of a body, and the marks of their words.

What may live here: one strategy a class of block, and the one of marks.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, get_args

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from newsmodel.model._check import LARGEST
from newsmodel.model.blocks import (
    Block,
    Cell,
    Embed,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Preformatted,
    Quotation,
    Row,
    Table,
)
from newsmodel.model.mark import Mark, MarkKind
from newsmodel.strategies._parts import photos
from newsmodel.strategies._values import any_of, carried, codes, counts, made, once, seldom, texts, uris

__all__ = [
    "blocks",
    "cells",
    "embeds",
    "figures",
    "headings",
    "list_blocks",
    "list_items",
    "marks",
    "paragraphs",
    "preformatteds",
    "quotations",
    "rows",
    "tables",
]

T = TypeVar("T")

_ONE_LONG_IN = 200
_LONG = 100_000

_stretches = st.lists(
    st.tuples(
        st.integers(0, 99),
        st.integers(0, 99),
        st.sampled_from(get_args(MarkKind)),
        any_of(href=uris(), id=codes("iso3166-1a2:SY"), extensions=carried()),
    ),
    max_size=4,
)


def marks(text: str) -> SearchStrategy[tuple[Mark, ...]]:
    """Marks of a text: apart, nested, and with equal spans; none when it is empty."""
    return _stretches.map(lambda stretches: _nesting(text, stretches)) if text else st.just(())


def _nesting(text: str, stretches: list[tuple[int, int, MarkKind, dict[str, Any]]]) -> tuple[Mark, ...]:
    """Place the stretches within the text, and leave out those that would cross another."""
    placed: list[Mark] = []
    for offset, length, kind, fields in stretches:
        start = offset % len(text)
        end = start + 1 + length % (len(text) - start)
        if not any(old.start < start < old.end < end or start < old.start < end < old.end for old in placed):
            placed.append(Mark(start=start, end=end, kind=kind, **fields))
    return tuple(sorted(placed, key=lambda mark: (mark.start, -mark.end)))


@st.composite
def _worded(
    draw: DrawFn, cls: Callable[..., T], words: SearchStrategy[str], others: SearchStrategy[dict[str, Any]]
) -> T:
    """Build a `cls` whose marks lie within its words."""
    text = draw(words)
    return cls(text=text, marks=draw(marks(text)), **draw(others))


def _others(**optional: SearchStrategy[Any]) -> SearchStrategy[dict[str, Any]]:
    return any_of(**optional, extensions=carried())


def _any(items: SearchStrategy[T]) -> SearchStrategy[tuple[T, ...]]:
    return st.lists(items, max_size=3).map(tuple)


def _inner(depth: int) -> SearchStrategy[tuple[Block, ...]]:
    return st.just(()) if depth == 0 else _any(blocks(depth - 1))


@once
def paragraphs() -> SearchStrategy[Paragraph]:
    """Paragraphs, and seldom one of 100,000 characters."""
    long = texts().filter(bool).map(lambda text: (text * (_LONG // len(text) + 1))[:_LONG])
    return _worded(Paragraph, seldom(_ONE_LONG_IN, long, texts()), _others())


@once
def headings() -> SearchStrategy[Heading]:
    """Headings within a body."""
    return _worded(Heading, texts(), _others(level=st.integers(1, 6)))


@once
def preformatteds() -> SearchStrategy[Preformatted]:
    """Texts whose white space is meant."""
    return _worded(Preformatted, texts(), _others())


@once
def quotations(depth: int = 1) -> SearchStrategy[Quotation]:
    """Quotations with words of their own, with blocks, and with both; these nest `depth` deep."""
    return _worded(Quotation, texts(), _others(blocks=_inner(depth), attribution=texts(), url=uris()))


@once
def list_items(depth: int = 1) -> SearchStrategy[ListItem]:
    """Items of lists, with words, with blocks, and with both; these nest `depth` deep."""
    return _worded(ListItem, texts(), _others(blocks=_inner(depth)))


@once
def list_blocks(depth: int = 1) -> SearchStrategy[ListBlock]:
    """Lists, some without items; the blocks of an item nest `depth` deep."""
    items = {"items": _any(list_items(depth))}
    return made(ListBlock, items, ordered=st.booleans(), start=counts(), extensions=carried())


@once
def figures() -> SearchStrategy[Figure]:
    """Photos placed in a body."""
    return made(Figure, {"photo": photos()}, extensions=carried())


@once
def cells(depth: int = 1) -> SearchStrategy[Cell]:
    """Cells of tables, with words, with blocks, and with both; these nest `depth` deep."""
    spans = st.integers(1, 3) | st.integers(1, LARGEST)
    others = _others(blocks=_inner(depth), header=st.booleans(), colspan=spans, rowspan=spans)
    return _worded(Cell, texts(), others)


@once
def rows(depth: int = 1) -> SearchStrategy[Row]:
    """Rows of tables, some without cells; the blocks of a cell nest `depth` deep."""
    return made(Row, {"cells": _any(cells(depth))}, extensions=carried())


@once
def tables(depth: int = 1) -> SearchStrategy[Table]:
    """Tables, some without rows; the blocks of a cell nest `depth` deep."""
    return made(Table, {"rows": _any(rows(depth))}, caption=texts(), extensions=carried())


@once
def embeds() -> SearchStrategy[Embed]:
    """Things of other sites."""
    html = codes('<iframe src="https://example.com/?a&amp;b"></iframe>', "<blockquote><p>x<br></blockquote>")
    return made(Embed, {}, url=uris(), title=texts(), html=html, extensions=carried())


@once
def blocks(depth: int = 2) -> SearchStrategy[Block]:
    """Blocks of every kind; those that hold others nest `depth` deep."""
    flat = st.one_of(paragraphs(), headings(), preformatteds(), embeds(), figures())
    return flat if depth == 0 else st.one_of(flat, quotations(depth), list_blocks(depth), tables(depth))
