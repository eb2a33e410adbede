"""Writing a body's blocks as XHTML.

What may live here: one function a block, each beside its element's name, and `write_body`, which chooses.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from newsmodel.markup.words import are_settled
from newsmodel.markup.xhtml.details import write_more
from newsmodel.markup.xhtml.words import write_words
from newsmodel.markup.xml import PRESERVE, escape_attribute, escape_text, is_settled
from newsmodel.model import blocks
from newsmodel.model.blocks import Block
from newsmodel.model.photo import Photo
from newsmodel.tree import shared_converter

__all__ = ["write_body"]


def write_body(body: tuple[Block, ...]) -> str:
    """Write blocks, a line each; `nm` must be declared around them (see `newsmodel.markup.own`)."""
    return "\n".join([_WRITERS[block.__class__](block) for block in body])


def _write_blocks(body: tuple[Block, ...]) -> str:
    # Without line feeds: within a block they could belong to its words.
    return "".join([_WRITERS[block.__class__](block) for block in body])


def _unsaid(part: Any, **more: Any) -> str:
    """Write the extensions of a part of the body, the marks when they have some, and what else is given."""
    said = dict(more)
    if part.extensions:
        said["extensions"] = shared_converter().unstructure(part.extensions)
    marks = getattr(part, "marks", ())
    if any(mark.extensions for mark in marks):
        said["marks"] = [shared_converter().unstructure(mark) for mark in marks]
    return write_more(said)


def _paragraph(block: blocks.Paragraph) -> str:
    text = block.text
    if not block.marks and not block.extensions and is_settled(text):
        return f"<p>{escape_text(text)}</p>"
    return _with_words("p", block)


def _with_words(tag: str, block: blocks.Paragraph | blocks.Heading) -> str:
    space = "" if are_settled(block.text) else PRESERVE
    return f"<{tag}{space}>{_unsaid(block)}{write_words(block.text, block.marks)}</{tag}>"


def _heading(block: blocks.Heading) -> str:
    return _with_words(f"h{block.level}", block)


def _holder(tag: str, attributes: str, part: Any, end: str = "") -> str:
    """Write what has words of its own and then blocks."""
    space = "" if are_settled(part.text) else PRESERVE
    words = write_words(part.text, part.marks)
    return f"<{tag}{attributes}{space}>{_unsaid(part)}{words}{_write_blocks(part.blocks)}{end}</{tag}>"


def _quotation(block: blocks.Quotation) -> str:
    cite = "" if block.url is None else f' cite="{escape_attribute(block.url)}"'
    footer = "" if block.attribution is None else _labelled("footer", block.attribution)
    return _holder("blockquote", cite, block, footer)


def _labelled(tag: str, text: str, attributes: str = "") -> str:
    space = "" if is_settled(text) else PRESERVE
    return f"<{tag}{attributes}{space}>{escape_text(text)}</{tag.partition(' ')[0]}>"


def _list(block: blocks.ListBlock) -> str:
    tag = "ol" if block.ordered else "ul"
    start = "" if block.start is None else f' start="{block.start}"'
    items = "".join([_holder("li", "", item) for item in block.items])
    return f"<{tag}{start}>{_unsaid(block)}{items}</{tag}>"


def _table(block: blocks.Table) -> str:
    caption = "" if block.caption is None else _labelled("caption", block.caption)
    rows = "".join([f"<tr>{_unsaid(row)}{''.join(map(_cell, row.cells))}</tr>" for row in block.rows])
    return f"<table>{_unsaid(block)}{caption}{rows}</table>"


def _cell(cell: blocks.Cell) -> str:
    spans = "" if cell.colspan == 1 else f' colspan="{cell.colspan}"'
    spans += "" if cell.rowspan == 1 else f' rowspan="{cell.rowspan}"'
    return _holder("th" if cell.header else "td", spans, cell)


def _preformatted(block: blocks.Preformatted) -> str:
    words = write_words(block.text, block.marks, preformatted=True)
    return f"<pre{PRESERVE}>{_unsaid(block)}{words}</pre>"


def _embed(block: blocks.Embed) -> str:
    href = "" if block.url is None else f' href="{escape_attribute(block.url)}"'
    # An empty title would be read as none.
    unsaid = {"title": block.title} if block.title == "" else {}
    if block.html is not None:
        unsaid["html"] = block.html
    link = _labelled("a", block.title or "", href)
    return f'<div class="embed">{_unsaid(block, **unsaid)}{link}</div>'


def _figure(block: blocks.Figure) -> str:
    photo = block.photo
    shown, unsaid = _image(photo)
    caption = photo.caption
    if caption is not None:
        lines = "" if caption.text is None else _labelled("p", caption.text)
        lines += "" if caption.credit is None else _labelled("p", caption.credit, ' class="credit"')
        shown += f"<figcaption>{lines}</figcaption>"
    more = {"photo": unsaid} if unsaid else {}
    return f"<figure>{_unsaid(block, **more)}{shown}</figure>"


def _image(photo: Photo) -> tuple[str, dict[str, Any]]:
    """Return the `img` of a photo, and the tree of what neither it nor the caption says."""
    tree = shared_converter().unstructure(photo)
    tree.pop("caption", None)
    if not photo.renditions:
        return "", tree
    first = photo.renditions[0]
    attributes = f' src="{escape_attribute(first.href)}"'
    if photo.alt_text is not None:
        attributes += f' alt="{escape_attribute(tree.pop("alt_text"))}"'
    for name in ("width", "height"):
        size = getattr(first, name)
        attributes += "" if size is None else f' {name}="{size}"'
    if len(photo.renditions) == 1 and tree["renditions"][0].keys() <= {"href", "width", "height"}:
        del tree["renditions"]
    return f"<img{attributes}/>", tree


_WRITERS: Mapping[type, Callable[[Any], str]] = MappingProxyType(
    {
        blocks.Paragraph: _paragraph,
        blocks.Heading: _heading,
        blocks.Quotation: _quotation,
        blocks.ListBlock: _list,
        blocks.Figure: _figure,
        blocks.Table: _table,
        blocks.Preformatted: _preformatted,
        blocks.Embed: _embed,
    }
)
