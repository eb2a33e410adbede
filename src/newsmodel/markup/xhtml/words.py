"""Text with marks as XHTML's inline elements, and back.

What may live here: the table of marks, and its two directions.

What a mark says beyond its element stands in `data-` attributes, which HTML keeps for such use: `data-id`,
and `data-href` where the element has no `href`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from newsmodel.markup.element import Element
from newsmodel.markup.words import weave
from newsmodel.markup.xml import escape_attribute, is_settled
from newsmodel.model._trusted import trusted
from newsmodel.model.mark import Mark

__all__ = ["BREAK", "INLINE", "NAMESPACE", "QUOTE", "mark_of", "simple_words", "write_words"]

NAMESPACE = "http://www.w3.org/1999/xhtml"
_HTML = f"{{{NAMESPACE}}}"

_START_TAGS: Mapping[str, str] = MappingProxyType(
    {
        "emphasis": "em",
        "strong": "strong",
        "link": "a",
        "sub": "sub",
        "sup": "sup",
        "code": "code",
        "person": 'span class="person"',
        "organisation": 'span class="organisation"',
        "place": 'span class="place"',
    }
)
_KINDS: Mapping[str, str] = MappingProxyType(
    {
        **{_HTML + tag: kind for kind, tag in _START_TAGS.items() if tag.isalpha()},
        _HTML + "i": "emphasis",
        _HTML + "b": "strong",
    }
)
_SPAN = _HTML + "span"
_LINK = _HTML + "a"
# What names something, by the class of its `span`: also as others spell it.
_NAMED: Mapping[str, str] = MappingProxyType(
    {
        "person": "person",
        "organisation": "organisation",
        "organization": "organisation",
        "org": "organisation",
        "place": "place",
        "location": "place",
    }
)
_mark_of: Callable[..., Mark] = trusted(Mark)

BREAK = _HTML + "br"
QUOTE = _HTML + "q"
INLINE = frozenset({*_KINDS, _SPAN, BREAK, QUOTE})
"""The elements within words that say more than what they hold."""


def write_words(text: str, marks: tuple[Mark, ...], *, preformatted: bool = False) -> str:
    """Write a text and its marks; the caller says `xml:space` where `are_settled` is false."""
    return weave(text, marks, list(map(_tags, marks)), preformatted=preformatted)


def _tags(mark: Mark) -> tuple[str, str]:
    start = _START_TAGS[mark.kind]
    return f"<{start}{_attributes(mark)}>", f"</{start.partition(' ')[0]}>"


def _attributes(mark: Mark) -> str:
    href = "" if mark.href is None else f' {_href_name(mark.kind)}="{escape_attribute(mark.href)}"'
    identifier = "" if mark.id is None else f' data-id="{escape_attribute(mark.id)}"'
    return href + identifier


def _href_name(kind: str) -> str:
    return "href" if kind == "link" else "data-href"


def simple_words(element: Element) -> tuple[str, tuple[Mark, ...]] | None:
    """Read words that hold nothing but marks with nothing in them; None where there is more to look at.

    Most words that have marks are so, and white space as layout is in few of them.
    """
    text = element.text or ""
    marks = []
    for child in element:
        kind = _KINDS.get(child.tag)
        words = child.text
        if kind is None or not words or len(child):
            return None
        href = child.get(_href_name(kind))
        if href is None and kind == "link":
            return None
        start = len(text)
        text += words
        marks.append(_mark_of(start, len(text), kind, href, child.get("data-id")))
        text += child.tail or ""
    return (text, tuple(marks)) if is_settled(text) else None


def mark_of(element: Element) -> dict[str, Any] | None:
    """Return the fields of the mark that an inline element is, but for its place; None when it is none."""
    kind = _kind_of(element)
    if kind is None:
        return None
    return {"kind": kind, "href": element.get(_href_name(kind)), "id": element.get("data-id")}


def _kind_of(element: Element) -> str | None:
    tag = element.tag
    if tag == _SPAN:
        classes = element.get("class", "").split()
        return next((_NAMED[name] for name in classes if name in _NAMED), None)
    if tag == _LINK and element.get("href") is None and (element.get("name") or element.get("id")):
        # A place that links lead to.
        return None
    return _KINDS[tag]
