"""Words that stand in no block or are parted within one, and marks that stand around blocks.

What may live here: what becomes of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any

import attrs

from newsmodel.markup.xhtml.kinds import LAYOUT
from newsmodel.model import blocks
from newsmodel.model.blocks import Block
from newsmodel.model.mark import Mark

__all__ = ["Marked", "loose", "parted", "within"]

# The blanks before a gap are no part of it: to look for it behind each of them would take long.
_gaps = re.compile(r"\n[ \t]*\n[ \t\n]*").finditer
_start_of = attrgetter("start")

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
    text, marks = block.text, block.marks
    gaps = [gap.span() for gap in _gaps(text)]
    if not gaps:
        return [block]
    found: list[Block] = []
    # The marks that are not at their end yet, and how many have begun: a text may have thousands of parts.
    unended: list[Mark] = []
    begun = start = 0
    for end, next_start in [*gaps, (len(text), len(text))]:
        beginning = bisect_left(marks, end, begun, key=_start_of)
        here = [*unended, *marks[begun:beginning]]
        found += loose(_cut((text, here), start, end))
        unended = [mark for mark in here if mark.end > end]
        begun, start = beginning, next_start
    return found


def _cut(marked: tuple[str, Sequence[Mark]], start: int, end: int) -> Marked:
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
