"""Writing an article to a file, and converting one."""

from __future__ import annotations

import errno
import io
import os
import stat
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsmodel import (
    Article,
    DecodeError,
    EncodeError,
    Problem,
    convert,
    dump,
    load,
)
from tests.io.given import (
    ARTICLE,
    JSON,
    OLD,
    put,
)
from tests.items import ITEM_META, item


@pytest.mark.parametrize("as_path", [str, Path])
def test_a_file_is_written_by_its_path(as_path: type[str | Path], tmp_path: Path) -> None:
    dump(ARTICLE, as_path(tmp_path / "a.json"))
    assert (tmp_path / "a.json").read_bytes() == JSON
    assert list(tmp_path.iterdir()) == [tmp_path / "a.json"]


def test_a_file_is_written_in_the_format_that_is_named(tmp_path: Path) -> None:
    dump(ARTICLE, tmp_path / "a.xml", "json")
    assert (tmp_path / "a.xml").read_bytes() == JSON


def test_an_open_file_is_written() -> None:
    file = io.BytesIO()
    dump(ARTICLE, file, "json")
    assert file.getvalue() == JSON
    assert not file.closed


def test_an_open_file_is_written_by_its_name(tmp_path: Path) -> None:
    with (tmp_path / "a.json").open("wb") as file:
        dump(ARTICLE, file)
    assert (tmp_path / "a.json").read_bytes() == JSON


@pytest.mark.parametrize("name", ["a", "a.docx", ""])
def test_a_name_that_tells_no_format_is_an_error(name: str, tmp_path: Path) -> None:
    with pytest.raises(EncodeError) as caught:
        dump(ARTICLE, tmp_path / name)
    assert (
        caught.value.message
        == "the format cannot be told from the name; known are .json, .jsonl, .ndjson, .xml, .txt"
    )
    assert caught.value.value == str(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_an_open_file_without_a_name_tells_no_format() -> None:
    with pytest.raises(EncodeError) as caught:
        dump(ARTICLE, io.BytesIO())
    assert str(caught.value) == "the format must be named, since the file has no name that tells it"


def test_a_new_file_may_be_read_by_whom_the_system_says(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    dump(ARTICLE, tmp_path / "a.json")
    assert (tmp_path / "a.json").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_an_old_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(OLD)
    path.chmod(0o640)
    dump(ARTICLE, path)
    assert path.read_bytes() == JSON
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_nothing_stands_in_a_new_file_before_it_has_the_permissions_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(OLD)
    path.chmod(0o600)
    sizes: list[int] = []
    chmod = Path.chmod

    def seen(beside: Path, mode: int) -> None:
        sizes.append(beside.stat().st_size)
        chmod(beside, mode)

    monkeypatch.setattr(Path, "chmod", seen)
    dump(ARTICLE, path)
    assert sizes == [0]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_reader_of_the_old_file_reads_on(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(OLD)
    with path.open("rb") as reader:
        dump(ARTICLE, path)
        assert reader.read() == OLD


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.json").symlink_to(tmp_path / "folder" / "a.json")
    # The file that it leads to need not be there yet.
    for _ in range(2):
        dump(ARTICLE, tmp_path / "link.json")
        assert (tmp_path / "link.json").is_symlink()
        assert (tmp_path / "folder" / "a.json").read_bytes() == JSON
    assert len(list((tmp_path / "folder").iterdir())) == 1


def test_a_file_with_the_longest_of_names_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 250 + ".json")
    dump(ARTICLE, path)
    assert load(path) == ARTICLE


def test_an_article_that_cannot_be_written_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(OLD)
    with pytest.raises(ValueError, match="no format 'docx' can be written"):
        dump(ARTICLE, path, "docx")
    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]


def test_a_disk_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(OLD)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space left") as caught:
        dump(ARTICLE, path)
    assert caught.value.filename == str(path)
    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for this user")
def test_a_folder_that_cannot_be_written_to_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(OLD)
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(PermissionError):
            dump(ARTICLE, path)
        assert path.read_bytes() == OLD
    finally:
        tmp_path.chmod(0o700)


def test_a_folder_that_is_not_there_is_the_systems_error(tmp_path: Path) -> None:
    path = tmp_path / "no" / "a.json"
    with pytest.raises(FileNotFoundError) as caught:
        dump(ARTICLE, path)
    assert str(caught.value) == f"[Errno 2] No such file or directory: '{path}'"


def test_a_link_that_leads_to_itself_is_the_systems_error(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.symlink_to(path)
    with pytest.raises(OSError, match=os.strerror(errno.ELOOP)) as caught:
        dump(ARTICLE, path)
    assert (caught.value.errno, caught.value.filename) == (errno.ELOOP, str(path))
    assert path.is_symlink()


def test_a_file_that_is_taken_for_a_folder_is_the_systems_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    path = tmp_path / "a.txt" / "a.json"
    with pytest.raises(NotADirectoryError) as caught:
        dump(ARTICLE, path)
    assert caught.value.filename == str(path)


def test_what_hinders_the_writing_is_told_even_if_it_hinders_the_cleaning_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, *_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))

    path = tmp_path / "a.json"
    monkeypatch.setattr(Path, "replace", fail)
    monkeypatch.setattr(Path, "unlink", fail)
    with pytest.raises(OSError, match=os.strerror(errno.EROFS)) as caught:
        dump(ARTICLE, path)
    assert caught.value.filename == str(path)


@pytest.mark.parametrize("place", ["", "/"])
def test_a_folder_is_not_replaced(place: str, tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        dump(ARTICLE, place or tmp_path, "json")
    assert list(tmp_path.iterdir()) == []


def test_a_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    dump(ARTICLE, pipe)
    reader.join()
    assert read == [JSON]
    assert pipe.is_fifo()


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="open files have no paths here")
def test_a_pipe_that_only_its_number_names_is_written_to() -> None:
    reading, writing = os.pipe()
    dump(ARTICLE, f"/dev/fd/{writing}", "json")
    os.close(writing)
    assert Path(f"/dev/fd/{reading}").read_bytes() == JSON
    os.close(reading)


def test_a_device_is_written_to_and_stays() -> None:
    dump(ARTICLE, os.devnull, "json")
    assert Path(os.devnull).is_char_device()


def test_an_article_is_converted(tmp_path: Path) -> None:
    source = put(tmp_path / "a.json", "a")
    assert convert(source, tmp_path / "b.json") == Article(headline="a")
    assert (tmp_path / "b.json").read_bytes() == source.read_bytes()


def test_an_article_is_converted_between_formats_that_are_named(tmp_path: Path) -> None:
    source = put(tmp_path / "a", "a")
    target = io.BytesIO()
    assert convert(source, target, format="json", to="json") == Article(headline="a")
    assert target.getvalue() == source.read_bytes()


def test_an_article_is_converted_as_it_would_be_read_and_written() -> None:
    problems: list[Problem] = []
    item_meta = ITEM_META + "<firstCreated>2026-03-04T10:00:00</firstCreated>"
    document = item("<headline>Quay</headline>", "<inlineData>One.</inlineData>", item_meta=item_meta)
    target = io.BytesIO()
    article = convert(
        io.BytesIO(document), target, to="newsml", naive_timezone=UTC, on_problem=problems.append, body="nitf"
    )
    assert article.first_created == datetime(2026, 3, 4, 10, tzinfo=UTC)
    assert [problem.place for problem in problems] == ["itemMeta/firstCreated"]
    assert b"<nitf " in target.getvalue()


def test_what_cannot_be_converted_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"{}")
    (tmp_path / "b.json").write_bytes(OLD)
    with pytest.raises(DecodeError):
        convert(tmp_path / "a.json", tmp_path / "b.json")
    assert (tmp_path / "b.json").read_bytes() == OLD
