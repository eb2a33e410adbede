"""Heads: what NITF prints above a text, and stands in fields of the article as well.

What may live here: which fields each element of a `body.head` may say. Reading it stands in `markup`.
"""

from __future__ import annotations

from collections.abc import Mapping

from newsmodel.model.article import Article

__all__ = ["printed"]


def printed(article: Article) -> Mapping[str, list[str]]:
    """Return what the fields of an article say that each element of a head may say, by its name."""
    rights = article.rights
    headlines = [article.headline, *[headline.text for headline in article.alternative_headlines]]
    names = [person.name for byline in article.bylines for person in byline.contributors]
    said: dict[str, list[str | None]] = {
        "byline": [*[byline.text for byline in article.bylines], *names],
        "dateline": [part.text for part in (article.dateline,) if part is not None],
        "abstract": [article.summary],
        "note": [article.editorial_note],
        "rights": [] if rights is None else [rights.notice, rights.holder],
        "distributor": [part.name for part in (article.provider,) if part is not None],
    }
    for name in ("hedline", "headline", "hl1", "hl2"):
        said[name] = [*headlines]
    return {name: [text for text in texts if text] for name, texts in said.items()}
