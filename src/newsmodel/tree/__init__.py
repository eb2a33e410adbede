"""Articles as plain trees of dicts, lists, strings, numbers and truth values, and back, through cattrs.

What may live here: the shape of a tree, which JSON shows as it is, and which the other formats use for what
they have no place of their own for.

- A class is a dict whose keys are the names of its fields; a field at its default is left out.
- A block of the body is told from the others by the key `type`: "paragraph", "heading", "list" and so on.
- A time is a string as XML Schema has it, with the offset that it has; a partial date is "2020" or "2020-02".
- A tuple is a list. None is left out where it is the default; read, it means None.

A value is checked as the model checks it, once, while it is read; an unknown key is an error.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from newsmodel.tree._leaves import LeafCheck, check_of, check_of_clean, check_of_string

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["converter", "shared_clean_converter", "shared_converter", "shared_string_converter"]


def converter() -> Converter:
    """Return a new cattrs converter between the model's classes and plain trees.

    It is the one behind the JSON format. Hooks may be added to it before its first use:

    >>> from newsmodel import Caption, Photo, converter
    >>> converter().unstructure(Photo(alt_text="A bridge", caption=Caption("The bridge at noon.")))
    {'caption': {'text': 'The bridge at noon.'}, 'alt_text': 'A bridge'}

    Structuring raises `ModelError`, with the path of the value at fault.
    """
    return _converter(check_of)


@cache
def shared_converter() -> Converter:
    """Return the library's own converter, which nobody changes."""
    return converter()


@cache
def shared_clean_converter() -> Converter:
    """Return the library's own converter for trees whose strings are known to hold only what XML can hold."""
    return _converter(check_of_clean)


@cache
def shared_string_converter() -> Converter:
    """Return the library's own converter for trees whose every leaf is a string that stood in XML."""
    return _converter(check_of_string)


def _converter(leaf: LeafCheck) -> Converter:
    # Here, since cattrs takes as long to import as the model: who only builds articles need not wait for it.
    from newsmodel.tree._building import build

    return build(leaf)
