"""The `newsml` format: NewsML-G2 2.35, Power conformance.

What may live here: the two verbs. The table of simple fields is in `fields`, the ways in which a value stands
in an element in `values`; what needs more than one element has a module of its own.

An article is written with the standard's own elements wherever it has one, and is valid against its schema.
"""

from __future__ import annotations

from newsmodel.codecs.newsml import carrying
from newsmodel.codecs.newsml.names import G2
from newsmodel.errors import DecodeError, ModelError
from newsmodel.markup.xml import parse
from newsmodel.model.article import Article

__all__ = ["dumps", "loads"]


def loads(data: bytes | str) -> Article:
    """Read the news item of a document.

    Raises:
        DecodeError: with the line, when it is not well-formed XML or no news item.
    """
    root = parse(data, "newsml")
    if root.tag != G2 + "newsItem":
        raise DecodeError("a newsItem is wanted", format="newsml", line=root.sourceline, value=root.tag)
    try:
        return carrying.read(root, data)
    except ModelError as error:
        raise DecodeError(error.message, format="newsml", path=error.path, value=error.value) from None
    except RecursionError:
        raise DecodeError("nested too deeply", format="newsml") from None


def dumps(article: Article) -> bytes:
    """Write an article; valid against the official schema, the same bytes for the same article."""
    return carrying.write(article)
