"""What a document says that no field takes: carried in extensions, and written back where it stood.

What may live here: both directions. An extension of this format holds a part of the item, which is a child,
an attribute or a text of `newsItem`, `itemMeta`, `contentMeta` or `contentSet`.

A part that a field takes in part only is carried whole. When it is written back it takes the place of the
element that was written from the field, as long as both mean the same; where the field has been changed, it
stands in `nm:article` with whatever else cannot be written back, so that still nothing is lost.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from functools import partial
from operator import itemgetter
from typing import Any

import attrs

from newsmodel.codecs.newsml import bodies
from newsmodel.codecs.newsml.leftovers import Leftovers
from newsmodel.codecs.newsml.meaning import fields_of
from newsmodel.codecs.newsml.names import CARRIED, G2, NM
from newsmodel.codecs.newsml.outdated import sorted_out
from newsmodel.codecs.newsml.reader import read_item
from newsmodel.codecs.newsml.splicing import Part, part_of, spliced
from newsmodel.codecs.newsml.untouched import is_untouched, read_untouched
from newsmodel.codecs.newsml.writer import write_item
from newsmodel.errors import DecodeError, ModelError
from newsmodel.markup.canonical import canonical_children
from newsmodel.markup.element import Element
from newsmodel.markup.xml import count, parse
from newsmodel.model._trusted import trusted
from newsmodel.model.article import Article
from newsmodel.model.envelope import Envelope
from newsmodel.model.extension import Extension

__all__ = ["read", "write"]

_MODEL = NM + "model"
_KNOWN_SHAPE = "1"
_ORDER = itemgetter(0, 1, 2)
_ALL = frozenset(field.name for field in attrs.fields(Article))

_article_of = trusted(Article)
_extension_of = trusted(Extension)


def read(root: Element, data: bytes | str | None = None, envelope: Envelope | None = None) -> Article:
    """Read an item whole: what no field takes is in the extensions.

    Args:
        root: the item.
        data: the document that it was parsed from; None where it is a part of a larger one.
        envelope: that of the message which brings the item.

    Raises:
        DecodeError: when it is of a newer shape than is known here.
        ModelError: when it holds what this library did not write so.
    """
    if data is not None and is_untouched(data):
        return _article_of(**read_untouched(root))
    shape = root.get(_MODEL)
    if shape not in (None, _KNOWN_SHAPE):
        message = f"written by a newer newsmodel: this one reads shape {_KNOWN_SHAPE}"
        raise DecodeError(message, format="newsml", line=root.sourceline, value=shape)
    fields, leftovers = read_item(root)
    if envelope is not None:
        fields["envelope"] = envelope
    if not leftovers:
        return _article_of(**fields)
    carried = _carried(leftovers)
    others = list(fields.pop("extensions", ()))
    for index in map(count, root.get(CARRIED, "").split()):
        if carried and index is not None:
            others.insert(index, carried.pop(0))
    return _article_of(**fields, extensions=(*carried, *others))


def _carried(leftovers: list[Leftovers]) -> list[Extension]:
    """Return leftovers as extensions, in an order that does not hang on how they are written.

    Of parts of one name, those come first that a field takes, since the field decides their order; the others
    stay in the order of the document.
    """
    found = []
    for left in leftovers:
        place = left.place
        found += [(name, True, "", value) for name, value in left.strings]
        elements = [element for element, _ in left.elements]
        # The item itself holds the text, which would be written once more for nothing.
        written = canonical_children(left.children, elements, left.between if place else None)
        for (element, is_decided), content in zip(left.elements, written, strict=True):
            name = place + element.tag.removeprefix(G2)
            found.append((name, not is_decided, content if is_decided else "", content))
    found.sort(key=_ORDER)
    return [_extension_of(format="newsml", place=name, content=content) for name, _, _, content in found]


def write(article: Article, body: bodies.BodyMarkup | None = None) -> bytes:
    """Write an article with what it carries, each part where it stood if it can stand there.

    Args:
        article: what to write.
        body: the markup of its body; that in which it came, or else XHTML, when None.
    """
    if not article.extensions:
        return write_item(article, body or "xhtml")
    parts = enumerate(map(partial(part_of, body=body), article.extensions))
    native, witnesses = sorted_out(article, {index: part for index, part in parts if part is not None})
    empty = [index for index, part in native.items() if part.is_content_meta]
    if empty and not _is_said_elsewhere(article, native, witnesses.values(), body):
        # Whoever fills a field means others to read it.
        native = {index: part for index, part in native.items() if index not in empty}
    # First everything; then without what would be read as a field that the article has not, or no more.
    while native:
        document, strays = spliced(article, native, witnesses.values(), body)
        differing = _differing(document, article)
        if not differing:
            return document
        blamed = {index for index, name in strays.items() if differing & fields_of(name)}
        blamed = blamed or set(strays) or _blamed(article, native, witnesses.values(), body)
        if not blamed:
            break
        native = {index: part for index, part in native.items() if index not in blamed}
    return write_item(article, body or "xhtml")


def _is_said_elsewhere(
    article: Article,
    native: Mapping[int, Part],
    witnesses: Collection[Part],
    body: bodies.BodyMarkup | None,
) -> bool:
    """Tell whether others read what would stand in `contentMeta` from what stands elsewhere."""
    document, _ = spliced(article, native, witnesses, body)
    root = parse(document, "newsml")
    tree: Any = root
    for element in list(tree.iter(f"{NM}*")):
        element.getparent().remove(element)
    for name in [name for name in tree.attrib if name.startswith(NM)]:
        del tree.attrib[name]
    found = _article_of(**read_item(root)[0])
    return all(_is_same(getattr(found, name), getattr(article, name)) for name in fields_of("contentMeta"))


def _blamed(
    article: Article,
    native: Mapping[int, Part],
    witnesses: Collection[Part],
    body: bodies.BodyMarkup | None,
) -> set[int]:
    """Return the parts of those names whose parts, written back without the others, give another article."""
    document, _ = spliced(article, native, witnesses, body)
    if not _differing(document, article):
        return set()
    names = list(dict.fromkeys((part.container, part.name) for part in native.values()))
    if len(names) == 1:
        return set(native)
    half = frozenset(names[: len(names) // 2])
    halves: tuple[dict[int, Part], dict[int, Part]] = ({}, {})
    for index, part in native.items():
        halves[(part.container, part.name) in half][index] = part
    return _blamed(article, halves[0], witnesses, body) | _blamed(article, halves[1], witnesses, body)


def _differing(document: bytes, article: Article) -> AbstractSet[str]:
    """Return the fields that are not read back from a document; all of them where nothing can be read."""
    try:
        found = read(parse(document, "newsml"), document)
    except (DecodeError, ModelError):
        return _ALL
    if _is_same(found, article):
        return frozenset()
    return {name for name in _ALL if not _is_same(getattr(found, name), getattr(article, name))}


def _is_same(one: object, other: object) -> bool:
    # Equality does not see the offsets of times, which their representation shows.
    return one == other and repr(one) == repr(other)
