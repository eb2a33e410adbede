"""How an object of the model is shown to a programmer.

What may live here: the one `__repr__` of all classes.
"""

from __future__ import annotations

from typing import Any

from newsmodel.model._check import plan_of

__all__ = ["call"]


def call(self: Any) -> str:
    """Return the call that builds an equal object.

    A field at its default is left out: an article has some forty fields, and most articles use ten.
    """
    plan = plan_of(self.__class__)
    fields = zip(plan.names, plan.values(self), plan.defaults, strict=True)
    said = ", ".join(f"{name}={value!r}" for name, value, default in fields if value != default)
    return f"{self.__class__.__name__}({said})"
