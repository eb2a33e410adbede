"""Rights: the element `rightsInfo`.

What may live here: its table and its two directions.
"""

from __future__ import annotations

from typing import Any

from newsmodel.codecs.newsml.names import G2
from newsmodel.codecs.newsml.texts import read_name, take_name
from newsmodel.codecs.newsml.values import BLOCK, LINE, URI, Value, judged
from newsmodel.errors import ModelError
from newsmodel.markup.element import Element
from newsmodel.markup.xml import LANG
from newsmodel.model._trusted import trusted
from newsmodel.model.rights import Rights

__all__ = ["RIGHTS"]

_TERMS = "usage_terms"
_NAMING = ("literal", "uri", "qcode")
_rights_of = trusted(Rights)


def _write_holder(tag: str, name: str) -> str:
    return f"<{tag}>{LINE.write('name', name)}</{tag}>"


def _read_holder(element: Element) -> str:
    name = read_name(element)
    # An empty attribute says nothing.
    name = name if name is not None else next(filter(None, map(element.get, _NAMING)), None)
    if name is None:
        raise ModelError("the copyright holder has no name", element.tag)
    return name


def _is_only_name(element: Element, name: str) -> bool:
    return not element.keys() and take_name(element) == (name, True)


# The field, the element and the way, in the schema's order.
_TABLE = (
    ("holder", "copyrightHolder", Value(_write_holder, _read_holder, judged(_read_holder, _is_only_name))),
    ("notice", "copyrightNotice", BLOCK),
    ("usage_terms", "usageTerms", BLOCK),
    ("data_mining", "dataMining", URI),
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
    return f"<{tag}>{''.join(parts)}</{tag}>" if parts else None


def _read(element: Element) -> Rights:
    return _take(element)[0]


def _take(element: Element) -> tuple[Rights, bool]:
    fields: dict[str, Any] = {}
    terms_language: str | None = None
    is_whole = not element.keys() and not (element.text and element.text.strip())
    for child in element:
        known = _BY_TAG.get(child.tag)
        if known is None:
            is_whole = False
            continue
        field, way = known
        try:
            value, is_all = way.take(child)
        except ModelError:
            # The others can be read all the same, and the element is carried whole.
            is_whole = False
            continue
        is_whole = is_whole and is_all and field not in fields and not (child.tail and child.tail.strip())
        if field not in fields:
            fields[field] = value
            terms_language = child.get(LANG) if field == _TERMS else terms_language
        elif field == _TERMS and child.get(LANG) == terms_language:
            # All of them are to be obeyed; in another language, they are likely the same.
            fields[field] += f"\n{value}"
    if not fields:
        raise ModelError("empty", None)
    return _rights_of(**fields), is_whole


RIGHTS = Value(_write, _read, _take)
"""Who holds the rights, and what may be done (`RightsInfoType`)."""
