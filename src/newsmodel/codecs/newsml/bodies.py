"""Bodies: the text of an item in whatever form `contentSet` holds it.

What may live here: telling the form of a content, and reading it by the markup's readers.

| content | read as |
| --- | --- |
| `inlineXML` with XHTML, in its namespace, in none or wrongly in that of NewsML-G2 | XHTML |
| `inlineData` with tags in it, under any declared type | HTML |
| other `inlineData` | paragraphs parted by blank lines |
"""

from __future__ import annotations

import re

from newsmodel.codecs.newsml.names import G2
from newsmodel.markup import plain, xhtml
from newsmodel.markup.element import Element
from newsmodel.model.blocks import Block

__all__ = ["read_content"]

_INLINE_XML = G2 + "inlineXML"
_INLINE_DATA = G2 + "inlineData"
_XHTML = f"{{{xhtml.NAMESPACE}}}"
_HTML_ROOT = _XHTML + "html"
_HTML_BODY = _XHTML + "body"
_has_tags = re.compile(
    r"</?(?:p|br|div|html|body|h[1-6]|ul|ol|table|blockquote|span|a|b|i|em|strong)\b[^<>]*>", re.IGNORECASE
).search


def read_content(content: Element, *, exact: bool = False) -> tuple[Block, ...] | None:
    """Return the blocks of one child of `contentSet`, or None when it is no text.

    Args:
        content: the child.
        exact: whether this library wrote it (see `xhtml.read_body`).

    Raises:
        ModelError: when blocks or marks nest more deeply than the model allows.
    """
    if content.tag == _INLINE_XML and len(content) == 1:
        return _read_xml(content[0], exact=exact)
    if content.tag == _INLINE_DATA and content.get("encoding") is None and content.get("encodinguri") is None:
        return _read_data(content.text or "")
    return None


def _read_xml(root: Element, *, exact: bool) -> tuple[Block, ...] | None:
    if root.tag == _HTML_ROOT and len(root) and root[-1].tag == _HTML_BODY:
        return xhtml.read_body(root[-1], exact=exact)
    if xhtml.is_html(root):
        return xhtml.read_body(xhtml.body_of(root))
    return None


def _read_data(text: str) -> tuple[Block, ...] | None:
    if _has_tags(text):
        return xhtml.read_body(xhtml.parse_html(text))
    return plain.read_body(text) or None
