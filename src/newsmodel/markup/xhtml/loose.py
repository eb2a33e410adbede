"""Words that stand in no block or are parted within one, and marks that stand around blocks.

What may live here: what becomes of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import attrs

from newsmodel.markup.xhtml.kinds import LAYOUT
from newsmodel.model import blocks
from newsmodel.model.blocks import Block
from newsmodel.model.mark import Mark

__all__ = ["Marked", "loose", "parted", "within"]

_gaps = re.compile(r"[ \t]*\n[ \t]*\n[ \t\n]*").finditer

Marked = tuple[str, tuple[Mark, ...]]
"""A text and its marks."""


def loose(marked: Marked) -> list[Block]:
    """Return the paragraph that words in no block make; none when they are nothing but line breaks."""
    text, marks = marked
    start, end = len(text) - len(text.lstrip(LAYOUT)), len(text.rstrip(LAYOUT))
    if start >= end:
        return []
    if start or end < len(text):
        text, marks = _cut(marked, start, end)
    return [blocks.Paragraph(text=text, marks=marks)]


def parted(block: Block) -> list[Block]:
    """Return the paragraphs of one that is parted by empty lines, as many part what they have in one."""
    if not isinstance(block, blocks.Paragraph) or "\n" not in block.text or block.extensions:
        return [block]
    found: list[Block] = []
    start = 0
    for gap in _gaps(block.text):
        found += loose(_cut((block.text, block.marks), start, gap.start()))
        start = gap.end()
    return [*found, *loose(_cut((block.text, block.marks), start, len(block.text)))] if start else [block]


def _cut(marked: Marked, start: int, end: int) -> Marked:
    """Return a part of words with what is left of their marks."""
    text, marks = marked
    clipped = [(mark, max(mark.start, start), min(mark.end, end)) for mark in marks]
    return text[start:end], tuple(
        attrs.evolve(mark, start=first - start, end=last - start)
        for mark, first, last in clipped
        if first < last
    )


def within(part: Any, fields: Mapping[str, Any]) -> Any:
    """Return a block, a row, an item or a cell with a mark around all its words."""
    changes: dict[str, Any] = {}
    if getattr(part, "text", ""):
        around = Mark(**{**fields, "start": 0, "end": len(part.text)})
        changes["marks"] = (around, *part.marks)
    for name in ("blocks", "items", "rows", "cells"):
        if inner := getattr(part, name, ()):
            changes[name] = tuple(within(each, fields) for each in inner)
    return attrs.evolve(part, **changes) if changes else part
