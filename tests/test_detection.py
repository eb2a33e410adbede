from __future__ import annotations

import codecs
from pathlib import Path

import attrs
import pytest

from newsmodel import DecodeError, detection, formats, load


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.json", "json"),
        ("a.xml", "newsml"),
        ("a.txt", "text"),
        ("A.JSON", "json"),
        ("folder.json/a.txt", "text"),
        ("a.tar.xml", "newsml"),
        ("", None),
        ("a", None),
        ("json", None),
        ("a.json.gz", None),
        ("a.txt~", None),
        ("folder.txt/a", None),
    ],
)
def test_a_format_is_told_from_the_end_of_a_name(name: str, format: str | None) -> None:
    assert detection.by_name(name) == format


@pytest.mark.parametrize(
    ("start", "format"),
    [
        ("{", "json"),
        (" \t\r\n{", "json"),
        ("\ufeff{", "json"),
        ('[{"newsmodel":1}]', "json"),
        (" [\n\t{", "json"),
        ("[" + " " * 5000 + "{", "text"),
        ("[Photo] {", "text"),
        ("<newsItem>", "newsml"),
        ("\n<?xml", "newsml"),
        ("\ufeff\n<", "newsml"),
        ("Iraq News", "text"),
        ("+++\n", "text"),
        ("[1]", "text"),
        ("é", "text"),
        ("\N{NO-BREAK SPACE}", "text"),
        ("a\tb\r\nc", "text"),
        ("a" * 4095 + "é", "text"),
        ("a" * 4096 + "\0", "text"),
        (" " * 4095 + "<", "newsml"),
        ("<NewsML", "newsml"),
        ("<newsML>", "newsml"),
        ("<!-- <NewsML> --><news>", "newsml"),
    ],
)
def test_a_format_is_told_from_how_a_document_begins(start: str, format: str) -> None:
    assert detection.by_content(start) == format
    assert detection.by_content(start.encode()) == format


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (codecs.BOM_UTF8 + b"<", "newsml"),
        (codecs.BOM_UTF16_LE + "<x>".encode("utf-16-le"), "newsml"),
        (codecs.BOM_UTF16_BE + "\n<x>".encode("utf-16-be"), "newsml"),
        (codecs.BOM_UTF16_LE + "{}".encode("utf-16-le"), "json"),
        ("<x>".encode("utf-16-le"), "newsml"),
        ("<x>".encode("utf-16-be"), "newsml"),
        ("\r\n<x>".encode("utf-16-be"), "newsml"),
        (codecs.BOM_UTF8 + "Müller".encode(), "text"),
        (b"a" * 4095 + "é".encode(), "text"),
        (b"a" * 4096 + b"\xff", "text"),
    ],
)
def test_a_format_is_told_in_other_encodings(data: bytes, format: str) -> None:
    assert detection.by_content(data) == format


UNTOLD: list[tuple[bytes | str, bytes | str | None]] = [
    (b"", None),
    ("", None),
    (b" \r\n\t", b" \r\n\t"),
    (codecs.BOM_UTF8, codecs.BOM_UTF8),
    (b"\x89PNG\r\n\x1a\n" + bytes(100), b"\x89PNG\r\n\x1a\n" + bytes(12)),
    ("a\0", "a\0"),
    (b"a" * 4095 + b"\0", b"a" * 20),
    (b" " * 4096 + b"<", b" " * 20),
    ("Müller".encode("windows-1252"), "Müller".encode("windows-1252")),
    (codecs.BOM_UTF16_LE + "M".encode("utf-16-le"), codecs.BOM_UTF16_LE + "M".encode("utf-16-le")),
    ("Müller é".encode()[:-1], "Müller é".encode()[:-1]),
    (b"%PDF-1.4\n%\xe2\xe3", b"%PDF-1.4\n%\xe2\xe3"),
    (b"%PDF-1.4\n1 0 obj", b"%PDF-1.4\n1 0 obj"),
    ("%PDF-1.4", "%PDF-1.4"),
]


@pytest.mark.parametrize(("data", "value"), UNTOLD, ids=range(len(UNTOLD)))
def test_what_cannot_be_told_is_an_error(data: bytes | str, value: bytes | str | None) -> None:
    with pytest.raises(DecodeError) as caught:
        detection.by_content(data)
    assert caught.value.message == "the format cannot be told; tried json, newsml, text, newsml1"
    assert caught.value.value == value
    assert caught.value.format is None


NEWSML_1 = """\ufeff
<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE NewsML PUBLIC "-//IPTC//DTD NewsML 1.2//EN" "NewsML_1.2.dtd" [
  <!ENTITY % vocabulary SYSTEM "topics.dtd">
]>
<!-- <newsItem> -->
<?style a?>
<NewsML Version="1.2">"""


@pytest.fixture
def _several(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three formats in files named ".xml": one that is only read, and one that is only written."""
    newsml = formats["newsml"]
    read = attrs.evolve(newsml, name="newsml1", can_write=False)
    written = attrs.evolve(newsml, name="nitf", extensions=(".xml", ".nitf"), can_read=False)
    several = {"newsml1": read, "nitf": written, **formats, "old": attrs.evolve(read, extensions=(".old",))}
    monkeypatch.setattr(detection, "formats", several)


@pytest.mark.usefixtures("_several")
@pytest.mark.parametrize(
    ("start", "format"),
    [
        ("<NewsML>", "newsml1"),
        ("<n:NewsML xmlns:n='urn:n'>", "newsml1"),
        (NEWSML_1, "newsml1"),
        (f"<!--{'-' * 30_000}--><NewsML>", "newsml1"),
        (f"<!--{'-' * 70_000}--><NewsML>", "newsml"),
        ("<newsItem>", "newsml"),
        ("<NewsMLItem>", "newsml"),
        ("<!-- <NewsML> --><newsMessage>", "newsml"),
        ("<NewsML", "newsml"),
        ("<", "newsml"),
        ("{", "json"),
    ],
)
@pytest.mark.parametrize("encoding", [None, "utf-8", "utf-16"])
def test_formats_in_xml_are_told_by_the_root(start: str, format: str, encoding: str | None) -> None:
    data = start if encoding is None else start.encode(encoding)
    assert detection.by_content(data) == format


@pytest.mark.usefixtures("_several")
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_formats_in_xml_are_told_by_the_root_in_utf_16_without_a_mark(encoding: str) -> None:
    for start in ("<NewsML>", NEWSML_1.removeprefix("\ufeff")):
        assert detection.by_content(start.encode(encoding)) == "newsml1"


@pytest.mark.usefixtures("_several")
@pytest.mark.parametrize(
    ("name", "data", "format"),
    [
        # The content chooses among the formats that end so.
        ("a.xml", b"<NewsML>", "newsml1"),
        ("a.xml", b"<newsItem>", "newsml"),
        ("A.XML", "<newsItem>".encode("utf-16"), "newsml"),
        # It is not asked when it cannot be one of them, or when there is one only.
        ("a.xml", b"{", "newsml1"),
        ("a.xml", b"news", "newsml1"),
        ("a.xml", b"", "newsml1"),
        ("a.xml", b"\x89PNG\0", "newsml1"),
        ("a.txt", b"<NewsML>", "text"),
        ("a.json", b"<NewsML>", "json"),
        ("a.json", b"", "json"),
        # No name, or none of a format that can be read: the content alone.
        ("", "<NewsML>", "newsml1"),
        ("", "NewsML", "text"),
        ("a.docx", b"NewsML", "text"),
        ("a.nitf", b"<newsItem>", "newsml"),
        ("a.docx", b"{", "json"),
    ],
)
def test_the_name_of_a_file_goes_before_its_content(name: str, data: bytes | str, format: str) -> None:
    assert detection.told(name, data) == format


@pytest.mark.parametrize("name", ["a.txt", "a.json"])
def test_one_format_that_ends_so_is_the_format(name: str) -> None:
    for data in (b"", b"{", b"<NewsML>", b"\0", "news"):
        assert detection.told(name, data) == detection.by_name(name)


def test_neither_a_name_nor_a_content_that_tells_is_an_error() -> None:
    with pytest.raises(DecodeError, match="the format cannot be told"):
        detection.told("a.png", b"\x89PNG\0")


def test_a_text_in_another_encoding_is_told_as_that_where_its_format_is_known(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"One\n\nM\xfcller")
    (tmp_path / "a.pdf").write_bytes(b"One\n\nM\xfcller")
    with pytest.raises(DecodeError, match=r"text: line 3: not UTF-8"):
        load(tmp_path / "a.txt")
    with pytest.raises(DecodeError, match=r"text: line 3: not UTF-8"):
        load(tmp_path / "a.pdf", "text")
    with pytest.raises(DecodeError, match=r"a\.pdf: the format cannot be told"):
        load(tmp_path / "a.pdf")


@pytest.mark.usefixtures("_several")
@pytest.mark.parametrize(
    ("name", "format"), [("a.xml", "nitf"), ("a.nitf", "nitf"), ("a.old", None), ("a.txt", "text")]
)
def test_a_file_is_written_in_the_first_format_that_can_be(name: str, format: str | None) -> None:
    assert detection.by_name(name) == format


@pytest.mark.usefixtures("_several")
@pytest.mark.parametrize(
    ("name", "is_known"),
    [("a.xml", True), ("A.OLD", True), ("a.json", True), ("a.nitf", False), ("a.docx", False), ("", False)],
)
def test_a_file_is_known_by_the_ending_of_a_format_that_can_be_read(name: str, is_known: bool) -> None:
    assert detection.is_known(name) == is_known
