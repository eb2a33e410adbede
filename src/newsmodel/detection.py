"""Telling a document's format: by its name, and by its first bytes.

What may live here: the rules, and nothing that reads a document.
"""

from __future__ import annotations

import codecs
import re

from newsmodel.codecs import formats
from newsmodel.errors import DecodeError

__all__ = ["by_content", "by_name"]

_LOOKED_AT = 4096
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_controls = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f]").search


def by_name(name: str) -> str | None:
    """Return the format whose files' names end so, or None."""
    ending = name.lower()
    return next((format.name for format in formats.values() if ending.endswith(format.extensions)), None)


def by_content(data: bytes | str) -> str:
    """Return the format that a document's beginning shows.

    XML starts with "<" and JSON with "{", after white space; other text is a page of text.

    Raises:
        DecodeError: when it is empty or no text at all.
    """
    start = _text(data[:_LOOKED_AT]).lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        return "newsml"
    if start.startswith("{"):
        return "json"
    if start and not _controls(start):
        return "text"
    tried = ", ".join(formats)
    raise DecodeError(f"the format cannot be told; tried {tried}", value=data[:20] or None)


def _text(start: bytes | str) -> str:
    if isinstance(start, str):
        return start
    for bom, encoding in _BOMS:
        if start.startswith(bom):
            return start.decode(encoding, "replace")
    # XML in UTF-16 may come without a mark; its "<" shows.
    if start[:2] in (b"<\0", b"\0<"):
        return "<"
    return start.decode("utf-8", "replace")
