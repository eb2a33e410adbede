"""Repairs: what agencies send that is no proper XML, put so that a parser takes it.

What may live here: one function or table for each oddity, and the beginning of a document as it is repaired.
Parsing is in `xml` and `xml_stream`, and what a document's encoding is in `xml_encodings`.

| oddity | read as |
| --- | --- |
| an encoding is declared that the bytes are not in | the one that they are in |
| blanks or a byte order mark stand before the XML declaration | if they did not |
| the prefix `xsi` is used and not declared | if the root declared it |
| an entity is used that HTML declares, and the document does not | HTML's character |
| another is used that only what is never read may declare | its own text, `&name;` |

A document's DTD never reaches the parser: where it stood, only its line feeds are left. So nothing of it is
loaded or expanded, and an entity that it declares is an error where it is used. Where it refers to more, to
an external DTD or by a parameter entity, what is not declared is no error of the document
(https://www.w3.org/TR/xml/#wf-entdeclared).

All of this stands before the root or in its start tag, so only the beginning of a document is written anew.
It keeps its line feeds, so the lines of what follows are right. Its bytes are worked on as characters, one
for one: every encoding that is repaired has ASCII's bytes for ASCII's characters.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import partial
from html.entities import name2codepoint

import attrs
from lxml import etree

from newsmodel.errors import DecodeError
from newsmodel.markup.prolog import BOM, match_prolog
from newsmodel.markup.xml_encodings import is_narrow, is_utf8, is_wide, known_name, true_encoding
from newsmodel.problems import Problem, Report

__all__ = [
    "BEGINNING",
    "Beginning",
    "Fault",
    "beginning_of",
    "faults_of",
    "mended",
]

BEGINNING = 1_048_576
"""How many bytes a document's beginning may have."""

_XSI = ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
_OF_XML = frozenset({"amp", "apos", "gt", "lt", "quot"})
_declared_encoding = re.compile(r"""encoding[ \t\r\n]*=[ \t\r\n]*["']([^"']*)""").search
_declared_entities = re.compile(r"<!ENTITY[ \t\r\n]+([^ \t\r\n%]+)").findall
_is_plain_name = re.compile(r"[A-Za-z][\w.-]*", re.ASCII).fullmatch
_is_undeclared = re.compile("Entity '([^']+)' not defined").match
_stands_alone = re.compile(r"""standalone[ \t\r\n]*=[ \t\r\n]*["']yes["']""").search
# Each goes to the end where it is not closed, so that no other is looked for in vain.
_without_literals = partial(
    re.compile(r"""<!--.*?(?:-->|\Z)|<\?.*?(?:\?>|\Z)|"[^"]*"?|'[^']*'?""", re.DOTALL).sub, " "
)
_refers_to_more = re.compile(
    r"<!DOCTYPE[ \t\r\n]+[^ \t\r\n\[>]+[ \t\r\n]+(?:SYSTEM|PUBLIC)[ \t\r\n]|%[^ \t\r\n%;]+;"
).search
_LONGEST = 100
_references = re.compile(rb"&([A-Za-z_][\w.-]{,%d});" % _LONGEST).findall


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
        is_open: whether it may declare entities in what is never read.
        with_xsi: whether the root shall declare `xsi`.
        with_html: whether the entities of HTML shall be declared.
        as_text: the names of other entities that shall be declared, each as its own text.
    """

    prolog: str = ""
    root: str = ""
    name: str = ""
    length: int = 0
    encoding: str | None = None
    is_safe: bool = False
    entities: frozenset[str] = frozenset()
    is_open: bool = False
    with_xsi: bool = False
    with_html: bool = False
    as_text: frozenset[str] = frozenset()

    @property
    def has_dtd(self) -> bool:
        """Whether the parser reads a DTD: one that only declares entities, of which none holds another."""
        return self.with_html or bool(self.as_text)

    @property
    def written(self) -> bytes:
        """What the parser reads for it."""
        dtd = f"<!DOCTYPE x [{''.join(self._declared())}]>" if self.has_dtd else ""
        return (self.prolog + dtd + self.root + _XSI * self.with_xsi).encode("latin-1")

    def _declared(self) -> Iterator[str]:
        for name, code in name2codepoint.items() if self.with_html else ():
            if name not in _OF_XML and name not in self.entities:
                yield f'<!ENTITY {name} "&#{code};">'
        for name in self.as_text:
            yield f'<!ENTITY {name} "&#38;#38;{name};">'


def beginning_of(
    start: bytes,
    chunks: Iterable[bytes],
    *,
    is_text: bool = False,
    wide: str | None = None,
    format: str,
    report: Report | None,
) -> Beginning:
    """Read and repair the beginning of a document.

    Args:
        start: the document, or its first `BEGINNING` bytes.
        chunks: all of the document, which is looked at only when its encoding is in doubt.
        is_text: whether it came as a string, and is in UTF-8 whatever it declares.
        wide: the encoding that it came in, when its characters were wide: then it is in UTF-8, too.
        format: the format that problems tell.
        report: what is told of repairs.
    """
    text = start[:BEGINNING].decode("latin-1")
    found = match_prolog(text)
    if found is None:
        return Beginning(encoding="utf-8" if is_text or wide else None)
    lead, declaration, doctype = found["lead"], found["declaration"] or "", found["doctype"] or ""
    blanks, odd = lead.replace(BOM, ""), lead.removeprefix(BOM)
    line = lead.count("\n") + 1
    if report is not None and odd and (declaration or odd != blanks):
        message = "blanks or a byte order mark before the document; passed by"
        report(Problem(message=message, format=format, line=line))
    declared = _declared_encoding(declaration)
    name = declared[1] if declared else None
    is_marked = lead.startswith(BOM)
    encoding, true = _encodings_of(name, chunks, is_text=is_text, is_marked=is_marked, wide=wide)
    if report is not None and true is not None:
        message = f"the declared encoding is wrong; read as {true}"
        report(Problem(message=message, format=format, line=line, value=name))
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
        is_safe=encoding is not None or is_narrow(name or "utf-8"),
        entities=frozenset(_declared_entities(doctype)),
        is_open=bool(_refers_to_more(_without_literals(doctype)) and not _stands_alone(declaration)),
    )


def _encodings_of(
    declared: str | None, chunks: Iterable[bytes], *, is_text: bool, is_marked: bool, wide: str | None
) -> tuple[str | None, str | None]:
    """Return the encoding to tell the parser, if any, and the true one where another is declared."""
    if is_text:
        return "utf-8", None
    # A mark says more than the declaration, which may be older than the encoding.
    if wide is not None:
        return "utf-8", wide if declared and not is_wide(declared) else None
    if is_marked:
        return "utf-8", "utf-8" if declared and not is_utf8(declared) else None
    label = declared or "utf-8"
    true = true_encoding(label, chunks)
    return true or known_name(label), true


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


def mended(
    beginning: Beginning,
    faults: list[Fault],
    chunks: Iterable[bytes],
    *,
    format: str,
    report: Report | None,
) -> Beginning:
    """Repair the beginning of a document that could not be parsed.

    Args:
        beginning: what the parser was given.
        faults: what the parser found, at least one.
        chunks: all of the document, which is looked at only for what it uses and does not declare.
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
            _report_entities(faults, name2codepoint.keys() - beginning.entities, format, report)
        return attrs.evolve(beginning, with_html=True)
    if beginning.is_open and not beginning.as_text and fault.entity is not None:
        # All at once: a parser tells of a hundred, and a document may use any number.
        as_text = _used(chunks) - beginning.entities - name2codepoint.keys() - _OF_XML
        if fault.entity in as_text:
            if report is not None:
                _report_entities(faults, as_text, format, report)
            return attrs.evolve(beginning, as_text=as_text)
    raise DecodeError(fault.message, format=format, line=fault.line)


def _report_entities(faults: list[Fault], names: Container[str], format: str, report: Report) -> None:
    # Of each name the first use; the parser itself gives up after a hundred faults.
    lines: dict[str | None, int] = {}
    for fault in faults:
        lines.setdefault(fault.entity, fault.line)
    for name, line in lines.items():
        if name not in names:
            continue
        if name in name2codepoint:
            message = f"the entity is not declared; read as HTML's {chr(name2codepoint[name])!r}"
        else:
            message = f"the entity is not declared in what is read of the DTD; read as the text '&{name};'"
        report(Problem(message=message, format=format, line=line, value=name))


def _used(chunks: Iterable[bytes]) -> frozenset[str]:
    """Return the names of entities that a document may use, of letters that every encoding has."""
    names: set[bytes] = set()
    rest = b""
    for chunk in chunks:
        text = rest + chunk
        names.update(_references(text))
        # A reference may be cut.
        start = text.rfind(b"&", -_LONGEST - 2)
        rest = text[start:] if start >= 0 else b""
    return frozenset([name.decode("ascii") for name in names])
