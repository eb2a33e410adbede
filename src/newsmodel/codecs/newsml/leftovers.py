"""Leftovers: the parts of an item that no field takes whole.

What may live here: how they are collected, container by container, which attributes and texts are among them,
and which parts are left over although a field took them whole. `carrying` makes extensions of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from newsmodel.codecs.newsml.names import CATALOG, G2, NM, STANDARD, is_version
from newsmodel.markup.element import Element
from newsmodel.markup.head import Head

__all__ = ["IN_HEAD", "Leftovers", "Witnesses", "is_of_the_item", "is_own_catalog"]

IN_HEAD: Mapping[str, str] = MappingProxyType(
    {
        "headline": "headline",
        "bylines": "by",
        "dateline": "dateline",
        "summary": "summary",
        "editorial_note": "editorial_note",
    }
)
"""What is printed above a text, and what elements mean (see `meaning`) that say so in the metadata."""

_CATALOG_REF = G2 + "catalogRef"
# The item's identity, and what is about the file and not about the news: a writer says its own.
_OWN_ATTRIBUTES = frozenset(
    {
        "standardversion",
        "conformance",
        "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation",
    }
)


class Leftovers:
    """What is left over of one container: the item itself, or one of the three in it.

    Attributes:
        container: the container.
        place: what stands before the name of a part in `Extension.place`: "contentMeta/".
        children: the elements of the container.
        elements: those that are left over, each with whether a field decides its order (see `leave`).
        strings: attributes and texts that are left over, each with its place.
        between: the white space between any two of the children; None where it is not the same.
    """

    __slots__ = ("between", "children", "container", "elements", "place", "strings")

    def __init__(self, container: Element, place: str) -> None:
        self.container: Element = container
        self.place: str = place
        self.children: list[Element] = []
        self.elements: list[tuple[Element, bool]] = []
        self.strings: list[tuple[str, str]] = []
        self.between: str | None = None

    def leave(self, element: Element, *, is_decided: bool = False) -> None:
        """Leave over an element.

        Args:
            element: the element.
            is_decided: whether a field takes what it means, and so decides its order among its like.
        """
        self.elements.append((element, is_decided))

    def add_strings(self, is_known: Callable[[str, str], bool] | None = None) -> None:
        """Add the attributes of the container, and the text that stands in it against the schema."""
        container, place = self.container, self.place
        self.children = list(container)
        for name, value in container.items():
            if is_known is None or not is_known(name, value):
                self.strings.append((f"{place}@{name}", value))
        tails = [child.tail or "" for child in self.children]
        words = (container.text or "") + "".join(tails)
        if words and not words.isspace():
            for text in (container.text, *tails):
                if text and not text.isspace():
                    self.strings.append((f"{place}text()", " ".join(text.split())))
        elif tails[1:] and tails[:-1].count(tails[0]) == len(tails[:-1]):
            # The last one stands between no two.
            self.between = tails[0]


class Witnesses:
    """The elements that fields took whole, of which some are left over all the same.

    They tell later whether a field has been changed: see `outdated`. Nobody else needs them, since what is
    written for the field says the same.
    """

    __slots__ = ("_by_field",)

    def __init__(self) -> None:
        self._by_field: dict[str, list[tuple[Element, Leftovers]]] = {}

    def add(self, field: str, element: Element, left: Leftovers) -> None:
        """Note that a field took an element whole."""
        self._by_field.setdefault(field, []).append((element, left))

    def leave(self, field: str) -> None:
        """Leave over what a field took whole."""
        for element, left in self._by_field.pop(field, ()):
            left.leave(element, is_decided=True)

    def leave_what_is_in(self, head: Head) -> None:
        """Leave over what the metadata say of what is printed above a text as well."""
        for field, name in IN_HEAD.items():
            if getattr(head, field):
                self.leave(name)
        # It tells which of several texts was read.
        self.leave("body")


def is_own_catalog(element: Element) -> bool:
    """Tell whether an element is the reference to a catalogue that this library writes itself."""
    return element.tag == _CATALOG_REF and element.items() == [("href", CATALOG)] and not len(element)


def is_of_the_item(name: str, value: str) -> bool:
    """Tell whether an attribute of an item says nothing that is not written for the article."""
    if name == "standard":
        return value == STANDARD
    if name == "version":
        return bool(is_version(value))
    if name == "guid":
        return value != ""
    return name in _OWN_ATTRIBUTES or name.startswith(NM)
