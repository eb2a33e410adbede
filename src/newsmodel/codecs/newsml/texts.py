"""The text of an element: words in mixed content, a line, and the `name` of what an element stands for.

What may live here: the ways in which a string is an element's text, each written, read, and taken. To take
is to read and to tell whether the element says nothing more than what was read, so that nothing is lost when
that alone is written.
"""

from __future__ import annotations

import re

from newsmodel.codecs.newsml.names import G2, NM
from newsmodel.errors import ModelError
from newsmodel.markup import xhtml
from newsmodel.markup.element import Element
from newsmodel.markup.xml import (
    PRESERVE,
    SPACE,
    collapse,
    escape_attribute,
    escape_text,
    is_settled,
    lines_of,
)
from newsmodel.markup.xml import text_of as words_of
from newsmodel.model.blocks import plain_text

__all__ = [
    "attributes_of",
    "is_blank",
    "is_line",
    "read_block",
    "read_label",
    "read_line",
    "read_name",
    "read_words",
    "space_for",
    "take_block",
    "take_label",
    "take_line",
    "take_name",
    "text_of",
    "write_label",
    "write_line",
]

_NAME = G2 + "name"
_SPACE = (SPACE, "preserve")
_TEXT = NM + "text"
_XHTML = f"{{{xhtml.NAMESPACE}}}"

_breaks = re.compile("[\t\n\r]").search


def is_line(text: str) -> bool:
    """Tell whether a string is one that `g2normalizedString` admits: no white space other than blanks."""
    return _breaks(text) is None


def is_blank(element: Element) -> bool:
    """Tell whether an element has neither child elements nor words."""
    return not len(element) and (not element.text or element.text.isspace())


def text_of(element: Element) -> str:
    """Return the words of an element, without the marks within it; where it holds XHTML, line by line."""
    if not len(element):
        text = element.text or ""
        return text if is_settled(text) else words_of(element)
    if not _holds_xhtml(element):
        return words_of(element)
    return "\n".join(filter(None, map(plain_text, xhtml.read_element(element))))


def _holds_xhtml(element: Element) -> bool:
    return any(child.tag.startswith(_XHTML) for child in element)


def _is_meant(element: Element, text: str) -> bool:
    """Tell whether the text that was read from an element is one: an empty element holds none."""
    return text != "" or element.get(SPACE) == "preserve"


def space_for(text: str) -> tuple[tuple[str, str], ...]:
    """Return the `xml:space` that is written for a text, if any."""
    return () if text and is_settled(text) else (_SPACE,)


def attributes_of(element: Element, text: str) -> list[tuple[str, str]]:
    """Return the attributes of an element, without an `xml:space` that is written for its text."""
    items, space = element.items(), space_for(text)
    return [item for item in items if item not in space] if space else items


def write_label(tag: str, text: str, attributes: str = "") -> str:
    """Write a text in an element whose content is mixed."""
    # An empty element says nothing, unless it says that nothing is meant.
    space = "" if text and is_settled(text) else PRESERVE
    return f"<{tag}{attributes}{space}>{escape_text(text)}</{tag}>"


def read_label(element: Element) -> str:
    """Read words, of which there must be some, or else it must be said that there are none.

    Raises:
        ModelError: when the element is empty.
    """
    text = read_words(element)
    if text is None:
        raise ModelError("empty", None)
    return text


def read_words(element: Element) -> str | None:
    """Read words; None when there are none, unless it is said that none are meant."""
    text = text_of(element)
    return text if _is_meant(element, text) else None


def take_label(element: Element) -> tuple[str, bool]:
    """Take words, without marks or attributes if they are to be all.

    Raises:
        ModelError: when the element is empty.
    """
    text = element.text
    # Most words are settled and have nothing around them.
    if text and not len(element) and is_settled(text):
        return text, not element.keys()
    text = read_label(element)
    return text, not len(element) and not attributes_of(element, text)


def write_line(tag: str, text: str, attributes: str = "") -> str:
    """Write a text in an element whose content is `g2normalizedString`; exactly in `nm:text` if need be."""
    if is_line(text):
        return write_label(tag, text, attributes)
    return f'<{tag}{attributes} nm:text="{escape_attribute(text)}">{escape_text(collapse(text))}</{tag}>'


def read_line(element: Element) -> str:
    """Read what `write_line` wrote; where `nm:text` says something else, somebody has changed the text.

    Raises:
        ModelError: when the element is empty.
    """
    exact = element.get(_TEXT)
    if exact is not None and text_of(element) == collapse(exact):
        return exact
    text = element.text
    return text if text and not len(element) and is_settled(text) else read_label(element)


def read_block(element: Element) -> str:
    """Read words line by line, of which there must be some, or else it must be said that there are none.

    Raises:
        ModelError: when the element is empty.
    """
    text = lines_of(element) if len(element) and not _holds_xhtml(element) else text_of(element)
    if not _is_meant(element, text):
        raise ModelError("empty", None)
    return text


def take_block(element: Element) -> tuple[str, bool]:
    """Take words line by line.

    Raises:
        ModelError: when the element is empty.
    """
    return (read_block(element), False) if len(element) else take_label(element)


def take_line(element: Element) -> tuple[str, bool]:
    """Take what `write_line` wrote.

    Raises:
        ModelError: when the element is empty.
    """
    text = element.text
    if text and not element.keys() and not len(element) and is_settled(text):
        return text, True
    line = read_line(element)
    written = [] if is_line(line) else [(_TEXT, line)]
    return line, not len(element) and attributes_of(element, line) == written


def read_name(element: Element) -> str | None:
    """Read the first `name` that an element has, or else the words that stand there against the schema."""
    for child in element:
        if child.tag == _NAME:
            exact = child.get(_TEXT)
            text = text_of(child)
            if exact is not None and text == collapse(exact):
                return exact
            if text or _is_meant(child, text):
                return text
    words = element.text
    return None if not words or words.isspace() else text_of(element) or None


def take_name(element: Element) -> tuple[str | None, bool]:
    """Take the first `name` of an element, which is alone if it is to be all."""
    name = read_name(element)
    if name is None or len(element) != 1:
        return name, name is None and not len(element)
    child = element[0]
    is_alone = (
        child.tag == _NAME
        and not (element.text and element.text.strip())
        and not (child.tail and child.tail.strip())
    )
    return name, is_alone and take_line(child)[1]
