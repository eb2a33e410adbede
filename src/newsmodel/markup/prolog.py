"""The prolog: what stands before the root of an XML document, found without a parser.

What may live here: the grammar of a prolog, the name of the root, and the text of what may be XML. It is
imported to tell formats, so no lxml.

The grammar is lenient: it takes blanks and byte order marks before the declaration. Every repetition in it is
possessive, so that a search takes a time that grows only with the text, whatever the text is.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

__all__ = ["BOM", "beginning", "match_prolog", "root_name"]

BOM = "\xef\xbb\xbf"
"""The byte order mark of UTF-8, each byte as a character."""

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# XML in UTF-16 may come without a mark; its "<" shows.
_is_utf_16_le = re.compile(rb"(?:[ \t\r\n]\0)*+<\0").match
_is_utf_16_be = re.compile(rb"(?:\0[ \t\r\n])*+\0<").match

_MISC = r"(?: [ \t\r\n]++ | <\?.*?\?> | <!--.*?--> )*+"
_QUOTED = r""" "[^"]*+" | '[^']*+' """
_SUBSET = rf"""\[ (?: [^\]"'<]++ | {_QUOTED} | <\?.*?\?> | <!--.*?--> | <(?!\?|!--) )*+ \] [ \t\r\n]*+"""
_NAME = r"""[^ \t\r\n<>/?!:&='"]++"""

match_prolog: Callable[[str], re.Match[str] | None] = re.compile(
    rf"""
    (?P<lead> (?: [\ufeff \t\r\n] | {BOM} )*+ )
    (?P<declaration> <\?xml[ \t\r\n].*?\?> )?+
    {_MISC}
    (?P<doctype> <!DOCTYPE (?: [^\[>"']++ | {_QUOTED} )*+ (?: {_SUBSET} )?+ > )?+
    {_MISC}
    (?P<root> < (?: {_NAME}: )?+ (?P<name> {_NAME} ) ) (?= [ \t\r\n/>] )
    """,
    re.DOTALL | re.VERBOSE,
).match
"""Match a text's prolog and its root's start tag up to the name; the bytes of one may stand as characters."""


def root_name(start: str) -> str | None:
    """Return the local name of the root of the document that begins so, or None when it does not show."""
    found = match_prolog(start)
    return found["name"] if found else None


def beginning(start: bytes | str) -> str:
    """Return the text of a document's beginning, which may be cut anywhere; every encoding of XML will do."""
    if isinstance(start, str):
        return start
    for bom, encoding in _BOMS:
        if start.startswith(bom):
            return start.decode(encoding, "replace")
    if _is_utf_16_le(start):
        return start.decode("utf-16-le", "replace")
    if _is_utf_16_be(start):
        return start.decode("utf-16-be", "replace")
    return start.decode("utf-8", "replace")
