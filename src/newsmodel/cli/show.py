"""`newsmodel show`: an article as a page in the terminal.

What may live here: the command. What stands on the page is in `page`.
"""

from __future__ import annotations

import click

from newsmodel.cli.messages import Faults
from newsmodel.cli.sources import articles, from_option, sources_argument
from newsmodel.cli.terminal import print_out

__all__ = ["show"]

_WIDEST = 80


@click.command()
@sources_argument
@from_option
def show(sources: tuple[str, ...], format: str | None) -> int:
    """Show articles as pages to read.

    SRC is a file, a folder, or - for stdin. Several pages are parted by a line. A document that cannot be
    read does not hold up the others; the exit status is then 1.
    """
    from rich.rule import Rule

    from newsmodel.cli.page import page

    faults = Faults()
    for number, found in enumerate(articles(sources, format, faults)):
        if number:
            print_out(Rule(), widest=_WIDEST)
        print_out(page(found.article), widest=_WIDEST)
    faults.say_passed_by()
    return 1 if faults.count else 0
