"""The command `newsmodel`: convert, show and check documents from the terminal.

What may live here: the entry point, which works without the extra `cli` and says so. One module a command.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from typing import NoReturn

__all__ = ["main"]

_NEEDED = ("click", "rich")


def main() -> NoReturn:
    """Run the command and leave with its exit status."""
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        hint = "pip install 'newsmodel[cli]'"
        print(f"newsmodel: the command needs {' and '.join(missing)}: {hint}", file=sys.stderr)  # noqa: T201  # click is what is missing
        sys.exit(2)
    from newsmodel.cli.command import newsmodel

    newsmodel.main(prog_name="newsmodel")
