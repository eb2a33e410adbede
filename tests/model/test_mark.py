from __future__ import annotations

from collections.abc import Callable

import pytest

from newsmodel import Cell, Heading, ListItem, Mark, ModelError, Paragraph, Preformatted, Quotation

TEXT = "0123456789"
HOLDERS: list[Callable[..., object]] = [Paragraph, Heading, Preformatted, Quotation, ListItem, Cell]


def marks(*spans: tuple[int, int]) -> tuple[Mark, ...]:
    return tuple(Mark(start=start, end=end, kind="strong") for start, end in spans)


@pytest.mark.parametrize("holder", HOLDERS)
@pytest.mark.parametrize(
    "spans",
    [
        [],
        [(0, 10)],
        [(0, 1), (1, 2), (2, 10)],
        [(0, 10), (0, 5), (5, 10)],
        [(0, 10), (2, 8), (3, 4), (8, 9)],
        [(3, 4), (3, 4), (3, 4)],
        [(0, 10)] * 32,
        [(0, 5)] * 32 + [(5, 10)] * 32,
    ],
)
def test_marks_nest_or_stand_apart(holder: Callable[..., object], spans: list[tuple[int, int]]) -> None:
    assert holder(text=TEXT, marks=marks(*spans)) == holder(text=TEXT, marks=marks(*spans))


@pytest.mark.parametrize("holder", HOLDERS)
@pytest.mark.parametrize(
    ("spans", "path", "message", "value"),
    [
        ([(0, 11)], "marks[0].end", "the mark ends after the text", 11),
        ([(0, 1), (20, 21)], "marks[1].end", "the mark ends after the text", 21),
        ([(5, 6), (4, 5)], "marks[1].start", "marks stand in the order of the text", 4),
        ([(0, 9), (5, 9), (1, 2)], "marks[2].start", "marks stand in the order of the text", 1),
        (
            [(0, 5), (4, 6)],
            "marks[1].end",
            "marks nest, outer before inner, or stand apart; they never cross",
            6,
        ),
        (
            [(0, 5), (0, 6)],
            "marks[1].end",
            "marks nest, outer before inner, or stand apart; they never cross",
            6,
        ),
        (
            [(0, 9), (1, 5), (5, 10)],
            "marks[2].end",
            "marks nest, outer before inner, or stand apart; they never cross",
            10,
        ),
        ([(0, 10)] * 33, "marks[32]", "marks nest at most 32 deep", marks((0, 10))[0]),
    ],
)
def test_other_marks_are_refused(
    holder: Callable[..., object], spans: list[tuple[int, int]], path: str, message: str, value: object
) -> None:
    with pytest.raises(ModelError) as caught:
        holder(text=TEXT, marks=marks(*spans))
    assert (caught.value.path, caught.value.message, caught.value.value) == (path, message, value)


@pytest.mark.parametrize("holder", HOLDERS)
def test_an_empty_text_has_no_marks(holder: Callable[..., object]) -> None:
    with pytest.raises(ModelError, match=r"^marks\[0\]\.end: the mark ends after the text"):
        holder(text="", marks=marks((0, 1)))


@pytest.mark.parametrize(("start", "end"), [(0, 0), (1, 1), (2, 1)])
def test_a_mark_ends_after_it_starts(start: int, end: int) -> None:
    with pytest.raises(ModelError, match=rf"^end: a mark ends after it starts \(got {end}\)$"):
        Mark(start=start, end=end, kind="link")


def test_a_mark_counts_code_points() -> None:
    text = "\N{REGIONAL INDICATOR SYMBOL LETTER S}\N{REGIONAL INDICATOR SYMBOL LETTER Y}"
    assert Paragraph(text=text, marks=marks((1, 2))).marks[0].end == len(text)
