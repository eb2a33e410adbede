"""`newsmodel convert`: articles from any format to any other.

What may live here: the command, and where it writes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from itertools import chain, islice
from pathlib import Path
from typing import IO, TypeAlias

import click

from newsmodel.cli.messages import Faults
from newsmodel.cli.sources import Found, articles, from_option, path_name, sources_argument
from newsmodel.codecs import formats
from newsmodel.detection import by_name, is_known
from newsmodel.errors import DecodeError, EncodeError, NewsModelError
from newsmodel.io import dump, dumps

__all__ = ["convert"]

Write: TypeAlias = Callable[[Found], object]

# A document in these has no line feed, so that many can follow one another, each on a line.
_ONE_A_LINE = frozenset({"json"})
_LINES = (".jsonl", ".ndjson")
_STDOUT = "-"
_WRITABLE = click.Choice([format.name for format in formats.values() if format.can_write])


@click.command()
@sources_argument
@click.option("--to", required=True, type=_WRITABLE, help="The format to write.")
@from_option
@click.option(
    "-o",
    "--output",
    metavar="PATH",
    type=path_name,
    default=_STDOUT,
    help="A file or a folder; stdout otherwise.",
)
def convert(sources: tuple[str, ...], to: str, format: str | None, output: str) -> int:
    """Convert articles to another format.

    SRC is a file, a folder, or - for stdin. Below PATH, what is found in a folder keeps its place and its
    name, but for the ending; the second article of a file gets "-2" behind its name, and so on.

    Several documents, or a file that brings several articles, go into PATH as a folder, which is made when
    there is none, but not under the name of a document, such as all.txt. A single article goes into a folder
    that is there, or is named with a slash at its end. As JSON, several may go to stdout, or to a file that
    ends in .jsonl or .ndjson, one a line. What is read is not written over. A document that cannot be
    converted does not hold up the others; the exit status is then 1.
    """
    several = len(sources) > 1 or Path(sources[0]).is_dir()
    into_folder = output != _STDOUT and _is_folder(output)
    faults = Faults()
    found = articles(sources, format, faults)
    if not several and not into_folder:
        # Whether one file brings several articles shows when the second is there.
        first = list(islice(found, 2))
        several = len(first) > 1
        found = chain(first, found)
        if not several and (output != _STDOUT or to not in _ONE_A_LINE):
            if not first and not faults.count:
                faults.add(DecodeError("it brings no article", source=sources[0]))
            if faults.count:
                # One article before a fault is not what the file brings.
                return 1
    write = _writer(sources, to, output, several=several)
    for each in found:
        try:
            write(each)
        except BrokenPipeError:
            raise
        except (NewsModelError, OSError) as error:
            faults.add(error)
    faults.say_passed_by()
    return 1 if faults.count else 0


def _is_folder(output: str) -> bool:
    return output.endswith(os.sep) or Path(output).is_dir()


def _writer(sources: tuple[str, ...], to: str, output: str, *, several: bool) -> Write:
    if output == _STDOUT:
        return _to_stdout(to, several=several)
    has_lines = to in _ONE_A_LINE and output.lower().endswith(_LINES)
    if _is_folder(output) or (several and not has_lines):
        return _to_folder(sources, to, output)
    if _is_read(output, sources):
        raise click.UsageError(f"{output} would be written over, and it is read")
    if several:
        return _to_lines(to, click.get_current_context().with_resource(Path(output).open("wb")))
    return lambda found: dump(found.article, output, to)


def _is_read(target: str | Path, sources: tuple[str, ...]) -> bool:
    """Tell whether a file is one of those that are read, or in a folder that is: now or later."""
    real = Path(os.path.realpath(target))
    return any(real.is_relative_to(os.path.realpath(source)) for source in sources)


def _to_stdout(to: str, *, several: bool) -> Write:
    if not several:
        return lambda found: sys.stdout.buffer.write(dumps(found.article, to))
    if to not in _ONE_A_LINE:
        raise click.UsageError(f"several documents as {to} need a folder to go to: -o FOLDER/")
    return _to_lines(to, sys.stdout.buffer)


def _to_lines(to: str, file: IO[bytes]) -> Write:
    return lambda found: file.write(dumps(found.article, to) + b"\n")


def _to_folder(sources: tuple[str, ...], to: str, output: str) -> Write:
    folder = Path(output)
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(f"several documents need a folder to go to, and {output} is none")
    if not _is_folder(output) and by_name(folder.name):
        hint = f"-o {output}{os.sep} makes a folder of that name"
        raise click.UsageError(
            f"several documents need a folder to go to, and {output} is a file's name; {hint}"
        )
    written: set[Path] = set()

    def write(found: Found) -> None:
        place = found.place
        # Only the ending of a format is replaced: "report.2020" stays a name of its own.
        name = place.stem if is_known(place.name) else place.name
        number = f"-{found.number}" if found.number > 1 else ""
        target = folder / place.with_name(name + number + formats[to].extensions[0])
        if target in written:
            which = f"article {found.number} of {place}" if number else place
            raise EncodeError(f"{which} would be written over another document, {target}", format=to)
        if target.exists() and _is_read(target, sources):
            raise EncodeError(f"{place} would be written over what is read, {target}", format=to)
        written.add(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        dump(found.article, target, to)

    return write
