"""Encodings: the one that an XML document is in, whatever it declares.

What may live here: the labels of encodings, what their bytes show, and wide characters made narrow. How a
document declares one, and how it is told that it is wrong, stands in `xml_repairs`.

| declared | the bytes are | read as |
| --- | --- | --- |
| a single-byte encoding or a wide one | UTF-8 | UTF-8 |
| an encoding of Chinese, Japanese or Korean | UTF-8, and not in the declared one | UTF-8 |
| one with a superset that the web knows by its label | in the superset alone | the superset |

The supersets are those of the Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels). In
every encoding here but the wide ones, ASCII's bytes that mean something in a prolog, as `<` and `&` do, are
always ASCII's characters, and never part of another.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from newsmodel.errors import DecodeError

__all__ = ["is_narrow", "is_utf8", "is_wide", "known_name", "narrowed", "true_encoding", "wide_encoding"]

is_wide: Callable[[str], re.Match[str] | None] = re.compile(
    r"utf-?(?:16|32)(?:le|be)?|ucs-?[24]", re.IGNORECASE
).fullmatch
"""Tell whether a label is that of an encoding whose characters have two bytes or four."""

is_utf8: Callable[[str], re.Match[str] | None] = re.compile("utf-?8", re.IGNORECASE).fullmatch
"""Tell whether a label is that of UTF-8."""

_is_single_byte = re.compile(
    r"""
    (?:us-)?ascii | iso[-_]?8859[-_]\d+ | latin-?\d | tis-?620 | koi8-[ru]
    | (?:x-)?mac(?:intosh|-roman|-cyrillic)
    | (?:windows|cp)-?125\d | (?:windows|cp|ibm|dos)-?(?:437|720|737|775|85[02578]|86[0-69]|874)
    """,
    re.IGNORECASE | re.VERBOSE,
).fullmatch

# Encodings and their supersets, by names that both Python and parsers have.
_SUPERSETS = {
    "iso-8859-1": "windows-1252",
    "iso-8859-9": "windows-1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": None,
    "shift_jis": "cp932",
    "cp932": None,
    "euc-kr": "cp949",
    "cp949": None,
    "big5": "big5-hkscs",
    "big5-hkscs": None,
    "euc-jp": None,
}
_LABELS = {
    "iso8859-1": "iso-8859-1",
    "iso_8859-1": "iso-8859-1",
    "latin1": "iso-8859-1",
    "latin-1": "iso-8859-1",
    "iso8859-9": "iso-8859-9",
    "iso_8859-9": "iso-8859-9",
    "latin5": "iso-8859-9",
    "latin-5": "iso-8859-9",
    "iso8859-11": "iso-8859-11",
    "tis620": "tis-620",
    "csgb2312": "gb2312",
    "euc-cn": "gb2312",
    "x-gbk": "gbk",
    "cp936": "gbk",
    "windows-936": "gbk",
    "csshiftjis": "shift_jis",
    "ms_kanji": "shift_jis",
    "shift-jis": "shift_jis",
    "sjis": "shift_jis",
    "x-sjis": "shift_jis",
    "windows-31j": "cp932",
    "ms932": "cp932",
    "euckr": "euc-kr",
    "ks_c_5601-1987": "cp949",
    "windows-949": "cp949",
    "uhc": "cp949",
    "eucjp": "euc-jp",
    "x-euc-jp": "euc-jp",
}
# No parser knows them, or knows them as something else.
_UNKNOWN = frozenset(
    (
        "latin-1",
        "latin-5",
        "x-gbk",
        "x-sjis",
        "windows-31j",
        "ms932",
        "ks_c_5601-1987",
        "windows-949",
        "x-euc-jp",
    )
)

# The mark of UTF-32 begins with that of UTF-16. Without one, the first "<" or blank shows.
_WIDE = (
    (re.compile(rb"\xff\xfe\0\0|[< \t\r\n]\0\0\0").match, "utf-32-le"),
    (re.compile(rb"\0\0\xfe\xff|\0\0\0[< \t\r\n]").match, "utf-32-be"),
    (re.compile(rb"\xff\xfe|[< \t\r\n]\0[^\0]").match, "utf-16-le"),
    (re.compile(rb"\xfe\xff|\0[< \t\r\n][^\0]?").match, "utf-16-be"),
)

_ASCII = bytes(range(0x80))
# Controls in the encodings of ISO, and mostly characters in those of Windows.
_CONTROLS = frozenset(range(0x80, 0xA0))


def wide_encoding(start: bytes) -> str | None:
    """Return the encoding of a document whose characters have two bytes or four, or None."""
    return next((encoding for matches, encoding in _WIDE if matches(start)), None)


def narrowed(chunks: Iterable[bytes], encoding: str, format: str) -> Iterator[bytes]:
    """Give a document of wide characters in UTF-8.

    Raises:
        DecodeError: with its line, when it is not in its encoding.
    """
    decoder = codecs.getincrementaldecoder(encoding)()
    line = 1
    for chunk in chain(chunks, [b""]):
        try:
            text = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            line += error.object[: error.start].decode(encoding, "replace").count("\n")
            raise DecodeError(f"not {encoding}: {error.reason}", format=format, line=line) from None
        line += text.count("\n")
        yield text.encode()


def is_narrow(label: str) -> bool:
    """Tell whether a label is that of an encoding in which the bytes of markup are those of ASCII."""
    return bool(is_utf8(label) or _is_single_byte(label) or _own(label))


def known_name(label: str) -> str | None:
    """Return the name by which parsers know an encoding, when they do not know its label, or None."""
    return _own(label) if label.lower() in _UNKNOWN else None


def true_encoding(label: str, chunks: Iterable[bytes]) -> str | None:
    """Return the encoding of a document when it is not the one that it declares.

    Args:
        label: what it declares.
        chunks: all of it, which is looked at only when there is a doubt.
    """
    own = _own(label)
    is_single_byte = _is_single_byte(label) is not None
    if not (own or is_single_byte or is_wide(label)):
        return None
    superset = _SUPERSETS.get(own or "")
    fitting, beyond_ascii = _fitting(chunks, filter(None, ["utf-8", own, superset]))
    if is_wide(label):
        return "utf-8" if "utf-8" in fitting else None
    # Any bytes fit a single-byte encoding, and say nothing of it.
    if not beyond_ascii or (own in fitting and not is_single_byte):
        return None
    # Other texts hardly ever are UTF-8 by chance.
    if "utf-8" in fitting:
        return "utf-8"
    return superset if superset in fitting and (own not in fitting or beyond_ascii & _CONTROLS) else None


def _own(label: str) -> str | None:
    label = label.lower()
    name = _LABELS.get(label, label)
    return name if name in _SUPERSETS else None


def _fitting(chunks: Iterable[bytes], encodings: Iterable[str]) -> tuple[frozenset[str], frozenset[int]]:
    """Return those encodings that a document may be in, and its bytes beyond ASCII."""
    decoders = {encoding: codecs.getincrementaldecoder(encoding)() for encoding in encodings}
    beyond_ascii: set[int] = set()
    for chunk in chain(chunks, [b""]):
        beyond_ascii.update(chunk.translate(None, _ASCII))
        for encoding, decoder in list(decoders.items()):
            try:
                decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError:
                del decoders[encoding]
    return frozenset(decoders), frozenset(beyond_ascii)
