from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsmodel
from tests.command_line import PORT, Run
from tests.items import ITEM_META, item


def test_good_documents_are_counted(run: Run, folder: Path) -> None:
    ran = run("check", folder, "-", stdin=newsmodel.dumps(PORT, "newsml"))
    assert (ran.exit_code, ran.stdout, ran.stderr) == (0, "3 good, 0 at fault, 1 passed by\n", "")


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
    assert count == "2 good, 3 at fault, 1 passed by"


def test_files_of_a_folder_that_no_format_knows_are_counted(run: Run, folder: Path) -> None:
    (folder / "deeper" / "page.docx").write_text("nor is this")
    assert run("check", folder).stdout == "2 good, 0 at fault, 2 passed by\n"
    assert (
        run("check", folder / "bridge.json", folder / "deeper").stdout == "2 good, 0 at fault, 1 passed by\n"
    )
    (folder / "notes.md").unlink()
    (folder / "deeper" / "page.docx").unlink()
    assert run("check", folder).stdout == "2 good, 0 at fault\n"


def test_the_format_may_be_named(run: Run, folder: Path) -> None:
    ran = run("check", "--from", "json", folder)
    assert (ran.exit_code, ran.stdout.splitlines()[-1]) == (1, "2 good, 1 at fault")


@pytest.mark.parametrize(("forbidden", "good"), [("deeper", 1), (".", 0)])
def test_a_folder_that_cannot_be_listed_is_told(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, forbidden: str, good: int
) -> None:
    newsmodel.dump(PORT, folder / "deeper.json")
    forbidden = str(folder / forbidden)
    scandir = os.scandir

    def scanned(path: str | Path) -> Iterator[os.DirEntry[str]]:
        if str(path) == forbidden:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return scandir(path)

    # Permissions mean nothing to root, whom the tests may run as.
    monkeypatch.setattr(os, "scandir", scanned)
    ran = run("check", folder, folder / "bridge.json")
    assert ran.exit_code == 1
    first, last = ran.stdout.splitlines()
    assert first == f"{forbidden}: Permission denied"
    assert last.startswith(f"{2 * good + 1} good, 1 at fault")


def test_a_link_in_a_folder_that_leads_to_no_file_is_counted(run: Run, folder: Path) -> None:
    (folder / "deeper" / "gone.json").symlink_to(folder / "gone.json")
    (folder / "deeper" / "round").symlink_to(folder)
    assert run("check", folder / "deeper").stdout == "1 good, 0 at fault, 2 passed by\n"


def test_what_a_document_says_cannot_move_the_cursor(run: Run) -> None:
    document = b'{"newsmodel":1,"headline":"x","\\u001b[2J\\nsecond line":1}'
    ran = run("check", "-", stdin=document)
    assert "\x1b" not in ran.stdout
    assert "\\x1b[2J second line: no such field" in ran.stdout
    assert ran.stdout.count("\n") == 2


def test_what_is_odd_is_told_with_its_place_and_is_no_fault(run: Run, feed: Path) -> None:
    ran = run("check", feed)
    assert (ran.exit_code, ran.stderr) == (0, "")
    skipped, odd, count = ran.stdout.splitlines()
    assert skipped == f"odd: {feed}: newsml: line 2: conceptItem: no article; skipped"
    assert odd.startswith(f"odd: {feed}: newsml: line 3: itemMeta/versionCreated: a time without a zone")
    assert count == "2 good, 0 at fault"


def test_what_is_odd_on_stdin_is_told(feed: Path) -> None:
    # The stdin of a process has a name.
    command = [sys.executable, "-m", "newsmodel", "check", "-"]
    ran = subprocess.run(command, input=feed.read_bytes(), capture_output=True, check=True)
    assert ran.stderr == b""
    assert [line[:22] for line in ran.stdout.decode().splitlines()] == [
        *["odd: <stdin>: newsml: "] * 2,
        "2 good, 0 at fault",
    ]


def test_what_is_odd_cannot_move_the_cursor(run: Run, tmp_path: Path) -> None:
    odd = ITEM_META.replace("2024-03-01T10:20:30+01:00", "soon\x9b2J\nsecond line")
    (tmp_path / "a.xml").write_bytes(item("<headline>x</headline>", item_meta=odd))
    ran = run("check", tmp_path)
    assert ran.stdout.count("\n") == 2
    assert "\x9b" not in ran.stdout


def test_the_articles_of_a_message_before_its_fault_are_good(run: Run, feed: Path) -> None:
    feed.write_bytes(feed.read_bytes().replace(b"</itemSet>", b"<"))
    ran = run("check", feed)
    assert (ran.exit_code, ran.stdout.splitlines()[-1]) == (1, "2 good, 1 at fault")


def test_every_line_at_fault_is_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    good = newsmodel.dumps(PORT, "json")
    path.write_bytes(b"\n".join([good, b'{"newsmodel":1,"headline":7}', good, b"{", good]))
    ran = run("check", path)
    first, second, count = ran.stdout.splitlines()
    assert first == f"{path}: json: line 2: headline: a string is wanted (got 7)"
    assert second.startswith(f"{path}: json: line 4: ")
    assert (ran.exit_code, count) == (1, "3 good, 2 at fault")


def test_a_message_without_an_article_is_no_fault(run: Run, feed: Path) -> None:
    feed.write_bytes(feed.read_bytes().replace(b"newsItem", b"planningItem"))
    ran = run("check", feed)
    assert (ran.exit_code, ran.stderr, ran.stdout.splitlines()[-1]) == (0, "", "0 good, 0 at fault")
