"""Facts: what an XML document says, and in which of its parts.

What may live here: how facts are counted, and which parts of a news item are looked at one by one.

A fact is an attribute's value or a run of text, with the names of the elements that lead to it. Neither the
order of facts nor white space counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TypeAlias

from newsmodel.codecs.newsml.names import G2, NM
from newsmodel.markup.element import Element
from newsmodel.markup.xml import collapse

__all__ = ["CONTAINERS", "Facts", "facts_of", "parts_of"]

Facts: TypeAlias = "Counter[tuple[str, str]]"

CONTAINERS = frozenset({G2 + "itemMeta", G2 + "contentMeta", G2 + "contentSet"})
"""The elements of an item whose parts are looked at one by one."""

# About the file and not about the news: a writer says its own.
_OF_THE_FILE = frozenset(
    {
        "standardversion",
        "conformance",
        "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation",
    }
)


def facts_of(element: Element, path: str) -> Facts:
    """Count the facts of an element that stands below `path`."""
    found: Facts = Counter()
    _add(element, path, found)
    return found


def _add(element: Element, path: str, found: Facts) -> None:
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


def parts_of(root: Element) -> Iterator[tuple[str, Element | str, Facts]]:
    """Give the parts of a news item: where each stands, the element or the string, and its facts."""
    yield from _strings(root, "")
    for child in root:
        name = child.tag.removeprefix(G2)
        if child.tag in CONTAINERS and (len(child) or child.items()):
            yield from _strings(child, f"{name}/")
            for part in child:
                yield f"{name}/{part.tag.removeprefix(G2)}", part, facts_of(part, f"/{name}")
        else:
            yield name, child, facts_of(child, "")


def _strings(element: Element, place: str) -> Iterator[tuple[str, str, Facts]]:
    """Give the attributes of a container, and the text that stands in it against the schema."""
    for name, value in element.items():
        if name not in _OF_THE_FILE and not name.startswith(NM):
            yield _string(f"{place}@{name}", value)
    for text in (element.text, *(child.tail for child in element)):
        if words := collapse(text or ""):
            yield _string(f"{place}text()", words)


def _string(place: str, value: str) -> tuple[str, str, Facts]:
    return place, value, Counter({(place, collapse(value)): 1})
