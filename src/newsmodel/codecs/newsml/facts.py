"""Facts: what an XML element says, counted without regard to how it is written.

What may live here: how facts are counted.

A fact is an attribute's value or a run of text, with the names of the elements that lead to it. Neither the
order of facts nor white space counts.
"""

from __future__ import annotations

from collections import Counter
from typing import TypeAlias

from newsmodel.codecs.newsml.names import NAMESPACE
from newsmodel.markup import own
from newsmodel.markup.element import Element
from newsmodel.markup.xml import collapse, parse

__all__ = ["is_said"]

_Facts: TypeAlias = "Counter[tuple[str, str]]"


def is_said(element: Element, written: str) -> bool:
    """Tell whether what was written for an element says all that the element says."""
    root = parse(f'<x xmlns="{NAMESPACE}" {own.DECLARATION}>{written}</x>', "newsml")
    return not _facts_of(element) - _facts_of(root[0])


def _facts_of(element: Element) -> _Facts:
    found: _Facts = Counter()
    _add(element, "", found)
    return found


def _add(element: Element, path: str, found: _Facts) -> None:
    path = f"{path}/{element.tag}"
    for name, value in element.items():
        found[f"{path}/@{name}", collapse(value)] += 1
    for text in (element.text, *(child.tail for child in element)):
        if words := collapse(text or ""):
            found[path, words] += 1
    for child in element:
        _add(child, path, found)
    if not len(element) and not element.items() and not collapse(element.text or ""):
        # An empty element says something by being there.
        found[path, ""] += 1
