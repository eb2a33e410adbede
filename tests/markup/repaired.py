"""XML as agencies send it, read with what is told of it.

What may live here: what the tests of repairs share.
"""

from __future__ import annotations

from newsmodel.markup.canonical import canonical
from newsmodel.markup.xml import parse
from newsmodel.problems import Problem


def declared(encoding: str) -> bytes:
    return f'<?xml version="1.0" encoding="{encoding}"?>\n'.encode()


def read(data: bytes | str) -> tuple[str | None, list[tuple[str, int | None, str | None]]]:
    """Return the text of a root, and the problems told: message, line and value."""
    problems: list[Problem] = []
    root = parse(data, "newsml", problems.append)
    # Whoever asks for no report reads the same.
    assert canonical(parse(data, "newsml")) == canonical(root)
    assert {problem.format for problem in problems} <= {"newsml"}
    return root.text, [(problem.message, problem.line, problem.value) for problem in problems]
