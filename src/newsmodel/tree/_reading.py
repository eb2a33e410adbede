"""Reading trees: the hooks that make the model's objects out of dicts and lists.

What may live here: the hooks, and the source text of the function that reads one class.

As attrs and cattrs do, each class gets a function of its own with its fields written out, which takes half
of the time of a loop over the fields. It fills an object that is still open (see `newsmodel.model._trusted`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NoReturn, get_args, get_type_hints

import attrs

from newsmodel.errors import ModelError
from newsmodel.model._trusted import opened
from newsmodel.tree._leaves import LeafCheck, check_of, is_leaf, without_none

if TYPE_CHECKING:
    from cattrs import Converter
    from cattrs.dispatch import StructureHook

__all__ = ["block_reader", "class_reader", "tuple_reader"]


def class_reader(cls: Any, made: Converter, leaf: LeafCheck, tag: str | None = None) -> StructureHook:
    """Return what reads a class; `tag` is a key of its trees that is no field of it."""
    hints = get_type_hints(cls, include_extras=True)
    known = {tag, *hints}
    required = [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING]

    def refuse(tree: Any) -> NoReturn:
        if tree.__class__ is not dict:
            raise ModelError("an object is wanted", tree)
        for key in tree:
            if key not in known:
                raise ModelError("no such field", key, str(key))
        missing = next(name for name in required if name not in tree)
        raise ModelError(f"the field {missing} is missing", tree)

    scope: dict[str, Any] = {
        "__new": object.__new__,
        "__open": opened(cls),
        "__cls": cls,
        "__together": getattr(cls, "_check_together", None),
        "__refuse": refuse,
        "__ModelError": ModelError,
    }
    unreadable = ["__tree.__class__ is not dict", *(f"{name!r} not in __tree" for name in required)]
    lines = [
        "def read(__tree, _):",
        f"    if {' or '.join(unreadable)}:",
        "        __refuse(__tree)",
        "    __self = __new(__open)",
        f"    __left = len(__tree){'' if tag is None else ' - 1'}",
        "    try:",
    ]
    for field in attrs.fields(cls):
        name, annotation = field.name, hints[field.name]
        scope[f"__default_{name}"] = field.default
        read = [
            f"__at = {name!r}",
            f"__value = __tree[{name!r}]",
            f"__self.{name} = {_value(name, annotation, scope, made, leaf)}",
            "__left -= 1",
        ]
        if field.default is attrs.NOTHING:
            lines += [f"        {line}" for line in read]
        else:
            lines += [f"        if {name!r} in __tree:", *(f"            {line}" for line in read)]
            lines += ["        else:", f"            __self.{name} = __default_{name}"]
    lines += [
        "    except __ModelError as __error:",
        "        raise __error.at(__at)",
        "    if __left:",
        "        __refuse(__tree)",
        "    __self.__class__ = __cls",
        "    __together(__self)" if scope["__together"] else "",
        "    return __self",
    ]
    exec("\n".join(lines), scope)  # noqa: S102  # as attrs and cattrs do; every name comes from the class
    reader: StructureHook = scope["read"]
    return reader


def _value(name: str, annotation: Any, scope: dict[str, Any], made: Converter, leaf: LeafCheck) -> str:
    """Return the source of what makes a field's value, after putting what it needs into `scope`."""
    wanted = without_none(annotation)
    if is_leaf(wanted):
        scope[f"__read_{name}"] = leaf(annotation)
        read = f"__read_{name}(__value)"
        # Most leaves are strings, and a string that is known to be good needs no call.
        is_good = wanted is str and leaf is not check_of
        return f"__value if __value.__class__ is str else {read}" if is_good else read

    def first(value: Any, _: Any) -> Any:
        # Looked up at its first use: a section's reader needs itself for the parent.
        scope[f"__read_{name}"] = hook = made.get_structure_hook(wanted)
        return hook(value, wanted)

    scope[f"__read_{name}"] = first
    scope[f"__type_{name}"] = wanted
    read = f"__read_{name}(__value, __type_{name})"
    return read if wanted is annotation else f"None if __value is None else {read}"


def tuple_reader(annotation: Any, made: Converter, leaf: LeafCheck) -> StructureHook:
    """Return what reads a tuple of any length."""
    item = get_args(annotation)[0]
    if is_leaf(item):
        check = leaf(item)
        hook: StructureHook = lambda value, _: check(value)  # noqa: E731  # the one-line half of a choice
    else:
        hook = made.get_structure_hook(item)

    def read(tree: Any, _: Any) -> tuple[Any, ...]:
        if tree.__class__ is not list:
            raise ModelError("a list is wanted", tree)
        items = []
        try:
            for value in tree:
                items.append(hook(value, item))
        except ModelError as error:
            raise error.at(len(items))  # noqa: B904  # the same error, told where it stands
        return tuple(items)

    return read


def block_reader(types: Mapping[str, type], made: Converter, leaf: LeafCheck) -> StructureHook:
    """Return what reads a block of the body, whose class its key `type` tells."""
    readers: dict[str, StructureHook] = {}

    def reader_for(tree: Any) -> StructureHook:
        if tree.__class__ is not dict:
            raise ModelError("an object is wanted", tree)
        kind = tree.get("type")
        if not isinstance(kind, str) or kind not in types:
            raise ModelError(f"one of {', '.join(types)} is wanted", kind, "type")
        # Made at the first block of its kind: a quotation's reader needs this very hook.
        readers[kind] = reader = class_reader(types[kind], made, leaf, tag="type")
        return reader

    def read(tree: Any, _: Any) -> Any:
        try:
            reader = readers[tree["type"]]
        except (KeyError, TypeError):
            reader = reader_for(tree)
        return reader(tree, _)

    return read
