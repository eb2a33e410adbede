"""Dateline: where and when an article was filed.

What may live here: the class.
"""

from __future__ import annotations

import attrs

from newsmodel.model._check import validate
from newsmodel.model._repr import call
from newsmodel.model.concepts import Place
from newsmodel.model.extension import Extension

__all__ = ["Dateline"]


@attrs.frozen(kw_only=True)
class Dateline:
    """Where and when an article was filed (NewsML-G2 `dateline` and `located`, schema.org `dateline`).

    Attributes:
        text: as printed: "IDLIB, Syria, Feb 27 (AFP)".
        place: the place that it names, or the one that a document states without printing it.
        extensions: what a document said of it that has no field here.
    """

    text: str | None = None
    place: Place | None = None
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call
