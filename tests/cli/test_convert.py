from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import newsmodel
from newsmodel.cli import convert, sources
from tests.command_line import BRIDGE, PORT, Run

PASSED_BY = "1 passed by: no file, or none whose name a format knows\n"


def headlines(folder: Path) -> dict[str, str]:
    """Return the headline of the article in each file below a folder."""
    return {
        path.relative_to(folder).as_posix(): newsmodel.load(path).headline
        for path in folder.rglob("*")
        if path.is_file()
    }


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
    assert (ran.exit_code, ran.stdout, ran.stderr) == (0, "", PASSED_BY)
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


def test_lines_of_json_are_read_again(run: Run, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    path.write_bytes(run("convert", folder, "--to", "json").stdout_bytes)
    assert run("convert", path, "--to", "json").stdout_bytes == path.read_bytes()
    target = tmp_path / "out"
    assert run("convert", path, "--to", "text", "-o", f"{target}/").exit_code == 0
    assert headlines(target) == {"all.txt": BRIDGE.headline, "all-2.txt": PORT.headline}


@pytest.mark.parametrize("name", ["all.jsonl", "ALL.NDJSON"])
def test_several_articles_go_into_a_file_of_lines(
    run: Run, folder: Path, feed: Path, tmp_path: Path, name: str
) -> None:
    target = tmp_path / name
    target.write_text("what it held before")
    assert run("convert", feed, "--to", "json", "-o", target).exit_code == 0
    assert [article.headline for article in newsmodel.iterload(target)] == ["one", "two"]
    (folder / "a.json").write_text("{")
    ran = run("convert", folder, "--to", "json", "-o", target)
    assert (ran.exit_code, ran.stdout) == (1, "")
    assert list(newsmodel.iterload(target)) == [BRIDGE, PORT]
    assert target.read_bytes().endswith(b"}\n")


def test_a_single_article_in_a_file_of_lines_is_a_document(run: Run, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "all.jsonl"
    assert run("convert", folder / "bridge.json", "--to", "json", "-o", target).exit_code == 0
    assert target.read_bytes() == newsmodel.dumps(BRIDGE, "json")


@pytest.mark.parametrize("name", ["all.jsonl", "deeper/all.jsonl", "bridge.json"])
def test_lines_do_not_go_into_what_is_read(run: Run, folder: Path, name: str) -> None:
    before = sorted(folder.rglob("*"))
    target = folder / name
    sources = [folder] if name != "bridge.json" else [target]
    ran = run("convert", *sources, "--to", "json", "-o", target)
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert f"{target} would be written over, and it is read" in ran.stderr
    assert sorted(folder.rglob("*")) == before


def test_a_file_is_not_replaced_by_one_of_its_articles(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "feed.json"
    lines = b"\n".join(newsmodel.dumps(article, "json") for article in (BRIDGE, PORT))
    path.write_bytes(lines)
    (tmp_path / "out").symlink_to(tmp_path)
    for source in (path, tmp_path / "out" / "feed.json"):
        ran = run("convert", source, "--to", "json", "-o", tmp_path)
        message = f"json: feed.json would be written over what is read, {path}"
        assert (ran.exit_code, ran.stderr.splitlines()[0]) == (1, message)
        assert path.read_bytes() == lines


def test_a_document_that_is_still_to_be_read_is_not_replaced(run: Run, feed: Path, tmp_path: Path) -> None:
    newsmodel.dump(PORT, tmp_path / "feed-2.json")
    ran = run("convert", feed, tmp_path / "feed-2.json", "--to", "json", "-o", tmp_path)
    assert ran.exit_code == 1
    target = tmp_path / "feed-2.json"
    assert f"json: feed.xml would be written over what is read, {target}" in ran.stderr
    assert newsmodel.load(target) == PORT
    assert newsmodel.load(tmp_path / "feed.json").headline == "one"


def test_what_stands_beside_what_is_read_is_replaced(run: Run, folder: Path) -> None:
    (folder / "bridge.txt").write_text("what it held before")
    assert run("convert", folder / "bridge.json", "--to", "text", "-o", folder).exit_code == 0
    assert newsmodel.load(folder / "bridge.txt") == BRIDGE


def test_several_documents_go_to_stdout_in_no_other_format(run: Run, folder: Path) -> None:
    ran = run("convert", folder, "--to", "newsml")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert "several documents as newsml need a folder" in ran.stderr


def test_several_documents_do_not_go_into_a_file(run: Run, folder: Path) -> None:
    ran = run("convert", folder, "--to", "text", "-o", folder / "notes.md")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert "notes.md is none" in ran.stderr
    assert (folder / "notes.md").read_text() == "not an article"


@pytest.mark.parametrize("name", ["all.txt", "all.JSONL"])
def test_no_folder_is_made_under_the_name_of_a_document(
    run: Run, folder: Path, feed: Path, tmp_path: Path, name: str
) -> None:
    target = tmp_path / name
    for source in (folder, feed):
        ran = run("convert", source, "--to", "text", "-o", target)
        assert (ran.exit_code, ran.stdout) == (2, "")
        assert f"need a folder to go to, and {target} is a file's name; -o {target}/ makes" in ran.stderr
        assert not target.exists()
    assert run("convert", folder, "--to", "text", "-o", f"{target}/").exit_code == 0
    assert run("convert", folder, "--to", "text", "-o", target).exit_code == 0
    assert headlines(target) == {"bridge.txt": BRIDGE.headline, "deeper/port.txt": PORT.headline}


def test_a_folder_is_made_for_several_articles_of_one_file(run: Run, feed: Path, tmp_path: Path) -> None:
    target = tmp_path / "out"
    assert run("convert", feed, "--to", "text", "-o", target).exit_code == 0
    assert headlines(target) == {"feed.txt": "one", "feed-2.txt": "two"}


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
        ran.stderr
        == f"json: bridge.xml would be written over another document, {target / 'bridge.json'}\n{PASSED_BY}"
    )
    assert newsmodel.load(target / "bridge.json") == BRIDGE
    assert newsmodel.load(target / "deeper" / "port.json") == PORT


def test_a_bad_document_does_not_hold_up_the_others(run: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "a.json").write_text('{"newsmodel":1,\n"}')
    target = tmp_path / "out"
    ran = run("convert", folder, tmp_path / "missing.json", "--to", "newsml", "-o", target)
    assert ran.exit_code == 1
    first, second, passed_by = ran.stderr.splitlines(keepends=True)
    assert first.startswith(f"{folder / 'a.json'}: json: line 2: ")
    assert second == f"{tmp_path / 'missing.json'}: No such file or directory\n"
    assert passed_by == PASSED_BY
    assert newsmodel.load(target / "bridge.xml") == BRIDGE


def test_a_file_that_cannot_be_written_is_told(run: Run, folder: Path) -> None:
    ran = run("convert", folder / "bridge.json", "--to", "json", "-o", folder / "notes.md" / "x.json")
    assert ran.exit_code == 1
    assert ran.stderr.endswith("Not a directory\n")
    assert ran.stderr.count("\n") == 1


def test_the_articles_of_a_message_go_into_a_folder_under_numbered_names(
    run: Run, feed: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out"
    ran = run("convert", feed, "--to", "json", "-o", f"{target}/")
    assert (ran.exit_code, ran.stdout) == (0, "")
    assert ran.stderr == f"{feed}: line 2: conceptItem is no article and is skipped\n"
    assert headlines(target) == {"feed.json": "one", "feed-2.json": "two"}


def test_messages_in_a_folder_keep_their_place(run: Run, feed: Path, folder: Path, tmp_path: Path) -> None:
    feed.rename(folder / "deeper" / "feed.2020")
    target = tmp_path / "out"
    assert (
        run("convert", folder / "deeper" / "feed.2020", folder, "--to", "text", "-o", target).exit_code == 0
    )
    assert headlines(target) == {
        "bridge.txt": "Bridge reopens",
        "deeper/port.txt": "Port closes – again",
        "feed.2020.txt": "one",
        "feed.2020-2.txt": "two",
    }


def test_a_message_from_stdin_goes_into_a_folder(run: Run, feed: Path, tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    assert run("convert", "-", "--to", "json", "-o", target, stdin=feed.read_bytes()).exit_code == 0
    assert headlines(target) == {"stdin.json": "one", "stdin-2.json": "two"}


def test_no_article_of_a_message_is_written_over_another_document(
    run: Run, feed: Path, tmp_path: Path
) -> None:
    newsmodel.dump(PORT, tmp_path / "feed-2.json")
    target = tmp_path / "out"
    ran = run("convert", tmp_path / "feed-2.json", feed, "--to", "json", "-o", target)
    assert ran.exit_code == 1
    message = f"article 2 of feed.xml would be written over another document, {target / 'feed-2.json'}"
    assert ran.stderr.splitlines()[-1] == f"json: {message}"
    assert headlines(target) == {"feed.json": "one", "feed-2.json": "Port closes – again"}


def test_the_articles_of_a_message_go_to_stdout_as_lines_of_json(run: Run, feed: Path) -> None:
    for source, stdin in ((feed, None), ("-", feed.read_bytes())):
        ran = run("convert", source, "--to", "json", stdin=stdin)
        assert ran.exit_code == 0
        lines = ran.stdout_bytes.splitlines(keepends=True)
        assert [newsmodel.loads(line).headline for line in lines] == ["one", "two"]
        assert all(line.endswith(b"\n") for line in lines)


@pytest.mark.parametrize("where", [[], ["-o", "one"]])
def test_the_articles_of_a_message_go_nowhere_else_and_nothing_is_written(
    run: Run, feed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one").write_text("what it held before")
    ran = run("convert", feed, "--to", "newsml", *where)
    assert (ran.exit_code, ran.stdout) == (2, "")
    _, line = ran.stderr.splitlines()
    assert line.startswith("newsmodel convert: several documents")
    assert "need a folder" in line
    assert (tmp_path / "one").read_text() == "what it held before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["feed.xml", "one"]


@pytest.mark.parametrize("to", [name for name, form in newsmodel.formats.items() if form.can_write])
def test_one_article_before_a_fault_is_not_what_a_message_brings(
    run: Run, feed: Path, tmp_path: Path, to: str
) -> None:
    start, *_ = feed.read_bytes().partition(b"\n")
    feed.write_bytes(start + b"\n<")
    target = tmp_path / "one"
    ran = run("convert", feed, "--to", to, "-o", target)
    assert (ran.exit_code, ran.stdout) == (1, "")
    assert ran.stderr.startswith(f"{feed}: newsml: line 2: ")
    assert not target.exists()
    # Lines of JSON may be any number.
    ran = run("convert", feed, "--to", to)
    assert (ran.exit_code, bool(ran.stdout)) == (1, to == "json")


def test_the_articles_of_a_message_before_its_fault_go_into_a_folder(
    run: Run, feed: Path, tmp_path: Path
) -> None:
    feed.write_bytes(feed.read_bytes().replace(b"</itemSet>", b"<"))
    target = tmp_path / "out"
    assert run("convert", feed, "--to", "json", "-o", f"{target}/").exit_code == 1
    assert headlines(target) == {"feed.json": "one", "feed-2.json": "two"}


def test_a_message_without_an_article_fills_no_file(run: Run, feed: Path, tmp_path: Path) -> None:
    feed.write_bytes(feed.read_bytes().replace(b"newsItem", b"planningItem"))
    target = tmp_path / "one"
    ran = run("convert", feed, "--to", "json", "-o", target)
    assert (ran.exit_code, ran.stderr.splitlines()[-1]) == (1, f"{feed}: it brings no article")
    assert not target.exists()
    ran = run("convert", feed, "--to", "json")
    assert (ran.exit_code, ran.stdout) == (0, "")
    assert run("convert", feed, "--to", "json", "-o", f"{target}/").exit_code == 0


def test_a_message_is_written_while_it_is_read(
    run: Run, feed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    happened: list[str] = []
    iterload, dump = newsmodel.iterload, newsmodel.dump

    def read(*arguments: Any, **options: Any) -> Iterator[newsmodel.Article]:
        for article in iterload(*arguments, **options):
            happened.append(f"{article.headline} is read")
            yield article

    def write(article: newsmodel.Article, *arguments: Any) -> None:
        happened.append(f"{article.headline} is written")
        dump(article, *arguments)

    monkeypatch.setattr(sources, "iterload", read)
    monkeypatch.setattr(convert, "dump", write)
    run("convert", feed, "--to", "json", "-o", f"{tmp_path / 'out'}/")
    assert happened == ["one is read", "one is written", "two is read", "two is written"]


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
