"""Concepts: subjects, places, providers, sources and genres, each with a name and identifiers.

What may live here: the one table of their attributes, and the element that holds them (`Flex1PropType` and
its kin): `<subject qcode="…" type="…"><name>…</name></subject>`.
"""

from __future__ import annotations

from typing import Any

import attrs

from newsmodel.codecs.newsml.attributes import (
    Attribute,
    by_code,
    is_iri,
    is_qcode,
    keys_of,
    read_attributes,
    take_attributes,
    write_attributes,
)
from newsmodel.codecs.newsml.names import NM
from newsmodel.codecs.newsml.texts import is_line, read_name, take_name, write_line
from newsmodel.codecs.newsml.values import Value
from newsmodel.errors import ModelError
from newsmodel.markup.element import Element
from newsmodel.model._trusted import trusted

__all__ = ["concept"]

_TABLE = (
    Attribute("qcode", "qcode", is_qcode),
    Attribute("uri", "uri", is_iri),
    Attribute("literal", "literal", is_line),
    by_code("type", "type"),
    by_code("role", "role"),
)


def concept(cls: type, fixed: tuple[str, str] | None = None) -> Value:
    """Return the way to write and read a class of concepts.

    Args:
        cls: the class: `Subject`, `Place` and so on.
        fixed: the name and the value of an attribute that every element of this way has.
    """
    extra = "" if fixed is None else f' {fixed[0]}="{fixed[1]}"'
    has_fixed = frozenset(() if fixed is None else [(fixed[0].replace("nm:", NM), fixed[1])])
    names = {field.name for field in attrs.fields(cls)}
    table = tuple(row for row in _TABLE if row.field in names)
    by_key = keys_of(table)
    build = trusted(cls)

    def write(tag: str, part: Any) -> str | None:
        if part.extensions:
            return None
        attributes = write_attributes(table, part)
        if not attributes and part.name is None:
            return None
        start = f"<{tag}{extra}{attributes}"
        return f"{start}/>" if part.name is None else f"{start}>{write_line('name', part.name)}</{tag}>"

    def read(element: Element) -> Any:
        return made(read_name(element), read_attributes(by_key, element))

    def take(element: Element) -> tuple[Any, bool]:
        name, is_alone = take_name(element)
        fields, is_whole = take_attributes(by_key, element, is_whole=is_alone, fixed=has_fixed)
        return made(name, fields), is_whole

    def made(name: str | None, fields: dict[str, Any]) -> Any:
        if name is None and not fields:
            raise ModelError("empty", None)
        return build(name=name, **fields)

    return Value(write, read, take)
