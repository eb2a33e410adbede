"""The law: a lossless format keeps the UTC offset of every time, and the absence of one."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given

from newsmodel import Article, dumps, loads
from newsmodel.strategies import articles, moments
from tests.named import LOSSLESS
from tests.walking import offsets


@given(articles())
def test_every_time_keeps_its_offset(article: Article) -> None:
    for format in LOSSLESS:
        assert offsets(loads(dumps(article, format), format)) == offsets(article), format


@given(moments())
def test_a_single_time_keeps_its_offset(moment: datetime) -> None:
    article = Article(headline="", published=moment)
    for format in LOSSLESS:
        assert offsets(loads(dumps(article, format), format)) == {"published": moment.utcoffset()}, format


@pytest.mark.parametrize("format", LOSSLESS)
@pytest.mark.parametrize("minutes", [-840, -839, -330, -1, 0, 1, 330, 345, 839, 840])
@pytest.mark.parametrize("year", [1, 1969, 2020, 9999])
def test_an_offset_is_kept_at_the_ends_of_its_range(format: str, minutes: int, year: int) -> None:
    zone = timezone(timedelta(minutes=minutes))
    article = Article(headline="", embargoed=datetime(year, 12, 31, 23, 59, 59, 999999, zone))
    back = loads(dumps(article, format), format)
    assert back == article
    assert offsets(back) == {"embargoed": timedelta(minutes=minutes)}
