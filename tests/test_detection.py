from __future__ import annotations

import codecs

import pytest

from newsmodel import DecodeError, detection


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
        ("Müller".encode("windows-1252"), "text"),
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
]


@pytest.mark.parametrize(("data", "value"), UNTOLD, ids=range(len(UNTOLD)))
def test_what_cannot_be_told_is_an_error(data: bytes | str, value: bytes | str | None) -> None:
    with pytest.raises(DecodeError) as caught:
        detection.by_content(data)
    assert caught.value.message == "the format cannot be told; tried json, newsml, text"
    assert caught.value.value == value
    assert caught.value.format is None
