"""What every test of the command asks for: the command itself, and documents in a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import newsmodel
from newsmodel.cli.command import newsmodel as command
from tests.command_line import BRIDGE, PORT, Run
from tests.items import ITEM_META, NAMESPACE, item, message


@pytest.fixture
def run() -> Run:
    """Run the command in this process: `run("convert", path, "--to", "json")`."""

    def run(*arguments: object, stdin: bytes | None = None, **environment: str) -> Result:
        # A terminal of its own kind, whatever the tests run in.
        variables = {"NO_COLOR": None, "FORCE_COLOR": None, "COLUMNS": None, "TERM": "xterm", **environment}
        return CliRunner().invoke(
            command, [str(part) for part in arguments], input=stdin, env=variables, prog_name="newsmodel"
        )

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two articles, one of them deeper, and what is no article."""
    folder = tmp_path / "feed"
    (folder / "deeper").mkdir(parents=True)
    newsmodel.dump(BRIDGE, folder / "bridge.json")
    newsmodel.dump(PORT, folder / "deeper" / "port.json")
    (folder / "notes.md").write_text("not an article")
    (folder / ".hidden.json").write_text("{")
    return folder


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    """A message with two articles, something odd in the second, and between them what is no article."""
    concept = f'\n<conceptItem xmlns="{NAMESPACE}" guid="c"/>'.encode()
    odd = item("<headline>two</headline>", item_meta="\n" + ITEM_META.replace("+01:00", ""))
    path = tmp_path / "feed.xml"
    path.write_bytes(message(item("<headline>one</headline>"), concept, odd))
    return path
