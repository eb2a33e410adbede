"""TOML: plain trees as people write them.

What may live here: reading with errors that know their line, and writing. Both are imported where they are
used, since most documents have no TOML in them.
"""

from __future__ import annotations

import re
import tomllib
from typing import Any

import tomli_w

from newsmodel.errors import DecodeError

__all__ = ["read_toml", "write_toml"]

_place = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$").search
# What tomllib spends on a key grows with the square of its dots. No field lies as deep as this.
_MOST_DOTS = 300
# Each begins where TOML lets it begin, so that no key hides between what only seem to be strings. One that
# does not end goes on for ever: it is an error before any later key, and is looked at once.
_string_or_comment = re.compile(
    r"""
    "{3} (?: [^"\\] | \\[\s\S] | "{1,2}(?!") )*+ (?: "{3,5} | \Z )
    | '{3} (?: [^'] | '{1,2}(?!') )*+ (?: '{3,5} | \Z )
    | " (?: [^"\\\n] | \\. )*+ "?
    | ' [^'\n]*+ '?
    | \# [^\n]*+
    """,
    re.VERBOSE,
)
_long_key = re.compile(rf"(?:\.[ \t]*+[\w-]++[ \t]*+){{{_MOST_DOTS}}}").search


def read_toml(source: str) -> dict[str, Any]:
    """Read a tree.

    Raises:
        DecodeError: with the line where it is no TOML.
    """
    if source.count(".") >= _MOST_DOTS and _long_key(_string_or_comment.sub("s", source)):
        raise DecodeError("a key of too many parts", line=1)
    try:
        return tomllib.loads(source)
    except ValueError as error:
        message = str(error)
        place = _place(message)
        if place is None:
            # Python's own words for a number of more digits than it reads.
            raise DecodeError(message, line=1) from None
        line = int(place[1]) if place[1] else source.count("\n") + 1
        raise DecodeError(message[: place.start()], line=line) from None


def write_toml(tree: dict[str, Any]) -> str:
    """Write a tree; one without keys is an empty string."""
    return tomli_w.dumps(tree)
