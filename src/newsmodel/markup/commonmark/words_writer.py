"""Writing words: a block's text and marks as CommonMark.

What may live here: which characters are escaped and how a mark is written. Blocks are not known here.

A mark is written with CommonMark's own signs where its first and last characters are letters or digits, and
white space or a sign of punctuation stands on both sides of it. Then the signs open and close it by the first
two rules for them, and no other. All other marks are tags.
"""

from __future__ import annotations

import re

from newsmodel.markup.commonmark.tags import KINDS, attribute, reference
from newsmodel.model.mark import Mark

__all__ = ["ADDRESS", "write_words"]

_TAGS = {kind: tag for tag, kind in KINDS.items()}
_STARS = {"emphasis": "*", "strong": "**"}

# White space and punctuation; not among them are the signs that mean something to CommonMark.
_BESIDE = frozenset(" \n()\"',.;:?-/“”‘’«»–—…")

ADDRESS = r"(?:[\w:/?#@$'*+,;=%.~-]|&(?!#?\w+;))+"
"""The addresses that a link of CommonMark's own can have; for any other there is the tag."""
_address = re.compile(ADDRESS).fullmatch

_code = re.compile(r"[^`|\r\n]+").fullmatch

_special = re.compile(
    r"""
      [\\*_`\[\]<\r\n]
    | &(?=\#?\w{1,32};)
    | [ \t](?=\n) | (?<=\n)[ \t]        # lost beside a line's end
    | \A\s | \s\Z                       # lost at the ends of a block
    | ^[#>+=~:|-]                       # the beginning of another block
    """,
    re.VERBOSE | re.MULTILINE,
).finditer
_special_in_cell = re.compile(r"[\\*_`\[\]<|\r\n]|&(?=#?\w{1,32};)|\A\s|\s\Z").finditer
_numbers = re.compile(r"^[0-9]{1,9}[.)](?=\s|\Z)", re.MULTILINE).finditer


def write_words(text: str, marks: tuple[Mark, ...] = (), *, breaks: bool = True, cell: bool = False) -> str:
    """Write words.

    Args:
        text: the words.
        marks: what stretches of them are; none has extensions.
        breaks: whether they may have several lines.
        cell: whether they stand in a cell of a table.
    """
    written: list[str] = []
    escapes = iter(_escapes(text, marks, breaks=breaks, cell=cell))
    escape = next(escapes, None)
    at = 0

    def write_to(end: int) -> None:
        nonlocal at, escape
        while escape is not None and escape[0] < end:
            written.append(text[at : escape[0]])
            written.append(escape[1])
            at = escape[0] + 1
            escape = next(escapes, None)
        written.append(text[at:end])
        at = end

    opened: list[tuple[int, str]] = []
    for index, mark in enumerate(marks):
        while opened and opened[-1][0] <= mark.start:
            end, closing = opened.pop()
            write_to(end)
            written.append(closing)
        write_to(mark.start)
        if _is_plain_code(text, marks, index):
            # Nothing is escaped between its signs.
            written.append(f"`{text[mark.start : mark.end]}`")
            at = mark.end
            while escape is not None and escape[0] < at:
                escape = next(escapes, None)
            continue
        opening, closing = _signs(text, mark, {closing[0] for _, closing in opened})
        written.append(opening)
        opened.append((mark.end, closing))
    for end, closing in reversed(opened):
        write_to(end)
        written.append(closing)
    write_to(len(text))
    return "".join(written)


def _escapes(text: str, marks: tuple[Mark, ...], *, breaks: bool, cell: bool) -> list[tuple[int, str]]:
    """Return the characters that cannot stand as they are, by their places, and what is written for each."""
    edges = {0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)}
    last = len(text) - 1
    found = []
    for match in (_special_in_cell if cell else _special)(text):
        character, at = match[0], match.start()
        if character == "\n" and breaks and 0 < at < last:
            found.append((at, "\\\n"))
        elif character.isspace():
            found.append((at, reference(character)))
        elif character != "_" or edges & {at, at + 1} or not (text[at - 1] + text[at + 1]).isalnum():
            found.append((at, f"\\{character}"))
    if not cell:
        found += [(match.end() - 1, f"\\{match[0][-1]}") for match in _numbers(text)]
        found.sort()
    return found


def _stands_apart(text: str, mark: Mark) -> bool:
    """Tell whether a mark has letters or digits at its ends, and none beside it."""
    start, end = mark.start, mark.end
    return (
        text[start].isalnum()
        and text[end - 1].isalnum()
        and (start == 0 or text[start - 1] in _BESIDE)
        and (end == len(text) or text[end] in _BESIDE)
    )


def _is_plain_code(text: str, marks: tuple[Mark, ...], index: int) -> bool:
    mark = marks[index]
    return (
        mark.kind == "code"
        and mark.href is None
        and mark.id is None
        and _stands_apart(text, mark)
        and _code(text, mark.start, mark.end) is not None
        and (index + 1 == len(marks) or marks[index + 1].start >= mark.end)
    )


def _signs(text: str, mark: Mark, around: set[str]) -> tuple[str, str]:
    """Return what opens and what closes a mark within others, of whose closing signs the first are given."""
    if mark.id is None:
        if mark.kind in _STARS and mark.href is None and "*" not in around and _stands_apart(text, mark):
            return _STARS[mark.kind], _STARS[mark.kind]
        follows_sign = mark.start > 0 and text[mark.start - 1] == "!"
        if mark.kind == "link" and "]" not in around and not follows_sign and _address(mark.href or ""):
            return "[", f"]({mark.href})"
    tag = _TAGS[mark.kind]
    return f"<{tag}{attribute('href', mark.href)}{attribute('id', mark.id)}>", f"</{tag}>"
