from __future__ import annotations

from html.entities import name2codepoint

import pytest

from newsmodel import DecodeError
from newsmodel.markup.canonical import canonical
from newsmodel.markup.xml import parse
from newsmodel.markup.xml_repairs import narrowed, wide_encoding
from newsmodel.problems import Problem

XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
PLACES = '<places xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
BEFORE = "blanks or a byte order mark before the document; passed by"
UNDECLARED_XSI = "the prefix xsi is not declared; read as XMLSchema-instance's"
BOM = b"\xef\xbb\xbf"


def declared(encoding: str) -> bytes:
    return f'<?xml version="1.0" encoding="{encoding}"?>\n'.encode()


def read(data: bytes | str) -> tuple[str | None, list[tuple[str, int | None, str | None]]]:
    """Return the text of a root, and the problems told: message, line and value."""
    problems: list[Problem] = []
    root = parse(data, "newsml", problems.append)
    # Whoever asks for no report reads the same.
    assert canonical(parse(data, "newsml")) == canonical(root)
    assert {problem.format for problem in problems} <= {"newsml"}
    return root.text, [(problem.message, problem.line, problem.value) for problem in problems]


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
]


@pytest.mark.parametrize(("encoding", "written", "text", "read_as"), LIES)
def test_a_declared_encoding_that_lies_is_not_believed(
    encoding: str, written: bytes, text: str, read_as: str
) -> None:
    data = declared(encoding) + b"<a>" + written + b"</a>"
    assert read(data) == (text, [(f"the declared encoding is wrong; read as {read_as}", 1, encoding)])


NOT_IN_IT = [
    declared("UTF-8") + b"<a>\n\xe9</a>",
    declared("UTF-8") + b"<a>\n\xc3",
    declared("us-ascii") + b"<a>\n\xe9</a>",
    declared("windows-1252") + b"<a>\n\x81</a>",
    declared("utf-16") + b"<a>\n\xe9</a>",
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


DECLARATION = b'<?xml version="1.0"?>'
LEADS = [
    (b"\n\n" + DECLARATION + b"\n<a>", 4, [(BEFORE, 3, None)]),
    (b" \t\r\n" + DECLARATION + b"<a>", 2, [(BEFORE, 2, None)]),
    (b"\n" + BOM + DECLARATION + b"<a>", 2, [(BEFORE, 2, None)]),
    (BOM + b"\n" + DECLARATION + b"<a>", 2, [(BEFORE, 2, None)]),
    (BOM + BOM + DECLARATION + b"<a>", 1, [(BEFORE, 1, None)]),
    (b"\n" + BOM + b"<a>", 2, [(BEFORE, 2, None)]),
    # These are proper XML.
    (BOM + DECLARATION + b"<a>", 1, []),
    (b"\n\n<a>", 3, []),
    (BOM + b"\n<a>", 2, []),
    (b"\n<!-- a -->\n<a>", 3, []),
]


@pytest.mark.parametrize(("lead", "line", "problems"), LEADS, ids=range(len(LEADS)))
def test_what_stands_before_a_document_is_passed_by(
    lead: bytes, line: int, problems: list[tuple[str, int, None]]
) -> None:
    assert read(lead + b"one</a>") == ("one", problems)
    assert parse(lead + b"</a>", "newsml").sourceline == line
    with pytest.raises(DecodeError) as caught:
        parse(lead + b"\n</b>", "newsml")
    assert caught.value.line == line + 1


@pytest.mark.parametrize("beginning", ["", "\n", "<!-- xmlns:xsi -->\n", "<!DOCTYPE places [\n]>\n"])
@pytest.mark.parametrize(
    "place",
    ['<place xsi:type="city"/>', "<xsi:place/>", '<place xsi:type="city" xsi:nil="true"/><xsi:place/>'],
)
def test_xsi_is_declared_where_it_is_missing(beginning: str, place: str) -> None:
    problems: list[Problem] = []
    root = parse(f"{beginning}<places\n>\n{place}</places>", "newsml", problems.append)
    assert canonical(root) == canonical(parse(f"{PLACES}>\n{place}</places>", "newsml"))
    assert problems == [
        Problem(message=UNDECLARED_XSI, format="newsml", line=beginning.count("\n") + 3, value="xsi")
    ]


def test_xsi_is_declared_in_roots_of_every_kind() -> None:
    for start, end in (("<a", "/>"), ("<b:a", " xmlns:b='urn:b'/>"), ("<é", "/>")):
        assert parse(f"{start} xsi:nil='true'{end}", "newsml").get(f"{XSI}nil") == "true"


@pytest.mark.parametrize(
    ("document", "line", "message"),
    [
        ("<a>\n<b c:d='1'/></a>", 2, "Namespace prefix c for d on b is not defined"),
        ("<a>\n<xsitype:b/></a>", 2, "Namespace prefix xsitype on b is not defined"),
        ("<a>\n<b xsi:type='1'/>\n<c:d/></a>", 3, "Namespace prefix c on d is not defined"),
        ("<a>\n<c:d/>\n<b xsi:type='1'/></a>", 2, "Namespace prefix c on d is not defined"),
        ("<a>\n<b xsi:type='1'/>\n</c>", 3, "Opening and ending tag mismatch: a line 1 and c"),
        ("<a>\n<b xsi:type='1' xml:id='1 2'/></a>", 2, "xml:id : attribute value 1 2 is not an NCName"),
    ],
)
def test_what_else_is_wrong_stays_an_error_with_its_line(document: str, line: int, message: str) -> None:
    with pytest.raises(DecodeError) as caught:
        parse(document, "newsml")
    assert caught.value.line == line
    assert caught.value.message.startswith(message)


NAMED: list[tuple[bytes | str, str, dict[str, int]]] = [
    ("<a>caf&eacute;</a>", "café", {"eacute": 1}),
    ("<a>\n&nbsp;&eacute;\n&nbsp;</a>", "\n\xa0é\n\xa0", {"nbsp": 2, "eacute": 2}),
    ("<a>&ldquo;\n&thetasym;\n&rdquo;</a>", "“\nϑ\n”", {"ldquo": 1, "thetasym": 2, "rdquo": 3}),
    ("<a>&lt;&amp;&gt;&quot;&apos;&eacute;</a>", "<&>\"'é", {"eacute": 1}),
    ("<a><![CDATA[&nbsp;]]></a>", "&nbsp;", {}),
    ("<!DOCTYPE a SYSTEM 'a.dtd'>\n<a>&eacute;</a>", "é", {"eacute": 2}),
    ("<!DOCTYPE a [\n<!ENTITY nbsp '&#160;'>\n]>\n<a>&eacute;</a>", "é", {"eacute": 4}),
    (declared("ISO-8859-1") + b"<a>\xe9&euro;</a>", "é€", {"euro": 2}),
]


@pytest.mark.parametrize(("data", "text", "lines"), NAMED, ids=range(len(NAMED)))
def test_an_entity_of_html_becomes_its_character(data: bytes | str, text: str, lines: dict[str, int]) -> None:
    problems = [
        (f"the entity is not declared; read as HTML's {chr(name2codepoint[name])!r}", line, name)
        for name, line in lines.items()
    ]
    assert read(data) == (text, problems)


@pytest.mark.parametrize("document", ["<a>&copy;<b xsi:nil='true'/></a>", "<a><b xsi:nil='true'/>&copy;</a>"])
def test_a_document_may_need_several_repairs(document: str) -> None:
    text, problems = read(
        b"\n" + declared("windows-1252") + "é".encode().join([b"<!--", b"-->"]) + document.encode()
    )
    assert text in ("©", None)
    assert {value for _, _, value in problems} == {None, "windows-1252", "copy", "xsi"}


def test_an_entity_of_html_becomes_its_character_in_an_attribute() -> None:
    problems: list[Problem] = []
    root = parse("<a>\n<b c='caf&eacute;'/></a>", "newsml", problems.append)
    assert root[0].get("c") == "café"
    assert [(problem.value, problem.line) for problem in problems] == [("eacute", 2)]


@pytest.mark.parametrize(
    ("document", "line", "value"),
    [
        ("<a>\n&agency;</a>", 2, None),
        ("<a>\n<b c='&agency;'/></a>", 2, None),
        ("<a>\n&Eacutes;</a>", 2, None),
        ("<a>\n&eacute;\n&agency;</a>", 3, None),
        ("<!DOCTYPE a SYSTEM 'a.dtd'>\n<a>&agency;</a>", 2, None),
        ("<!DOCTYPE a SYSTEM 'a.dtd'>\n<a b='&agency;'/>", 2, None),
        ("<!DOCTYPE a [<!ENTITY agency 'AFP'>]>\n<a>&agency;</a>", 2, "agency"),
        # What a document declares is not HTML's, whatever its name.
        ("<!DOCTYPE a [<!ENTITY nbsp 'AFP'>]>\n<a>&eacute;\n&nbsp;</a>", 3, "nbsp"),
        ("<!DOCTYPE a [<!ENTITY nbsp 'AFP'>]>\n<a>&nbsp;\n&eacute;</a>", 2, "nbsp"),
    ],
)
def test_every_other_entity_is_an_error_with_its_line(document: str, line: int, value: str | None) -> None:
    problems: list[Problem] = []
    with pytest.raises(DecodeError) as caught:
        parse(document, "newsml", problems.append)
    assert (caught.value.line, caught.value.value) == (line, value)
    assert {problem.value for problem in problems} <= {"eacute"}
