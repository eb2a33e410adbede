"""The blocks of a body: what an article's text is made of, in order.

What may live here: the block classes and what can be asked of any of them. They stand together since a
quotation, a list and a table hold blocks again.

A block's words are plain `text` beside `marks`. A block that can hold other blocks has its own words first
and then `blocks`: `<li>Syria<ul>…</ul></li>` has both, `<li><p>Syria</p></li>` only blocks. In `text` a
line feed is a line break.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

import attrs

from newsmodel.errors import ModelError
from newsmodel.model._check import Between, Count, validate
from newsmodel.model._repr import call
from newsmodel.model.extension import Extension
from newsmodel.model.mark import Mark, check_marks
from newsmodel.model.photo import Photo

__all__ = [
    "Block",
    "Cell",
    "Embed",
    "Figure",
    "Heading",
    "ListBlock",
    "ListItem",
    "Paragraph",
    "Preformatted",
    "Quotation",
    "Row",
    "Table",
]

_DEEPEST = 32


def _check_words(self: Paragraph | Heading | Preformatted) -> None:
    if self.marks:
        check_marks(self.text, self.marks)


def _check_words_and_blocks(self: Quotation | ListItem | Cell) -> None:
    check_marks(self.text, self.marks)
    level: tuple[Block, ...] = self.blocks
    for _ in range(_DEEPEST):
        level = tuple(inner for block in level for inner in _children(block))
        if not level:
            return
    raise ModelError(f"blocks nest at most {_DEEPEST} deep", _DEEPEST + 1, "blocks")


@attrs.frozen(kw_only=True)
class Paragraph:
    """A paragraph (HTML and NITF `p`).

    Attributes:
        text: its words.
        marks: what stretches of the words are.
        extensions: what a document said of it that has no field here.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call
    _check_together = _check_words


@attrs.frozen(kw_only=True)
class Heading:
    """A heading within the body (HTML `h1` to `h6`, NITF `hl2`).

    Attributes:
        text: its words.
        level: 1 to 6; a body's own headings start at 2, below the headline.
        marks: what stretches of the words are.
        extensions: what a document said of it that has no field here.
    """

    text: str
    level: Annotated[int, Between(1, 6)] = 2
    marks: tuple[Mark, ...] = ()
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call
    _check_together = _check_words


@attrs.frozen(kw_only=True)
class Quotation:
    """Words of someone else set apart (HTML `blockquote`, NITF `bq`).

    Attributes:
        text: its own words, where it is not made of blocks.
        marks: what stretches of the words are.
        blocks: what follows its own words.
        attribution: who said it, as printed.
        url: where it was said (HTML `cite`).
        extensions: what a document said of it that has no field here.
    """

    text: str = ""
    marks: tuple[Mark, ...] = ()
    blocks: tuple[Block, ...] = ()
    attribution: str | None = None
    url: str | None = None
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call
    _check_together = _check_words_and_blocks


@attrs.frozen(kw_only=True)
class ListItem:
    """One item of a list (HTML and NITF `li`).

    Attributes:
        text: its own words.
        marks: what stretches of the words are.
        blocks: what follows its own words: a list within it, further paragraphs.
        extensions: what a document said of it that has no field here.
    """

    text: str = ""
    marks: tuple[Mark, ...] = ()
    blocks: tuple[Block, ...] = ()
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call
    _check_together = _check_words_and_blocks


@attrs.frozen(kw_only=True)
class ListBlock:
    """A list (HTML and NITF `ul`, `ol`).

    Attributes:
        items: in order.
        ordered: whether the items are numbered.
        start: the number of the first item, or None where the document does not say.
        extensions: what a document said of it that has no field here.
    """

    items: tuple[ListItem, ...] = ()
    ordered: bool = False
    start: Count | None = None
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call


@attrs.frozen
class Figure:
    """A photo placed in the body (HTML `figure`, NITF `media`).

    Attributes:
        photo: what is shown, with its caption and credit.
        extensions: what a document said of it that has no field here.
    """

    photo: Photo
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call


@attrs.frozen(kw_only=True)
class Cell:
    """One cell of a table (HTML and NITF `td`, `th`).

    Attributes:
        text: its own words.
        marks: what stretches of the words are.
        blocks: what follows its own words.
        header: whether it heads a row or a column.
        colspan: how many columns it spans.
        rowspan: how many rows it spans.
        extensions: what a document said of it that has no field here.
    """

    text: str = ""
    marks: tuple[Mark, ...] = ()
    blocks: tuple[Block, ...] = ()
    header: bool = False
    colspan: Annotated[int, Between(1)] = 1
    rowspan: Annotated[int, Between(1)] = 1
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call
    _check_together = _check_words_and_blocks


@attrs.frozen
class Row:
    """One row of a table (HTML and NITF `tr`).

    Attributes:
        cells: in order.
        extensions: what a document said of it that has no field here.
    """

    cells: tuple[Cell, ...] = ()
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call


@attrs.frozen(kw_only=True)
class Table:
    """A table (HTML and NITF `table`).

    Attributes:
        rows: in order.
        caption: what it shows, as printed.
        extensions: what a document said of it that has no field here.
    """

    rows: tuple[Row, ...] = ()
    caption: str | None = None
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call


@attrs.frozen(kw_only=True)
class Preformatted:
    """Text whose white space is meant (HTML and NITF `pre`).

    Attributes:
        text: its words, line by line.
        marks: what stretches of the words are.
        extensions: what a document said of it that has no field here.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call
    _check_together = _check_words


@attrs.frozen(kw_only=True)
class Embed:
    """Something of another site's shown in the body: a post, a video, a map.

    Attributes:
        url: its address.
        title: its name, for people.
        html: the code that shows it, as its site gives it (oEmbed `html`); never run or read here.
        extensions: what a document said of it that has no field here.
    """

    url: str | None = None
    title: str | None = None
    html: str | None = None
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call


Block: TypeAlias = Paragraph | Heading | Quotation | ListBlock | Figure | Table | Preformatted | Embed


def _children(block: Block) -> tuple[Block, ...]:
    """Return the blocks directly within a block, whatever holds them."""
    if isinstance(block, Quotation):
        return block.blocks
    if isinstance(block, ListBlock):
        return tuple(inner for item in block.items for inner in item.blocks)
    if isinstance(block, Table):
        return tuple(inner for row in block.rows for cell in row.cells for inner in cell.blocks)
    return ()


def plain_text(block: Block) -> str:
    """Return the words of a block that belong to the article's text.

    Items and rows are lines, cells are parted by tabs. A photo's caption and what another site shows are
    not the article's words.
    """
    if isinstance(block, (Paragraph, Heading, Preformatted)):
        return block.text
    if isinstance(block, Quotation):
        return _joined(block)
    if isinstance(block, ListBlock):
        return "\n".join(_joined(item) for item in block.items)
    if isinstance(block, Table):
        return "\n".join("\t".join(_joined(cell) for cell in row.cells) for row in block.rows)
    return ""


def _joined(holder: Quotation | ListItem | Cell) -> str:
    return "\n".join(filter(None, [holder.text, *map(plain_text, holder.blocks)]))
