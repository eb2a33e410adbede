"""The law: an article that passes through all lossless formats, in any order, is the article still."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsmodel import Article, dumps, loads
from newsmodel.strategies import articles
from tests.named import LOSSLESS
from tests.walking import offsets


@given(article=articles(), order=st.permutations(LOSSLESS))
def test_a_chain_of_formats_gives_the_article_back(article: Article, order: list[str]) -> None:
    at_last = article
    for format in order:
        at_last = loads(dumps(at_last, format), format)
    assert at_last == article
    assert offsets(at_last) == offsets(article)


@given(article=articles(), order=st.permutations(LOSSLESS))
def test_a_format_writes_the_same_bytes_at_the_end_of_a_chain(article: Article, order: list[str]) -> None:
    at_last = article
    for format in order:
        at_last = loads(dumps(at_last, format), format)
    assert dumps(at_last, order[0]) == dumps(article, order[0])
