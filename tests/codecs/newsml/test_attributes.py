"""Attributes: what a qcode or a URI beside it says, both ways, and what an empty one says."""

from __future__ import annotations

from typing import Any

import pytest

from newsmodel import (
    Article,
    Byline,
    Contributor,
    Group,
    Headline,
    Link,
    Member,
    Package,
    Photo,
    Rendition,
    Source,
    Subject,
    dumps,
    loads,
)
from newsmodel.codecs.newsml.concepts import concept
from newsmodel.codecs.newsml.headlines import HEADLINE
from newsmodel.codecs.newsml.links import CONTENT_LINK, LINK, PHOTO, RENDITION
from newsmodel.codecs.newsml.packages import PACKAGE
from newsmodel.codecs.newsml.people import CONTRIBUTOR
from newsmodel.codecs.newsml.values import URI, Value
from newsmodel.markup import own
from newsmodel.markup.element import Element
from newsmodel.markup.xml import parse
from tests.codecs.newsml.test_fields import read
from tests.items import ITEM_META, NAMESPACE, item

CODES = "http://cv.iptc.org/newscodes/"
# Of a vocabulary that the IPTC's catalogue does not have.
OTHER = "http://example.com/roles#a"
SUBJECT, SOURCE = concept(Subject), concept(Source)


def group(**fields: Any) -> Package:
    return Package(root="g", groups=(Group(id="g", members=(Member(id="x"),), **fields),))


# Each is written just so, and read back from it as all that it says.
BOTH_WAYS: list[tuple[Value, str, Any]] = [
    (HEADLINE, f'<h roleuri="{OTHER}">Sub</h>', Headline(text="Sub", role=OTHER)),
    (HEADLINE, f'<h roleuri="{OTHER}" xml:space="preserve"> </h>', Headline(text=" ", role=OTHER)),
    (HEADLINE, '<h roleuri="urn:x:a">Sub</h>', Headline(text="Sub", role="urn:x:a")),
    # Another reader would be right to take the URI for the qcode.
    (
        HEADLINE,
        f'<h nm:role="{CODES}descriptionrole/caption">Sub</h>',
        Headline(text="Sub", role=f"{CODES}descriptionrole/caption"),
    ),
    (HEADLINE, f'<h nm:role="{OTHER} {OTHER}">Sub</h>', Headline(text="Sub", role=f"{OTHER} {OTHER}")),
    (HEADLINE, '<h nm:role="">Sub</h>', Headline(text="Sub", role="")),
    # What is no more of a URI than any qcode is one.
    (HEADLINE, '<h role="info:a">Sub</h>', Headline(text="Sub", role="info:a")),
    (SUBJECT, f'<s literal="Ann" typeuri="{OTHER}"/>', Subject(literal="Ann", type=OTHER)),
    (SUBJECT, '<s nm:literal=""/>', Subject(literal="")),
    (SOURCE, f'<s roleuri="{OTHER}"/>', Source(role=OTHER)),
    (
        CONTRIBUTOR,
        f'<c roleuri="{OTHER}" jobtitleuri="urn:x:b"><name>Ann</name></c>',
        Contributor(name="Ann", role=OTHER, job_title="urn:x:b"),
    ),
    (LINK, f'<l reluri="{OTHER}" residref="x"/>', Link(role=OTHER, id="x")),
    (
        LINK,
        '<l nm:rel="" nm:href="" nm:residref="" nm:contenttype="" nm:title=""/>',
        Link(role="", href="", id="", media_type="", title=""),
    ),
    (CONTENT_LINK, '<r nm:href=""/>', Link(role="remoteContent", href="")),
    (RENDITION, f'<r href="x" renditionuri="{OTHER}"/>', Rendition(href="x", purpose=OTHER)),
    (RENDITION, '<r nm:href=""/>', Rendition(href="")),
    # The relation of a photo says that it is one.
    (PHOTO, f'<link rel="{OTHER}" reluri="urn:newsmodel:1:photo"/>', Photo(role=OTHER)),
    (
        PACKAGE,
        f'<groupSet root="g"><group id="g" roleuri="{OTHER}" modeuri="urn:x:b"><itemRef residref="x"/></group></groupSet>',
        group(role=OTHER, mode="urn:x:b"),
    ),
    (
        PACKAGE,
        '<groupSet root="g"><group id="g"><title xml:space="preserve"></title><itemRef residref="x"/></group></groupSet>',
        group(title=""),
    ),
    (URI, '<d nm:uri=""/>', ""),
]

# Read, but written in another way, so that they are carried.
IN_PART: list[tuple[Value, str, Any]] = [
    # What the IPTC's catalogue knows is read as the qcode.
    (
        HEADLINE,
        f'<h roleuri="{CODES}descriptionrole/caption">Sub</h>',
        Headline(text="Sub", role="drol:caption"),
    ),
    (
        HEADLINE,
        f'<h roleuri=" {OTHER}  {CODES}descriptionrole/caption">Sub</h>',
        Headline(text="Sub", role=f"{OTHER} drol:caption"),
    ),
    (HEADLINE, '<h roleuri="info:a">Sub</h>', Headline(text="Sub", role="info:a")),
    (HEADLINE, '<h roleuri=" ">Sub</h>', Headline(text="Sub", role=" ")),
    (HEADLINE, f'<h role="{OTHER}">Sub</h>', Headline(text="Sub", role=OTHER)),
    (HEADLINE, f'<h nm:role="{OTHER}">Sub</h>', Headline(text="Sub", role=OTHER)),
    (HEADLINE, f'<h roleuri="{OTHER}">Sub <b>two</b></h>', Headline(text="Sub two", role=OTHER)),
    # The qcode goes before the URI, wherever it stands.
    (HEADLINE, f'<h role="x:y" roleuri="{OTHER}">Sub</h>', Headline(text="Sub", role="x:y")),
    (HEADLINE, f'<h roleuri="{OTHER}" role="x:y">Sub</h>', Headline(text="Sub", role="x:y")),
    (CONTRIBUTOR, f'<c role="x:y" roleuri="{OTHER}" qcode="a:b"/>', Contributor(id="a:b", role="x:y")),
    (CONTRIBUTOR, f'<c roleuri="{OTHER}" role="x:y" qcode="a:b"/>', Contributor(id="a:b", role="x:y")),
    (
        CONTRIBUTOR,
        f'<c jobtitleuri="{CODES}role1/x" qcode="a:b"/>',
        Contributor(id="a:b", job_title="role1:x"),
    ),
    (SUBJECT, f'<s qcode="a:b" typeuri="{CODES}cpnature/event"/>', Subject(qcode="a:b", type="cpnat:event")),
    (SOURCE, f'<s qcode="a:b" roleuri="{CODES}infosourcerole/x"/>', Source(qcode="a:b", role="isrol:x")),
    (LINK, f'<l reluri="{CODES}itemrelation/seeAlso" href="x"/>', Link(role="irel:seeAlso", href="x")),
    (RENDITION, f'<r href="x" renditionuri="{CODES}rendition/web"/>', Rendition(href="x", purpose="rnd:web")),
    (
        PACKAGE,
        f'<groupSet root="g"><group id="g" roleuri="{CODES}role1/x" modeuri="{CODES}pkggroupmode/seq">'
        '<itemRef residref="x"/></group></groupSet>',
        group(role="role1:x", mode="pgrmod:seq"),
    ),
    (
        PACKAGE,
        f'<groupSet root="g"><group id="g" mode="x:y" modeuri="{OTHER}"><title/><itemRef residref="x"><title/>'
        "</itemRef></group></groupSet>",
        group(mode="x:y"),
    ),
    # What an item was once identified by.
    (LINK, '<l guidref="x"/>', Link(id="x")),
    (LINK, '<l guidref="y" residref="x"/>', Link(id="x")),
    (LINK, '<l residref="x" guidref="y"/>', Link(id="x")),
    (CONTENT_LINK, '<r guidref="x"/>', Link(role="remoteContent", id="x")),
    (PACKAGE, '<groupSet root="g"><group id="g"><itemRef guidref="x"/></group></groupSet>', group()),
    # What is empty says nothing.
    (HEADLINE, '<h role="">Sub</h>', Headline(text="Sub")),
    (HEADLINE, f'<h role="" roleuri="{OTHER}">Sub</h>', Headline(text="Sub", role=OTHER)),
    (SUBJECT, '<s qcode="a:b" literal="" type="" uri=""/>', Subject(qcode="a:b")),
    (CONTRIBUTOR, '<c literal="" role="" type=""><name>Ann</name></c>', Contributor(name="Ann")),
    (LINK, '<l href="" residref="x"><title/></l>', Link(id="x")),
    (RENDITION, '<r href="x" width=""/>', Rendition(href="x")),
]


def element(written: str) -> Element:
    return parse(f'<x xmlns="{NAMESPACE}" {own.DECLARATION}>{written}</x>', "newsml")[0]


@pytest.mark.parametrize(("way", "written", "value"), BOTH_WAYS)
def test_a_value_is_written_and_read(way: Value, written: str, value: Any) -> None:
    assert way.write(element(written).tag.partition("}")[2], value) == written
    assert way.take(element(written)) == (value, True)
    assert way.read(element(written)) == value


@pytest.mark.parametrize(("way", "written", "value"), IN_PART)
def test_a_value_is_read_from_what_is_not_written_for_it(way: Value, written: str, value: Any) -> None:
    assert way.take(element(written)) == (value, False)
    assert way.read(element(written)) == value


IN_CONTENT_META: list[tuple[str, str, Any]] = [
    (
        f'<headline roleuri="{CODES}headlinerole/sub">Sub</headline><headline>Main</headline>',
        "headline",
        "Main",
    ),
    (
        f'<headline roleuri="{CODES}headlinerole/sub">Sub</headline><headline>Main</headline>',
        "alternative_headlines",
        (Headline(text="Sub", role=f"{CODES}headlinerole/sub"),),
    ),
    (
        f'<description roleuri="{CODES}descriptionrole/caption">The quay.</description>'
        f'<description roleuri="{CODES}descriptionrole/summary">In short.</description>',
        "summary",
        "In short.",
    ),
    (
        f'<description roleuri="{OTHER}">All of it.</description>'
        f'<description role="" roleuri="{CODES}descriptionrole/caption">The quay.</description>',
        "summary",
        "The quay.",
    ),
    (
        f'<description role="x:y" roleuri="{CODES}descriptionrole/summary">All of it.</description>'
        '<description role="">In short.</description>',
        "summary",
        "In short.",
    ),
    (
        f'<creator literal="Ann" roleuri="{OTHER}"/><by>Ann</by>',
        "bylines",
        (Byline(text="Ann", contributors=(Contributor(name="Ann", role=OTHER),)),),
    ),
    (
        f'<infoSource qcode="a:b" roleuri="{OTHER}"/><infoSource qcode="a:c" roleuri="{CODES}infosourcerole/x"/>',
        "sources",
        (Source(qcode="a:b", role=OTHER), Source(qcode="a:c", role="isrol:x")),
    ),
    (
        f'<subject qcode="a:b" typeuri="{OTHER}"/><subject qcode="a:c" typeuri="{CODES}cpnature/event"/>',
        "subjects",
        (Subject(qcode="a:b", type=OTHER), Subject(qcode="a:c", type="cpnat:event")),
    ),
    (f'<keyword roleuri="{OTHER}">sea</keyword>', "keywords", ("sea",)),
]

LINKS: list[tuple[str, Link]] = [
    (f'<link reluri="{OTHER}" residref="x"/>', Link(role=OTHER, id="x")),
    (f'<link reluri="{CODES}itemrelation/seeAlso" href="x"/>', Link(role="irel:seeAlso", href="x")),
    ('<link rel="irel:seeAlso" guidref="x"/>', Link(role="irel:seeAlso", id="x")),
]


@pytest.mark.parametrize(("said", "field", "value"), IN_CONTENT_META)
def test_what_an_item_says_by_uris_is_read_and_kept(said: str, field: str, value: Any) -> None:
    assert getattr(read(item(said)), field) == value


@pytest.mark.parametrize(("said", "link"), LINKS)
def test_a_link_says_by_uris_how_it_is_related(said: str, link: Link) -> None:
    assert read(item(item_meta=ITEM_META + said)).links == (link,)


def test_a_group_says_by_uris_what_it_is_for() -> None:
    groups = (
        f'<groupSet root="g"><group id="g" roleuri="{OTHER}" modeuri="{CODES}pkggroupmode/seq">'
        '<itemRef guidref="x"/></group></groupSet>'
    )
    assert read(item(name="packageItem", tail=groups)).package == group(role=OTHER, mode="pgrmod:seq")


def test_a_role_that_is_a_uri_stands_where_others_look_for_it() -> None:
    headline = Headline(text="Sub", role=OTHER)
    written = dumps(Article(headline="Main", alternative_headlines=(headline,)), "newsml")
    assert f'<headline roleuri="{OTHER}">Sub</headline>'.encode() in written
    assert loads(written).alternative_headlines == (headline,)
