"""XML as every XML format of the library reads and writes it.

What may live here: parsing that reads nothing but the document, escaping, and what white space means. Nothing
that knows an element's name.

White space in running text is layout, unless `xml:space="preserve"` says that it is meant
(https://www.w3.org/TR/xml/#sec-white-space). The writers say so wherever a reader would lose a character.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, cast

from lxml import etree

from newsmodel.errors import DecodeError
from newsmodel.markup.element import Element
from newsmodel.markup.xml_encodings import narrowed, wide_encoding
from newsmodel.markup.xml_repairs import Beginning, beginning_of, faults_of, mended
from newsmodel.model._check import LARGEST
from newsmodel.problems import Report

__all__ = [
    "LANG",
    "PRESERVE",
    "SPACE",
    "collapse",
    "count",
    "escape_attribute",
    "escape_text",
    "is_settled",
    "lines_of",
    "new_element",
    "parse",
    "preserves",
    "refuse_dtd",
    "serialize",
    "settings",
    "text_of",
]

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
PRESERVE = ' xml:space="preserve"'

_LARGE = 10_000_000
_USUAL_START = b'<?xml version="1.0" encoding="UTF-8"?>'
_is_plain = re.compile(rb'(?:<\?xml version="1\.0"(?: encoding="(?:utf|UTF)-8")?\?>\s*)?<[A-Za-z]').match
# It must collect the IDs: a parser that does not would fetch the DTD.
_SAFE: Any = {"load_dtd": False, "no_network": True, "remove_comments": True, "remove_pis": True}
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
    text = "\n".join(_lines(element)) if len(element) else element.text or ""
    return text if is_settled(text) or preserves(element) else collapse(text)


def lines_of(element: Element) -> str:
    """Return the words of an element, without the marks within it, line by line as `br` parts them."""
    return text_of(element) if preserves(element) else "\n".join(map(collapse, _lines(element))).strip("\n")


def _lines(element: Element) -> list[str]:
    lines = [element.text or ""]
    for child in element:
        first, *others = _lines(child)
        # The one element that every markup has.
        if child.tag.endswith(("}br", "}BR")) or child.tag in ("br", "BR"):
            lines.append(first)
        else:
            lines[-1] += first
        lines += others
        lines[-1] += child.tail or ""
    return lines


def count(value: str | None) -> int | None:
    """Read a number that is not negative, or nothing where it is none."""
    if value is None or not value.isdecimal() or len(value) > len(str(LARGEST)) or int(value) > LARGEST:
        return None
    return int(value)


def parse(data: bytes | str, format: str, report: Report | None = None) -> Element:
    """Parse a document and read nothing outside it: no DTD, no entity, no network.

    What agencies send that is no proper XML is read as `xml_repairs` says.

    Args:
        data: the document; what a `str` declares as its encoding means nothing.
        format: the format that problems and errors tell.
        report: what is told of each repair.

    Raises:
        DecodeError: with its line, when it is not well-formed, or uses an entity that it declares itself.
    """
    raw = data if isinstance(data, bytes) else _encoded(data, format)
    is_text = raw is not data
    # One character is found much faster than nine, and few documents have it.
    if (raw.startswith(_USUAL_START) or _is_plain(raw)) and (b"!" not in raw or b"<!DOCTYPE" not in raw):
        try:
            return cast(Element, etree.fromstring(raw, _parser(huge=len(raw) > _LARGE)))
        except etree.XMLSyntaxError:
            # It is parsed once more for the faults: others may write to the log of a parser that is shared.
            pass
    wide = None if is_text else wide_encoding(raw)
    if wide is not None:
        raw = b"".join(narrowed([raw], wide, format))
    beginning = beginning_of(raw, [raw], is_text=is_text, wide=wide, format=format, report=report)
    while True:
        parser = etree.XMLParser(**settings(beginning, huge=len(raw) > _LARGE))
        try:
            root = etree.fromstring(beginning.written + raw[beginning.length :], parser)
        except etree.XMLSyntaxError as error:
            faults = faults_of(parser.error_log, error)
            beginning = mended(beginning, faults, [raw], format=format, report=report)
        else:
            refuse_dtd(root, beginning, format)
            return cast(Element, root)


def settings(beginning: Beginning, *, huge: bool) -> dict[str, Any]:
    """Return the settings of a parser that reads nothing but the document.

    Args:
        beginning: how the document begins.
        huge: whether it may be huge. libxml2 stops at a text of 10 MB unless told so; then it guards no more
            against entities that grow, so there may be no DTD.
    """
    return {
        # Only the entities that `beginning` declares itself.
        "resolve_entities": "internal" if beginning.has_dtd else False,
        "encoding": beginning.encoding,
        "huge_tree": huge and beginning.is_safe,
        **_SAFE,
    }


def refuse_dtd(root: etree._Element, beginning: Beginning, format: str) -> None:
    """Refuse a document whose DTD was not found before it was parsed: in an odd encoding, or far too long.

    Raises:
        DecodeError: when it has one.
    """
    if not beginning.is_safe and root.getroottree().docinfo.internalDTD is not None:
        raise DecodeError(
            "the DTD is too long, or in an encoding in which none is read", format=format, line=1
        )


@cache
def _parser(*, huge: bool) -> etree.XMLParser:
    parser: etree.XMLParser = etree.XMLParser(
        encoding="utf-8", huge_tree=huge, resolve_entities=False, **_SAFE
    )
    return parser


def _encoded(text: str, format: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise DecodeError("a lone surrogate is no character", format=format, line=line) from None


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
