"""Folders: which files below one are documents.

What may live here: going through a folder, and nothing that reads a file.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias

from newsmodel import detection
from newsmodel.files import as_path

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Unopened", "files_below"]

Unopened: TypeAlias = "Callable[[OSError], object] | None"
"""What is told of each file or folder below another that cannot be opened; when None, the error is raised."""


def files_below(
    folder: str | os.PathLike[str],
    format: str | None = None,
    pass_by: Callable[[str], object] | None = None,
    unopened: Unopened = None,
) -> Iterator[Path]:
    """Give the paths of the documents in a folder that `iterload` reads, in its order.

    Args:
        folder: where to look.
        format: the name of the format, or None.
        pass_by: what is told the path of each other file that is not hidden: no format knows its name, or it
            is a link that leads nowhere or to a folder, or else no file.
        unopened: what is told of each folder below it that cannot be opened.

    Raises:
        OSError: when the folder cannot be opened, or one below it and `unopened` is None.
    """
    # Not by recursion: folders may nest more deeply than Python calls.
    waiting = _last_first(folder)
    while waiting:
        entry = waiting.pop()
        try:
            if entry.is_dir(follow_symlinks=False):
                waiting += _last_first(entry.path)
                continue
            is_read = entry.is_file() and (format is not None or detection.is_known(entry.name))
        except OSError as error:
            if unopened is None:
                raise
            unopened(error)
            continue
        if is_read:
            yield as_path(entry.path)
        elif pass_by is not None:
            pass_by(entry.path)


def _last_first(folder: str | os.PathLike[str]) -> list[os.DirEntry[str]]:
    """Return what is in a folder and not hidden, the last name first."""
    with os.scandir(folder) as entries:
        shown = [entry for entry in entries if not entry.name.startswith(".")]
    return sorted(shown, key=attrgetter("name"), reverse=True)
