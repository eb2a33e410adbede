"""However long a document is, reading it takes work in proportion to its length.

What is counted are calls, of Python's functions and of C's, since the machine is shared and time is another
each time. So work within one call is not seen: a search by a regular expression, `in` a list or a string, a
slice, a `find` of lxml. How that grows is measured in `benchmarks/growth.py`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any

import pytest

from newsmodel import Article, Extension, Group, Member, Package, dumps, loads
from newsmodel.model._trusted import trusted
from tests.items import item

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
    (HTML.format("<noscript>{}</noscript>{}"), '<img src="y"/>'),
    (NITF, "<p>One <em>two</em>.</p>"),
    (NITF.format("<dl><dt>One</dt>{}</dl>"), "<dd>two</dd>"),
    (NITF.format("<table>{}</table>"), "<tr><td>One</td></tr>"),
    (NITF.format("<ul>{}</ul>"), "One<li>two</li><p>three</p>"),
    (NITF, "<media><media-caption>One</media-caption></media>"),
    ("<inlineData>{}</inlineData>", "One   \n\n"),
    ("<inlineData><![CDATA[<p>{}</p>]]></inlineData>", "One<br>"),
    ("<inlineData><![CDATA[<p>{}</p>]]></inlineData>", "One<br><br><b>two</b>"),
]
METADATA = [
    '<subject qcode="a:b"><name>One</name></subject>',
    '<genre qcode="a:b"/>',
    "<keyword>One</keyword>",
    '<x xmlns="urn:x"/>\n',
    "<by>By Ann Roe</by><creator><name>Ann Roe</name></creator>",
]


def calls(run: Callable[[], object]) -> int:
    """Return how many calls something takes."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(before)
    return counted


def held(runs: list[Callable[[], object]]) -> None:
    # The first run builds what is built once.
    calls(runs[0])
    none, some, many = map(calls, runs)
    assert many - none <= 6 * (some - none)


def reading(document: bytes) -> Callable[[], object]:
    return partial(loads, document, "newsml")


def writing(document: bytes, changes: dict[str, Any]) -> Callable[[], object]:
    return partial(dumps, loads(document).replace(**changes), "newsml")


@pytest.mark.parametrize(("around", "repeated"), SHAPES, ids=range(len(SHAPES)))
def test_a_text_four_times_as_long_takes_four_times_the_work(around: str, repeated: str) -> None:
    held(
        [
            reading(item("<headline>Quay</headline>", around.replace("{}", repeated * n)))
            for n in (1, 100, 400)
        ]
    )


def test_blocks_without_content_after_pictures_for_browsers_without_scripts_take_little() -> None:
    def document(n: int) -> bytes:
        body = "<noscript>" + '<img src="y"/>' * n + "</noscript>" + "<hr/>" * n
        return item("<headline>Quay</headline>", HTML.format(body))

    held([reading(document(n)) for n in (1, 100, 400)])


@pytest.mark.parametrize("repeated", METADATA)
def test_four_times_the_metadata_take_four_times_the_work(repeated: str) -> None:
    held([reading(item("<headline>Quay</headline>" + repeated * n)) for n in (1, 100, 400)])


CARRIED = [
    *METADATA,
    '<keyword rank="1">One</keyword>',
    '<headline rank="1">One</headline>',
    "<icon/>",
    "<contentMetaExtProperty/><icon/>",
    '<genre qcode="a:b" rank="1"/>',
]


@pytest.mark.parametrize(
    "changes", [{}, {"headline": "New", "genre": None, "keywords": ()}], ids=["as read", "changed"]
)
@pytest.mark.parametrize("repeated", CARRIED)
def test_four_times_the_carried_parts_take_four_times_the_work(
    repeated: str, changes: dict[str, Any]
) -> None:
    held([writing(item("<headline>Quay</headline>" + repeated * n), changes) for n in (1, 50, 200)])


def test_attributes_of_our_own_namespace_are_not_blamed_one_by_one() -> None:
    def article(n: int) -> Article:
        places = [f"@{{urn:newsmodel:1}}a{number}" for number in range(n)]
        carried = tuple([Extension(format="newsml", place=place, content="") for place in places])
        return Article(headline="Quay", extensions=carried)

    held([partial(dumps, article(n), "newsml") for n in (1, 50, 200)])


@pytest.mark.parametrize("repeated", ["word<icon/>", "<icon/><urgency>x</urgency>"])
def test_texts_between_parts_and_what_may_stand_once_take_no_look_at_all_parts(repeated: str) -> None:
    held([writing(item("<headline>Quay</headline>" + repeated * n), {}) for n in (1, 200, 800)])


def test_parts_of_many_names_beside_one_that_cannot_stand_there_take_little_more() -> None:
    # Right in the item its elements would nest more deeply than a parser reads them.
    shape = Extension(format="newsml", place="x", content="<x>" * 256 + "</x>" * 256)

    def with_names(n: int) -> bytes:
        return item("<headline>Quay</headline>" + "".join(f'<x:f{i} xmlns:x="urn:x"/>' for i in range(n)))

    runs = []
    for n in (1, 50, 200):
        article = loads(with_names(n))
        runs.append(partial(dumps, article.replace(extensions=(*article.extensions, shape)), "newsml"))
    none, some, many = map(calls, runs)
    assert many - none < 8 * (some - none)


class Seen(str):
    """A string whose hash is a call of Python's, so that each that goes into a set is counted."""

    __slots__ = ()

    def __hash__(self) -> int:
        return super().__hash__()


def with_groups(n: int) -> Article:
    # The constructors would make plain strings of the identifiers.
    ids = [Seen(f"g{number}") for number in range(n)]
    groups = [trusted(Group)(id=id, members=(trusted(Member)(group=id),)) for id in ids]
    return Article(headline="Quay", package=trusted(Package)(root=ids[0], groups=tuple(groups)))


def test_four_times_the_groups_of_a_package_take_four_times_the_work() -> None:
    held([partial(dumps, with_groups(n), "newsml") for n in (1, 50, 200)])
    written = [dumps(with_groups(n), "newsml") for n in (1, 50, 200)]
    held([reading(document) for document in written])
