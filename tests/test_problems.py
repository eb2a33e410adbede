"""What is told of what is odd."""

from __future__ import annotations

import pytest

from newsmodel import Problem

LONG = "x" * 100_000


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (Problem(message="odd", format="newsml"), "newsml: odd"),
        (Problem(message="odd", format="newsml", value=""), "newsml: odd (got '')"),
        (Problem(message="odd", format="newsml", value=LONG), f"newsml: odd (got '{'x' * 58}…)"),
        (
            Problem(message="odd", format="newsml", place="itemMeta", line=3, value="x", source="a.xml"),
            "a.xml: newsml: line 3: itemMeta: odd (got 'x')",
        ),
    ],
    ids=["plain", "empty", "long", "full"],
)
def test_a_problem_says_what_is_odd_and_where_on_a_line_that_can_be_read(problem: Problem, text: str) -> None:
    assert str(problem) == text
