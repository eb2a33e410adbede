"""Text with marks as XHTML's inline elements, and back.

What may live here: the table of marks, and its two directions.

What a mark says beyond its element stands in `data-` attributes, which HTML keeps for such use: `data-id`,
and `data-href` where the element has no `href`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from newsmodel.markup import words
from newsmodel.markup.element import Element
from newsmodel.markup.words import weave
from newsmodel.markup.xml import escape_attribute
from newsmodel.model.mark import Mark

__all__ = ["NAMESPACE", "Words", "write_words"]

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
_INLINE = frozenset({*_KINDS, _SPAN})
_NAMED = frozenset({"person", "organisation", "place"})
_BREAK = _HTML + "br"


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


class Words(words.Words):
    """The words of one block of XHTML while they are read."""

    def take(self, element: Element) -> bool:
        """Add an inline element, but not what follows it; False when it is none."""
        if element.tag == _BREAK:
            self.add_break()
            return True
        if element.tag not in _INLINE:
            return False
        kind = _kind_of(element)
        if kind is None:
            self.inside(element)
        else:
            href, identifier = element.get(_href_name(kind)), element.get("data-id")
            self.add_marked(element, kind=kind, href=href, id=identifier)
        return True


def _kind_of(element: Element) -> str | None:
    if element.tag == _SPAN:
        kind = element.get("class")
        return kind if kind in _NAMED else None
    return _KINDS[element.tag]
