"""The terminal that is printed to.

What may live here: how it is set up, and the one way to print on it.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType

__all__ = ["print_out"]


def print_out(what: RenderableType, *, widest: int) -> None:
    """Print on stdout: without styles when it is no terminal, without colours when NO_COLOR is set.

    A character that its encoding lacks shows as "?".
    """
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False)
    # What is no terminal has no width of its own.
    console.width = min(console.width, widest) if console.is_terminal else widest
    with console.capture() as captured:
        console.print(what)
    # rich fills an indented line with spaces up to the margin.
    text = "\n".join(line.rstrip(" ") for line in captured.get().split("\n"))
    sys.stdout.buffer.write(text.encode(sys.stdout.encoding, "replace"))
    sys.stdout.buffer.flush()
