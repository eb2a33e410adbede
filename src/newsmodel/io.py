"""Reading and writing articles: bytes, files, open files and folders, in any format.

What may live here: the public functions that choose a codec and move bytes. What bytes mean is the codec's.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import tzinfo
from functools import cache, partial
from typing import Any

from newsmodel import detection, files
from newsmodel.codecs import Codec, codec, formats
from newsmodel.errors import DecodeError, EncodeError
from newsmodel.files import Readable, Writable
from newsmodel.folders import Unopened, files_below
from newsmodel.logs import logged
from newsmodel.model._joining import joined
from newsmodel.model._zones import in_zone
from newsmodel.model.article import Article
from newsmodel.problems import Report, with_source

__all__ = ["convert", "dump", "dumps", "iterload", "load", "loads"]


def loads(
    data: bytes | str,
    format: str | None = None,
    *,
    naive_timezone: tzinfo | None = None,
    on_problem: Report | None = None,
) -> Article:
    """Read the one article in `data`.

    Args:
        data: the document.
        format: the name of its format; told from its first bytes when None.
        naive_timezone: the zone of times that the document gives without one; they stay without when None.
        on_problem: called with each `Problem`: what was odd in the document and read all the same. When None,
            problems go to the logger "newsmodel" at the level DEBUG.

    Raises:
        DecodeError: when it cannot be read, or its format cannot be told.
        ModelError: when the zone's offset at a time is not whole minutes; the field is named.
        ValueError: when there is no format of that name that can be read.
        TypeError: when `data` is no bytes or string, such as a path, or the zone no tzinfo.
    """
    if not isinstance(data, (bytes, str)):
        raise TypeError(f"loads takes a document as bytes or a string, not {_named(data)}; load reads files")
    if naive_timezone is not None:
        _check_zone(naive_timezone)
    name = detection.by_content(data) if format is None else format
    article = _reader(name).loads(data, on_problem or logged())
    return article if naive_timezone is None else in_zone(article, naive_timezone)


def dumps(article: Article, format: str, **options: Any) -> bytes:
    """Write an article.

    Args:
        article: what to write.
        format: the name of the format.
        options: what the format leaves open: for "newsml" `body`, which is "xhtml" or "nitf".

    Raises:
        EncodeError: when the article cannot be written so.
        ValueError: when there is no format of that name that can be written, or no such value of an option.
        TypeError: when it is no article or one of a subclass, whose fields no format knows (`extensions` may
            hold what an article has besides); or the format has no such option.
    """
    # What a subclass adds would be dropped without a word.
    if article.__class__ is not Article:
        raise TypeError(f"an Article is wanted, not {_named(article)}")
    codec = _writer(format)
    for option in options:
        if option not in formats[format].options:
            raise TypeError(f"{format} has no option {option!r}")
    return codec.dumps(article, **options)


def load(
    source: Readable,
    format: str | None = None,
    *,
    naive_timezone: tzinfo | None = None,
    on_problem: Report | None = None,
) -> Article:
    """Read the one article in a file, which may be open already.

    Args:
        source: a path, or a file open for reading, which is read from where it stands.
        format: the name of the format; told from the file's name and then from its first bytes when None.
        naive_timezone: as for `loads`.
        on_problem: as for `loads`; the `source` of a problem names the file.

    Raises:
        DecodeError: when it cannot be read, or its format cannot be told; `source` names the file.
        ModelError: as `loads` does.
        ValueError: when there is no format of that name that can be read.
        OSError: when the file cannot be opened.
        TypeError: when `source` is neither a path nor an open file, or the zone no tzinfo.
    """
    _check_file(source, "load", "read")
    name = files.name_of(source)
    try:
        data = files.read(source)
        told = format or detection.told(name, data)
        report = with_source(on_problem or logged(), name)
        return loads(data, told, naive_timezone=naive_timezone, on_problem=report)
    except DecodeError as error:
        error.source = name or None
        raise


def dump(article: Article, target: Writable, format: str | None = None, **options: Any) -> None:
    """Write an article to a file.

    A file given by its path holds either all of the article or what it held before; what is no file, such
    as a device or a pipe, is written to as it is.

    Args:
        article: what to write.
        target: a path, or a file open for writing bytes.
        format: the name of the format; told from the file's name when None.
        options: as for `dumps`.

    Raises:
        EncodeError: when the article cannot be written so, or the format cannot be told.
        ValueError: when there is no format of that name that can be written.
        OSError: when the file cannot be written.
        TypeError: when it is no article, `target` neither a path nor an open file, or the format has no such
            option.
    """
    _check_file(target, "dump", "write")
    data = dumps(article, format or _format_for(files.name_of(target)), **options)
    if isinstance(target, (str, os.PathLike)):
        files.replace(files.as_path(target), data)
    else:
        target.write(data)


def iterload(
    source: Readable,
    format: str | None = None,
    *,
    join: bool = False,
    naive_timezone: tzinfo | None = None,
    on_problem: Report | None = None,
    on_error: Callable[[DecodeError], object] | None = None,
) -> Iterator[Article]:
    """Read the articles of a file or of every file below a folder, one at a time.

    A file may be a message that brings several items: its articles come one by one, in the memory that one
    takes, each with the message's `envelope`. What is no article, such as a planning item, is skipped, be it
    in a message or a file of its own: that is a `Problem` where somebody is told of problems, and else a
    `SkippedItemWarning`. A file of JSON may hold many articles, one a line, which likewise come one by one.

    A folder's files are read in the order of their paths, name by name: those whose name ends as one of the
    formats' names do (`Format.extensions`), or all when `format` is given. What is hidden is passed by, and
    so are links that lead nowhere or to folders, which could lead round in circles.

    Args:
        source: a path of a file or of a folder, or a file open for reading, which is read from where it
            stands.
        format: the name of the format; told file by file when None.
        join: whether an article gets the pictures that stand in the same file and that it refers to, by the
            `id` of a link, of a package's member or of a figure, or the address of a member, among its
            `photos`; of several versions, the newest. The pictures come as articles too. A file is then held
            in memory whole.
        naive_timezone: as for `loads`.
        on_problem: as for `load`.
        on_error: called with the error when a document cannot be read, or a file or a folder below `source`
            not be opened; the `source` of the error names it. Then the next line is read where each line is
            a document, and else the next file: the articles of a message before its fault come all the same,
            and those behind it are lost. When None, the error is raised.

    Raises:
        DecodeError: when a document cannot be read and there is no `on_error`; `source` names the file. The
            articles before the fault come first, unless `join` holds them back.
        ModelError: as `loads` does.
        ValueError: when there is no format of that name that can be read; at once, and not when the first
            article is asked for.
        OSError: when `source` cannot be opened, or what is below it and there is no `on_error`.
        TypeError: when `source` is neither a path nor an open file, or the zone no tzinfo; at once.
    """
    _check_file(source, "iterload", "read")
    if format is not None:
        _reader(format)
    if naive_timezone is not None:
        _check_zone(naive_timezone)
    read = partial(_articles, format=format, report=on_problem or logged(), on_error=on_error)
    return _each(source, format, partial(_wanted, read, join=join, zone=naive_timezone), on_error)


def _each(
    source: Readable,
    format: str | None,
    read: Callable[[Readable, Unopened], Iterator[Article]],
    on_error: Callable[[DecodeError], object] | None,
) -> Iterator[Article]:
    """Give the articles of a file, or of every file below a folder."""
    if not isinstance(source, (str, os.PathLike)) or not files.as_path(source).is_dir():
        # What the caller named must be there; what is below it may be gone by the time that it is read.
        yield from read(source, None)
        return
    unopened = None if on_error is None else partial(_tell_unopened, on_error)
    for path in files_below(source, format, unopened=unopened):
        yield from read(path, unopened)


def _tell_unopened(on_error: Callable[[DecodeError], object], error: OSError) -> None:
    on_error(DecodeError(f"cannot be opened: {error.strerror}", source=error.filename))


def _wanted(
    read: Callable[[Readable, Unopened], Iterator[Article]],
    source: Readable,
    unopened: Unopened,
    *,
    join: bool,
    zone: tzinfo | None,
) -> Iterator[Article]:
    """Give the articles of one file as they are wanted."""
    articles = read(source, unopened)
    if zone is not None:
        articles = (in_zone(article, zone) for article in articles)
    yield from joined(list(articles)) if join else articles


def _articles(
    source: Readable,
    unopened: Unopened,
    *,
    format: str | None,
    report: Report | None,
    on_error: Callable[[DecodeError], object] | None,
) -> Iterator[Article]:
    """Read the articles of one file."""
    name = files.name_of(source)
    articles: Iterator[Article] | None = None
    with ExitStack() as stack:
        while True:
            try:
                if articles is None:
                    file = stack.enter_context(files.opened(source))
                    start = file.read(detection.LOOKED_AT)
                    file.seek(0)
                    codec = _reader(format or detection.told(name, start))
                    articles = codec.iterload(file, with_source(report, name))
                yield from articles
                return
            except OSError as error:
                # Once there are articles, it may come from what the caller has told of them.
                if articles is not None or unopened is None:
                    raise
                # Not every error of the system says which file it is of.
                unopened(OSError(error.errno, error.strerror or str(error), name))
                return
            except DecodeError as error:
                error.source = name or None
                if on_error is None:
                    raise
                on_error(error)
                if articles is None:
                    return
                # Most have ended with their error and give no more; what reads lines goes on behind it.


def _named(value: object) -> str:
    """Name a value by its class, for the caller who gave it by mistake."""
    return "None" if value is None else f"an object of the class {value.__class__.__name__}"


def _check_file(file: object, function: str, ability: str) -> None:
    if not isinstance(file, (str, os.PathLike)) and not hasattr(file, ability):
        raise TypeError(f"{function} takes a path or an open file, not {_named(file)}")


def _check_zone(zone: object) -> None:
    if not isinstance(zone, tzinfo):
        message = f"naive_timezone: a tzinfo is wanted, such as ZoneInfo('Europe/Oslo'), not {_named(zone)}"
        raise TypeError(message)


def convert(
    source: Readable,
    target: Writable,
    *,
    format: str | None = None,
    to: str | None = None,
    naive_timezone: tzinfo | None = None,
    on_problem: Report | None = None,
    **options: Any,
) -> Article:
    """Read one article, write it in another format, and return it.

    Args:
        source: what to read, as for `load`.
        target: where to write, as for `dump`.
        format: the name of the format to read; told from the file when None.
        to: the name of the format to write; told from the target's name when None.
        naive_timezone: as for `load`.
        on_problem: as for `load`.
        options: as for `dump`.

    Raises:
        NewsModelError, ValueError, TypeError, OSError: as `load` and `dump` do.
    """
    article = load(source, format, naive_timezone=naive_timezone, on_problem=on_problem)
    dump(article, target, to, **options)
    return article


@cache
def _reader(name: str) -> Codec:
    readable = [format.name for format in formats.values() if format.can_read]
    if name not in readable:
        raise ValueError(f"no format {name!r} can be read; there are {', '.join(readable)}")
    return codec(name)


@cache
def _writer(name: str) -> Codec:
    writable = [format.name for format in formats.values() if format.can_write]
    if name not in writable:
        raise ValueError(f"no format {name!r} can be written; there are {', '.join(writable)}")
    return codec(name)


def _format_for(name: str) -> str:
    if not name:
        raise EncodeError("the format must be named, since the file has no name that tells it")
    found = detection.by_name(name)
    if found is None:
        written = (format for format in formats.values() if format.can_write)
        known = ", ".join(ending for format in written for ending in format.extensions)
        raise EncodeError(f"the format cannot be told from the name; known are {known}", value=name)
    return found
