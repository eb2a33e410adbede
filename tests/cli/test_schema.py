from __future__ import annotations

import json
import os
import subprocess
import sys

import newsmodel
from tests.command_line import Run


def test_the_schema_is_printed_as_json(run: Run) -> None:
    ran = run("schema")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert json.loads(ran.stdout) == newsmodel.json_schema()


def test_the_schema_is_json_whatever_the_terminal_can_encode() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "newsmodel", "schema"],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
    )
    assert json.loads(ran.stdout) == newsmodel.json_schema()
