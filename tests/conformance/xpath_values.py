"""How what an XPath finds in a document of NewsML-G2 becomes a value, as the standard says.

What may live here: one function for each type of the standard, and nothing of the reader's.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from datetime import datetime
from typing import Any, TypeAlias

from lxml import etree

NAMESPACES = {
    "g2": "http://iptc.org/std/nar/2006-10-01/",
    "nitf": "http://iptc.org/std/NITF/2006-10-18/",
}
CODES = "http://cv.iptc.org/newscodes/"

Found: TypeAlias = list[Any]
"""What an XPath finds: elements, or the strings of attributes."""


def words(element: Any) -> str:
    """Return the words of an element; white space is layout, and a break parts words."""
    copy = deepcopy(element)
    for line_break in copy.xpath(".//*[local-name() = 'br']"):
        line_break.tail = f" {line_break.tail or ''}"
    return " ".join(str(copy.xpath("string(.)")).split())


def first(value: Callable[[Any], Any], otherwise: Any = None) -> Callable[[Found], Any]:
    return lambda found: value(found[0]) if found else otherwise


def each(value: Callable[[Any], Any]) -> Callable[[Found], list[Any]]:
    return lambda found: [value(one) for one in found]


def moment(element: Any) -> str:
    """Return a time with its offset, which may be cut to a day, a month or a year."""
    text = words(element)
    return datetime.fromisoformat(text).isoformat() if "T" in text else text


def code(vocabulary: str) -> Callable[[Any], str]:
    """Return what tells the code that a qcode or a URI names."""
    return lambda string: str(string).replace(f"{CODES}{vocabulary}/", "uri:").partition(":")[2]


def kind(found: Any) -> str:
    """Return the kind that a code names; or else a package is composite, and files are of their medium."""
    if isinstance(found, str):
        return code("ninature")(found)
    if etree.QName(found).localname == "packageItem":
        return "composite"
    medium = str(found.get("contenttype")).partition("/")[0]
    return "picture" if medium == "image" else medium


def tag(string: str) -> str:
    """Return a language tag as RFC 5646 recommends to write it: en-GB."""
    language, *others = string.split("-")
    return "-".join([language.lower(), *(part.upper() if len(part) == 2 else part for part in others)])


def digital_source_type(string: str) -> str:
    return string.replace("digsrctype:", f"{CODES}digitalsourcetype/")


KEYS = ("qcode", "uri", "literal", "type", "role")


def concept(element: Any) -> dict[str, str]:
    """Return what names a concept: its attributes, and its first name, or else the first that is asserted."""
    named = {key: element.get(key) for key in KEYS if element.get(key) is not None}
    names = element.xpath("g2:name", namespaces=NAMESPACES) or element.xpath(
        "(parent::g2:itemMeta | parent::g2:contentMeta)/../g2:assert"
        "[@qcode = $element/@qcode or @uri = $element/@uri or @literal = $element/@literal]/g2:name",
        namespaces=NAMESPACES,
        element=[element],
    )
    return {**named, "name": words(names[0])} if names else named


def without(*names: str) -> Callable[[Any], dict[str, str]]:
    """Return what names a concept in a field whose class lacks some of the attributes."""
    return lambda element: {key: value for key, value in concept(element).items() if key not in names}


def attributes(*names: str) -> Callable[[Any], tuple[str | None, ...]]:
    return lambda element: tuple(element.get(name) for name in names)


def name_of(element: Any) -> str | None:
    """Return the name of a party, or else its literal."""
    named = concept(element)
    return named.get("name", named.get("literal"))


def identifier_of(element: Any) -> str | None:
    """Return what identifies a party, beside its name."""
    keys = ("uri", "qcode", "literal") if name_of(element) != element.get("literal") else ("uri", "qcode")
    return next((element.get(key) for key in keys if element.get(key)), None)


def holder(element: Any) -> str:
    """Return the name of a rights holder, or else what identifies it."""
    named = concept(element)
    return next(named[key] for key in ("name", "literal", "uri", "qcode") if key in named)
