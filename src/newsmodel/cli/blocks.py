"""The body for the terminal: each block and mark as a reader would see it.

What may live here: how a block, a photo and a stretch of words are shown.
"""

from __future__ import annotations

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.style import Style
from rich.styled import Styled
from rich.table import Table as Grid
from rich.text import Text

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
from newsmodel.model.photo import Photo

__all__ = ["block_lines", "photo_lines", "plain"]

_STYLES = {
    "emphasis": "italic",
    "strong": "bold",
    "link": "underline",
    "sub": "dim",
    "sup": "dim",
    "code": "cyan",
    "person": "magenta",
    "organisation": "green",
    "place": "blue",
}
_INDENT = (0, 0, 0, 2)
# XML may hold these, and a terminal obeys them.
_CONTROLS = dict.fromkeys([*range(0x7F, 0xA0), ord("\r")], "\N{REPLACEMENT CHARACTER}")


def plain(text: str, style: str = "") -> Text:
    """Return words in one style, without what would move the cursor."""
    return Text(text.translate(_CONTROLS), style)


def block_lines(block: Block) -> RenderableType:
    """Return a block as it is shown."""
    match block:
        case Paragraph():
            return _words(block.text, block.marks)
        case Heading():
            return _words(block.text, block.marks, "bold underline")
        case Quotation():
            said_by = [] if block.attribution is None else [plain(f"— {block.attribution}")]
            return Padding(Group(_inside(block), *said_by), _INDENT)
        case ListBlock():
            return _list(block)
        case Figure():
            return photo_lines(block.photo)
        case Table():
            return _table(block)
        case Preformatted():
            return Padding(_words(block.text, block.marks), _INDENT)
        case _:
            return plain("\n".join(filter(None, ["[embedded]", block.title, block.url])), "dim")


def photo_lines(photo: Photo) -> RenderableType:
    """Return a photo as what is said of it."""
    lines = Text("[photo]", "dim")
    for text, style in (
        (photo.headline, "bold"),
        (photo.alt_text, "dim"),
        (photo.caption and photo.caption.text, "italic"),
        (photo.caption and photo.caption.credit, "dim"),
    ):
        if text:
            lines.append("\n").append_text(plain(text, style))
    return Padding(lines, _INDENT)


def _words(text: str, marks: tuple[Mark, ...], style: str = "") -> Text:
    words = plain(text, style)
    for mark in marks:
        words.stylize(_STYLES[mark.kind], mark.start, mark.end)
        if mark.href is not None:
            words.stylize(Style(link=mark.href.translate(_CONTROLS)), mark.start, mark.end)
    return words


def _inside(holder: Quotation | ListItem | Cell) -> RenderableType:
    """Return a block's own words and the blocks after them."""
    own = [_words(holder.text, holder.marks)] if holder.text else []
    return Group(*own, *map(block_lines, holder.blocks))


def _list(block: ListBlock) -> RenderableType:
    grid = Grid.grid(padding=(0, 1))
    first = 1 if block.start is None else block.start
    for number, item in enumerate(block.items, first):
        grid.add_row(f"{number}." if block.ordered else "•", _inside(item))
    return Padding(grid, _INDENT)


def _table(block: Table) -> RenderableType:
    grid = Grid(box=box.SIMPLE, show_header=False, caption=block.caption and plain(block.caption))
    widest = max((len(row.cells) for row in block.rows), default=0)
    for row in block.rows:
        cells: list[RenderableType] = []
        for cell in row.cells:
            shown = Styled(_inside(cell), "bold" if cell.header else "")
            # One that spans columns leaves the others of them empty; what no row has is no column.
            cells += [shown, *[""] * (min(cell.colspan, widest) - 1)]
        grid.add_row(*cells)
    return grid
