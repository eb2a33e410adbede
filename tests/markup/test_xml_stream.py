from __future__ import annotations

import io
import os
from collections.abc import Iterator
from typing import IO

import pytest

from newsmodel import DecodeError
from newsmodel.markup import xml_stream
from newsmodel.markup.canonical import canonical
from newsmodel.markup.element import Element
from newsmodel.markup.xml import parse
from newsmodel.markup.xml_stream import stream
from newsmodel.problems import Problem

SETS = frozenset({"{urn:news}set"})
XSI = "http://www.w3.org/2001/XMLSchema-instance"


@pytest.fixture(params=[65_536, 7, 1], autouse=True)
def _chunks_of_any_length(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_stream, "_CHUNK", request.param)


class Pipe(io.BytesIO):
    """A file that can be read once."""

    def seekable(self) -> bool:
        return False

    def seek(self, offset: int, whence: int = 0) -> int:
        raise io.UnsupportedOperation(f"seek {offset}, {whence}")

    def tell(self) -> int:
        raise io.UnsupportedOperation("tell")


def read(document: bytes | str) -> tuple[list[str], DecodeError | None, list[Problem]]:
    """Return the names of the parts, as "a" or "a line 2", what ended them, and the problems."""
    data = document.encode() if isinstance(document, str) else document
    parts: list[str] = []
    problems: list[Problem] = []
    try:
        for part in stream(io.BytesIO(data), "newsml", SETS, problems.append):
            parts.append(part.get("n") or "")
    except DecodeError as error:
        return parts, error, problems
    return parts, None, problems


def news(content: str, attributes: str = "") -> str:
    return f'<message xmlns="urn:news"{attributes}>{content}</message>'


@pytest.mark.parametrize(
    ("content", "parts"),
    [
        ("", ""),
        ("words", ""),
        ("<!-- <item n='1'/> -->", ""),
        ("<item n='1'/>", "1"),
        ("<item n='1'/><item n='2'/><header n='3'/>", "1 2 3"),
        ("\n<item n='1'>\n<item/></item>\n words \n<item n='2'/>\n", "1 2"),
        ("<set/>", ""),
        ("<set n='s'><item n='1'/></set>", "1"),
        ("<item n='1'/><set><item n='2'/><item n='3'/></set><set><item n='4'/></set><x n='5'/>", "1 2 3 4 5"),
        # Only a child of the root is a set.
        ("<set><set n='1'><item/></set></set>", "1"),
        ("<set><item n='1'><set><item/></set></item></set>", "1"),
        ("<set xmlns='urn:other' n='1'><item/></set>", "1"),
        ("<message n='1'/><set><message n='2'><message/></message></set>", "1 2"),
    ],
)  # fmt: skip
def test_the_children_of_the_root_and_of_sets_are_given_in_order(content: str, parts: str) -> None:
    assert read(news(content)) == (parts.split(), None, [])


def test_a_part_is_whole_and_knows_its_line_and_its_namespaces() -> None:
    parts = ['<a b="c">\none <d>two</d> <![CDATA[<]]>\n</a>', '<x:a xmlns:x="urn:x">&lt;é</x:a>', "<a/>"]
    document = news("\n".join(parts))
    given = stream(io.BytesIO(document.encode()), "newsml", SETS)
    lines = []
    for part, element in zip(parts, given, strict=True):
        assert canonical(element) == canonical(parse(news(part), "newsml")[0])
        lines.append(element.sourceline)
    assert lines == [1, 4, 5]


@pytest.mark.parametrize(
    "root", ["<message>", "<m:message xmlns:m='urn:m'>", "<Überblick>", "<message-1.2 a='>'>"]
)
def test_a_root_may_have_any_name(root: str) -> None:
    name = root.strip("<>").split()[0]
    assert read(f"{root}<item n='1'/></{name}>")[0] == ["1"]


def test_a_part_leaves_the_tree_when_the_next_is_asked_for() -> None:
    content = "<set>" + "<item>words</item>\n" * 2000 + "</set>"
    seen: list[Element] = []
    for element in stream(io.BytesIO(news(content).encode()), "newsml", SETS):
        seen.append(element)
        if len(seen) > 1:
            assert parent_of(seen[-2]) is None
        assert parent_of(element) is not None
    assert len(seen) == 2000
    assert {element.text for element in seen} == {"words"}


def parent_of(element: Element) -> object:
    return element.getparent()  # type: ignore[attr-defined]  # what lxml has beyond what readers may use


@pytest.mark.parametrize(
    ("document", "parts", "line"),
    [
        ("", "", 1),
        ("\n", "", None),
        ("words", "", 1),
        ("<!DOCTYPE html>\n<p n='1'>", "", 2),
        ("<message>\n<item n='1'/>\n<item", "1", 3),
        ("<message>\n<item n='1'/>\n<item n='2'>", "1", 3),
        ("<message>\n<item n='1'/>\n<item n='2'/>", "1 2", 3),
        ("<message>\n<item n='1'/>\n<item n='2'/>\n</massage>", "1 2", 4),
        ("<message><item n='1'/><item n='2'><a><b/></a></item></massage>", "1 2", 1),
        ("<message><item n='1'/><item n='2'/><item n='&agency;'/>", "1 2", 1),
        ("<message xmlns='urn:news'><set><item n='1'/></set><set><item n='2'/>", "1 2", 1),
        ("<message xmlns='urn:news'><set><item n='1'/></set><header n='2'/><item>", "1 2", 1),
        ("<message>\n<item n='1'/>\n<item n='2'>&agency;</item>\n<item n='3'/></message>", "1", 3),
        ("<message>\n<item n='1'/>\n</message>\n<item n='2'/>", "1", 4),
        ("<message>\n<item n='1'/>\n<item n='2' n='3'/>\n<item n='4'/></message>", "1", 3),
        # An undeclared prefix is found out although the parser reads on.
        ("<message>\n<item n='1'/>\n<item n='2' a:b='c'/>\n<item n='3'/></message>", "1", 3),
        ("<message>\n<item n='1'/>\n<item n='2'><b><c:d/></b></item>\n<item n='3'/></message>", "1", 3),
        ("<message a:b='c'>\n<item n='1'/></message>", "", 1),
        ("<message xmlns='urn:news'><set><item n='1'/>\n<item n='2'/>\n<a:item/></set></message>", "1 2", 3),
        ("<message xmlns='urn:news'><item n='1'/>\n<set a:b='c'><item n='2'/></set></message>", "1", 2),
        (b"<message>\n<item n='1'/>\n<item>\xe9</item></message>", "1", 3),
    ],
)
def test_what_comes_before_a_fault_is_given(document: bytes | str, parts: str, line: int | None) -> None:
    given, error, _ = read(document)
    assert given == parts.split()
    assert error is not None
    assert (error.format, error.line) == ("newsml", line or error.line)


LATIN_1 = "<?xml version='1.0' encoding='ISO-8859-1'?>"
REPAIRED: list[tuple[bytes | str, str, list[tuple[int, str | None]]]] = [
    ("\n<?xml version='1.0'?>\n" + news("<item n='1'/>"), "1", [(2, None)]),
    (LATIN_1 + news("<item n='é'/>"), "é", [(1, "ISO-8859-1")]),
    ((LATIN_1 + news("<item n='“é”'/>")).encode("cp1252"), "“é”", [(1, "ISO-8859-1")]),
    (news("<item n='1'/>\n<item n='2' xsi:nil='true'/>\n<xsi:item n='3'/>"), "1 2 3", [(2, "xsi")]),
    (news("<item n='1'/>\n<item n='2'>&eacute;</item>\n<item n='&Eacute;'/>"), "1 2 É", [(2, "eacute")]),
    (
        "<!DOCTYPE a SYSTEM 'a'>\n" + news("<item n='1'>&eacute;</item>\n<item n='2' xsi:a=''/>\n"),
        "1 2",
        [(2, "eacute"), (3, "xsi")],
    ),
    (
        "<!DOCTYPE a SYSTEM 'a'>\n"
        + news("<item n='1'/>\n<item n='&copy;'/>\n<item n='&b.c;'/><item n='&b.c;'>&Eacute;</item>\n"),
        "1 © &b.c; &b.c;",
        [(3, "copy"), (4, "b.c")],
    ),
    (news("<item n='1'/>").encode("utf-16"), "1", []),
    (news("<item n='é'/>\n<set xsi:a='b'><item n='2'/></set>").encode("utf-16-le"), "é 2", [(2, "xsi")]),
]


@pytest.mark.parametrize(("document", "parts", "problems"), REPAIRED, ids=range(len(REPAIRED)))
def test_what_agencies_send_is_repaired(
    document: bytes | str, parts: str, problems: list[tuple[int, str | None]]
) -> None:
    given, error, told = read(document)
    assert (given, error) == (parts.split(), None)
    # How many entities a parser tells of before it gives up depends on how much it was given.
    assert [(problem.line, problem.value) for problem in told if problem.value != "Eacute"] == problems


def test_what_is_repaired_half_way_has_its_characters_and_prefixes() -> None:
    document = news("<item>&eacute;</item><item xsi:nil='true'>&copy;</item>")
    first, second = list(stream(io.BytesIO(document.encode()), "newsml", SETS))
    assert (first.text, second.text, second.get(f"{{{XSI}}}nil")) == ("é", "©", "true")


@pytest.mark.parametrize("use", ["<item n='2'>&b;</item>", "<item n='&b;'/>"])
@pytest.mark.parametrize(
    ("dtd", "message"),
    [
        ("<!DOCTYPE a [<!ENTITY b 'c'>]>", "entities are not expanded"),
        ("<!DOCTYPE a SYSTEM 'a' [<!ENTITY b 'c'>]>", "entities are not expanded"),
        ("<!DOCTYPE a>", "Entity 'b' not defined"),
        ("", "Entity 'b' not defined"),
    ],
)
def test_no_entity_is_expanded(dtd: str, message: str, use: str) -> None:
    given, error, _ = read(dtd + news("<item n='1'/>" + use))
    assert given == ["1"]
    assert error is not None
    assert error.message == message


def test_a_dtd_that_cannot_be_taken_out_is_refused() -> None:
    given, error, _ = read(b"<?xml version='1.0' encoding='UTF-7'?>+ADw-!DOCTYPE a+AD4-<a><b n='1'/></a>")
    assert given == []
    assert "the DTD is too long, or in an encoding" in str(error)


FAULTY = news("<item n='1'/>\n<item n='2' xsi:a=''>é</item>\n<item n='3'/>\n<item>") + "&"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_file_that_can_be_read_once_is_copied(encoding: str) -> None:
    for file in (Pipe(FAULTY.encode(encoding)), io.BytesIO(FAULTY.encode(encoding))):
        parts = stream(file, "newsml", SETS)
        assert [next(parts).get("n") for _ in range(3)] == ["1", "2", "3"]
        with pytest.raises(DecodeError, match="line 4"):
            next(parts)
        # It is its owner's to close.
        assert not file.closed


def test_a_pipe_is_read() -> None:
    reading, writing = os.pipe()
    os.write(writing, news("<item n='1'/>").encode())
    os.close(writing)
    with open(reading, "rb") as file:  # noqa: PTH123 - it has no path
        assert [part.get("n") for part in stream(file, "newsml", SETS)] == ["1"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_a_file_is_read_from_where_it_stands(encoding: str) -> None:
    file = io.BytesIO(b"HTTP\n" + news("<item n='1' xsi:a=''/>").encode(encoding))
    file.readline()
    assert [part.get("n") for part in stream(file, "newsml", SETS)] == ["1"]


def test_a_reader_may_stop_early() -> None:
    file: IO[bytes] = io.BytesIO(news("<item n='1'/><item n='2'/>").encode())
    parts: Iterator[Element] = stream(file, "newsml", SETS)
    assert next(parts).get("n") == "1"
    del parts
    assert not file.closed


@pytest.mark.parametrize("end", ["</message>", "", " xsi:a='b'/></message>"])
def test_a_root_may_be_refused_before_its_children_are_given(end: str) -> None:
    roots: list[str] = []

    def refuse(root: Element) -> None:
        roots.append(root.tag)
        raise DecodeError("no message", format="newsml")

    parts = stream(io.BytesIO(f"<message><item/><item{end}".encode()), "newsml", SETS, check=refuse)
    with pytest.raises(DecodeError, match="no message"):
        next(parts)
    assert roots == ["message"]
