"""Reading an item that is as this library wrote it, to the letter.

What may live here: the way through such an item. Nothing in it is odd, nothing stands there twice and nothing
is left over, so nothing is judged. `reader` reads all others, by the same rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Any
from zlib import crc32

from newsmodel.codecs.newsml import bodies
from newsmodel.codecs.newsml.concepts import concept
from newsmodel.codecs.newsml.fields import BY_CONTAINER, SUMMARY_ROW, Row
from newsmodel.codecs.newsml.findings import Findings
from newsmodel.codecs.newsml.headlines import HEADLINE
from newsmodel.codecs.newsml.meaning import ROOT_ROWS, content_row, row_of
from newsmodel.codecs.newsml.names import ABSENT, G2, NAMESPACE, NM, STANDARD, VERSION
from newsmodel.codecs.newsml.people import CONTRIBUTOR, byline_of
from newsmodel.codecs.newsml.values import LABEL
from newsmodel.errors import ModelError
from newsmodel.markup import own
from newsmodel.markup.element import Element
from newsmodel.model.concepts import Place
from newsmodel.model.package import Package

__all__ = ["identity_of", "is_untouched", "read_untouched"]


# The start of a document as `writer` writes it: a stranger may have put more into its first tag.
_start = re.compile(
    (
        r'<\?xml version="1\.0" encoding="UTF-8"\?>\n<(?:newsItem|packageItem)'
        rf' xmlns="{re.escape(NAMESPACE)}" {re.escape(own.DECLARATION)}'
        rf' standard="{STANDARD}" standardversion="{re.escape(VERSION)}" conformance="power"'
        r' nm:model="1" nm:sum="(\d+)" guid="[^"]*"'
        r'(?: (?:nm:)?version="[^"]*")?(?: nm:absent="[^"]*")?(?: nm:guid="")?>\n'
    ).encode()
).match


def is_untouched(data: bytes | str) -> bool:
    """Tell whether this library wrote a document, and nobody has changed it since."""
    raw = data.encode() if isinstance(data, str) else data
    start = _start(raw)
    return start is not None and int(start[1]) == crc32(memoryview(raw)[start.end() :])


def read_untouched(root: Element) -> dict[str, Any]:
    """Read the fields of an item, each checked: a checksum may be forged.

    Raises:
        ModelError: when it holds what this library did not write so.
    """
    found = Findings()
    absent = root.get(ABSENT, "").split()
    for child in root:
        tag = child.tag
        if tag in BY_CONTAINER:
            _properties(child, BY_CONTAINER[tag], absent, found)
        elif tag == _CONTENT_SET:
            _content(child, found)
        elif tag in ROOT_ROWS:
            _row(ROOT_ROWS[tag], child, found)
    if root.tag == _PACKAGE_ITEM:
        # One without groups is a package all the same.
        found.fields.setdefault("package", Package())
    fields = found.article_fields(is_own=True)
    fields |= identity_of(root, absent)
    return fields


def identity_of(root: Element, absent: Collection[str]) -> dict[str, Any]:
    """Return the fields that stand in the attributes of an item.

    Args:
        root: the item.
        absent: the fields that stand there only since the schema demands them.
    """
    guid = root.get("guid", "")
    is_absent = "id" in absent and guid.startswith(own.NAMESPACE)
    return {
        "version": root.get("version") or root.get(_VERSION),
        "id": root.get(_GUID) if is_absent else guid or None,
    }


def _properties(
    container: Element, rows: Mapping[str, Row], absent: Collection[str], found: Findings
) -> None:
    fields = found.fields
    for element in container:
        tag = element.tag
        row = rows.get(tag)
        if row is None:
            read = _BY_HAND.get(tag)
            if read is None:
                raise ModelError("no such element is written", tag)
            read(element, found)
        elif row.many:
            row = row_of(row, element)
            found.add(row.field, row.value.read(element))
        elif row.field not in absent:
            fields[row.field] = row.check(row.value.read(element))


def _row(row: Row, element: Element, found: Findings) -> None:
    value = row.value.read(element)
    if row.many:
        found.add(row.field, value)
    else:
        found.fields[row.field] = row.check(value)


def _content(content_set: Element, found: Findings) -> None:
    kind = found.fields.get("kind", "text")
    for element in content_set:
        row = content_row(element, kind)
        if row is not None:
            _row(row, element, found)
        elif body := bodies.read_untouched(element):
            found.fields["body"] = body
        elif content := bodies.read_content(element, exact=True):
            found.fields["body"] = content.body


def _headline(element: Element, found: Findings) -> None:
    found.add_headline(HEADLINE.read(element))


def _by(element: Element, found: Findings) -> None:
    found.by.append(LABEL.read(element))


def _creator(element: Element, found: Findings) -> None:
    found.creators.append((byline_of(element), CONTRIBUTOR.read(element)))


def _dateline(element: Element, found: Findings) -> None:
    found.fields["dateline"] = LABEL.read(element)


def _located(element: Element, found: Findings) -> None:
    found.fields["located"] = _PLACE.read(element)


def _summary(element: Element, found: Findings) -> None:
    _row(SUMMARY_ROW, element, found)


def _rest(element: Element, found: Findings) -> None:
    found.rest = own.read_tree(element)


_PLACE = concept(Place)
_CONTENT_SET = G2 + "contentSet"
_PACKAGE_ITEM = G2 + "packageItem"
_GUID = NM + "guid"
_VERSION = NM + "version"
_BY_HAND: Mapping[str, Callable[[Element, Findings], None]] = MappingProxyType(
    {
        G2 + "headline": _headline,
        G2 + "by": _by,
        G2 + "creator": _creator,
        G2 + "dateline": _dateline,
        G2 + "located": _located,
        G2 + "description": _summary,
        NM + "article": _rest,
    }
)
