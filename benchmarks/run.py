"""Measure reading and writing against the parsers underneath, and print the table that the README shows.

What may live here: what is measured, and the bound of each ratio. The status is 1 when one is broken.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import orjson
from imports import milliseconds
from lxml import etree
from measure import seconds
from pages import pages
from pydantic_model import Article as PydanticArticle
from rivals import python_newsmlg2, xsdata_bindings

import newsmodel

IMPORT_BOUND = 80
AGENCY = Path(__file__).parent / "data" / "agency.xml"


class Pair(NamedTuple):
    """What is measured, what it is held against, and how many times longer it may take."""

    name: str
    ours: Callable[[], object]
    floor_name: str
    floor: Callable[[], object]
    bound: float


def json_pairs(article: newsmodel.Article) -> Iterator[Pair]:
    """JSON, against its engine and against pydantic."""
    raw = newsmodel.dumps(article, "json")
    tree = orjson.loads(raw)
    rival = PydanticArticle.model_validate_json(raw)
    if orjson.loads(rival.model_dump_json(exclude_defaults=True)) != tree:
        raise ValueError("the pydantic model says something else")

    def read() -> object:
        return newsmodel.loads(raw, "json")

    def write() -> object:
        return newsmodel.dumps(article, "json")

    yield Pair("JSON read", read, "`orjson.loads`", lambda: orjson.loads(raw), 8)
    yield Pair("JSON write", write, "`orjson.dumps`", lambda: orjson.dumps(tree), 10)
    yield Pair("JSON read", read, "pydantic", lambda: PydanticArticle.model_validate_json(raw), 1)
    yield Pair("JSON write", write, "pydantic", lambda: rival.model_dump_json(exclude_defaults=True), 1)


def newsml_pairs(article: newsmodel.Article) -> Iterator[Pair]:
    """NewsML-G2, against libxml2."""
    raw = newsmodel.dumps(article, "newsml")
    root = etree.fromstring(raw)

    def read() -> object:
        return newsmodel.loads(raw, "newsml")

    def write() -> object:
        return newsmodel.dumps(article, "newsml")

    yield Pair("NewsML-G2 read", read, "`lxml.etree.fromstring`", lambda: etree.fromstring(raw), 4)
    yield Pair("NewsML-G2 write", write, "`lxml.etree.tostring`", lambda: etree.tostring(root), 8)


def text_pairs(article: newsmodel.Article) -> Iterator[Pair]:
    """Text, against splitting it into lines."""
    raw = newsmodel.dumps(article, "text")

    def split() -> object:
        return raw.decode().splitlines()

    def read() -> object:
        return newsmodel.loads(raw, "text")

    def write() -> object:
        return newsmodel.dumps(article, "text")

    yield Pair("text read", read, "`decode().splitlines()`", split, 10)
    yield Pair("text write", write, "`decode().splitlines()`", split, 10)


def agency_pairs(raw: bytes) -> Iterator[Pair]:
    """An item that this library has not written, with much that no field takes."""

    def read() -> object:
        return newsmodel.loads(raw, "newsml")

    yield Pair("read", read, "`lxml.etree.fromstring`", lambda: etree.fromstring(raw), 4)
    bindings = xsdata_bindings()
    if bindings is None:
        print("(not held against bindings by xsdata: the schema is not here)", file=sys.stderr)
    else:
        yield Pair("read", read, "bindings by xsdata", lambda: bindings(raw), 0.1)
    rival = python_newsmlg2()
    yield Pair("read", read, "python-newsmlg2", lambda: rival(raw), 0.01)


MEASURED = {"json": json_pairs, "newsml": newsml_pairs, "text": text_pairs}


def table(title: str, pairs: Iterable[Pair], rounds: int) -> bool:
    """Measure pairs and print them; tell whether each kept its bound."""
    kept = True
    print(f"\n{title}\n")
    print("| | µs | held against | µs | ratio | bound |\n| --- | --: | --- | --: | --: | --: |")
    for pair in pairs:
        ours, floor = seconds([pair.ours, pair.floor], rounds)
        times = f"{ours * 1e6:.1f} | {pair.floor_name} | {floor * 1e6:.1f}"
        # Of a ratio below one, two digits behind the point would say little.
        print(f"| {pair.name} | {times} | {ours / floor:.3g} | {pair.bound} |", flush=True)
        kept = kept and ours / floor <= pair.bound
    return kept


def main() -> int:
    """Measure, print, and return the status."""
    parser = argparse.ArgumentParser(description="Measure newsmodel against the parsers underneath.")
    parts = [*MEASURED, "agency"]
    parser.add_argument("parts", nargs="*", default=parts, metavar="PART", help=", ".join(parts))
    parser.add_argument("--rounds", type=int, default=300, help="how often each is timed (default: 300)")
    options = parser.parse_args()
    kept = True
    formats = [name for name in options.parts if name in MEASURED]
    for name, article in pages().items() if formats else ():
        title = f"{name}, {len(newsmodel.dumps(article, 'json'))} bytes of JSON"
        pairs = (pair for form in formats for pair in MEASURED[form](article))
        kept = table(title, pairs, options.rounds) and kept
    if "agency" in options.parts:
        raw = AGENCY.read_bytes()
        title = f"{AGENCY.name}, {len(raw)} bytes of NewsML-G2 from elsewhere"
        # The slowest of them takes a hundred times longer than a page.
        kept = table(title, agency_pairs(raw), max(10, options.rounds // 3)) and kept
    import_time = milliseconds(max(10, options.rounds // 10))
    print(f"\n`import newsmodel`: {import_time:.0f} ms over a bare interpreter; at most {IMPORT_BOUND}")
    return 0 if kept and import_time <= IMPORT_BOUND else 1


if __name__ == "__main__":
    sys.exit(main())
