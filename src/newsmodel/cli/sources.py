"""The articles that a command is given: files, folders and stdin.

What may live here: the arguments that name them, and reading them one after another.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path, PurePath

import click

from newsmodel.cli.messages import Faults
from newsmodel.codecs import formats
from newsmodel.errors import NewsModelError
from newsmodel.io import files_below, load
from newsmodel.model.article import Article

__all__ = ["STDIN", "articles", "from_option", "sources_argument"]

STDIN = "-"

_READABLE = click.Choice([format.name for format in formats.values() if format.can_read])

sources_argument = click.argument("sources", metavar="SRC...", nargs=-1, required=True)
from_option = click.option(
    "--from",
    "format",
    type=_READABLE,
    help="The format of each SRC; told from its name and content otherwise.",
)


def articles(
    sources: tuple[str, ...], format: str | None, faults: Faults
) -> Iterator[tuple[PurePath, Article]]:
    """Give each article that can be read, with its path below the folder that it was found in.

    What cannot be read is added to `faults`, and the next one is read.
    """
    for source in sources:
        try:
            for place, path in _documents(source, format):
                try:
                    article = load(path or sys.stdin.buffer, format)
                except (NewsModelError, OSError) as error:
                    faults.add(error)
                else:
                    yield place, article
        except OSError as error:
            # The folder itself, or one below it.
            faults.add(error)


def _documents(source: str, format: str | None) -> Iterator[tuple[PurePath, Path | None]]:
    path = Path(source)
    if source == STDIN:
        yield PurePath("stdin"), None
    elif path.is_dir():
        for file in files_below(path, format):
            yield file.relative_to(path), file
    else:
        yield PurePath(path.name), path
