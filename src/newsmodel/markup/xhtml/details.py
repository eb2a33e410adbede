"""What a block says that HTML has no place for.

What may live here: the element `nm:more`, which holds a part of the block's plain tree (see
`newsmodel.tree`), and how it is put together again with what the HTML said.
"""

from __future__ import annotations

from typing import Any

from newsmodel.markup.completion import completed
from newsmodel.markup.element import Element
from newsmodel.markup.own import NAMESPACE, read_tree, write_tree
from newsmodel.model.blocks import Block, Cell, ListItem, Row
from newsmodel.tree import shared_string_converter

__all__ = ["MORE", "complete", "write_more"]

MORE = f"{{{NAMESPACE}}}more"


def write_more(said: dict[str, Any]) -> str:
    """Write the fields that the HTML of a block does not say; nothing when there are none."""
    return write_tree("more", said) if said else ""


def complete(element: Element, part: Block | ListItem | Row | Cell) -> Any:
    """Return what was read from an element's HTML with the fields that its `nm:more` says.

    Raises:
        ModelError: when a field is none, or has no such value.
    """
    if not len(element) or element[0].tag != MORE:
        return part
    return completed(part, read_tree(element[0]), shared_string_converter())
