from __future__ import annotations

import io

import pytest

from newsmodel import DecodeError
from newsmodel.markup import xml_stream
from newsmodel.markup.xml import parse
from newsmodel.markup.xml_encodings import narrowed, wide_encoding
from newsmodel.markup.xml_stream import stream
from newsmodel.problems import Problem
from tests.markup.repaired import declared, read

BOM = b"\xef\xbb\xbf"

AS_DECLARED = [
    (b"<a>\xc3\xa9</a>", "é"),
    (BOM + b"<a>\xc3\xa9</a>", "é"),
    (BOM + declared("UTF-8") + b"<a>\xc3\xa9</a>", "é"),
    (declared("UTF-8") + b"<a>\xc3\xa9</a>", "é"),
    (declared("utf8") + b"<a>\xc3\xa9</a>", "é"),
    (declared("ISO-8859-1") + b"<a>\xe9</a>", "é"),
    (declared("iso-8859-1") + b"<a>plain</a>", "plain"),
    (declared("ISO-8859-15") + b"<a>\xa4\xe9</a>", "€é"),
    (declared("windows-1252") + b"<a>\x93\xe9\x94</a>", "“é”"),
    (declared("US-ASCII") + b"<a>e</a>", "e"),
    (declared("Shift_JIS") + b"<a>" + "表示".encode("shift_jis") + b"</a>", "表示"),
    (declared("EUC-JP") + b"<a>" + "表示".encode("euc-jp") + b"</a>", "表示"),
    (declared("GB2312") + b"<a>" + "中文".encode("gb2312") + b"</a>", "中文"),
    (declared("Big5") + b"<a>" + "功能".encode("big5") + b"</a>", "功能"),
    (declared("EUC-KR") + b"<a>" + "한글".encode("euc-kr") + b"</a>", "한글"),
    # What is in the declared encoding is so although it could be UTF-8.
    (declared("GB2312") + b"<a>\xc3\xa9</a>", "茅"),
    (declared("ISO-8859-9") + "<a>ığ</a>".encode("iso-8859-9"), "ığ"),
    (declared("ISO-8859-11") + b"<a>\xa0\xa1</a>", "\xa0ก"),
    (declared("TIS-620") + b"<a>\xa1</a>", "ก"),
    (declared("macintosh") + b"<a>\x8e</a>", "é"),
    (declared("cp850") + b"<a>\x82</a>", "é"),
    # Parsers do not know these names.
    (declared("Windows-31J") + b"<a>" + "①表".encode("cp932") + b"</a>", "①表"),
    (declared("x-sjis") + b"<a>" + "表".encode("cp932") + b"</a>", "表"),
    (declared("windows-949") + b"<a>" + "똠".encode("cp949") + b"</a>", "똠"),
    (declared("latin-1") + b"<a>\xe9</a>", "é"),
    # A control that neither encoding has another character for.
    (declared("ISO-8859-1") + b"<a>\x93\x81</a>", "\x93\x81"),
    ("<a>é</a>".encode("utf-16"), "é"),
    (declared("UTF-16").decode().encode("utf-16-le") + "<a>é</a>".encode("utf-16-le"), "é"),
    ("\n<a>é</a>".encode("utf-16-be"), "é"),
    ("\ufeff<a>é</a>".encode("utf-16-be"), "é"),
    ("<a>é</a>".encode("utf-32"), "é"),
    ("\ufeff<a>é</a>".encode("utf-32-be"), "é"),
    ("<a>é</a>".encode("utf-32-le"), "é"),
    ("<a>é</a>".encode("utf-32-be"), "é"),
    ('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', "é"),
    ('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>é</a>', "é"),
    (declared("utf-32").decode().encode("utf-32") + "<a>é</a>".encode("utf-32-le"), "é"),
]


@pytest.mark.parametrize(("data", "text"), AS_DECLARED, ids=range(len(AS_DECLARED)))
def test_a_document_is_read_in_its_encoding(data: bytes | str, text: str) -> None:
    assert read(data) == (text, [])


LIES = [
    ("ISO-8859-1", "é “ü”".encode(), "é “ü”", "utf-8"),
    ("iso-8859-15", "€".encode(), "€", "utf-8"),
    ("windows-1252", "é".encode(), "é", "utf-8"),
    ("cp1251", "é".encode(), "é", "utf-8"),
    ("latin1", "é".encode(), "é", "utf-8"),
    ("us-ascii", "é".encode(), "é", "utf-8"),
    ("koi8-r", "é".encode(), "é", "utf-8"),
    ("UTF-16", "é".encode(), "é", "utf-8"),
    ("utf-16", b"plain", "plain", "utf-8"),
    ("ISO-8859-1", "“é” – €".encode("windows-1252"), "“é” – €", "windows-1252"),
    ("latin-1", b"\x80", "€", "windows-1252"),
    ("ISO-8859-9", "’ığ".encode("windows-1254"), "’ığ", "windows-1254"),
    ("latin5", "’".encode("windows-1254"), "’", "windows-1254"),
    ("TIS-620", "ก…".encode("cp874"), "ก…", "cp874"),
    ("TIS-620", b"\xa0\xa1", "\xa0ก", "cp874"),
    ("ISO-8859-11", "€ก".encode("cp874"), "€ก", "cp874"),
    ("GB2312", "朱镕基".encode("gbk"), "朱镕基", "gb18030"),
    ("gbk", "镕\u3400".encode("gb18030"), "镕\u3400", "gb18030"),
    ("x-gbk", "\u3400".encode("gb18030"), "\u3400", "gb18030"),
    ("Shift_JIS", "①表".encode("cp932"), "①表", "cp932"),
    ("sjis", "髙".encode("cp932"), "髙", "cp932"),
    ("EUC-KR", "똠방".encode("cp949"), "똠방", "cp949"),
    ("Big5", "廠㗎".encode("big5-hkscs"), "廠㗎", "big5-hkscs"),
    ("macintosh", "é".encode(), "é", "utf-8"),
    ("x-mac-roman", "é".encode(), "é", "utf-8"),
    ("cp850", "é".encode(), "é", "utf-8"),
    ("IBM850", "é".encode(), "é", "utf-8"),
    ("TIS-620", "é".encode(), "é", "utf-8"),
    ("ISO-8859-9", "é’".encode(), "é’", "utf-8"),
    ("GB2312", "中文版".encode(), "中文版", "utf-8"),
    ("GB18030", "中文版".encode(), "中文版", "utf-8"),
    ("Shift_JIS", "中文版".encode(), "中文版", "utf-8"),
    ("windows-31j", "中文版é".encode(), "中文版é", "utf-8"),
    ("Big5", "中文版".encode(), "中文版", "utf-8"),
    ("EUC-JP", "中文版".encode(), "中文版", "utf-8"),
    ("EUC-KR", "중문판".encode(), "중문판", "utf-8"),
]


@pytest.mark.parametrize(("encoding", "written", "text", "read_as"), LIES)
def test_a_declared_encoding_that_lies_is_not_believed(
    encoding: str, written: bytes, text: str, read_as: str
) -> None:
    data = declared(encoding) + b"<a>" + written + b"</a>"
    assert read(data) == (text, [(f"the declared encoding is wrong; read as {read_as}", 1, encoding)])


MARKED = [
    (BOM + declared("ISO-8859-1") + "<a>é</a>".encode(), "utf-8", "ISO-8859-1"),
    (BOM + declared("utf-16") + "<a>é</a>".encode(), "utf-8", "utf-16"),
    (BOM + declared("nonsense") + "<a>é</a>".encode(), "utf-8", "nonsense"),
    ((declared("UTF-8").decode() + "<a>é</a>").encode("utf-16"), "utf-16-le", "UTF-8"),
    ((declared("ISO-8859-1").decode() + "<a>é</a>").encode("utf-16-be"), "utf-16-be", "ISO-8859-1"),
    ((declared("UTF-8").decode() + "<a>é</a>").encode("utf-32"), "utf-32-le", "UTF-8"),
]


@pytest.mark.parametrize(("data", "read_as", "label"), MARKED, ids=range(len(MARKED)))
def test_what_the_first_bytes_show_goes_before_what_is_declared(
    data: bytes, read_as: str, label: str
) -> None:
    assert read(data) == ("é", [(f"the declared encoding is wrong; read as {read_as}", 1, label)])


@pytest.mark.parametrize("chunk", [1, 7, 65_536])
@pytest.mark.parametrize("data", [*(data for data, _ in AS_DECLARED), *(data for data, *_ in MARKED), *LIES])
def test_a_file_of_any_length_is_read_in_the_same_encoding(
    data: bytes | str | tuple[str, bytes, str, str], chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xml_stream, "_CHUNK", chunk)
    if isinstance(data, tuple):
        data = declared(data[0]) + b"<a>" + data[1] + b"</a>"
    if isinstance(data, str):
        data = ("\ufeff" * (data[0] != "\ufeff") + data.partition("?>")[2]).encode()
    text, told = read(data)
    # The parts are what stands in the root, so the root is put into another.
    wide = wide_encoding(data) or "latin-1"
    within = data.decode(wide).replace("<a>", "<m><a>").replace("</a>", "</a></m>").encode(wide)
    problems: list[Problem] = []
    (part,) = stream(io.BytesIO(within), "newsml", frozenset(), problems.append)
    assert part.text == text
    assert [(problem.message, problem.line, problem.value) for problem in problems] == told


def test_a_problem_of_an_encoding_has_the_line_of_its_declaration() -> None:
    _, (_, wrong) = read(b"\n\n" + declared("GB2312") + "<a>镕</a>".encode("gbk"))
    assert wrong == ("the declared encoding is wrong; read as gb18030", 3, "GB2312")


@pytest.mark.parametrize("label", ["Shift_JIS", "windows-31j", "GB2312", "cp850"])
def test_an_encoding_that_is_known_takes_other_repairs(label: str) -> None:
    document = declared(label) + b"<!DOCTYPE a [<!ELEMENT a ANY>]><a xsi:b=''>&eacute;</a>"
    text, problems = read(document)
    assert (text, [value for _, _, value in problems]) == ("é", ["xsi", "eacute"])


NOT_IN_IT = [
    declared("UTF-8") + b"<a>\n\xe9</a>",
    declared("UTF-8") + b"<a>\n\xc3",
    declared("us-ascii") + b"<a>\n\xe9</a>",
    declared("windows-1252") + b"<a>\n\x81</a>",
    declared("utf-16") + b"<a>\n\xe9</a>",
    declared("GB2312") + b"<a>\n\xff</a>",
    declared("Shift_JIS") + b"<a>\n\x81</a>",
    declared("TIS-620") + b"<a>\n\xff</a>",
    declared("EUC-JP") + b"<a>\n\xe9</a>",
    declared("nonsense") + "<a>\né</a>".encode(),
]


@pytest.mark.parametrize("data", NOT_IN_IT, ids=range(len(NOT_IN_IT)))
def test_what_is_in_no_encoding_that_it_could_be_in_is_an_error(data: bytes) -> None:
    with pytest.raises(DecodeError) as caught:
        parse(data, "newsml")
    assert caught.value.line is not None


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32-le"])
def test_wide_characters_that_are_none_are_an_error_with_their_line(encoding: str) -> None:
    whole = "<a>\n\n\N{GRINNING FACE}\N{GRINNING FACE}".encode(encoding)
    with pytest.raises(DecodeError, match="not utf-") as caught:
        parse(whole[:-1], "newsml")
    assert caught.value.line == 3


def test_wide_characters_may_be_cut_anywhere() -> None:
    data = "<a>\n\N{GRINNING FACE}".encode("utf-16")
    encoding = wide_encoding(data)
    assert encoding == "utf-16-le"
    chunks = [data[at : at + 1] for at in range(len(data))]
    assert b"".join(narrowed(chunks, encoding, "newsml")).decode() == "\ufeff<a>\n\N{GRINNING FACE}"
    with pytest.raises(DecodeError, match="line 2: not utf-16-le"):
        list(narrowed(chunks[:-1], encoding, "newsml"))
