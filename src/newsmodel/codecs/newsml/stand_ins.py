"""Stand-ins: what is written where the schema demands an element that the article has nothing for.

What may live here: what stands in for each, and telling whether an element is still that: somebody may have
filled in what was missing, and have left `nm:absent` as it was.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from newsmodel.codecs.newsml.texts import is_blank
from newsmodel.codecs.newsml.values import write_time
from newsmodel.markup.element import Element

__all__ = ["NEAREST", "PROVIDER", "is_provider", "is_time", "time_of"]

PROVIDER = '<provider literal="unknown"/>'

NEAREST = ("content_modified", "content_created", "first_created", "retrieved", "published", "embargoed")
"""The fields that come nearest to the time of a version, the nearest first."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def time_of(nearest: Iterable[Any]) -> str:
    """Write the time that stands in for that of a version, given the values of `NEAREST`."""
    time = next((value for value in nearest if isinstance(value, datetime)), _EPOCH)
    return f"<versionCreated>{write_time(time)}</versionCreated>"


def is_provider(element: Element) -> bool:
    """Tell whether an element stands in for a provider."""
    return element.items() == [("literal", "unknown")] and is_blank(element)


def is_time(time: datetime, nearest: Iterable[Any]) -> bool:
    """Tell whether a time stands in for that of a version, given the values of `NEAREST`, of any of them."""
    return time in (*nearest, _EPOCH)
