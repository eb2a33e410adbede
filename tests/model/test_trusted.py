from __future__ import annotations

import pickle
from typing import Any

import attrs
import pytest

from newsmodel import Caption, ModelError, Paragraph, Photo
from newsmodel.model._trusted import opened, trusted


def test_a_trusted_object_is_the_same_as_a_checked_one() -> None:
    built, checked = (
        trusted(Photo)(alt_text="a", caption=Caption("b")),
        Photo(alt_text="a", caption=Caption("b")),
    )
    assert built == checked
    assert type(built) is Photo
    assert hash(built) == hash(checked)
    assert pickle.loads(pickle.dumps(built)) == checked  # noqa: S301  # our own
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        built.alt_text = "c"  # type: ignore[misc]  # what is refused


def test_a_trusted_object_is_not_checked() -> None:
    assert trusted(Caption)("a\0", 7).text == "a\0"  # type: ignore[arg-type]  # what nothing refuses


def test_an_open_object_may_be_filled_and_closed() -> None:
    blank: Any = object.__new__(opened(Paragraph))
    blank.text, blank.marks, blank.extensions = "words", (), ("to be deleted",)
    del blank.extensions
    blank.extensions = ()
    blank.__class__ = Paragraph
    assert blank == Paragraph(text="words")
    with pytest.raises(ModelError):
        Paragraph(text="wor\0ds")
