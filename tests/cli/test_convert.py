from __future__ import annotations

import errno
from pathlib import Path

import pytest

import newsmodel
from newsmodel.cli import convert
from tests.command_line import BRIDGE, PORT, Run


def test_a_file_goes_to_stdout_byte_for_byte(run: Run, folder: Path) -> None:
    ran = run("convert", folder / "bridge.json", "--to", "newsml")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout_bytes == newsmodel.dumps(BRIDGE, "newsml")


@pytest.mark.parametrize("to", [name for name, form in newsmodel.formats.items() if form.can_write])
def test_stdin_goes_to_stdout_in_every_format(run: Run, to: str) -> None:
    ran = run("convert", "-", "--to", to, "-o", "-", stdin=newsmodel.dumps(PORT, "json"))
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout_bytes == newsmodel.dumps(PORT, to)


def test_the_format_to_read_may_be_named(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.json"
    page.write_bytes(newsmodel.dumps(BRIDGE, "newsml"))
    assert run("convert", page, "--to", "json").exit_code == 1
    ran = run("convert", page, "--from", "newsml", "--to", "json")
    assert ran.stdout_bytes == newsmodel.dumps(BRIDGE, "json")


def test_a_file_goes_to_the_file_that_is_named(run: Run, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "page"
    ran = run("convert", folder / "bridge.json", "--to", "newsml", "--output", target)
    assert (ran.exit_code, ran.output) == (0, "")
    assert target.read_bytes() == newsmodel.dumps(BRIDGE, "newsml")


@pytest.mark.parametrize("ending", ["", "/"])
def test_a_file_goes_into_a_folder_under_its_name(
    run: Run, folder: Path, tmp_path: Path, ending: str
) -> None:
    target = tmp_path / "out"
    if not ending:
        target.mkdir()
    assert run("convert", folder / "bridge.json", "--to", "text", "-o", f"{target}{ending}").exit_code == 0
    assert (target / "bridge.txt").read_bytes() == newsmodel.dumps(BRIDGE, "text")


def test_stdin_goes_into_a_folder(run: Run, tmp_path: Path) -> None:
    assert (
        run("convert", "-", "--to", "json", "-o", tmp_path, stdin=newsmodel.dumps(PORT, "json")).exit_code
        == 0
    )
    assert newsmodel.load(tmp_path / "stdin.json") == PORT


def test_a_folder_is_written_place_by_place(run: Run, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "out"
    ran = run("convert", folder, "--to", "newsml", "-o", target)
    assert (ran.exit_code, ran.output) == (0, "")
    written = {path.relative_to(target).as_posix(): path for path in target.rglob("*") if path.is_file()}
    assert {place: newsmodel.load(path) for place, path in written.items()} == {
        "bridge.xml": BRIDGE,
        "deeper/port.xml": PORT,
    }


def test_several_documents_go_to_stdout_as_lines_of_json(run: Run, folder: Path) -> None:
    ran = run("convert", folder, "-", "--to", "json", stdin=newsmodel.dumps(PORT, "newsml"))
    assert ran.exit_code == 0
    assert ran.stdout_bytes.endswith(b"\n")
    assert [newsmodel.loads(line, "json") for line in ran.stdout_bytes.splitlines()] == [BRIDGE, PORT, PORT]


def test_several_documents_go_to_stdout_in_no_other_format(run: Run, folder: Path) -> None:
    ran = run("convert", folder, "--to", "newsml")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert "several documents as newsml need a folder" in ran.stderr


def test_several_documents_do_not_go_into_a_file(run: Run, folder: Path) -> None:
    ran = run("convert", folder, "--to", "text", "-o", folder / "notes.md")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert "notes.md is none" in ran.stderr
    assert (folder / "notes.md").read_text() == "not an article"


def test_an_ending_that_no_format_has_is_part_of_the_name(run: Run, tmp_path: Path) -> None:
    (tmp_path / "report.2020").write_bytes(newsmodel.dumps(PORT, "json"))
    (tmp_path / "report.2021").write_bytes(newsmodel.dumps(BRIDGE, "json"))
    target = tmp_path / "out"
    ran = run("convert", tmp_path / "report.2020", tmp_path / "report.2021", "--to", "json", "-o", target)
    assert ran.exit_code == 0
    assert newsmodel.load(target / "report.2020.json") == PORT
    assert newsmodel.load(target / "report.2021.json") == BRIDGE


def test_no_document_is_written_over_another(run: Run, folder: Path, tmp_path: Path) -> None:
    newsmodel.dump(PORT, folder / "bridge.xml")
    target = tmp_path / "out"
    ran = run("convert", folder, "--to", "json", "-o", target)
    assert ran.exit_code == 1
    assert (
        ran.stderr == f"json: bridge.xml would be written over another document, {target / 'bridge.json'}\n"
    )
    assert newsmodel.load(target / "bridge.json") == BRIDGE
    assert newsmodel.load(target / "deeper" / "port.json") == PORT


def test_a_bad_document_does_not_hold_up_the_others(run: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "a.json").write_text('{"newsmodel":1,\n"}')
    target = tmp_path / "out"
    ran = run("convert", folder, tmp_path / "missing.json", "--to", "newsml", "-o", target)
    assert ran.exit_code == 1
    first, second = ran.stderr.splitlines()
    assert first.startswith(f"{folder / 'a.json'}: json: line 2: ")
    assert second == f"{tmp_path / 'missing.json'}: No such file or directory"
    assert newsmodel.load(target / "bridge.xml") == BRIDGE


def test_a_file_that_cannot_be_written_is_told(run: Run, folder: Path) -> None:
    ran = run("convert", folder / "bridge.json", "--to", "json", "-o", folder / "notes.md" / "x.json")
    assert ran.exit_code == 1
    assert ran.stderr.endswith("Not a directory\n")
    assert ran.stderr.count("\n") == 1


def test_a_reader_that_is_gone_stops_the_work(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is no fault of the document, and the documents after it would go nowhere either."""
    asked: list[str] = []

    def closed(article: newsmodel.Article, to: str) -> bytes:
        asked.append(to)
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    monkeypatch.setattr(convert, "dumps", closed)
    ran = run("convert", folder, "--to", "json")
    assert asked == ["json"]
    assert (ran.exit_code, ran.output) == (1, "")
