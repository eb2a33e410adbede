from __future__ import annotations

from newsmodel import Article, Caption, Photo


def test_a_field_at_its_default_is_left_out() -> None:
    article = Article(headline="x", kind="text", photos=(Photo(caption=Caption("y")),))
    assert repr(article) == "Article(headline='x', photos=(Photo(caption=Caption(text='y')),))"
