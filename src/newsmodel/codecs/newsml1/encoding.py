"""Encodings: the data of a content item, which may stand within the way in which they are encoded.

What may live here: the way to `DataContent` through any number of `Encoding`, and decoding its words. Of the
notations, base64 is decoded; one that nobody knows is taken for no more than a remark, and the data for what
they are.
"""

from __future__ import annotations

import re
from base64 import b64decode
from typing import cast

from newsmodel.codecs.newsml1.elements import first, formal_name
from newsmodel.errors import ModelError
from newsmodel.markup.element import Element

__all__ = ["data_of", "text_in"]

_BASE64 = ("base64", "b64")
# What leaves nothing that can be read as it is.
_OTHERS = (
    *("base32", "binhex", "bzip", "compress", "deflate", "gzip", "hex", "quoted", "uu", "xxencode", "yenc"),
    "zip",
)
# Python also has some for other ends, such as host names, which take very long to decode.
_CHARSETS = (
    *(
        "ascii",
        "big5",
        "cp",
        "euc",
        "gb",
        "iso",
        "koi8",
        "latin",
        "mac",
        "shift",
        "sjis",
        "us-ascii",
        "utf-16",
    ),
    *("utf-32", "utf-8", "utf8", "windows"),
)
_charset = re.compile(r"charset=[\"']?([\w.:-]+)", re.ASCII).search
_declared = re.compile(rb"\s*<\?xml[^>]*?\sencoding\s*=\s*[\"']([A-Za-z][\w.-]*)", re.ASCII).match


def data_of(content: Element) -> Element | None:
    """Return the data of a content item, encoded or not, or None where it has none."""
    return _way(content)[0]


def text_in(content: Element) -> str | None:
    """Return the data of a content item as text, decoded; None where they are markup.

    Args:
        content: a content item that has data.

    Raises:
        ModelError: when they are encoded in a way that is not read, or not as it is said.
    """
    found, notations = _way(content)
    data = cast(Element, found)
    other = next((notation for notation in notations if notation.startswith(_OTHERS)), None)
    if other is not None:
        raise ModelError("an encoding that is not read", other)
    rounds = sum(notation.startswith(_BASE64) for notation in notations)
    if len(data):
        if rounds:
            raise ModelError("base64 is wanted, without elements")
        return None
    text = data.text or ""
    return _decoded(text, rounds, content) if rounds else text


def _decoded(text: str, rounds: int, content: Element) -> str:
    raw = text.encode()
    try:
        for _ in range(rounds):
            raw = b"".join(raw.split())
            # Some leave out the end, which says nothing.
            raw = b64decode(raw + b"=" * (-len(raw) % 4), validate=True)
        return raw.decode(_encoding_of(content, raw))
    except (LookupError, ValueError):
        raise ModelError("a text in base64 is wanted", text) from None


def _way(content: Element) -> tuple[Element | None, list[str]]:
    """Return the data, and the notations around them in lower case, the outermost first."""
    notations: list[str] = []
    each: Element | None = content
    while each is not None:
        data = first(each, "DataContent")
        if data is not None:
            return data, notations
        each = first(each, "Encoding")
        if each is not None:
            notations.append("".join(each.get("Notation", "").lower().replace("-", "").split()))
    return None, []


def _encoding_of(content: Element, raw: bytes) -> str:
    """Return the encoding of characters that a content item says, or else its text, or else UTF-8.

    Raises:
        LookupError: when it is none of texts.
    """
    said, declared = _charset(formal_name(first(content, "MimeType"))), _declared(raw)
    if said is None and declared is None:
        return "utf-8-sig"
    name = said[1] if said is not None else cast(re.Match[bytes], declared)[1].decode().lower()
    if not name.startswith(_CHARSETS):
        raise LookupError(name)
    return name
