"""Plain text: a body without any markup.

What may live here: reading one.
"""

from __future__ import annotations

import re
from itertools import groupby

from newsmodel.model.blocks import Paragraph

__all__ = ["read_body"]

_line_ends = re.compile(r"\r\n|\n|\r")


def read_body(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text: what blank lines part. A line end within one is a line break.

    Raises:
        ModelError: when a character cannot stand in an article.
    """
    lines = [line.strip(" \t") for line in _line_ends.split(text)]
    return tuple(Paragraph(text="\n".join(group)) for is_said, group in groupby(lines, bool) if is_said)
