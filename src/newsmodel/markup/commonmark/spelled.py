"""Blocks spelled out: the plain tree of a block that CommonMark has no words for.

What may live here: how it is written and read. It is a code block of the language `newsmodel`, which holds
the block's plain tree (see `newsmodel.tree`) as TOML.
"""

from __future__ import annotations

from newsmodel.markup.toml import read_toml, write_toml
from newsmodel.model.blocks import Block
from newsmodel.tree import shared_converter

__all__ = ["LANGUAGE", "read_spelled", "write_spelled"]

LANGUAGE = "newsmodel"


def write_spelled(block: Block) -> str:
    """Write the tree of a block."""
    return write_toml(shared_converter().unstructure(block, unstructure_as=Block))


def read_spelled(source: str) -> Block:
    """Read the tree of a block.

    Raises:
        DecodeError, ModelError: when it is none.
    """
    block: Block = shared_converter().structure(read_toml(source), Block)  # type: ignore[arg-type]  # cattrs takes unions
    return block
