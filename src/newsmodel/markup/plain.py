"""Plain text: a body without any markup.

What may live here: reading one.
"""

from __future__ import annotations

import re

from newsmodel.model.blocks import Paragraph

__all__ = ["read_body"]

_blank_lines = re.compile(r"[ \t]*(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))+")
_line_end = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*")


def read_body(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text: what blank lines part. A line end within one is a line break.

    Raises:
        ModelError: when a character cannot stand in an article.
    """
    paragraphs = (_line_end.sub("\n", part.strip(" \t\r\n")) for part in _blank_lines.split(text))
    return tuple(Paragraph(text=paragraph) for paragraph in paragraphs if paragraph)
