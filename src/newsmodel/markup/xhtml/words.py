"""Text with marks as XHTML's inline elements, and back.

What may live here: the table of marks, and its two directions.

A line feed in a text is a `br`. What a mark says beyond its element stands in `data-` attributes, which HTML
keeps for such use: `data-id`, and `data-href` where the element has no `href`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from newsmodel.markup.element import Element
from newsmodel.markup.xml import collapse, escape_attribute, escape_text, is_settled
from newsmodel.model.mark import Mark, check_marks

__all__ = ["NAMESPACE", "Words", "are_settled", "write_words"]

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

# Stands for a `br` until white space has been collapsed; XML cannot hold it.
_BROKEN = "\0"
_layout = re.compile("[ \t\r\n]+")


def are_settled(text: str) -> bool:
    """Tell whether a reader that takes white space for layout reads just these words, line by line."""
    if "\n" not in text:
        return is_settled(text)
    return all(map(is_settled, text.split("\n")))


def write_words(text: str, marks: tuple[Mark, ...], *, preformatted: bool = False) -> str:
    """Write a text and its marks; the caller says `xml:space` where `are_settled` is false."""
    if not marks:
        return _plain(text, preformatted=preformatted)
    out = []
    open_marks: list[Mark] = []
    position = 0

    def advance(to: int) -> None:
        nonlocal position
        out.append(_plain(text[position:to], preformatted=preformatted))
        position = to

    def close_before(start: int) -> None:
        while open_marks and open_marks[-1].end <= start:
            mark = open_marks.pop()
            advance(mark.end)
            out.append(f"</{_START_TAGS[mark.kind].partition(' ')[0]}>")

    for mark in marks:
        close_before(mark.start)
        advance(mark.start)
        out.append(f"<{_START_TAGS[mark.kind]}{_attributes(mark)}>")
        open_marks.append(mark)
    close_before(len(text))
    advance(len(text))
    return "".join(out)


def _plain(text: str, *, preformatted: bool) -> str:
    escaped = escape_text(text)
    return escaped if preformatted or "\n" not in escaped else escaped.replace("\n", "<br/>")


def _attributes(mark: Mark) -> str:
    href = "" if mark.href is None else f' {_href_name(mark.kind)}="{escape_attribute(mark.href)}"'
    identifier = "" if mark.id is None else f' data-id="{escape_attribute(mark.id)}"'
    return href + identifier


def _href_name(kind: str) -> str:
    return "href" if kind == "link" else "data-href"


class Words:
    """The words of one block while they are read: its text, and the marks within it, in their order."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._marks: list[dict[str, Any]] = []

    def add(self, text: str | None) -> None:
        """Add the text that stands before or after an element."""
        if text:
            self._pieces.append(text)
            self._length += len(text)

    def take(self, element: Element) -> bool:
        """Add an inline element, but not what follows it; False when it is none."""
        if element.tag == _BREAK:
            self.add(_BROKEN)
            return True
        if element.tag not in _INLINE:
            return False
        kind = _kind_of(element)
        if kind is None:
            self.inside(element)
            return True
        mark = {"start": self._length, "kind": kind}
        mark |= {"href": element.get(_href_name(kind)), "id": element.get("data-id")}
        self._marks.append(mark)
        self.inside(element)
        mark["end"] = self._length
        return True

    def inside(self, element: Element) -> None:
        """Add all that an element holds, but not what it is itself."""
        self.add(element.text)
        for child in element:
            if not self.take(child):
                self.inside(child)
            self.add(child.tail)

    def finish(self, *, preserve: bool) -> tuple[str, tuple[Mark, ...]]:
        """Return the text and its marks, with white space taken as layout unless it is to be preserved.

        Raises:
            ModelError: when the marks nest too deeply.
        """
        text = "".join(self._pieces)
        if not preserve and (_BROKEN in text or not is_settled(text)):
            text = self._collapse(text) if self._marks else _BROKEN.join(map(collapse, text.split(_BROKEN)))
        text = text.replace(_BROKEN, "\n")
        marks = tuple(Mark(**mark) for mark in self._marks if mark["start"] < mark["end"])
        check_marks(text, marks)
        return text, marks

    def _collapse(self, text: str) -> str:
        """Take white space for layout, and move the marks with the characters that stay."""
        kept: list[str] = []
        moved: list[int] = []
        length = done = 0
        for run in _layout.finditer(text):
            start, end = run.span()
            kept.append(text[done:start])
            moved.extend(range(length, length + start - done))
            length += start - done
            moved.extend([length] * (end - start))
            if start and end < len(text) and _BROKEN not in (text[start - 1], text[end]):
                kept.append(" ")
                length += 1
            done = end
        kept.append(text[done:])
        moved.extend(range(length, length + len(text) - done + 1))
        for mark in self._marks:
            mark["start"], mark["end"] = moved[mark["start"]], moved[mark["end"]]
        return "".join(kept)


def _kind_of(element: Element) -> str | None:
    if element.tag == _SPAN:
        kind = element.get("class")
        return kind if kind in _NAMED else None
    return _KINDS[element.tag]
