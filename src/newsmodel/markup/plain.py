"""Plain text: a body without any markup.

What may live here: reading one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from newsmodel.model.blocks import Paragraph

__all__ = ["read_body"]

_LAYOUT = " \t"
_line_ends = re.compile(r"\r\n|\n|\r")
_is_indented = re.compile(r"\t| [ \t]").match


def read_body(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text, parted by blank lines or by lines that are indented among others.

    A line end within one is a line break.

    Raises:
        ModelError: when a character cannot stand in an article.
    """
    lines = _line_ends.split(text)
    parts = [
        list(group) for is_said, group in groupby(lines, lambda line: bool(line.strip(_LAYOUT))) if is_said
    ]
    return tuple(
        Paragraph(text="\n".join(line.strip(_LAYOUT) for line in paragraph))
        for part in parts
        for paragraph in _paragraphs(part)
    )


def _paragraphs(lines: list[str]) -> Iterator[list[str]]:
    """Part lines at those that are indented; where all are, as in a table, none of them begins anything."""
    first = 0
    if not all(map(_is_indented, lines)):
        for index, line in enumerate(lines):
            if index and _is_indented(line):
                yield lines[first:index]
                first = index
    yield lines[first:]
