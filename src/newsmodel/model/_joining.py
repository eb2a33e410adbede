"""Joining articles with the pictures that they refer to.

What may live here: what counts as a reference, which version of a picture it means, and the join.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsmodel.model.article import Article
from newsmodel.model.blocks import Block, Figure, _children
from newsmodel.model.photo import Photo

__all__ = ["joined"]

_PICTURES = ("picture", "graphic")


def joined(articles: Sequence[Article]) -> Iterator[Article]:
    """Give articles, those that refer to pictures among them with these added to their photos, in order."""
    pictures = _by_name([article for article in articles if article.kind in _PICTURES])
    for article in articles:
        there = {photo.id for photo in article.photos} | {article.id}
        found = [pictures[name] for name in _references(article) if name in pictures]
        missing = {picture.id: picture for picture in found if picture.id not in there}
        photos = tuple(picture.as_photo() for picture in missing.values())
        yield article.replace(photos=(*article.photos, *photos)) if photos else article


def _by_name(pictures: Sequence[Article]) -> dict[str, Article]:
    """Return pictures by their names: by those of any version the newest, which stands for the others."""
    newest: dict[str | None, Article] = {}
    for picture in pictures:
        held = newest.get(picture.id)
        if held is None or _number(picture.version) >= _number(held.version):
            newest[picture.id] = picture
    return {name: newest[picture.id] for picture in pictures for name in _names(picture)}


def _number(version: str | None) -> tuple[int, str]:
    """Return what orders versions by their numbers, however long these are; what has none comes first."""
    if version is None or not (version.isascii() and version.isdigit()):
        return -1, ""
    digits = version.lstrip("0")
    return len(digits), digits


def _names(picture: Article) -> Iterator[str]:
    """Give what others may refer to a picture by: its identifier and the addresses of its files."""
    if picture.id is not None:
        yield picture.id
        yield from (rendition.href for rendition in picture.renditions)


def _references(article: Article) -> Iterator[str]:
    """Give what an article refers to, by identifiers and addresses."""
    for link in article.links:
        yield from filter(None, (link.id, link.href))
    for photo in _photos(article.body):
        yield from filter(None, (photo.id, *(file.href for file in photo.renditions)))
    if article.package is not None:
        for group in article.package.groups:
            for member in group.members:
                yield from filter(None, (member.id, member.href))


def _photos(blocks: Iterable[Block]) -> Iterator[Photo]:
    """Give the photos among blocks, however deep they stand."""
    for block in blocks:
        if isinstance(block, Figure):
            yield block.photo
        yield from _photos(_children(block))
