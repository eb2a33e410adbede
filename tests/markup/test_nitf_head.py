"""What NITF prints above a body."""

from __future__ import annotations

import pytest

from newsmodel import Byline, Contributor, Dateline, Headline, Place
from newsmodel.markup import nitf
from newsmodel.markup.head import Head
from newsmodel.markup.nitf.head import read_head
from newsmodel.markup.xml import parse

CASES = [
    ("", Head()),
    (
        "<hedline><hl1>Bridge <em>open</em>\n again</hl1><hl2>After three years</hl2></hedline>",
        Head(
            headline="Bridge open again",
            alternative_headlines=(Headline(text="After three years", role="hl2"),),
        ),
    ),
    # The main headline is the one that says so, wherever it stands.
    (
        "<hedline><hl2>Kicker</hl2><hl1/><hl1>Main</hl1></hedline><hedline><hl1>Short</hl1></hedline>",
        Head(
            headline="Main",
            alternative_headlines=(Headline(text="Kicker", role="hl2"), Headline(text="Short", role="hl1")),
        ),
    ),
    ("<hedline><hl2>Only one</hl2></hedline>", Head(headline="Only one")),
    ("<hedline>Bare</hedline>", Head(headline="Bare")),
    ("<hl1>Loose</hl1><hedline/>", Head(headline="Loose")),
    ("<hedline>Line<br/>break</hedline>", Head(headline="Line\nbreak")),
    # As some agencies spell it.
    (
        "<headline><hl1>Bridge open</hl1><hl2>After three years</hl2></headline>",
        Head(
            headline="Bridge open",
            alternative_headlines=(Headline(text="After three years", role="hl2"),),
        ),
    ),
    ("<headline>Bare</headline>", Head(headline="Bare")),
    # Datelines as printed, though the parts of some are put together without a blank, and the place in them.
    (
        "<dateline><location>Oslo</location>, <story.date norm='2020'>Feb. 27</story.date> (XY) -</dateline>",
        Head(dateline=Dateline(text="Oslo, Feb. 27 (XY) -", place=Place(name="Oslo"))),
    ),
    (
        "<rights><rights.owner>HNA</rights.owner><rights.agent>XY</rights.agent></rights>",
        Head(rights="HNA XY"),
    ),
    # A time for machines is not printed.
    ("<dateline><story.date norm='x'> 20200227T103600+0000 </story.date></dateline>", Head()),
    (
        "<dateline><location>Oslo</location><story.date>2020-02-27T10:36</story.date></dateline>",
        Head(dateline=Dateline(text="Oslo", place=Place(name="Oslo"))),
    ),
    (
        "<dateline>20200227T103600Z <story.date>Feb. 27</story.date></dateline>",
        Head(dateline=Dateline(text="20200227T103600Z Feb. 27")),
    ),
    (
        "<dateline><location>Oslo</location><story.date>Feb. 27</story.date></dateline>",
        Head(dateline=Dateline(text="Oslo Feb. 27", place=Place(name="Oslo"))),
    ),
    (
        (
            "<dateline><em>From</em> <em><location>\n <city>New<br/>Lunde</city>\n, <region>Nes</region>"
            "</location></em> and <location>Oslo</location></dateline>"
        ),
        Head(dateline=Dateline(text="From New\nLunde , Nes and Oslo", place=Place(name="New Lunde , Nes"))),
    ),
    (
        "<dateline><location/>Feb. 27</dateline><dateline><location>Oslo</location></dateline>",
        Head(dateline=Dateline(text="Feb. 27\nOslo", place=Place(name="Oslo"))),
    ),
    ("<dateline>Oslo</dateline>", Head(dateline=Dateline(text="Oslo"))),
    ("<dateline><location/></dateline><location>Oslo</location>", Head()),
    (
        "<abstract><p>One.</p><p>Two.</p></abstract><abstract><hl2>Three</hl2></abstract>",
        Head(summary="One.\nTwo.\nThree"),
    ),
    (
        (
            "<note><body.content><p>Not for air.</p></body.content></note>"
            "<rights>All <rights.owner>XY</rights.owner></rights>"
            "<distributor>The <org>XY</org> service</distributor><series series.name='x'/>"
        ),
        Head(editorial_note="Not for air.", rights="All XY", distributor="The XY service"),
    ),
]


@pytest.mark.parametrize("namespace", [nitf.NAMESPACE, ""])
@pytest.mark.parametrize(("written", "head"), CASES)
def test_a_head_is_read(written: str, head: Head, namespace: str) -> None:
    assert read_head(parse(f'<body.head xmlns="{namespace}">{written}</body.head>', "nitf")) == head


def test_a_hedline_is_read_alone() -> None:
    element = parse("<hedline><hl1>Main</hl1><hl2>More</hl2></hedline>", "nitf")
    expected = Head(headline="Main", alternative_headlines=(Headline(text="More", role="hl2"),))
    assert read_head(element) == expected


def person(name: str, job_title: str | None = None, location: str | None = None) -> Contributor:
    return Contributor(name=name, kind="person", job_title=job_title, location=location)


AGENCY = Contributor(name="HNA", kind="organisation")

# Bylines as printed, though the parts of some are put together without a blank, and whom each names.
BYLINES: list[tuple[str, str, tuple[Contributor, ...]]] = [
    # What stands in a person is one, and a title is of the person before it.
    (
        "Par <person>Élodie Brûlé</person> <byttl>Correspondante</byttl>",
        "Par Élodie Brûlé Correspondante",
        (person("Élodie Brûlé", "Correspondante"),),
    ),
    (
        (
            "<person>ann li</person><byttl>, Reporter</byttl>;\n"
            "<person>\n Bo\n <name.family>Ek</name.family></person>"
        ),
        "ann li, Reporter; Bo Ek",
        (person("ann li", "Reporter"), person("Bo Ek")),
    ),
    (
        (
            "<person>ann</person><byttl/><byttl>Oslo</byttl><byttl>HNA</byttl> "
            "<person>bo</person> - <byttl>Sea</byttl>"
        ),
        "ann Oslo HNA bo - Sea",
        (person("ann", "Oslo"), person("bo", "Sea")),
    ),
    # A title before them is of the only one, or else of nobody.
    ("<byttl>Editor:</byttl> <person>ann</person><person/>", "Editor: ann", (person("ann", "Editor"),)),
    (
        "<byttl>Desk</byttl> <person>ann</person>, <person>bo</person>",
        "Desk ann, bo",
        (person("ann"), person("bo")),
    ),
    # What the words say besides, where they name all these persons.
    (
        "By <em><person>Ann Li</person></em>, <byttl>Reporter</byttl>, and <person>HNA</person> in Oslo",
        "By Ann Li, Reporter, and HNA in Oslo",
        (person("Ann Li", "Reporter"), person("HNA")),
    ),
    (
        "By <person>Ann Li</person> and <person>Bo Ek</person> in <location>Oslo</location>, <org>HNA</org>",
        "By Ann Li and Bo Ek in Oslo, HNA",
        (person("Ann Li", location="Oslo"), person("Bo Ek", location="Oslo"), AGENCY),
    ),
    ("By <person>Ann Li</person>\n and Bo", "By Ann Li and Bo", (person("Ann Li"), person("Bo"))),
    ("By <person>HNA</person>", "By HNA", (person("HNA"),)),
    # Where there is no person, the words are read without the title.
    ("By Ann Li", "By Ann Li", (person("Ann Li"),)),
    (
        "By Ann Li, <byttl>Chief of Sea</byttl>",
        "By Ann Li, Chief of Sea",
        (person("Ann Li", "Chief of Sea"),),
    ),
    (
        "By Ann Li and Bo Ek<byttl>Sea desk</byttl>",
        "By Ann Li and Bo Ek Sea desk",
        (person("Ann Li"), person("Bo Ek")),
    ),
    ("<p>By Ann Li</p><p><byttl>Sea</byttl></p>", "By Ann Li\nSea", (person("Ann Li", "Sea"),)),
    ("Ann Li<byttl>, Reporter</byttl>", "Ann Li, Reporter", ()),
    ("<byttl>Desk</byttl>", "Desk", ()),
]


@pytest.mark.parametrize("namespace", [nitf.NAMESPACE, ""])
@pytest.mark.parametrize(("written", "text", "contributors"), BYLINES)
def test_a_byline_is_read_as_printed_with_whom_it_names(
    written: str, text: str, contributors: tuple[Contributor, ...], namespace: str
) -> None:
    head = f"<byline>{written}</byline><byline/><byline><person/></byline><byline>Desk</byline>"
    read = read_head(parse(f'<body.head xmlns="{namespace}">{head}</body.head>', "nitf"))
    assert read.bylines == (Byline(text=text, contributors=contributors), Byline(text="Desk"))
