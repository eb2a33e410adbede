"""The command as a whole: how it starts, how it fails, and how it gets on with its surroundings."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import entry_points, version
from pathlib import Path

import pytest

import newsmodel
from newsmodel.cli import main, sources
from tests.command_line import PORT, Run

COMMAND = [sys.executable, "-m", "newsmodel"]


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").stdout == f"newsmodel {version('newsmodel')}\n"


def test_every_command_has_help(run: Run) -> None:
    names = ["convert", "show", "check", "formats", "schema"]
    text = run("-h").stdout
    assert all(name in text for name in names)
    for name in names:
        ran = run(name, "--help")
        assert (ran.exit_code, ran.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "newsmodel: Missing command. (see newsmodel --help)"),
        (["paint"], "newsmodel: No such command 'paint'. (see newsmodel --help)"),
        (["check"], "newsmodel check: Missing argument 'SRC...'. (see newsmodel check --help)"),
        (["--to"], "newsmodel: No such option"),
        (["convert", "x"], "newsmodel convert: Missing option '--to'."),
        (["convert", "x", "--to", "pdf"], "newsmodel convert: Invalid value for '--to': 'pdf' is not one of"),
        (["check", "x", ""], "newsmodel check: Invalid value for 'SRC...': the name is empty"),
        (
            ["convert", "x", "--to", "json", "-o", ""],
            "newsmodel convert: Invalid value for '-o' / '--output': ",
        ),
        (["check", "x", "--from", "pdf"], "newsmodel check: Invalid value for '--from': 'pdf' is not one of"),
    ],
)
def test_bad_usage_is_one_line_and_status_2(run: Run, arguments: list[str], message: str) -> None:
    ran = run(*arguments)
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr.startswith(message)
    assert ran.stderr.count("\n") == 1


def test_an_interrupt_is_quiet(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> Iterator[newsmodel.Article]:
        raise KeyboardInterrupt

    monkeypatch.setattr(sources, "iterload", interrupted)
    ran = run("check", "-")
    assert (ran.exit_code, ran.output.strip()) == (130, "")


def test_a_full_disk_under_stdout_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("newsmodel.cli.formats.print_out", full)
    ran = run("formats")
    assert (ran.exit_code, ran.stderr) == (1, "No space left on device\n")


def test_the_script_is_the_same_command() -> None:
    (script,) = entry_points(group="console_scripts", name="newsmodel")
    assert script.load() is main


def test_a_process_reads_stdin_and_writes_stdout_byte_for_byte() -> None:
    ran = subprocess.run(
        [*COMMAND, "convert", "-", "--to", "newsml"],
        input=newsmodel.dumps(PORT, "json"),
        capture_output=True,
        check=True,
    )
    assert (ran.stdout, ran.stderr) == (newsmodel.dumps(PORT, "newsml"), b"")


def test_a_process_says_what_is_wrong_and_no_more() -> None:
    ran = subprocess.run(
        [*COMMAND, "convert", "-", "--to", "json"], input=b"{", capture_output=True, check=False
    )
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert ran.stderr.startswith(b"<stdin>: json: line 1: ")
    assert ran.stderr.count(b"\n") == 1


@pytest.mark.parametrize("length", [1, 100_000])
def test_a_reader_that_is_gone_is_no_fault(tmp_path: Path, length: int) -> None:
    """Whether it is noticed while documents are written, or when the little that there was is flushed."""
    newsmodel.dump(newsmodel.Article(headline="x" * length), tmp_path / "x.json")
    reader, writer = os.pipe()
    os.close(reader)
    command = [*COMMAND, "convert", str(tmp_path), "--to", "json"]
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    ran = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, env=buffered, check=False)
    os.close(writer)
    assert (ran.returncode, ran.stderr) == (1, b"")


def test_what_the_terminal_cannot_encode_is_shown_as_a_question_mark(tmp_path: Path) -> None:
    newsmodel.dump(PORT, tmp_path / "port.json")
    ran = subprocess.run(
        [*COMMAND, "show", str(tmp_path)],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert ran.stdout == b"Port closes ? again\n\n3 Comment(s)\n"


def test_what_the_terminal_cannot_encode_of_a_fault_is_shown_as_its_escape(tmp_path: Path) -> None:
    (tmp_path / "odd.json").write_text('{"newsmodel":1,"headline":"x","urgency":"مرح é"}', encoding="utf-8")
    ran = subprocess.run(
        [*COMMAND, "check", str(tmp_path)],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
    )
    assert (ran.returncode, ran.stderr) == (1, b"")
    assert b"(got '\\u0645\\u0631\\u062d \xe9')\n0 good, 1 at fault\n" in ran.stdout


@pytest.mark.parametrize(
    ("closed", "message"),
    [
        ("<&-", b"newsmodel check: stdin is closed (see newsmodel check --help)\n"),
        (">&-", b"newsmodel: stdout is closed (see newsmodel --help)\n"),
    ],
)
def test_a_stream_that_is_closed_is_bad_usage(closed: str, message: bytes) -> None:
    command = ["/bin/sh", "-c", f'"$@" {closed}', "sh", *COMMAND, "check", "-"]
    ran = subprocess.run(command, input=b"", capture_output=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (2, b"", message)


def test_stdin_may_be_closed_when_it_is_not_read(folder: Path) -> None:
    command = ["/bin/sh", "-c", '"$@" <&-', "sh", *COMMAND, "check", str(folder)]
    ran = subprocess.run(command, capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.parametrize("package", ["click", "rich"])
def test_without_the_extra_the_command_says_what_to_install(package: str) -> None:
    code = (
        f"import runpy, sys; sys.modules[{package!r}] = None; "
        "runpy.run_module('newsmodel', run_name='__main__')"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == f"newsmodel: the command needs {package}: pip install 'newsmodel[cli]'\n"
