"""Attributes: strings and numbers that stand in an element's attributes.

What may live here: the rows of the tables of attributes, and how a table is written, read and taken.

An attribute whose type in the schema does not admit a value stands in newsmodel's namespace under the same
name: `nm:qcode="no qcode"`.
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

__all__ = [
    "Attribute",
    "is_iri",
    "is_qcode",
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
    return "".join([write_attribute(row.name, row.fits, value) for row, value in values if value is not None])


def write_attribute(name: str, fits: Callable[[str], object], value: str | int) -> str:
    """Write one attribute with the blank before it."""
    text = str(value)
    return f' {"" if fits(text) else "nm:"}{name}="{escape_attribute(text)}"'


def read_attributes(by_key: Mapping[str, Attribute], element: Element) -> dict[str, Any]:
    """Read the fields that stand in an element's attributes.

    Raises:
        ModelError: when a number is wanted and there is none.
    """
    fields = {}
    for key, value in element.items():
        row = by_key.get(key)
        if row is not None:
            fields[row.field] = row.read(value)
    return fields


def take_attributes(
    by_key: Mapping[str, Attribute],
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
        row = by_key.get(key)
        if row is None:
            is_whole = is_whole and (key, value) in fixed
            continue
        field = row.field
        is_whole = is_whole and field not in fields and (key == row.name) is bool(row.fits(value))
        try:
            read = fields[field] = row.read(value)
        except ModelError:
            # A width that is no number says nothing; the others can be read all the same.
            is_whole = False
        else:
            is_whole = is_whole and str(read) == value
    return fields, is_whole
