"""Writing trees: the hooks that make dicts and lists out of the model's objects.

What may live here: the hooks, and the source text of the function that writes one class.

As in reading, each class gets a function of its own with its fields written out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

import attrs

from newsmodel.tree._leaves import is_leaf, without_none

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["block_writer", "class_writer", "tuple_writer"]

Writer = Callable[[Any], Any]


def class_writer(cls: Any, made: Converter, tag: tuple[str, str] | None = None) -> Writer:
    """Return what writes a class; `tag` is a key and a value that its trees begin with."""
    hints = get_type_hints(cls, include_extras=True)
    scope: dict[str, Any] = {}
    always = [] if tag is None else [f"{tag[0]!r}: {tag[1]!r}"]
    lines = []
    for field in attrs.fields(cls):
        name = field.name
        written = _value(name, without_none(hints[name]), scope, made)
        if field.default is attrs.NOTHING:
            always.append(f"{name!r}: {written.format(f'self.{name}')}")
            continue
        scope[f"default_{name}"] = field.default
        differs = {None: "value is not None", (): "value"}.get(field.default, f"value != default_{name}")
        lines += [
            f"    value = self.{name}",
            f"    if {differs}:",
            f"        tree[{name!r}] = {written.format('value')}",
        ]
    lines = ["def write(self):", f"    tree = {{{', '.join(always)}}}", *lines, "    return tree"]
    exec("\n".join(lines), scope)  # noqa: S102  # as attrs and cattrs do; every name comes from the class
    writer: Writer = scope["write"]
    return writer


def _value(name: str, wanted: Any, scope: dict[str, Any], made: Converter) -> str:
    """Return the source of what writes a value, "{}" in it, and put what that needs into `scope`."""
    if is_leaf(wanted):
        return "{}"

    def first(value: Any) -> Any:
        # Looked up at its first use: a section's writer needs itself for the parent.
        scope[f"write_{name}"] = hook = made.get_unstructure_hook(wanted)
        return hook(value)

    scope[f"write_{name}"] = first
    return f"write_{name}({{}})"


def tuple_writer(annotation: Any, made: Converter) -> Writer:
    """Return what writes a tuple of any length."""
    item = get_args(annotation)[0]
    if is_leaf(item):
        return list
    hook = made.get_unstructure_hook(item)
    return lambda items: [hook(value) for value in items]


def block_writer(types: Mapping[str, type], made: Converter) -> Writer:
    """Return what writes a block of the body, with its class under the key `type`."""
    names = {cls: name for name, cls in types.items()}
    writers: dict[type, Writer] = {}

    def write(block: Any) -> Any:
        try:
            writer = writers[block.__class__]
        except KeyError:
            # Made at the first block of its class: a quotation's writer needs this very hook.
            cls = block.__class__
            writer = writers[cls] = class_writer(cls, made, tag=("type", names[cls]))
        return writer(block)

    return write
