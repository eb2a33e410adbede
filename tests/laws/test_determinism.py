"""The law: the same article is written as the same bytes, always and everywhere."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given

from newsmodel import Article, converter, dump, dumps
from newsmodel.strategies import articles
from tests.full import FULL
from tests.named import WRITABLE

trees = converter()


@given(articles())
def test_an_equal_article_built_anew_is_written_as_the_same_bytes(article: Article) -> None:
    anew = trees.structure(trees.unstructure(article), Article)
    for format in WRITABLE:
        assert dumps(anew, format) == dumps(article, format), format


@pytest.mark.parametrize("format", WRITABLE)
def test_no_process_writes_other_bytes(format: str, tmp_path: Path) -> None:
    """The order of a set is another in each process; that of what is written is not."""
    dump(FULL, tmp_path / "full.json")
    script = (
        "import newsmodel, sys; article = newsmodel.load('full.json'); "
        "sys.stdout.buffer.write(newsmodel.dumps(article, sys.argv[1]))"
    )
    written = {
        subprocess.run(
            [sys.executable, "-c", script, format],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
            cwd=tmp_path,
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in [("1", "UTC"), ("2", "Asia/Kathmandu")]
    }
    assert written == {dumps(FULL, format)}
