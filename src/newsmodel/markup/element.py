"""An element of a parsed document, as the readers see it.

What may live here: the type, and nothing that runs. It is lxml's element with a tag that is a string; in
lxml's stubs a tag may also be bytes or a QName, which it is only while somebody assigns it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, overload

__all__ = ["Element"]


class Element(Protocol):
    """An element of lxml: a list of its child elements, with attributes and texts."""

    tag: str
    text: str | None
    tail: str | None
    prefix: str | None
    nsmap: dict[str | None, str]
    sourceline: int | None

    def __len__(self) -> int:
        """Return the number of child elements."""

    def __iter__(self) -> Iterator[Element]:
        """Give the child elements."""

    def __getitem__(self, index: int) -> Element:
        """Return a child element."""

    @overload
    def get(self, key: str) -> str | None: ...
    @overload
    def get(self, key: str, default: str) -> str: ...
    def get(self, key: str, default: str | None = None) -> str | None:
        """Return an attribute's value, or the default."""

    def set(self, key: str, value: str) -> None:
        """Set an attribute."""

    def keys(self) -> list[str]:
        """Return the names of the attributes."""

    def values(self) -> list[str]:
        """Return the values of the attributes."""

    def items(self) -> list[tuple[str, str]]:
        """Return the names and values of the attributes."""

    def iter(self) -> Iterator[Element]:
        """Give the element and all elements within it, in the order of the document."""

    def itertext(self) -> Iterator[str]:
        """Give all texts, the element's own and those within it."""

    def find(self, path: str) -> Element | None:
        """Return the first child element of that tag."""

    def insert(self, index: int, element: Element) -> None:
        """Insert a child element."""

    def remove(self, element: Element) -> None:
        """Remove a child element."""

    def addnext(self, element: Element) -> None:
        """Put an element after this one, and before what follows it."""

    def replace(self, old: Element, new: Element) -> None:
        """Put a child element in the place of another."""
