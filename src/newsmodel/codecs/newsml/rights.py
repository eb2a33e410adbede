"""Rights: the element `rightsInfo`.

What may live here: its table and its two directions.
"""

from __future__ import annotations

from newsmodel.codecs.newsml.names import G2
from newsmodel.codecs.newsml.values import (
    LABEL,
    LINE,
    Value,
    attribute,
    is_iri,
    read_name,
)
from newsmodel.errors import ModelError
from newsmodel.markup.element import Element
from newsmodel.model.rights import Rights

__all__ = ["RIGHTS"]


def _write_holder(tag: str, name: str) -> str:
    return f"<{tag}>{LINE.write('name', name)}</{tag}>"


def _read_holder(element: Element) -> str:
    name = read_name(element)
    if name is None:
        raise ModelError("the copyright holder has no name", element.tag)
    return name


# The field, the element and the way, in the schema's order.
_TABLE = (
    ("holder", "copyrightHolder", Value(_write_holder, _read_holder)),
    ("notice", "copyrightNotice", LABEL),
    ("usage_terms", "usageTerms", LABEL),
    ("data_mining", "dataMining", attribute("uri", is_iri)),
)


def _write(tag: str, rights: Rights) -> str | None:
    if rights.extensions:
        return None
    parts = []
    for field, name, way in _TABLE:
        value = getattr(rights, field)
        if value is not None:
            parts.append(way.write(name, value) or "")
    return f"<{tag}>{''.join(parts)}</{tag}>"


def _read(element: Element) -> Rights:
    fields = {}
    for field, name, way in _TABLE:
        child = element.find(G2 + name)
        if child is not None:
            fields[field] = way.read(child)
    return Rights(**fields)


RIGHTS = Value(_write, _read)
"""Who holds the rights, and what may be done (`RightsInfoType`)."""
