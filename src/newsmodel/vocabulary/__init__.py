"""Vocabularies: what URI a qcode stands for, and which qcode stands for a URI.

What may live here: the two lookups, and where the schemes come from: the IPTC's catalogue, which is shipped
(`iptc`), the catalogue that a document brings along, and whatever the caller adds. Nothing here uses the
network.

A qcode is an alias, a colon and a code, as in "medtop:04000000". A catalogue says for which scheme URI an
alias stands, and the concept's URI is that with the code behind it (NewsML-G2, `QCodeType` and `catalog`).

>>> from newsmodel.vocabulary import IPTC
>>> IPTC.uri("medtop:04000000")
'http://cv.iptc.org/newscodes/mediatopic/04000000'
>>> IPTC.qcode("http://cv.iptc.org/newscodes/mediatopic/04000000")
'medtop:04000000'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

import attrs

from newsmodel.errors import DecodeError, ModelError
from newsmodel.model._check import text
from newsmodel.vocabulary.iptc import SCHEMES

if TYPE_CHECKING:
    from lxml import etree

    from newsmodel.model.article import Article
    from newsmodel.model.extension import Extension

__all__ = ["IPTC", "Vocabularies", "of", "read_catalog"]

_is_qcode = re.compile(r"[^\s:]+:\S+").fullmatch
_is_alias = re.compile(r"[^\s:]+").fullmatch

_G2 = "{http://iptc.org/std/nar/2006-10-01/}"
# Some leave the namespace out.
_CATALOG = (_G2 + "catalog", "catalog")
_SCHEME = (_G2 + "scheme", "scheme")


def _checked_alias(alias: str) -> str:
    if _is_alias(text(alias)) is None:
        raise ModelError("an alias without white space and colons is wanted", alias)
    return alias


def _checked(alias: str, scheme: str) -> tuple[str, str]:
    alias = _checked_alias(alias)
    if not text(scheme):
        raise ModelError("a URI is wanted", scheme)
    return alias, scheme


def _copied(schemes: Mapping[str, str]) -> Mapping[str, str]:
    try:
        return MappingProxyType(dict([_checked(*row) for row in schemes.items()]))
    except ModelError as error:
        raise error.at("schemes") from None


@attrs.frozen
class Vocabularies:
    """The vocabularies that are known by an alias.

    `a | b` knows those of both; where both have an alias, or a URI, that of `b` holds. `b` may be a plain
    mapping of aliases to URIs.

    Attributes:
        schemes: the URI of each vocabulary's scheme, by its alias.

    Raises:
        ModelError: for an alias that no qcode can begin with, or a URI that is empty or no string.
    """

    # The order counts: of two aliases for one URI, the later is used.
    schemes: Mapping[str, str] = attrs.field(
        converter=_copied, eq=lambda schemes: tuple(schemes.items()), repr=lambda schemes: repr(dict(schemes))
    )
    _aliases: Mapping[str, str] = attrs.field(init=False, repr=False, eq=False)
    _lengths: tuple[int, ...] = attrs.field(init=False, repr=False, eq=False)

    @_aliases.default
    def _by_scheme(self) -> Mapping[str, str]:
        return {scheme: alias for alias, scheme in self.schemes.items()}

    @_lengths.default
    def _longest_first(self) -> tuple[int, ...]:
        return tuple(sorted({len(scheme) for scheme in self._aliases}, reverse=True))

    def uri(self, qcode: str | None) -> str | None:
        """Return the URI that a qcode stands for.

        Returns:
            The URI; None when the alias is not known, the string is no qcode, or None is given: documents
            hold the first two, and a concept without a qcode has the third.
        """
        if qcode is None or _is_qcode(qcode) is None:
            return None
        alias, _, code = qcode.partition(":")
        scheme = self.schemes.get(alias)
        return None if scheme is None else scheme + code

    def qcode(self, uri: str | None) -> str | None:
        """Return the qcode that stands for a URI: of the schemes that it may belong to, the longest.

        Returns:
            The qcode, for which `uri` returns the same URI; None when it is of no known vocabulary, or None
            is given.
        """
        if uri is None:
            return None
        for length in self._lengths:
            alias = self._aliases.get(uri[:length])
            if alias is not None and _is_qcode(found := f"{alias}:{uri[length:]}"):
                return found
        return None

    def __or__(self, other: Vocabularies | Mapping[str, str]) -> Vocabularies:
        later = other.schemes if isinstance(other, Vocabularies) else other
        if not isinstance(later, Mapping):
            return NotImplemented
        kept = {alias: scheme for alias, scheme in self.schemes.items() if alias not in later}
        return Vocabularies({**kept, **later})

    def __reduce__(self) -> tuple[type[Vocabularies], tuple[dict[str, str]]]:
        # A read-only mapping cannot be pickled.
        return Vocabularies, (dict(self.schemes),)


IPTC = Vocabularies(SCHEMES)
"""The vocabularies of the IPTC's catalogue."""


def read_catalog(data: bytes | str) -> Vocabularies:
    """Read the schemes of a NewsML-G2 catalogue.

    Args:
        data: an element `catalog` alone, a `catalogItem`, or any other document of NewsML-G2 with catalogues
            in it, of which all are read. A `catalogRef` is not followed.

    Raises:
        DecodeError: with its line, for a document that is not well-formed or has no catalogue, and a scheme
            without its alias or its URI.
        TypeError: when `data` is no bytes or string, such as a path.
    """
    if not isinstance(data, (bytes, str)):
        raise TypeError(f"read_catalog takes a document as bytes or a string, not {data.__class__.__name__}")
    from newsmodel.markup.xml import parse

    root = cast("etree._Element", parse(data, "newsml"))
    catalogs = list(root.iter(*_CATALOG))
    if not catalogs:
        raise DecodeError("no catalog is in the document", format="newsml", line=root.sourceline)
    found = [_read_scheme(element) for catalog in catalogs for element in catalog.iterchildren(*_SCHEME)]
    # The schema admits an empty URI, which makes none for any code.
    return Vocabularies({alias: scheme for alias, scheme in found if scheme})


def _read_scheme(element: etree._Element) -> tuple[str, str]:
    alias, scheme = element.get("alias"), element.get("uri")
    if alias is None or scheme is None:
        missing = "alias" if alias is None else "uri"
        raise DecodeError(f"the attribute {missing} is wanted", format="newsml", line=element.sourceline)
    try:
        return _checked_alias(alias.strip()), scheme.strip()
    except ModelError as error:
        line = element.sourceline
        raise DecodeError(error.message, format="newsml", line=line, value=alias) from None


def of(article: Article) -> Vocabularies:
    """Return the vocabularies that an article's qcodes may be of.

    They are the IPTC's, and those of the catalogues that stood in the article's document, for the message or
    for the item; the nearer one holds. What the document only refers to is for the caller to add.

    >>> from newsmodel import Article, Extension
    >>> catalog = '<catalog><scheme alias="afp" uri="http://cv.afp.com/"/></catalog>'
    >>> carried = Extension(format="newsml", place="catalog", content=catalog)
    >>> of(Article(headline="Bridge reopens", extensions=(carried,))).uri("afp:42")
    'http://cv.afp.com/42'

    Raises:
        DecodeError: with its place, for a catalogue that cannot be read.
    """
    known = IPTC
    if article.envelope is not None:
        known = _with_carried(known, article.envelope.extensions, "envelope.extensions")
    return _with_carried(known, article.extensions, "extensions")


def _with_carried(known: Vocabularies, extensions: Iterable[Extension], path: str) -> Vocabularies:
    for index, extension in enumerate(extensions):
        if extension.format == "newsml" and extension.place == "catalog":
            try:
                known |= read_catalog(extension.content)
            except DecodeError as error:
                raise error.at("content").at(index).at(path) from None
    return known
