"""What the command says of documents: one line each, whatever stands in them.

What may live here: the lines, and the count of the faults that were printed and of files not read.
"""

from __future__ import annotations

import attrs
import click

from newsmodel.errors import NewsModelError
from newsmodel.problems import Problem

__all__ = ["Faults", "say_fault", "say_problem"]


@attrs.define
class Faults:
    """Prints each fault where it is found, and counts them, so that a command goes on after a bad file.

    Attributes:
        on_stderr: where faults are printed; they are what some command is run for.
        count: how many there were.
        passed_by: how much of a folder was not read: files whose names no format knows, and what is no file.
    """

    on_stderr: bool = True
    count: int = 0
    passed_by: int = 0

    def add(self, error: NewsModelError | OSError) -> None:
        """Print and count one."""
        say_fault(error, on_stderr=self.on_stderr)
        self.count += 1

    def pass_by(self, _: str) -> None:
        """Count what is not read."""
        self.passed_by += 1

    def say_passed_by(self) -> None:
        """Print on stderr how much was not read, if there was any."""
        if self.passed_by:
            say_fault(f"{self.passed_by} passed by: no file, or none whose name a format knows")


def say_fault(fault: NewsModelError | OSError | str, *, on_stderr: bool = True) -> None:
    """Print a fault on one line."""
    text = str(fault)
    if isinstance(fault, OSError) and fault.strerror:
        text = f"{fault.filename}: {fault.strerror}" if fault.filename else fault.strerror
    click.echo(_one_line(text), err=on_stderr)


def say_problem(problem: Problem) -> None:
    """Print on one line what is odd in a document."""
    click.echo(_one_line(f"odd: {problem}"))


def _one_line(text: str) -> str:
    """Show what does not print as its escape: a document's words could move the terminal's cursor."""
    words = " ".join(text.split())
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in words)
