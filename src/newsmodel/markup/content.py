"""Content: the text of an item in whatever markup it was sent.

What may live here: telling the markup of a content, and reading it by that markup's reader.

| content | read as |
| --- | --- |
| XML whose root is `nitf` or a part of its body, in its namespace, in none or wrongly in another | NITF |
| XML whose root or all in it is HTML, in XHTML's namespace, in none or wrongly in another | XHTML |
| text with the tags of NITF | NITF |
| text with other tags, under any declared type | HTML |
| other text | paragraphs parted by blank lines |

XML without elements in its body, whose words are markup, is read as that text is: somebody put it into CDATA.

What nests too deeply to be read is refused, as is what nests too deeply for the model: HTML as text may nest
512 deep, as in browsers, NITF 100 deep, and blocks 64 deep in one another. Python's stack holds that, unless
the caller has used up most of it.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple, cast

import attrs
from lxml import etree

from newsmodel.errors import DecodeError, ModelError
from newsmodel.markup import nitf, plain, xhtml
from newsmodel.markup.element import Element
from newsmodel.markup.head import Head
from newsmodel.markup.xml import parse
from newsmodel.model.blocks import Block, Heading

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
# What may be around a body, or is one.
_BODIES = frozenset("article block body body.content div html main nitf section".split())
_HEADS = frozenset({"body.head", "head"})
_DEEPEST_NITF = 100
_is_too_deep = etree.XPath(f"boolean({'/'.join('*' * _DEEPEST_NITF)})")
_TOO_DEEP = "nested too deeply to be read"
_is_nitf = re.compile(r"\s*(?:<\?[^>]*>\s*)?(?:<!DOCTYPE[^>\[]*>\s*)?<(?:nitf|body\.content)\b").match


class Content(NamedTuple):
    """What was read of a content.

    Attributes:
        body: its blocks.
        head: what is printed above them.
        heading: the heading right above the blocks that is taken for the head's headline.
    """

    body: tuple[Block, ...]
    head: Head | None = None
    heading: Heading | None = None

    def below(self, headline: str | None) -> Content:
        """Return the content of an article with a headline: a heading of other words belongs to its blocks.

        Args:
            headline: the headline; None when the heading may be it.
        """
        if self.heading is None or headline is None or _is_same(headline, self.heading.text):
            return self
        head = attrs.evolve(self.head or Head(), headline=None)
        return Content((self.heading, *self.body), None if head == Head() else head)


def _is_same(headline: str, heading: str) -> bool:
    return headline.casefold().split() == heading.casefold().split()


def read_xml(root: Element, *, exact: bool = False) -> Content | None:
    """Read a content that is XML, or return None when it is no text.

    Args:
        root: its root.
        exact: whether this library wrote it (see `xhtml.read_body`).

    Raises:
        ModelError: when blocks or marks nest more deeply than the model allows, or elements than can be read.
    """
    try:
        return _read_xml(root, exact=exact)
    except RecursionError:
        raise ModelError(_TOO_DEEP, None) from None


def _read_xml(root: Element, *, exact: bool) -> Content | None:
    is_nitf = nitf.is_nitf(root)
    if is_nitf and _is_too_deep(cast(Any, root)):
        raise ModelError(_TOO_DEEP, None)
    if not exact and (text := _markup_in(root)):
        head = nitf.read_document(root)[1] if is_nitf else None
        content = _read_text(text) or Content(())
        return content._replace(head=head or content.head)
    if root.tag == _HTML_ROOT and len(root) and root[-1].tag == _HTML_BODY:
        return Content(xhtml.read_body(root[-1], exact=True)) if exact else Content(*xhtml.read_page(root))
    if is_nitf:
        return Content(*nitf.read_document(root))
    if xhtml.is_html(root) or xhtml.holds_html(root):
        return Content(*xhtml.read_page(root))
    return None


def _markup_in(root: Element) -> str | None:
    """Return the words of a body that holds nothing else, if they are markup."""
    element = root
    while len(element):
        parts = [part for part in element if _name_of(part) not in _HEADS]
        texts = (element.text, *(child.tail for child in element))
        if len(parts) != 1 or any(text and not text.isspace() for text in texts):
            return None
        element = parts[0]
    text = element.text
    return text if text and _name_of(element) in _BODIES and _has_tags(text) else None


def _name_of(element: Element) -> str:
    return element.tag.rpartition("}")[2].lower()


def read_text(text: str) -> Content | None:
    """Read a content that is text with tags or without, or return None when there is none.

    Raises:
        ModelError: when blocks or marks nest more deeply than the model allows, or elements than can be read,
            or a character cannot stand in an article.
    """
    try:
        return _read_text(text)
    except RecursionError:
        raise ModelError(_TOO_DEEP, None) from None


def _read_text(text: str) -> Content | None:
    if _is_nitf(text):
        try:
            return _read_xml(parse(text, "nitf"), exact=False)
        except DecodeError:
            # What is no XML is taken as browsers take it.
            pass
    if _has_tags(text):
        return Content(*xhtml.read_page(xhtml.parse_html(text)))
    body = plain.read_body(text)
    return Content(body) if body else None
