"""Writing an article as a NewsML-G2 news item.

What may live here: the item as a whole, and the fields that need more than an element of their own.

What an element of the standard cannot hold, and the fields that the standard has no place for, stand as a
plain tree in `nm:article`, the last child of `itemMeta`. What the schema demands and the article lacks is
written all the same and named in `nm:absent`, so that it is read back as absent.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any
from zlib import crc32

from newsmodel.codecs.newsml import bodies, stand_ins
from newsmodel.codecs.newsml.concepts import concept
from newsmodel.codecs.newsml.fields import (
    ADMINISTRATIVE,
    CONTENT_LINKS,
    DESCRIPTIVE,
    ITEM_META,
    KIND,
    LINKS,
    PACKAGE_ROW,
    PHOTOS,
    PLACES,
    PROVIDER,
    RENDITIONS,
    RIGHTS_INFO,
    SUMMARY_ROW,
    VERSION_CREATED,
    Row,
)
from newsmodel.codecs.newsml.headlines import HEADLINE
from newsmodel.codecs.newsml.links import CONTENT
from newsmodel.codecs.newsml.meaning import fields_of, holds_text
from newsmodel.codecs.newsml.names import CATALOG, NAMESPACE, STANDARD, VERSION, is_version
from newsmodel.codecs.newsml.people import write_bylines, write_creators
from newsmodel.codecs.newsml.texts import write_label
from newsmodel.markup import own
from newsmodel.markup.xml import escape_attribute
from newsmodel.model.article import Article
from newsmodel.model.concepts import Place
from newsmodel.model.link import Link
from newsmodel.model.package import Package
from newsmodel.tree.fields import field_writers

__all__ = ["write_item"]


# The fields that NewsML-G2 has no element for.
_OWN = (
    "section",
    "published",
    "retrieved",
    "access",
    "canonical_url",
    "corrections",
    "comment_policy",
    "feedback_prompt",
    "envelope",
    "extensions",
)
_LINE_BREAK = "\n    "


def write_item(
    article: Article, body: bodies.BodyMarkup = "xhtml", *, has_content_meta: bool = True
) -> bytes:
    """Write an article as a document.

    Args:
        article: what to write.
        body: the markup of its body.
        has_content_meta: whether there may be a `contentMeta`; its fields are left to the rest otherwise.
    """
    # The fields, or parts of them, that no element of the standard holds.
    rest: dict[str, Any] = {}
    content_meta = _content_meta(article, rest) if has_content_meta else ""
    if not has_content_meta:
        values = {name: getattr(article, name) for name in sorted(fields_of("contentMeta"))}
        rest |= {name: value for name, value in values.items() if value not in (None, ())}
    rights = "".join(_rows((RIGHTS_INFO,), article, rest))
    links, content = _content(article, body, rest)
    tag, groups = _groups(article, content, rest)
    for field in _OWN:
        value = getattr(article, field)
        if value is not None and value != ():
            rest[field] = value
    item = "".join(
        (
            f'  <catalogRef href="{CATALOG}"/>\n',
            "  " + rights + "\n" if rights else "",
            _item_meta(article, links, rest),
            content_meta,
            _container("contentSet", content) if content else "",
            f"  {groups}\n" if groups else "",
            f"</{tag}>\n",
        )
    ).encode()
    return _start(tag, article, item).encode() + item


def _start(tag: str, article: Article, item: bytes) -> str:
    absent = [name for name in ("provider", "version_created") if getattr(article, name) is None]
    guid = article.id
    if not guid:
        # An empty attribute would say nothing.
        absent.append("id")
        guid = f"{own.NAMESPACE}:{sha256(item).hexdigest()}"
    attributes = f' guid="{escape_attribute(guid)}"'
    version = article.version
    if version is not None:
        attributes += f' {"" if is_version(version) else "nm:"}version="{escape_attribute(version)}"'
    if absent:
        attributes += f' nm:absent="{" ".join(absent)}"'
    if article.id == "":
        attributes += ' nm:guid=""'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{tag} xmlns="{NAMESPACE}" {own.DECLARATION} standard="{STANDARD}" standardversion="{VERSION}"'
        f' conformance="power" nm:model="1" nm:sum="{crc32(item)}"{attributes}>\n'
    )


def _rows(rows: tuple[Row, ...], article: Article, rest: dict[str, Any]) -> list[str]:
    """Write those rows of the table that the article has a value for."""
    values = [(row, getattr(article, row.field)) for row in rows]
    return [_row(row, value, rest) for row, value in values if value is not None and value != ()]


def _row(row: Row, value: Any, rest: dict[str, Any]) -> str:
    """Write one row of the table, or leave the field to the rest."""
    values = value if row.many else (value,)
    parts = [row.value.write(row.name, one) for one in values]
    written = [part for part in parts if part is not None]
    if len(written) < len(parts):
        rest[row.field] = value
        return ""
    return _LINE_BREAK.join(written)


def _item_meta(article: Article, links: tuple[Link, ...], rest: dict[str, Any]) -> str:
    parts = _rows((KIND,), article, rest)
    parts.append("".join(_rows((PROVIDER,), article, rest)) or stand_ins.PROVIDER)
    nearest = [getattr(article, field) for field in stand_ins.NEAREST]
    parts.append("".join(_rows((VERSION_CREATED,), article, rest)) or stand_ins.time_of(nearest))
    parts += _rows(ITEM_META, article, rest)
    parts += [_row(LINKS, links, rest) if links and "links" not in rest else ""]
    if "links" in rest:
        rest["links"] = article.links
    parts += _rows((PHOTOS,), article, rest)
    if rest:
        writers = field_writers(Article)
        parts.append(
            own.write_tree("article", {field: writers[field](value) for field, value in rest.items()})
        )
    return _container("itemMeta", parts)


def _content_meta(article: Article, rest: dict[str, Any]) -> str:
    parts = _rows(ADMINISTRATIVE, article, rest)
    dateline = article.dateline
    located = "" if dateline is None else _located(article, rest)
    creators = write_creators(article.bylines)
    if creators is None:
        rest["bylines"] = article.bylines
    parts += [located, creators or ""]
    parts += _rows((*DESCRIPTIVE, SUMMARY_ROW, PLACES), article, rest)
    # Without one, a reader would take another headline for it.
    if article.headline or article.alternative_headlines:
        parts.append(write_label("headline", article.headline))
    alternatives = [HEADLINE.write("headline", headline) for headline in article.alternative_headlines]
    if None in alternatives:
        rest["alternative_headlines"] = article.alternative_headlines
    else:
        parts += filter(None, alternatives)
    if dateline is not None and dateline.text is not None and "dateline" not in rest:
        parts.append(write_label("dateline", dateline.text))
    if creators is not None:
        parts.append(write_bylines(article.bylines))
    return _container("contentMeta", parts) if any(parts) else ""


def _located(article: Article, rest: dict[str, Any]) -> str:
    """Write where the article was filed, or leave the dateline to the rest."""
    dateline = article.dateline
    assert dateline is not None  # the caller has looked
    located = "" if dateline.place is None else _PLACE.write("located", dateline.place)
    if located is None or dateline.extensions or (dateline.text is None and dateline.place is None):
        rest["dateline"] = dateline
        return ""
    return located


def _content(
    article: Article, body: bodies.BodyMarkup, rest: dict[str, Any]
) -> tuple[tuple[Link, ...], list[str]]:
    """Write what holds the content; return the links that do not belong there with it.

    What is read as a link or as a rendition hangs on the kind of the article, so what the reader would take
    for the other is left to the rest.
    """
    parts = [bodies.write_body(article.body, body)] if article.body else []
    is_text = holds_text(article.kind)
    if article.renditions and is_text:
        rest["renditions"] = article.renditions
    else:
        parts += _rows((RENDITIONS,), article, rest)
    links = article.links
    # Links of the content are read after all others.
    count = len(links)
    while count and _is_content(links[count - 1], is_text=is_text):
        count -= 1
    if links[count:]:
        parts.append(_row(CONTENT_LINKS, links[count:], rest))
    return links[:count], [part for part in parts if part]


def _is_content(link: Link, *, is_text: bool) -> bool:
    return (
        link.role == CONTENT and link.title is None and not link.extensions and (is_text or link.href is None)
    )


def _groups(article: Article, content: list[str], rest: dict[str, Any]) -> tuple[str, str]:
    """Write the groups of a package, or leave it to the rest where only a news item can hold the content.

    Returns:
        the name of the item, and the groups.
    """
    package = article.package
    if package is None:
        return "newsItem", ""
    if content:
        rest["package"] = package
        return "newsItem", ""
    if package == Package():
        # One without groups, which stands in no element.
        return "packageItem", ""
    groups = "".join(_rows((PACKAGE_ROW,), article, rest))
    return "packageItem" if groups else "newsItem", groups


def _container(tag: str, parts: list[str]) -> str:
    lines = "".join([f"    {part}\n" for part in parts if part])
    return f"  <{tag}>\n{lines}  </{tag}>\n"


_PLACE = concept(Place)
