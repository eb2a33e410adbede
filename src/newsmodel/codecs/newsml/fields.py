"""The one table of the fields that stand in an element each: it serves the reader and the writer.

What may live here: rows, in the order of the schema, and nothing that reads or writes a whole item. A field
that needs more than its own element (bylines, headlines, photos, the body) is in `reader` and `writer`, by
hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from newsmodel.codecs.newsml.concepts import concept
from newsmodel.codecs.newsml.links import LINK, PHOTO
from newsmodel.codecs.newsml.names import G2, NM
from newsmodel.codecs.newsml.rights import RIGHTS
from newsmodel.codecs.newsml.values import (
    DATE,
    DATETIME,
    LABEL,
    LINE,
    NUMBER,
    TRUNCATED,
    Value,
    attribute,
    code,
    is_iri,
    read_number,
    text_of,
    write_label,
)
from newsmodel.errors import ModelError
from newsmodel.markup.element import Element
from newsmodel.model._check import Check, plan_of
from newsmodel.model.article import Article
from newsmodel.model.concepts import Genre, Place, Provider, Source, Subject

__all__ = [
    "ADMINISTRATIVE",
    "BY_TAG",
    "DESCRIPTIVE",
    "ITEM_META",
    "KIND",
    "PHOTOS",
    "PLACES",
    "PROVIDER",
    "RIGHTS_INFO",
    "VERSION_CREATED",
    "Row",
    "is_place",
]

_CHECKS = dict(zip(plan_of(Article).names, plan_of(Article).checks, strict=True))


@attrs.frozen
class Row:
    """A field in an element of its own.

    Attributes:
        field: the name of the article's field.
        name: the local name of the element.
        value: the way a value stands in it.
        many: whether the field is a tuple, with an element for each item.
        check: the model's check of the field's value.
    """

    field: str
    name: str
    value: Value
    many: bool = False
    check: Check = attrs.field(init=False)

    @check.default
    def _check_of_field(self) -> Check:
        return _CHECKS[self.field]


def _write_summary(tag: str, text: str) -> str:
    return write_label(tag, text, ' role="drol:summary"')


def _read_summary(element: Element) -> str:
    if element.get("role") not in (None, "drol:summary"):
        raise ModelError("a summary is wanted", element.get("role"))
    return text_of(element)


def _write_count(tag: str, count: int) -> str:
    return f'<{tag} interactions="{count}" interactiontypeuri="{_COMMENTING}"/>'


def _read_count(element: Element) -> int:
    if element.get("interactiontypeuri") != _COMMENTING:
        raise ModelError("a count of comments is wanted", element.get("interactiontypeuri"))
    return read_number(element.get("interactions", ""))


def _write_subject(tag: str, subject: Subject) -> str | None:
    # The reader takes a geographic area for a place of the article's, unless it is told otherwise.
    return (_SUBJECT_AREA if subject.type == "cpnat:geoArea" else _SUBJECT).write(tag, subject)


def is_place(element: Element) -> bool:
    """Tell whether a subject is one of the article's places."""
    return element.get("type") == "cpnat:geoArea" and element.get(_FIELD) is None


_COMMENTING = "http://schema.org/CommentAction"
_FIELD = NM + "field"
_SUBJECT = concept(Subject)
_SUBJECT_AREA = concept(Subject, ' nm:field="subjects"')

RIGHTS_INFO = Row("rights", "rightsInfo", RIGHTS)
PLACES = Row("places", "subject", concept(Place, ' type="cpnat:geoArea"'), many=True)
PHOTOS = Row("photos", "link", PHOTO, many=True)

KIND = Row("kind", "itemClass", code("ninat"))
PROVIDER = Row("provider", "provider", concept(Provider))
VERSION_CREATED = Row("version_created", "versionCreated", DATETIME)
ITEM_META = (
    Row("first_created", "firstCreated", DATETIME),
    Row("embargoed", "embargoed", DATETIME),
    Row("status", "pubStatus", code("stat")),
    Row("editorial_note", "edNote", LABEL),
    Row("expires", "expires", DATE),
    Row("links", "link", LINK, many=True),
)
ADMINISTRATIVE = (
    Row("urgency", "urgency", NUMBER),
    Row("content_created", "contentCreated", TRUNCATED),
    Row("content_modified", "contentModified", TRUNCATED),
    Row("digital_source_type", "digitalSourceType", attribute("uri", is_iri)),
    Row("sources", "infoSource", concept(Source), many=True),
    Row("comment_count", "userInteraction", Value(_write_count, _read_count)),
)
DESCRIPTIVE = (
    Row("language", "language", attribute("tag", bool)),
    Row("genre", "genre", concept(Genre)),
    Row("keywords", "keyword", LINE, many=True),
    Row("subjects", "subject", Value(_write_subject, _SUBJECT.read), many=True),
    Row("slugline", "slugline", LINE),
    Row("summary", "description", Value(_write_summary, _read_summary)),
)

BY_TAG: Mapping[str, Row] = MappingProxyType(
    {
        G2 + row.name: row
        for row in (KIND, PROVIDER, VERSION_CREATED, *ITEM_META, *ADMINISTRATIVE, *DESCRIPTIVE)
    }
)
