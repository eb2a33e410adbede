"""`newsmodel formats`: what can be read and written.

What may live here: the command.
"""

from __future__ import annotations

import click

from newsmodel.cli.terminal import print_out
from newsmodel.codecs import formats as known

__all__ = ["formats"]

_WIDEST = 120


@click.command()
def formats() -> None:
    """List the formats."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for heading in ("name", "format", "media type", "files", "lossless", "reads", "writes"):
        table.add_column(heading, overflow="fold")
    for format in known.values():
        abilities = (format.lossless, format.can_read, format.can_write)
        answers = ("yes" if able else "no" for able in abilities)
        table.add_row(format.name, format.title, format.media_type, " ".join(format.extensions), *answers)
    print_out(table, widest=_WIDEST)
