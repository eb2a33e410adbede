"""News items of NewsML-G2 as Hypothesis draws them: what others may write, in order or not.

What may live here: the strategy, and the pools that it draws from.
"""

from __future__ import annotations

from itertools import chain

from hypothesis import strategies as st

from tests.items import ITEM_META, item

__all__ = ["foreign_items"]

XHTML = "http://www.w3.org/1999/xhtml"

CONTENT_META = [
    "<urgency>3</urgency>",
    '<urgency id="u">5</urgency>',
    "<contentCreated>2024-03</contentCreated>",
    "<contentModified>20240301T102030+0100</contentModified>",
    '<digitalSourceType qcode="digsrctype:trainedAlgorithmicMedia"/>',
    '<located qcode="a:b"><name>Lunde</name></located>',
    '<located rank="1"><name>Nes</name></located>',
    "<creator><name>Ann Roe</name></creator>",
    '<creator rank="2" literal="Bo Ek"/>',
    '<language tag="nb"/>',
    '<language tag="swe" x:how="told"/>',
    '<genre qcode="a:one"/>',
    '<genre qcode="a:two"><name>Two</name><name xml:lang="nb">To</name></genre>',
    "<keyword>quay</keyword>",
    '<keyword rank="1">ferry</keyword>',
    '<subject type="cpnat:geoArea" qcode="a:lunde"/>',
    '<subject qcode="a:b"><name>Ships</name><broader qcode="c:d"/></subject>',
    '<subject qcode="a:f">\n<name>Ports</name></subject>',
    '<subject qcode="a:g"><name xml:lang="en">Ferries</name><name xml:lang="nob">Ferger</name></subject>',
    '<creator><name xml:lang="nb">Ann Roe</name><name xml:lang="en">Ann</name></creator>',
    '<located qcode="a:e"><name xml:lang="en">Ness</name><broader/><name xml:lang="nb">Nes</name></located>',
    "<slugline>QUAY</slugline>",
    '<slugline separator="/">QUAY/OPEN</slugline>',
    "<headline>Quay opens</headline>",
    '<headline role="hld:sub">At last</headline>',
    '<headline role="hld:main">Quay opens</headline>',
    '<headline xml:lang="nb">Kaien åpner</headline>',
    '<headline xml:lang="en" rank="2">Quay opens</headline>',
    "<headline/>",
    '<headline xml:space="preserve"></headline>',
    "<dateline>LUNDE</dateline>",
    '<dateline dir="ltr">NES</dateline>',
    "<by>By Ann Roe</by>",
    '<by rank="1">Bo Ek</by>',
    "<creditline>HNA</creditline>",
    '<description role="drol:summary">The quay opens.</description>',
    '<description role="drol:caption">The quay.</description>',
    "<description>Of <b>the</b> quay.</description>",
    '<description xml:lang="nb" rank="2">Kaien åpner.</description>',
    '<audience qcode="a:b"/>',
    "<x:own>1</x:own>",
    # By URIs.
    '<headline roleuri="http://example.com/roles#a">Sub</headline>',
    '<headline role="a:b" roleuri="http://cv.iptc.org/newscodes/descriptionrole/caption">Sub</headline>',
    '<description roleuri="http://cv.iptc.org/newscodes/descriptionrole/summary">Opens.</description>',
    '<creator roleuri="http://example.com/roles#a" literal="Ann"/>',
    '<subject typeuri="http://cv.iptc.org/newscodes/cpnature/event" qcode="a:b"/>',
    # What says nothing.
    "<located><name/></located>",
    '<creator literal="" role=""/>',
    "<genre/>",
    '<subject qcode=""/>',
    '<infoSource literal="" roleuri=""/>',
    # In the wrong container.
    "<edNote>three</edNote>",
    "<pubStatus qcode='stat:withheld'/>",
    "<title>Quay</title>",
]
ITEM_METAS = [
    "<firstCreated>2024-03-01T10:20:30Z</firstCreated>",
    "<embargoed/>",
    '<pubStatus qcode="stat:Cancelled"/>',
    "<title>Quay opens</title>",
    "<edNote>one</edNote>",
    '<edNote x:how="told">two</edNote>',
    '<edNote role="a:b">two<br/>more</edNote>',
    '<link rel="a:b" href="http://example.com/a"/>',
    '<service qcode="a:b"><name>World</name></service>',
    '<link reluri="http://example.com/roles#a" guidref="urn:example:2"/>',
    '<link href=""/>',
    # In the wrong container.
    "<urgency>7</urgency>",
    "<keyword>harbour</keyword>",
    "<language tag='en'/>",
    "<headline>Harbour</headline>",
    "<by>By Ann Roe</by>",
    "<located><name>Nes</name></located>",
    "<description>Harbour.</description>",
]
RIGHTS = [
    "<rightsInfo><copyrightHolder/></rightsInfo>",
    "<rightsInfo><copyrightNotice>HNA 2024</copyrightNotice></rightsInfo>",
    '<rightsInfo scope="a:b"><usageTerms>Online only.</usageTerms></rightsInfo>',
    '<assert qcode="a:b"><name>Lunde by the sea</name></assert>',
]
HEADS = [
    "<hedline><hl1>Quay opens</hl1><hl2>At last</hl2></hedline>",
    "<hedline><hl1>Another</hl1></hedline>",
    "<byline>By Ann Roe</byline>",
    "<byline>By <person>Bo Ek</person> <byttl>Editor</byttl></byline>",
    "<dateline><location>Lunde</location>, March 1</dateline>",
    "<abstract><p>The quay opens.</p></abstract>",
    "<note><body.content><p>Corrects the name.</p></body.content></note>",
]
HEADERS = [
    "<h1>Quay opens</h1>",
    "<h1>Another</h1>",
    "<h3>At last</h3>",
    '<div class="byline">By Ann Roe</div>',
    '<p class="dateline">Lunde, March 1</p>',
    '<time datetime="2024-03-01">March 1</time>',
    '<time class="dateline">March 2</time>',
    "<ul><li>Quay</li></ul>",
    "<p>Ferries wait.</p>",
]
BLOCKS = [
    "<p>One.</p>",
    "<p> One <b>two</b> </p>",
    "words",
    "<p/>",
    "<ul><li>One</li>two</ul>",
    "<q>Three</q>",
]


@st.composite
def _bodies(draw: st.DrawFn) -> str:
    blocks = "".join(draw(st.lists(st.sampled_from(BLOCKS), max_size=3)))
    head = "".join(draw(st.lists(st.sampled_from(HEADS), max_size=3, unique=True)))
    header = "".join(draw(st.lists(st.sampled_from(HEADERS), max_size=3, unique=True)))
    if "<h1>" in header[1:] or draw(st.booleans()):
        # Without a header, only a heading that comes first is the headline; any other is the text's.
        header = f"<header>{header}</header>"
    page = f'<html xmlns="{XHTML}"><head><title/></head><body>{header}{blocks}</body></html>'
    nitf = f"<nitf><body><body.head>{head}</body.head><body.content>{blocks}</body.content></body></nitf>"
    return draw(
        st.sampled_from(
            [
                f'<inlineXML contenttype="application/xhtml+xml">{page}</inlineXML>',
                f'<inlineXML wordcount="3">{page}</inlineXML>',
                f"<inlineXML>{nitf}</inlineXML>",
                f'<inlineXML x:how="told">{blocks}</inlineXML>',
                "<inlineData>One.\n\nTwo.</inlineData>",
                '<remoteContent href="a.jpg" contenttype="image/jpeg" rendition="rnd:web"/>',
            ]
        )
    )


@st.composite
def foreign_items(draw: st.DrawFn) -> bytes:
    """Draw an item as others may write it, whose facts are worth keeping."""
    between = draw(st.lists(st.sampled_from(["", "\n", "\n", "\n    "]), min_size=8, max_size=8))
    content_meta = draw(st.lists(st.sampled_from(CONTENT_META), max_size=7))
    item_meta = draw(st.lists(st.sampled_from(ITEM_METAS), max_size=4, unique=True))
    kind = draw(st.sampled_from(["ninat:text", "ninat:text", "ninat:picture", "x:text"]))
    attributes = draw(st.sampled_from(["", ' xml:lang="nb"', ' x:id="1"']))
    # What the schema admits only once cannot stand there twice.
    once = ("<urgency", "<contentCreated", "<contentModified", "<digitalSourceType")
    seen: set[str] = set()
    kept = []
    for part in content_meta:
        name = next((each for each in once if part.startswith(each)), None)
        if name not in seen:
            kept.append(part)
        if name is not None:
            seen.add(name)
    return item(
        "".join(chain.from_iterable(zip(between, [*kept, ""], strict=False))),
        "".join(draw(st.lists(_bodies(), max_size=3))),
        item_meta=ITEM_META.replace("ninat:text", kind) + "".join(item_meta),
        rights="".join(draw(st.lists(st.sampled_from(RIGHTS), max_size=2))),
        attributes='xmlns:x="urn:x" guid="urn:example:1"' + attributes,
    )
