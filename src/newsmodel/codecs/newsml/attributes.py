"""Attributes: strings and numbers that stand in an element's attributes.

What may live here: the rows of the tables of attributes, and how a table is written, read and taken.

An attribute whose type in the schema does not admit a value stands in newsmodel's namespace under the same
name: `nm:qcode="no qcode"`. So does an empty value: an empty attribute of the standard says nothing.

What the standard has as a qcode may be expressed by a URI instead, in an attribute of its own: `role` and
`roleuri`. Where the IPTC's catalogue knows the URI, it is read as the qcode.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

import attrs

from newsmodel.codecs.newsml.names import NM
from newsmodel.errors import ModelError
from newsmodel.markup.element import Element
from newsmodel.markup.xml import escape_attribute
from newsmodel.model._check import LARGEST
from newsmodel.vocabulary import IPTC

__all__ = [
    "Attribute",
    "Key",
    "by_code",
    "by_reference",
    "code_by_uri",
    "is_iri",
    "is_qcode",
    "is_uri",
    "keys_of",
    "read_attributes",
    "read_number",
    "take_attributes",
    "write_attribute",
    "write_attributes",
]

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


def read_number(text: str) -> int:
    """Read a number that is not negative.

    Raises:
        ModelError: when it is none, or greater than the model holds.
    """
    if _is_number(text) is None or int(text) > LARGEST:
        raise ModelError("a number is wanted", text)
    return int(text)


def is_uri(text: str) -> bool:
    """Tell whether a string that may be a qcode is meant as a URI, which most of them can be taken for."""
    return ("://" in text or text.startswith(("urn:", "tag:"))) and is_iri(text) is not None


def code_by_uri(uris: str) -> str:
    """Return the qcode that stands for a URI, or the URI itself where the IPTC's catalogue knows none.

    Of several, which the standard allows here and there, each is looked up.
    """
    return " ".join([IPTC.qcode(uri) or uri for uri in uris.split()]) or uris


def _is_code(text: str) -> bool:
    return is_qcode(text) is not None and not is_uri(text)


def _is_other_uri(text: str) -> bool:
    """Tell whether a string is a URI that is read as what it is."""
    return is_uri(text) and IPTC.qcode(text) is None


def _anything(_: str) -> bool:
    return True


def _nothing(_: str) -> bool:
    return False


@attrs.frozen
class Attribute:
    """A field that stands in an attribute.

    Attributes:
        field: the name of the field.
        name: the name of the attribute.
        fits: whether the schema admits a value; it is not asked of an empty one, which never fits.
        read: what makes the value from the attribute's string; None when it is the string.
        second: another attribute, which is read where this one is not there, and written where only that one
            admits the value.
    """

    field: str
    name: str
    fits: Callable[[str], object] = _anything
    read: Callable[[str], Any] | None = None
    second: Attribute | None = None

    def admits(self, text: str) -> bool:
        """Tell whether a value can stand in the attribute itself."""
        return text != "" and bool(self.fits(text))

    def key_for(self, text: str) -> str:
        """Return the name that a value is written under, as lxml has it."""
        if self.admits(text):
            return self.name
        if self.second is not None and self.second.admits(text):
            return self.second.name
        return NM + self.name


def by_code(field: str, name: str) -> Attribute:
    """Return the attribute of a field that is a qcode, with the one beside it that has the URI."""
    return Attribute(field, name, _is_code, second=Attribute(field, f"{name}uri", _is_other_uri, code_by_uri))


def by_reference(field: str) -> Attribute:
    """Return the attribute of a field that is the identifier of an item, with the one that it replaced."""
    return Attribute(field, "residref", second=Attribute(field, "guidref", _nothing))


@attrs.frozen
class Key:
    """What an attribute means that has a certain name in an element.

    Attributes:
        field: the name of the field.
        is_written: whether the field's value is written under this name, given the attribute's string.
        read: what makes the value from the attribute's string; None when it is the string.
        is_own: whether the name is of newsmodel's namespace.
        is_second: whether another attribute goes before it.
    """

    field: str
    is_written: Callable[[str], object]
    read: Callable[[str], Any] | None
    is_own: bool = False
    is_second: bool = False


def keys_of(table: tuple[Attribute, ...]) -> Mapping[str, Key]:
    """Return what attributes mean by the names that lxml has for them, the standard's and ours."""
    keys: dict[str, Key] = {}
    for row in table:
        keys[row.name] = Key(row.field, row.fits, row.read)
        own = NM + row.name
        keys[own] = Key(row.field, _is_written_as(row, own), row.read, is_own=True)
        if row.second is not None:
            second = row.second
            keys[second.name] = Key(row.field, second.fits, second.read, is_second=True)
    return keys


def _is_written_as(row: Attribute, key: str) -> Callable[[str], bool]:
    return lambda text: row.key_for(text) == key


def write_attributes(table: tuple[Attribute, ...], part: Any) -> str:
    """Write those fields of a part of the model that are not None."""
    values = [(row, getattr(part, row.field)) for row in table]
    return "".join([write_attribute(row, value) for row, value in values if value is not None])


def write_attribute(row: Attribute, value: str | int) -> str:
    """Write one attribute with the blank before it."""
    text = str(value)
    return f' {row.key_for(text).replace(NM, "nm:")}="{escape_attribute(text)}"'


def read_attributes(by_key: Mapping[str, Key], element: Element) -> dict[str, Any]:
    """Read the fields that stand in an element's attributes.

    Raises:
        ModelError: when a number is wanted and there is none.
    """
    fields: dict[str, Any] = {}
    for key, value in element.items():
        known = by_key.get(key)
        if known is None or not (value or known.is_own) or (known.is_second and known.field in fields):
            continue
        fields[known.field] = value if known.read is None else known.read(value)
    return fields


def take_attributes(
    by_key: Mapping[str, Key],
    element: Element,
    *,
    is_whole: bool = True,
    fixed: Collection[tuple[str, str]] = (),
) -> tuple[dict[str, Any], bool]:
    """Take the fields that stand in an element's attributes, which are all if no others stand there.

    Args:
        by_key: the table.
        element: the element.
        is_whole: whether all that the element says besides is known to be taken.
        fixed: attributes that are written for no field.
    """
    fields: dict[str, Any] = {}
    for key, value in element.items():
        known = by_key.get(key)
        if known is None:
            is_whole = is_whole and (key, value) in fixed
            continue
        field = known.field
        is_there = field in fields
        if (is_there and known.is_second) or not (value or known.is_own):
            is_whole = False
            continue
        is_whole = is_whole and not is_there and bool(known.is_written(value))
        if known.read is None:
            fields[field] = value
            continue
        try:
            read = fields[field] = known.read(value)
        except ModelError:
            # A width that is no number says nothing; the others can be read all the same.
            is_whole = False
        else:
            is_whole = is_whole and str(read) == value
    return fields, is_whole
