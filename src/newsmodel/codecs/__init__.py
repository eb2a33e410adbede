"""The codecs: one room a format, each between bytes and the model.

What may live here: what a format is, and the table of them. A codec imports `newsmodel.markup`,
`newsmodel.tree` and the model, and never another codec. Each has the same verbs:

- `loads(data: bytes | str, report: Report | None) -> Article` reads one document;
- `iterload(file: IO[bytes], report: Report | None) -> Iterator[Article]` reads a file of one or more;
  after an error the iterator may have more to give, where the rest can be read without the part at fault;
- `dumps(article: Article, **options) -> bytes` writes one, with the options that the format's row in the
  table names; a value that an option cannot have is a `ValueError`.

`report` is told of what was odd and read all the same (see `newsmodel.problems`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import IO, Any, Protocol, cast

import attrs

from newsmodel.model.article import Article
from newsmodel.problems import Report

__all__ = ["Codec", "Format", "codec", "formats"]


@attrs.frozen(kw_only=True)
class Format:
    """A format that articles are read from or written to.

    Attributes:
        name: what it is called in every function of the library: "newsml".
        title: what it is called elsewhere: "NewsML-G2".
        media_type: as registered with IANA, or as its standard says.
        extensions: how the names of its files end; the first is the usual one.
        lossless: whether every article comes back equal.
        can_read: whether there is a reader.
        can_write: whether there is a writer.
        options: the names of what `dumps` takes beside the article.
    """

    name: str
    title: str
    media_type: str
    extensions: tuple[str, ...]
    lossless: bool = True
    can_read: bool = True
    can_write: bool = True
    options: tuple[str, ...] = ()


class Codec(Protocol):
    """The verbs of a codec's module."""

    def loads(self, data: bytes | str, report: Report | None = None) -> Article:
        """Read one document."""

    def iterload(self, file: IO[bytes], report: Report | None = None) -> Iterator[Article]:
        """Read the articles of a file, one at a time."""

    def dumps(self, article: Article, **options: Any) -> bytes:
        """Write one document, with the options that the format has."""


_ALL = (
    Format(
        name="json",
        title="newsmodel JSON",
        media_type="application/json",
        extensions=(".json", ".jsonl", ".ndjson"),
    ),
    Format(
        name="newsml",
        title="NewsML-G2",
        media_type="application/vnd.iptc.g2.newsitem+xml",
        extensions=(".xml",),
        options=("body",),
    ),
    Format(
        name="text",
        title="plain text page",
        media_type="text/plain",
        extensions=(".txt",),
    ),
    Format(
        name="newsml1",
        title="NewsML 1",
        media_type="text/vnd.IPTC.NewsML",
        extensions=(".xml",),
        lossless=False,
        can_write=False,
    ),
)

formats: Mapping[str, Format] = MappingProxyType({format.name: format for format in _ALL})
"""Every format by name."""


def codec(name: str) -> Codec:
    """Return the module that reads and writes a format; it is imported at its first use."""
    return cast(Codec, import_module(f"{__name__}.{name}"))
