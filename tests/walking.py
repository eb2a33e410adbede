"""Walking an object of the model or a plain tree: every value in it, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import attrs


def walk(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Yield every value within `value`, itself first, each with its path."""
    yield path, value
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, f"{path}[{index}]")
    elif attrs.has(cls := type(value)):
        for field in attrs.fields(cls):
            yield from walk(getattr(value, field.name), f"{path}.{field.name}".lstrip("."))


def offsets(value: object) -> dict[str, timedelta | None]:
    """Return the UTC offset of every time, which `==` does not see."""
    return {path: found.utcoffset() for path, found in walk(value) if isinstance(found, datetime)}


def steps(tree: Any) -> list[tuple[Any, Any]]:
    """Return where each value within a plain tree stands: the dict or list, and the key or index."""
    children = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return [place for step, child in children for place in [(tree, step), *steps(child)]]
