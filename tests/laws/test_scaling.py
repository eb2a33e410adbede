"""However long a document is, reading it takes work in proportion to its length.

Time is not measured, since the machine is shared; calls are counted, of Python's functions and of C's.
"""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from newsmodel import loads
from tests.items import ITEM_META, item

HTML = '<inlineXML><div xmlns="http://www.w3.org/1999/xhtml">{}</div></inlineXML>'
NITF = "<inlineXML><nitf><body><body.content>{}</body.content></body></nitf></inlineXML>"
SHAPES = [
    (HTML, "<p>One.</p>"),
    (HTML, "<p>One <b>two</b> <q>three</q>.</p>"),
    (HTML, "<foo>One</foo>\n"),
    (HTML, "<blockquote>\n<foo>One</foo>\n<foo/>\n</blockquote>\n"),
    (HTML, "<y>\n<z>One</z>\n<z/>\n</y>\n"),
    (HTML.format("<dl><dt>One</dt>{}</dl>"), "<dd>two</dd>"),
    (HTML.format("<ul>{}</ul>"), "<li>One</li>"),
    (HTML.format("<table>{}</table>"), "<tr><td>One</td></tr>"),
    (HTML.format("<p>{}</p>"), '<a href="x">One</a> <img src="y"/> two '),
    (HTML, "<figure><img/><figcaption>One</figcaption></figure>"),
    (NITF, "<p>One <em>two</em>.</p>"),
    (NITF.format("<dl><dt>One</dt>{}</dl>"), "<dd>two</dd>"),
    (NITF.format("<table>{}</table>"), "<tr><td>One</td></tr>"),
    (NITF, "<media><media-caption>One</media-caption></media>"),
    ("<inlineData>{}</inlineData>", "One   \n\n"),
    ("<inlineData><![CDATA[<p>{}</p>]]></inlineData>", "One<br>"),
]
METADATA = [
    '<subject qcode="a:b"><name>One</name></subject>',
    '<genre qcode="a:b"/>',
    "<keyword>One</keyword>",
    '<x xmlns="urn:x"/>\n',
    "<by>By Ann Roe</by><creator><name>Ann Roe</name></creator>",
]


def calls(document: bytes) -> int:
    """Return how many calls reading a document takes."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        loads(document, "newsml")
    finally:
        sys.setprofile(before)
    return counted


def held(documents: list[bytes]) -> None:
    # The first reading builds what is built once.
    calls(documents[0])
    none, some, many = map(calls, documents)
    assert many - none < 6 * (some - none)


@pytest.mark.parametrize(("around", "repeated"), SHAPES, ids=range(len(SHAPES)))
def test_a_text_four_times_as_long_takes_four_times_the_work(around: str, repeated: str) -> None:
    held([item("<headline>Quay</headline>", around.replace("{}", repeated * n)) for n in (1, 100, 400)])


@pytest.mark.parametrize("repeated", METADATA)
def test_four_times_the_metadata_take_four_times_the_work(repeated: str) -> None:
    held([item("<headline>Quay</headline>" + repeated * n, item_meta=ITEM_META) for n in (1, 100, 400)])
