"""Meanings: what an element of an item is to the model.

What may live here: which row of the table an element belongs to, and what it means, so that two elements that
mean the same can stand for each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from newsmodel.codecs.newsml import bodies
from newsmodel.codecs.newsml.assertions import Names, named
from newsmodel.codecs.newsml.concepts import concept
from newsmodel.codecs.newsml.fields import (
    BY_CONTAINER,
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
from newsmodel.codecs.newsml.headlines import HEADLINE
from newsmodel.codecs.newsml.links import is_photo
from newsmodel.codecs.newsml.names import G2, NM
from newsmodel.codecs.newsml.people import CONTRIBUTOR
from newsmodel.codecs.newsml.values import LABEL, Value
from newsmodel.errors import ModelError
from newsmodel.markup.element import Element
from newsmodel.model.article import Article
from newsmodel.model.concepts import Place
from newsmodel.model.headline import Headline

__all__ = [
    "NOTE",
    "ONCE",
    "ROOT_ROWS",
    "Meaning",
    "content_row",
    "fields_of",
    "holds_text",
    "is_whole",
    "meaning_for",
    "meaning_of",
    "row_of",
    "said_by",
    "token_of",
]

ROOT_ROWS: Mapping[str, Row] = MappingProxyType({G2 + row.name: row for row in (RIGHTS_INFO, PACKAGE_ROW)})
"""The rows whose elements stand in the item itself, by tag."""

_REMOTE_CONTENT = G2 + "remoteContent"

# What is read from elements that have no row, or share one field: the name of what each means, and the way.
_BY_HAND: Mapping[str, tuple[str, Value]] = MappingProxyType(
    {
        G2 + "by": ("by", LABEL),
        G2 + "creator": ("creator", CONTRIBUTOR),
        G2 + "dateline": ("dateline", LABEL),
        G2 + "description": (SUMMARY_ROW.field, SUMMARY_ROW.value),
        G2 + "headline": ("headline", HEADLINE),
        G2 + "located": ("located", concept(Place)),
    }
)
_FIELDS_OF: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        # Whatever may stand in it.
        "contentMeta": frozenset(
            {
                *("headline", "alternative_headlines", "bylines", "dateline", "summary", "places"),
                *(row.field for row in BY_CONTAINER[G2 + "contentMeta"].values()),
            }
        ),
        "by": frozenset({"bylines"}),
        "creator": frozenset({"bylines"}),
        "headline": frozenset({"headline", "alternative_headlines"}),
        "located": frozenset({"dateline"}),
    }
)

NOTE = "editorial_note"
"""The field that holds the words of several elements, line by line."""

Meaning: TypeAlias = tuple[str, Any]
"""What an element is to the model: a field's name, or an element's where a field has several; and a value."""

ONCE = frozenset(
    {
        "body",
        "dateline",
        "located",
        *(row.field for row in (RIGHTS_INFO, PACKAGE_ROW, SUMMARY_ROW, *BY_TAG.values()) if not row.many),
    }
) - {NOTE}
"""What an element may mean, as `meaning_of` names it, that an article has only once: the first is read."""

_BY_ROWS = frozenset(
    row.field
    for row in (
        *(RIGHTS_INFO, PACKAGE_ROW, SUMMARY_ROW, PLACES, PHOTOS, RENDITIONS, CONTENT_LINKS),
        *BY_TAG.values(),
    )
)


def holds_text(kind: str) -> bool:
    """Tell whether what an item of this kind holds is read as text, and its files as links."""
    return kind in ("text", "composite")


def meaning_of(element: Element, kind: str, headline: str | None = None) -> Meaning | None:
    """Return what an element of an item, or of one of its containers, means to the model, if anything.

    Two elements that mean the same can stand for each other.

    Args:
        element: the element.
        kind: the kind of the article.
        headline: the headline of the article; None when this library wrote the element.
    """
    try:
        row = _row_of_any(element, kind)
        if row is not None:
            value = row.value.read(element)
            return row.field, value if row.many else row.check(value)
        if element.tag in _BY_HAND:
            name, way = _BY_HAND[element.tag]
            return name, way.read(element)
        content = bodies.read_content(element, exact=headline is None)
        body = () if content is None else content.below(headline).body
        return ("body", body) if body else None
    except ModelError:
        return None


def meaning_for(article: Article, element: Element, names: Names) -> Meaning | None:
    """Return what an element means to an article that is written.

    A headline with a role is the article's own where the article has no other of that role. A note that is a
    part of the article's is as good as all of it.

    Args:
        article: the article.
        element: an element that it carries.
        names: the names of concepts that it carries elsewhere.
    """
    meaning = meaning_of(element, article.kind, article.headline)
    if meaning is None:
        return None
    name, value = meaning
    if name == NOTE and article.editorial_note and f"\n{value}\n" in f"\n{article.editorial_note}\n":
        return name, article.editorial_note
    if name != "headline":
        return name, named(value, names)
    is_own = value.text == article.headline and value not in article.alternative_headlines
    return ("headline", Headline(text=value.text)) if is_own else meaning


def is_whole(element: Element, meaning: Meaning, kind: str, names: Names) -> bool:
    """Tell whether an element says nothing more than what it means, given the names said elsewhere."""
    row = _row_of_any(element, kind)
    if row is None and element.tag not in _BY_HAND:
        return bodies.is_whole(element, meaning[1])
    way = _BY_HAND[element.tag][1] if row is None else row.value
    value, is_all = way.take(element)
    return is_all and named(value, names) == meaning[1]


def _row_of_any(element: Element, kind: str) -> Row | None:
    tag = element.tag
    row = ROOT_ROWS.get(tag) or content_row(element, kind)
    return row_of(BY_TAG[tag], element) if tag in BY_TAG else row


def fields_of(name: str) -> frozenset[str]:
    """Return the fields that are read from elements of a meaning of that name."""
    return _FIELDS_OF.get(name) or frozenset({name})


def token_of(meaning: Meaning) -> tuple[str, str]:
    """Return what tells a meaning from others, the offsets of times too, which equality does not see."""
    return meaning[0], repr(meaning[1])


def said_by(article: Article) -> frozenset[tuple[str, str]]:
    """Return all that elements could mean that an article says, as `token_of` tells it."""
    said: list[Meaning] = [("body", article.body), ("headline", Headline(text=article.headline))]
    said += [("headline", headline) for headline in article.alternative_headlines]
    for byline in article.bylines:
        said.append(("by", byline.text))
        said += [("creator", person) for person in byline.contributors]
    if article.dateline is not None:
        said += [("dateline", article.dateline.text), ("located", article.dateline.place)]
    for field in _BY_ROWS:
        value = getattr(article, field)
        said += [(field, item) for item in value] if isinstance(value, tuple) else [(field, value)]
    return frozenset(map(token_of, said))


def row_of(row: Row, element: Element) -> Row:
    """Return the row that an element belongs to: that of its tag, or of what a subject or a link is for."""
    if row is SUBJECTS:
        return PLACES if is_place(element) else row
    return PHOTOS if row is LINKS and is_photo(element) else row


def content_row(element: Element, kind: str) -> Row | None:
    """Return the row of the table that a file of the content belongs to."""
    if element.tag != _REMOTE_CONTENT:
        return None
    has_address = bool(element.get("href")) or element.get(NM + "href") is not None
    return RENDITIONS if has_address and not holds_text(kind) else CONTENT_LINKS
