"""Mark: what a stretch of a block's words is.

What may live here: the class, and the check that the marks of one text nest.
"""

from __future__ import annotations

from typing import Literal

import attrs

from newsmodel.errors import ModelError
from newsmodel.model._check import Count, validate
from newsmodel.model._repr import call
from newsmodel.model.extension import Extension

__all__ = ["Mark"]

MarkKind = Literal["emphasis", "strong", "link", "sub", "sup", "code", "person", "organisation", "place"]

_DEEPEST = 32


@attrs.frozen(kw_only=True)
class Mark:
    """A stretch of a text that is emphasised, linked, or names something.

    Attributes:
        start: the index of its first character (a Unicode code point).
        end: the index after its last character; greater than `start`.
        kind: "emphasis", "strong", "link", "sub", "sup" and "code" as HTML has them; "person",
            "organisation" and "place" as NITF has them (`person`, `org`, `location`).
        href: where a link leads.
        id: the identifier of what is named: a qcode or a URI.
        extensions: what a document said of it that has no field here.
    """

    start: Count
    end: Count
    kind: MarkKind
    href: str | None = None
    id: str | None = None
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call

    def _check_together(self) -> None:
        if self.start >= self.end:
            raise ModelError("a mark ends after it starts", self.end, "end")


def check_marks(text: str, marks: tuple[Mark, ...]) -> None:
    """Check that `marks` lie within `text`, stand in its order, outer before inner, and never cross.

    Raises:
        ModelError: naming the first mark that does not.
    """
    open_ends: list[int] = []
    last_start = 0
    for index, mark in enumerate(marks):
        if mark.end > len(text):
            raise ModelError("the mark ends after the text", mark.end, f"marks[{index}].end")
        if mark.start < last_start:
            raise ModelError("marks stand in the order of the text", mark.start, f"marks[{index}].start")
        last_start = mark.start
        while open_ends and open_ends[-1] <= mark.start:
            open_ends.pop()
        if open_ends and mark.end > open_ends[-1]:
            message = "marks nest, outer before inner, or stand apart; they never cross"
            raise ModelError(message, mark.end, f"marks[{index}].end")
        open_ends.append(mark.end)
        if len(open_ends) > _DEEPEST:
            raise ModelError(f"marks nest at most {_DEEPEST} deep", mark, f"marks[{index}]")
