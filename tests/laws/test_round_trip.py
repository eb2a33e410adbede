"""The law: a lossless format gives back every article equal."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given

from newsmodel import (
    Article,
    Block,
    Cell,
    Figure,
    ListBlock,
    ListItem,
    Mark,
    Paragraph,
    Photo,
    Quotation,
    Row,
    Section,
    Table,
    dumps,
    loads,
)
from newsmodel.strategies import articles
from tests.named import LOSSLESS

pytestmark = pytest.mark.parametrize("format", LOSSLESS)

DEEPEST = 32


@given(article=articles())
def test_every_article_comes_back_equal(article: Article, format: str) -> None:
    assert loads(dumps(article, format), format) == article


def in_table(block: Block) -> Block:
    return Table(rows=(Row((Cell(blocks=(block,)),)),))


def in_quotation(block: Block) -> Block:
    return Quotation(text="said", blocks=(block,), attribution="He")


def in_list(block: Block) -> Block:
    return ListBlock(items=(ListItem(text="item", blocks=(block, Paragraph(text="after"))),), start=3)


@pytest.mark.parametrize("wrap", [in_table, in_quotation, in_list])
def test_blocks_come_back_from_the_greatest_depth(wrap: Callable[[Block], Block], format: str) -> None:
    block: Block = Figure(Photo(alt_text="deep"))
    # The outermost holds blocks 32 deep.
    for _ in range(DEEPEST):
        block = wrap(block)
    article = Article(headline="Deep", body=(block,))
    assert loads(dumps(article, format), format) == article


def test_marks_come_back_from_the_greatest_depth(format: str) -> None:
    marks = tuple(Mark(start=0, end=4, kind="emphasis", id=str(level)) for level in range(DEEPEST))
    article = Article(headline="Deep", body=(Paragraph(text="word", marks=marks),))
    assert loads(dumps(article, format), format) == article


def test_sections_come_back_from_the_greatest_depth(format: str) -> None:
    article = Article(headline="Deep", section=Section.of(*map(str, range(DEEPEST))))
    assert loads(dumps(article, format), format) == article
