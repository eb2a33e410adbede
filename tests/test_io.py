from __future__ import annotations

import io
import logging
import os
import stat
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from newsmodel import (
    Article,
    CommentPolicy,
    Correction,
    DecodeError,
    EncodeError,
    Envelope,
    Figure,
    ModelError,
    Photo,
    Problem,
    Quotation,
    SkippedItemWarning,
    convert,
    dump,
    dumps,
    iterload,
    load,
    loads,
)
from tests.items import ITEM_META, NAMESPACE, item, message
from tests.named import READABLE, WRITABLE

ARTICLE = Article(headline="Bridge reopens")
JSON = b'{"newsmodel":1,"headline":"Bridge reopens"}'
OLD = b"what it held before"

BERLIN = ZoneInfo("Europe/Berlin")
SUMMER = datetime(2024, 7, 31, 12)
THERE = SUMMER.replace(tzinfo=timezone(timedelta(hours=2)))
# Before there were zones, the clocks of Berlin were 53 minutes and 28 seconds ahead.
ANCIENT = datetime(1890, 1, 1)

# A time without a zone is odd in NewsML-G2.
ODD_META = ITEM_META.replace("+01:00", "")
ODD = item("<headline>odd</headline>", item_meta=ODD_META)
CONCEPT = f'<conceptItem xmlns="{NAMESPACE}" guid="c"/>'.encode()


def headlines(articles: Iterator[Article]) -> list[str]:
    return [article.headline for article in articles]


def said(headline: str) -> bytes:
    return item(f"<headline>{headline}</headline>")


def put(path: Path, headline: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(dumps(Article(headline=headline), "json"))
    return path


# loads and dumps


def test_an_article_is_read_from_bytes_and_from_a_string() -> None:
    assert loads(JSON) == loads(JSON.decode()) == loads(JSON, "json") == ARTICLE


def test_an_article_is_written_as_bytes() -> None:
    assert dumps(ARTICLE, "json") == JSON


@pytest.mark.parametrize("format", ["", "JSON", "docx", "codecs", "newsmodel.io"])
def test_a_format_that_there_is_not_is_told_with_those_there_are(format: str) -> None:
    with pytest.raises(
        ValueError, match=f"^no format {format!r} can be read; there are {', '.join(READABLE)}$"
    ):
        loads(JSON, format)
    with pytest.raises(
        ValueError, match=f"^no format {format!r} can be written; there are {', '.join(WRITABLE)}$"
    ):
        dumps(ARTICLE, format)


# load


@pytest.mark.parametrize("as_path", [str, Path])
def test_a_file_is_read_by_its_path(as_path: type[str | Path], tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(JSON)
    assert load(as_path(tmp_path / "a.json")) == ARTICLE


def test_a_file_is_read_by_its_content_when_its_name_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(JSON)
    assert load(tmp_path / "a") == ARTICLE


def test_a_format_that_is_named_goes_before_the_name_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(JSON)
    assert load(tmp_path / "a.xml", "json") == ARTICLE


@pytest.mark.parametrize("file", [io.BytesIO(JSON), io.StringIO(JSON.decode())], ids=["bytes", "string"])
def test_an_open_file_is_read(file: io.BytesIO | io.StringIO) -> None:
    assert load(file) == ARTICLE


def test_an_open_file_is_read_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"x")
    with (tmp_path / "a.json").open("rb") as file, pytest.raises(DecodeError) as caught:
        load(file)
    assert (caught.value.format, caught.value.source) == ("json", str(tmp_path / "a.json"))


def test_an_open_file_without_a_name_is_read() -> None:
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as file:
        file.write(JSON)
    # The name of a file that was opened by its number is that number.
    with os.fdopen(reading, "rb") as file:
        assert load(file) == ARTICLE


def test_an_error_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b'{\n"newsmodel":x}')
    with pytest.raises(DecodeError) as caught:
        load(path)
    assert caught.value.source == str(path)
    assert str(caught.value).startswith(f"{path}: json: line 2: ")


def test_an_error_names_no_file_when_there_is_none() -> None:
    with pytest.raises(DecodeError) as caught:
        load(io.BytesIO(b"{"))
    assert caught.value.source is None


def test_a_file_that_was_opened_in_the_wrong_encoding_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(JSON.replace(b"Bridge", "Brücke".encode("windows-1252")))
    with path.open(encoding="utf-8") as file, pytest.raises(DecodeError) as caught:
        load(file)
    assert caught.value.message == "not utf-8, as which the file was opened: invalid start byte"
    assert caught.value.value == b"\xfc"
    assert caught.value.source == str(path)


def test_an_unnamed_file_in_the_wrong_encoding_is_an_error() -> None:
    with pytest.raises(DecodeError) as caught:
        load(io.TextIOWrapper(io.BytesIO(b"\xfc"), encoding="utf-8"))
    assert caught.value.source is None


def test_a_file_that_is_not_there_is_the_systems_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "a.json")
    with pytest.raises(IsADirectoryError):
        load(tmp_path)


# dump


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


# iterload


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


def test_what_is_not_there_is_the_systems_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        next(iterload(tmp_path / "no"))


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
            assert headlines(iterload(tmp_path, **options)) == ["one", "two", "three", "four"]
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


def test_no_article_comes_in_a_format_that_there_is_not(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no format 'docx' can be read"):
        next(iterload(put(tmp_path / "a.json", "one"), "docx"))


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


# naive_timezone


Read = Callable[..., Article]


def by_load(data: bytes, format: str, **options: Any) -> Article:
    return load(io.BytesIO(data), format, **options)


def by_iterload(data: bytes, format: str, **options: Any) -> Article:
    (article,) = iterload(io.BytesIO(data), format, **options)
    return article


every_way = pytest.mark.parametrize("read", [loads, by_load, by_iterload])
every_format = pytest.mark.parametrize("format", WRITABLE)


def timed(time: datetime) -> Article:
    """Return an article with a time in each place that may hold one."""
    photo = Photo(created=time)
    return Article(
        headline="x",
        photos=(photo,),
        body=(Figure(photo), Quotation(blocks=(Figure(photo),))),
        corrections=(Correction("x", time),),
        comment_policy=CommentPolicy(closes=time),
        envelope=Envelope(sent=time),
        first_created=time,
        version_created=time,
        content_created=time,
        content_modified=time,
        published=time,
        embargoed=time,
        expires=time,
        retrieved=time,
    )


@every_way
@every_format
def test_a_time_without_a_zone_gets_one_when_that_is_asked_for(read: Read, format: str) -> None:
    data = dumps(timed(SUMMER), format)
    assert read(data, format, naive_timezone=BERLIN) == timed(THERE)
    assert read(data, format, naive_timezone=UTC) == timed(SUMMER.replace(tzinfo=UTC))
    assert read(data, format) == timed(SUMMER)
    article = read(data, format, naive_timezone=BERLIN)
    assert article.embargoed is not None
    assert article.embargoed.isoformat() == "2024-07-31T12:00:00+02:00"


@every_way
@every_format
def test_the_clocks_are_those_of_the_time(read: Read, format: str) -> None:
    data = dumps(Article(headline="x", embargoed=datetime(2024, 1, 31), expires=SUMMER), format)
    article = read(data, format, naive_timezone=BERLIN)
    assert article.embargoed is not None
    assert article.embargoed.isoformat() == "2024-01-31T00:00:00+01:00"
    assert article.expires == THERE


@every_way
@every_format
def test_a_time_with_a_zone_keeps_it(read: Read, format: str) -> None:
    article = timed(SUMMER.replace(tzinfo=timezone(timedelta(hours=-5))))
    kept = read(dumps(article, format), format, naive_timezone=BERLIN)
    assert kept == article
    assert kept.embargoed is not None
    assert kept.embargoed.utcoffset() == timedelta(hours=-5)


@every_way
@every_format
def test_a_zone_that_no_field_holds_then_is_an_error_that_names_the_field(read: Read, format: str) -> None:
    data = dumps(Article(headline="x", photos=(Photo(created=ANCIENT),)), format)
    with pytest.raises(ModelError) as caught:
        read(data, format, naive_timezone=BERLIN)
    assert caught.value.path == "photos[0].created"


def test_the_times_of_a_message_get_the_zone(tmp_path: Path) -> None:
    items = [item(f"<headline>{number}</headline>", item_meta=ODD_META) for number in range(2)]
    (tmp_path / "a.xml").write_bytes(message(*items, header="<sent>2024-07-31T12:00:00</sent>"))
    for source in (tmp_path, tmp_path / "a.xml"):
        for join in (True, False):
            for article in iterload(source, naive_timezone=BERLIN, join=join):
                assert article.envelope == Envelope(sent=THERE)
                assert article.version_created is not None
                assert article.version_created.isoformat() == "2024-03-01T10:20:30+01:00"


# on_problem


@every_way
def test_what_is_odd_is_told(read: Read) -> None:
    told: list[Problem] = []
    assert read(ODD, "newsml", on_problem=told.append).headline == "odd"
    assert [(problem.format, problem.place) for problem in told] == [("newsml", "itemMeta/versionCreated")]


@every_way
@every_format
def test_nothing_is_told_of_what_this_library_writes(read: Read, format: str) -> None:
    told: list[Problem] = []
    read(dumps(timed(THERE), format), format, on_problem=told.append)
    assert told == []


def test_what_is_odd_in_a_folder_is_told_file_by_file(tmp_path: Path) -> None:
    for name in ("a.xml", "b.xml"):
        (tmp_path / name).write_bytes(message(ODD, ODD))
    told: list[Problem] = []
    assert headlines(iterload(tmp_path, on_problem=told.append)) == ["odd"] * 4
    assert [Path(problem.source or "").name for problem in told] == ["a.xml", "a.xml", "b.xml", "b.xml"]


def test_what_is_odd_names_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(ODD)
    told: list[Problem] = []
    load(path, on_problem=told.append)
    load(str(path), on_problem=told.append)
    list(iterload(path, on_problem=told.append))
    with path.open("rb") as file:
        load(file, on_problem=told.append)
    assert [problem.source for problem in told] == [str(path)] * 4
    assert str(told[0]).startswith(f"{path}: newsml: line 1: itemMeta/versionCreated: ")


@every_way
def test_what_is_odd_names_no_file_when_there_is_none(read: Read) -> None:
    told: list[Problem] = []
    read(ODD, "newsml", on_problem=told.append)
    assert [problem.source for problem in told] == [None]
    assert str(told[0]).startswith("newsml: line 1: ")


def test_what_is_odd_in_a_file_is_logged_with_its_name(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "a.xml").write_bytes(ODD)
    with caplog.at_level(logging.DEBUG, "newsmodel"):
        load(tmp_path / "a.xml")
        list(iterload(tmp_path))
    assert [record.getMessage().split(": ")[0] for record in caplog.records] == [str(tmp_path / "a.xml")] * 2


@every_way
def test_what_is_odd_is_logged_when_nobody_asks(read: Read, caplog: pytest.LogCaptureFixture) -> None:
    read(ODD, "newsml")
    assert caplog.records == []
    with caplog.at_level(logging.DEBUG, "newsmodel"):
        read(ODD, "newsml")
        assert [record.name for record in caplog.records] == ["newsmodel"]
        read(ODD, "newsml", on_problem=str)
    (record,) = caplog.records
    assert "itemMeta/versionCreated" in record.getMessage()


# what a caller gets wrong


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (None, "None"),
        (Path("a.json"), f"an object of the class {type(Path()).__name__}"),
        ({"headline": "x"}, "an object of the class dict"),
        (bytearray(JSON), "an object of the class bytearray"),
    ],
)
def test_a_document_is_bytes_or_a_string(data: Any, named: str) -> None:
    message = f"loads takes a document as bytes or a string, not {named}; load reads files"
    for format in (None, "json"):
        with pytest.raises(TypeError, match=f"^{message}$"):
            loads(data, format)


@pytest.mark.parametrize(
    ("source", "named"), [(5, "class int"), (None, "None"), (["a.json"], "class list"), (JSON, "class bytes")]
)
def test_what_is_read_is_a_path_or_an_open_file(source: Any, named: str) -> None:
    for read in (load, iterload):
        with pytest.raises(TypeError, match=f"^{read.__name__} takes a path or an open file, not .*{named}$"):
            read(source)


@pytest.mark.parametrize(("article", "named"), [({"headline": "x"}, "class dict"), (None, "None")])
def test_what_is_written_is_an_article(article: Any, named: str, tmp_path: Path) -> None:
    with pytest.raises(TypeError, match=f"^an Article is wanted, not .*{named}$"):
        dumps(article, "json")
    with pytest.raises(TypeError, match=f"^an Article is wanted, not .*{named}$"):
        dump(article, tmp_path / "a.json")
    assert list(tmp_path.iterdir()) == []


def test_a_zone_is_no_name() -> None:
    zone: Any = "Europe/Oslo"
    message = r"^naive_timezone: a tzinfo is wanted, such as ZoneInfo\('Europe/Oslo'\), not .*class str$"
    with pytest.raises(TypeError, match=message):
        loads(JSON, naive_timezone=zone)
    with pytest.raises(TypeError, match=message):
        load(io.BytesIO(JSON), naive_timezone=zone)
    with pytest.raises(TypeError, match=message):
        iterload(io.BytesIO(JSON), naive_timezone=zone)


# convert


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
