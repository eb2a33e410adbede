"""Content: the text of an item in whatever markup it was sent.

What may live here: telling the markup of a content, and reading it by that markup's reader.

| content | read as |
| --- | --- |
| XML whose root is `nitf` or a part of its body, in its namespace, in none or wrongly in another | NITF |
| XML whose root or all in it is HTML, in XHTML's namespace, in none or wrongly in another | XHTML |
| text with the tags of NITF | NITF |
| text with other tags, under any declared type | HTML |
| other text | paragraphs parted by blank lines |
"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsmodel.errors import DecodeError
from newsmodel.markup import nitf, plain, xhtml
from newsmodel.markup.element import Element
from newsmodel.markup.nitf import NitfHead
from newsmodel.markup.xml import parse
from newsmodel.model.blocks import Block

__all__ = ["Content", "read_text", "read_xml"]

_XHTML = f"{{{xhtml.NAMESPACE}}}"
_HTML_ROOT = _XHTML + "html"
_HTML_BODY = _XHTML + "body"
# Words may hold a "<b and c>": a name of one letter is a tag's where nothing follows it but attributes.
_has_tags = re.compile(
    r"</?(?:p|a|b|i|q|s|u)(?:\s[^<>=]*=[^<>]*|\s*/?)>"
    r"|</?(?:article|aside|audio|blockquote|body|br|center|cite|code|details|div|dl|em|embed|figure|font|footer"
    r"|h[1-6]|header|hr|html|iframe|img|li|main|nav|ol|picture|pre|section|small|span|strike|strong|sub|sup|table"
    r"|td|tr|ul|video|wbr)\b[^<>]*>",
    re.IGNORECASE,
).search
_is_nitf = re.compile(r"\s*(?:<\?[^>]*>\s*)?(?:<!DOCTYPE[^>\[]*>\s*)?<(?:nitf|body\.content)\b").match


class Content(NamedTuple):
    """What was read of a content.

    Attributes:
        body: its blocks.
        head: what NITF prints above them.
    """

    body: tuple[Block, ...]
    head: NitfHead | None = None


def read_xml(root: Element, *, exact: bool = False) -> Content | None:
    """Read a content that is XML, or return None when it is no text.

    Args:
        root: its root.
        exact: whether this library wrote it (see `xhtml.read_body`).

    Raises:
        ModelError: when blocks or marks nest more deeply than the model allows.
    """
    if root.tag == _HTML_ROOT and len(root) and root[-1].tag == _HTML_BODY:
        return Content(xhtml.read_body(root[-1], exact=exact))
    if nitf.is_nitf(root):
        return Content(*nitf.read_document(root))
    if xhtml.is_html(root) or xhtml.holds_html(root):
        return Content(xhtml.read_element(root))
    return None


def read_text(text: str) -> Content | None:
    """Read a content that is text with tags or without, or return None when there is none.

    Raises:
        ModelError: when blocks or marks nest more deeply than the model allows, or a character cannot stand
            in an article.
    """
    if _is_nitf(text):
        try:
            return read_xml(parse(text, "nitf"))
        except DecodeError:
            # What is no XML is taken as browsers take it.
            pass
    if _has_tags(text):
        return Content(xhtml.read_body(xhtml.parse_html(text)))
    body = plain.read_body(text)
    return Content(body) if body else None
