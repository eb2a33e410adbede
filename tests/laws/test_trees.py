"""The laws of the converter: a plain tree is the object, and a fault in it is named by its path."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import Article, ModelError, converter
from newsmodel.strategies import articles
from tests.drawn import objects
from tests.walking import offsets

trees = converter()


@given(objects())
def test_an_object_of_any_class_comes_back_from_its_tree(value: Any) -> None:
    back = trees.structure(trees.unstructure(value), type(value))
    assert back == value
    assert offsets(back) == offsets(value)


@given(objects())
def test_a_tree_is_made_of_what_json_has(value: Any) -> None:
    tree = trees.unstructure(value)
    assert json.loads(json.dumps(tree)) == tree


def strings(tree: Any, path: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Yield each string's path, and where it stands: the object or list, and the key or index."""
    children = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for step, child in children:
        here = f"{path}.{step}".lstrip(".") if isinstance(tree, dict) else f"{path}[{step}]"
        if isinstance(child, str):
            yield here, tree, step
        elif isinstance(child, (dict, list)):
            yield from strings(child, here)


@given(articles(), st.data())
def test_a_string_that_xml_cannot_hold_is_refused_by_its_path(article: Article, data: st.DataObject) -> None:
    tree = trees.unstructure(article)
    path, holder, step = data.draw(st.sampled_from(list(strings(tree))))
    at = data.draw(st.integers(0, len(holder[step])))
    bad = data.draw(st.sampled_from("\0\x01\x08\x0b\x0c\x0e\x1f\ud800\udfff\ufffe\uffff"))
    holder[step] = holder[step][:at] + bad + holder[step][at:]
    with pytest.raises(ModelError) as caught:
        trees.structure(tree, Article)
    assert caught.value.path == path
    assert caught.value.value == holder[step]
