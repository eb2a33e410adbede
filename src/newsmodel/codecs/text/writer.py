"""Writing a page.

What may live here: the way from an article to bytes, and nothing of how a part is written.

The page shows every part that it can show as it is; the rest of the article stands in the front matter. What
the rest is, is asked of the reader: it is the difference between the article and what is read from the page.
Likewise the reader says which parts the page seems to be made of, and the front matter states them only where
it errs.
"""

from __future__ import annotations

import re
from operator import attrgetter
from typing import Any

import attrs

from newsmodel.codecs.text.layout import Layout, arrange, infer, split, stands, stands_in_one_line
from newsmodel.codecs.text.parts import (
    byline_of,
    caption_line,
    comments_lines,
    section_of,
)
from newsmodel.codecs.text.reader import page_article
from newsmodel.model._trusted import trusted
from newsmodel.model.article import Article
from newsmodel.model.blocks import Block, Paragraph
from newsmodel.model.byline import Byline
from newsmodel.model.comment_policy import CommentPolicy
from newsmodel.model.photo import Photo
from newsmodel.model.section import Section

__all__ = ["dumps"]

_new_photo = trusted(Photo)

# A page that begins so would be taken for front matter or for another format, or lose its first character.
_needs_fence = re.compile(r"\+\+\+|%PDF-|[\s\ufeff<{]|\[\s*\{|\Z").match

_SHOWN = {
    "headline",
    "body",
    "section",
    "bylines",
    "photos",
    "comment_policy",
    "comment_count",
    "feedback_prompt",
}
_NEVER_SHOWN = [field for field in attrs.fields(Article) if field.name not in _SHOWN]
_never_shown = attrgetter(*(field.name for field in _NEVER_SHOWN))
_NOTHING = tuple(field.default for field in _NEVER_SHOWN)


def dumps(article: Article) -> bytes:
    """Write an article: the same bytes for the same article."""
    page = _Page(article)
    text = "\n\n".join(page.blocks)
    blocks = page.blocks if page.source is None else split(text)
    seems_right = infer(blocks) == page.layout
    if page.complete and seems_right and not _needs_fence(text):
        return text.encode()
    # Here, so that a plain page needs neither a writer of TOML nor the converter of trees.
    from newsmodel.codecs.text import front_matter
    from newsmodel.tree import shared_converter

    said: dict[str, Any] = {}
    if not seems_right:
        before, after = page.layout
        said["page"] = " ".join([*before, "body", *after])
    if page.source is not None:
        said["body"] = "commonmark"
    parts, _ = arrange(blocks, page.layout)
    unstructure = shared_converter().unstructure
    shown = unstructure(page_article(parts, ()))
    said |= front_matter.difference(unstructure(article.replace(body=())), shown)
    return front_matter.write(said, text).encode()


class _Page:
    """A page as it is laid out, part by part in their order.

    Attributes:
        blocks: what it shows; a body in CommonMark is one.
        layout: the parts of the blocks before the body, and of those after it.
        source: the body in CommonMark, or None when it is paragraphs.
        complete: whether the page shows all that the article says.
    """

    __slots__ = ("_parts", "blocks", "complete", "layout", "source")

    def __init__(self, article: Article) -> None:
        self.blocks: list[str] = []
        self.source: str | None = None
        self.complete = _never_shown(article) == _NOTHING
        self._parts: list[str] = []
        if article.section is not None:
            self._section(article.section)
        if article.headline:
            self._show("headline", article.headline)
        if article.bylines:
            self._bylines(article.bylines)
        if article.photos:
            self._photos(article.photos)
        before = tuple(self._parts)
        self._body(article.body)
        self._parts = []
        if article.feedback_prompt is not None:
            self._show("feedback", article.feedback_prompt)
        if article.comment_count is not None or article.comment_policy is not None:
            self._comments(article.comment_count, article.comment_policy)
        self.layout: Layout = before, tuple(self._parts)

    def _show(self, part: str, text: str) -> bool:
        """Show a text if a page can."""
        if stands(text):
            self.blocks.append(text)
            self._parts.append(part)
            return True
        self.complete = False
        return False

    def _section(self, section: Section) -> None:
        names = section.path
        if all(map(stands_in_one_line, names)):
            block = "\n".join(names)
            self._show("section", block)
            self.complete &= section_of(block) == section
        else:
            self.complete = False

    def _bylines(self, bylines: tuple[Byline, ...]) -> None:
        lines = [byline.text for byline in bylines]
        if all(map(stands_in_one_line, lines)):
            self._show("bylines", "\n".join(lines))
            self.complete &= tuple(map(byline_of, lines)) == bylines
        else:
            self.complete = False

    def _photos(self, photos: tuple[Photo, ...]) -> None:
        photo = photos[0]
        alt, caption = photo.alt_text, photo.caption
        if alt is not None and not self._show("alt", alt):
            alt = None
        line = None if caption is None else caption_line(caption)
        if line is None or not self._show("caption", line):
            caption = None
        # A page with neither has no photo.
        shown = alt is not None or caption is not None
        self.complete &= shown and photos == (_new_photo(alt_text=alt, caption=caption),)

    def _body(self, body: tuple[Block, ...]) -> None:
        texts = _plain_texts(body)
        if texts is not None:
            self.blocks += texts
            return
        # Here, since a page of paragraphs needs nothing of it.
        from newsmodel.markup import commonmark

        self.complete = False
        self.source = commonmark.write(body)
        self.blocks.append(self.source)

    def _comments(self, count: int | None, policy: CommentPolicy | None) -> None:
        block, complete = comments_lines(count, policy)
        self.complete &= complete
        if block is not None:
            self._show("comments", block)


def _plain_texts(body: tuple[Block, ...]) -> list[str] | None:
    """Return the texts of a body that is nothing but paragraphs that a page can show."""
    texts = []
    for block in body:
        if block.__class__ is not Paragraph or block.marks or block.extensions:
            return None
        texts.append(block.text)
    together = "".join(texts)
    if "\n" not in together and "\r" not in together and all(map(str.strip, texts)):
        # The usual body: every paragraph is a line that is not blank.
        return texts
    return texts if all(map(stands, texts)) else None
