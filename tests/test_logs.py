"""Problems that nobody asked for go to the log."""

from __future__ import annotations

import logging
import subprocess
import sys

import pytest

from newsmodel import Problem, loads, logs
from tests.items import ITEM_META, item

PROBLEM = Problem(message="odd", format="newsml", place="itemMeta", line=3, value="x")
ODD = item(item_meta=ITEM_META.replace("+01:00", ""))


def test_a_problem_is_logged_as_it_is_written(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "newsmodel"):
        log = logs.logged()
        assert log is not None
        log(PROBLEM)
    (record,) = caplog.records
    assert (record.name, record.levelno, record.getMessage()) == ("newsmodel", logging.DEBUG, str(PROBLEM))


def test_nothing_is_looked_for_when_nobody_would_see_it(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "newsmodel"):
        assert logs.logged() is None


def test_a_program_without_logging_does_not_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "logging")
    assert logs.logged() is None
    code = "import newsmodel, sys; newsmodel.loads('Words'); sys.exit('logging' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_problems_of_a_document_are_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "newsmodel"):
        loads(ODD)
    told: list[Problem] = []
    loads(ODD, on_problem=told.append)
    assert told
    assert [record.getMessage() for record in caplog.records] == [str(problem) for problem in told]
