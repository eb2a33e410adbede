"""The fields of an article, read from items as agencies write them, and nothing of the items lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from newsmodel import (
    Article,
    Byline,
    Contributor,
    Dateline,
    Genre,
    Headline,
    Link,
    PartialDate,
    Place,
    Provider,
    Rights,
    Source,
    Subject,
    dumps,
    loads,
)
from tests.facts import lost
from tests.items import ITEM_META, item

CET = timezone(timedelta(hours=1))

IN_CONTENT_META: list[tuple[str, str, Any]] = [
    # Headlines
    ("<headline>Harbour reopens</headline>", "headline", "Harbour reopens"),
    ("<headline>Harbour <b>at last</b> reopens</headline>", "headline", "Harbour at last reopens"),
    ("<headline>Harbour<br/>reopens</headline>", "headline", "Harbour reopens"),
    ("<description>One <b>two</b><br/>\n<br/> three <br/></description>", "summary", "One two\n\nthree"),
    ("<headline> \n Harbour\n  reopens </headline>", "headline", "Harbour reopens"),
    ('<headline role="hl:short">Reopened</headline>', "headline", "Reopened"),
    (
        '<headline role="hl:short">Reopened</headline><headline>Harbour</headline>',
        "alternative_headlines",
        (Headline(text="Reopened", role="hl:short"),),
    ),
    ("<headline>One</headline><headline>Two</headline>", "alternative_headlines", (Headline(text="Two"),)),
    # People
    (
        "<by>By Ann Berg and Bo Ek</by>",
        "bylines",
        (
            Byline(
                text="By Ann Berg and Bo Ek",
                contributors=(
                    Contributor(name="Ann Berg", kind="person"),
                    Contributor(name="Bo Ek", kind="person"),
                ),
            ),
        ),
    ),
    ('<by>By <a href="x">Ann</a> and Bo</by>', "bylines", (Byline.parse("By Ann and Bo"),)),
    (
        '<creator qcode="staff:7" role="crol:writer" type="cpnat:person"><name>Ann Berg</name></creator><by>Ann</by>',
        "bylines",
        (
            Byline(
                text="Ann",
                contributors=(Contributor(name="Ann Berg", kind="person", id="staff:7", role="crol:writer"),),
            ),
        ),
    ),
    (
        '<creator literal="Ann" typeuri="http://cv.iptc.org/newscodes/cpnature/person"/>',
        "bylines",
        (Byline(text="", contributors=(Contributor(name="Ann", kind="person"),)),),
    ),
    # Places
    ("<dateline>LUNDE (HNA)</dateline>", "dateline", Dateline(text="LUNDE (HNA)")),
    (
        '<located qcode="city:7"><name>Lunde</name><broader qcode="iso3166-1a2:NO"/></located>',
        "dateline",
        Dateline(place=Place(name="Lunde", qcode="city:7")),
    ),
    # What it is about
    ("<slugline>HARBOUR</slugline>", "slugline", "HARBOUR"),
    ('<slugline separator="-">HARBOUR-LUNDE</slugline>', "slugline", "HARBOUR-LUNDE"),
    ('<keyword>sea</keyword><keyword role="k:x">ships</keyword>', "keywords", ("sea", "ships")),
    (
        '<subject type="cpnat:abstract" qcode="medtop:20000001"><name xml:lang="en">trade</name>'
        '<name xml:lang="no">handel</name><broader qcode="medtop:04000000"/></subject>'
        '<subject type="cpnat:person" literal="Ann"/><subject uri="http://example.com/ships" why="x:y"/>',
        "subjects",
        (
            Subject(name="trade", qcode="medtop:20000001", type="cpnat:abstract"),
            Subject(literal="Ann", type="cpnat:person"),
            Subject(uri="http://example.com/ships"),
        ),
    ),
    (
        '<subject type="cpnat:geoArea" qcode="city:7"><name>Lunde</name></subject>'
        '<subject typeuri="http://cv.iptc.org/newscodes/cpnature/geoArea" literal="Nes"/>',
        "places",
        (Place(name="Lunde", qcode="city:7"), Place(literal="Nes")),
    ),
    (
        '<genre qcode="genre:Interview"><name>Interview</name></genre>',
        "genre",
        Genre(name="Interview", qcode="genre:Interview"),
    ),
    ('<genre qcode="g:a"/><genre qcode="g:b"/>', "genre", Genre(qcode="g:a")),
    ('<genre qcode="no code"/>', "genre", Genre(qcode="no code")),
    ("<keyword>sea <b>ice</b></keyword>", "keywords", ("sea ice",)),
    ("<dateline>LUNDE</dateline><dateline>NES</dateline>", "dateline", Dateline(text="LUNDE")),
    ("<contentCreated>soon</contentCreated>", "content_created", None),
    ("<urgency>3</urgency>", "urgency", 3),
    ('<urgency id="u">3</urgency>', "urgency", 3),
    ("<urgency>high</urgency>", "urgency", None),
    ("<urgency>12</urgency>", "urgency", None),
    # Words about it
    ('<description role="drol:summary">In short.</description>', "summary", "In short."),
    ("<description>In short.</description>", "summary", "In short."),
    ('<description role="x:y">In short.</description>', "summary", "In short."),
    (
        '<description role="x:script">All of it.</description><description>In short.</description>'
        '<description role="drol:summary">Shorter.</description>',
        "summary",
        "Shorter.",
    ),
    ("<creditline>Ann Berg/HNA</creditline>", "creditline", "Ann Berg/HNA"),
    # Languages
    ('<language tag="en-GB"/>', "language", "en-GB"),
    ('<language tag="swe"/>', "language", "sv"),
    ('<language tag="SV_se"/>', "language", "sv-SE"),
    ('<language tag="ZH-HANT-TW"/>', "language", "zh-Hant-TW"),
    ('<language tag="nob"><name>Norwegian</name></language>', "language", "nb"),
    ('<language tag="no"/><language tag="en"/>', "language", "no"),
    ('<language tag="?"/>', "language", None),
    ("<language/>", "language", None),
    # Times
    ("<contentCreated>2024-03</contentCreated>", "content_created", PartialDate(year=2024, month=3)),
    (
        "<contentCreated>2024-03-01</contentCreated>",
        "content_created",
        PartialDate(year=2024, month=3, day=1),
    ),
    (
        "<contentModified>2024-03-01T10:00:00+0100</contentModified>",
        "content_modified",
        datetime(2024, 3, 1, 10, tzinfo=CET),
    ),
    # Others
    (
        '<infoSource qcode="nprov:NTB" role="isrol:origin"/>',
        "sources",
        (Source(qcode="nprov:NTB", role="isrol:origin"),),
    ),
    (
        '<digitalSourceType uri="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"/>',
        "digital_source_type",
        "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
    ),
    (
        '<userInteraction interactions="7" interactiontypeuri="http://schema.org/CommentAction"/>',
        "comment_count",
        7,
    ),
    ('<userInteraction interactions="7" interactiontype="x:share"/>', "comment_count", None),
    (
        '<userInteraction interactions="7" interactiontypeuri="http://example.com/share"/>',
        "comment_count",
        None,
    ),
]

TIMES: list[tuple[str, datetime]] = [
    ("2024-03-01T10:20:30+01:00", datetime(2024, 3, 1, 10, 20, 30, tzinfo=CET)),
    ("2024-03-01T10:20:30+0100", datetime(2024, 3, 1, 10, 20, 30, tzinfo=CET)),
    ("2024-03-01T10:20:30+01", datetime(2024, 3, 1, 10, 20, 30, tzinfo=CET)),
    ("2024-03-01T10:20:30Z", datetime(2024, 3, 1, 10, 20, 30, tzinfo=UTC)),
    ("2024-03-01T10:20:30.5Z", datetime(2024, 3, 1, 10, 20, 30, 500000, tzinfo=UTC)),
    ("2024-03-01T10:20:30.123456789Z", datetime(2024, 3, 1, 10, 20, 30, 123456, tzinfo=UTC)),
    ("2024-03-01 10:20:30 GMT", datetime(2024, 3, 1, 10, 20, 30, tzinfo=UTC)),
    ("\n 2024-03-01T10:20:30Z \n", datetime(2024, 3, 1, 10, 20, 30, tzinfo=UTC)),
    ("20240301T102030+0100", datetime(2024, 3, 1, 10, 20, 30, tzinfo=CET)),
    ("2024-03-01T10:20:30", datetime(2024, 3, 1, 10, 20, 30)),
    ("2024-03-01T10:20", datetime(2024, 3, 1, 10, 20)),
]

IN_ITEM_META: list[tuple[str, str, Any]] = [
    ("<title>Harbour</title>", "headline", "Harbour"),
    ('<pubStatus qcode="stat:canceled"/>', "status", "canceled"),
    ('<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>', "status", "withheld"),
    ('<pubStatus qcode="st:usable"/>', "status", "usable"),
    ('<pubStatus qcode="stat:lost"/>', "status", None),
    ("<edNote>Call <b>Ann</b>.</edNote>", "editorial_note", "Call Ann."),
    ("<embargoed>2024-03-02T06:00:00Z</embargoed>", "embargoed", datetime(2024, 3, 2, 6, tzinfo=UTC)),
    ("<embargoed/>", "embargoed", None),
    ("<expires>2024-04-01</expires>", "expires", PartialDate(year=2024, month=4, day=1)),
    (
        '<link rel="irel:seeAlso" residref="urn:example:2" contenttype="x/y" rank="1"><title>Before</title></link>',
        "links",
        (Link(role="irel:seeAlso", id="urn:example:2", media_type="x/y", title="Before"),),
    ),
]

RIGHTS: list[tuple[str, Rights | None]] = [
    ("<copyrightHolder><name>HNA</name></copyrightHolder>", Rights(holder="HNA")),
    ('<copyrightHolder qcode="nprov:HNA"><name>HNA</name></copyrightHolder>', Rights(holder="HNA")),
    ('<copyrightHolder literal="HNA"/>', Rights(holder="HNA")),
    ('<copyrightHolder uri="http://example.com/hna"/>', Rights(holder="http://example.com/hna")),
    ("<copyrightHolder/>", None),
    (
        '<copyrightNotice href="http://example.com">© <b>HNA</b></copyrightNotice><usageTerms>Ask.</usageTerms>',
        Rights(notice="© HNA", usage_terms="Ask."),
    ),
    # Of the terms none may be missed.
    ("<usageTerms>Ask.</usageTerms><usageTerms>Pay.</usageTerms>", Rights(usage_terms="Ask.\nPay.")),
    (
        '<dataMining uri="http://ns.useplus.org/LDF/ldf-XMPSpecification#DMI-PROHIBITED"/>',
        Rights(data_mining="http://ns.useplus.org/LDF/ldf-XMPSpecification#DMI-PROHIBITED"),
    ),
    ('<dataMining qcode="ours:NO"/>', Rights(data_mining="ours:NO")),
    ("<dataMining/>", None),
    ("<link href='http://example.com/terms'/>", None),
]

PROVIDERS: list[tuple[str, Provider | None]] = [
    ('<provider qcode="nprov:HNA"/>', Provider(qcode="nprov:HNA")),
    ('<provider uri="http://example.com/hna"/>', Provider(uri="http://example.com/hna")),
    ('<provider literal="HNA"/>', Provider(literal="HNA")),
    ("<provider><name>HNA</name></provider>", Provider(name="HNA")),
    ("<provider>HNA</provider>", Provider(name="HNA")),
    (
        '<provider qcode="nprov:HNA" uri="http://example.com/hna"><name xml:lang="en">HNA</name></provider>',
        Provider(name="HNA", qcode="nprov:HNA", uri="http://example.com/hna"),
    ),
    ("", None),
]


def read(document: bytes) -> Article:
    """Read, and see that all of it comes through a read and a write, also by way of JSON and text."""
    article = loads(document, "newsml")
    assert lost(document, dumps(article, "newsml")) == {}
    for format in ("newsml", "json", "text"):
        assert loads(dumps(article, format), format) == article
    return article


@pytest.mark.parametrize(("said", "field", "value"), IN_CONTENT_META)
def test_a_field_is_read_from_the_metadata_of_the_content(said: str, field: str, value: Any) -> None:
    assert getattr(read(item(said)), field) == value


@pytest.mark.parametrize(("said", "field", "value"), IN_ITEM_META)
def test_a_field_is_read_from_the_metadata_of_the_item(said: str, field: str, value: Any) -> None:
    assert getattr(read(item(item_meta=ITEM_META + said)), field) == value


@pytest.mark.parametrize(("said", "time"), TIMES)
def test_a_time_is_read_however_it_is_written(said: str, time: datetime) -> None:
    article = read(item(item_meta=f'<itemClass qcode="ninat:text"/><versionCreated>{said}</versionCreated>'))
    assert article.version_created == time
    assert article.version_created is not None
    assert article.version_created.utcoffset() == time.utcoffset()


@pytest.mark.parametrize(("said", "rights"), RIGHTS)
def test_rights_are_read(said: str, rights: Rights | None) -> None:
    assert read(item(rights=f"<rightsInfo>{said}</rightsInfo>")).rights == rights


def test_a_code_of_the_plus_vocabulary_is_read_as_its_uri() -> None:
    rights = read(item(rights='<rightsInfo><dataMining qcode="plus:DMI-PROHIBITED"/></rightsInfo>')).rights
    assert rights is not None
    assert rights.data_mining == "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"


@pytest.mark.parametrize(("said", "provider"), PROVIDERS)
def test_a_provider_is_read_however_it_is_named(said: str, provider: Provider | None) -> None:
    meta = f'<itemClass qcode="ninat:text"/>{said}<versionCreated>2024-03-01T10:00:00Z</versionCreated>'
    assert read(item(item_meta=meta)).provider == provider


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ('<itemClass qcode="ninat:picture"/>', "picture"),
        ('<itemClass uri="http://cv.iptc.org/newscodes/ninature/video"/>', "video"),
        ('<itemClass qcode="itemnature:audio"/>', "audio"),
        ('<itemClass qcode="ninat:animated"/>', "text"),
        ("<itemClass/>", "text"),
        ("", "text"),
    ],
)
def test_a_kind_is_read_by_its_code(said: str, kind: str) -> None:
    meta = f'{said}<provider literal="x"/><versionCreated>2024-03-01T10:00:00Z</versionCreated>'
    assert read(item(item_meta=meta)).kind == kind


@pytest.mark.parametrize(
    ("types", "kind"),
    [
        (("image/jpeg", "image/png"), "picture"),
        (("video/mp4",), "video"),
        (("audio/mp3",), "audio"),
        (("image/jpeg", "video/mp4"), "text"),
        (("application/pdf",), "text"),
        ((), "text"),
    ],
)
def test_an_item_that_does_not_say_its_kind_is_what_its_files_are(types: tuple[str, ...], kind: str) -> None:
    files = "".join(f'<remoteContent href="http://example.com/1" contenttype="{type}"/>' for type in types)
    meta = '<provider literal="x"/><versionCreated>2024-03-01T10:00:00Z</versionCreated>'
    article = read(item("<headline>Quay</headline>", files, item_meta=meta))
    assert article.kind == kind
    assert len(article.links if kind == "text" else article.renditions) == len(types)


def test_a_package_that_does_not_say_its_kind_is_one_all_the_same() -> None:
    # No group is the root, so the model's package cannot be written in full.
    groups = '<groupSet root="top"><group id="g"><itemRef residref="urn:example:2"/></group></groupSet>'
    meta = '<provider literal="x"/><versionCreated>2024-03-01T10:00:00Z</versionCreated>'
    article = read(item(item_meta=meta, name="packageItem", tail=groups))
    assert article.kind == "composite"
    assert article.package is not None
    assert article.package.item_ids == ("urn:example:2",)


def test_the_language_of_an_item_is_that_of_its_content_unless_one_is_named() -> None:
    attributes = 'guid="x" xml:lang="swe"'
    article = read(item("<headline>Kaj</headline>", attributes=attributes))
    assert article.language == "sv"
    assert read(item('<language tag="fi"/>', attributes=attributes)).language == "fi"
    assert loads(dumps(article.replace(language=None), "newsml")).language is None


def test_an_empty_element_says_nothing_and_hides_nothing() -> None:
    article = read(
        item(
            '<by/><dateline/><slugline> </slugline><keyword/><subject qcode="a:b"><name/></subject>'
            '<description role="drol:summary"/><description role="drol:caption">The quay.</description>'
            '<headline/><headline role="x:title">Quay</headline>',
            item_meta=ITEM_META + "<edNote/>",
            rights="<rightsInfo><copyrightNotice/><usageTerms>None.</usageTerms></rightsInfo>",
        )
    )
    assert article.headline == "Quay"
    assert article.summary == "The quay."
    assert article.subjects == (Subject(qcode="a:b"),)
    assert article.rights == Rights(usage_terms="None.")
    assert (article.bylines, article.keywords) == ((), ())
    assert (article.dateline, article.slugline, article.editorial_note) == (None, None, None)


def test_an_empty_text_that_is_meant_comes_back() -> None:
    article = Article(
        headline="",
        alternative_headlines=(Headline(text=""),),
        bylines=(Byline(text=""),),
        slugline="",
        summary="",
        dateline=Dateline(text=""),
        subjects=(Subject(name=""),),
        keywords=("",),
    )
    assert loads(dumps(article, "newsml")) == article


def test_a_note_in_html_is_read_line_by_line() -> None:
    note = (
        '<edNote role="x:note"><section xmlns="http://www.w3.org/1999/xhtml"><h3>Desk</h3><ul><li>Ann <b>Berg</b></li>'
        "<li>Bo Ek</li></ul><p>Ends.</p></section></edNote>"
    )
    assert read(item(item_meta=ITEM_META + note)).editorial_note == "Desk\nAnn Berg\nBo Ek\nEnds."


def test_an_item_of_nothing_but_its_name_is_an_article() -> None:
    bare = b'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>'
    article = loads(bare)
    assert article == Article(headline="")
    assert loads(dumps(article, "newsml")) == article


@pytest.mark.parametrize("tag", ["", " ", "no tag"])
def test_what_is_no_language_is_not_read_as_one(tag: str) -> None:
    assert read(item(attributes=f"xml:lang='{tag}'")).language is None


@pytest.mark.parametrize("version", ["3", "0", "3.1", ""])
def test_a_version_is_read_as_it_is(version: str) -> None:
    article = read(item(attributes=f'guid="x" version="{version}"'))
    assert (article.version or "") == version


def test_empty_metadata_stay_empty() -> None:
    document = item(item_meta=ITEM_META + "<title>Harbour</title>").replace(
        b"</itemMeta>", b"</itemMeta><contentMeta/>"
    )
    article = read(document)
    assert article.headline == "Harbour"
    assert b"<contentMeta/>" in dumps(article, "newsml")
    # But whoever changes a field means others to read it.
    changed = dumps(article.replace(headline="Quay", urgency=3), "newsml").decode()
    assert "<headline>Quay</headline>" in changed.partition("<contentMeta>")[2]
    undone = loads(changed).replace(headline="Harbour", urgency=None)
    assert b"<contentMeta/>" in dumps(undone, "newsml")


def test_what_is_no_field_is_carried_with_its_place() -> None:
    article = read(
        item(
            '<audience qcode="a:b"/>',
            item_meta=ITEM_META + '<role qcode="r:s"/>',
            attributes='guid="x" xml:lang="no"',
        )
    )
    assert [(extension.place, extension.content) for extension in article.extensions] == [
        ("@{http://www.w3.org/XML/1998/namespace}lang", "no"),
        ("contentMeta/audience", '<audience xmlns="http://iptc.org/std/nar/2006-10-01/" qcode="a:b"/>'),
        ("itemMeta/role", '<role xmlns="http://iptc.org/std/nar/2006-10-01/" qcode="r:s"/>'),
    ]
