"""What NITF prints above a body."""

from __future__ import annotations

import pytest

from newsmodel import Headline
from newsmodel.markup import nitf
from newsmodel.markup.nitf import NitfHead
from newsmodel.markup.xml import parse

CASES = [
    ("", NitfHead()),
    (
        "<hedline><hl1>Bridge <em>open</em>\n again</hl1><hl2>After three years</hl2></hedline>",
        NitfHead(
            headline="Bridge open again",
            alternative_headlines=(Headline(text="After three years", role="hl2"),),
        ),
    ),
    # The main headline is the one that says so, wherever it stands.
    (
        "<hedline><hl2>Kicker</hl2><hl1/><hl1>Main</hl1></hedline><hedline><hl1>Short</hl1></hedline>",
        NitfHead(
            headline="Main",
            alternative_headlines=(Headline(text="Kicker", role="hl2"), Headline(text="Short", role="hl1")),
        ),
    ),
    ("<hedline><hl2>Only one</hl2></hedline>", NitfHead(headline="Only one")),
    ("<hedline>Bare</hedline>", NitfHead(headline="Bare")),
    ("<hl1>Loose</hl1><hedline/>", NitfHead(headline="Loose")),
    ("<hedline>Line<br/>break</hedline>", NitfHead(headline="Line\nbreak")),
    # Bylines and datelines as printed, though the parts of some are put together without a blank.
    (
        "<byline>By <person>Ann Li</person>\n and Bo</byline><byline><byttl>Desk</byttl></byline><byline/>",
        NitfHead(bylines=("By Ann Li and Bo", "Desk")),
    ),
    (
        "<byline>By <person>Ann Li</person><byttl>Reporter</byttl></byline>",
        NitfHead(bylines=("By Ann Li Reporter",)),
    ),
    ("<byline>Ann Li<byttl>, Reporter</byttl></byline>", NitfHead(bylines=("Ann Li, Reporter",))),
    (
        "<dateline><location>Oslo</location>, <story.date norm='2020'>Feb. 27</story.date> (XY) -</dateline>",
        NitfHead(dateline="Oslo, Feb. 27 (XY) -"),
    ),
    (
        "<dateline><location>Oslo</location><story.date>Feb. 27</story.date></dateline>",
        NitfHead(dateline="Oslo Feb. 27"),
    ),
    (
        "<abstract><p>One.</p><p>Two.</p></abstract><abstract><hl2>Three</hl2></abstract>",
        NitfHead(summary="One.\nTwo.\nThree"),
    ),
    (
        (
            "<note><body.content><p>Not for air.</p></body.content></note>"
            "<rights>All <rights.owner>XY</rights.owner></rights>"
            "<distributor>The <org>XY</org> service</distributor><series series.name='x'/>"
        ),
        NitfHead(notes=("Not for air.",), rights="All XY", distributor="The XY service"),
    ),
]


@pytest.mark.parametrize("namespace", [nitf.NAMESPACE, ""])
@pytest.mark.parametrize(("written", "head"), CASES)
def test_a_head_is_read(written: str, head: NitfHead, namespace: str) -> None:
    assert nitf.read_head(parse(f'<body.head xmlns="{namespace}">{written}</body.head>', "nitf")) == head


def test_a_hedline_is_read_alone() -> None:
    element = parse("<hedline><hl1>Main</hl1><hl2>More</hl2></hedline>", "nitf")
    expected = NitfHead(headline="Main", alternative_headlines=(Headline(text="More", role="hl2"),))
    assert nitf.read_head(element) == expected
