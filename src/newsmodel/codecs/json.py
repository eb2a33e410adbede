"""The `json` format: an article's plain tree (see `newsmodel.tree`) as JSON.

What may live here: what JSON adds to the tree, which is the version of the shape, the refusal of documents
that say a thing twice, and files of many articles.

- The first key is `"newsmodel": 1`, the version of the shape. An older one is read for ever; a newer one is
  an error that says so.
- The same article gives the same bytes: keys stand in the order of the fields, without white space.
- A key that stands twice in one object is an error: one of the two values would be lost.
- A file may hold many articles, a document a line (https://jsonlines.org). Lines are told by what stands in
  the first two, since such files are also called `.json`: the first is a document already, or the second
  begins as this library's documents do.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, islice, starmap
from typing import IO, Any

import orjson

from newsmodel.errors import DecodeError, ModelError
from newsmodel.model.article import Article
from newsmodel.problems import Report
from newsmodel.tree import shared_clean_converter, shared_converter

__all__ = ["dumps", "iterload", "loads"]

_VERSION = 1
_BOM = b"\xef\xbb\xbf"

# Where neither this stands nor the byte that U+FFFE and U+FFFF begin with, no string holds what XML cannot:
# JSON escapes the control characters, and orjson refuses surrogates.
_escaped_control = re.compile(rb"\\[ubf]").search
_FIRST_OF_NONCHARACTERS = b"\xef"

# No object within an article has this key.
_begins = re.compile(rb'\s*\{\s*"newsmodel"').match


def loads(data: bytes | str, report: Report | None = None) -> Article:  # noqa: ARG001  # nothing is repaired
    """Read an article.

    Raises:
        DecodeError: with the line where it is not JSON, and with the path where it is not an article.
    """
    try:
        return _article(_encoded(data))
    except RecursionError:
        # The depth that orjson allows fits the stack, unless the caller has used most of it.
        raise DecodeError("nested too deeply", format="json") from None


def iterload(file: IO[bytes], report: Report | None = None) -> Iterator[Article]:
    """Read the articles of a file that can be read more than once: one, or one a line.

    The iterator over lines does not end with an error: what follows it is the article of the next line.

    Raises:
        DecodeError: as `loads` does; among several lines, with the line.
    """
    lines = ((number, line) for number, line in enumerate(file, 1) if line.removeprefix(_BOM).strip())
    first = list(islice(lines, 2))
    if _are_documents(first):
        # A generator would end with the first error.
        return starmap(partial(_line, report), chain(first, lines))
    file.seek(0)
    return iter([loads(file.read(), report)])


def dumps(article: Article) -> bytes:
    """Write an article: UTF-8 without white space, the same bytes for the same article."""
    return orjson.dumps({"newsmodel": _VERSION, **_unstructure(article)})


def _line(report: Report | None, number: int, line: bytes) -> Article:
    try:
        return loads(line, report)
    except DecodeError as error:
        error.line = number
        raise


def _are_documents(lines: Sequence[tuple[int, bytes]]) -> bool:
    """Tell whether the lines that a file begins with are documents, by the first two that are not blank."""
    if len(lines) < 2:
        return False
    (_, first), (_, second) = lines[:2]
    return _begins(second) is not None or _is_json(first)


def _is_json(raw: bytes) -> bool:
    try:
        orjson.loads(raw.removeprefix(_BOM))
    except orjson.JSONDecodeError:
        return False
    return True


def _article(raw: bytes) -> Article:
    try:
        tree = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        lines = [(number, line) for number, line in enumerate(raw.split(b"\n"), 1) if line.strip()]
        if _are_documents(lines) and lines[1][1].lstrip().startswith(b"{"):
            message = f"{len(lines)} articles, one a line; iterload reads them one by one"
            raise DecodeError(message, format="json") from None
        raise DecodeError(error.msg, format="json", line=error.lineno) from None
    if tree.__class__ is not dict:
        raise DecodeError("an object is wanted", format="json", value=tree)
    # What this library writes is written again from the tree byte for byte, which a tree that lost one of two
    # equal keys is not. It is the cheap way to know; anyone else's JSON takes the dear one.
    if not _is_canonical(tree, raw):
        _refuse_repeated_keys(raw)
    version = tree.pop("newsmodel", None)
    if version.__class__ is not int or version < 1:
        message = f'no article of newsmodel\'s JSON, which says its version as "newsmodel": {_VERSION}'
        raise DecodeError(message, format="json", value=version)
    if version > _VERSION:
        message = f"written by a newer newsmodel: this one reads versions up to {_VERSION}"
        raise DecodeError(message, format="json", path="newsmodel", value=version)
    clean = _FIRST_OF_NONCHARACTERS not in raw and not _escaped_control(raw)
    structure = _structure_clean if clean else _structure
    try:
        return structure(tree, Article)  # type: ignore[no-any-return]  # the hook of Article makes one
    except ModelError as error:
        raise DecodeError(error.message, format="json", path=error.path, value=error.value) from None


# One search of the document is much cheaper than one of each string in it.
_structure_clean = shared_clean_converter().get_structure_hook(Article)
_structure = shared_converter().get_structure_hook(Article)
_unstructure = shared_converter().get_unstructure_hook(Article)


def _encoded(data: bytes | str) -> bytes:
    if isinstance(data, bytes):
        return data.removeprefix(_BOM)
    try:
        return data.removeprefix("\ufeff").encode()
    except UnicodeEncodeError as error:
        line = data.count("\n", 0, error.start) + 1
        raise DecodeError("a lone surrogate is no character", format="json", line=line) from None


def _is_canonical(tree: Any, raw: bytes) -> bool:
    try:
        return orjson.dumps(tree) == raw
    except orjson.JSONEncodeError:
        # It reads deeper than it writes, and deeper than any article is.
        raise DecodeError("nested too deeply", format="json") from None


def _refuse_repeated_keys(raw: bytes) -> None:
    def check(pairs: list[tuple[str, Any]]) -> None:
        if len({key for key, _ in pairs}) < len(pairs):
            # Where an object stands is not known before the whole document is read.
            _tell_repeated_key(json.loads(raw, object_pairs_hook=tuple))

    json.loads(raw, object_pairs_hook=check)


def _tell_repeated_key(value: Any) -> None:
    """Raise the error of the first key that stands twice, where an object is a tuple of its pairs."""
    if not isinstance(value, (list, tuple)):
        return
    seen = set()
    for step, inner in value if isinstance(value, tuple) else enumerate(value):
        if step in seen:
            raise DecodeError("the key stands twice in one object", format="json", path=str(step), value=step)
        seen.add(step)
        try:
            _tell_repeated_key(inner)
        except DecodeError as error:
            raise error.at(step) from None
