"""The law: a document that this library wrote needs no format named to be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from newsmodel import Article, dump, dumps, formats, load, loads
from newsmodel.detection import by_content
from newsmodel.strategies import articles
from tests.named import LOSSLESS

pytestmark = pytest.mark.parametrize("format", LOSSLESS)


@given(article=articles())
def test_a_format_is_told_from_its_first_bytes(article: Article, format: str) -> None:
    written = dumps(article, format)
    assert by_content(written) == format
    assert loads(written) == article


def test_a_format_is_told_from_the_name_of_a_file(format: str, tmp_path: Path) -> None:
    article = Article(headline="{<")
    for ending in formats[format].extensions:
        for path in (tmp_path / f"a{ending}", tmp_path / f"B{ending.upper()}"):
            dump(article, path)
            assert path.read_bytes() == dumps(article, format)
            assert load(path) == article
