"""The articles that a command is given: files, folders and stdin.

What may live here: the arguments that name them, and reading them one after another.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath
from typing import IO, Any, TypeVar

import attrs
import click

from newsmodel.cli.messages import Faults, say_fault
from newsmodel.codecs import formats
from newsmodel.errors import NewsModelError, SkippedItemWarning
from newsmodel.folders import files_below
from newsmodel.io import iterload
from newsmodel.model.article import Article
from newsmodel.problems import Report

__all__ = ["STDIN", "Found", "articles", "from_option", "path_name", "sources_argument"]

STDIN = "-"

F = TypeVar("F", bound=Callable[..., object])

_READABLE = click.Choice([format.name for format in formats.values() if format.can_read])


def path_name(value: str) -> str:
    """Take the name of a file or of a folder from the command line, which is not the empty one."""
    if not value:
        # It is what a variable gives that was never set, and would mean the current folder.
        raise click.BadParameter("the name is empty")
    return value


def sources_argument(command: F) -> F:
    """Give a command the argument that names what it reads."""
    return click.argument("sources", metavar="SRC...", nargs=-1, required=True, type=path_name)(command)


def from_option(command: F) -> F:
    """Give a command the option that names the format of what it reads."""
    told = "The format of each SRC; told from its name and content otherwise."
    return click.option("--from", "format", type=_READABLE, help=told)(command)


@attrs.frozen
class Found:
    """An article, and where it was found.

    Attributes:
        place: the path of its file, below the folder that it was found in.
        number: which article of its file it is, counted from 1: a message brings several.
        article: the article.
    """

    place: PurePath
    number: int
    article: Article


def articles(
    sources: tuple[str, ...], format: str | None, faults: Faults, report: Report | None = None
) -> Iterator[Found]:
    """Give each article that can be read, one at a time.

    What cannot be read is added to `faults`, and the next line or file is read.

    Args:
        sources: what the command was given.
        format: the format that it was given, or None.
        faults: what is told of faults, and of files that are passed by.
        report: what is told of each problem. What is skipped, as no article, is
            one of them; when None, a line on stderr says it.
    """
    for source in sources:
        try:
            for place, path in _documents(source, format, faults):
                try:
                    for number, article in enumerate(_read(path, format, faults, report), 1):
                        yield Found(place, number, article)
                except (NewsModelError, OSError) as error:
                    faults.add(error)
        except OSError as error:
            # The folder itself.
            faults.add(error)


def _documents(source: str, format: str | None, faults: Faults) -> Iterator[tuple[PurePath, Path | None]]:
    path = Path(source)
    if source == STDIN:
        yield PurePath("stdin"), None
    elif path.is_dir():
        for file in files_below(path, format, faults.pass_by, faults.add):
            yield file.relative_to(path), file
    else:
        yield PurePath(path.name), path


def _read(path: Path | None, format: str | None, faults: Faults, report: Report | None) -> Iterator[Article]:
    name = "<stdin>" if path is None else str(path)
    read = iterload(path or _stdin(), format, on_problem=report, on_error=faults.add)
    while (article := _next(read, name)) is not None:
        yield article


def _stdin() -> IO[bytes]:
    if sys.stdin is None:
        raise click.UsageError("stdin is closed")
    return sys.stdin.buffer


def _next(articles: Iterator[Article], name: str) -> Article | None:
    """Return the next article, or None; what is skipped before it with a warning is said."""
    # What is said of warnings is said to the whole process, so for no longer than it takes to read one.
    with warnings.catch_warnings():
        warnings.simplefilter("always", SkippedItemWarning)
        show = warnings.showwarning

        def say(message: Warning | str, category: type[Warning], *where: Any, **how: Any) -> None:
            if issubclass(category, SkippedItemWarning):
                say_fault(f"{name}: {message}")
            else:
                show(message, category, *where, **how)

        warnings.showwarning = say
        return next(articles, None)
