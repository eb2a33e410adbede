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

import re
import types
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

import attrs

from newsmodel.errors import ModelError
from newsmodel.model import blocks
from newsmodel.model._check import Check, check_of, moment
from newsmodel.model._trusted import unfinished
from newsmodel.model.blocks import Block
from newsmodel.model.moment import PartialDate, format_moment, parse_datetime, parse_moment

if TYPE_CHECKING:
    from cattrs import Converter
    from cattrs.dispatch import StructureHook

__all__ = ["converter", "shared_converter", "shared_string_converter"]

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
_is_integer = re.compile(r"-?\d{1,16}", re.ASCII).fullmatch

# What makes the check of a leaf from its annotation.
LeafCheck: TypeAlias = Callable[[Any], Check]


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
def shared_string_converter() -> Converter:
    """Return the library's own converter for trees whose every leaf is a string, as an attribute in XML is."""
    return _converter(_check_of_string)


def _converter(leaf: LeafCheck) -> Converter:
    # Here, since it takes as long to import as the model: who only builds articles need not wait for it.
    from cattrs import Converter

    made = Converter()
    made.register_structure_hook_factory(attrs.has, lambda cls, made: _structure_class(cls, made, leaf))
    made.register_structure_hook_factory(_is_tuple, lambda cls, made: _structure_tuple(cls, made, leaf))
    made.register_structure_hook_func(_is_block, _structure_block(made, leaf))
    made.register_structure_hook(datetime, lambda value, _: moment(parse_datetime(_string(value))))
    made.register_structure_hook(PartialDate, lambda value, _: PartialDate.parse(_string(value)))
    made.register_structure_hook_func(_is_moment, lambda value, _: _moment(value))
    made.register_unstructure_hook_factory(attrs.has, _unstructure_class)
    made.register_unstructure_hook_factory(_is_tuple, _unstructure_tuple)
    made.register_unstructure_hook_func(_is_block, _unstructure_block(made))
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


def _without_none(annotation: Any) -> Any:
    """Return X for `X | None`, and anything else as it is."""
    if get_origin(annotation) in (Union, types.UnionType):
        choices = [choice for choice in get_args(annotation) if choice is not types.NoneType]
        return Union[tuple(choices)]  # noqa: UP007  # made at run time, where there is no other way to write it
    return annotation


def _is_leaf(annotation: Any) -> bool:
    """Tell whether values of this type stand in a tree as they are."""
    return annotation in (str, int, bool) or get_origin(annotation) in (Annotated, Literal)


def _check_of_string(annotation: Any) -> Check:
    """Return the check of a leaf that is written as a string: "12" for 12, "true" for True."""
    check = check_of(annotation)
    wanted = _without_none(annotation)
    if wanted is bool:
        return lambda value: check({"true": True, "false": False}.get(value, value))
    if wanted is int or (get_origin(wanted) is Annotated and get_args(wanted)[0] is int):
        return lambda value: check(int(value) if _is_integer(value) else value)
    return check


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise ModelError("a string is wanted", value)
    return value


def _moment(value: Any) -> datetime | PartialDate:
    read = parse_moment(_string(value))
    return moment(read) if isinstance(read, datetime) else read


def _field_reader(annotation: Any, made: Converter, leaf: LeafCheck) -> Callable[[Any], Any]:
    """Return what turns a field's value in a tree into the value to keep."""
    wanted = _without_none(annotation)
    if _is_leaf(wanted):
        return leaf(annotation)
    hook = made.get_structure_hook(wanted)
    if wanted is annotation:
        return lambda value: hook(value, wanted)
    return lambda value: None if value is None else hook(value, wanted)


def _structure_class(cls: Any, made: Converter, leaf: LeafCheck, tag: str | None = None) -> StructureHook:
    hints = get_type_hints(cls, include_extras=True)
    # Filled at each field's first use: a section's reader needs this very function for its parent.
    readers: dict[str, Callable[[Any], Any]] = {}
    required = [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING]
    begin = unfinished(cls)
    together = getattr(cls, "_check_together", None)

    def structure(tree: Any, _: Any) -> Any:
        if tree.__class__ is not dict:
            raise ModelError("an object is wanted", tree)
        made_object = begin()
        for key, value in tree.items():
            if key == tag:
                continue
            reader = readers.get(key)
            if reader is None:
                if key not in hints:
                    raise ModelError("no such field", key, str(key))
                reader = readers[key] = _field_reader(hints[key], made, leaf)
            try:
                setattr(made_object, key, reader(value))
            except ModelError as error:
                raise error.at(key)  # noqa: B904  # the same error, told where it stands
        for name in required:
            if name not in tree:
                raise ModelError(f"the field {name} is missing", tree)
        made_object.__class__ = cls
        if together is not None:
            together(made_object)
        return made_object

    return structure


def _structure_tuple(annotation: Any, made: Converter, leaf: LeafCheck) -> StructureHook:
    item = get_args(annotation)[0]
    if _is_leaf(item):
        check = leaf(item)
        hook: StructureHook = lambda value, _: check(value)  # noqa: E731  # the one-line half of a choice
    else:
        hook = made.get_structure_hook(item)

    def structure(tree: Any, _: Any) -> tuple[Any, ...]:
        if tree.__class__ is not list:
            raise ModelError("a list is wanted", tree)
        items = []
        try:
            for value in tree:
                items.append(hook(value, item))
        except ModelError as error:
            raise error.at(len(items))  # noqa: B904  # the same error, told where it stands
        return tuple(items)

    return structure


def _structure_block(made: Converter, leaf: LeafCheck) -> StructureHook:
    hooks: dict[str, StructureHook] = {}

    def structure(tree: Any, _: Any) -> Any:
        if tree.__class__ is not dict:
            raise ModelError("an object is wanted", tree)
        kind = tree.get("type")
        hook = hooks.get(kind)
        if hook is None:
            if not isinstance(kind, str) or kind not in BLOCK_TYPES:
                raise ModelError(f"one of {', '.join(BLOCK_TYPES)} is wanted", kind, "type")
            # Made at the first block of its kind: a quotation's hook needs this very function.
            hook = hooks[kind] = _structure_class(BLOCK_TYPES[kind], made, leaf, tag="type")
        return hook(tree, _)

    return structure


def _unstructure_class(cls: Any, made: Converter) -> Callable[[Any], Any]:
    from cattrs.fns import identity
    from cattrs.gen import make_dict_unstructure_fn, override

    hints = get_type_hints(cls, include_extras=True)
    leaves = [name for name, annotation in hints.items() if _is_leaf(_without_none(annotation))]
    overrides = {name: override(unstruct_hook=identity) for name in leaves}
    return make_dict_unstructure_fn(cls, made, _cattrs_omit_if_default=True, **overrides)


def _unstructure_tuple(annotation: Any, made: Converter) -> Callable[[Any], Any]:
    item = get_args(annotation)[0]
    if _is_leaf(item):
        return list
    hook = made.get_unstructure_hook(item)
    return lambda items: [hook(value) for value in items]


def _unstructure_block(made: Converter) -> Callable[[Any], Any]:
    names = {cls: name for name, cls in BLOCK_TYPES.items()}
    known: dict[type, tuple[str, Callable[[Any], Any]]] = {}

    def unstructure(block: Any) -> Any:
        cls = block.__class__
        if cls not in known:
            known[cls] = names[cls], made.get_unstructure_hook(cls)
        name, hook = known[cls]
        return {"type": name, **hook(block)}

    return unstructure
