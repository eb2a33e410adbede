"""Giving a zone to the times of an object that have none.

What may live here: the walk through an object.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, tzinfo
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

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
    """Return the names of a class's fields that may hold a time, at any depth: most of a body holds none."""
    hints = get_type_hints(cls) if attrs.has(cls) else {}
    return tuple(name for name, hint in hints.items() if datetime in _classes_in(hint))


def _classes_in(hint: Any) -> set[type]:
    """Return the classes that an annotation names, and those that their fields name."""
    found: set[type] = set()
    hints = [hint]
    while hints:
        hint = hints.pop()
        hints += get_args(hint)
        if isinstance(hint, type) and hint not in found:
            found.add(hint)
            if attrs.has(hint):
                hints += get_type_hints(hint).values()
    return found
