"""HTML that is not in XHTML's namespace, or no XML at all.

What may live here: bringing it into the form that `reader` reads.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any, cast

from lxml import html

from newsmodel.markup.element import Element
from newsmodel.markup.xhtml.words import NAMESPACE

__all__ = ["body_of", "is_html", "parse_html"]

_HTML = f"{{{NAMESPACE}}}"
_ROOTS = frozenset({"html", "body", "div", "p", "article", "section", "main"})


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def is_html(root: Element) -> bool:
    """Tell whether an element, in any namespace, can be taken for HTML by its name."""
    return _local(root.tag).lower() in _ROOTS


def body_of(root: Element) -> Element:
    """Return a copy of HTML in any namespace, as XHTML: its `body`, or a `div` around the element."""
    copy = deepcopy(root)
    for element in cast(Any, copy).iter("*"):
        element.tag = _HTML + _local(element.tag).lower()
    if copy.tag == _HTML + "html":
        body = copy.find(_HTML + "body")
        return copy if body is None else body
    if copy.tag == _HTML + "body":
        return copy
    holder = cast(Element, html.Element(_HTML + "div"))
    holder.insert(0, copy)
    return holder


def parse_html(text: str) -> Element:
    """Parse HTML as browsers do, however it is written, and return it as XHTML."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    root = html.document_fromstring(text.encode(), parser=parser)
    return body_of(cast(Element, root))
