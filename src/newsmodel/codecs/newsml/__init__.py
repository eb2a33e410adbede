"""The `newsml` format: NewsML-G2 2.35, Power conformance.

What may live here: the two verbs. The table of simple fields is in `fields`, the ways in which a value stands
in an element in `values`; what needs more than one element has a module of its own.

An article is written with the standard's own elements wherever it has one, and is valid against its schema.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, get_args

from newsmodel.codecs.newsml import carrying, documents
from newsmodel.codecs.newsml.bodies import BodyMarkup
from newsmodel.markup.xml import parse
from newsmodel.model.article import Article
from newsmodel.problems import Report

__all__ = ["dumps", "iterload", "loads"]


def loads(data: bytes | str, report: Report | None = None) -> Article:
    """Read the one news item or package of a document, which may be a message.

    Raises:
        DecodeError: with the line, when it is not well-formed XML or no news item.
    """
    return documents.read(parse(data, "newsml", report), data, report)


def iterload(file: IO[bytes], report: Report | None = None) -> Iterator[Article]:
    """Read the articles of a file: those of a message one at a time, in constant memory.

    Raises:
        DecodeError: as `loads` does, after the articles before the fault.
    """
    return documents.iterate(file, report)


def dumps(article: Article, body: BodyMarkup | None = None) -> bytes:
    """Write an article; valid against the official schema, the same bytes for the same article.

    Args:
        article: what to write.
        body: the markup of its body, "xhtml" or "nitf"; when None, that in which it was read and carried, or
            else XHTML.

    Raises:
        ValueError: when there is no such markup.
    """
    if body is not None and body not in get_args(BodyMarkup):
        raise ValueError(f"no body can be written as {body!r}; there are {', '.join(get_args(BodyMarkup))}")
    return carrying.write(article, body)
