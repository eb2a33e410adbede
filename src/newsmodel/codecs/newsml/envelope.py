"""Envelopes: the element `header` of a `newsMessage`.

What may live here: its table, and reading it. What no field takes is carried in the envelope's extensions.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
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

__all__ = ["KNOWN", "MANY", "ONE", "read_envelope", "value_of"]

ONE: Mapping[str, tuple[str, Value]] = MappingProxyType(
    {
        G2 + name: (field, way)
        for field, name, way in (
            ("sent", "sent", DATETIME),
            ("sender", "sender", LINE),
            ("transmit_id", "transmitId", LINE),
            ("priority", "priority", NUMBER),
            ("origin", "origin", LINE),
        )
    }
)
"""The field and the way of each element that may stand there once, by its tag."""

MANY: Mapping[str, str] = MappingProxyType({G2 + "channel": "channels", G2 + "destination": "destinations"})
"""The field of each element that may stand there any number of times, by its tag."""

KNOWN = frozenset(
    {
        *ONE,
        *MANY,
        *(G2 + name for name in ("catalog", "catalogRef", "headerExtProperty", "signal", "timestamp")),
    }
)
"""The elements that the schema has in a header."""

_CHECKS = dict(zip(plan_of(Envelope).names, plan_of(Envelope).checks, strict=True))
_envelope_of = trusted(Envelope)


def read_envelope(header: Element) -> Envelope:
    """Read the header of a message."""
    fields: dict[str, Any] = {}
    many: dict[str, list[str]] = {}
    carried = []
    for child in header:
        if child.tag in ONE:
            field, way = ONE[child.tag]
            whole = field not in fields and _take(field, way, child, fields)
        elif child.tag in MANY:
            text = text_of(child)
            if text:
                many.setdefault(MANY[child.tag], []).append(text)
            whole = text != "" and LINE.take(child)[1]
        else:
            whole = False
        if not whole:
            name = child.tag.removeprefix(G2)
            carried.append(Extension(format="newsml", place=name, content=canonical(child)))
    fields |= {field: tuple(values) for field, values in many.items()}
    carried += [Extension(format="newsml", place=f"@{name}", content=value) for name, value in header.items()]
    return _envelope_of(**fields, extensions=tuple(carried))


def value_of(element: Element) -> Any:
    """Read the value of an element that may stand there once.

    Raises:
        ModelError: when it holds none that the model admits.
    """
    field, way = ONE[element.tag]
    return _CHECKS[field](way.read(element))


def _take(field: str, way: Value, element: Element, fields: dict[str, Any]) -> bool:
    try:
        value, is_whole = way.take(element)
        fields[field] = _CHECKS[field](value)
    except ModelError:
        return False
    return is_whole
