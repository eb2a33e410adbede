"""Telling: how what is odd in a document of NewsML-G2 is put.

What may live here: making a `Problem`, and the words that several diagnoses share.
"""

from __future__ import annotations

from newsmodel.markup.element import Element
from newsmodel.problems import Problem

__all__ = ["UNKNOWN", "problem"]

UNKNOWN = "no such element may stand there; carried"


def problem(message: str, element: Element, place: str = "", value: str | None = None) -> Problem:
    """Return what is odd in an element, with the line of it and the value in one line."""
    return Problem(
        message=message,
        format="newsml",
        place=place,
        line=element.sourceline,
        value=None if value is None else " ".join(value.split()),
    )
