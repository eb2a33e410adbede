"""The one table of the fields that stand in an element each: it serves the reader and the writer.

What may live here: rows, in the order of the schema, and nothing that reads or writes a whole item. A field
that needs more than its own element (bylines, headlines, photos, the body) is in `reader` and `writer`, by
hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from newsmodel.codecs.newsml.attributes import read_number
from newsmodel.codecs.newsml.concepts import concept
from newsmodel.codecs.newsml.links import CONTENT_LINK, LINK, PHOTO, RENDITION
from newsmodel.codecs.newsml.names import G2, NM
from newsmodel.codecs.newsml.packages import PACKAGE
from newsmodel.codecs.newsml.rights import RIGHTS
from newsmodel.codecs.newsml.texts import attributes_of, is_blank, read_block, write_label
from newsmodel.codecs.newsml.values import (
    BLOCK,
    DATE,
    DATETIME,
    LINE,
    NUMBER,
    TRUNCATED,
    URI,
    Value,
    attribute,
    code,
    code_of,
    judged,
)
from newsmodel.errors import ModelError
from newsmodel.markup.element import Element
from newsmodel.markup.languages import usual_tag
from newsmodel.model._check import Check, plan_of
from newsmodel.model.article import Article
from newsmodel.model.concepts import Genre, Place, Provider, Source, Subject

__all__ = [
    "ADMINISTRATIVE",
    "BY_CONTAINER",
    "BY_TAG",
    "CONTENT_LINKS",
    "DESCRIPTIVE",
    "ITEM_META",
    "KIND",
    "LINKS",
    "PACKAGE_ROW",
    "PHOTOS",
    "PLACES",
    "PROVIDER",
    "RENDITIONS",
    "RIGHTS_INFO",
    "SUBJECTS",
    "SUMMARY",
    "SUMMARY_ROW",
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
    return write_label(tag, text, f' role="{SUMMARY}"')


def _is_whole_summary(element: Element, text: str) -> bool:
    return not len(element) and attributes_of(element, text) in ([("role", SUMMARY)], [])


def _write_language(tag: str, language: str) -> str | None:
    # An unusual tag would be read as the usual one.
    return _TAG.write(tag, language) if language == usual_tag(language) else None


def _write_count(tag: str, count: int) -> str:
    return f'<{tag} interactions="{count}" interactiontypeuri="{_COMMENTING}"/>'


def _read_count(element: Element) -> int:
    if element.get("interactiontypeuri") != _COMMENTING:
        raise ModelError("a count of comments is wanted", element.get("interactiontypeuri"))
    return read_number(element.get("interactions", ""))


def _is_whole_count(element: Element, count: int) -> bool:
    return (
        is_blank(element)
        and len(element.keys()) == len(("interactions", "interactiontypeuri"))
        and element.get("interactions") == str(count)
    )


def _write_subject(tag: str, subject: Subject) -> str | None:
    # The reader takes a geographic area for a place of the article's, unless it is told otherwise.
    return (_SUBJECT_AREA if subject.type == "cpnat:geoArea" else _SUBJECT).write(tag, subject)


def is_place(element: Element) -> bool:
    """Tell whether a subject is one of the article's places."""
    kind = element.get("type")
    if kind is None or not kind.startswith("cpnat:"):
        kind = f"cpnat:{code_of('cpnat', None, element.get('typeuri'))}"
    return kind == "cpnat:geoArea" and element.get(_FIELD) is None


_COUNT = Value(_write_count, _read_count, judged(_read_count, _is_whole_count))
_SUMMARY = Value(_write_summary, read_block, judged(read_block, _is_whole_summary))
_COMMENTING = "http://schema.org/CommentAction"
_FIELD = NM + "field"
_TAG = attribute("tag", bool, usual_tag)
_SUBJECT = concept(Subject)
_SUBJECT_AREA = concept(Subject, ("nm:field", "subjects"))

SUMMARY = "drol:summary"
"""The role of the description that is the summary."""

LINKS = Row("links", "link", LINK, many=True)
RIGHTS_INFO = Row("rights", "rightsInfo", RIGHTS)
SUBJECTS = Row("subjects", "subject", Value(_write_subject, _SUBJECT.read, _SUBJECT.take), many=True)
PLACES = Row("places", "subject", concept(Place, ("type", "cpnat:geoArea")), many=True)
PHOTOS = Row("photos", "link", PHOTO, many=True)

KIND = Row("kind", "itemClass", code("ninat"))
PROVIDER = Row("provider", "provider", concept(Provider))
VERSION_CREATED = Row("version_created", "versionCreated", DATETIME)
ITEM_META = (
    Row("first_created", "firstCreated", DATETIME),
    Row("embargoed", "embargoed", DATETIME),
    Row("status", "pubStatus", code("stat", MappingProxyType({"cancelled": "canceled"}))),
    Row("editorial_note", "edNote", BLOCK),
    Row("expires", "expires", DATE),
)
ADMINISTRATIVE = (
    Row("urgency", "urgency", NUMBER),
    Row("content_created", "contentCreated", TRUNCATED),
    Row("content_modified", "contentModified", TRUNCATED),
    Row("digital_source_type", "digitalSourceType", URI),
    Row("sources", "infoSource", concept(Source), many=True),
    Row("comment_count", "userInteraction", _COUNT),
)
DESCRIPTIVE = (
    Row("language", "language", Value(_write_language, _TAG.read, _TAG.take)),
    Row("genre", "genre", concept(Genre)),
    Row("keywords", "keyword", LINE, many=True),
    SUBJECTS,
    Row("slugline", "slugline", LINE),
    Row("creditline", "creditline", LINE),
)
SUMMARY_ROW = Row("summary", "description", _SUMMARY)
RENDITIONS = Row("renditions", "remoteContent", RENDITION, many=True)
CONTENT_LINKS = Row("links", "remoteContent", CONTENT_LINK, many=True)
PACKAGE_ROW = Row("package", "groupSet", PACKAGE)


def _by_tag(*rows: Row) -> Mapping[str, Row]:
    return MappingProxyType({G2 + row.name: row for row in rows})


BY_CONTAINER: Mapping[str, Mapping[str, Row]] = MappingProxyType(
    {
        G2 + "itemMeta": _by_tag(KIND, PROVIDER, VERSION_CREATED, *ITEM_META, LINKS),
        G2 + "contentMeta": _by_tag(*ADMINISTRATIVE, *DESCRIPTIVE),
    }
)
"""The rows whose elements stand in a container, by its tag and theirs."""

BY_TAG: Mapping[str, Row] = MappingProxyType(
    {tag: row for rows in BY_CONTAINER.values() for tag, row in rows.items()}
)
"""The rows of both containers."""
