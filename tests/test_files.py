"""Paths and open files."""

from __future__ import annotations

import io
import os
import threading
from pathlib import Path

import pytest

from newsmodel import DecodeError, files

LONG = b"0123456789abcdef" * 200_000


def test_a_path_is_opened_as_it_is_and_closed(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"words")
    for source in (path, str(path)):
        with files.opened(source) as file:
            assert file.read() == b"words"
            file.seek(0)
            assert file.read(1) == b"w"
        assert file.closed


def test_a_pipe_by_its_path_can_be_read_more_than_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes(LONG))
    writer.start()
    with files.opened(pipe) as file:
        assert file.read() == LONG
        file.seek(0)
        assert file.read() == LONG
    writer.join()


def test_an_open_file_is_read_from_where_it_stands_and_stays_open() -> None:
    for source in (io.BytesIO(b"before" + LONG), io.StringIO("before" + LONG.decode())):
        source.seek(6)
        with files.opened(source) as file:
            assert file.read().removeprefix(b"\xef\xbb\xbf") == LONG
        assert not source.closed


@pytest.mark.parametrize("text", ["Brücke", "\ufeffBrücke"])
def test_a_text_is_copied_with_one_mark_of_its_encoding(text: str) -> None:
    with files.opened(io.StringIO(text)) as file:
        assert file.read() == "\ufeffBrücke".encode()


def test_what_is_no_character_is_copied_for_the_reader_to_tell() -> None:
    with files.opened(io.StringIO("a\ud800")) as file:
        assert file.read() == b"\xef\xbb\xbfa\xed\xa0\x80"


def test_an_empty_file_is_empty() -> None:
    for source in (io.BytesIO(), io.StringIO()):
        with files.opened(source) as file:
            assert file.read() == b""


def test_a_file_in_another_encoding_is_told_before_it_is_read() -> None:
    source = io.TextIOWrapper(io.BytesIO(LONG + b"\xfc"), encoding="utf-8")
    with pytest.raises(DecodeError, match=r"^not utf-8, as which the file was opened") as caught:
        files.opened(source).__enter__()
    assert caught.value.value == b"\xfc"


@pytest.mark.parametrize(
    ("source", "name"),
    [("a/b", "a/b"), (Path("a/b"), str(Path("a/b"))), (io.BytesIO(), ""), (io.StringIO(), "")],
)
def test_a_name_is_that_of_the_path_or_none(source: files.Readable, name: str) -> None:
    assert files.name_of(source) == name


def test_a_file_that_was_opened_by_its_number_has_no_name() -> None:
    reading, writing = os.pipe()
    os.close(writing)
    with os.fdopen(reading, "rb") as file:
        assert files.name_of(file) == ""
