"""Bodies: the text of an item in whatever form `contentSet` holds it, and as it is written.

What may live here: which children of `contentSet` hold text, and how one is written. The markup of a text
that is read is told in `newsmodel.markup.content`.
"""

from __future__ import annotations

from html import unescape
from typing import Literal

from newsmodel.codecs.newsml.facts import is_said
from newsmodel.codecs.newsml.names import G2, NM
from newsmodel.errors import ModelError
from newsmodel.markup import nitf, xhtml
from newsmodel.markup.content import Content, read_text, read_xml
from newsmodel.markup.element import Element
from newsmodel.markup.head import Head
from newsmodel.model.blocks import Block

__all__ = [
    "BodyMarkup",
    "head_of",
    "is_in_another_markup",
    "is_whole",
    "read_content",
    "read_untouched",
    "write_body",
]

BodyMarkup = Literal["xhtml", "nitf"]
"""The markups that a body can be written in."""

_INLINE_XML = G2 + "inlineXML"
_INLINE_DATA = G2 + "inlineData"
_XHTML_TYPE = [("contenttype", "application/xhtml+xml")]
_MODEL = NM + "model"
_NITF_TYPE = [("contenttype", "application/nitf+xml")]


def write_body(body: tuple[Block, ...], markup: BodyMarkup = "xhtml") -> str:
    """Write a body in an `inlineXML`."""
    if markup == "nitf":
        return (
            f'<inlineXML contenttype="application/nitf+xml"><nitf xmlns="{nitf.NAMESPACE}" nm:model="1">'
            f"<body><body.content>\n{nitf.write_body(body)}\n</body.content></body></nitf></inlineXML>"
        )
    return (
        f'<inlineXML contenttype="application/xhtml+xml"><html xmlns="{xhtml.NAMESPACE}">'
        f"<head><title/></head><body>\n{xhtml.write_body(body)}\n</body></html></inlineXML>"
    )


def read_untouched(element: Element) -> tuple[Block, ...] | None:
    """Read the one child of `contentSet` that this library wrote, if it is nothing but plain paragraphs.

    Returns:
        its paragraphs, or None where there is more in it.
    """
    # A checksum may be forged.
    is_page = element.tag == _INLINE_XML and len(element) == 1 and len(element[0]) > 0
    return xhtml.read_plain(element[0][-1]) if is_page else None


def read_content(element: Element, *, exact: bool = False) -> Content | None:
    """Read one child of `contentSet`, or return None when it is no text.

    Args:
        element: the child.
        exact: whether this library wrote it (see `xhtml.read_body`).

    Raises:
        ModelError: when blocks or marks nest more deeply than the model allows.
    """
    if element.tag == _INLINE_XML:
        if len(element) == 1:
            root = element[0]
            if not _is_said_in(element.text) and not _is_said_in(root.tail):
                return read_xml(root, exact=exact)
        # Against the schema: several elements, words beside one, or words alone.
        return read_xml(element) if len(element) else read_text(element.text or "")
    if element.tag == _INLINE_DATA and element.get("encoding") is None and element.get("encodinguri") is None:
        return _read_data(element.text or "", element.get("contenttype", "").lower())
    return None


def _read_data(text: str, media_type: str) -> Content | None:
    """Read a text in whatever markup it is; its type only tells what the text itself does not."""
    if "<" not in text:
        if "json" in media_type or "csv" in media_type:
            return None
        if "html" in media_type:
            # Without a tag, it is a text with references all the same.
            text = unescape(text)
    return read_text(text)


def _is_said_in(text: str | None) -> bool:
    return text is not None and not text.isspace()


def head_of(element: Element, headline: str) -> tuple[Head | None, str | None]:
    """Return what a child of `contentSet` prints above its text, and a heading there of other words.

    Args:
        element: the child.
        headline: the headline of the article.
    """
    try:
        content = read_content(element) or Content(())
    except ModelError:
        return None, None
    below = content.below(headline)
    is_other = content.heading is not None and below is not content
    return below.head, content.heading.text if content.heading is not None and is_other else None


def is_whole(element: Element, body: tuple[Block, ...]) -> bool:
    """Tell whether a child of `contentSet` says nothing more than the body that was read from it.

    NITF that this library did not write does: a body is written as XHTML where nobody asks for NITF.
    """
    attributes = element.items() if element.tag == _INLINE_XML else []
    if attributes == _XHTML_TYPE:
        return is_said(element, write_body(body))
    is_own = attributes == _NITF_TYPE and len(element) == 1 and element[0].get(_MODEL) is not None
    return is_own and is_said(element, write_body(body, "nitf"))


def is_in_another_markup(element: Element, markup: BodyMarkup | None) -> bool:
    """Tell whether a child of `contentSet` holds a text, but not in the markup that is asked for."""
    if markup is None or element.tag not in (_INLINE_XML, _INLINE_DATA):
        return False
    found = "nitf" if len(element) == 1 and nitf.is_nitf(element[0]) else "xhtml"
    return found != markup
