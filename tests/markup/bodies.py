"""Bodies of HTML, read, and the blocks that are expected of them.

What may live here: short ways to read one and to build a block, for the tables of the tests.
"""

from __future__ import annotations

from newsmodel import (
    Block,
    Caption,
    Cell,
    Figure,
    ListBlock,
    ListItem,
    Mark,
    Paragraph,
    Photo,
    Rendition,
    Row,
)
from newsmodel.markup import xhtml
from newsmodel.markup.xml import parse


def read(content: str) -> tuple[Block, ...]:
    return xhtml.read_body(parse(f'<body xmlns="{xhtml.NAMESPACE}">{content}</body>', "xhtml"))


def read_html(text: str) -> tuple[Block, ...]:
    return xhtml.read_body(xhtml.parse_html(text))


def p(text: str, *marks: Mark) -> Paragraph:
    return Paragraph(text=text, marks=marks)


def mark(start: int, end: int, kind: str = "link", href: str | None = None) -> Mark:
    return Mark(start=start, end=end, kind=kind, href=href)  # type: ignore[arg-type]  # checked as it is built


def items(*texts: str) -> ListBlock:
    return ListBlock(items=tuple(ListItem(text=text) for text in texts))


def row(*texts: str) -> Row:
    return Row(tuple(Cell(text=text) for text in texts))


def photo(
    href: str, *, alt_text: str | None = None, text: str | None = None, credit: str | None = None
) -> Figure:
    caption = None if text is None and credit is None else Caption(text, credit)
    return Figure(Photo(caption=caption, alt_text=alt_text, renditions=(Rendition(href=href),)))
