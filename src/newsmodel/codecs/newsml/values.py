"""How one value stands in an element of NewsML-G2: each way with its writer and its reader.

What may live here: the ways, which `fields` puts beside elements and fields. A writer returns None for a
value that its element cannot hold; the value then stands in newsmodel's own namespace. A reader raises
`ModelError` for an element that holds no such value.

An attribute whose type in the schema does not admit a value stands in newsmodel's namespace under the same
name: `nm:qcode="no qcode"`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import attrs

from newsmodel.codecs.newsml.names import G2, NM
from newsmodel.errors import ModelError
from newsmodel.markup import xhtml
from newsmodel.markup.element import Element
from newsmodel.markup.times import read_datetime, read_moment
from newsmodel.markup.xml import (
    PRESERVE,
    SPACE,
    collapse,
    escape_attribute,
    escape_text,
    is_settled,
)
from newsmodel.markup.xml import text_of as words_of
from newsmodel.model._check import LARGEST
from newsmodel.model.blocks import plain_text
from newsmodel.model.moment import PartialDate, format_moment
from newsmodel.vocabulary.iptc import SCHEMES

__all__ = [
    "DATE",
    "DATETIME",
    "LABEL",
    "LINE",
    "NUMBER",
    "TRUNCATED",
    "Attribute",
    "Value",
    "attribute",
    "code",
    "code_of",
    "has_only_name",
    "is_bare",
    "is_blank",
    "is_iri",
    "is_line",
    "is_meant",
    "is_qcode",
    "items_of",
    "read_attributes",
    "read_label",
    "read_line",
    "read_name",
    "read_number",
    "says_only",
    "text_of",
    "write_attributes",
    "write_label",
    "write_line",
    "write_time",
]

_XHTML = f"{{{xhtml.NAMESPACE}}}"

# QCodeType of the schema, and no white space of Unicode's in it either.
is_qcode: Callable[[str], re.Match[str] | None] = re.compile(r"[^\s:]+:[^\s]+").fullmatch
# The URIs and IRIs that every validator takes for an xs:anyURI.
is_iri: Callable[[str], re.Match[str] | None] = re.compile(
    r"(?:[A-Za-z][A-Za-z0-9+.\-]*:(?://[\w.\-]+(?::\d{1,5})?(?=[/?#]|\Z))?(?!//)|(?![^/?#]*:)(?!//))"
    r"(?:[\w\-.~!$&'()*+,;=:@/]|%[0-9A-Fa-f]{2})*"
    r"(?:\?(?:[\w\-.~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*)?"
    r"(?:#(?:[\w\-.~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*)?"
).fullmatch
_is_number = re.compile(r"\d{1,16}", re.ASCII).fullmatch
_breaks = re.compile("[\t\n\r]").search
_TEXT = NM + "text"
_SPACE = (SPACE, "preserve")
_NAME = G2 + "name"


def is_line(text: str) -> bool:
    """Tell whether a string is one that `g2normalizedString` admits: no white space other than blanks."""
    return _breaks(text) is None


@attrs.frozen
class Value:
    """One way to write a value as an element of a given name, and to read it.

    Attributes:
        write: returns the element, or None when no element can hold the value.
        read: returns the value, or raises `ModelError`.
        whole: tells whether an element says nothing more than the value that was read from it, so that
            nothing is lost when the value alone is written.
    """

    write: Callable[[str, Any], str | None]
    read: Callable[[Element], Any]
    whole: Callable[[Element, Any], bool]


def text_of(element: Element) -> str:
    """Return the words of an element, without the marks within it; where it holds XHTML, line by line."""
    if not len(element):
        text = element.text or ""
        return text if is_settled(text) else words_of(element)
    if not any(child.tag.startswith(_XHTML) for child in element):
        return words_of(element)
    return "\n".join(filter(None, map(plain_text, xhtml.read_element(element))))


def is_blank(element: Element) -> bool:
    """Tell whether an element has neither child elements nor words."""
    return not len(element) and (not element.text or element.text.isspace())


def items_of(element: Element, text: str) -> list[tuple[str, str]]:
    """Return the attributes of an element, without an `xml:space` that is written for its text."""
    items = element.items()
    return items if text and is_settled(text) else [item for item in items if item != _SPACE]


def is_bare(element: Element, text: str) -> bool:
    """Tell whether an element is nothing but a text, without marks or attributes."""
    return not len(element) and not (element.keys() and items_of(element, text))


def _is_line(element: Element, text: str) -> bool:
    if len(element):
        return False
    items = element.items()
    return not items or (not items_of(element, text) if is_line(text) else items == [(_TEXT, text)])


def _is_as_written(write: Callable[[Any], str]) -> Callable[[Element, Any], bool]:
    """Return what tells whether an element holds just the text that is written for its value."""
    return lambda element, value: (
        not len(element) and not element.keys() and (element.text or "").strip() == write(value)
    )


def write_label(tag: str, text: str, attributes: str = "") -> str:
    """Write a text in an element whose content is mixed."""
    # An empty element says nothing, unless it says that nothing is meant.
    space = "" if text and is_settled(text) else PRESERVE
    return f"<{tag}{attributes}{space}>{escape_text(text)}</{tag}>"


def is_meant(element: Element, text: str) -> bool:
    """Tell whether the text that was read from an element is one: an empty element holds none."""
    return text != "" or element.get(SPACE) == "preserve"


def read_label(element: Element) -> str:
    """Read words, of which there must be some, or else it must be said that there are none.

    Raises:
        ModelError: when the element is empty.
    """
    text = text_of(element)
    if not text and not is_meant(element, text):
        raise ModelError("empty", None)
    return text


def write_line(tag: str, text: str, attributes: str = "") -> str:
    """Write a text in an element whose content is `g2normalizedString`; exactly in `nm:text` if need be."""
    if is_line(text):
        return write_label(tag, text, attributes)
    return f'<{tag}{attributes} nm:text="{escape_attribute(text)}">{escape_text(collapse(text))}</{tag}>'


def read_line(element: Element) -> str:
    """Read what `write_line` wrote."""
    exact = element.get(_TEXT)
    if exact is not None:
        return exact
    text = element.text
    # Most lines are settled words without marks; the rest is looked at with care.
    return text if text and not len(element) and is_settled(text) else read_label(element)


def _line_of(element: Element) -> str | None:
    exact = element.get(_TEXT)
    if exact is not None:
        return exact
    text = element.text
    if text and not len(element) and is_settled(text):
        return text
    text = text_of(element)
    return text if text or is_meant(element, text) else None


def read_name(element: Element) -> str | None:
    """Read the first `name` that an element has, or else the words that stand there against the schema."""
    for child in element:
        if child.tag == _NAME and (name := _line_of(child)) is not None:
            return name
    text = element.text
    return None if not text or text.isspace() else text_of(element) or None


def has_only_name(element: Element, name: str | None) -> bool:
    """Tell whether an element holds nothing but the `name` that was read from it."""
    if not len(element):
        return name is None
    child = element[0]
    return (
        len(element) == 1
        and child.tag == _NAME
        and name is not None
        and _is_line(child, name)
        and not (element.text and element.text.strip())
        and not (child.tail and child.tail.strip())
    )


def _datetime(element: Element) -> datetime:
    return read_datetime(text_of(element))


def _moment(element: Element) -> datetime | PartialDate:
    return read_moment(text_of(element))


def write_time(value: datetime | PartialDate) -> str:
    """Write a time as XML Schema has it, with Z for UTC as agencies do."""
    text = format_moment(value)
    return text[:-6] + "Z" if text.endswith("+00:00") else text


def _write_moment(tag: str, value: datetime | PartialDate) -> str:
    return f"<{tag}>{write_time(value)}</{tag}>"


def _write_date(tag: str, value: datetime | PartialDate) -> str | None:
    truncated = isinstance(value, PartialDate) and value.day is None
    return None if truncated else _write_moment(tag, value)


def _number(element: Element) -> int:
    return read_number(text_of(element))


def read_number(text: str) -> int:
    """Read a number that is not negative.

    Raises:
        ModelError: when it is none, or greater than the model holds.
    """
    if _is_number(text) is None or int(text) > LARGEST:
        raise ModelError("a number is wanted", text)
    return int(text)


_is_time = _is_as_written(write_time)

DATETIME = Value(_write_moment, _datetime, _is_time)
"""A time, whole (`DateTimePropType`)."""

TRUNCATED = Value(_write_moment, _moment, _is_time)
"""A time that may be cut to a day, a month or a year (`TruncatedDateTimePropType`)."""

DATE = Value(_write_date, _moment, _is_time)
"""A time that may be cut to a day (`DateOptTimePropType`)."""

LABEL = Value(write_label, read_label, is_bare)
"""Words in mixed content (`Label1Type`, `BlockType`)."""

LINE = Value(write_line, read_line, _is_line)
"""Words without line breaks (`IntlStringType`)."""

NUMBER = Value(lambda tag, value: f"<{tag}>{value}</{tag}>", _number, _is_as_written(str))
"""A whole number."""


def code(alias: str) -> Value:
    """A code of one of the IPTC's vocabularies, as a qcode; a URI is read as well.

    Where a document calls the vocabulary by another alias, the code is read all the same: the model's check
    of the field tells whether it is one of the words that the field may hold.
    """

    def read(element: Element) -> str:
        qcode = element.get("qcode")
        found = code_of(alias, qcode, element.get("uri"))
        if found is None and qcode is not None:
            found = qcode.partition(":")[2]
        if found is None:
            raise ModelError(f"a code of the vocabulary {alias} is wanted", qcode)
        return found

    def whole(element: Element, value: str) -> bool:
        return is_blank(element) and element.items() == [("qcode", f"{alias}:{value}")]

    return Value(lambda tag, value: f'<{tag} qcode="{alias}:{value}"/>', read, whole)


def code_of(alias: str, qcode: str | None, uri: str | None) -> str | None:
    """Return the code of a vocabulary that a qcode or a URI names."""
    if qcode is not None and qcode.startswith(alias + ":"):
        return qcode[len(alias) + 1 :]
    scheme = SCHEMES[alias]
    return uri[len(scheme) :] if uri is not None and uri.startswith(scheme) else None


def attribute(name: str, fits: Callable[[str], object], usual: Callable[[str], str] = str) -> Value:
    """A string in one attribute of an empty element.

    Args:
        name: the name of the attribute.
        fits: whether the schema admits a value.
        usual: makes the value from the attribute's string.
    """
    table = (Attribute("value", name, fits, usual),)
    by_key = keys_of(table)

    def read(element: Element) -> str:
        found = read_attributes(by_key, element)
        if "value" not in found:
            raise ModelError(f"the attribute {name} is wanted", None)
        value: str = found["value"]
        return value

    def whole(element: Element, value: str) -> bool:
        return is_blank(element) and element.items() == [(name if fits(value) else NM + name, value)]

    return Value(lambda tag, value: f"<{tag}{_write_attribute(name, fits, value)}/>", read, whole)


def _anything(_: str) -> bool:
    return True


@attrs.frozen
class Attribute:
    """A field that stands in an attribute.

    Attributes:
        field: the name of the field.
        name: the name of the attribute.
        fits: whether the schema admits a value.
        read: what makes the value from the attribute's string.
    """

    field: str
    name: str
    fits: Callable[[str], object] = _anything
    read: Callable[[str], Any] = str


def keys_of(table: tuple[Attribute, ...]) -> Mapping[str, Attribute]:
    """Return the attributes of a table by the names that lxml has for them, the standard's and ours."""
    return {key: row for row in table for key in (row.name, NM + row.name)}


def write_attributes(table: tuple[Attribute, ...], part: Any) -> str:
    """Write those fields of a part of the model that are not None."""
    values = [(row, getattr(part, row.field)) for row in table]
    return "".join(
        [_write_attribute(row.name, row.fits, value) for row, value in values if value is not None]
    )


def _write_attribute(name: str, fits: Callable[[str], object], value: str | int) -> str:
    text = str(value)
    return f' {"" if fits(text) else "nm:"}{name}="{escape_attribute(text)}"'


def read_attributes(by_key: Mapping[str, Attribute], element: Element) -> dict[str, Any]:
    """Read the fields that stand in an element's attributes."""
    fields = {}
    for key, value in element.items():
        row = by_key.get(key)
        if row is not None:
            fields[row.field] = row.read(value)
    return fields


def says_only(by_key: Mapping[str, Attribute], element: Element, part: Any) -> bool:
    """Tell whether an element's attributes are just those that would be written for a part of the model."""
    for key, value in element.items():
        row = by_key.get(key)
        if row is None or str(getattr(part, row.field)) != value or key != _key(row, value):
            return False
    return True


def _key(row: Attribute, value: str) -> str:
    return row.name if row.fits(value) else NM + row.name
