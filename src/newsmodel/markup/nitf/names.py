"""The names of NITF 3.6, and of what of ours stands in it.

What may live here: namespaces, and how an element is told and found by its local name.

NITF is read in its own namespace and in those that it is sent in: none, as in the DTDs before 3.3, that of
the NewsML-G2 item around it, and that of XHTML, from which NITF has many of its names.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.markup import own
from newsmodel.markup.element import Element

__all__ = ["NAMESPACE", "NM", "name_of", "within"]

NAMESPACE = "http://iptc.org/std/NITF/2006-10-18/"

# What stands before a local name in the tags of lxml.
NM = f"{{{own.NAMESPACE}}}"

_READ_IN = frozenset(
    {NAMESPACE, "http://iptc.org/std/nar/2006-10-01/", "http://www.w3.org/1999/xhtml"},
)


def name_of(element: Element) -> str:
    """Return the local name of an element of NITF, and the whole tag of any other."""
    tag = element.tag
    if tag[0] != "{":
        return tag
    namespace, _, name = tag[1:].partition("}")
    return name if namespace in _READ_IN else tag


def within(element: Element, *names: str) -> Iterator[Element]:
    """Give the elements of those names that stand within an element, in the order of the document."""
    for child in element:
        if name_of(child) in names:
            yield child
        yield from within(child, *names)
