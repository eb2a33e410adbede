"""HTML that is not in XHTML's namespace, or no XML at all.

What may live here: telling HTML, and bringing it into the form that `reader` reads.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any, cast

from lxml import etree, html

from newsmodel.markup.element import Element
from newsmodel.markup.xhtml.words import NAMESPACE
from newsmodel.model._check import text as checked

__all__ = ["copy_of", "holds_html", "is_html", "parse_html", "renamed"]

_HTML = f"{{{NAMESPACE}}}"
_ROOTS = frozenset(
    """
    html body div p article section main header footer aside center h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre
    table figure img hr
    """.split()
)
_INLINE = frozenset("a abbr b big br cite code em font i q s small span strong sub sup time u".split())

# One that ends itself is understood. What is passed by in it once is not looked at again.
_start_of_empty = re.compile(
    r"""<(embed|source|track|wbr)(?=[\s>])(?:[^<>"']|"[^"]*"|'[^']*')*+(?<!/)>""", re.IGNORECASE
).sub


def _local(tag: str) -> str:
    return tag.rpartition("}")[2].rpartition(":")[2].lower()


def renamed(tag: str) -> str:
    """Return the name of an element in XHTML, whatever namespace or prefix it has."""
    return _HTML + _local(tag)


def is_html(root: Element) -> bool:
    """Tell whether an element, in any namespace, can be taken for HTML by its name."""
    return root.tag.startswith(_HTML) or _local(root.tag) in _ROOTS


def holds_html(root: Element) -> bool:
    """Tell whether the children of an element, which is none of HTML's, can all be taken for HTML."""
    return len(root) > 0 and all(is_html(child) or _local(child.tag) in _INLINE for child in root)


def copy_of(element: Element) -> Element:
    """Return a copy of HTML in any namespace, as XHTML."""
    copy = deepcopy(element)
    _rename(copy)
    for each in cast(Any, copy).iter("*"):
        for name, value in each.items():
            if name != name.lower() and not name.startswith("{"):
                del each.attrib[name]
                each.set(name.lower(), value)
    return copy


def _rename(element: Element) -> None:
    for each in cast(Any, element).iter("*"):
        try:
            each.tag = renamed(each.tag)
        except ValueError:
            # HTML's parser admits names that XML has not. It is read for what it holds.
            each.tag = _HTML + "span"


def _tidy(root: Element) -> None:
    """Take away what browsers do not show: paragraphs of nothing, and the line feed that begins a `pre`."""
    for each in list(cast(Any, root).iter("p", "pre")):
        if each.tag == "pre":
            each.text = (each.text or "").removeprefix("\n")
        elif not len(each) and not (each.text or "").strip(" \t\r\n"):
            if each.getnext() is None and not (each.tail or "").strip(" \t\r\n"):
                each.drop_tree()
            else:
                # It parts the words before it from those after it.
                each.tag = "div"


def _ended(text: str) -> str:
    """End what HTML 5 wants empty but the parser does not know, lest it hold all that follows."""
    return _start_of_empty(r"\g<0></\1>", text)


def parse_html(text: str) -> Element:
    """Parse HTML as browsers do, however it is written, and return its `body` as XHTML.

    Raises:
        ModelError: when a character cannot stand in an article.
    """
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = cast(Element, html.document_fromstring(_ended(checked(text)).encode(), parser=parser))
    except etree.ParserError:
        # Nothing but end tags or comments.
        return cast(Element, html.Element(_HTML + "body"))
    # A reference may name what the parser would not take as it is.
    checked("".join(root.itertext()))
    for each in cast(Any, root).iter("*"):
        checked("".join(each.values()))
    _tidy(root)
    _rename(root)
    body = root.find(_HTML + "body")
    return root if body is None else body
