"""Single fields as trees: for formats that hold most of an article some other way.

What may live here: the ways to write and to read one field of a class, found once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, get_type_hints

from newsmodel.tree import shared_converter, shared_string_converter
from newsmodel.tree._leaves import check_of_string, is_leaf, without_none

__all__ = ["field_writers", "string_field_readers"]


@cache
def field_writers(cls: type) -> Mapping[str, Callable[[Any], Any]]:
    """Return, for each field of a class, what makes a plain tree of a value that is not None."""
    made = shared_converter()
    hints = get_type_hints(cls, include_extras=True)
    return {name: made.get_unstructure_hook(without_none(hint)) for name, hint in hints.items()}


@cache
def string_field_readers(cls: type) -> Mapping[str, Callable[[Any], Any]]:
    """Return, for each field of a class, what reads its value in a tree whose every leaf is a string.

    Each raises `ModelError` for what is no such value.
    """
    hints = get_type_hints(cls, include_extras=True)
    return {name: _reader(without_none(hint)) for name, hint in hints.items()}


def _reader(annotation: Any) -> Callable[[Any], Any]:
    if is_leaf(annotation):
        return check_of_string(annotation)
    hook = shared_string_converter().get_structure_hook(annotation)
    return lambda value: hook(value, annotation)
