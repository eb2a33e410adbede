"""What a type checker knows of the errors.

How these files are written: `assert_type` states the type of an expression beside it, and mypy and pyright
both hold it. A line that a checker must refuse carries the ignore comment of each, and both checkers fail on
such a comment where there is nothing to ignore. The tests run each file, so what it does must be true too.
"""

from __future__ import annotations

from typing import assert_type

from newsmodel.errors import DecodeError, EncodeError, ModelError

decoding = DecodeError("no headline", format="newsml", line=7)
assert_type(decoding.format, str | None)
assert_type(decoding.line, int | None)
assert_type(decoding.at("headline"), DecodeError)

refused = ModelError("a string is wanted", 7, "headline")
assert_type(refused.at("photos"), ModelError)
either: ValueError = refused

try:
    EncodeError("no such option", "ninjs")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
except TypeError:
    pass
else:
    raise AssertionError("the format is named by keyword only")
