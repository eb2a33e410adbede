"""What is told of an item that is odd and read all the same."""

from __future__ import annotations

import logging
from io import BytesIO

import pytest

from newsmodel import Problem, dumps, iterload, loads
from newsmodel.codecs.newsml.diagnosis import problems_of_header
from newsmodel.markup.xml import parse
from tests.facts import lost
from tests.items import ITEM_META, NAMESPACE, item, message

HEADLINE = "<headline>Quay</headline>"
REPEATED = "stands there more than once; the first that can be read is read, this one carried"
TOGETHER = "stands there more than once; what is in both is read as if it stood in one"
ODD: list[tuple[bytes, str, str]] = [
    (item(attributes=""), "", "no guid; the article has no id"),
    (
        item("<by>By Ann</by>"),
        "contentMeta/headline",
        "no headline; the title or the text's own is read, if there is one",
    ),
    (
        item('<headline role="a:b">Quay</headline>'),
        "contentMeta/headline",
        "no headline; the first with a role is read",
    ),
    (
        item('<headline roleuri="http://example.com/b">Quay</headline>'),
        "contentMeta/headline",
        "no headline; the first with a role is read",
    ),
    (
        item(HEADLINE, item_meta=ITEM_META.replace("+01:00", "+0100")),
        "itemMeta/versionCreated",
        "not as XML Schema writes a time; read as 2024-03-01T10:20:30+01:00",
    ),
    (
        item(HEADLINE, item_meta=ITEM_META.replace("+01:00", "")),
        "itemMeta/versionCreated",
        "a time without a zone",
    ),
    (
        item(HEADLINE, item_meta=ITEM_META + "<embargoed/>"),
        "itemMeta/embargoed",
        "embargoed until further notice, which no field holds; carried",
    ),
    (
        item(HEADLINE, item_meta=ITEM_META + "<embargoed>soon</embargoed>"),
        "itemMeta/embargoed",
        "a time such as 2020-02-29T12:00:00+01:00 is wanted; carried",
    ),
    (item(f"<urgency>high</urgency>{HEADLINE}"), "contentMeta/urgency", "a number is wanted; carried"),
    (
        item(f"<urgency>12</urgency>{HEADLINE}"),
        "contentMeta/urgency",
        "a number from 1 to 9 is wanted; carried",
    ),
    (item(f'<language tag="swe"/>{HEADLINE}'), "contentMeta/language", "read as sv"),
    (
        item(f"{HEADLINE}<urgency>3</urgency>"),
        "contentMeta/urgency",
        "out of the schema's order; read all the same",
    ),
    (
        item(f"<urgency>3</urgency><urgency>4</urgency>{HEADLINE}"),
        "contentMeta/urgency",
        REPEATED,
    ),
    (
        item(HEADLINE, item_meta=ITEM_META.replace("<versionCreated>", "<versionCreated/><versionCreated>")),
        "itemMeta/versionCreated",
        "stands there more than once; this is the first that can be read, and it is read",
    ),
    (
        item(HEADLINE, item_meta=f"{ITEM_META}<embargoed/><embargoed>soon</embargoed>"),
        "itemMeta/embargoed",
        REPEATED,
    ),
    (
        item(HEADLINE, item_meta=f"{ITEM_META}</itemMeta><itemMeta>{ITEM_META}"),
        "itemMeta/versionCreated",
        REPEATED,
    ),
    (
        item(HEADLINE, item_meta=f"{ITEM_META}</itemMeta><itemMeta><title>Quay</title>"),
        "itemMeta",
        TOGETHER,
    ),
    (
        item(f"<urgency>3</urgency></contentMeta><contentMeta>{HEADLINE}"),
        "contentMeta",
        TOGETHER,
    ),
    (
        item(HEADLINE, attributes='guid="x" version="1.2"'),
        "@version",
        "a number is wanted; read as it stands",
    ),
    (
        item(HEADLINE, attributes='guid="x" xml:lang="?"'),
        "@xml:lang",
        "a language tag such as en-GB is wanted; carried",
    ),
    (item(HEADLINE, attributes='guid="x" xml:lang="swe"'), "@xml:lang", "read as sv"),
    (item(f"<mood>good</mood>{HEADLINE}"), "contentMeta/mood", "no such element may stand there; carried"),
    (
        item(f'<mood xmlns="">good</mood>{HEADLINE}'),
        "contentMeta/mood",
        "no such element may stand there; carried",
    ),
    (item(f"words{HEADLINE}"), "contentMeta/text()", "words where only elements may stand; carried"),
    (item(f"{HEADLINE}words"), "contentMeta/text()", "words where only elements may stand; carried"),
    (
        item(HEADLINE, item_meta='<itemClass qcode="ninat:text"/><provider literal="x"/>'),
        "itemMeta/versionCreated",
        "the schema demands one, and there is none",
    ),
]

NO_TEXT = "no text that can be read; carried"
NITF = "<inlineXML><nitf><body><body.head>{}</body.head><body.content/></body></nitf></inlineXML>"
UNREAD: list[tuple[str, list[tuple[str, str]]]] = [
    (
        '<inlineXML><doc xmlns="urn:d"><para>One.</para></doc></inlineXML>',
        [("contentSet/inlineXML", NO_TEXT)],
    ),
    (
        '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body/></html></inlineXML>',
        [("contentSet/inlineXML", NO_TEXT)],
    ),
    ("<inlineXML/>", [("contentSet/inlineXML", NO_TEXT)]),
    (NITF.format("<series/>"), [("contentSet/inlineXML", NO_TEXT)]),
    (NITF.format("<byline>By Ann Berg</byline>"), []),
    ("<inlineData/>", [("contentSet/inlineData", NO_TEXT)]),
    ('<inlineData encoding="base64">T25l</inlineData>', [("contentSet/inlineData", NO_TEXT)]),
    # A text that is read may have others beside it.
    (
        '<inlineData>One.</inlineData><inlineXML><score xmlns="urn:s"/></inlineXML>',
        [("contentSet/inlineXML", NO_TEXT)],
    ),
    # What is no text.
    ('<remoteContent href="a.pdf"/>', []),
    ('<x:data xmlns:x="urn:x">One.</x:data>', []),
    ("<p>One.</p>", [("contentSet/p", "no such element may stand there; carried")]),
    ('<p xmlns="">One.</p>', [("contentSet/p", "no such element may stand there; carried")]),
]


# What makes nothing odd beside the container that stands there twice.
PARTED: list[tuple[bytes, list[str]]] = [
    (
        item(
            f"<urgency>3</urgency></contentMeta><contentMeta>{HEADLINE}",
            item_meta=ITEM_META.replace("<provider", "</itemMeta><itemMeta><provider"),
        ),
        ["itemMeta", "contentMeta"],
    ),
    (item(HEADLINE, "<inlineData>One.</inlineData></contentSet><contentSet>"), ["contentSet"]),
    (item(f'<language tag="sv"/>{HEADLINE}', attributes='guid="x" xml:lang="swe"'), []),
    (item(HEADLINE, attributes='guid="x" xml:lang="sv" version="3"'), []),
]

# What the header of a message holds, and what is told of it.
HEADERS: list[tuple[str, list[tuple[str, str, str | None]]]] = [
    ("<sent>2026-01-01T00:00:00Z</sent><sender>hna</sender><priority>4</priority><channel>sea</channel>", []),
    (
        "<sent>soon</sent><sent>2026-01-01T00:00:00</sent><priority>high</priority>",
        [
            ("header/sent", "a time such as 2020-02-29T12:00:00+01:00 is wanted; carried", "soon"),
            (
                "header/sent",
                "stands there more than once; this is the first that can be read, and it is read",
                None,
            ),
            ("header/sent", "a time without a zone", "2026-01-01T00:00:00"),
            ("header/priority", "a number is wanted; carried", "high"),
        ],
    ),
    (
        "<sent>2026-01-01T00:00:00+0100</sent><priority>12</priority>",
        [
            (
                "header/sent",
                "not as XML Schema writes a time; read as 2026-01-01T00:00:00+01:00",
                "2026-01-01T00:00:00+0100",
            ),
            ("header/priority", "a number from 1 to 9 is wanted; carried", "12"),
        ],
    ),
    ("<sender>a</sender><sender>b</sender>", [("header/sender", REPEATED, None)]),
    ("<sender/>", [("header/sender", "empty; carried", None)]),
    (
        "<channel/><destination> </destination>",
        [
            ("header/channel", "empty; carried", None),
            ("header/destination", "empty; carried", None),
        ],
    ),
    ("<mood>calm</mood>", [("header/mood", "no such element may stand there; carried", None)]),
    ('<x:mood xmlns:x="urn:x">calm</x:mood><timestamp>now</timestamp>', []),
    (
        "words<catalogRef href='a'>more</catalogRef>",
        [
            ("header/text()", "words where only elements may stand; carried", "words"),
            ("header/catalogRef/text()", "words where only elements may stand; carried", "more"),
        ],
    ),
]


def problems_of(document: bytes) -> list[Problem]:
    found: list[Problem] = []
    loads(document, on_problem=found.append)
    return found


@pytest.mark.parametrize(("document", "place", "message"), ODD)
def test_an_oddity_is_told_with_its_place_and_loses_nothing(
    document: bytes, place: str, message: str
) -> None:
    found = problems_of(document)
    assert (place, message) in [(problem.place, problem.message) for problem in found]
    assert all(problem.line == 1 for problem in found)
    written = dumps(loads(document), "newsml")
    # What the schema wants once stands there once, and the second elsewhere.
    assert lost(document, written) == {} or (b"content=" in written and "more than once" in message)


@pytest.mark.parametrize(("content", "told"), UNREAD)
def test_a_content_without_a_text_is_told_and_kept(content: str, told: list[tuple[str, str]]) -> None:
    document = item(HEADLINE, content)
    assert [(problem.place, problem.message) for problem in problems_of(document)] == told
    assert lost(document, dumps(loads(document), "newsml")) == {}


@pytest.mark.parametrize(("document", "places"), PARTED)
def test_no_more_is_told_than_is_odd(document: bytes, places: list[str]) -> None:
    assert [problem.place for problem in problems_of(document)] == places


@pytest.mark.parametrize(("header", "told"), HEADERS)
def test_the_header_of_a_message_is_looked_at_too(
    header: str, told: list[tuple[str, str, str | None]]
) -> None:
    root = parse(f'<header xmlns="{NAMESPACE}">{header}</header>', "newsml")
    found = problems_of_header(root)
    assert [(problem.place, problem.message, problem.value) for problem in found] == told
    assert all((problem.format, problem.line) == ("newsml", 1) for problem in found)


def test_a_header_is_told_of_once_and_before_the_items() -> None:
    document = message(
        item(HEADLINE, attributes=""), item(HEADLINE, attributes=""), header="<sent>soon</sent>"
    )
    found: list[Problem] = []
    assert len(list(iterload(BytesIO(document), on_problem=found.append))) == 2
    assert [problem.place for problem in found] == ["header/sent", "", ""]
    found.clear()
    loads(message(item(HEADLINE), header="<sent>soon</sent>"), on_problem=found.append)
    assert [problem.place for problem in found] == ["header/sent"]


def test_problems_come_in_the_order_of_the_lines() -> None:
    found = problems_of(item('<headline role="a:b">\nQuay</headline>\n<keyword/>\n<remoteContent/>'))
    lines = [problem.line or 0 for problem in found]
    assert lines == sorted(lines) == [1, 3, 4]


def test_nothing_is_told_of_an_item_as_the_standard_has_it() -> None:
    said = (
        f'<urgency>3</urgency><language tag="sv"/><keyword>sea</keyword>{HEADLINE}<x:mood xmlns:x="urn:x"/>'
    )
    regular = item(said, "<inlineData>One.</inlineData>")
    assert problems_of(regular) == []


def test_an_item_without_metadata_is_read() -> None:
    bare = b'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x"/>'
    assert [problem.place for problem in problems_of(bare)] == [
        "itemMeta/itemClass",
        "itemMeta/provider",
        "itemMeta/versionCreated",
        "contentMeta/headline",
    ]


def test_a_problem_is_told_with_what_was_read() -> None:
    (problem,) = problems_of(item(f'\n<language tag="swe"/>{HEADLINE}'))
    assert problem == Problem(
        message="read as sv", format="newsml", place="contentMeta/language", line=2, value="swe"
    )
    assert str(problem) == "newsml: line 2: contentMeta/language: read as sv (got 'swe')"
    assert str(Problem(message="odd", format="text")) == "text: odd"


def test_a_problem_with_what_is_not_there_shows_no_value() -> None:
    (problem,) = problems_of(item(HEADLINE, item_meta=ITEM_META.replace(' qcode="ninat:text"', "")))
    assert problem.place == "itemMeta/itemClass"
    assert problem.value is None


def test_problems_go_to_the_log_when_nobody_asks_for_them(caplog: pytest.LogCaptureFixture) -> None:
    document = item(f'<language tag="swe"/>{HEADLINE}')
    with caplog.at_level(logging.DEBUG, logger="newsmodel"):
        loads(document)
    assert caplog.record_tuples == [
        ("newsmodel", logging.DEBUG, "newsml: line 1: contentMeta/language: read as sv (got 'swe')")
    ]
    caplog.clear()
    with caplog.at_level(logging.INFO, logger="newsmodel"):
        loads(document)
    assert caplog.record_tuples == []
