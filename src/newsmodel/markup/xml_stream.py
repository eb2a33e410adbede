"""XML files of any length, one part at a time.

What may live here: the walk through a file that holds many documents in one, in the memory that one takes.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import chain
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import IO, TypeAlias, cast

from lxml import etree

from newsmodel.errors import DecodeError
from newsmodel.markup.element import Element
from newsmodel.markup.xml import refuse_dtd, settings
from newsmodel.markup.xml_encodings import narrowed, wide_encoding
from newsmodel.markup.xml_repairs import (
    BEGINNING,
    Beginning,
    Fault,
    beginning_of,
    faults_of,
    mended,
)
from newsmodel.problems import Report

__all__ = ["stream"]

_Check: TypeAlias = Callable[[Element], None] | None

_CHUNK = 65_536


def stream(
    file: IO[bytes],
    format: str,
    within: frozenset[str],
    report: Report | None = None,
    check: _Check = None,
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
        check: called with the root before its children are given; it raises what is wrong with it.

    Raises:
        DecodeError: with its line, as `parse` does; what comes before the fault is given first.
    """
    with _seekable(file) as whole, _narrow(whole, format) as (source, wide):
        start = source.tell()
        head = source.read(BEGINNING)
        source.seek(start)
        beginning = beginning_of(head, _chunks(source), wide=wide, format=format, report=report)
        given = 0
        while True:
            source.seek(start + beginning.length)
            given, faults = yield from _parts(source, beginning, format, within, given, check)
            if not faults:
                return
            source.seek(start)
            try:
                beginning = mended(beginning, faults, _chunks(source), format=format, report=report)
            except DecodeError:
                source.seek(start + beginning.length)
                yield from _parts_before_fault(source, beginning, within, given, check)
                raise


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
def _narrow(file: IO[bytes], format: str) -> Iterator[tuple[IO[bytes], str | None]]:
    """Give the file, or its copy in UTF-8 when its characters are wide, and the wide encoding."""
    start = file.tell()
    wide = wide_encoding(file.read(4))
    file.seek(start)
    if wide is None:
        yield file, None
        return
    with TemporaryFile() as copy:
        copy.writelines(narrowed(_chunks(file), wide, format))
        copy.seek(0)
        yield copy, wide


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    return iter(partial(file.read, _CHUNK), b"")


def _parts(
    file: IO[bytes], beginning: Beginning, format: str, within: frozenset[str], given: int, check: _Check
) -> Generator[Element, None, tuple[int, list[Fault]]]:
    """Give the parts after those given already, until the parser comes upon a fault.

    No event is asked for each element: the tree shows what is complete, which takes a third of the time.

    Returns:
        How many parts are given then, and the faults.
    """
    parser = etree.XMLPullParser(
        # All that is wanted is the root; other elements of its name do no harm.
        events=("start",),
        tag=f"{{*}}{beginning.name}" if beginning.name else None,
        **settings(beginning, huge=True),
    )
    root: etree._Element | None = None
    seen = 0
    for chunk in _to_parse(file, beginning):
        if faults := _feed(parser, chunk):
            return max(seen, given), faults
        for _, element in parser.read_events():
            if root is None:
                root = element
                refuse_dtd(root, beginning, format)
                if check is not None:
                    check(cast(Element, root))
        if root is not None:
            for part in _complete(root, within, is_closed=not chunk):
                seen += 1
                if seen > given:
                    yield cast(Element, part)
    return seen, []


def _complete(parent: etree._Element, within: frozenset[str], *, is_closed: bool) -> Iterator[etree._Element]:
    """Give the parts of an element that are complete, and remove them; `is_closed` says if it is complete."""
    while (first := next(iter(parent), None)) is not None:
        # The last one may be complete too, but the parser may still write to the text behind it.
        has_ended = is_closed or first.getnext() is not None
        if first.tag in within:
            yield from _complete(first, frozenset(), is_closed=has_ended)
        elif has_ended:
            yield first
        if not has_ended:
            return
        parent.remove(first)


def _parts_before_fault(
    file: IO[bytes], beginning: Beginning, within: frozenset[str], given: int, check: _Check
) -> Iterator[Element]:
    """Give the parts after those given already that are complete where the parser comes upon a fault."""
    parser = etree.XMLPullParser(events=("start", "end"), **settings(beginning, huge=True))
    # How many elements are open, and how many of them are those whose children are parts.
    depth = outer = seen = 0
    for chunk in _to_parse(file, beginning):  # pragma: no branch: the fault comes before the end
        faults = _feed(parser, chunk)
        for event, element in parser.read_events():
            if event == "start":
                # An undeclared prefix does not stop the parser, but stays in the name.
                if any(":" in str(name).rpartition("}")[2] for name in (element.tag, *element.keys())):
                    return
                if depth == 0 and check is not None:
                    check(cast(Element, element))
                if depth == 0 or (depth == 1 and element.tag in within):
                    outer += 1
                depth += 1
                continue
            if depth == outer:
                outer -= 1
            elif depth == outer + 1:
                while (before := element.getprevious()) is not None:
                    cast(etree._Element, element.getparent()).remove(before)
                seen += 1
                if seen > given:
                    yield cast(Element, element)
            depth -= 1
        if faults:
            return


def _to_parse(file: IO[bytes], beginning: Beginning) -> Iterator[bytes]:
    """Give what the parser shall see, and nothing at the end."""
    return chain(filter(None, [beginning.written]), _chunks(file), [b""])


def _feed(parser: etree.XMLPullParser, chunk: bytes) -> list[Fault]:
    """Let a parser read on, or end when there is no more, and return what is wrong up to there."""
    try:
        if chunk:
            parser.feed(chunk)
        else:
            parser.close()
    except etree.XMLSyntaxError as error:
        return faults_of(parser.feed_error_log, error)
    return faults_of(parser.feed_error_log)
