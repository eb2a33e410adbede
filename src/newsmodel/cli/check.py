"""`newsmodel check`: whether documents can be read.

What may live here: the command.
"""

from __future__ import annotations

import click

from newsmodel.cli.messages import Faults, say_problem
from newsmodel.cli.sources import articles, from_option, sources_argument

__all__ = ["check"]


@click.command()
@sources_argument
@from_option
def check(sources: tuple[str, ...], format: str | None) -> int:
    """Read documents and list those at fault.

    SRC is a file, a folder, or - for stdin. Each fault is told with its file and its line or its path in the
    article. The exit status is 1 when there is any. What is odd and can be read all the same is told on a
    line that begins with "odd:", and is no fault. Files of a folder whose names have no format's ending are
    passed by and counted, unless --from says what they are, and so are links that lead to no file.
    """
    # They are what the command is run for, so they go where a pipe takes them.
    faults = Faults(on_stderr=False)
    good = sum(1 for _ in articles(sources, format, faults, say_problem))
    passed_by = f", {faults.passed_by} passed by" if faults.passed_by else ""
    click.echo(f"{good} good, {faults.count} at fault{passed_by}")
    return 1 if faults.count else 0
