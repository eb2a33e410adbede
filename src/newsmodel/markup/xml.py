"""XML as every XML format of the library reads and writes it.

What may live here: parsing that reads nothing but the document, escaping, and what white space means. Nothing
that knows an element's name.

White space in running text is layout, unless `xml:space="preserve"` says that it is meant
(https://www.w3.org/TR/xml/#sec-white-space). The writers say so wherever a reader would lose a character.
"""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from lxml import etree

from newsmodel.errors import DecodeError
from newsmodel.markup.element import Element
from newsmodel.model._check import LARGEST

__all__ = [
    "PRESERVE",
    "SPACE",
    "collapse",
    "count",
    "escape_attribute",
    "escape_text",
    "is_settled",
    "new_element",
    "parse",
    "preserves",
    "serialize",
    "text_of",
]

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
PRESERVE = ' xml:space="preserve"'

# libxml2 stops at a text of 10 MB unless told that the document is huge; then it guards no more against
# entities that grow, so none may be declared.
_LARGE = 10_000_000
_USUAL_START = b'<?xml version="1.0" encoding="UTF-8"?>'
_is_ascii_based = re.compile(
    rb"""(?:\xef\xbb\xbf)?\s*<(?:[^?\0]|\?xml\b(?![^>]*encoding\s*=(?!\s*["'](?:utf-8|us-ascii|iso-8859-\d+)["'])))""",
    re.IGNORECASE,
).match
_runs = re.compile("[ \t\r\n]+")


def escape_text(text: str) -> str:
    """Write a text between tags. A carriage return would become a line feed if it were not escaped."""
    # Four looks for one character are faster than a search for any of four.
    if not ("&" in text or "<" in text or ">" in text or "\r" in text):
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def escape_attribute(value: str) -> str:
    """Write a value between double quotes. White space other than blanks would become blanks."""
    value = escape_text(value)
    if value.isprintable() and '"' not in value:
        return value
    return value.replace('"', "&quot;").replace("\t", "&#9;").replace("\n", "&#10;")


def is_settled(text: str) -> bool:
    """Tell whether a reader that takes white space for layout reads just this text."""
    return (
        "  " not in text
        and "\n" not in text
        and "\t" not in text
        and "\r" not in text
        and text[:1] != " "
        and text[-1:] != " "
    )


def collapse(text: str) -> str:
    """Take white space for layout: one blank for each run, none at the ends."""
    return _runs.sub(" ", text).strip(" ")


def preserves(element: Element) -> bool:
    """Tell whether an element says that its white space is meant."""
    return element.get(SPACE) == "preserve"


def text_of(element: Element) -> str:
    """Return the words of an element, without the marks within it."""
    text = "".join(element.itertext()) if len(element) else element.text or ""
    return text if is_settled(text) or preserves(element) else collapse(text)


def count(value: str | None) -> int | None:
    """Read a number that is not negative, or nothing where it is none."""
    if value is None or not value.isdecimal() or len(value) > len(str(LARGEST)) or int(value) > LARGEST:
        return None
    return int(value)


def parse(data: bytes | str, format: str) -> Element:
    """Parse a document and read nothing outside it: no DTD, no entity, no network.

    Raises:
        DecodeError: with its line, when it is not well-formed, declares entities or uses undeclared ones.
    """
    if isinstance(data, str):
        try:
            raw, encoding = data.encode(), "utf-8"
        except UnicodeEncodeError as error:
            line = data.count("\n", 0, error.start) + 1
            raise DecodeError("a lone surrogate is no character", format=format, line=line) from None
    else:
        raw, encoding = data, None
    # In an encoding of its own, markup could hide from a search for its bytes.
    visible = raw.startswith(_USUAL_START) or _is_ascii_based(raw) is not None
    huge = visible and len(raw) > _LARGE and b"<!ENTITY" not in raw
    try:
        root = etree.fromstring(raw, _parser(encoding, huge=huge))
    except etree.XMLSyntaxError as error:
        raise DecodeError(error.msg, format=format, line=error.lineno) from None
    # One character is found much faster than nine, and few documents have it.
    if not visible or (b"!" in raw and b"<!DOCTYPE" in raw):
        _refuse_entities(root, format)
    return cast(Element, root)


@cache
def _parser(encoding: str | None, *, huge: bool) -> etree.XMLParser:
    return etree.XMLParser(
        encoding=encoding,
        huge_tree=huge,
        load_dtd=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        resolve_entities=False,
    )


def _refuse_entities(root: etree._Element, format: str) -> None:
    dtd = root.getroottree().docinfo.internalDTD
    declared = next(iter(dtd.iterentities()), None) if dtd is not None else None
    if declared is not None:
        raise DecodeError("entities are not expanded", format=format, value=declared.name)
    for entity in root.iter(etree.Entity):
        raise DecodeError(
            "the entity is not declared", format=format, line=entity.sourceline, value=entity.text
        )


def new_element(tag: str) -> Element:
    """Return a new element that stands in no document.

    Raises:
        ValueError: when no element can have that tag.
    """
    return cast(Element, etree.Element(tag))


def serialize(root: Element) -> bytes:
    """Write a document."""
    document = etree.tostring(cast(etree._Element, root), encoding="UTF-8")
    return _USUAL_START + b"\n" + document + b"\n"
