"""Meanings: what an element of an item is to the model.

What may live here: which row of the table an element belongs to, and what it means, so that two elements that
mean the same can stand for each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from newsmodel.codecs.newsml import bodies
from newsmodel.codecs.newsml.concepts import concept
from newsmodel.codecs.newsml.fields import (
    BY_TAG,
    CONTENT_LINKS,
    LINKS,
    PACKAGE_ROW,
    PHOTOS,
    PLACES,
    RENDITIONS,
    RIGHTS_INFO,
    SUBJECTS,
    SUMMARY_ROW,
    Row,
    is_place,
)
from newsmodel.codecs.newsml.links import is_photo
from newsmodel.codecs.newsml.names import G2, NM
from newsmodel.codecs.newsml.people import CONTRIBUTOR
from newsmodel.codecs.newsml.texts import read_label
from newsmodel.errors import ModelError
from newsmodel.markup.element import Element
from newsmodel.model.article import Article
from newsmodel.model.concepts import Place

__all__ = [
    "ONCE",
    "ROOT_ROWS",
    "Meaning",
    "content_row",
    "fields_of",
    "holds_text",
    "is_still_meant",
    "meaning_of",
    "row_of",
]

ROOT_ROWS: Mapping[str, Row] = MappingProxyType({G2 + row.name: row for row in (RIGHTS_INFO, PACKAGE_ROW)})
"""The rows whose elements stand in the item itself, by tag."""

_PLACE = concept(Place)
_CREATOR = G2 + "creator"
_DATELINE = G2 + "dateline"
_DESCRIPTION = G2 + "description"
_LOCATED = G2 + "located"
_REMOTE_CONTENT = G2 + "remoteContent"
_LABELS = frozenset({G2 + "headline", G2 + "by"})

_FIELDS_OF: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        G2 + "headline": frozenset({"headline", "alternative_headlines"}),
        G2 + "by": frozenset({"bylines"}),
        _CREATOR: frozenset({"bylines"}),
        "located": frozenset({"dateline"}),
    }
)

Meaning: TypeAlias = tuple[str, Any]
"""What an element is to the model: a field, or a tag where a field has several elements; and a value."""

ONCE = frozenset(
    {
        "body",
        "dateline",
        "located",
        *(row.field for row in (RIGHTS_INFO, PACKAGE_ROW, SUMMARY_ROW, *BY_TAG.values()) if not row.many),
    }
)
"""What an element may mean, as `meaning_of` names it, that an article has only once: the first is read."""


def holds_text(kind: str) -> bool:
    """Tell whether what an item of this kind holds is read as text, and its files as links."""
    return kind in ("text", "composite")


def meaning_of(element: Element, kind: str) -> Meaning | None:
    """Return what an element of an item, or of one of its containers, means to the model, if anything.

    Two elements that mean the same can stand for each other.

    Args:
        element: the element.
        kind: the kind of the article.
    """
    tag = element.tag
    row = ROOT_ROWS.get(tag) or BY_TAG.get(tag) or content_row(element, kind)
    try:
        if tag == _DESCRIPTION:
            return SUMMARY_ROW.field, SUMMARY_ROW.value.read(element)
        if row is not None:
            row = row_of(row, element)
            value = row.value.read(element)
            return row.field, value if row.many else row.check(value)
        if tag == _CREATOR:
            return tag, CONTRIBUTOR.read(element)
        if tag == _LOCATED:
            return "located", _PLACE.read(element)
        if tag == _DATELINE:
            return "dateline", (element.get("role"), read_label(element))
        if tag in _LABELS:
            return tag, (element.get("role"), read_label(element))
        content = bodies.read_content(element)
        return ("body", content.body) if content is not None and content.body else None
    except ModelError:
        return None


def fields_of(name: str) -> frozenset[str]:
    """Return the fields that are read from elements of a meaning of that name."""
    return _FIELDS_OF.get(name) or frozenset({name})


def is_still_meant(meaning: Meaning, article: Article) -> bool:
    """Tell whether an article says what an element means that an article has only once."""
    name, value = meaning
    if name == "located":
        return article.dateline is not None and article.dateline.place == value
    if name == "dateline":
        return article.dateline is not None and (None, article.dateline.text) == value
    return repr(getattr(article, name)) == repr(value)


def row_of(row: Row, element: Element) -> Row:
    """Return the row that an element belongs to: that of its tag, or of what a subject or a link is for."""
    if row is SUBJECTS:
        return PLACES if is_place(element) else row
    return PHOTOS if row is LINKS and is_photo(element) else row


def content_row(element: Element, kind: str) -> Row | None:
    """Return the row of the table that a file of the content belongs to."""
    if element.tag != _REMOTE_CONTENT:
        return None
    has_address = element.get("href") is not None or element.get(NM + "href") is not None
    return RENDITIONS if has_address and not holds_text(kind) else CONTENT_LINKS
