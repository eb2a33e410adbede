"""The kinds of HTML's elements, by what they do to the words around them and in them.

What may live here: tables of names, and what tells a kind from how an element stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from newsmodel.markup.element import Element
from newsmodel.markup.xhtml.details import MORE
from newsmodel.markup.xhtml.words import INLINE, NAMESPACE

__all__ = [
    "CONTAINERS",
    "EMPTY",
    "LAYOUT",
    "SILENT",
    "WORDY",
    "holders_of",
    "holds_anything",
    "holds_lines",
    "holds_words",
]

LAYOUT = " \t\r\n"

_HTML = f"{{{NAMESPACE}}}"
_SVG = "{http://www.w3.org/2000/svg}"
_SEVERAL = 2


def _tags(names: str) -> frozenset[str]:
    return frozenset(_HTML + name for name in names.split())


WORDY = INLINE | _tags("p pre h1 h2 h3 h4 h5 h6 li td th dt dd caption figcaption")
"""What holds words, so that whatever is in it is a part of them."""

SILENT = {MORE, *(_SVG + name for name in ("desc", "metadata", "title"))} | _tags(
    "datalist head script style template"
)
"""What says nothing to the reader of a page."""

EMPTY = _tags("area base col colgroup input link meta param source track wbr")
"""What says nothing as long as it is empty, as HTML wants it."""

CONTAINERS = _tags(
    """
    address article aside body caption center dd details dialog div dt fieldset figcaption footer form header
    hgroup html legend li main nav noscript section summary tbody td tfoot th thead tr
    """
)
"""What parts words, and is read for what it holds."""


def holds_lines(parent: Element) -> bool:
    """Tell whether the children of an element are parted by line breaks, if by anything.

    White space that is not a line break may part words, so what it parts is taken for words.
    """
    texts = (parent.text, *[child.tail for child in parent])
    return len(parent) >= _SEVERAL and not any(text and "\n" not in text for text in texts)


def holds_words(element: Element) -> bool:
    """Tell whether words stand right in an element."""
    return any(text and text.strip(LAYOUT) for text in (element.text, *[child.tail for child in element]))


def holds_anything(element: Element) -> bool:
    """Tell whether an element is not empty, but for white space."""
    return len(element) > 0 or bool(element.text and element.text.strip(LAYOUT))


def holders_of(elements: Iterable[Element], root: Element) -> set[Element]:
    """Return all that holds one of the elements within a root, and the root."""
    holders = {root}
    for each in elements:
        parent = cast(Any, each).getparent()
        while parent not in holders:
            holders.add(parent)
            parent = parent.getparent()
    return holders
