"""Reading and writing articles: bytes, files, open files and folders, in any format.

What may live here: the public functions that choose a codec and move bytes. What bytes mean is the codec's.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from operator import attrgetter
from typing import IO, TYPE_CHECKING, Any, TypeAlias

from newsmodel import detection
from newsmodel.codecs import Codec, codec, formats
from newsmodel.errors import DecodeError, EncodeError
from newsmodel.model.article import Article

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["convert", "dump", "dumps", "iterload", "load", "loads"]

Source: TypeAlias = "str | os.PathLike[str] | IO[bytes] | IO[str]"
Target: TypeAlias = "str | os.PathLike[str] | IO[bytes]"


def loads(data: bytes | str, format: str | None = None) -> Article:
    """Read the one article in `data`.

    Args:
        data: the document.
        format: the name of its format; told from its first bytes when None.

    Raises:
        DecodeError: when it cannot be read, or its format cannot be told.
        ValueError: when there is no format of that name that can be read.
    """
    return _codec(detection.by_content(data) if format is None else format, "can_read").loads(data)


def dumps(article: Article, format: str) -> bytes:
    """Write an article.

    Raises:
        EncodeError: when the article cannot be written so.
        ValueError: when there is no format of that name that can be written.
    """
    return _codec(format, "can_write").dumps(article)


def load(source: Source, format: str | None = None) -> Article:
    """Read the one article in a file, which may be open already.

    Args:
        source: a path, or a file open for reading.
        format: the name of its format; told from the file's name and then from its first bytes when None.

    Raises:
        DecodeError: when it cannot be read, or its format cannot be told; `source` names the file.
        ValueError: when there is no format of that name that can be read.
        OSError: when the file cannot be opened.
    """
    if isinstance(source, (str, os.PathLike)):
        name = os.fspath(source)
        data: bytes | str = _path(source).read_bytes()
    else:
        name = _name_of(source)
        data = _read(source, name)
    try:
        return loads(data, format or detection.by_name(name))
    except DecodeError as error:
        error.source = name or None
        raise


def dump(article: Article, target: Target, format: str | None = None) -> None:
    """Write an article to a file.

    A file given by its path holds either all of the article or what it held before; what is no file, such
    as a device or a pipe, is written to as it is.

    Args:
        article: what to write.
        target: a path, or a file open for writing bytes.
        format: the name of the format; told from the file's name when None.

    Raises:
        EncodeError: when the article cannot be written so, or the format cannot be told.
        ValueError: when there is no format of that name that can be written.
        OSError: when the file cannot be written.
    """
    if isinstance(target, (str, os.PathLike)):
        _replace(_path(target), dumps(article, format or _format_for(os.fspath(target))))
    else:
        target.write(dumps(article, format or _format_for(_name_of(target))))


def iterload(source: Source, format: str | None = None) -> Iterator[Article]:
    """Read the articles of a file or of every file below a folder, one at a time.

    A folder's files are read in the order of their paths, name by name: those whose name ends as one of the
    formats' names do (`Format.extensions`), or all when `format` is given. What is hidden is passed by, and
    so are links to folders, which could lead round in circles.

    Args:
        source: a path of a file or of a folder, or a file open for reading.
        format: the name of the format; told file by file when None.

    Raises:
        DecodeError: when a document cannot be read; `source` names the file.
        ValueError: when there is no format of that name that can be read.
        OSError: when a file or a folder cannot be opened.
    """
    if isinstance(source, (str, os.PathLike)) and _path(source).is_dir():
        for path in files_below(source, format):
            yield load(path, format)
    else:
        yield load(source, format)


def files_below(folder: str | os.PathLike[str], format: str | None = None) -> Iterator[Path]:
    """Give the paths of the documents in a folder that `iterload` reads, in its order."""
    with os.scandir(folder) as entries:
        shown = sorted((entry for entry in entries if not entry.name.startswith(".")), key=attrgetter("name"))
    for entry in shown:
        if entry.is_dir(follow_symlinks=False):
            yield from files_below(entry.path, format)
        elif entry.is_file() and (format is not None or detection.by_name(entry.name) is not None):
            yield _path(entry.path)


def convert(source: Source, target: Target, *, format: str | None = None, to: str | None = None) -> Article:
    """Read one article, write it in another format, and return it.

    Args:
        source: what to read, as for `load`.
        target: where to write, as for `dump`.
        format: the name of the format to read; told from the file when None.
        to: the name of the format to write; told from the target's name when None.

    Raises:
        NewsModelError, ValueError, OSError: as `load` and `dump` do.
    """
    article = load(source, format)
    dump(article, target, to)
    return article


@cache
def _codec(name: str, ability: str) -> Codec:
    if name not in formats or not getattr(formats[name], ability):
        able = ", ".join(format.name for format in formats.values() if getattr(format, ability))
        verb = "read" if ability == "can_read" else "written"
        raise ValueError(f"no format {name!r} can be {verb}; there are {able}")
    return codec(name)


def _read(file: IO[Any], name: str) -> bytes | str:
    try:
        data: bytes | str = file.read()
    except UnicodeDecodeError as error:
        message = f"not {error.encoding}, as which the file was opened: {error.reason}"
        raise DecodeError(message, value=error.object[error.start : error.end], source=name or None) from None
    return data


def _name_of(file: IO[Any]) -> str:
    name = getattr(file, "name", "")
    return name if isinstance(name, str) else ""


def _path(name: str | os.PathLike[str]) -> Path:
    # Here, since it takes a tenth of the time that importing newsmodel may: who has bytes needs no paths.
    from pathlib import Path

    return Path(name)


def _format_for(name: str) -> str:
    found = detection.by_name(name)
    if found is None:
        known = ", ".join(ending for format in formats.values() for ending in format.extensions)
        raise EncodeError(f"the format cannot be told from the name; known are {known}", value=name)
    return found


def _replace(path: Path, data: bytes) -> None:
    """Write beside the file, then rename: nobody ever sees half an article."""
    path = path.resolve()
    old = path.exists()
    if old and not path.is_file():
        # A device or a pipe: another file in its place would be no help to anybody.
        path.write_bytes(data)
        return
    beside = path.parent / f".newsmodel-{os.urandom(8).hex()}"
    try:
        with beside.open("xb") as file:
            file.write(data)
        if old:
            beside.chmod(path.stat().st_mode)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
