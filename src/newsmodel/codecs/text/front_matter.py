"""The front matter: what a page does not show, as TOML between `+++` lines above it.

What may live here: how it is set off from the page, its TOML, and how what it says and what the page shows
are put together and taken apart. Nothing here is imported for a page without front matter.

It holds the article's plain tree (see `newsmodel.tree`) without what the page shows, and two keys more:
`page`, the parts of the page in their order, and `body`, the language of the body.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import Any

from newsmodel.errors import DecodeError
from newsmodel.markup.toml import read_toml, write_toml

__all__ = ["difference", "line_of", "merge", "read", "write"]

_FENCE = "+++\n"
_end = re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE).search
# The fields whose lists the page may show the beginning of.
_LISTS = ("bylines", "photos")


def read(text: str, start: int) -> tuple[dict[str, Any], str, str]:
    """Return the tree of the front matter that starts at `start`, its source, and the page below it."""
    end = _end(text, start)
    if end is None:
        raise DecodeError("the front matter has no closing +++ line", format="text", line=1)
    source = text[start : end.start()]
    try:
        return read_toml(source), source, text[end.end() :]
    except DecodeError as error:
        error.format = "text"
        error.line = (error.line or 0) + 1
        raise


def write(tree: dict[str, Any], page: str) -> str:
    """Write front matter above a page."""
    source = write_toml(tree)
    return f"{_FENCE}{source}{_FENCE}\n{page}" if page else f"{_FENCE}{source}{_FENCE}"


def line_of(source: str, path: str) -> int:
    """Return the line of the document where the front matter first names the field where a path begins."""
    key = re.escape(re.split(r"[.\[]", path, maxsplit=1)[0])
    found = re.search(rf"^[ \t]*(?:\[+[ \t]*)?['\"]?{key}\b", source, re.MULTILINE)
    return source.count("\n", 0, found.end()) + 2 if found else 1


def merge(shown: dict[str, Any], said: dict[str, Any]) -> dict[str, Any]:
    """Return the tree of what a page shows with what the front matter says besides, which counts for more."""
    merged = dict(shown)
    for key, value in said.items():
        old = shown.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            merged[key] = merge(old, value)
        elif key in _LISTS and isinstance(old, list) and isinstance(value, list):
            merged[key] = [_merged_item(one, two) for one, two in zip_longest(old, value)]
        else:
            merged[key] = value
    return merged


def _merged_item(shown: dict[str, Any] | None, said: Any) -> Any:
    if said is None:
        return shown
    return merge(shown or {}, said) if isinstance(said, dict) else said


def difference(full: dict[str, Any], shown: dict[str, Any]) -> dict[str, Any]:
    """Return what `merge` makes `full` of with what a page shows of it."""
    rest: dict[str, Any] = {}
    for key, value in full.items():
        old = shown.get(key)
        if value == old:
            continue
        if isinstance(old, dict):
            rest[key] = difference(value, old)
        elif key in _LISTS and old:
            rest[key] = [difference(one, two or {}) for one, two in zip_longest(value, old)]
        else:
            rest[key] = value
    # The only thing that is read from a page without standing there: whom a byline names.
    rest |= {key: [] for key in shown if key not in full}
    return rest
