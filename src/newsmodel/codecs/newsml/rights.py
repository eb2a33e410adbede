"""Rights: the element `rightsInfo`.

What may live here: its table and its two directions.
"""

from __future__ import annotations

from typing import Any

from newsmodel.codecs.newsml.names import G2
from newsmodel.codecs.newsml.values import (
    LABEL,
    LINE,
    Value,
    attribute,
    has_only_name,
    is_iri,
    is_qcode,
    read_name,
)
from newsmodel.errors import ModelError
from newsmodel.markup.element import Element
from newsmodel.model._trusted import trusted
from newsmodel.model.rights import Rights
from newsmodel.vocabulary import IPTC

__all__ = ["RIGHTS"]

_rights_of = trusted(Rights)


def _write_holder(tag: str, name: str) -> str:
    return f"<{tag}>{LINE.write('name', name)}</{tag}>"


def _read_holder(element: Element) -> str:
    names = (read_name(element), element.get("literal"), element.get("uri"), element.get("qcode"))
    name = next((name for name in names if name is not None), None)
    if name is None:
        raise ModelError("the copyright holder has no name", element.tag)
    return name


def _is_only_name(element: Element, name: str) -> bool:
    return not element.keys() and has_only_name(element, name)


def _read_data_mining(element: Element) -> str:
    uri, qcode = element.get("uri"), element.get("qcode")
    # The codes of the PLUS vocabulary are known to most by their URIs.
    found = uri or (qcode and ((is_qcode(qcode) and IPTC.uri(qcode)) or qcode))
    return found or _DATA_MINING.read(element)


_DATA_MINING = attribute("uri", is_iri)


# The field, the element and the way, in the schema's order.
_TABLE = (
    ("holder", "copyrightHolder", Value(_write_holder, _read_holder, _is_only_name)),
    ("notice", "copyrightNotice", LABEL),
    ("usage_terms", "usageTerms", LABEL),
    ("data_mining", "dataMining", Value(_DATA_MINING.write, _read_data_mining, _DATA_MINING.whole)),
)
_BY_TAG = {G2 + name: (field, way) for field, name, way in _TABLE}


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
    fields: dict[str, Any] = {}
    for child in element:
        if child.tag in _BY_TAG:
            field, way = _BY_TAG[child.tag]
            try:
                fields.setdefault(field, way.read(child))
            except ModelError:
                # The others can be read all the same, and the element is carried whole.
                continue
    return _rights_of(**fields)


def _is_whole(element: Element, rights: Rights) -> bool:
    seen = set()
    for child in element:
        field, way = _BY_TAG.get(child.tag, ("", RIGHTS))
        value = getattr(rights, field, None)
        if field in seen or value is None or not way.whole(child, value) or (child.tail or "").strip():
            return False
        seen.add(field)
    return not element.keys() and not (element.text or "").strip()


RIGHTS = Value(_write, _read, _is_whole)
"""Who holds the rights, and what may be done (`RightsInfoType`)."""
