"""Rights: the element `rightsInfo`.

What may live here: its table and its two directions.
"""

from __future__ import annotations

from lxml import etree

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
from newsmodel.model.rights import Rights

__all__ = ["RIGHTS"]


def _write_holder(tag: str, name: str) -> str:
    return f"<{tag}>{LINE.write('name', name)}</{tag}>"


def _read_holder(element: etree._Element) -> str:
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
    values = [(way, name, getattr(rights, field)) for field, name, way in _TABLE]
    return f"<{tag}>{''.join([way.write(name, value) or '' for way, name, value in values if value is not None])}</{tag}>"


def _read(element: etree._Element) -> Rights:
    fields = {}
    for field, name, way in _TABLE:
        child = element.find(G2 + name)
        if child is not None:
            fields[field] = way.read(child)
    return Rights(**fields)


RIGHTS = Value(_write, _read)
"""Who holds the rights, and what may be done (`RightsInfoType`)."""
