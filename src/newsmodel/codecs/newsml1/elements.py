"""Elements of NewsML 1: finding them, and what they say in the ways that the standard has.

What may live here: nothing that knows a field of the model.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.markup.element import Element
from newsmodel.markup.xml import text_of

__all__ = ["NAME", "children", "descend", "first", "formal_name", "text_of"]

NAME = "FormalName"


def children(element: Element, *path: str) -> list[Element]:
    """Return the elements at the end of a path of names."""
    found = [element]
    for name in path:
        found = [child for each in found for child in each if child.tag == name]
    return found


def first(element: Element, *path: str) -> Element | None:
    """Return the first element at the end of a path of names."""
    return next(iter(children(element, *path)), None)


def descend(element: Element) -> Iterator[Element]:
    """Give an element and whatever it holds, in the order of the document."""
    pending = [element]
    while pending:
        each = pending.pop()
        yield each
        pending += reversed(list(each))


def formal_name(element: Element | None) -> str:
    """Return the `FormalName` of an element in lower case, without blanks: agencies write it in any case."""
    return "" if element is None else "".join(element.get(NAME, "").lower().split())
