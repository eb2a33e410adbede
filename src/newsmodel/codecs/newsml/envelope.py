"""Envelopes: the element `header` of a `newsMessage`.

What may live here: its table, and reading it. What no field takes is carried in the envelope's extensions.
"""

from __future__ import annotations

from typing import Any

from newsmodel.codecs.newsml.names import G2
from newsmodel.codecs.newsml.texts import text_of
from newsmodel.codecs.newsml.values import DATETIME, LINE, NUMBER, Value
from newsmodel.errors import ModelError
from newsmodel.markup.canonical import canonical
from newsmodel.markup.element import Element
from newsmodel.model._check import plan_of
from newsmodel.model._trusted import trusted
from newsmodel.model.envelope import Envelope
from newsmodel.model.extension import Extension

__all__ = ["read_envelope"]

# The field, the element and the way: once at most, then any number of times.
_ONE = {
    G2 + name: (field, way)
    for field, name, way in (
        ("sent", "sent", DATETIME),
        ("sender", "sender", LINE),
        ("transmit_id", "transmitId", LINE),
        ("priority", "priority", NUMBER),
        ("origin", "origin", LINE),
    )
}
_MANY = {G2 + "channel": "channels", G2 + "destination": "destinations"}
_CHECKS = dict(zip(plan_of(Envelope).names, plan_of(Envelope).checks, strict=True))
_envelope_of = trusted(Envelope)


def read_envelope(header: Element) -> Envelope:
    """Read the header of a message."""
    fields: dict[str, Any] = {}
    many: dict[str, list[str]] = {}
    carried = []
    for child in header:
        if child.tag in _ONE:
            field, way = _ONE[child.tag]
            whole = field not in fields and _take(field, way, child, fields)
        elif child.tag in _MANY:
            text = text_of(child)
            if text:
                many.setdefault(_MANY[child.tag], []).append(text)
            whole = text != "" and LINE.take(child)[1]
        else:
            whole = False
        if not whole:
            name = child.tag.removeprefix(G2)
            carried.append(Extension(format="newsml", place=name, content=canonical(child)))
    fields |= {field: tuple(values) for field, values in many.items()}
    carried += [Extension(format="newsml", place=f"@{name}", content=value) for name, value in header.items()]
    return _envelope_of(**fields, extensions=tuple(carried))


def _take(field: str, way: Value, element: Element, fields: dict[str, Any]) -> bool:
    try:
        value, is_whole = way.take(element)
        fields[field] = _CHECKS[field](value)
    except ModelError:
        return False
    return is_whole
