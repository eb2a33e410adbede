from __future__ import annotations

from collections.abc import Callable

import pytest

from newsmodel import (
    Article,
    Block,
    Caption,
    Cell,
    Embed,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    ModelError,
    Paragraph,
    Photo,
    Preformatted,
    Quotation,
    Row,
    Table,
)

ONE, TWO = Paragraph(text="one"), Paragraph(text="two")


@pytest.mark.parametrize(
    ("block", "text"),
    [
        (ONE, "one"),
        (Heading(text="one"), "one"),
        (Preformatted(text=" a\n  b"), " a\n  b"),
        (Quotation(text="one", attribution="He said"), "one"),
        (Quotation(blocks=(ONE, TWO)), "one\ntwo"),
        (Quotation(text="zero", blocks=(ONE,)), "zero\none"),
        (ListBlock(), ""),
        (ListBlock(items=(ListItem(text="one"), ListItem(blocks=(TWO,)))), "one\ntwo"),
        (ListBlock(items=(ListItem(text="a", blocks=(ListBlock(items=(ListItem(text="b"),)),)),)), "a\nb"),
        (Table(), ""),
        (Table(rows=(Row((Cell(text="a"), Cell(text="b"))), Row((Cell(blocks=(ONE,)),)))), "a\tb\none"),
        (Figure(Photo(alt_text="alt", caption=Caption("caption"))), ""),
        (Embed(title="title", html="<b>x</b>"), ""),
    ],
)
def test_a_block_gives_its_words_to_the_text(block: Block, text: str) -> None:
    assert Article(headline="", body=(block,)).text == text


def quotation(*blocks: Block) -> Block:
    return Quotation(blocks=blocks)


def list_block(*blocks: Block) -> Block:
    return ListBlock(items=(ListItem(), ListItem(blocks=blocks)))


def table(*blocks: Block) -> Block:
    return Table(rows=(Row(), Row((Cell(), Cell(blocks=blocks)))))


@pytest.mark.parametrize("holder", [quotation, list_block, table])
def test_blocks_nest_only_so_deep(holder: Callable[..., Block]) -> None:
    block: Block = ONE
    for _ in range(32):
        block = holder(TWO, block)
    with pytest.raises(ModelError, match=r"^blocks: blocks nest at most 32 deep \(got 33\)$"):
        holder(TWO, block)


def test_blocks_side_by_side_do_not_nest() -> None:
    block = Quotation(blocks=(ONE,) * 100)
    assert Article(headline="", body=(block,) * 100).word_count == 10_000
