"""NITF as a whole document, or whatever part of one an item holds.

What may live here: telling NITF from other markup, and finding its head and its body.
"""

from __future__ import annotations

from newsmodel.markup.element import Element
from newsmodel.markup.head import Head
from newsmodel.markup.nitf.head import read_head
from newsmodel.markup.nitf.names import NAMESPACE, name_of
from newsmodel.markup.nitf.reader import read_body
from newsmodel.model.blocks import Block

__all__ = ["is_nitf", "read_document"]

_NITF = f"{{{NAMESPACE}}}"
_PARTS = frozenset({"body.head", "body.content", "body.end"})


def is_nitf(root: Element) -> bool:
    """Tell whether an element is NITF: by its namespace, or by a name that only NITF has."""
    name = name_of(root)
    return (
        root.tag.startswith(_NITF)
        or name == "nitf"
        or name in _PARTS
        or (name == "body" and any(name_of(child) in _PARTS for child in root))
    )


def read_document(root: Element) -> tuple[tuple[Block, ...], Head | None]:
    """Return the blocks of a document or of a part of it, and what is printed above them, if anything.

    Raises:
        ModelError: when blocks or marks nest more deeply than the model allows.
    """
    body = root
    if name_of(root) == "nitf":
        body = next((child for child in root if name_of(child) == "body"), root)
    if name_of(body) == "body.head":
        return (), _head(body)
    head = next((child for child in body if name_of(child) == "body.head"), None)
    return read_body(body), None if head is None else _head(head)


def _head(element: Element) -> Head | None:
    head = read_head(element)
    return None if head == Head() else head
