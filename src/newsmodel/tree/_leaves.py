"""Leaves: the values that stand in a tree as they are, and how each kind of tree has them checked.

What may live here: what an annotation says of a value's place in a tree, and the checks of leaves.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from newsmodel.model._check import Check, check_of, string

__all__ = ["LeafCheck", "check_of", "check_of_clean", "check_of_string", "is_leaf", "string", "without_none"]

# What makes the check of a leaf from its annotation.
LeafCheck: TypeAlias = Callable[[Any], Check]

_is_integer = re.compile(r"-?\d{1,16}", re.ASCII).fullmatch


def without_none(annotation: Any) -> Any:
    """Return X for `X | None`, and anything else as it is."""
    if get_origin(annotation) in (Union, types.UnionType):
        choices = [choice for choice in get_args(annotation) if choice is not types.NoneType]
        return Union[tuple(choices)]  # noqa: UP007  # made at run time, where there is no other way to write it
    return annotation


def is_leaf(annotation: Any) -> bool:
    """Tell whether values of this type stand in a tree as they are."""
    return annotation in (str, bool) or get_origin(annotation) in (Annotated, Literal)


def check_of_string(annotation: Any) -> Check:
    """Return the check of a leaf that stands in XML: always a string, "12" for 12, "true" for True."""
    check = check_of_clean(annotation)
    wanted = without_none(annotation)
    if wanted is bool:
        return lambda value: check(value == "true" if value in ("true", "false") else value)
    if get_origin(wanted) is Annotated and get_args(wanted)[0] is int:
        return lambda value: check(int(value) if isinstance(value, str) and _is_integer(value) else value)
    return check


def check_of_clean(annotation: Any) -> Check:
    """Return the check of a leaf where every string is known to hold nothing but what XML can hold."""
    if annotation is str:
        return string
    if annotation == str | None:
        return lambda value: None if value is None else string(value)
    return check_of(annotation)
