"""XML files of any length, one part at a time.

What may live here: the walk through a file that holds many documents in one, in the memory that one takes.

No events are asked of the parser: after each chunk of the file, the tree shows what has been completed, which
costs a third of the time. A part is complete when something follows it.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import chain
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import IO, cast

from lxml import etree

from newsmodel.markup.element import Element
from newsmodel.markup.xml import refuse_dtd, settings
from newsmodel.markup.xml_repairs import (
    BEGINNING,
    Beginning,
    Fault,
    beginning_of,
    faults_of,
    mended,
    narrowed,
    wide_encoding,
)
from newsmodel.problems import Report

__all__ = ["stream"]

_CHUNK = 65_536


def stream(
    file: IO[bytes], format: str, within: frozenset[str], report: Report | None = None
) -> Iterator[Element]:
    """Parse a file and give the children of its root, one at a time.

    An element leaves the tree when the next one is asked for. What agencies send that is no proper XML is
    read as `xml_repairs` says; for that, the file may be read again. One that cannot be, or that is in
    UTF-16, is copied to a temporary file first.

    Args:
        file: the file, read from where it stands.
        format: the format that problems and errors tell.
        within: the tags of the children that are not given, but their own children.
        report: what is told of each repair.

    Raises:
        DecodeError: with its line, as `parse` does; what comes before the fault is given first.
    """
    with _seekable(file) as whole, _narrow(whole, format) as (source, is_utf8):
        start = source.tell()
        head = source.read(BEGINNING)
        source.seek(start)
        beginning = beginning_of(head, _chunks(source), is_utf8=is_utf8, format=format, report=report)
        given = 0
        while True:
            source.seek(start + beginning.length)
            given, faults = yield from _parts(source, beginning, format, within, given)
            if not faults:
                return
            beginning = mended(beginning, faults, format, report)


@contextmanager
def _seekable(file: IO[bytes]) -> Iterator[IO[bytes]]:
    """Give the file, or its copy when it cannot be read twice."""
    if file.seekable():
        yield file
        return
    with TemporaryFile() as copy:
        copyfileobj(file, copy)
        copy.seek(0)
        yield copy


@contextmanager
def _narrow(file: IO[bytes], format: str) -> Iterator[tuple[IO[bytes], bool]]:
    """Give the file, or its copy in UTF-8 when its characters are wide, and whether it is the copy."""
    start = file.tell()
    wide = wide_encoding(file.read(4))
    file.seek(start)
    if wide is None:
        yield file, False
        return
    with TemporaryFile() as copy:
        copy.writelines(narrowed(_chunks(file), wide, format))
        copy.seek(0)
        yield copy, True


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    return iter(partial(file.read, _CHUNK), b"")


def _parts(
    file: IO[bytes], beginning: Beginning, format: str, within: frozenset[str], given: int
) -> Generator[Element, None, tuple[int, list[Fault]]]:
    """Give the parts after those given already; return how many are given then, and what ended it."""
    parser = etree.XMLPullParser(
        # All that is wanted is the root; other elements of its name do no harm.
        events=("start",),
        tag=f"{{*}}{beginning.name}" if beginning.name else None,
        **settings(beginning, huge=True),
    )
    root: etree._Element | None = None
    seen = 0
    # The blank at the end shows that a part is complete in a file that is not.
    for chunk in chain(filter(None, [beginning.written]), _chunks(file), [b" ", b""]):
        faults = _feed(parser, chunk)
        for _, element in parser.read_events():
            if root is None:
                root = element
                refuse_dtd(root, beginning, format)
        if root is not None and (not faults or _is_sound([root])):
            for part in _complete(root, within, closed=not (chunk or faults), faulty=bool(faults)):
                seen += 1
                if seen > given:
                    yield cast(Element, part)
        if faults:
            return max(seen, given), faults
    return seen, []


def _feed(parser: etree.XMLPullParser, chunk: bytes) -> list[Fault]:
    """Let a parser read on, or end when there is no more, and return what is wrong up to there."""
    try:
        if chunk:
            parser.feed(chunk)
        else:
            parser.close()
    except etree.XMLSyntaxError as error:
        return faults_of(parser.feed_error_log, error)
    # An undeclared prefix does not stop the parser.
    return faults_of(parser.feed_error_log)


def _complete(
    parent: etree._Element, within: frozenset[str], *, closed: bool, faulty: bool
) -> Iterator[etree._Element]:
    """Give the parts of an element that are complete, and remove them.

    Args:
        parent: the element.
        within: the tags of those whose children are parts.
        closed: whether the element itself is complete.
        faulty: whether the parser has come upon a fault, so that it reads no further.
    """
    while (first := next(iter(parent), None)) is not None:
        # The parser may still write to the text behind the last part, which a removal would take away.
        is_closed = closed or first.getnext() is not None or (faulty and first.tail is not None)
        if first.tag in within and not (faulty and not _is_sound([first])):
            yield from _complete(first, frozenset(), closed=is_closed, faulty=faulty)
            if not is_closed or len(first):
                return
        elif is_closed and not (faulty and not _is_sound(first.iter())):
            yield first
        else:
            return
        parent.remove(first)


def _is_sound(elements: Iterable[etree._Element]) -> bool:
    """Tell whether all prefixes of the elements are declared: one that is not stays in the name."""
    return not any(
        ":" in str(name).rpartition("}")[2] for element in elements for name in (element.tag, *element.keys())
    )
