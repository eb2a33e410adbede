"""Joining articles with the pictures that they refer to.

What may live here: what counts as a reference, and the join.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsmodel.model.article import Article
from newsmodel.model.blocks import Figure

__all__ = ["joined"]

_PICTURES = ("picture", "graphic")


def joined(articles: Sequence[Article]) -> Iterator[Article]:
    """Give articles, those that refer to pictures among them with these added to their photos, in order."""
    pictures = {
        article.id: article for article in articles if article.kind in _PICTURES and article.id is not None
    }
    for article in articles:
        there = {photo.id for photo in article.photos} | {article.id}
        found = [id for id in _references(article) if id in pictures and id not in there]
        photos = tuple(pictures[id].as_photo() for id in found)
        yield article.replace(photos=(*article.photos, *photos)) if photos else article


def _references(article: Article) -> list[str]:
    """Return the identifiers of what an article refers to, each once."""
    links = [link.id or link.href for link in article.links]
    figures = [block.photo.id for block in article.body if isinstance(block, Figure)]
    members = article.package.item_ids if article.package is not None else ()
    return list(dict.fromkeys(filter(None, (*links, *figures, *members))))
