from __future__ import annotations

import json

import newsmodel
from tests.command_line import Run


def test_the_schema_is_printed_as_json(run: Run) -> None:
    ran = run("schema")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert json.loads(ran.stdout) == newsmodel.json_schema()
