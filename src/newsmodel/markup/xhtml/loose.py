"""Words that stand in no block, and marks that stand around blocks.

What may live here: what becomes of either.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from newsmodel.markup.xhtml.kinds import LAYOUT
from newsmodel.model import blocks
from newsmodel.model.blocks import Block
from newsmodel.model.mark import Mark

__all__ = ["Marked", "loose", "within"]

Marked = tuple[str, tuple[Mark, ...]]
"""A text and its marks."""


def loose(marked: Marked) -> list[Block]:
    """Return the paragraph that words in no block make; none when they are nothing but line breaks."""
    text, marks = marked
    start, end = len(text) - len(text.lstrip(LAYOUT)), len(text.rstrip(LAYOUT))
    if start >= end:
        return []
    if start or end < len(text):
        clipped = [(mark, max(mark.start, start), min(mark.end, end)) for mark in marks]
        marks = tuple(
            attrs.evolve(mark, start=first - start, end=last - start)
            for mark, first, last in clipped
            if first < last
        )
    return [blocks.Paragraph(text=text[start:end], marks=marks)]


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
