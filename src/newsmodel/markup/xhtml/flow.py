"""Words and blocks as they come one after another in XHTML.

What may live here: how the words around blocks are parted from them, whatever elements stand in between.
Which element is read as which block is the table that `reader` hands over.

A block may stand anywhere, even within a mark: `<b>one <img/> two</b>` are two paragraphs with a photo
between them, each strong, and the words of the block in `<a><p>three</p></a>` are linked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, cast

import attrs

from newsmodel.markup import words
from newsmodel.markup.element import Element
from newsmodel.markup.xhtml.details import MORE
from newsmodel.markup.xhtml.foreign import copy_of, renamed
from newsmodel.markup.xhtml.kinds import (
    CONTAINERS,
    EMPTY,
    LAYOUT,
    SILENT,
    WORDY,
    holders_of,
    holds_anything,
    holds_lines,
    holds_words,
)
from newsmodel.markup.xhtml.words import BREAK, INLINE, NAMESPACE, QUOTE, mark_of, simple_words
from newsmodel.markup.xml import is_settled, preserves
from newsmodel.model import blocks
from newsmodel.model._trusted import trusted
from newsmodel.model.blocks import Block, ListItem
from newsmodel.model.mark import Mark

__all__ = [
    "CONTAINERS",
    "LAYOUT",
    "NONE_PASSED",
    "Flow",
    "Marked",
    "Readers",
    "loose",
    "paragraph_of",
    "parts",
]

_HTML = f"{{{NAMESPACE}}}"
_P = _HTML + "p"
_DIV = _HTML + "div"
_IMG = _HTML + "img"
_IFRAME = _HTML + "iframe"
NONE_PASSED: Mapping[Element, bool] = MappingProxyType({})
"""No elements that are passed by."""

paragraph_of: Callable[..., blocks.Paragraph] = trusted(blocks.Paragraph)
"""Builds a paragraph of words that a parser has checked, and of marks that have been checked with them."""

Marked = tuple[str, tuple[Mark, ...]]
"""A text and its marks."""

Readers = Mapping[str, Callable[..., list[Block]]]
"""What reads an element with `preserve`, by its tag."""


class Flow(words.Words):
    """The words of one element while they are read, and the blocks that stand among them."""

    def __init__(self, readers: Readers, passed_by: Mapping[Element, bool] = NONE_PASSED) -> None:
        """Begin without words.

        Args:
            readers: what reads which element.
            passed_by: what is not read, and whether the words behind it are not, either.
        """
        super().__init__()
        self._readers = readers
        self._passed_by = passed_by
        self._holding_passed: set[Element] = set()
        self._preserve = self._exact = False
        self._own: Marked | None = None
        self._found: list[Block] = []
        # Of elements that somebody asked for: whether their children stand on lines, and whether among words.
        self._lined: dict[Element, bool] = {}
        self._worded: dict[Element, bool] = {}
        # The marks that are open, outer before inner.
        self._open: list[dict[str, Any]] = []

    def read(self, element: Element, *, preserve: bool, exact: bool = False) -> tuple[Marked, list[Block]]:
        """Return the words that an element holds before its first block, and its blocks.

        Words that stand between the blocks are paragraphs.

        Args:
            element: the element.
            preserve: whether the white space of its own words is meant.
            exact: whether paragraphs have no white space that is layout, unless they are broken into lines.

        Raises:
            ModelError: when blocks or marks nest more deeply than the model allows.
        """
        self._preserve = preserve
        self._exact = exact or preserve
        if self._passed_by:
            self._holding_passed = holders_of(self._passed_by, element)
        text = element.text
        if preserve or text != "\n":
            self.add(text)
        self._children(element)
        return self.end()

    def inside(self, element: Element) -> None:
        """Add all that an element holds, but not what it is itself."""
        self.add(element.text)
        self._children(element)

    def _children(self, element: Element) -> None:
        found, exact = self._found, self._exact
        is_plain = not (self._open or self._passed_by)
        # Whether words may stand before the next block, or the block is the first.
        is_between = True
        for child in element:
            tail = child.tail
            if child.tag == _P and is_plain and (marked := _simple_paragraph(child, exact=exact)):
                if is_between:
                    self._part()
                    is_between = False
                found.append(paragraph_of(*marked))
                if tail is None or tail == "\n":
                    continue
            elif not self.take(child):
                self.inside(child)
            is_between = True
            # What only parts two blocks is no words.
            if tail is None or (self._passed_by and self._passed_by.get(child)):
                continue
            if self._pieces or self._own is None or tail.strip(LAYOUT):
                self.add(tail)

    def end(self) -> tuple[Marked, list[Block]]:
        """Return the words before the first block, and the blocks."""
        if self._own is None:
            return self.finish(preserve=self._preserve), self._found
        if self._pieces:
            self._found += loose(self.finish(preserve=self._preserve))
        return self._own, self._found

    def take(self, element: Element) -> bool:
        """Add an element, but not what follows it; False when all that it says is what it holds."""
        tag = element.tag
        if self._passed_by and self._is_passed(element):
            return True
        if tag == BREAK:
            self.add_break()
            self.inside(element)
        elif tag == QUOTE:
            self.add_quoted(element)
        elif tag in INLINE:
            mark = mark_of(element)
            if mark is None:
                return False
            self._take_mark(element, mark)
        elif tag in self._readers and (tag != _DIV or element.get("class") == "embed"):
            self._take_block(element, self._readers[tag])
        elif tag in CONTAINERS:
            self._take_container(element)
        elif tag in EMPTY:
            return not holds_anything(element) or self._take_unknown(element)
        elif tag not in SILENT:
            known = (self._readers, CONTAINERS, INLINE, EMPTY, SILENT)
            renaming = renamed(tag)
            if renaming == tag or not any(renaming in names for names in known):
                return self._take_unknown(element)
            # HTML in another namespace than what it stands in.
            copy = copy_of(element)
            if not self.take(copy):
                self.inside(copy)
        return True

    def _is_passed(self, element: Element) -> bool:
        """Pass an element by, or read a paragraph that holds one: what reads others passes nothing by."""
        if element in self._passed_by:
            if element.tag in CONTAINERS or element.tag in self._readers:
                self._part()
        elif element.tag == _P and element in self._holding_passed:
            self._take_container(element)
        else:
            return False
        return True

    def _take_block(self, element: Element, read: Callable[..., list[Block]]) -> None:
        if element.tag == _IMG and "emoji" in element.get("class", ""):
            # A picture that stands for a character.
            self.add(element.get("alt"))
            return
        new = read(element, preserve=self._preserve or preserves(element))
        for mark in reversed(self._open):
            new = [_within(block, mark) for block in new]
        self._part()
        self._found += new

    def _take_unknown(self, element: Element) -> bool:
        """Add an element that HTML has not, by how it stands and what it holds."""
        if not len(element) and element.get("src") and not (element.text or "").strip(LAYOUT):
            # A site's own element for what another site shows.
            self._take_block(element, self._readers[_IFRAME])
        elif self._is_alone(element):
            self._take_container(element)
        else:
            return False
        return True

    def _is_alone(self, element: Element) -> bool:
        """Tell whether an element stands on lines of its own, among others and with no words around them."""
        parent = cast(Any, element).getparent()
        if parent is None:
            return False
        if parent not in self._lined:
            self._lined[parent] = holds_lines(parent) and not self._is_among_words(parent)
        return self._lined[parent]

    def _is_among_words(self, parent: Element) -> bool:
        """Tell whether words stand around the children of an element, up to what parts them from others."""
        is_parted = False
        for element in (parent, *cast(Any, parent).iterancestors("*")):
            if element.tag in WORDY:
                return True
            if not is_parted and element not in self._worded:
                self._worded[element] = holds_words(element)
            if not is_parted and self._worded[element]:
                return True
            is_parted = is_parted or element.tag in CONTAINERS or element.tag in self._readers
        return False

    def _take_container(self, element: Element) -> None:
        self._part()
        outer = self._preserve, self._exact
        if preserves(element):
            self._preserve = self._exact = True
        self.inside(element)
        self._part()
        self._preserve, self._exact = outer

    def _take_mark(self, element: Element, mark: dict[str, Any]) -> None:
        mark["start"] = self._length
        self._marks.append(mark)
        self._open.append(mark)
        self.inside(element)
        # It is another one where a block has parted the words.
        self._open.pop()["end"] = self._length

    def _part(self) -> None:
        """End the words before a block, and begin those after it with the marks that are still open."""
        if not self._pieces:
            # Before most blocks stand no words, and a mark without words is none.
            self._own = self._own or ("", ())
            self._marks = list(self._open)
            return
        for mark in self._open:
            mark["end"] = self._length
        if self._own is None:
            self._own = self.finish(preserve=self._preserve)
        else:
            self._found += loose(self.finish(preserve=self._preserve))
        self._pieces, self._length = [], 0
        self._open = [{**mark, "start": 0} for mark in self._open]
        self._marks = list(self._open)


def _simple_paragraph(element: Element, *, exact: bool) -> Marked | None:
    """Read what most of a body is: a paragraph whose words need no second look; None when they do."""
    if len(element):
        return simple_words(element)
    text = element.text or ""
    # Words without marks have been checked by the parser of XML itself.
    return (text, ()) if "\n" not in text and (exact or is_settled(text)) else None


def loose(marked: Marked) -> list[Block]:
    """Return the paragraph that words in no block make; none when they are nothing but line breaks."""
    text, marks = marked
    start, end = len(text) - len(text.lstrip(LAYOUT)), len(text.rstrip(LAYOUT))
    if start >= end:
        return []
    if start or end < len(text):
        clipped = [(mark, max(mark.start, start), min(mark.end, end)) for mark in marks]
        marks = tuple(
            attrs.evolve(mark, start=first - start, end=last - start)
            for mark, first, last in clipped
            if first < last
        )
    return [blocks.Paragraph(text=text[start:end], marks=marks)]


def _within(part: Any, fields: Mapping[str, Any]) -> Any:
    """Return a block, a row, an item or a cell with a mark around all its words."""
    changes: dict[str, Any] = {}
    if getattr(part, "text", ""):
        around = Mark(**{**fields, "start": 0, "end": len(part.text)})
        changes["marks"] = (around, *part.marks)
    for name in ("blocks", "items", "rows", "cells"):
        if inner := getattr(part, name, ()):
            changes[name] = tuple(_within(each, fields) for each in inner)
    return attrs.evolve(part, **changes) if changes else part


def parts(element: Element, tags: frozenset[str], readers: Readers) -> Iterator[Element | ListItem]:
    """Give the children of those tags in order, and what stands between them though nothing may."""
    strays: Flow | None = None
    text = element.text
    for child in element:
        if text and (strays is not None or text.strip(LAYOUT)):
            strays = strays or Flow(readers)
            strays.add(text)
        text = child.tail
        if child.tag in tags:
            if strays is not None:
                yield from _stray(strays)
                strays = None
            yield child
        elif child.tag != MORE:
            strays = strays or Flow(readers)
            if not strays.take(child):
                strays.inside(child)
    if strays is not None or (text and text.strip(LAYOUT)):
        strays = strays or Flow(readers)
        strays.add(text)
        yield from _stray(strays)


def _stray(flow: Flow) -> Iterator[ListItem]:
    (text, marks), found = flow.end()
    if text or found:
        yield ListItem(text=text, marks=marks, blocks=tuple(found))
