"""Text with marks as inline elements, and back, whatever a language calls those elements.

What may live here: how marks and white space behave. Which element is which mark is each language's own
table. A line feed in a text is a `br`, in every language.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

from newsmodel.markup.element import Element
from newsmodel.markup.xml import collapse, escape_text, is_settled
from newsmodel.model._trusted import trusted
from newsmodel.model.mark import Mark, check_marks

__all__ = ["Words", "are_settled", "weave"]

# Stands for a `br` until white space has been collapsed; XML cannot hold it.
_BROKEN = "\0"
_mark_of = trusted(Mark)
_layout = re.compile("[ \t\r\n]+")
# What is quoted within a quotation stands in single marks, and what is quoted in that in double ones again.
_QUOTES = (("“", "”"), ("‘", "’"))


def are_settled(text: str) -> bool:
    """Tell whether a reader that takes white space for layout reads just these words, line by line."""
    if "\n" not in text:
        return is_settled(text)
    return all(map(is_settled, text.split("\n")))


def weave(
    text: str, marks: tuple[Mark, ...], tags: Sequence[tuple[str, str]], *, preformatted: bool = False
) -> str:
    """Write a text with the start tag and the end tag of each of its marks.

    The caller says `xml:space` where `are_settled` is false.
    """
    if not marks:
        return _plain(text, preformatted=preformatted)
    out = []
    open_marks: list[tuple[int, str]] = []
    position = 0

    def advance(to: int) -> None:
        nonlocal position
        out.append(_plain(text[position:to], preformatted=preformatted))
        position = to

    def close_before(start: int) -> None:
        while open_marks and open_marks[-1][0] <= start:
            end, end_tag = open_marks.pop()
            advance(end)
            out.append(end_tag)

    for mark, (start_tag, end_tag) in zip(marks, tags, strict=True):
        close_before(mark.start)
        advance(mark.start)
        out.append(start_tag)
        open_marks.append((mark.end, end_tag))
    close_before(len(text))
    advance(len(text))
    return "".join(out)


def _plain(text: str, *, preformatted: bool) -> str:
    escaped = escape_text(text)
    return escaped if preformatted or "\n" not in escaped else escaped.replace("\n", "<br/>")


class Words(ABC):
    """The words of one block while they are read: its text, and the marks within it, in their order."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        # How many quotations are open.
        self._quoted = 0
        self._marks: list[dict[str, Any]] = []

    @abstractmethod
    def take(self, element: Element) -> bool:
        """Add an inline element of the language, but not what follows it; False when it is none."""

    def add(self, text: str | None) -> None:
        """Add the text that stands before or after an element."""
        if text:
            self._pieces.append(text)
            self._length += len(text)

    def add_break(self) -> None:
        """Add a line break."""
        self.add(_BROKEN)

    def add_marked(self, element: Element, **fields: Any) -> None:
        """Add what an element holds, with a mark of those fields."""
        mark = {"start": self._length, **fields}
        self._marks.append(mark)
        self.inside(element)
        mark["end"] = self._length

    def add_quoted(self, element: Element) -> None:
        """Add what an element holds in quotation marks, which are no part of it but shown around it."""
        self.open_quote()
        self.inside(element)
        self.close_quote()

    def open_quote(self) -> None:
        """Add the mark before a quotation."""
        self.add(_QUOTES[self._quoted % len(_QUOTES)][0])
        self._quoted += 1

    def close_quote(self) -> None:
        """Add the mark after the quotation that was opened last."""
        self._quoted -= 1
        self.add(_QUOTES[self._quoted % len(_QUOTES)][1])

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
        marks = tuple(_mark_of(**mark) for mark in self._marks if mark["start"] < mark["end"])
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
