"""Writing a body's blocks as NITF.

What may live here: one function a block, each beside its element's name, and `write_body`, which chooses.

Where NITF demands an element that the model may lack, such as a row's first cell, an empty one stands there,
and `nm:more` says that there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from newsmodel.markup.nitf.media import write_embed, write_figure, write_label
from newsmodel.markup.nitf.more import unsaid, write_more
from newsmodel.markup.nitf.reader import is_uri
from newsmodel.markup.nitf.words import write_words
from newsmodel.markup.words import are_settled
from newsmodel.markup.xml import PRESERVE, escape_attribute, escape_text, is_settled
from newsmodel.model import blocks
from newsmodel.model.blocks import Block
from newsmodel.model.mark import Mark
from newsmodel.tree import shared_converter

__all__ = ["write_body"]

_HL2 = 2


def write_body(body: tuple[Block, ...]) -> str:
    """Write blocks, a line each; `nm` must be declared around them (see `newsmodel.markup.own`)."""
    return "\n".join([_WRITERS[block.__class__](block) for block in body])


def _write_blocks(body: tuple[Block, ...]) -> str:
    # Without line feeds: within a block they could belong to its words.
    return "".join([_WRITERS[block.__class__](block) for block in body])


def _paragraph(block: blocks.Paragraph) -> str:
    text = block.text
    if not block.marks and not block.extensions and is_settled(text):
        return f"<p>{escape_text(text)}</p>"
    return _with_words("p", text, block.marks, write_more(unsaid(block)))


def _with_words(tag: str, text: str, marks: tuple[Mark, ...], attributes: str, inner: str = "") -> str:
    space = "" if are_settled(text) else PRESERVE
    return f"<{tag}{attributes}{space}>{write_words(text, marks)}{inner}</{tag}>"


def _heading(block: blocks.Heading) -> str:
    level = {} if block.level == _HL2 else {"level": block.level}
    return _with_words("hl2", block.text, block.marks, write_more(unsaid(block, **level)))


def _quotation(block: blocks.Quotation) -> str:
    more = {}
    attributes = words = ""
    if block.text:
        attributes = ' nm:words="p"'
        words = _with_words("p", block.text, block.marks, "")
    if block.url is not None:
        if is_uri(block.url):
            attributes += f' quote-source="{escape_attribute(block.url)}"'
        else:
            more["url"] = block.url
    if block.attribution == "":
        # An empty credit would be read as none.
        more["attribution"] = ""
    inner = f"<block>{words}{_write_blocks(block.blocks)}</block>"
    attributes += write_more(unsaid(block, **more))
    return f"<bq{attributes}>{inner}{write_label('credit', block.attribution)}</bq>"


def _holder(tag: str, attributes: str, part: blocks.ListItem | blocks.Cell) -> str:
    """Write what has words of its own and then blocks."""
    attributes += write_more(unsaid(part))
    return _with_words(tag, part.text, part.marks, attributes, _write_blocks(part.blocks))


def _list(block: blocks.ListBlock) -> str:
    more: dict[str, Any] = {} if block.items else {"items": []}
    attributes = ""
    if block.start is not None:
        if block.ordered:
            attributes = f' seqnum="{block.start}"'
        else:
            more["start"] = block.start
    tag = "ol" if block.ordered else "ul"
    items = "".join([_holder("li", "", item) for item in block.items]) or "<li/>"
    return f"<{tag}{attributes}{write_more(unsaid(block, **more))}>{items}</{tag}>"


def _table(block: blocks.Table) -> str:
    more = {"caption": ""} if block.caption == "" else {}
    caption = write_label("caption", block.caption)
    return f"<table{write_more(unsaid(block, **more))}>{caption}{''.join(map(_row, block.rows))}</table>"


def _row(row: blocks.Row) -> str:
    more: dict[str, Any] = {} if row.cells else {"cells": []}
    return f"<tr{write_more(unsaid(row, **more))}>{''.join(map(_cell, row.cells)) or '<td/>'}</tr>"


def _cell(cell: blocks.Cell) -> str:
    spans = "" if cell.colspan == 1 else f' colspan="{cell.colspan}"'
    spans += "" if cell.rowspan == 1 else f' rowspan="{cell.rowspan}"'
    return _holder("th" if cell.header else "td", spans, cell)


def _preformatted(block: blocks.Preformatted) -> str:
    # It holds nothing but words.
    marks = [shared_converter().unstructure(mark) for mark in block.marks]
    more = unsaid(block, **({"marks": marks} if marks else {}))
    return f"<pre{PRESERVE}{write_more(more)}>{escape_text(block.text)}</pre>"


_WRITERS: Mapping[type, Callable[[Any], str]] = MappingProxyType(
    {
        blocks.Paragraph: _paragraph,
        blocks.Heading: _heading,
        blocks.Quotation: _quotation,
        blocks.ListBlock: _list,
        blocks.Figure: write_figure,
        blocks.Table: _table,
        blocks.Preformatted: _preformatted,
        blocks.Embed: write_embed,
    }
)
