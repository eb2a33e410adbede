"""Words and blocks as they come one after another in XHTML.

What may live here: how the words around blocks are parted from them, whatever elements stand in between.
Which element is read as which block is the table that `reader` hands over.

A block may stand anywhere, even within a mark: `<b>one <img/> two</b>` are two paragraphs with a photo
between them, each strong, and the words of the block in `<a><p>three</p></a>` are linked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from operator import is_
from types import MappingProxyType
from typing import Any, cast

from newsmodel.errors import ModelError
from newsmodel.markup import words
from newsmodel.markup.element import Element
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
from newsmodel.markup.xhtml.loose import Marked, loose, within
from newsmodel.markup.xhtml.media import shown_once
from newsmodel.markup.xhtml.words import BREAK, INLINE, NAMESPACE, QUOTE, mark_of, simple_words
from newsmodel.markup.xml import is_settled, preserves
from newsmodel.model import blocks
from newsmodel.model._trusted import trusted
from newsmodel.model.blocks import Block

__all__ = [
    "NONE_PASSED",
    "Flow",
    "Readers",
    "paragraph_of",
]

_HTML = f"{{{NAMESPACE}}}"
_P = _HTML + "p"
_DIV = _HTML + "div"
_IMG = _HTML + "img"
_IFRAME = _HTML + "iframe"
_NOSCRIPT = _HTML + "noscript"
# Deep enough for any page, though it is sent in tables within tables, and little enough for Python's stack.
_DEEPEST = 64
NONE_PASSED: Mapping[Element, bool] = MappingProxyType({})
"""No elements that are passed by."""

paragraph_of: Callable[..., blocks.Paragraph] = trusted(blocks.Paragraph)
"""Builds a paragraph of words that a parser has checked, and of marks that have been checked with them."""

Readers = Mapping[str, Callable[..., list[Block]]]
"""What reads an element with `preserve`, by its tag."""

# An element that is read for what it holds, and what ends it; and that with what comes after it.
_Entered = tuple[Element, Callable[[], None]]
_Opened = tuple[Iterator[Element], Element, Callable[[], None]]


def _nothing() -> None:
    """End an element at whose end nothing is to be done."""


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
        # Which blocks are those of the last `noscript`, until they are compared with those after it.
        self._instead = range(0)

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
        """Add the children of an element and what follows each, but not its text.

        What is read for what it holds may nest as it likes: nothing but blocks are read by a call for each.
        """
        found, children = self._found, iter(element)
        # Of what is open: what comes after it, itself, and what ends it.
        outer: list[_Opened] = []
        while True:
            exact = self._exact
            is_plain = not (self._open or self._passed_by)
            # Whether words may stand before the next block, or the block is the first.
            is_between = True
            for child in children:
                tail = child.tail
                if child.tag == _P and is_plain and (marked := _simple_paragraph(child, exact=exact)):
                    if is_between:
                        self._part()
                        is_between = False
                    found.append(paragraph_of(*marked))
                    if tail is None or tail == "\n":
                        continue
                elif (entered := self._enter(child)) is not None:
                    inner, leave = entered
                    outer.append((children, child, leave))
                    children = iter(inner)
                    self.add(inner.text)
                    break
                is_between = True
                if tail is not None:
                    self._add_tail(child, tail)
            else:
                if not outer:
                    return
                children, child, leave = outer.pop()
                leave()
                if (tail := child.tail) is not None:
                    self._add_tail(child, tail)

    def _add_tail(self, child: Element, tail: str) -> None:
        if self._passed_by and self._passed_by.get(child):
            return
        # What only parts two blocks is no words.
        if self._pieces or self._own is None or tail.strip(LAYOUT):
            self.add(tail)

    def end(self) -> tuple[Marked, list[Block]]:
        """Return the words before the first block, and the blocks."""
        if self._own is None:
            return self.finish(preserve=self._preserve), self._found
        if self._pieces:
            self._found += loose(self.finish(preserve=self._preserve))
        self._compare_instead()
        return self._own, self._found

    def take(self, element: Element) -> bool:
        """Add an element, but not what follows it."""
        entered = self._enter(element)
        if entered is not None:
            inner, leave = entered
            self.inside(inner)
            leave()
        return True

    def _enter(self, element: Element) -> _Entered | None:
        """Begin an element that is read for what it holds; None where it has been read, or says nothing."""
        tag = element.tag
        if self._passed_by and (element in self._passed_by or element in self._holding_passed):
            if element in self._passed_by:
                if tag in CONTAINERS or tag in self._readers:
                    self._part()
                return None
            if tag == _P:
                # What reads others passes nothing by.
                return self._enter_container(element)
        if tag in INLINE:
            return self._enter_inline(element)
        if tag in self._readers and (tag != _DIV or element.get("class") == "embed"):
            self._take_block(element, self._readers[tag])
            return None
        if tag in CONTAINERS:
            return self._enter_container(element)
        if tag in SILENT or (tag in EMPTY and not holds_anything(element)):
            return None
        if tag not in EMPTY:
            known = (self._readers, CONTAINERS, INLINE, EMPTY, SILENT)
            renaming = renamed(tag)
            if renaming != tag and any(renaming in names for names in known):
                # HTML in another namespace than what it stands in.
                return self._enter(copy_of(element))
        return self._enter_unknown(element)

    def _enter_inline(self, element: Element) -> _Entered:
        if element.tag == BREAK:
            self.add_break()
            return element, _nothing
        if element.tag == QUOTE:
            self.open_quote()
            return element, self.close_quote
        mark = mark_of(element)
        if mark is None:
            return element, _nothing
        mark["start"] = self._length
        self._marks.append(mark)
        self._open.append(mark)
        return element, self._leave_mark

    def _leave_mark(self) -> None:
        # It is another one where a block has parted the words.
        self._open.pop()["end"] = self._length

    def _enter_container(self, element: Element) -> _Entered:
        self._part()
        outer = self._preserve, self._exact
        if preserves(element):
            self._preserve = self._exact = True
        if element.tag == _NOSCRIPT:
            self._compare_instead()
            return element, partial(self._leave_noscript, len(self._found), outer)
        return element, partial(self._leave_container, outer)

    def _leave_container(self, outer: tuple[bool, bool]) -> None:
        self._part()
        self._preserve, self._exact = outer

    def _leave_noscript(self, first: int, outer: tuple[bool, bool]) -> None:
        self._leave_container(outer)
        self._compare_instead()
        found = self._found
        before = max(0, 2 * first - len(found))
        shown, instead = shown_once(found[before:first], found[first:])
        found[before:] = shown + instead
        self._instead = range(first, len(found))

    def _compare_instead(self) -> None:
        """Leave out of the last `noscript` what as many blocks after it show: once, for it may hold many."""
        if not self._instead:
            return
        first, last = self._instead.start, self._instead.stop
        after = 2 * last - first
        shown, instead = shown_once(self._found[last:after], self._found[first:last])
        self._found[first:after] = instead + shown
        self._instead = range(0)

    def _enter_unknown(self, element: Element) -> _Entered | None:
        """Begin an element that HTML has not, by how it stands and what it holds."""
        if not len(element) and element.get("src") and not (element.text or "").strip(LAYOUT):
            # A site's own element for what another site shows.
            self._take_block(element, self._readers[_IFRAME])
            return None
        return self._enter_container(element) if self._is_alone(element) else (element, _nothing)

    def _take_block(self, element: Element, read: Callable[..., list[Block]]) -> None:
        if element.tag == _IMG and "emoji" in element.get("class", ""):
            # A picture that stands for a character.
            self.add(element.get("alt"))
            return
        if len(element):
            self._check_depth(element)
        new = read(element, preserve=self._preserve or preserves(element))
        for mark in reversed(self._open):
            marked = [within(block, mark) for block in new]
            if all(map(is_, marked, new)):
                # There are no words in them.
                break
            new = marked
        self._part()
        self._found += new

    def _check_depth(self, element: Element) -> None:
        around = (each.tag in self._readers for each in cast(Any, element).iterancestors())
        if sum(around) >= _DEEPEST:
            raise ModelError(f"blocks nest at most {_DEEPEST} deep to be read", None)

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
