"""Problems: what a document says oddly, and what a reader made of it.

What may live here: the class, the type of what is told of one, and how the file's name comes into it. A
document that cannot be read is no problem but a `DecodeError`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import attrs

from newsmodel.errors import shown

__all__ = ["Problem", "Report", "with_source"]


@attrs.frozen(kw_only=True)
class Problem:
    """Something odd in a document that was read all the same.

    Attributes:
        message: what is odd, and what was done: "a time without a zone; kept without one".
        format: the name of the format that was read.
        place: where: an element below the item, as in "itemMeta/versionCreated", or a field of the article.
        line: the line of the document, counted from 1, or None where it is not known.
        value: what stands there, or None.
        source: the name of the file, or None when the document came as bytes.
    """

    message: str
    format: str
    place: str = ""
    line: int | None = None
    value: str | None = None
    source: str | None = None

    def __str__(self) -> str:
        line = None if self.line is None else f"line {self.line}"
        value = "" if self.value is None else f" (got {shown(self.value)})"
        return ": ".join(filter(None, [self.source, self.format, line, self.place, self.message])) + value


Report: TypeAlias = Callable[[Problem], object]
"""What is told of each problem."""


def with_source(report: Report | None, name: str) -> Report | None:
    """Return what tells `report` of problems with the name of their file in them, if it has one."""
    if report is None or not name:
        return report
    return lambda problem: report(attrs.evolve(problem, source=name))
