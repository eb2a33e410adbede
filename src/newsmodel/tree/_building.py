"""The converter that makes trees of the model's objects and objects of trees.

What may live here: which hook serves which type.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from datetime import datetime
from typing import Any, get_origin

import attrs
from cattrs import Converter

from newsmodel.model import blocks
from newsmodel.model._check import moment
from newsmodel.model.blocks import Block
from newsmodel.model.moment import PartialDate, format_moment, parse_datetime, parse_moment
from newsmodel.tree._leaves import LeafCheck, string
from newsmodel.tree._reading import block_reader, class_reader, tuple_reader
from newsmodel.tree._writing import block_writer, class_writer, tuple_writer

__all__ = ["BLOCK_TYPES", "build"]

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


def build(leaf: LeafCheck) -> Converter:
    """Return a new converter whose leaves are checked so."""
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
