"""Telling a document's format: by its name, and by its first bytes.

What may live here: the rules, and nothing that reads a document.
"""

from __future__ import annotations

import re

from newsmodel.codecs import Format, formats
from newsmodel.errors import DecodeError
from newsmodel.markup.prolog import beginning, root_name

__all__ = ["LOOKED_AT", "by_content", "by_name", "is_known", "told"]

LOOKED_AT = 65_536
"""How much of a document its format is told from: comments and a DTD may stand before the root of XML."""

_BEGINNING = 4096
_PDF = "%PDF-"
# An array of objects is no page either; the reader of JSON says what is wanted instead of it.
_begins_as_json = re.compile(r"\{|\[[ \t\r\n]*\{").match
_controls = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f]").search
# The root of other XML, or what cannot be told, is NewsML-G2's to read or to refuse.
_ROOTS = {"NewsML": "newsml1"}


def told(name: str, data: bytes | str) -> str:
    """Return the format of a file, by its name and by its content.

    The name says which formats it may be, and the content which of them it is. So the name goes before the
    content when both disagree.

    Args:
        name: the name of the file, or "".
        data: the document, or its first `LOOKED_AT` bytes.

    Raises:
        DecodeError: when neither tells.
    """
    candidates = _to_read(name)
    if not candidates:
        return by_content(data)
    shown = _shown(data) if len(candidates) > 1 else None
    return shown if shown in candidates else candidates[0]


def by_name(name: str) -> str | None:
    """Return the format to write a file of that name in, or None: the first whose files' names end so."""
    return next(
        (format.name for format in formats.values() if format.can_write and _ends(name, format)), None
    )


def is_known(name: str) -> bool:
    """Tell whether a file of that name is a document: whether a format that can be read has its ending."""
    return bool(_to_read(name))


def by_content(data: bytes | str) -> str:
    """Return the format that a document's beginning shows.

    XML starts with "<" and JSON with "{" or "[{", after white space; other text is a page of text when it is
    in UTF-8 and no PDF, most of which is text. Formats in XML are told apart by the name of the root.

    Raises:
        DecodeError: when it is empty or none of these.
    """
    shown = _shown(data)
    if shown is None:
        tried = ", ".join(formats)
        raise DecodeError(f"the format cannot be told; tried {tried}", value=data[:20] or None)
    return shown


def _to_read(name: str) -> list[str]:
    return [format.name for format in formats.values() if format.can_read and _ends(name, format)]


def _ends(name: str, format: Format) -> bool:
    return name.lower().endswith(format.extensions)


def _shown(data: bytes | str) -> str | None:
    start = beginning(data[:_BEGINNING]).lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        name = _ROOTS.get(root_name(beginning(data[:LOOKED_AT])) or "")
        return name if name in formats else "newsml"
    if _begins_as_json(start):
        return "json"
    return (
        "text" if start and not start.startswith(_PDF) and not _controls(start) and _is_utf_8(data) else None
    )


def _is_utf_8(data: bytes | str) -> bool:
    """Tell whether a document begins in the one encoding of text that is no XML."""
    if isinstance(data, bytes):
        try:
            data[:_BEGINNING].decode()
        except UnicodeDecodeError as error:
            # The beginning may be cut within a character.
            return len(data) > _BEGINNING and error.reason == "unexpected end of data"
    return True
