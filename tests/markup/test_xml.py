from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from newsmodel import DecodeError
from newsmodel.markup.xml import (
    SPACE,
    collapse,
    count,
    escape_attribute,
    escape_text,
    is_settled,
    new_element,
    parse,
    preserves,
    serialize,
    text_of,
)
from newsmodel.markup.xml_repairs import BEGINNING
from newsmodel.model._check import LARGEST

TEXTS = [
    "",
    "Bridge reopens",
    "a & b",
    "a < b > c",
    "]]>",
    "&amp;",
    "one\r\ntwo\rthree\n\tfour",
    "\N{NO-BREAK SPACE}é\N{GRINNING FACE}",
    "\"quoted\" and 'quoted'",
    " blanks  at \n both ends ",
]


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_escaped_comes_back(text: str) -> None:
    element = parse(f'<a b="{escape_attribute(text)}">{escape_text(text)}</a>', "newsml")
    assert element.get("b") == text
    assert (element.text or "") == text


@pytest.mark.parametrize(
    ("text", "collapsed"),
    [
        ("", ""),
        ("a", "a"),
        ("a b", "a b"),
        (" a", "a"),
        ("a ", "a"),
        ("a  b", "a b"),
        ("a\nb", "a b"),
        ("a\tb", "a b"),
        ("a\rb", "a b"),
        ("\n\t a \r\n b\n", "a b"),
        ("a\N{NO-BREAK SPACE} b", "a\N{NO-BREAK SPACE} b"),
        ("\N{EM SPACE}a", "\N{EM SPACE}a"),
    ],
)
def test_white_space_is_layout_and_settled_when_none_is_left(text: str, collapsed: str) -> None:
    assert collapse(text) == collapsed
    assert is_settled(collapsed)
    assert is_settled(text) == (text == collapsed)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("<a/>", ""),
        ("<a>one two</a>", "one two"),
        ("<a>\n  one\n  two\n</a>", "one two"),
        ('<a xml:space="preserve"> one\n</a>', " one\n"),
        ('<a xml:space="default"> one\n</a>', "one"),
        ("<a>one <b>two <c>three</c></b>\n four</a>", "one two three four"),
        ('<a xml:space="preserve">one <b>two</b> </a>', "one two "),
        ("<a>one<br/>two</a>", "one two"),
        # A break holds nothing by HTML's rules, but XML's parser does not know.
        ("<a>one <br>two <b>three</b></br> four</a>", "one two three four"),
        ('<a xml:space="preserve">one<BR/>two<br xmlns="urn:b"/></a>', "one\ntwo\n"),
        ("<a>one<abbr>two</abbr></a>", "onetwo"),
        ("<a>one<!-- not -->two<?nor this?></a>", "onetwo"),
    ],
)
def test_the_words_of_an_element_are_those_within_it(written: str, text: str) -> None:
    assert text_of(parse(written, "newsml")) == text


def test_an_element_says_that_its_white_space_is_meant() -> None:
    element = new_element("a")
    assert not preserves(element)
    element.set(SPACE, "preserve")
    assert preserves(element)


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("0", 0),
        ("007", 7),
        (str(LARGEST), LARGEST),
        (None, None),
        ("", None),
        ("-1", None),
        ("+1", None),
        ("1.0", None),
        (" 1", None),
        ("one", None),
        (str(LARGEST + 1), None),
        ("9" * 5000, None),
    ],
)
def test_a_number_is_read_or_nothing(value: str | None, number: int | None) -> None:
    assert count(value) == number


def test_no_element_has_a_tag_that_is_no_name() -> None:
    assert new_element("{urn:a}b").tag == "{urn:a}b"
    with pytest.raises(ValueError, match="Invalid tag name"):
        new_element("a b")


def test_what_is_serialized_is_parsed_again() -> None:
    written = serialize(parse('<a b="é">\n<c/>ö &amp; </a>', "newsml"))
    assert written == '<?xml version="1.0" encoding="UTF-8"?>\n<a b="é">\n<c/>ö &amp; </a>\n'.encode()
    assert serialize(parse(written, "newsml")) == written


@pytest.mark.parametrize(
    "beginning",
    [
        "",
        '<?xml version="1.0"?>',
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        '<?xml version="1.0" encoding="utf-8"?>\n<!-- news! -->',
        "<?xml version='1.0' standalone='yes'?>\n",
        "\ufeff",
        "\n\n",
        "<!DOCTYPE news>",
        '<!DOCTYPE news SYSTEM "http://news.invalid/news.dtd">\n',
    ],
)
def test_a_document_is_parsed_without_comments_and_instructions(beginning: str) -> None:
    document = (
        beginning + "<news>\n<!-- a --><?b c?>one<![CDATA[ <!DOCTYPE & ]]>two!<p>é</p></news><!-- d -->"
    )
    for data in (document, document.encode()):
        news = parse(data, "newsml")
        assert (news.tag, news.text) == ("news", "\none <!DOCTYPE & two!")
        assert [(p.tag, p.text, p.sourceline) for p in news] == [("p", "é", document.count("\n") + 1)]


@pytest.mark.parametrize("beginning", ["", "<!DOCTYPE a>"])
def test_a_document_may_have_texts_of_more_than_ten_megabytes(beginning: str) -> None:
    assert len(parse(f"{beginning}<a>{'x' * 10_000_001}</a>", "newsml").text or "") == 10_000_001


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        ("", 1, "Document is empty"),
        ("\ufeff", 1, "Start tag expected"),
        ("news", 1, "Start tag expected"),
        ("<a>\n\n<b></a>", 3, "Opening and ending tag mismatch"),
        ("<!DOCTYPE a [\n]>\n<a>\n<b></a>", 4, "Opening and ending tag mismatch"),
        ("\n\n<?xml version='1.0'?>\n<a>\n<b></a>", 5, "Opening and ending tag mismatch"),
        ("<a>\n<b c='1' c='2'/></a>", 2, "Attribute c redefined"),
        ("<a>\n<b:c/></a>", 2, "Namespace prefix b on c is not defined"),
        ("<a>\n\0</a>", 2, ""),
        ("<a>\n\ud800</a>", 2, "a lone surrogate is no character"),
        (b"<a>\n\xe9</a>", 2, ""),
        (b"<?xml version='1.0' encoding='UTF-8'?>\n<a>\n\xe9</a>", 3, ""),
        (b"<?xml version='1.0' encoding='klingon'?>\n<a/>", 1, ""),
        ("<a><b>" + "<b>" * 300, 1, "Excessive depth"),
        ("<!DOCTYPE a><!DOCTYPE a><a/>", 1, ""),
    ],
)
def test_what_is_not_well_formed_is_an_error_with_its_line(
    data: bytes | str, line: int, message: str
) -> None:
    with pytest.raises(DecodeError, match=r"^newsml: line ") as caught:
        parse(data, "newsml")
    assert caught.value.line == line
    assert caught.value.message.startswith(message)


def growing(before: str, sign: str) -> str:
    """Declare entities, each a hundred times the one before."""
    return "".join(f"<!ENTITY {before}{b} '{f'{sign}{a};' * 100}'>" for a, b in pairwise("abcdefg"))


# Where these would declare what is used is never read.
OPEN = [
    '<!DOCTYPE a SYSTEM "{url}"><a>{use}</a>',
    '<!DOCTYPE a PUBLIC "-//Nobody//DTD//EN" "{url}"><a>{use}</a>',
    '<!DOCTYPE a [<!ENTITY % all SYSTEM "{url}"> %all;]><a>{use}</a>',
]
UNREAD = [
    '<!DOCTYPE a [<!ENTITY secret SYSTEM "{url}">]><a>{use}</a>',
    '<!DOCTYPE a SYSTEM "{url}" [<!ENTITY secret SYSTEM "{url}">]><a>{use}</a>',
    """<!DOCTYPE a [<!ENTITY % all "<!ENTITY secret SYSTEM '{url}'>"> %all;]><a>{use}</a>""",
    '<!DOCTYPE a [<!ENTITY secret "kept">]><a>{use}</a>',
    '<!DOCTYPE a [<!ENTITY eacute "kept">]><a>{use}&eacute;</a>',
]


@pytest.mark.parametrize("use", ["&secret;", '<b c="&secret;"/>'])
@pytest.mark.parametrize("document", UNREAD)
def test_no_entity_is_expanded(document: str, use: str, tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text('<!ENTITY secret "kept">')
    for encoding in ("utf-8", "utf-16", "utf-16-le", "utf-32"):
        data = document.format(url=file.as_uri(), use=use).encode(encoding)
        with pytest.raises(
            DecodeError, match=r"line 1: (entities are not expanded|Entity 'secret' not defined)"
        ):
            parse(data, "newsml")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize("document", OPEN)
def test_an_entity_that_may_be_declared_where_nothing_is_read_stands_as_text(
    document: str, encoding: str, tmp_path: Path
) -> None:
    file = tmp_path / "secret"
    file.write_text('<!ENTITY secret "kept">')
    use = '&secret;<b c="&secret;"/>'
    element = parse(document.format(url=file.as_uri(), use=use).encode(encoding), "newsml")
    assert (element.text, element[0].get("c")) == ("&secret;", "&secret;")


@pytest.mark.parametrize("document", [*OPEN, *UNREAD[:4]])
def test_a_dtd_that_nothing_is_used_of_is_passed_by(document: str, tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text('<!ATTLIST a b CDATA "kept">')
    element = parse(document.format(url=file.as_uri(), use="news"), "newsml")
    assert (element.text, element.keys()) == ("news", [])


@pytest.mark.parametrize(
    "dtd",
    [
        '<!ATTLIST a b CDATA "kept">',
        """<!ENTITY % all "<!ATTLIST a b CDATA 'kept'>"> %all;""",
        f"<!ENTITY % a '<!-- -->'>{growing('% ', '&#37;')}%g;",
        "no DTD at all",
    ],
)
def test_a_dtd_means_nothing(dtd: str) -> None:
    assert parse(f"<!DOCTYPE a [{dtd}]><a/>", "newsml").keys() == []


@pytest.mark.parametrize("use", ["&g;", "<b c='&g;'/>"])
def test_what_multiplies_is_refused(use: str) -> None:
    with pytest.raises(DecodeError, match="line 2: entities are not expanded"):
        parse(f"<!DOCTYPE a [<!ENTITY a 'news'>{growing('', '&')}]>\n<a>{use}</a>", "newsml")


def test_nothing_is_included(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text("kept")
    include = f'<i:include href="{file.as_uri()}" parse="text" xmlns:i="http://www.w3.org/2001/XInclude"/>'
    element = parse(f"<a>{include}</a>", "newsml")
    assert (element[0].tag, element[0].text) == ("{http://www.w3.org/2001/XInclude}include", None)


@pytest.mark.parametrize(
    "data",
    [
        b"<?xml version='1.0' encoding='UTF-7'?>+ADw-!DOCTYPE a [+ADw-!ENTITY b 'c'+AD4-]+AD4-<a/>",
        b"<!DOCTYPE a [" + b" " * BEGINNING + b"]><a/>",
    ],
    ids=["hidden", "long"],
)
def test_a_dtd_that_cannot_be_taken_out_is_refused(data: bytes) -> None:
    with pytest.raises(DecodeError, match=re.escape("the DTD is too long, or in an encoding")):
        parse(data, "newsml")
