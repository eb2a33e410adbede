"""Text with marks as NITF's inline elements, and back.

What may live here: the table of marks, and its two directions.

| mark | element |
| --- | --- |
| emphasis | `em` |
| link | `a` |
| person, organisation, place | `person`, `org`, `location` |
| sub, sup | `sub`, `sup`, which NITF allows in `num` only |
| strong, code, and the five above where other marks or line breaks stand within them | `em` with a `class` |

NITF has an element for emphasis and leaves its kind to `class`; and what it has for names and numbers holds
next to nothing but words. The identifier of what is named stands in `idsrc` and `value` (of a `location`,
`code-source` and `location-code`), and what a mark says beyond its element in `nm:id` and `nm:href`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, get_args

from newsmodel.markup import words
from newsmodel.markup.element import Element
from newsmodel.markup.nitf.names import NM, name_of
from newsmodel.markup.words import weave
from newsmodel.markup.xml import escape_attribute
from newsmodel.model.mark import Mark, MarkKind

__all__ = ["Words", "write_words"]

_ID = NM + "id"
_HREF = NM + "href"

# The elements that hold no marks and no line breaks, and what must stand around them.
_PLAIN_TAGS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "person": ("<person", "</person>"),
        "organisation": ("<org", "</org>"),
        "place": ("<location", "</location>"),
        "sub": ("<num><sub", "</sub></num>"),
        "sup": ("<num><sup", "</sup></num>"),
    }
)
# The attributes that identify what an element names: the scheme, and the code in it.
_IDENTIFIERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "person": ("idsrc", "value"),
        "org": ("idsrc", "value"),
        "location": ("code-source", "location-code"),
        "alt-code": ("idsrc", "value"),
        # NITF 3.0 and before, where `alt-code` is now.
        "orgid": ("idsrc", "value"),
    }
)
_KINDS: Mapping[str, MarkKind] = MappingProxyType(
    {
        "em": "emphasis",
        "a": "link",
        "person": "person",
        "org": "organisation",
        "location": "place",
        "sub": "sub",
        "sup": "sup",
        # HTML's, which many put into NITF.
        "i": "emphasis",
        "strong": "strong",
        "b": "strong",
        "code": "code",
    }
)
_CLASSES: Mapping[str, MarkKind] = MappingProxyType(
    {**{kind: kind for kind in get_args(MarkKind)}, "bold": "strong", "b": "strong", "italic": "emphasis"}
)
# A piece of information each: two of them are two words, though no white space stands between them.
_APART = frozenset(
    """
    addressee byttl care.of city copyrite.holder copyrite.year country delivery.office delivery.point function
    name.family name.given postcode region state story.date sublocation
    """.split()
)
# Thai, Lao, Burmese, Khmer, Chinese and Japanese have no blanks between words.
_has_no_blanks = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
).match
_CODES = frozenset({"alt-code", "orgid"})
# HTML's, of which nobody sees the words.
_FOR_BROWSERS = frozenset({"script", "style"})
_is_scheme_and_code = re.compile(r"(?!urn:|tag:)([^\s:/]+):(?!//)(\S.*)", re.DOTALL).fullmatch


def write_words(text: str, marks: tuple[Mark, ...]) -> str:
    """Write a text and its marks; the caller says `xml:space` where `are_settled` is false."""
    return weave(text, marks, [_tags(text, marks, index) for index in range(len(marks))])


def _tags(text: str, marks: tuple[Mark, ...], index: int) -> tuple[str, str]:
    mark = marks[index]
    kind = mark.kind
    if kind == "emphasis":
        return f"<em{_attributes(mark)}>", "</em>"
    if kind == "link":
        href = "" if mark.href is None else f' href="{escape_attribute(mark.href)}"'
        return f"<a{href}{_attributes(mark)}>", "</a>"
    holds_marks = index + 1 < len(marks) and marks[index + 1].start < mark.end
    if kind not in _PLAIN_TAGS or holds_marks or "\n" in text[mark.start : mark.end]:
        return f'<em class="{kind}"{_attributes(mark)}>', "</em>"
    start, end = _PLAIN_TAGS[kind]
    return f"{start}{_attributes(mark, start[1:])}>", end


def _attributes(mark: Mark, name: str = "em") -> str:
    written = ""
    if mark.href is not None and mark.kind != "link":
        written = f' nm:href="{escape_attribute(mark.href)}"'
    if mark.id is None:
        return written
    # An empty code says nothing to others.
    if name not in _IDENTIFIERS or not mark.id:
        return f'{written} nm:id="{escape_attribute(mark.id)}"'
    scheme, code = _IDENTIFIERS[name]
    pair = _is_scheme_and_code(mark.id)
    if pair is None:
        return f'{written} {code}="{escape_attribute(mark.id)}"'
    return f'{written} {scheme}="{escape_attribute(pair[1])}" {code}="{escape_attribute(pair[2])}"'


class Words(words.Words):
    """The words of one block of NITF while they are read."""

    def take(self, element: Element) -> bool:
        """Add an inline element that means more than its words; False when it does not."""
        name = name_of(element)
        if name == "br":
            self.add_break()
        elif name == "q":
            self.add_quoted(element)
        elif name in _KINDS:
            self.add_marked(element, **_mark(name, element))
        elif name == "frac":
            # Five and a half are not fifty-one halves.
            self._set_apart(element)
            self._add_fraction(element)
        elif name not in _FOR_BROWSERS:
            if name in _APART or name.startswith("rights."):
                self._set_apart(element)
            return False
        return True

    def _set_apart(self, element: Element) -> None:
        """Add a blank where two pieces of information would become one word."""
        before = self._pieces[-1][-1:] if self._pieces else ""
        after = "".join(element.itertext())[:1]
        if before.isalnum() and after.isalnum() and not (_has_no_blanks(before) or _has_no_blanks(after)):
            self.add(" ")

    def _add_fraction(self, element: Element) -> None:
        """Add a fraction; where nothing parts its two numbers, a slash does."""
        names = [name_of(child) for child in element]
        for name, child in zip(names, element, strict=True):
            if name == "denom" and "frac-sep" not in names:
                self.add("/")
            self.inside(child)


def _mark(name: str, element: Element) -> dict[str, Any]:
    kind = _KINDS[name]
    if name == "em":
        classes = element.get("class", "").lower().split()
        kind = next((_CLASSES[word] for word in classes if word in _CLASSES), kind)
    href = element.get("href" if name == "a" else _HREF)
    identifier = element.get(_ID)
    return {
        "kind": kind,
        "href": href,
        "id": _identifier(name, element) if identifier is None else identifier,
    }


def _identifier(name: str, element: Element) -> str | None:
    if name not in _IDENTIFIERS:
        return None
    scheme, code = map(element.get, _IDENTIFIERS[name])
    if code:
        return f"{scheme}:{code}" if scheme else code
    found = (_identifier(name_of(child), child) for child in element if name_of(child) in _CODES)
    return next(filter(None, found), None)
