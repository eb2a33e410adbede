"""Reading one article: from bytes, from a string, from a file; and what a caller gets wrong."""

from __future__ import annotations

import inspect
import io
import os
from pathlib import Path
from typing import Any

import attrs
import pytest

from newsmodel import (
    Article,
    DecodeError,
    dump,
    dumps,
    formats,
    iterload,
    load,
    loads,
)
from newsmodel.codecs import codec
from tests.io.given import (
    ARTICLE,
    JSON,
)
from tests.named import READABLE, WRITABLE


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


@pytest.mark.parametrize(
    ("target", "named"), [(5, "class int"), (None, "None"), (b"a.json", "class bytes"), ([], "class list")]
)
def test_what_is_written_to_is_a_path_or_an_open_file(target: Any, named: str) -> None:
    for format in (None, "json"):
        with pytest.raises(TypeError, match=f"^dump takes a path or an open file, not .*{named}$"):
            dump(ARTICLE, target, format)


def test_an_option_that_a_format_has_not_is_told_with_the_format(tmp_path: Path) -> None:
    for format in WRITABLE:
        with pytest.raises(TypeError, match=f"^{format} has no option 'colour'$"):
            dumps(ARTICLE, format, colour="red")
    with pytest.raises(TypeError, match=r"^json has no option 'body'$"):
        dump(ARTICLE, tmp_path / "a.json", body="nitf")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("format", WRITABLE)
def test_every_option_of_a_format_is_one_of_its_writer(format: str) -> None:
    _, *taken = inspect.signature(codec(format).dumps).parameters
    assert tuple(taken) == formats[format].options


@attrs.frozen(kw_only=True)
class _Scored(Article):
    """An article with a field that no format knows."""

    score: int = 0


@pytest.mark.parametrize(
    ("article", "named"),
    [({"headline": "x"}, "class dict"), (None, "None"), (_Scored(headline="x", score=1), "class _Scored")],
)
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
