"""A part of a body put together from what a markup language said of it and what it had no place for.

What may live here: how two plain trees of one part become that part. Where the second tree stands is each
language's own matter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from newsmodel.errors import ModelError
from newsmodel.tree import shared_converter

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["completed"]

T = TypeVar("T")


def completed(part: T, more: Any, converter: Converter) -> T:
    """Return a part with the fields of a plain tree, whose leaves are of the kind that the converter reads.

    Raises:
        ModelError: when the tree holds no such fields, or no such values.
    """
    if more.__class__ is not dict:
        raise ModelError("fields with their names are wanted", more)
    kind = part.__class__
    seen = shared_converter().unstructure(part, kind)
    return converter.structure(_merged(seen, more), kind)


def _merged(seen: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    """Put two trees together; what the second says holds, but dicts are put together in turn."""
    merged = dict(seen)
    for key, value in more.items():
        old = seen.get(key)
        merged[key] = _merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return merged
