"""Repairs: what agencies send that is no proper XML, put so that a parser takes it.

What may live here: one function or table for each oddity, and the beginning of a document as it is repaired.
Parsing is in `xml` and `xml_stream`.

| oddity | read as |
| --- | --- |
| a single-byte encoding or UTF-16 is declared, the bytes are UTF-8 | UTF-8 |
| ISO-8859-1 is declared, the bytes hold what only windows-1252 has | windows-1252 |
| blanks or a byte order mark stand before the XML declaration | if they did not |
| the prefix `xsi` is used and not declared | if the root declared it |
| an entity is used that HTML declares, and the document does not | HTML's character |

A document's DTD never reaches the parser: where it stood, only its line feeds are left. So nothing of it is
loaded or expanded, and an entity that it declares is an error where it is used.

All of this stands before the root or in its start tag, so only the beginning of a document is written anew.
It keeps its line feeds, so the lines of what follows are right. Its bytes are worked on as characters, one
for one: every encoding that is repaired has ASCII's bytes for ASCII's characters.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from html.entities import name2codepoint
from itertools import chain

import attrs
from lxml import etree

from newsmodel.errors import DecodeError
from newsmodel.markup.prolog import BOM, match_prolog
from newsmodel.problems import Problem, Report

__all__ = [
    "BEGINNING",
    "Beginning",
    "Fault",
    "beginning_of",
    "faults_of",
    "mended",
    "narrowed",
    "wide_encoding",
]

BEGINNING = 1_048_576
"""How many bytes a document's beginning may have."""

_XSI = ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
_OF_XML = frozenset({"amp", "gt", "lt", "quot"})
_declared_encoding = re.compile(r"""encoding[ \t\r\n]*=[ \t\r\n]*["']([^"']*)""").search
_declared_entities = re.compile(r"<!ENTITY[ \t\r\n]+([^ \t\r\n%]+)").findall
_is_utf8 = re.compile("utf-?8", re.IGNORECASE).fullmatch
_is_single_byte = re.compile(
    r"(?:us-)?ascii|iso[-_]?8859[-_]\d+|latin-?\d|(?:windows|cp)-?125\d|koi8-[ru]", re.IGNORECASE
).fullmatch
_is_latin_1 = re.compile(r"iso[-_]?8859[-_]1|latin-?1", re.IGNORECASE).fullmatch
_is_wide = re.compile(r"utf-?16(?:le|be)?|ucs-?2", re.IGNORECASE).fullmatch
_is_plain_name = re.compile(r"[A-Za-z][\w.-]*", re.ASCII).fullmatch
_is_undeclared = re.compile(r"Entity '(\w+)' not defined").match

# The mark of UTF-32 begins with that of UTF-16. Without one, the first "<" or blank shows.
_WIDE = (
    (re.compile(rb"\xff\xfe\0\0|[< \t\r\n]\0\0\0").match, "utf-32-le"),
    (re.compile(rb"\0\0\xfe\xff|\0\0\0[< \t\r\n]").match, "utf-32-be"),
    (re.compile(rb"\xff\xfe|[< \t\r\n]\0[^\0]").match, "utf-16-le"),
    (re.compile(rb"\xfe\xff|\0[< \t\r\n][^\0]?").match, "utf-16-be"),
)

_ASCII = bytes(range(0x80))
_CONTROLS = frozenset(range(0x80, 0xA0))
# windows-1252 has characters where ISO-8859-1 has controls, but for these.
_NOT_IN_1252 = frozenset({0x81, 0x8D, 0x8F, 0x90, 0x9D})


@attrs.frozen
class Fault:
    """What a parser finds wrong.

    Attributes:
        message: what it says.
        line: the line where.
    """

    message: str
    line: int

    @property
    def entity(self) -> str | None:
        """The name of the entity that is not declared, if that is what is wrong."""
        found = _is_undeclared(self.message)
        return found[1] if found else None


@attrs.frozen(kw_only=True)
class Beginning:
    """How a document begins, as the parser shall see it.

    Attributes:
        prolog: what stands before the root.
        root: the root's start tag up to its name, or "" when it does not show; then nothing is repaired.
        name: the root's local name, or "" when it does not show or is none of letters and digits.
        length: for how many bytes of the document this stands.
        encoding: the encoding that is not as declared, or None.
        is_safe: whether no DTD can hide in what follows.
        entities: the names of the entities that the document declares.
        with_xsi: whether the root shall declare `xsi`.
        with_html: whether the entities of HTML shall be declared.
    """

    prolog: str = ""
    root: str = ""
    name: str = ""
    length: int = 0
    encoding: str | None = None
    is_safe: bool = False
    entities: frozenset[str] = frozenset()
    with_xsi: bool = False
    with_html: bool = False

    @property
    def written(self) -> bytes:
        """What the parser reads for it."""
        dtd = _declaring_all_but(self.entities) if self.with_html else ""
        return (self.prolog + dtd + self.root + _XSI * self.with_xsi).encode("latin-1")


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


def beginning_of(
    start: bytes, chunks: Iterable[bytes], *, is_utf8: bool, format: str, report: Report | None
) -> Beginning:
    """Read and repair the beginning of a document.

    Args:
        start: the document, or its first `BEGINNING` bytes.
        chunks: all of the document, which is looked at only when its encoding is in doubt.
        is_utf8: whether it is in UTF-8 whatever it declares.
        format: the format that problems tell.
        report: what is told of repairs.
    """
    text = start[:BEGINNING].decode("latin-1")
    found = match_prolog(text)
    if found is None:
        return Beginning(encoding="utf-8" if is_utf8 else None)
    lead, declaration, doctype = found["lead"], found["declaration"] or "", found["doctype"] or ""
    # The mark says more than the declaration, which may be older than the encoding.
    is_utf8 = is_utf8 or lead.startswith(BOM)
    blanks, odd = lead.replace(BOM, ""), lead.removeprefix(BOM)
    if report is not None and odd and (declaration or odd != blanks):
        message = "blanks or a byte order mark before the document; passed by"
        report(Problem(message=message, format=format, line=lead.count("\n") + 1))
    declared = _declared_encoding(declaration)
    name = declared[1] if declared else "utf-8"
    encoding = "utf-8" if is_utf8 else _true_encoding(name, chunks)
    if report is not None and encoding is not None and not is_utf8:
        message = f"the declared encoding is wrong; read as {encoding}"
        report(Problem(message=message, format=format, line=1, value=name))
    before_dtd, after_dtd = found.span("doctype") if doctype else (found.start("root"),) * 2
    return Beginning(
        # What stood before the declaration stands behind it, so that no line moves.
        prolog=declaration
        + blanks
        + text[len(lead) + len(declaration) : before_dtd]
        + "\n" * doctype.count("\n")
        + text[after_dtd : found.start("root")],
        root=found["root"],
        name=found["name"] if _is_plain_name(found["name"]) else "",
        length=found.end(),
        encoding=encoding,
        is_safe=bool(encoding or _is_utf8(name) or _is_single_byte(name)),
        entities=frozenset(_declared_entities(doctype)),
    )


def _true_encoding(declared: str, chunks: Iterable[bytes]) -> str | None:
    """Return the encoding of a document when it is not the declared one."""
    is_wide = _is_wide(declared) is not None
    if not (is_wide or _is_single_byte(declared)):
        return None
    decoder = codecs.getincrementaldecoder("utf-8")()
    is_utf8 = True
    beyond_ascii: set[int] = set()
    for chunk in chain(chunks, [b""]):
        beyond_ascii.update(chunk.translate(None, _ASCII))
        try:
            decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError:
            is_utf8 = False
    if is_utf8 and (beyond_ascii or is_wide):
        return "utf-8"
    in_1252 = beyond_ascii & _CONTROLS and not beyond_ascii & _NOT_IN_1252
    return "windows-1252" if in_1252 and _is_latin_1(declared) else None


def faults_of(log: Iterable[etree._LogEntry], error: etree.XMLSyntaxError | None = None) -> list[Fault]:
    """Return what makes a document ill-formed, in its order.

    Args:
        log: the log of its parser, which has warnings and what is merely invalid too.
        error: what the parser raised, for when the log is silent.
    """
    faults = [
        Fault(entry.message.partition("\n")[0], entry.line)
        for entry in log
        if entry.level == etree.ErrorLevels.FATAL
        or (entry.level == etree.ErrorLevels.ERROR and entry.domain == etree.ErrorDomains.NAMESPACE)
    ]
    return faults or ([] if error is None else [Fault(error.msg or "", error.lineno or 1)])


def mended(beginning: Beginning, faults: list[Fault], format: str, report: Report | None) -> Beginning:
    """Repair the beginning of a document that could not be parsed.

    Args:
        beginning: what the parser was given.
        faults: what the parser found, at least one.
        format: the format that problems and errors tell.
        report: what is told of repairs.

    Raises:
        DecodeError: when there is no repair of the first of them.
    """
    fault = faults[0]
    if beginning.root and not beginning.with_xsi and fault.message.startswith("Namespace prefix xsi "):
        if report is not None:
            message = "the prefix xsi is not declared; read as XMLSchema-instance's"
            report(Problem(message=message, format=format, line=fault.line, value="xsi"))
        return attrs.evolve(beginning, with_xsi=True)
    if fault.entity in beginning.entities:
        raise DecodeError("entities are not expanded", format=format, line=fault.line, value=fault.entity)
    if beginning.root and not beginning.with_html and fault.entity in name2codepoint:
        if report is not None:
            _report_entities(faults, beginning.entities, format, report)
        return attrs.evolve(beginning, with_html=True)
    raise DecodeError(fault.message, format=format, line=fault.line)


def _report_entities(faults: list[Fault], declared: frozenset[str], format: str, report: Report) -> None:
    # Of each name the first use; the parser itself gives up after a hundred faults.
    lines: dict[str | None, int] = {}
    for fault in faults:
        lines.setdefault(fault.entity, fault.line)
    for name, line in lines.items():
        if name in name2codepoint and name not in declared:
            message = f"the entity is not declared; read as HTML's {chr(name2codepoint[name])!r}"
            report(Problem(message=message, format=format, line=line, value=name))


def _declaring_all_but(names: frozenset[str]) -> str:
    declared = [
        f'<!ENTITY {name} "&#{code};">'
        for name, code in name2codepoint.items()
        if name not in _OF_XML and name not in names
    ]
    return f"<!DOCTYPE x [{''.join(declared)}]>"
