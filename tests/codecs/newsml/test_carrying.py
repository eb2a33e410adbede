"""What no field takes: carried, and written back where it stood as long as it can stand there."""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime
from typing import Any
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import (
    Article,
    Byline,
    Dateline,
    DecodeError,
    Extension,
    Genre,
    Headline,
    Paragraph,
    Photo,
    Place,
    dumps,
    loads,
)
from newsmodel.strategies import articles, texts
from tests.facts import lost
from tests.fewer import FEWER
from tests.items import ITEM_META, NAMESPACE, item

G2 = f'xmlns="{NAMESPACE}"'
RICH = item(
    '<urgency id="u">3</urgency><language tag="swe"/><subject qcode="a:b"><name xml:lang="en">x</name>'
    '<broader qcode="c:d"/></subject><headline dir="ltr">Quay</headline>',
    '<inlineXML contenttype="text/x"><div class="c"><p>One.</p></div></inlineXML>',
)


def outside_own(document: bytes) -> str:
    """Return a document without what stands in this library's own element."""
    return re.sub("<nm:article>.*</nm:article>", "", document.decode(), flags=re.DOTALL)


def places(article: Article) -> list[str]:
    return [extension.place for extension in article.extensions]


def test_a_changed_field_is_what_is_read_again_and_the_old_part_is_kept() -> None:
    article = loads(RICH).replace(headline="Harbour", urgency=5, language="en")
    written = dumps(article, "newsml")
    assert loads(written) == article
    assert b"<headline>Harbour</headline>" in written
    assert b"<urgency>5</urgency>" in written
    assert b'<language tag="swe"' not in written


@pytest.mark.parametrize("index", range(4))
def test_parts_are_told_from_what_is_in_them_by_what_stands_between_them(index: int) -> None:
    parts = ['<audience qcode="a:a"/>'] * 3 + ['<audience qcode="a:b">\n<name>Bo</name></audience>']
    gaps = ["\n"] * 4
    gaps[index] = ""
    document = item("".join(map("".join, zip(parts, gaps, strict=True))))
    assert lost(document, dumps(loads(document), "newsml")) == {}


EMPTY = {
    "before": "<contentMeta/><contentMeta>%s</contentMeta>",
    "after": "<contentMeta>%s</contentMeta><contentMeta/>",
    "within another": "<itemMeta><contentMeta/></itemMeta><contentMeta>%s</contentMeta>",
    "within": "<contentMeta><contentMeta/>%s</contentMeta>",
}


@pytest.mark.parametrize("containers", EMPTY.values(), ids=EMPTY)
def test_an_empty_container_beside_another_keeps_nothing_from_its_place(containers: str) -> None:
    said = "<headline>Quay</headline>\n    <by>By Ann Roe</by>"
    document = f'<newsItem {G2} guid="urn:example:1">{containers % said}</newsItem>'
    assert said in outside_own(dumps(loads(document), "newsml"))


TWICE = {
    "of which one cannot be read": '<itemClass qcode="ninat:text"/><itemClass qcode="a:b"/>',
    "of which one says nothing": '<itemClass qcode="ninat:text"/><itemClass/>',
    "of which one says more": '<provider literal="HNA"/><provider literal="HNA" id="p"/>',
    "of which the first says more": '<provider literal="HNA" id="p"/><provider literal="HNA"/>',
}


@pytest.mark.parametrize("elements", TWICE.values(), ids=TWICE)
def test_what_stands_twice_against_the_schema_is_carried_twice(elements: str) -> None:
    document = f'<newsItem {G2} guid="urn:example:1"><itemMeta>{elements}</itemMeta></newsItem>'
    article = loads(document)
    assert loads(dumps(article, "newsml")) == article
    carried = [extension.content.replace(f" {G2}", "") for extension in article.extensions]
    assert sorted(carried) == sorted(elements.replace("><", ">\n<").split("\n"))


OLD = "of old"


def xhtml(inner: str) -> str:
    """Return a page of XHTML."""
    return f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{inner}</body></html>'


# Each with an attribute that no field takes, so that the element is carried.
CARRIED = [
    ("language", "nn", '<language tag="of-old" rank="1"/>', ""),
    ("genre", Genre(name="New"), f'<genre rank="1"><name>{OLD}</name></genre>', ""),
    ("summary", "New.", f'<description role="drol:summary" dir="ltr">{OLD}</description>', ""),
    ("slugline", "NEW", f'<slugline separator="/">{OLD}</slugline>', ""),
    ("creditline", "New", f'<creditline dir="ltr">{OLD}</creditline>', ""),
    ("dateline", Dateline(text="NEW"), f'<dateline dir="ltr">{OLD}</dateline>', ""),
    ("dateline", Dateline(place=Place(name="New")), f'<located rank="1"><name>{OLD}</name></located>', ""),
    ("body", (Paragraph(text="New."),), "", f'<inlineXML wordcount="2">{xhtml(f"<p>{OLD}</p>")}</inlineXML>'),
    ("body", (), "", f'<inlineXML wordcount="2">{xhtml(f"<p>{OLD}</p>")}</inlineXML>'),
]


@pytest.mark.parametrize(("field", "new", "said", "content"), CARRIED)
def test_what_a_field_was_read_from_stands_nowhere_once_the_field_is_changed(
    field: str, new: object, said: str, content: str
) -> None:
    document = item(f"<headline>Quay</headline>{said}", content)
    article = loads(document)
    changed = article.replace(**{field: new})
    written = dumps(changed, "newsml")
    assert loads(written) == changed
    assert OLD not in outside_own(written)
    assert OLD.replace(" ", "-") not in outside_own(written)
    # It is kept all the same, and stands there again when the field says so again.
    assert lost(document, dumps(loads(written).replace(**{field: getattr(article, field)}), "newsml")) == {}


def test_another_version_of_a_text_stands_nowhere_once_the_text_is_changed() -> None:
    nitf = f"<inlineXML><nitf><body><body.content><p>{OLD}</p></body.content></body></nitf></inlineXML>"
    plain = f'<inlineData contenttype="text/plain">{OLD}, in short</inlineData>'
    html = f'<inlineXML contenttype="application/xhtml+xml">{xhtml(f"<p>{OLD}</p>")}</inlineXML>'
    document = item("<headline>Quay</headline>", html + nitf + plain)
    article = loads(document)
    assert lost(document, dumps(article, "newsml")) == {}
    changed = article.replace(body=(Paragraph(text="New."),))
    assert loads(dumps(changed, "newsml")) == changed
    assert OLD not in outside_own(dumps(changed, "newsml"))


MANY = loads(
    item(
        "<headline>Quay</headline>" + "".join(said for _, _, said, _ in CARRIED) + '<genre qcode="a:two"/>',
        "".join(dict.fromkeys(content for *_, content in CARRIED)) + "<inlineData>Another</inlineData>",
    )
).extensions


@FEWER
@given(articles(), st.sets(st.integers(0, len(MANY) - 1)))
def test_whatever_the_fields_become_an_article_and_what_it_carries_come_back(
    article: Article, chosen: set[int]
) -> None:
    carried = tuple(part for index, part in enumerate(MANY) if index in chosen)
    changed = article.replace(extensions=(*carried, *article.extensions))
    for body in (None, "nitf"):
        assert loads(dumps(changed, "newsml", body=body), "newsml") == changed


HEAD = (
    "<body.head><hedline><hl1>Old quay</hl1><hl2>Old pier</hl2></hedline><byline>By Old Ann</byline>"
    "<dateline>OLD LUNDE</dateline><abstract><p>Old news.</p></abstract></body.head>"
)
SAID = (
    "<headline>Old quay</headline><dateline>OLD LUNDE</dateline><by>By Old Ann</by>"
    '<description role="drol:summary">Old news.</description>'
)
PRINTED = f"<inlineXML><nitf><body>{HEAD}<body.content><p>One.</p></body.content></body></nitf></inlineXML>"


@pytest.mark.parametrize("said", [SAID, "", "<headline>Another</headline>", SAID.replace("Old", "Other")])
@pytest.mark.parametrize(
    ("changes", "old"),
    [
        ({"headline": "New"}, "Old quay"),
        ({"headline": "New", "alternative_headlines": ()}, "Old pier"),
        ({"bylines": (Byline(text="By New Ann"),)}, "Old Ann"),
        ({"dateline": Dateline(text="NEW")}, "OLD LUNDE"),
        ({"dateline": None}, "OLD LUNDE"),
        ({"summary": "New."}, "Old news"),
    ],
)
def test_what_a_text_prints_above_itself_stands_nowhere_once_it_is_changed(
    changes: dict[str, Any], old: str, said: str
) -> None:
    document = item(said, PRINTED)
    article = loads(document)
    assert lost(document, dumps(article, "newsml")) == {}
    assert loads(dumps(article, "newsml")) == article
    changed = article.replace(**changes)
    written = dumps(changed, "newsml")
    assert loads(written) == changed
    assert old not in outside_own(written)
    before = {name: getattr(article, name) for name in changes}
    assert lost(document, dumps(loads(written).replace(**before), "newsml")) == {}


def test_what_a_second_text_prints_stands_nowhere_once_it_is_changed() -> None:
    second = PRINTED.replace("Old quay", "Older quay").replace("One.", "Two.")
    document = item("<headline>Older quay</headline>", PRINTED + second)
    article = loads(document)
    assert lost(document, dumps(article, "newsml")) == {}
    changed = article.replace(headline="New")
    written = dumps(changed, "newsml")
    assert loads(written) == changed
    assert "Older quay" not in outside_own(written)


def test_a_text_that_prints_the_old_headline_as_another_stands_nowhere() -> None:
    text = nitf("<hedline><hl1>Another</hl1><hl2>Quay opens</hl2></hedline>", "<body.content/>")
    document = item("", PAGE + text, item_meta=f"{ITEM_META}<title>Quay opens</title>")
    article = loads(document)
    assert article.headline == "Quay opens"
    assert lost(document, dumps(article, "newsml")) == {}
    changed = article.replace(headline="New")
    written = dumps(changed, "newsml")
    assert loads(written) == changed
    assert "Another" not in outside_own(written)


ABSTRACT = "<abstract>S</abstract>"


def nitf(head: str, content: str = "<body.content><p>One.</p></body.content>") -> str:
    return f"<inlineXML><nitf><body><body.head>{head}</body.head>{content}</body></nitf></inlineXML>"


PAGE = f'<inlineXML contenttype="application/xhtml+xml">{xhtml("<p>One.</p>")}</inlineXML>'


@pytest.mark.parametrize(
    ("said", "title", "content"),
    [
        (
            '<description role="drol:summary">S</description><description role="drol:caption">C</description>',
            "",
            nitf(ABSTRACT),
        ),
        ("<dateline>S</dateline><dateline>T</dateline>", "", nitf("<dateline>S</dateline>")),
        ("", "<title>T</title>", nitf("<hedline><hl1>A</hl1><hl2>B</hl2></hedline>")),
        ("", "", PAGE + nitf(ABSTRACT + "<byline>By Ann</byline><hedline><hl1>A</hl1></hedline>")),
        ("<headline>A</headline>", "", PAGE + nitf("<dateline>S</dateline>")),
        ("", "", nitf("<abstract>a</abstract>") + nitf("<abstract>b</abstract>")),
        ('<headline xml:space="preserve"></headline>', "", nitf("<hedline><hl1>A</hl1></hedline>")),
        ('<headline xml:space="preserve"></headline>', "", ""),
        ('<headline xml:space="preserve"></headline><headline role="a:b">B</headline>', "", ""),
        ("<headline>A</headline>", "", nitf("<hedline><hl1>A</hl1></hedline>", "")),
        (
            "<headline>A</headline><by>By Ann</by>",
            "",
            nitf("<byline>By Bo</byline>") + "<inlineData>x</inlineData>",
        ),
    ],
)
def test_what_a_text_prints_stays_as_long_as_nobody_changes_anything(
    said: str, title: str, content: str
) -> None:
    document = item(said, content, item_meta=ITEM_META + title)
    article = loads(document)
    assert lost(document, dumps(article, "newsml")) == {}
    assert loads(dumps(article, "newsml")) == article


@pytest.mark.parametrize(
    ("said", "content", "changes", "old"),
    [
        ("", nitf("<hedline><hl1>Old</hl1></hedline>", ""), {"headline": "New"}, "Old"),
        (
            "<headline>A</headline>",
            nitf("<hedline><hl1>A</hl1><hl2>Old</hl2></hedline>"),
            {"alternative_headlines": (Headline(text="New", role="x:y"),)},
            "Old",
        ),
        (
            '<headline dir="ltr">Old</headline>',
            "",
            {
                "headline": "New",
                "alternative_headlines": (
                    Headline(text="x", extensions=(Extension(format="x", place="y", content="z"),)),
                ),
            },
            "Old",
        ),
        (
            '<creator rank="1"><name>Old</name></creator><by dir="ltr">By Old</by>',
            "",
            {"bylines": (Byline(text="New", extensions=(Extension(format="x", place="y", content="z"),)),)},
            "Old",
        ),
        ("<creditline>Old</creditline><creditline>Old</creditline>", "", {"creditline": "New"}, "Old"),
    ],
)
def test_what_was_changed_stands_nowhere(said: str, content: str, changes: dict[str, Any], old: str) -> None:
    changed = loads(item(said, content)).replace(**changes)
    written = dumps(changed, "newsml")
    assert loads(written) == changed
    assert old not in outside_own(written)


def test_what_a_text_prints_stays_when_something_else_is_changed() -> None:
    article = loads(item(SAID, PRINTED)).replace(urgency=2, keywords=("ferry",))
    written = dumps(article, "newsml")
    assert loads(written) == article
    assert "<hl1>Old quay</hl1>" in outside_own(written)


def test_a_second_value_stands_beside_a_first_that_was_changed() -> None:
    document = item('<headline>Quay</headline><genre qcode="a:one"/><genre qcode="a:two"/>')
    article = loads(document)
    assert article.genre == Genre(qcode="a:one")
    assert lost(document, dumps(article, "newsml")) == {}
    changed = article.replace(genre=Genre(qcode="a:three"))
    written = dumps(changed, "newsml")
    assert loads(written) == changed
    assert re.findall(r'<genre qcode="([^"]*)"', outside_own(written)) == ["a:three", "a:two"]


def test_a_value_that_takes_the_place_of_the_first_stands_there_once() -> None:
    document = item('<headline>Quay</headline><genre qcode="a:one"/><genre qcode="a:two" rank="2"/>')
    changed = loads(document).replace(genre=Genre(qcode="a:two"))
    written = dumps(changed, "newsml")
    assert loads(written) == changed
    assert re.findall(r'<genre qcode="([^"]*)"', outside_own(written)) == ["a:two"]


@pytest.mark.parametrize(
    "changes",
    [
        {"headline": "Harbour"},
        {"embargoed": datetime(2026, 5, 4, 10, tzinfo=UTC)},
        {"keywords": ("ferry",)},
        {"headline": "Harbour", "keywords": (), "embargoed": datetime(2026, 5, 4, 10, tzinfo=UTC)},
    ],
)
def test_a_changed_field_moves_no_parts_of_others(changes: dict[str, Any]) -> None:
    others = "<edNote>one</edNote><edNote>two</edNote>"
    document = item(
        '<keyword rank="1">quay</keyword><headline xml:lang="sv">Kaj</headline>',
        item_meta=ITEM_META + "<embargoed/>" + others,
        rights="<rightsInfo><copyrightNotice>one</copyrightNotice></rightsInfo>"
        "<rightsInfo><copyrightNotice>two</copyrightNotice></rightsInfo>",
    )
    changed = loads(document).replace(**changes)
    written = dumps(changed, "newsml")
    assert loads(written) == changed
    assert re.findall("<edNote>[a-z]*</edNote>", outside_own(written)) == re.findall(
        "<edNote>[a-z]*</edNote>", others
    )
    assert outside_own(written).count("<rightsInfo>") == 2


def test_a_field_that_was_emptied_stays_empty() -> None:
    article = loads(RICH).replace(subjects=(), body=())
    assert loads(dumps(article, "newsml")) == article


def test_parts_whose_fields_were_not_changed_stay_where_they_stood() -> None:
    written = dumps(loads(RICH).replace(headline="Harbour"), "newsml")
    assert set(lost(RICH, written)) == {
        (f"{{{NAMESPACE}}}newsItem", f"{{{NAMESPACE}}}contentMeta", f"{{{NAMESPACE}}}headline", "Quay"),
        (
            f"{{{NAMESPACE}}}newsItem",
            f"{{{NAMESPACE}}}contentMeta",
            f"{{{NAMESPACE}}}headline",
            "@",
            "dir",
            "ltr",
        ),
    }


def test_a_text_with_white_space_at_its_ends_stays_where_it_stood() -> None:
    body = '<html xmlns="http://www.w3.org/1999/xhtml"><body class="c"><p>One. </p><p> Two.</p></body></html>'
    document = item("<headline>Quay</headline>", f'<inlineXML wordcount="2">{body}</inlineXML>')
    article = loads(document)
    assert article.body == (Paragraph(text="One."), Paragraph(text="Two."))
    assert lost(document, dumps(article, "newsml")) == {}
    assert loads(dumps(article, "newsml")) == article


def test_a_demanded_element_that_says_nothing_stays_where_it_stood() -> None:
    meta = '<itemClass qcode="ninat:text"/><provider literal="x"/><versionCreated/><firstCreated/>'
    document = item("<headline>Quay</headline>", item_meta=meta)
    article = loads(document)
    assert article.version_created is None
    assert lost(document, dumps(article, "newsml")) == {}
    assert loads(dumps(article, "newsml")) == article


def test_what_the_schema_demands_once_stands_there_once() -> None:
    document = item("<headline>Quay</headline>", item_meta=ITEM_META + "<versionCreated/>")
    article = loads(document.replace(b"<versionCreated>", b'<versionCreated id="a">'))
    written = dumps(article, "newsml")
    assert loads(written) == article
    assert re.findall("<versionCreated[^>]*>", outside_own(written)) == ['<versionCreated id="a">']


def test_a_part_that_cannot_stand_there_moves_no_others() -> None:
    stray = Extension(
        format="newsml",
        place="itemMeta/versionCreated",
        content=f"<versionCreated {G2}>2024</versionCreated>",
    )
    article = loads(RICH)
    written = dumps(article.replace(extensions=(*article.extensions, stray)), "newsml")
    assert loads(written).extensions == (*article.extensions, stray)
    assert lost(RICH, written) == {}


@pytest.mark.parametrize(
    "stray",
    [
        Extension(format="newsml", place="contentMeta/audience", content="no XML"),
        Extension(format="newsml", place="contentMeta/audience", content=f"<genre {G2}/>"),
        Extension(format="newsml", place="@two words", content="x"),
        Extension(format="newsml", place="nowhere/audience", content=f"<audience {G2}/>"),
        Extension(format="newsml", place="contentMeta/headline", content=f"<headline {G2}>Other</headline>"),
        Extension(format="newsml", place="itemMeta/versionCreated", content=f"<versionCreated {G2}/>"),
        Extension(
            format="newsml",
            place="contentMeta",
            content=f"<contentMeta {G2}><slugline>x</slugline></contentMeta>",
        ),
        Extension(format="newsml", place="itemMeta", content=f"<itemMeta {G2}/>"),
        Extension(format="json", place="contentMeta/audience", content=f"<audience {G2}/>"),
    ],
)
def test_what_cannot_stand_there_is_kept_elsewhere(stray: Extension) -> None:
    article = Article(headline="Quay", body=(Paragraph(text="One."),), extensions=(stray,))
    assert loads(dumps(article, "newsml")) == article


def deep(depth: int, more: str = "") -> Extension:
    """Return a part whose elements nest so deep."""
    inner = "<b>" * (depth - 2) + more + "</b>" * (depth - 2)
    content = f"<subject {G2}><name>{inner}</name></subject>"
    return Extension(format="newsml", place="contentMeta/subject", content=content)


def test_a_part_that_would_make_the_document_unreadable_is_kept_elsewhere() -> None:
    article = Article(headline="Quay", extensions=(deep(255),))
    assert loads(dumps(article, "newsml")) == article


def test_a_part_that_only_a_parser_of_huge_documents_reads_is_kept_elsewhere() -> None:
    article = Article(headline="Quay", extensions=(deep(1500, f"<!--{'x' * 11_000_000}-->"),))
    assert loads(dumps(article, "newsml")) == article


@pytest.mark.parametrize("place", ["@{}model", "@{}a", "contentMeta/@{}a", "{}x", "contentSet/{}x"])
def test_a_part_that_has_one_of_our_names_is_kept_elsewhere(place: str) -> None:
    content = "2" if "@" in place else "<x xmlns='urn:newsmodel:1'/>"
    part = Extension(format="newsml", place=place.format("{urn:newsmodel:1}"), content=content)
    article = Article(headline="Quay", extensions=(part,))
    written = dumps(article, "newsml")
    assert loads(written) == article
    assert b"nm:extensions" in written


def test_a_photo_that_somebody_has_added_to_is_carried() -> None:
    written = dumps(Article(headline="Quay", photos=(Photo(alt_text="A quay"),)), "newsml")
    document = written.replace(b"</link>", b"<icon href='x'/></link>")
    article = loads(document)
    assert article.photos == (Photo(alt_text="A quay"),)
    assert places(article) == ["itemMeta/link"]


@pytest.mark.parametrize(("damage", "path"), [(b'mood="good"', "mood"), (b'access="none"', "access")])
def test_what_this_library_would_not_write_is_an_error_with_its_path(damage: bytes, path: str) -> None:
    document = dumps(Article(headline="Quay", access="free"), "newsml").replace(b'access="free"', damage)
    with pytest.raises(DecodeError) as caught:
        loads(document)
    assert caught.value.path == path


def forged(document: bytes) -> bytes:
    """Return a document that somebody has changed, with the checksum of what it says now."""
    *start, content = document.split(b">\n", 2)
    return re.sub(b'nm:sum="[0-9]*"', b'nm:sum="%d"' % crc32(content), b">\n".join(start)) + b">\n" + content


def test_a_checksum_makes_no_value_of_what_is_none() -> None:
    document = dumps(Article(headline="Quay", urgency=9), "newsml").replace(b"<urgency>9<", b"<urgency>0<")
    with pytest.raises(DecodeError, match="a number from 1 to 9 is wanted"):
        loads(forged(document))


@pytest.mark.parametrize("content", [b"<inlineXML/>", b"<inlineXML><nitf/></inlineXML>"])
def test_a_checksum_makes_no_text_where_there_is_none(content: bytes) -> None:
    document = dumps(Article(headline="Quay", body=(Paragraph(text="One."),)), "newsml")
    emptied = re.sub(b"<inlineXML.*</inlineXML>", content, document, flags=re.DOTALL)
    assert loads(forged(emptied)).body == ()


def test_a_caller_that_has_used_up_the_stack_is_told_so() -> None:
    document = item(content="<inlineXML>" + "<div>" * 100 + "</div>" * 100 + "</inlineXML>")

    def deeper(left: int) -> None:
        if left:
            deeper(left - 1)
        else:
            loads(document, "newsml")

    found = None
    for left in range(sys.getrecursionlimit(), 0, -1):
        try:
            deeper(left)
        except RecursionError:
            continue
        except DecodeError as error:
            found = error
        break
    assert found is not None
    assert found.message == "nested too deeply"


def test_several_words_against_the_schema_stay_several() -> None:
    document = item("one<headline>Quay</headline>two<slugline>Q</slugline>three<audience qcode='a:b'/>four")
    article = loads(document)
    assert places(article).count("contentMeta/text()") == 4
    written = dumps(article, "newsml")
    assert lost(document, written) == {}
    assert loads(written) == article


def test_more_words_than_there_are_places_for_are_kept() -> None:
    words = tuple(Extension(format="newsml", place="contentSet/text()", content=f"{n}") for n in range(9))
    article = Article(headline="", extensions=words)
    assert loads(dumps(article, "newsml")) == article


def test_a_document_that_somebody_has_changed_is_read_for_what_it_says_now() -> None:
    written = dumps(Article(headline="Quay", body=(Paragraph(text="One."),)), "newsml")
    article = loads(written.replace(b"<headline>Quay</headline>", b'<headline dir="ltr">Harbour</headline>'))
    assert article.headline == "Harbour"
    assert places(article) == ["contentMeta/headline"]


@pytest.mark.parametrize("body", ["xhtml", "nitf"])
@FEWER
@given(article=articles())
def test_reading_an_own_document_with_care_leaves_nothing_over(article: Article, body: str) -> None:
    """Whatever was written, one can tell by the elements alone that the fields say all of it."""
    written = dumps(article, "newsml", body=body)
    if b" nm:carried=" not in written:
        assert loads(written.replace(b' nm:sum="', b' nm:sum="0'), "newsml") == article


@FEWER
@given(
    st.lists(
        st.sampled_from(
            ["audience", "headline", "language", "rating", "genre", "subject", "text()", "@id", "@nm"]
        ),
        max_size=5,
    ),
    st.lists(texts(), max_size=2),
)
def test_any_parts_come_back(names: list[str], words: list[str]) -> None:
    parts = [
        Extension(
            format="newsml",
            place=f"contentMeta/{name}",
            content=word if name[-1] == ")" or name[0] == "@" else f"<{name} {G2}>{len(word)}</{name}>",
        )
        for name in names
        for word in words
    ]
    article = Article(
        headline="Quay", alternative_headlines=(Headline(text="x", role="a:b"),), extensions=tuple(parts)
    )
    assert loads(dumps(article, "newsml"), "newsml") == article


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ('<slugline nm:text="a&#10;b">a b</slugline>', "a\nb"),
        ('<slugline nm:text="a&#10;b">WITHDRAWN</slugline>', "WITHDRAWN"),
    ],
)
def test_a_text_that_somebody_has_changed_counts_more_than_how_it_was_written(said: str, text: str) -> None:
    document = dumps(Article(headline="Quay", slugline="a\nb", genre=Genre(name="a\nb")), "newsml")
    changed = document.replace(b'<slugline nm:text="a&#10;b">a b</slugline>', said.encode())
    name = said.replace("slugline", "name").encode()
    changed = changed.replace(b'<name nm:text="a&#10;b">a b</name>', name)
    article = loads(changed)
    assert article.slugline == text
    assert article.genre == Genre(name=text)


def test_a_newer_shape_is_a_clear_error() -> None:
    document = dumps(Article(headline=""), "newsml").replace(b'nm:model="1"', b'nm:model="2"')
    with pytest.raises(DecodeError, match="written by a newer newsmodel: this one reads shape 1") as caught:
        loads(document)
    assert caught.value.line == 2
