"""The codecs: one room a format, each between bytes and the model.

What may live here: what a format is, and the table of them. A codec imports `newsmodel.markup`,
`newsmodel.tree` and the model, and never another codec. Each has the same verbs:

- `loads(data: bytes | str) -> Article` reads one document;
- `dumps(article: Article) -> bytes` writes one.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Protocol, cast

import attrs

from newsmodel.model.article import Article

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
    """

    name: str
    title: str
    media_type: str
    extensions: tuple[str, ...]
    lossless: bool = True
    can_read: bool = True
    can_write: bool = True


class Codec(Protocol):
    """The verbs of a codec's module."""

    def loads(self, data: bytes | str) -> Article:
        """Read one document."""

    def dumps(self, article: Article) -> bytes:
        """Write one document."""


_ALL = (
    Format(
        name="json",
        title="newsmodel JSON",
        media_type="application/json",
        extensions=(".json",),
    ),
    Format(
        name="newsml",
        title="NewsML-G2",
        media_type="application/vnd.iptc.g2.newsitem+xml",
        extensions=(".xml",),
    ),
    Format(
        name="text",
        title="plain text page",
        media_type="text/plain",
        extensions=(".txt",),
    ),
)

formats: Mapping[str, Format] = MappingProxyType({format.name: format for format in _ALL})
"""Every format by name."""


def codec(name: str) -> Codec:
    """Return the module that reads and writes a format; it is imported at its first use."""
    return cast(Codec, import_module(f"{__name__}.{name}"))
