"""Links, photos and renditions: the elements `link` and `remoteContent`, which point to what belongs to one.

What may live here: a plain link, a link to a photo, and the files that hold an item's content.

NewsML-G2 allows a link to repeat what its target says of itself, in the target's own elements; so a photo is
a link with all that the article says of the photo. Its relation is `reluri="urn:newsmodel:1:photo"`.
"""

from __future__ import annotations

from typing import Any

from newsmodel.codecs.newsml.attributes import (
    Attribute,
    by_code,
    by_reference,
    is_iri,
    is_qcode,
    keys_of,
    read_attributes,
    read_number,
    take_attributes,
    write_attributes,
)
from newsmodel.codecs.newsml.concepts import concept
from newsmodel.codecs.newsml.facts import is_said
from newsmodel.codecs.newsml.names import G2, NM
from newsmodel.codecs.newsml.people import CONTRIBUTOR
from newsmodel.codecs.newsml.rights import RIGHTS
from newsmodel.codecs.newsml.texts import is_blank, text_of, write_label
from newsmodel.codecs.newsml.values import LABEL, LINE, TRUNCATED, Value, judged
from newsmodel.errors import ModelError
from newsmodel.markup import own
from newsmodel.markup.element import Element
from newsmodel.model._trusted import trusted
from newsmodel.model.concepts import Place
from newsmodel.model.link import Link
from newsmodel.model.photo import Caption, Photo, Rendition

__all__ = ["CONTENT", "CONTENT_LINK", "LINK", "PHOTO", "RENDITION", "is_photo"]

CONTENT = "remoteContent"
"""The role of a link to a file that holds the content itself."""

_PHOTO_RELATION = f"{own.NAMESPACE}:photo"
_ALT_TEXT = f"{own.NAMESPACE}:alt_text"
_CAPTION = "drol:caption"
_CREDITLINE = G2 + "creditline"
_DESCRIPTION = G2 + "description"
_TITLE = G2 + "title"
_EMPTY_CAPTION = NM + "caption"

_LINK_TABLE = (
    by_code("role", "rel"),
    Attribute("href", "href", is_iri),
    by_reference("id"),
    Attribute("media_type", "contenttype"),
    Attribute("title", "title"),
)
_LINK_KEYS = keys_of(_LINK_TABLE)
_CONTENT_TABLE = tuple(row for row in _LINK_TABLE if row.field in ("href", "id", "media_type"))
_CONTENT_KEYS = keys_of(_CONTENT_TABLE)
# Its `reluri` says that it is a photo.
_PHOTO_TABLE = (Attribute("role", "rel", is_qcode), Attribute("id", "residref"))
_PHOTO_KEYS = keys_of(_PHOTO_TABLE)
_RENDITION_TABLE = (
    Attribute("href", "href", is_iri),
    Attribute("media_type", "contenttype"),
    Attribute("width", "width", read=read_number),
    Attribute("height", "height", read=read_number),
    Attribute("size", "size", read=read_number),
    by_code("purpose", "rendition"),
)
_RENDITION_KEYS = keys_of(_RENDITION_TABLE)

_link_of = trusted(Link)
_photo_of = trusted(Photo)
_caption_of = trusted(Caption)
_rendition_of = trusted(Rendition)


def is_photo(element: Element) -> bool:
    """Tell whether a link is one to a photo of the article."""
    return element.get("reluri") == _PHOTO_RELATION


def _write_link(tag: str, link: Link) -> str | None:
    attributes = write_attributes(_LINK_TABLE, link)
    return None if link.extensions or not attributes else f"<{tag}{attributes}/>"


def _read_link(element: Element) -> Link:
    return _take_link(element)[0]


def _take_link(element: Element) -> tuple[Link, bool]:
    fields, is_whole = take_attributes(_LINK_KEYS, element, is_whole=is_blank(element))
    if len(element) and "title" not in fields:
        # What the target says of itself stands in its own elements.
        title = next((text_of(child) for child in element if child.tag == _TITLE), "")
        if title:
            fields["title"] = title
    if not fields:
        raise ModelError("empty", None)
    return _link_of(**fields), is_whole


def _write_content_link(tag: str, link: Link) -> str | None:
    alone = link == Link(role=CONTENT, href=link.href, id=link.id, media_type=link.media_type)
    attributes = write_attributes(_CONTENT_TABLE, link)
    return f"<{tag}{attributes}/>" if alone and attributes else None


def _read_content_link(element: Element) -> Link:
    return _take_content_link(element)[0]


def _take_content_link(element: Element) -> tuple[Link, bool]:
    fields, is_whole = take_attributes(_CONTENT_KEYS, element, is_whole=is_blank(element))
    if not fields:
        raise ModelError("empty", None)
    return _link_of(role=CONTENT, **fields), is_whole


def _write_rendition(tag: str, rendition: Rendition) -> str | None:
    return None if rendition.extensions else f"<{tag}{write_attributes(_RENDITION_TABLE, rendition)}/>"


def _read_rendition(element: Element) -> Rendition:
    return _take_rendition(element)[0]


def _take_rendition(element: Element) -> tuple[Rendition, bool]:
    fields, is_whole = take_attributes(_RENDITION_KEYS, element, is_whole=is_blank(element))
    if not fields:
        raise ModelError("empty", None)
    return _rendition_of(**{"href": "", **fields}), is_whole


LINK = Value(_write_link, _read_link, _take_link)
"""Another resource (`Link1Type`)."""

CONTENT_LINK = Value(_write_content_link, _read_content_link, _take_content_link)
"""A file that holds a text (`RemoteContentPropType`)."""

RENDITION = Value(_write_rendition, _read_rendition, _take_rendition)
"""A file that holds a picture, a video or a sound (`RemoteContentPropType`)."""

_PLACE = concept(Place)

# The field, the element and the way: once at most, then any number of times.
_ONE = (
    ("headline", "headline", LABEL),
    ("created", "contentCreated", TRUNCATED),
    ("place", "located", _PLACE),
    ("rights", "rightsInfo", RIGHTS),
)
_MANY = (
    ("contributors", "creator", CONTRIBUTOR),
    ("renditions", "remoteContent", RENDITION),
)
_ONE_BY_TAG = {G2 + name: (field, way) for field, name, way in _ONE}
_MANY_BY_TAG = {G2 + name: (field, way) for field, name, way in _MANY}


def _write_photo(tag: str, photo: Photo) -> str | None:
    if photo.extensions:
        return None
    parts: list[str | None] = []
    caption = photo.caption
    extra = ""
    if caption is not None:
        if caption.text is None and caption.credit is None:
            extra = ' nm:caption=""'
        if caption.text is not None:
            parts.append(write_label("description", caption.text, f' role="{_CAPTION}"'))
        if caption.credit is not None:
            parts.append(LINE.write("creditline", caption.credit))
    if photo.alt_text is not None:
        parts.append(write_label("description", photo.alt_text, f' roleuri="{_ALT_TEXT}"'))
    values: list[tuple[Any, str, Value]] = [(getattr(photo, field), name, way) for field, name, way in _ONE]
    values += [(value, name, way) for field, name, way in _MANY for value in getattr(photo, field)]
    parts += [way.write(name, value) for value, name, way in values if value is not None]
    if None in parts:
        return None
    start = f'<{tag}{write_attributes(_PHOTO_TABLE, photo)} reluri="{_PHOTO_RELATION}"{extra}'
    return f"{start}>{''.join(filter(None, parts))}</{tag}>" if parts else f"{start}/>"


def _read_photo(element: Element) -> Photo:
    fields: dict[str, Any] = read_attributes(_PHOTO_KEYS, element)
    caption: dict[str, str] = {}
    many: dict[str, list[Any]] = {}
    for child in element:
        tag = child.tag
        if tag == _DESCRIPTION:
            if child.get("roleuri") == _ALT_TEXT:
                fields["alt_text"] = text_of(child)
            else:
                caption["text"] = text_of(child)
        elif tag == _CREDITLINE:
            caption["credit"] = LINE.read(child)
        elif tag in _ONE_BY_TAG:
            field, way = _ONE_BY_TAG[tag]
            fields[field] = way.read(child)
        elif tag in _MANY_BY_TAG:
            field, way = _MANY_BY_TAG[tag]
            many.setdefault(field, []).append(way.read(child))
    if caption or element.get(_EMPTY_CAPTION) is not None:
        fields["caption"] = _caption_of(**caption)
    fields |= {field: tuple(values) for field, values in many.items()}
    return _photo_of(**fields)


def _is_whole_photo(element: Element, photo: Photo) -> bool:
    written = _write_photo("link", photo)
    return written is not None and is_said(element, written)


PHOTO = Value(_write_photo, _read_photo, judged(_read_photo, _is_whole_photo))
"""A photo of the article (`Link1Type` with the properties of its target)."""
