from __future__ import annotations

from html.entities import name2codepoint

import pytest

from newsmodel import DecodeError
from newsmodel.markup.canonical import canonical
from newsmodel.markup.xml import parse
from newsmodel.problems import Problem
from tests.markup.repaired import declared, read

XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
PLACES = '<places xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
BEFORE = "blanks or a byte order mark before the document; passed by"
UNDECLARED_XSI = "the prefix xsi is not declared; read as XMLSchema-instance's"
BOM = b"\xef\xbb\xbf"


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


OPEN = [
    "<!DOCTYPE a SYSTEM 'a.dtd'>",
    "<!DOCTYPE a PUBLIC '-//A//B' 'a.dtd' [<!ENTITY b 'c'>]>",
    "<!DOCTYPE a [<!ENTITY % x SYSTEM 'y'>%x;]>",
    "<?xml version='1.0' standalone='no'?><!DOCTYPE a [<!-- ' --> %x; <!-- ' -->]>",
]


def as_text(name: str, line: int) -> tuple[str, int, str]:
    message = f"the entity is not declared in what is read of the DTD; read as the text '&{name};'"
    return message, line, name


@pytest.mark.parametrize("doctype", OPEN)
def test_an_entity_that_may_be_declared_where_nothing_is_read_is_its_own_text(doctype: str) -> None:
    document = doctype + "\n<a>&foo;\n&_b-1.c; &amp;&lt;&apos; &foo;</a>"
    assert read(document) == ("&foo;\n&_b-1.c; &<' &foo;", [as_text("foo", 2), as_text("_b-1.c", 3)])


def test_an_entity_that_stands_as_text_stands_beside_one_of_html_and_in_any_encoding() -> None:
    message = "the entity is not declared; read as HTML's 'é'"
    for content in ("&eacute;&foo;", "&foo;&eacute;"):
        text, problems = read(declared("ISO-8859-1") + f"{OPEN[0]}<a>ü{content}</a>".encode("latin-1"))
        assert text == "ü" + content.replace("&eacute;", "é")
        assert sorted(problems) == sorted([(message, 2, "eacute"), as_text("foo", 2)])


def test_more_entities_stand_as_text_than_a_parser_tells_of() -> None:
    content = "".join(f"&e{number};" for number in range(1000))
    text, problems = read(f"{OPEN[0]}<a>{content}</a>")
    assert text == content
    assert problems[:1] == [as_text("e0", 1)]


@pytest.mark.parametrize(
    ("document", "line", "value"),
    [
        ("<a>\n&agency;</a>", 2, None),
        ("<a>\n<b c='&agency;'/></a>", 2, None),
        ("<a>\n&Eacutes;</a>", 2, None),
        ("<a>\n&eacute;\n&agency;</a>", 3, None),
        ("<!DOCTYPE a>\n<a>&agency;</a>", 2, None),
        ("<?xml version='1.0' standalone='yes'?><!DOCTYPE a SYSTEM 'b'>\n<a>&agency;</a>", 2, None),
        ("<!DOCTYPE SYSTEM [<!--'%b;\"--><!ENTITY c '%b;'><?b %b;?>]>\n<SYSTEM>&agency;</SYSTEM>", 2, None),
        ("<!DOCTYPE a SYSTEM 'b'>\n<a>&a:b;</a>", 2, None),
        ("<!DOCTYPE a SYSTEM 'b'>\n<a>&b;\n&a:b;</a>", 3, None),
        ("<!DOCTYPE a SYSTEM 'a.dtd' [<!ENTITY agency 'AFP'>]>\n<a>&b;\n&agency;</a>", 3, "agency"),
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
    assert {problem.value for problem in problems} <= {"eacute", "b"}
