"""`newsmodel convert`: articles from any format to any other.

What may live here: the command, and where it writes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import TypeAlias

import click

from newsmodel.cli.messages import Faults
from newsmodel.cli.sources import articles, from_option, sources_argument
from newsmodel.codecs import formats
from newsmodel.detection import by_name
from newsmodel.errors import EncodeError, NewsModelError
from newsmodel.io import dump, dumps
from newsmodel.model.article import Article

__all__ = ["convert"]

Write: TypeAlias = Callable[[PurePath, Article], object]

# A document in these has no line feed, so that many can follow one another, each on a line.
_ONE_A_LINE = frozenset({"json"})
_STDOUT = "-"
_WRITABLE = click.Choice([format.name for format in formats.values() if format.can_write])


@click.command()
@sources_argument
@click.option("--to", required=True, type=_WRITABLE, help="The format to write.")
@from_option
@click.option("-o", "--output", metavar="PATH", default=_STDOUT, help="A file or a folder; stdout otherwise.")
def convert(sources: tuple[str, ...], to: str, format: str | None, output: str) -> int:
    """Convert articles to another format.

    SRC is a file, a folder, or - for stdin. Below PATH, what is found in a folder keeps its place and its
    name, but for the ending.

    Several documents need a folder as PATH, which is made when there is none; as JSON they may go to
    stdout, one a line. A document that cannot be converted does not hold up the others; the exit status
    is then 1.
    """
    several = len(sources) > 1 or Path(sources[0]).is_dir()
    if output == _STDOUT:
        write = _to_stdout(to, several=several)
    elif several or output.endswith(os.sep) or Path(output).is_dir():
        write = _to_folder(to, Path(output))
    else:
        write = _to_file(to, output)
    faults = Faults()
    for place, article in articles(sources, format, faults):
        try:
            write(place, article)
        except BrokenPipeError:
            raise
        except (NewsModelError, OSError) as error:
            faults.add(error)
    return 1 if faults.count else 0


def _to_stdout(to: str, *, several: bool) -> Write:
    if several and to not in _ONE_A_LINE:
        raise click.UsageError(f"several documents as {to} need a folder to go to: -o FOLDER")
    end = b"\n" if several else b""
    return lambda _, article: sys.stdout.buffer.write(dumps(article, to) + end)


def _to_file(to: str, path: str) -> Write:
    return lambda _, article: dump(article, path, to)


def _to_folder(to: str, folder: Path) -> Write:
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f"several documents need a folder to go to, and {folder} is none")
    written: set[Path] = set()

    def write(place: PurePath, article: Article) -> None:
        # Only the ending of a format is replaced: "report.2020" stays a name of its own.
        name = place.stem if by_name(place.name) else place.name
        target = folder / place.with_name(name + formats[to].extensions[0])
        if target in written:
            raise EncodeError(f"{place} would be written over another document, {target}", format=to)
        written.add(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        dump(article, target, to)

    return write
