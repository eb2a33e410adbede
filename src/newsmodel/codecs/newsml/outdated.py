"""Outdated: the carried parts that must not stand in a document any more.

What may live here: telling them. A part is outdated when a field was read from it that has been changed
since: another reader would take it for the news.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from newsmodel.codecs.newsml import bodies
from newsmodel.codecs.newsml.meaning import ONCE, Meaning, is_still_meant, is_whole, meaning_of
from newsmodel.codecs.newsml.splicing import Part
from newsmodel.markup.nitf import NitfHead
from newsmodel.markup.xml import parse
from newsmodel.model.article import Article

__all__ = ["sorted_out"]


def sorted_out(article: Article, parts: Mapping[int, Part]) -> tuple[dict[int, Part], dict[int, Part]]:
    """Return the parts that may stand in a document, and the witnesses among the others.

    A witness says nothing that is not written for a field anyhow. It was only carried to tell whether the
    field has been changed.

    Args:
        article: what is written.
        parts: its carried parts, by their places among the extensions.
    """
    read = {index: found for index, part in parts.items() if (found := _read(part, article))}
    outdated: set[int] = set()
    witnesses = {index for index, part in read.items() if part.is_witness}
    for name in ONCE:
        of_name = [index for index, part in read.items() if part.meaning[0] == name]
        # Of a text, other versions must not stand there either; else the first is the one that was read, and
        # the others are values of their own.
        old = of_name if name == "body" else of_name[:1]
        if not any(read[index].is_current for index in old):
            outdated.update(old)
        # Of those in one place, the one comes first that was read.
        first = {(parts[index].container, parts[index].name): index for index in reversed(of_name)}
        witness = [index for index in first.values() if read[index].is_witness][:1]
        witnesses.difference_update(set(of_name).difference(witness))
    for index, part in read.items():
        if part.head is not None and any(_is_changed(name, part.head, article, read) for name in _IN_HEAD):
            outdated.add(index)
    native = {index: part for index, part in parts.items() if index not in outdated | witnesses}
    return native, {index: parts[index] for index in witnesses}


@attrs.frozen
class _Read:
    """A part that means something.

    Attributes:
        meaning: what.
        is_current: whether the article still says so.
        is_witness: whether the part says so and nothing more.
        head: what it prints above a text.
    """

    meaning: Meaning
    is_current: bool
    is_witness: bool
    head: NitfHead | None


def _read(part: Part, article: Article) -> _Read | None:
    if not part.is_element:
        return None
    element = parse(part.content, "newsml")
    meaning = meaning_of(element, article.kind)
    if meaning is None or meaning[0] not in _WATCHED:
        return None
    is_current = is_still_meant(meaning, article)
    is_witness = is_current and is_whole(element, meaning, article.kind)
    head = bodies.head_of(element) if meaning[0] == "body" else None
    return _Read(meaning, is_current, is_witness, head)


# What NITF prints above a text, and what the elements mean that say so in the metadata.
_IN_HEAD = MappingProxyType(
    {"headline": "headline", "bylines": "by", "dateline": "dateline", "summary": "summary"}
)
_WATCHED = ONCE.union(_IN_HEAD.values())


def _is_changed(field: str, head: NitfHead, article: Article, read: Mapping[int, _Read]) -> bool:
    """Tell whether a field has been changed that a head prints.

    Where the metadata say it as well, the reader has carried what they say.
    """
    if not getattr(head, field):
        return False
    said = [part.is_current for part in read.values() if part.meaning[0] == _IN_HEAD[field]]
    return not all(said) if said else not _is_printed(field, head, article)


def _is_printed(field: str, head: NitfHead, article: Article) -> bool:
    """Tell whether an article says what a head prints."""
    if field == "bylines":
        return [byline.text for byline in article.bylines] == [byline.text for byline in head.bylines]
    if field == "dateline":
        printed = head.dateline
        return article.dateline is not None and printed is not None and article.dateline.text == printed.text
    if field == "headline":
        others = article.alternative_headlines
        return article.headline == head.headline and others == head.alternative_headlines
    return article.summary == head.summary
