"""The layout of a page: it is blocks with blank lines between, and each block is a part of the page.

What may live here: how a page is cut into blocks, and how it is told which part each of them is. What a part
says is not asked here.

The parts stand in the order of `PARTS`, each at most once and each of one block, but for the body, which has
the blocks that are left over. A page of someone else's may have a part more than once: each byline in a
block of its own. So a layout is the parts of the blocks before the body, and of those after it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias

from newsmodel.codecs.text.parts import has_credit, is_byline, is_comments, is_prompt, may_be_headline
from newsmodel.model.section import DEEPEST

__all__ = ["PARTS", "Layout", "arrange", "body_source", "infer", "split", "stands", "stands_in_one_line"]

PARTS = ("section", "headline", "summary", "bylines", "alt", "caption", "body", "feedback", "comments")

Layout: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]

_gap = re.compile(r"\n(?:[ \t]*\n)+")
_blank_lines = re.compile(r"(?:[ \t]*\n)+").match
_has_blank_line = re.compile(r"^[ \t]*$", re.MULTILINE).search

_LONGEST_LABEL = 40
_LONGEST_HEADLINE = 160
_MOST_WORDS = 3
_SENTENCE_ENDS = tuple('.!?:;…"”»]')


def split(page: str) -> list[str]:
    """Cut a page into its blocks, none of which is blank."""
    page = _trimmed(page)
    return _gap.split(page) if page else []


def body_source(page: str, before: int, after: int) -> tuple[str, int]:
    """Return the page without so many blocks at its beginning and its end, and the number of lines above."""
    leading = _blank_lines(page)
    start = leading.end() if leading else 0
    end = start + len(_trimmed(page))
    gaps = list(_gap.finditer(page, start, end))
    if after:
        end = gaps[-after].start()
    if before:
        start = gaps[before - 1].end()
    return page[start:end], page.count("\n", 0, start)


def stands(text: str) -> bool:
    """Tell whether a page can show a text as a block that reads as just this text."""
    if "\r" in text:
        # A carriage return before a line feed would be read as part of the line's end.
        return False
    return not _has_blank_line(text) if "\n" in text else text.strip(" \t") != ""


def stands_in_one_line(text: str) -> bool:
    """Tell whether a page can show a text as a line of a block."""
    return "\n" not in text and stands(text)


def infer(blocks: Sequence[str]) -> Layout:
    """Tell which parts a page is made of by what its blocks look like."""
    end = len(blocks)
    # A count and a policy may stand in blocks of their own; two counts are not one part.
    while end and is_comments("\n".join(blocks[end - 1 :])):
        end -= 1
    after = ("comments",) * (len(blocks) - end)
    if not end:
        return (), after
    if end > 1 and is_prompt(blocks[end - 1], before_comments=bool(after)):
        end -= 1
        after = ("feedback", *after)
    before = _heading(blocks, end)
    at = len(before)
    while at < end and is_byline(blocks[at]):
        at += 1
        before += ("bylines",)
    if at + 1 < end and (blocks[at] == blocks[at + 1] or has_credit(blocks[at + 1])):
        before += ("alt", "caption")
    elif at < end and has_credit(blocks[at]):
        before += ("caption",)
    return before, after


def arrange(blocks: list[str], layout: Layout) -> tuple[dict[str, str], list[str]]:
    """Return the block of each part, and those of the body.

    A part that has several blocks gets their lines together.
    """
    before, after = layout
    start, end = len(before), len(blocks) - len(after)
    if start > end:
        raise ValueError("the page has fewer blocks")
    parts = dict(zip(before, blocks, strict=False))
    parts.update(zip(after, blocks[end:], strict=True))
    if len(parts) < start + len(after):
        parts = {}
        for name, block in zip(before + after, blocks[:start] + blocks[end:], strict=True):
            parts[name] = f"{parts[name]}\n{block}" if name in parts else block
    return parts, blocks[start:end]


def _trimmed(page: str) -> str:
    """Return the page without the blank lines at its beginning and at its end."""
    if leading := _blank_lines(page):
        page = page[leading.end() :]
    if page.endswith(("\n", " ", "\t")):
        text = page.rstrip(" \t\n")
        # The white space at the end of the last line that is not blank is its own.
        own, _, _ = page[len(text) :].partition("\n")
        return text + own if text else ""
    return page


def _heading(blocks: Sequence[str], end: int) -> tuple[str, ...]:
    """Tell what stands above the bylines."""
    if end == 1:
        return ("headline",)
    first, second = blocks[0], blocks[1]
    if is_byline(second) and not (may_be_headline(second) and _is_section(first, second, signed=False)):
        return ("headline",)
    signed = end > 2 and is_byline(blocks[2])
    if _is_section(first, second, signed=signed):
        return ("section", "headline")
    return ("headline", "summary") if signed else ("headline",)


def _is_section(block: str, following: str, *, signed: bool) -> bool:
    lines = block.split("\n")
    if len(lines) > DEEPEST or any(
        len(line) > _LONGEST_LABEL or line.endswith(_SENTENCE_ENDS) for line in lines
    ):
        return False
    if signed:
        return True
    if len(lines) == 1 and len(block.split()) > _MOST_WORDS:
        return False
    # Without a byline below it, the next block must look like a headline for this one to be none.
    return (
        len(following) <= _LONGEST_HEADLINE
        and "\n" not in following
        and not following.endswith(_SENTENCE_ENDS)
    )
