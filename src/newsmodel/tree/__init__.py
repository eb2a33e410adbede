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

import types
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any, get_origin

import attrs

from newsmodel.model import blocks
from newsmodel.model._check import moment
from newsmodel.model.blocks import Block
from newsmodel.model.moment import PartialDate, format_moment, parse_datetime, parse_moment
from newsmodel.tree._leaves import LeafCheck, check_of, check_of_clean, check_of_string, string
from newsmodel.tree._reading import block_reader, class_reader, tuple_reader
from newsmodel.tree._writing import block_writer, class_writer, tuple_writer

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["converter", "shared_clean_converter", "shared_converter", "shared_string_converter"]

BLOCK_TYPES: Mapping[str, type] = types.MappingProxyType(
    {
        "paragraph": blocks.Paragraph,
        "heading": blocks.Heading,
        "quotation": blocks.Quotation,
        "list": blocks.ListBlock,
        "figure": blocks.Figure,
        "table": blocks.Table,
        "preformatted": blocks.Preformatted,
        "embed": blocks.Embed,
    }
)
_MOMENT = datetime | PartialDate


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
    """Return the library's own converter for trees whose every leaf is a string, as in XML."""
    return _converter(check_of_string)


def _converter(leaf: LeafCheck) -> Converter:
    # Here, since it takes as long to import as the model: who only builds articles need not wait for it.
    from cattrs import Converter

    made = Converter()
    made.register_structure_hook_factory(attrs.has, lambda cls, made: class_reader(cls, made, leaf))
    made.register_structure_hook_factory(_is_tuple, lambda cls, made: tuple_reader(cls, made, leaf))
    made.register_structure_hook_func(_is_block, block_reader(BLOCK_TYPES, made, leaf))
    made.register_structure_hook(datetime, lambda value, _: moment(parse_datetime(string(value))))
    made.register_structure_hook(PartialDate, lambda value, _: PartialDate.parse(string(value)))
    made.register_structure_hook_func(_is_moment, lambda value, _: _moment(value))
    made.register_unstructure_hook_factory(attrs.has, class_writer)
    made.register_unstructure_hook_factory(_is_tuple, tuple_writer)
    made.register_unstructure_hook_func(_is_block, block_writer(BLOCK_TYPES, made))
    made.register_unstructure_hook(datetime, format_moment)
    made.register_unstructure_hook(PartialDate, format_moment)
    made.register_unstructure_hook_func(_is_moment, format_moment)
    return made


def _is_tuple(annotation: Any) -> bool:
    return get_origin(annotation) is tuple


def _is_block(annotation: Any) -> bool:
    return bool(annotation == Block)


def _is_moment(annotation: Any) -> bool:
    return bool(annotation == _MOMENT)


def _moment(value: Any) -> datetime | PartialDate:
    read = parse_moment(string(value))
    return moment(read) if isinstance(read, datetime) else read
