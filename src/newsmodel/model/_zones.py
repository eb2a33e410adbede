"""Giving a zone to the times of an object that have none.

What may live here: the walk through an object.
"""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import Any, TypeVar

import attrs

__all__ = ["in_zone"]

T = TypeVar("T")


def in_zone(value: T, zone: tzinfo) -> T:
    """Return an object of the model with the zone on each time that has none; nothing else is changed.

    Raises:
        ModelError: when the zone's offset at a time is one that no field holds.
    """
    found: Any = _in_zone(value, zone)
    return found  # type: ignore[no-any-return]  # each kind of value gives its own kind


def _in_zone(value: Any, zone: tzinfo) -> Any:
    if isinstance(value, datetime):
        return value if value.tzinfo is not None else value.replace(tzinfo=zone)
    if isinstance(value, tuple):
        found = tuple([_in_zone(item, zone) for item in value])
        return value if _are_same(found, value) else found
    if not attrs.has(value.__class__):
        return value
    names = [field.name for field in attrs.fields(value.__class__)]
    old = [getattr(value, name) for name in names]
    new = [_in_zone(item, zone) for item in old]
    changes = {name: item for name, item, was in zip(names, new, old, strict=True) if item is not was}
    return attrs.evolve(value, **changes) if changes else value


def _are_same(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    return all(new is old for new, old in zip(one, other, strict=True))
