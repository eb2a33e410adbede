"""The laws of values: objects are equal when their fields are, and a copy is as good as the object."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

import newsmodel
from newsmodel import Article
from newsmodel.strategies import articles
from tests.drawn import CLASSES, objects
from tests.walking import offsets


@given(objects())
def test_a_copy_is_equal(value: Any) -> None:
    for copied in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):  # noqa: S301  # our own
        assert copied == value
        assert hash(copied) == hash(value)
        assert offsets(copied) == offsets(value)


@given(st.data(), objects())
def test_objects_are_equal_when_every_field_is(data: st.DataObject, value: Any) -> None:
    other = data.draw(CLASSES[type(value)])
    names = [field.name for field in attrs.fields(type(value))]
    same = all(getattr(value, name) == getattr(other, name) for name in names)
    assert (value == other) is same


@given(articles())
def test_replacing_nothing_gives_an_equal_article(article: Article) -> None:
    assert article.replace() == article
    assert offsets(article.replace()) == offsets(article)


@given(objects())
def test_an_object_is_built_again_from_its_repr(value: Any) -> None:
    assert eval(repr(value), {**vars(newsmodel), "datetime": dt}) == value  # noqa: S307  # our own
