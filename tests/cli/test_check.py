from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsmodel
from newsmodel.cli import sources
from tests.command_line import PORT, Run


def test_good_documents_are_counted(run: Run, folder: Path) -> None:
    ran = run("check", folder, "-", stdin=newsmodel.dumps(PORT, "newsml"))
    assert (ran.exit_code, ran.stdout, ran.stderr) == (0, "3 good, 0 at fault\n", "")


def test_every_fault_is_told_with_its_place(run: Run, folder: Path) -> None:
    (folder / "a.json").write_text('{"newsmodel":1,\n"}')
    (folder / "deeper" / "b.json").write_text(
        '{"newsmodel":1,"headline":"x","photos":[{"caption":{"text":7}}]}'
    )
    ran = run("check", folder, folder / "missing.xml")
    assert (ran.exit_code, ran.stderr) == (1, "")
    line, path, missing, count = ran.stdout.splitlines()
    assert line.startswith(f"{folder / 'a.json'}: json: line 2: ")
    assert path == f"{folder / 'deeper' / 'b.json'}: json: photos[0].caption.text: a string is wanted (got 7)"
    assert missing == f"{folder / 'missing.xml'}: No such file or directory"
    assert count == "2 good, 3 at fault"


def test_the_format_may_be_named(run: Run, folder: Path) -> None:
    ran = run("check", "--from", "json", folder)
    assert (ran.exit_code, ran.stdout.splitlines()[-1]) == (1, "2 good, 1 at fault")


def test_a_folder_that_cannot_be_listed_is_told(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(path: Path, _: str | None) -> Iterator[Path]:
        yield path / "bridge.json"
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path / "deeper"))

    # Permissions mean nothing to root, whom the tests may run as.
    monkeypatch.setattr(sources, "files_below", forbidden)
    ran = run("check", folder, folder / "bridge.json")
    assert ran.exit_code == 1
    assert ran.stdout.splitlines() == [f"{folder / 'deeper'}: Permission denied", "2 good, 1 at fault"]


def test_what_a_document_says_cannot_move_the_cursor(run: Run) -> None:
    document = b'{"newsmodel":1,"headline":"x","\\u001b[2J\\nsecond line":1}'
    ran = run("check", "-", stdin=document)
    assert "\x1b" not in ran.stdout
    assert "\\x1b[2J second line: no such field" in ran.stdout
    assert ran.stdout.count("\n") == 2
