"""Files: opening what articles are read from, and replacing what they are written to.

What may live here: the handling of paths and open files, and nothing that knows a format.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING, Any, TypeAlias

from newsmodel.errors import DecodeError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Readable", "Writable", "as_path", "name_of", "opened", "read", "replace"]

Readable: TypeAlias = "str | os.PathLike[str] | IO[bytes] | IO[str]"
Writable: TypeAlias = "str | os.PathLike[str] | IO[bytes]"

_CHUNK = 1 << 20
_BOM = "\ufeff"


def as_path(name: str | os.PathLike[str]) -> Path:
    """Return a path."""
    # Here, since it takes a tenth of the time that importing newsmodel may: who has bytes needs no paths.
    from pathlib import Path

    return Path(name)


def name_of(source: Readable) -> str:
    """Return the name of a file, or "" when it has none."""
    if isinstance(source, (str, os.PathLike)):
        return os.fspath(source)
    name = getattr(source, "name", "")
    return name if isinstance(name, str) else ""


def read(source: Readable) -> bytes | str:
    """Read a file whole.

    Raises:
        DecodeError: when it was opened in an encoding that it is not in.
        OSError: when it cannot be opened.
    """
    if isinstance(source, (str, os.PathLike)):
        return as_path(source).read_bytes()
    return _chunk(source, -1)


@contextmanager
def opened(source: Readable) -> Iterator[IO[bytes]]:
    """Open a file as bytes that can be read more than once; one that is open already stays open.

    Raises:
        DecodeError: when it was opened in an encoding that it is not in.
        OSError: when it cannot be opened.
    """
    if isinstance(source, (str, os.PathLike)):
        with as_path(source).open("rb") as file:
            if file.seekable():
                yield file
            else:
                yield from _copied(file)
    else:
        yield from _copied(source)


def _copied(source: IO[Any]) -> Iterator[IO[bytes]]:
    """Give a copy of a file, on the disk: it may be a pipe, hold text, or stand at any place."""
    from tempfile import TemporaryFile

    with TemporaryFile() as file:
        while chunk := _chunk(source, _CHUNK):
            if isinstance(chunk, str):
                if not file.tell() and not chunk.startswith(_BOM):
                    # Whatever encoding a text declares, the copy is in this one.
                    file.write(_BOM.encode())
                # What is no character is the reader's to tell.
                chunk = chunk.encode("utf-8", "surrogatepass")
            file.write(chunk)
        file.seek(0)
        yield file


def _chunk(file: IO[Any], size: int) -> bytes | str:
    try:
        data: bytes | str = file.read(size)
    except UnicodeDecodeError as error:
        message = f"not {error.encoding}, as which the file was opened: {error.reason}"
        raise DecodeError(message, value=error.object[error.start : error.end]) from None
    return data


def replace(path: Path, data: bytes) -> None:
    """Write beside the file, then rename: nobody who opens it meanwhile sees half an article.

    Raises:
        OSError: when it cannot be written, with the name of the file; then the old file is as it was.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        mode = None
    if mode is not None and not stat.S_ISREG(mode):
        # A device or a pipe, which may have no other path: a file in its place would be no help to anybody.
        path.write_bytes(data)
        return
    target, path = path, path.resolve()
    beside = path.parent / f".newsmodel-{os.urandom(8).hex()}"
    try:
        with beside.open("xb") as file:
            if mode is not None:
                # Before there is anything to read: what an embargo holds back is for no one else's eyes.
                beside.chmod(mode)
            file.write(data)
        beside.replace(path)
    except OSError as error:
        # The name of the file beside it would mean nothing to anybody.
        raise OSError(error.errno, error.strerror, str(target)) from None
    finally:
        # What went wrong before says more.
        with suppress(OSError):
            beside.unlink(missing_ok=True)
