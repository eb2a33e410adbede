"""What the tests of reading and writing are given: articles, documents and files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from newsmodel import (
    Article,
    dumps,
)
from tests.items import ITEM_META, NAMESPACE, item

ARTICLE = Article(headline="Bridge reopens")
JSON = b'{"newsmodel":1,"headline":"Bridge reopens"}'
OLD = b"what it held before"

BERLIN = ZoneInfo("Europe/Berlin")
SUMMER = datetime(2024, 7, 31, 12)
THERE = SUMMER.replace(tzinfo=timezone(timedelta(hours=2)))
# Before there were zones, the clocks of Berlin were 53 minutes and 28 seconds ahead.
ANCIENT = datetime(1890, 1, 1)

# A time without a zone is odd in NewsML-G2.
ODD_META = ITEM_META.replace("+01:00", "")
ODD = item("<headline>odd</headline>", item_meta=ODD_META)
CONCEPT = f'<conceptItem xmlns="{NAMESPACE}" guid="c"/>'.encode()


def headlines(articles: Iterator[Article]) -> list[str]:
    return [article.headline for article in articles]


def said(headline: str) -> bytes:
    return item(f"<headline>{headline}</headline>")


def put(path: Path, headline: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(dumps(Article(headline=headline), "json"))
    return path
