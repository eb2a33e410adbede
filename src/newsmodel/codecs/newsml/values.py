"""How one value stands in an element of NewsML-G2: each way with its writer and its reader.

What may live here: the ways, which `fields` puts beside elements and fields. A writer returns None for a
value that its element cannot hold; the value then stands in newsmodel's own namespace. A reader raises
`ModelError` for an element that holds no such value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

import attrs

from newsmodel.codecs.newsml.attributes import (
    Attribute,
    is_iri,
    is_qcode,
    read_number,
    write_attribute,
)
from newsmodel.codecs.newsml.names import NM
from newsmodel.codecs.newsml.texts import (
    is_blank,
    read_block,
    read_label,
    read_line,
    take_block,
    take_label,
    take_line,
    text_of,
    write_label,
    write_line,
)
from newsmodel.errors import ModelError
from newsmodel.markup.element import Element
from newsmodel.markup.times import read_datetime, read_moment
from newsmodel.model._check import check_of, moment
from newsmodel.model.moment import PartialDate, format_moment
from newsmodel.vocabulary import IPTC
from newsmodel.vocabulary.iptc import SCHEMES

__all__ = [
    "BLOCK",
    "DATE",
    "DATETIME",
    "LABEL",
    "LINE",
    "NUMBER",
    "TRUNCATED",
    "URI",
    "Value",
    "attribute",
    "code",
    "code_of",
    "judged",
    "write_time",
]

# A time as it is written, in whole seconds: it is read and written back without another look.
_is_as_written = re.compile(
    r"\d{4}-\d\d-\d\dT(?!24)\d\d:\d\d:\d\d(?:Z|[+-](?!00:00)\d\d:\d\d)?", re.ASCII
).fullmatch


@attrs.frozen
class Value:
    """One way to write a value as an element of a given name, and to read it.

    Attributes:
        write: returns the element, or None when no element can hold the value.
        read: returns the value, or raises `ModelError`.
        take: returns the value, and whether the element says nothing more than it, so that nothing is lost
            when the value alone is written; raises as `read` does.
    """

    write: Callable[[str, Any], str | None]
    read: Callable[[Element], Any]
    take: Callable[[Element], tuple[Any, bool]]


def judged(
    read: Callable[[Element], Any], is_whole: Callable[[Element, Any], bool]
) -> Callable[[Element], tuple[Any, bool]]:
    """Return what takes a value by reading it first, and then looking at the element once more."""

    def take(element: Element) -> tuple[Any, bool]:
        value = read(element)
        return value, is_whole(element, value)

    return take


LABEL = Value(write_label, read_label, take_label)
"""Words in mixed content (`Label1Type`)."""

BLOCK = Value(write_label, read_block, take_block)
"""Words in mixed content, line by line (`BlockType`)."""

LINE = Value(write_line, read_line, take_line)
"""Words without line breaks (`IntlStringType`)."""


def write_time(value: datetime | PartialDate) -> str:
    """Write a time as XML Schema has it, with Z for UTC as agencies do."""
    text = format_moment(value)
    return text[:-6] + "Z" if text.endswith("+00:00") else text


def _write_moment(tag: str, value: datetime | PartialDate) -> str:
    return f"<{tag}>{write_time(value)}</{tag}>"


def _write_date(tag: str, value: datetime | PartialDate) -> str | None:
    truncated = isinstance(value, PartialDate) and value.day is None
    return None if truncated else _write_moment(tag, value)


def _write_number(tag: str, value: int) -> str:
    return f"<{tag}>{value}</{tag}>"


def _only_text(
    write: Callable[[str, Any], str | None], read_text: Callable[[str], Any], as_text: Callable[[Any], str]
) -> Value:
    """Return the way of a value that is all the text of its element."""

    def read(element: Element) -> Any:
        return read_text(text_of(element))

    def take(element: Element) -> tuple[Any, bool]:
        text = text_of(element)
        value = read_text(text)
        if len(element) or element.keys():
            return value, False
        return value, _is_as_written(text) is not None or text == as_text(value)

    return Value(write, read, take)


_check_moment = check_of(datetime | PartialDate)


def _datetime(text: str) -> datetime:
    return moment(read_datetime(text))


def _moment(text: str) -> datetime | PartialDate:
    value: datetime | PartialDate = _check_moment(read_moment(text))
    return value


DATETIME = _only_text(_write_moment, _datetime, write_time)
"""A time, whole (`DateTimePropType`)."""

TRUNCATED = _only_text(_write_moment, _moment, write_time)
"""A time that may be cut to a day, a month or a year (`TruncatedDateTimePropType`)."""

DATE = _only_text(_write_date, _moment, write_time)
"""A time that may be cut to a day (`DateOptTimePropType`)."""

NUMBER = _only_text(_write_number, read_number, str)
"""A whole number."""


def code(alias: str, usual: Mapping[str, str] = MappingProxyType({})) -> Value:
    """A code of one of the IPTC's vocabularies, as a qcode; a URI is read as well.

    Where a document calls the vocabulary by another alias, the code is read all the same: the model's check
    of the field tells whether it is one of the words that the field may hold.

    Args:
        alias: the vocabulary's alias.
        usual: the codes that others are spelled for.
    """

    def read(element: Element) -> str:
        qcode = element.get("qcode")
        found = code_of(alias, qcode, element.get("uri"))
        if found is None and qcode is not None:
            found = qcode.partition(":")[2]
        if found is None:
            raise ModelError(f"a code of the vocabulary {alias} is wanted", qcode)
        return usual.get(found.lower(), found.lower())

    def take(element: Element) -> tuple[str, bool]:
        value = read(element)
        return value, element.items() == [("qcode", f"{alias}:{value}")] and is_blank(element)

    return Value(lambda tag, value: f'<{tag} qcode="{alias}:{value}"/>', read, take)


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
    row = Attribute(name, name, fits)
    own = NM + name

    def read(element: Element) -> str:
        value = element.get(name) or element.get(own)
        if value is None:
            raise ModelError(f"the attribute {name} is wanted", None)
        return usual(value)

    def is_whole(element: Element, value: str) -> bool:
        return is_blank(element) and element.items() == [(row.key_for(value), value)]

    def write(tag: str, value: str) -> str:
        return f"<{tag}{write_attribute(row, value)}/>"

    return Value(write, read, judged(read, is_whole))


def _take_uri(element: Element) -> tuple[str, bool]:
    uri, qcode = element.get("uri"), element.get("qcode")
    if uri or not qcode:
        return _URI.take(element)
    # The codes of a vocabulary are known to most by their URIs.
    return (is_qcode(qcode) and IPTC.uri(qcode)) or qcode, False


def _read_uri(element: Element) -> str:
    return _take_uri(element)[0]


_URI = attribute("uri", is_iri)

URI = Value(_URI.write, _read_uri, _take_uri)
"""A concept by its URI; one by a qcode is read by the IPTC's catalogue, or else as it stands."""
