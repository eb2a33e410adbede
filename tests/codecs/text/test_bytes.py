"""Bytes: what is a page's text, and what is none."""

from __future__ import annotations

import pytest

from newsmodel import DecodeError
from newsmodel.codecs import text

FAULTS: dict[str, tuple[bytes | str, int | None, str]] = {
    "nothing": (b"", None, "empty"),
    "nothing but white space": (b" \r\n\t\n ", None, "empty"),
    "nothing but a mark": (b"\xef\xbb\xbf", None, "empty"),
    "another encoding": ("Café\nBär".encode("latin-1"), 1, "not UTF-8"),
    "another encoding further down": (b"One\nTwo \xe4", 2, "not UTF-8"),
    "sixteen bits": ("Ferry".encode("utf-16"), 1, "not UTF-8"),
    "a lone surrogate": ("One\nTwo \ud800", 2, "surrogate"),
    "a control character": (b"One\n\nTwo\x0b", 3, r"U\+000B"),
    "NUL": ("One\0", 1, r"U\+0000"),
    "a noncharacter": ("One\nTwo\n\uffff", 3, r"U\+FFFF"),
}


@pytest.mark.parametrize(("data", "line", "message"), FAULTS.values(), ids=FAULTS)
def test_fault(data: bytes | str, line: int | None, message: str) -> None:
    with pytest.raises(DecodeError, match=message) as caught:
        text.loads(data)
    assert (caught.value.format, caught.value.line) == ("text", line)


def test_neighbours_of_noncharacters_are_read() -> None:
    assert text.loads("\uff01 \ufffd").headline == "\uff01 \ufffd"
