"""Parts of a body put together from a language's words and from what stands beside them."""

from __future__ import annotations

from typing import Any

import pytest

from newsmodel import Caption, Figure, ModelError, Paragraph, Photo
from newsmodel.markup.completion import completed
from newsmodel.tree import shared_converter


def test_dicts_are_put_together_and_all_else_is_taken_from_the_tree() -> None:
    figure = Figure(Photo(caption=Caption("A bridge.", "AFP"), alt_text="A"))
    tree = {"photo": {"caption": {"credit": "Reuters"}, "alt_text": "B", "id": "c"}}
    expected = Figure(Photo(caption=Caption("A bridge.", "Reuters"), alt_text="B", id="c"))
    assert completed(figure, tree, shared_converter()) == expected


@pytest.mark.parametrize("tree", [["x"], "x", 1, None, {"words": "x"}, {"text": 1}])
def test_what_is_no_field_is_refused(tree: Any) -> None:
    with pytest.raises(ModelError):
        completed(Paragraph(text="x"), tree, shared_converter())
