"""Reading blocks from CommonMark.

What may live here: which block each shape of CommonMark is. The words of blocks are read elsewhere.

In an item or a quotation without blank lines, the first paragraph is its own words. In one with blank lines
it is a block, as all that follows. What the model has no place for is an error: a line across the page, the
language of a code block, the alignment of a table's column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from markdown_it.token import Token

from newsmodel.errors import DecodeError, ModelError
from newsmodel.markup.commonmark.parser import block_tokens, word_tokens
from newsmodel.markup.commonmark.spelled import LANGUAGE, read_spelled
from newsmodel.markup.commonmark.words_reader import Words, read_words, words_of
from newsmodel.markup.commonmark.writer import DASH
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
    Row,
    Table,
)
from newsmodel.model.photo import Caption, Photo, Rendition

__all__ = ["read"]

# The tokens of one block, the first of which opens it and the last of which closes it.
Group: TypeAlias = list[Token]


def read(source: str) -> tuple[Block, ...]:
    """Read the blocks of a body.

    Raises:
        DecodeError: with the line of `source` where the block at fault begins.
    """
    try:
        return tuple(_Reader(source).blocks(block_tokens(source)))
    except RecursionError:
        raise DecodeError("nested too deeply") from None


class _Reader:
    """The reader of one body; it looks at the lines where the parser forgets which were blank."""

    def __init__(self, source: str) -> None:
        self._lines = source.split("\n")
        # How many quotations hold the block that is being read.
        self._quotations = 0

    def blocks(self, tokens: list[Token]) -> Iterator[Block]:
        return map(self.block, _groups(tokens))

    def block(self, group: Group) -> Block:
        """Read one block.

        Raises:
            DecodeError: with its line, or with that of a block in it.
        """
        head = group[0]
        try:
            return _READERS[head.type](self, group)
        except ModelError as error:
            line = _line(head)
            raise DecodeError(error.message, path=error.path, value=error.value, line=line) from None
        except DecodeError as error:
            if error.line is None:
                error.line = _line(head)
            raise

    def heading(self, group: Group) -> Heading:
        words = read_words(group[1].content)
        return Heading(text=words.text, marks=words.marks, level=int(group[0].tag[1:]))

    def paragraph(self, group: Group) -> Paragraph | Figure:
        tokens = word_tokens(group[1].content)
        if [token.type for token in tokens] == ["image"]:
            return _figure(tokens[0])
        words = words_of(tokens)
        return Paragraph(text=words.text, marks=words.marks)

    def code(self, group: Group) -> Block:
        token = group[0]
        text = token.content.removesuffix("\n")
        language = token.info.strip()
        if not language:
            return Preformatted(text=text)
        if language != LANGUAGE:
            raise DecodeError(f"the language of a code block is {LANGUAGE}, or not told", value=language)
        try:
            return read_spelled(text)
        except DecodeError as error:
            error.line = (error.line or 0) + _line(token)
            raise

    def list_block(self, group: Group) -> ListBlock:
        head = group[0]
        start = head.attrs.get("start")
        return ListBlock(
            items=tuple(map(self.item, _groups(group[1:-1]))),
            ordered=head.type == "ordered_list_open",
            start=None if start is None else int(start),
        )

    def item(self, group: Group) -> ListItem:
        groups = list(_groups(group[1:-1]))
        words, blocks = self._own_words(groups, tight=bool(groups) and groups[0][0].hidden)
        return ListItem(text=words.text, marks=words.marks, blocks=blocks)

    def quotation(self, group: Group) -> Quotation:
        self._quotations += 1
        groups = list(_groups(group[1:-1]))
        attribution = None
        if groups and (source := _words_source(groups[-1])).startswith(DASH):
            said = read_words(source.removeprefix(DASH))
            if not said.marks:
                attribution = said.text
                groups.pop()
        words, blocks = self._own_words(groups, tight=not self._has_blank_lines(group, groups))
        self._quotations -= 1
        return Quotation(text=words.text, marks=words.marks, blocks=blocks, attribution=attribution)

    def table(self, group: Group) -> Table:
        rows = [
            Row(tuple(self.cell(cell) for cell in _groups(row[1:-1])))
            for part in _groups(group[1:-1])
            for row in _groups(part[1:-1])
        ]
        return Table(rows=tuple(rows if any(cell.text for cell in rows[0].cells) else rows[1:]))

    def cell(self, group: Group) -> Cell:
        if style := group[0].attrs.get("style"):
            raise DecodeError("a table's column has no alignment here", value=style)
        words = read_words(group[1].content)
        return Cell(text=words.text, marks=words.marks, header=group[0].tag == "th")

    def line(self, group: Group) -> Block:
        raise DecodeError("a line across the page is no part of an article", value=group[0].markup)

    def _own_words(self, groups: list[Group], *, tight: bool) -> tuple[Words, tuple[Block, ...]]:
        """Read what a list's item or a quotation holds."""
        blocks = [self.block(group) for group in groups]
        if tight and blocks and isinstance(blocks[0], Paragraph):
            return Words(blocks[0].text, blocks[0].marks), tuple(blocks[1:])
        return Words("", ()), tuple(blocks)

    def _has_blank_lines(self, quotation: Group, groups: list[Group]) -> bool:
        """Tell whether a blank line is above the first of a quotation's blocks, or between two of them."""
        starts = [_line(group[0]) - 1 for group in groups]
        if starts and starts[0] > _line(quotation[0]) - 1:
            return True
        return any(self._is_blank(self._lines[start - 1]) for start in starts[1:])

    def _is_blank(self, line: str) -> bool:
        """Tell whether a line between two blocks is blank: more signs are a quotation without words."""
        return not line.strip(" \t>") and line.count(">") <= self._quotations


def _groups(tokens: list[Token]) -> Iterator[Group]:
    """Cut tokens into those of each block."""
    start = depth = 0
    for index, token in enumerate(tokens):
        depth += token.nesting
        if depth == 0:
            yield tokens[start : index + 1]
            start = index + 1


def _line(token: Token) -> int:
    assert token.map is not None  # every block knows its lines
    return token.map[0] + 1


def _words_source(group: Group) -> str:
    """Return the source of a paragraph's words, and of other blocks nothing."""
    return group[1].content if group[0].type == "paragraph_open" else ""


def _figure(image: Token) -> Figure:
    title = image.attrs.get("title")
    words = words_of(image.children or [])
    if words.marks:
        raise DecodeError("an alternative text has no marks", value=image.content)
    return Figure(
        Photo(
            alt_text=words.text or None,
            caption=None if title is None else Caption(str(title)),
            renditions=(Rendition(href=str(image.attrs["src"])),),
        )
    )


_READERS: Mapping[str, Callable[[_Reader, Group], Block]] = MappingProxyType(
    {
        "blockquote_open": _Reader.quotation,
        "bullet_list_open": _Reader.list_block,
        "code_block": _Reader.code,
        "fence": _Reader.code,
        "heading_open": _Reader.heading,
        "hr": _Reader.line,
        "ordered_list_open": _Reader.list_block,
        "paragraph_open": _Reader.paragraph,
        "table_open": _Reader.table,
    }
)
