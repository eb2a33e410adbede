"""What a part of the body says that NITF has no place for.

What may live here: the attribute `nm:more`, which holds a part of the plain tree (see `newsmodel.tree`) as
JSON, and how it is put together again with what the NITF said. It is an attribute since NITF allows one of a
foreign namespace on every element, but a foreign element in a few places only.
"""

from __future__ import annotations

from typing import Any, TypeVar

import orjson

from newsmodel.errors import ModelError
from newsmodel.markup.completion import completed
from newsmodel.markup.element import Element
from newsmodel.markup.nitf.names import NM
from newsmodel.markup.xml import escape_attribute
from newsmodel.tree import shared_converter

__all__ = ["MORE", "complete", "unsaid", "write_more"]

MORE = NM + "more"

T = TypeVar("T")


def write_more(said: dict[str, Any]) -> str:
    """Write the fields that the NITF of a part does not say; nothing when there are none."""
    return f' nm:more="{escape_attribute(orjson.dumps(said).decode())}"' if said else ""


def unsaid(part: Any, **more: Any) -> dict[str, Any]:
    """Return what no element says: the extensions of a part, its marks when they have some, and more."""
    if part.extensions:
        more["extensions"] = shared_converter().unstructure(part.extensions)
    marks = getattr(part, "marks", ())
    if any(mark.extensions for mark in marks):
        more["marks"] = [shared_converter().unstructure(mark) for mark in marks]
    return more


def complete(element: Element, part: T) -> T:
    """Return what was read from an element's NITF with the fields that its `nm:more` says.

    Raises:
        ModelError: when it is no JSON, or a field is none, or has no such value.
    """
    more = element.get(MORE)
    if more is None:
        return part
    try:
        tree = orjson.loads(more)
    except orjson.JSONDecodeError as error:
        raise ModelError(f"not JSON: {error.msg}", more) from None
    return completed(part, tree, shared_converter())
