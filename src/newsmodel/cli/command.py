"""The group of commands, and what becomes of an error in any of them.

What may live here: the group. A document or a file at fault gives status 1, and bad usage 2; each is one line
on stderr.
"""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import Any, NoReturn, cast

import click

from newsmodel.cli.check import check
from newsmodel.cli.convert import convert
from newsmodel.cli.formats import formats
from newsmodel.cli.messages import say_fault
from newsmodel.cli.schema import schema
from newsmodel.cli.show import show

__all__ = ["newsmodel"]

_INTERRUPTED = 130


class Commands(click.Group):
    """A group whose errors are one line each."""

    def main(self, *args: Any, **options: Any) -> NoReturn:
        """Run, and leave with the exit status."""
        sys.exit(self._status(*args, **{**options, "standalone_mode": False}))

    def _status(self, *args: Any, **options: Any) -> int:
        try:
            if sys.stdout is None:
                raise click.UsageError("stdout is closed")
            # A document's words may be such as the terminal's encoding lacks.
            cast(TextIOWrapper, sys.stdout).reconfigure(errors="backslashreplace")
            # A command that has nothing to say of its status returns None.
            status: int | None = super().main(*args, **options)
            # What is still in the buffer may meet a closed pipe; better here than when the interpreter ends.
            sys.stdout.flush()
        except click.UsageError as error:
            command = error.ctx.command_path if error.ctx else self.name
            say_fault(f"{command}: {error.format_message()} (see {command} --help)")
            return error.exit_code
        except click.Abort:
            return _INTERRUPTED
        except BrokenPipeError:
            # Nobody reads any more, as after `| head`. The interpreter must not try to write the rest.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return 1
        except OSError as error:
            say_fault(error)
            return 1
        return status or 0


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=False)
@click.version_option(package_name="newsmodel", message="%(prog)s %(version)s")
def newsmodel() -> None:
    """Convert, show and check news articles."""


for _command in (convert, show, check, formats, schema):
    newsmodel.add_command(_command)
