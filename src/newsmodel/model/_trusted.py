"""Building an object from values that are known to be good: for readers, which have checked them already.

What may live here: the two ways to build so, and nothing that a caller outside the library would use.

A frozen attrs class sets each field through `object.__setattr__`: an article of forty-odd fields costs
6 µs before anything is checked, and a page's reader has 20 µs for everything. A subclass without slots
of its own, which may be assigned to, has the same layout as the class. So an object is filled as that
and then made what it is by assigning `__class__`, which Python defines for classes of one layout, at a
quarter of the price.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, ParamSpec, TypeVar

import attrs

P = ParamSpec("P")
T = TypeVar("T")


@cache
def opened(cls: type) -> type:
    """Return the class of objects with the layout of `cls` that may be assigned to.

    Who makes one fills every field and then sets its `__class__` to `cls`; it answers for the values as
    with `trusted`.
    """
    open_slots = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(cls.__name__, (cls,), open_slots)


def trusted(cls: Callable[P, T]) -> Callable[P, T]:
    """Return what builds a `cls` as its constructor does, but checks nothing.

    The caller answers for the values: each has passed the check that `newsmodel.model._check` has for its
    field, and the fields agree with each other.
    """
    return _builder(cls)


@cache
def _builder(cls: type) -> Callable[..., Any]:
    # Names that no field can have: a field may be called `open`.
    fields = attrs.fields(cls)
    scope: dict[str, Any] = {
        "__new": object.__new__,
        "__open": opened(cls),
        "__cls": cls,
        "__defaults": tuple(field.default for field in fields),
    }
    parameters = [f"{field.name}=__defaults[{index}]" for index, field in enumerate(fields)]
    lines = [
        f"def build({', '.join(parameters)}):",
        "    __self = __new(__open)",
        *(f"    __self.{field.name} = {field.name}" for field in fields),
        "    __self.__class__ = __cls",
        "    return __self",
    ]
    exec("\n".join(lines), scope)  # noqa: S102  # as attrs and cattrs do; every name comes from the class
    build: Callable[..., Any] = scope["build"]
    return build
