"""Giving a zone to the times of an object that have none.

What may live here: the walk through an object.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, tzinfo
from functools import cache
from typing import Any, TypeVar

import attrs

from newsmodel.errors import ModelError

__all__ = ["in_zone"]

T = TypeVar("T")


def in_zone(value: T, zone: tzinfo) -> T:
    """Return an object of the model with the zone on each time that has none; nothing else is changed.

    What has no such time is returned as it is.

    Raises:
        ModelError: when the zone's offset at a time is one that no field holds, or the object is nested too
            deeply to be walked through.
    """
    try:
        found: Any = _in_zone(value, zone)
    except RecursionError:
        raise ModelError("nested too deeply", value.__class__.__name__) from None
    return found  # type: ignore[no-any-return]  # each kind of value gives its own kind


def _in_zone(value: Any, zone: tzinfo) -> Any:
    cls = value.__class__
    if cls is datetime:
        return value if value.tzinfo is not None else value.replace(tzinfo=zone)
    held: Iterable[tuple[str | int, Any]]
    if cls is tuple:
        held = enumerate(value)
    elif names := _names(cls):
        held = [(name, getattr(value, name)) for name in names]
    else:
        return value
    changes: dict[Any, Any] = {}
    for step, item in held:
        try:
            new = _in_zone(item, zone)
        except ModelError as error:
            raise error.at(step)  # noqa: B904  # the same error, told where it stands
        if new is not item:
            changes[step] = new
    if not changes:
        return value
    if cls is tuple:
        return tuple(changes.get(index, item) for index, item in enumerate(value))
    return attrs.evolve(value, **changes)


@cache
def _names(cls: type) -> tuple[str, ...]:
    """Return the names of a class's fields; what is no class of the model has none."""
    return tuple(field.name for field in attrs.fields(cls)) if attrs.has(cls) else ()
