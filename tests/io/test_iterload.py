"""Reading the articles of a file or a folder one by one."""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Callable
from datetime import UTC
from pathlib import Path

import pytest

from newsmodel import (
    Article,
    DecodeError,
    SkippedItemWarning,
    dumps,
    iterload,
    load,
)
from tests.io.given import (
    BERLIN,
    CONCEPT,
    JSON,
    ODD,
    headlines,
    put,
    said,
)
from tests.items import ITEM_META, item, message
from tests.named import WRITABLE


def test_a_file_gives_its_article(tmp_path: Path) -> None:
    path = put(tmp_path / "a.json", "one")
    assert headlines(iterload(path)) == headlines(iterload(str(path))) == ["one"]
    assert headlines(iterload(io.BytesIO(JSON))) == ["Bridge reopens"]


def test_a_folder_gives_its_articles_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for name in ["b.json", "a.json", "c/b.json", "c/a.json", "B.JSON", "bb/x/y.json", "c.json"]:
        put(tmp_path / name, name)
    order = ["B.JSON", "a.json", "b.json", "bb/x/y.json", "c/a.json", "c/b.json", "c.json"]
    assert headlines(iterload(tmp_path)) == headlines(iterload(str(tmp_path))) == order


def test_a_folder_gives_only_what_its_names_tell(tmp_path: Path) -> None:
    for name in ["a.json", "b.docx", "c", ".d.json", ".e/f.json"]:
        put(tmp_path / name, name)
    assert headlines(iterload(tmp_path)) == ["a.json"]


def test_a_folder_gives_every_file_when_the_format_is_named(tmp_path: Path) -> None:
    for name in ["a.json", "b.docx", "c", ".d.json", ".e/f.json"]:
        put(tmp_path / name, name)
    assert headlines(iterload(tmp_path, "json")) == ["a.json", "b.docx", "c"]


def test_a_folder_is_not_left_by_a_link(tmp_path: Path) -> None:
    put(tmp_path / "a.json", "a")
    put(tmp_path / "folder" / "b.json", "b")
    (tmp_path / "folder" / "round").symlink_to(tmp_path)
    (tmp_path / "link.json").symlink_to(tmp_path / "a.json")
    (tmp_path / "nowhere.json").symlink_to(tmp_path / "no.json")
    assert headlines(iterload(tmp_path)) == ["a", "b", "a"]


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    assert headlines(iterload(tmp_path)) == []


def test_a_folder_gives_the_articles_before_the_one_that_cannot_be_read(tmp_path: Path) -> None:
    put(tmp_path / "a.json", "a")
    (tmp_path / "b.json").write_bytes(b"{}")
    articles = iterload(tmp_path)
    assert next(articles).headline == "a"
    with pytest.raises(DecodeError) as caught:
        next(articles)
    assert caught.value.source == str(tmp_path / "b.json")


def test_a_folder_is_read_to_its_end_when_its_faults_are_asked_for(tmp_path: Path) -> None:
    put(tmp_path / "a.json", "a")
    (tmp_path / "b.json").write_bytes(b"{}")
    (tmp_path / "c" / "d").mkdir(parents=True)
    (tmp_path / "c" / "d" / "a.txt").write_bytes(b"\xff")
    put(tmp_path / "d.json", "d")
    faults: list[DecodeError] = []
    assert headlines(iterload(tmp_path, on_error=faults.append)) == ["a", "d"]
    assert [fault.source for fault in faults] == [
        str(tmp_path / "b.json"),
        str(tmp_path / "c" / "d" / "a.txt"),
    ]


@pytest.mark.parametrize("gone", ["b.json", "c"])
def test_a_folder_is_read_to_its_end_when_something_in_it_is_gone(tmp_path: Path, gone: str) -> None:
    for name in ("a.json", "b.json", "c/a.json", "d.json"):
        put(tmp_path / name, name)
    faults: list[DecodeError] = []
    articles = iterload(tmp_path, on_error=faults.append)
    assert next(articles).headline == "a.json"
    (tmp_path / gone).rename(tmp_path / ".gone")
    assert headlines(articles) == ["c/a.json" if gone == "b.json" else "b.json", "d.json"]
    assert [str(fault) for fault in faults] == [
        f"{tmp_path / gone}: cannot be opened: No such file or directory"
    ]


@pytest.mark.parametrize("gone", ["b.json", "b"])
def test_what_is_gone_from_a_folder_is_the_systems_error_when_faults_are_not_asked_for(
    tmp_path: Path, gone: str
) -> None:
    put(tmp_path / "a.json", "a")
    put(tmp_path / ("b.json" if gone == "b.json" else "b/a.json"), "b")
    articles = iterload(tmp_path)
    next(articles)
    (tmp_path / gone).rename(tmp_path / ".gone")
    with pytest.raises(FileNotFoundError) as caught:
        next(articles)
    assert caught.value.filename == str(tmp_path / gone)


def test_a_fault_of_the_system_names_its_file_and_its_cause(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        # As Python raises it for what an object cannot do: with neither a number nor a name.
        raise io.UnsupportedOperation("not readable")

    path = put(tmp_path / "a.json", "a")
    monkeypatch.setattr(Path, "open", fail)
    faults: list[DecodeError] = []
    assert headlines(iterload(tmp_path, on_error=faults.append)) == []
    assert [str(fault) for fault in faults] == [f"{path}: cannot be opened: not readable"]


def test_what_a_caller_raises_who_is_told_of_a_problem_is_no_fault_of_the_file(tmp_path: Path) -> None:
    def stop(_: object) -> None:
        raise BrokenPipeError

    (tmp_path / "a.xml").write_bytes(message(ODD))
    with pytest.raises(BrokenPipeError):
        headlines(iterload(tmp_path, on_problem=stop, on_error=print))


@pytest.mark.parametrize("join", [False, True])
def test_the_articles_of_a_message_before_its_fault_come_when_faults_are_asked_for(
    tmp_path: Path, join: bool
) -> None:
    (tmp_path / "a.xml").write_bytes(message(said("one"), said("two"), b"\n<newsItem", said("three")))
    put(tmp_path / "b.json", "four")
    faults: list[DecodeError] = []
    articles = iterload(tmp_path, join=join, naive_timezone=BERLIN, on_error=faults.append)
    assert headlines(articles) == ["one", "two", "four"]
    assert [(fault.source, fault.line) for fault in faults] == [(str(tmp_path / "a.xml"), 2)]


def test_the_fault_of_a_file_is_told_when_it_is_asked_for() -> None:
    faults: list[DecodeError] = []
    assert headlines(iterload(io.BytesIO(b"{}"), on_error=faults.append)) == []
    assert [fault.source for fault in faults] == [None]


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "A.JSONL", "a.json", "a"])
def test_a_file_of_lines_gives_the_article_of_each(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\n".join(dumps(Article(headline=word), "json") for word in ("one", "two")))
    assert headlines(iterload(path)) == ["one", "two"]
    assert headlines(iterload(io.StringIO("\n" + path.read_text()))) == ["one", "two"]
    assert headlines(iterload(tmp_path)) == ([] if name == "a" else ["one", "two"])
    with pytest.raises(DecodeError, match=r"2 articles, one a line; iterload reads them one by one$"):
        load(path)


def test_every_line_at_fault_is_told_with_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(JSON + b"\n{}\n" + JSON + b"\n{\n")
    put(tmp_path / "b.json", "b")
    faults: list[DecodeError] = []
    articles = iterload(tmp_path, on_error=faults.append)
    assert headlines(articles) == ["Bridge reopens", "Bridge reopens", "b"]
    assert [(fault.source, fault.line) for fault in faults] == [(str(path), 2), (str(path), 4)]


def test_an_error_that_is_raised_for_an_error_is_raised_once(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(JSON + b"\n{}\n" + JSON)
    faults: list[DecodeError] = []

    def refuse(fault: DecodeError) -> None:
        faults.append(fault)
        raise fault

    with pytest.raises(DecodeError):
        headlines(iterload(tmp_path, on_error=refuse))
    assert len(faults) == 1


@pytest.mark.parametrize("on_error", [None, print])
def test_what_is_not_there_is_the_systems_error(
    tmp_path: Path, on_error: Callable[[DecodeError], object] | None
) -> None:
    with pytest.raises(FileNotFoundError):
        next(iterload(tmp_path / "no", on_error=on_error))


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is hidden from this user")
def test_a_folder_that_cannot_be_opened_is_not_passed_by(tmp_path: Path) -> None:
    put(tmp_path / "folder" / "a.json", "a")
    (tmp_path / "folder").chmod(0)
    try:
        with pytest.raises(PermissionError):
            headlines(iterload(tmp_path))
    finally:
        (tmp_path / "folder").chmod(0o700)


def test_an_open_binary_file_is_read_from_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"before" + message(said("one"), said("two")))
    with path.open("rb") as file:
        file.seek(6)
        assert headlines(iterload(file)) == ["one", "two"]
        assert not file.closed
        file.seek(6)
        with pytest.raises(DecodeError, match="a message of 2 items"):
            load(file)


def test_an_open_text_file_is_read_from_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"before\n" + message(said("Brücke"), said("zwei")))
    with path.open(encoding="utf-8") as file:
        file.readline()
        assert headlines(iterload(file)) == ["Brücke", "zwei"]
        assert not file.closed


@pytest.mark.parametrize("format", WRITABLE)
def test_an_open_text_file_is_read_in_every_format(format: str) -> None:
    text = dumps(Article(headline="Brücke"), format).decode()
    assert headlines(iterload(io.StringIO(text))) == headlines(iterload(io.StringIO("\ufeff" + text)))
    assert headlines(iterload(io.StringIO(text), format)) == ["Brücke"]


@pytest.mark.parametrize("encoding", ["iso-8859-1", "utf-16", "gbk", "shift_jis", "nonsense"])
@pytest.mark.parametrize("is_message", [True, False])
def test_what_an_open_text_file_declares_as_its_encoding_means_nothing(
    encoding: str, is_message: bool
) -> None:
    document = message(said("Brücke")) if is_message else said("Brücke")
    text = f'<?xml version="1.0" encoding="{encoding}"?>\n' + document.decode()
    assert headlines(iterload(io.StringIO(text))) == ["Brücke"]
    assert load(io.StringIO(text)).headline == "Brücke"


@pytest.mark.parametrize("format", WRITABLE)
def test_what_is_no_character_is_an_error(format: str) -> None:
    text = dumps(Article(headline="x"), format).decode().replace("x", "\ud800")
    for read in (load, lambda file: next(iterload(file))):
        with pytest.raises(DecodeError):
            read(io.StringIO(text))


def test_a_pipe_is_read() -> None:
    document = message(*[said("x" * 1000)] * 200)
    reading, writing = os.pipe()

    def write() -> None:
        with os.fdopen(writing, "wb") as file:
            file.write(document)

    writer = threading.Thread(target=write)
    writer.start()
    with os.fdopen(reading, "rb") as file:
        assert len(headlines(iterload(file))) == 200
    writer.join()


def test_an_open_file_that_gives_few_bytes_at_a_time_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(message(said("one"), said("two")))
    with (tmp_path / "a").open("rb", buffering=0) as file:
        assert headlines(iterload(file)) == ["one", "two"]


def test_a_folder_gives_the_articles_of_messages_among_the_others(tmp_path: Path) -> None:
    (tmp_path / "b.xml").write_bytes(message(said("two"), CONCEPT, said("three")))
    put(tmp_path / "a.json", "one")
    put(tmp_path / "c" / "a.json", "four")
    for options in ({}, {"naive_timezone": UTC}, {"join": True}):
        with pytest.warns(SkippedItemWarning, match="conceptItem is no article") as caught:
            found = [article.headline for article in iterload(tmp_path, **options)]
        assert found == ["one", "two", "three", "four"]
        assert [warning.filename for warning in caught] == [__file__]


def test_a_fault_in_a_message_comes_after_the_articles_before_it_and_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(message(said("one"), b"\n<newsItem", said("two")))
    for source in (path, str(path)):
        articles = iterload(source)
        assert next(articles).headline == "one"
        with pytest.raises(DecodeError) as caught:
            next(articles)
        assert (caught.value.source, caught.value.line) == (str(path), 2)
    with path.open("rb") as file, pytest.raises(DecodeError) as caught:
        headlines(iterload(file))
    assert caught.value.source == str(path)
    with pytest.raises(DecodeError) as caught:
        headlines(iterload(io.BytesIO(path.read_bytes())))
    assert caught.value.source is None


def test_a_file_of_articles_that_was_opened_in_the_wrong_encoding_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(said("Brücke").decode().encode("windows-1252"))
    with path.open(encoding="utf-8") as file, pytest.raises(DecodeError) as caught:
        next(iterload(file))
    assert caught.value.message == "not utf-8, as which the file was opened: invalid start byte"
    assert caught.value.source == str(path)


def test_a_format_that_there_is_not_is_told_at_once(tmp_path: Path) -> None:
    for source in (put(tmp_path / "folder" / "a.json", "one"), tmp_path / "folder", tmp_path):
        with pytest.raises(ValueError, match="no format 'docx' can be read"):
            iterload(source, "docx")


def test_a_file_is_closed_when_nobody_wants_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(message(said("one"), said("two")))
    articles = iterload(tmp_path / "a.xml")
    assert next(articles).headline == "one"
    # A file that stays open would be a warning, which is an error here.
    del articles


def test_pictures_are_joined_within_a_file_and_not_beyond(tmp_path: Path) -> None:
    link = '<link rel="irel:associatedWith" residref="urn:example:p"/>'
    text = item("<headline>x</headline>", item_meta=ITEM_META + link)
    picture = item(item_meta=ITEM_META.replace("text", "picture"), attributes='guid="urn:example:p"')
    (tmp_path / "a.xml").write_bytes(message(text, picture))
    (tmp_path / "b.xml").write_bytes(text)
    photos = [[photo.id for photo in article.photos] for article in iterload(tmp_path, join=True)]
    assert photos == [["urn:example:p"], [], []]
    assert not any(article.photos for article in iterload(tmp_path))
