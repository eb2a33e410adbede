"""The law: formats agree on what an article says, down to what `==` does not see."""

from __future__ import annotations

from hypothesis import given

from newsmodel import Article, converter, dumps, loads
from newsmodel.strategies import articles
from tests.named import LOSSLESS

to_tree = converter().unstructure


@given(articles())
def test_lossless_formats_read_the_same_tree(article: Article) -> None:
    trees = {format: to_tree(loads(dumps(article, format), format)) for format in LOSSLESS}
    assert trees == dict.fromkeys(LOSSLESS, to_tree(article))
