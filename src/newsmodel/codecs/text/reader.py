"""Reading a page.

What may live here: the way from bytes to an article, and nothing of how a part is read.

A page is read without a check of each value: that no character of it is one that XML cannot hold is asked of
all its bytes at once, and everything else that a part of a page says is so by the way it is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO

from newsmodel.codecs.text.layout import PARTS, Layout, arrange, body_source, infer, split
from newsmodel.codecs.text.parts import byline_of, caption_of, comments_of, is_comments, section_of
from newsmodel.errors import DecodeError, ModelError
from newsmodel.model._check import _unwritable
from newsmodel.model._trusted import trusted
from newsmodel.model.article import Article
from newsmodel.model.blocks import Block, Paragraph
from newsmodel.model.comment_policy import CommentPolicy
from newsmodel.model.photo import Photo
from newsmodel.problems import Report

__all__ = ["iterload", "loads", "page_article"]

_new_article = trusted(Article)
_new_paragraph = trusted(Paragraph)
_new_photo = trusted(Photo)

_fence = re.compile(r"\+\+\+[ \t]*(?:\n|\Z)").match

_BOM = b"\xef\xbb\xbf"
_CONTROLS = bytes({*range(0x20)} - {*b"\t\n\r"})
# U+FFFE and U+FFFF begin with this byte, and few other characters do.
_FIRST_OF_NONCHARACTERS = b"\xef"


def loads(data: bytes | str, report: Report | None = None) -> Article:  # noqa: ARG001  # nothing is repaired
    """Read an article.

    Raises:
        DecodeError: with the line where it is no page, and with the path where it is no article.
    """
    text = _decoded(data)
    fence = _fence(text)
    if fence:
        try:
            return _with_front_matter(text, fence.end())
        except RecursionError:
            raise DecodeError("nested too deeply", format="text") from None
    blocks = split(text)
    if not blocks:
        raise DecodeError("the page is empty", format="text")
    parts, body = arrange(blocks, infer(blocks))
    return page_article(parts, _paragraphs(body))


def iterload(file: IO[bytes], report: Report | None = None) -> Iterator[Article]:
    """Read the one article of a file."""
    yield loads(file.read(), report)


def page_article(parts: dict[str, str], body: tuple[Block, ...]) -> Article:
    """Return the article that a page shows, from the block of each part.

    Raises:
        ValueError: when a block does not read as its part.
    """
    count, policy = _comments(parts)
    section, bylines, alt, caption = map(parts.get, ("section", "bylines", "alt", "caption"))
    photos: tuple[Photo, ...] = ()
    if alt is not None or caption is not None:
        photos = (_new_photo(alt_text=alt, caption=None if caption is None else caption_of(caption)),)
    return _new_article(
        headline=parts.get("headline", ""),
        body=body,
        summary=parts.get("summary"),
        section=None if section is None else section_of(section),
        bylines=() if bylines is None else tuple([byline_of(line) for line in bylines.split("\n")]),
        photos=photos,
        comment_policy=policy,
        comment_count=count,
        feedback_prompt=parts.get("feedback"),
    )


def _comments(parts: dict[str, str]) -> tuple[int | None, CommentPolicy | None]:
    block = parts.get("comments")
    if block is None:
        return None, None
    if not is_comments(block):
        raise ValueError("its comments are neither a count nor a policy")
    return comments_of(block)


def _decoded(data: bytes | str) -> str:
    """Return the document's text, whose lines end with a line feed alone."""
    try:
        raw = (data.encode() if isinstance(data, str) else data).removeprefix(_BOM)
        text = raw.decode()
    except UnicodeEncodeError as error:
        line = error.object.count("\n", 0, error.start) + 1
        raise DecodeError("a lone surrogate is no character", format="text", line=line) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        value = error.object[error.start : error.end]
        raise DecodeError("not UTF-8", format="text", line=line, value=value) from None
    if len(raw.translate(None, _CONTROLS)) != len(raw) or _FIRST_OF_NONCHARACTERS in raw:
        found = _unwritable(text)
        if found:
            line = text.count("\n", 0, found.start()) + 1
            message = f"U+{ord(found[0]):04X} cannot stand in an article"
            raise DecodeError(message, format="text", line=line)
    return text.replace("\r\n", "\n") if "\r" in text else text


def _with_front_matter(text: str, start: int) -> Article:
    # Here, so that a plain page needs neither a parser of TOML nor the converter of trees.
    from newsmodel.codecs.text import front_matter
    from newsmodel.tree import shared_converter

    said, source, page = front_matter.read(text, start)

    def fail(message: str, path: str, value: object) -> DecodeError:
        line = front_matter.line_of(source, path)
        return DecodeError(message, format="text", path=path, line=line, value=value)

    order = said.pop("page", None)
    language = said.pop("body", "paragraphs")
    if language not in ("paragraphs", "commonmark"):
        raise fail('"paragraphs" or "commonmark" is wanted', "body", language)
    blocks = split(page)
    layout = infer(blocks) if order is None else _layout(order)
    if layout is None:
        raise fail(f"some of the words are wanted: {' '.join(PARTS)}", "page", order)
    try:
        parts, body_blocks = arrange(blocks, layout)
        shown = page_article(parts, ())
    except ValueError as error:
        raise fail(str(error), "page", order) from None
    converter = shared_converter()
    try:
        article: Article = converter.structure(
            front_matter.merge(converter.unstructure(shown), said), Article
        )
    except ModelError as error:
        raise fail(error.message, error.path, error.value) from None
    if language == "paragraphs":
        body = _paragraphs(body_blocks)
    elif body_blocks:
        body = _commonmark(page, layout, text.count("\n", 0, len(text) - len(page)))
    else:
        body = ()
    return article.replace(body=body)


def _paragraphs(blocks: list[str]) -> tuple[Block, ...]:
    # By position, which takes a third less; `trusted` keeps the order of the fields.
    return tuple(map(_new_paragraph, blocks))  # type: ignore[arg-type]  # the class itself takes names only


def _layout(order: object) -> Layout | None:
    if not isinstance(order, str):
        return None
    before, _, after = order.partition("body")
    layout = tuple(before.split()), tuple(after.split())
    return layout if {*layout[0], *layout[1]} <= {*PARTS} - {"body"} else None


def _commonmark(page: str, layout: Layout, lines_above: int) -> tuple[Block, ...]:
    # Here, since a parser of Markdown takes longer to import than all else that a page needs.
    from newsmodel.markup import commonmark

    source, lines = body_source(page, *map(len, layout))
    try:
        return commonmark.read(source)
    except DecodeError as error:
        error.format = "text"
        if error.line is not None:
            error.line += lines_above + lines
        raise
