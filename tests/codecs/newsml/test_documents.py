"""Messages, packages, and items that are no articles."""

from __future__ import annotations

import io
import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsmodel import (
    Article,
    DecodeError,
    Envelope,
    Extension,
    Figure,
    Group,
    Member,
    Package,
    Paragraph,
    Photo,
    Problem,
    Rendition,
    SkippedItemWarning,
    dump,
    dumps,
    iterload,
    load,
    loads,
)
from tests.facts import lost
from tests.items import ITEM_META, NAMESPACE, item, message

HEADER = (
    "<sent>2024-03-01T10:20:30Z</sent><catalogRef href='http://example.com/c.xml'/><sender>hna.example</sender>"
    "<transmitId>tag:hna.example,2024:1</transmitId><priority>4</priority><origin>Lunde</origin>"
    "<timestamp role='received'>2024-03-01T10:20:29Z</timestamp><channel>WWW</channel><channel>TVS</channel>"
    "<destination role='d:x'>Example Times</destination>"
)
ENVELOPE = Envelope(
    sent=datetime(2024, 3, 1, 10, 20, 30, tzinfo=UTC),
    sender="hna.example",
    transmit_id="tag:hna.example,2024:1",
    priority=4,
    origin="Lunde",
    channels=("WWW", "TVS"),
    destinations=("Example Times",),
    extensions=tuple(
        Extension(format="newsml", place=place, content=f'<{place} xmlns="{NAMESPACE}" {rest}')
        for place, rest in (
            ("catalogRef", 'href="http://example.com/c.xml"/>'),
            ("timestamp", 'role="received">2024-03-01T10:20:29Z</timestamp>'),
            ("destination", 'role="d:x">Example Times</destination>'),
        )
    ),
)
PICTURE_META = ITEM_META.replace("ninat:text", "ninat:picture")
GROUPS = (
    '<groupSet root="G1"><group id="G1" role="group:main" mode="pgrmod:seq"><title>Today</title>'
    '<itemRef residref="urn:example:1" contenttype="x/y" size="12"><itemClass qcode="ninat:text"/><title>One</title>'
    '</itemRef><groupRef idref="G2"/></group><group id="G2"><itemRef residref="urn:example:2"/></group></groupSet>'
)
PACKAGE = Package(
    root="G1",
    groups=(
        Group(
            id="G1",
            role="group:main",
            mode="pgrmod:seq",
            title="Today",
            members=(
                Member(id="urn:example:1", media_type="x/y", size=12, kind="ninat:text", title="One"),
                Member(group="G2"),
            ),
        ),
        Group(id="G2", members=(Member(id="urn:example:2"),)),
    ),
)
PACKAGE_META = ITEM_META.replace("ninat:text", "ninat:composite")


def numbered(number: int, content_meta: str = "", item_meta: str = ITEM_META) -> bytes:
    said = f"<headline>{number}</headline>{content_meta}"
    return item(said, item_meta=item_meta, attributes=f'guid="urn:example:{number}"')


def package(groups: str = GROUPS) -> bytes:
    return item("<headline>P</headline>", item_meta=PACKAGE_META, name="packageItem", tail=groups)


class TestMessages:
    def test_the_articles_of_a_message_come_one_by_one(self, tmp_path: Path) -> None:
        path = tmp_path / "message.xml"
        path.write_bytes(message(*map(numbered, range(5))))
        assert [article.headline for article in iterload(path)] == ["0", "1", "2", "3", "4"]

    def test_each_article_has_the_envelope(self) -> None:
        articles = list(iterload(io.BytesIO(message(numbered(1), numbered(2), header=HEADER))))
        assert [article.envelope for article in articles] == [ENVELOPE, ENVELOPE]
        assert articles[0].envelope is articles[1].envelope

    def test_an_article_keeps_its_envelope_in_every_format(self) -> None:
        (article,) = iterload(io.BytesIO(message(numbered(1), header=HEADER)))
        for format in ("newsml", "json", "text"):
            assert loads(dumps(article, format), format) == article

    def test_every_fact_of_an_item_in_a_message_is_kept(self) -> None:
        document = numbered(1, '<audience qcode="a:b" xmlns:x="urn:x" x:y="z"/>')
        (article,) = iterload(io.BytesIO(message(document)))
        assert lost(document, dumps(article, "newsml")) == {}

    def test_an_item_of_this_library_comes_through_a_message(self) -> None:
        article = Article(headline="One", body=(Paragraph(text=" two  "),), feedback_prompt="Well?")
        _, _, own = dumps(article, "newsml").partition(b"\n")
        (read,) = iterload(io.BytesIO(message(own)))
        assert read.replace(envelope=None) == article

    def test_a_message_of_one_item_is_loaded(self) -> None:
        article = loads(message(numbered(1), header=HEADER))
        assert (article.headline, article.envelope) == ("1", ENVELOPE)

    def test_a_message_is_one_however_late_it_begins(self) -> None:
        document = b"<!-- " + b"x" * 100_000 + b" -->" + message(numbered(1), numbered(2))
        assert [article.headline for article in iterload(io.BytesIO(document), "newsml")] == ["1", "2"]

    def test_a_message_without_a_header_is_read(self) -> None:
        document = message(numbered(1)).replace(b"<header><sent>2024-03-01T10:20:30Z</sent></header>", b"")
        assert loads(document).envelope is None
        assert [article.envelope for article in iterload(io.BytesIO(document))] == [None]

    @pytest.mark.parametrize("count", [0, 2, 3])
    def test_a_message_of_none_or_several_is_for_iterload(self, count: int) -> None:
        with pytest.raises(DecodeError, match=f"a message of {count} items; iterload") as caught:
            loads(message(*map(numbered, range(count))))
        assert caught.value.line == 1

    @pytest.mark.parametrize("namespace", [b"", b"urn:x", NAMESPACE.encode()[:-1]])
    @pytest.mark.parametrize("cut", [0, 5])
    def test_a_message_in_another_namespace_is_an_error(self, namespace: bytes, cut: int) -> None:
        own = message(numbered(1)).replace(NAMESPACE.encode(), namespace, 1)
        for document in (own, message().replace(NAMESPACE.encode(), namespace)):
            with pytest.raises(DecodeError, match="a newsItem or a packageItem in the namespace") as streamed:
                list(iterload(io.BytesIO(document[: len(document) - cut])))
            with pytest.raises(DecodeError) as caught:
                loads(document)
            assert str(streamed.value) == str(caught.value)

    def test_items_of_a_message_without_an_item_set_are_read(self) -> None:
        several = message(numbered(1), numbered(2)).replace(b"<itemSet>", b"").replace(b"</itemSet>", b"")
        assert [article.headline for article in iterload(io.BytesIO(several))] == ["1", "2"]
        with pytest.raises(DecodeError, match="a message of 2 items"):
            loads(several)
        one = message(numbered(1), header=HEADER).replace(b"<itemSet>", b"").replace(b"</itemSet>", b"")
        assert [loads(one)] == list(iterload(io.BytesIO(one)))
        assert loads(one).envelope == ENVELOPE

    def test_what_stands_beside_the_items_of_a_message_is_no_item(self) -> None:
        document = message(numbered(1)).replace(b"<itemSet>", b'<x xmlns="urn:x"/><itemSet>')
        assert loads(document).headline == "1"
        with pytest.warns(SkippedItemWarning, match="x is no article"):
            assert [article.headline for article in iterload(io.BytesIO(document))] == ["1"]

    def test_articles_before_a_fault_are_given(self) -> None:
        document = message(numbered(1), numbered(2)).replace(b"</itemSet>", b"\n<")
        articles = iterload(io.BytesIO(document))
        assert next(articles).headline == "1"
        assert next(articles).headline == "2"
        with pytest.raises(DecodeError) as caught:
            next(articles)
        assert caught.value.line is not None

    def test_a_header_that_says_a_thing_twice_or_wrongly_is_carried(self) -> None:
        header = "<sent>soon</sent><sender>a</sender><sender>b</sender><priority>high</priority>"
        envelope = loads(message(numbered(1), header=header)).envelope
        assert envelope is not None
        assert (envelope.sent, envelope.sender, envelope.priority) == (None, "a", None)
        assert [extension.place for extension in envelope.extensions] == ["sent", "sender", "priority"]

    def test_an_empty_channel_is_none_and_is_carried(self) -> None:
        envelope = loads(message(numbered(1), header="<channel/><channel>WWW</channel>")).envelope
        assert envelope is not None
        assert envelope.channels == ("WWW",)
        assert [extension.place for extension in envelope.extensions] == ["channel"]

    def test_an_attribute_of_a_header_is_carried(self) -> None:
        document = message(numbered(1)).replace(b"<header>", b'<header id="h">')
        envelope = loads(document).envelope
        assert envelope is not None
        assert envelope.extensions == (Extension(format="newsml", place="@id", content="h"),)


class TestOtherItems:
    CONCEPT = f'<conceptItem xmlns="{NAMESPACE}" guid="c"/>'.encode()

    def test_an_item_that_is_no_article_is_skipped_with_a_warning(self) -> None:
        document = io.BytesIO(message(numbered(1), self.CONCEPT, numbered(2)))
        with pytest.warns(SkippedItemWarning, match="conceptItem is no article") as caught:
            articles = list(iterload(document))
        assert [article.headline for article in articles] == ["1", "2"]
        assert [warning.filename for warning in caught] == [__file__]

    def test_nobody_needs_to_be_told_of_a_skipped_item(self) -> None:
        with pytest.warns(SkippedItemWarning):
            assert len(list(iterload(io.BytesIO(message(self.CONCEPT, numbered(1)))))) == 1

    def test_who_is_told_of_a_skipped_item_gets_no_warning(self, caplog: pytest.LogCaptureFixture) -> None:
        document = message(numbered(1), self.CONCEPT, numbered(2))
        problems: list[Problem] = []
        # A warning would be an error here.
        articles = list(iterload(io.BytesIO(document), on_problem=problems.append))
        assert [article.headline for article in articles] == ["1", "2"]
        assert "no article; skipped" in [problem.message for problem in problems]
        with caplog.at_level(logging.DEBUG, "newsmodel"):
            assert len(list(iterload(io.BytesIO(document)))) == 2
        assert "no article; skipped" in caplog.text

    @pytest.mark.parametrize("name", ["conceptItem", "knowledgeItem", "planningItem", "catalogItem"])
    def test_a_document_of_an_item_that_is_no_article_is_skipped_in_turn(
        self, name: str, tmp_path: Path
    ) -> None:
        (tmp_path / "a.xml").write_bytes(b"\n" + self.CONCEPT.replace(b"conceptItem", name.encode()))
        (tmp_path / "b.xml").write_bytes(numbered(1))
        with pytest.warns(SkippedItemWarning, match=f"line 2: {name} is no article and is skipped") as caught:
            articles = list(iterload(tmp_path))
        assert [article.headline for article in articles] == ["1"]
        assert [warning.filename for warning in caught] == [__file__]
        problems: list[Problem] = []
        assert list(iterload(tmp_path / "a.xml", on_problem=problems.append)) == []
        source = str(tmp_path / "a.xml")
        assert problems == [
            Problem(message="no article; skipped", format="newsml", place=name, line=2, source=source)
        ]
        with pytest.raises(DecodeError, match="a newsItem or a packageItem"):
            load(tmp_path / "a.xml")

    @pytest.mark.parametrize("document", [b"<conceptItem/>", b'<x xmlns="urn:x"/>', CONCEPT + b"<"])
    def test_any_other_document_is_an_error_in_turn(self, document: bytes) -> None:
        with pytest.raises(DecodeError):
            list(iterload(io.BytesIO(document)))

    def test_a_document_that_is_no_article_is_an_error(self) -> None:
        for document in (self.CONCEPT, message(self.CONCEPT)):
            with pytest.raises(
                DecodeError,
                match=r"a newsItem or a packageItem in the namespace http://iptc.* is wanted \(got 'conceptItem'\)",
            ):
                loads(document)


class TestPackages:
    def test_a_package_is_an_article_with_its_groups(self) -> None:
        article = loads(package())
        assert (article.headline, article.kind, article.package) == ("P", "composite", PACKAGE)
        assert article.package is not None
        assert article.package.item_ids == ("urn:example:1", "urn:example:2")

    def test_a_package_is_written_as_one(self) -> None:
        article = Article(headline="P", kind="composite", package=PACKAGE)
        written = dumps(article, "newsml")
        assert b"<packageItem " in written
        assert GROUPS.encode() in written
        assert loads(written) == article

    def test_every_fact_of_a_package_is_kept(self) -> None:
        rich = GROUPS.replace(
            '<itemRef residref="urn:example:2"/>',
            '<itemRef href="http://example.com" size="big"><description>D</description><title>A</title><title>B</title>'
            '<itemClass uri="u"/></itemRef><conceptRef qcode="a:b"/>words',
        )
        article = loads(package(rich))
        assert article.package is not None
        assert article.package.groups[1].members == (Member(href="http://example.com", title="A", kind="u"),)
        written = dumps(article, "newsml")
        assert lost(package(rich), written) == {}
        assert loads(written) == article

    @pytest.mark.parametrize(
        "odd",
        [
            Package(),
            Package(root="G1"),
            Package(root="x", groups=PACKAGE.groups),
            Package(root="G1", groups=(*PACKAGE.groups, PACKAGE.groups[0])),
            Package(root="1", groups=(Group(id="1"),)),
            Package(root="G1", groups=(Group(id="G1"), Group())),
            Package(root="G1", groups=(Group(id="G1", members=(Member(group="G9"),)),)),
            Package(root="G1", groups=(Group(id="G1", members=(Member(group="G1", id="x"),)),)),
            Package(root="G1", groups=(Group(id="G1", role="no qcode", members=(Member(kind="text"),)),)),
            Package(root="G1", groups=(Group(id="G1", members=(Member(kind='a:"<'),)),)),
            Package(root="G1", groups=(Group(id="G1", extensions=ENVELOPE.extensions),)),
            Package(root="G1", groups=(Group(id="G1", members=(Member(extensions=ENVELOPE.extensions),)),)),
        ],
    )
    def test_any_package_comes_back(self, odd: Package) -> None:
        article = Article(headline="P", package=odd)
        assert loads(dumps(article, "newsml")) == article

    def test_a_package_beside_a_text_is_kept_in_a_news_item(self) -> None:
        article = Article(headline="P", body=(Paragraph(text="One."),), package=PACKAGE)
        written = dumps(article, "newsml")
        assert b"<newsItem " in written
        assert loads(written) == article

    def test_a_package_without_groups_stays_one(self) -> None:
        article = loads(package(""))
        assert article.package == Package()
        assert article.extensions == ()
        written = dumps(article, "newsml")
        assert lost(package(""), written) == {}
        assert loads(written) == article
        assert b"<newsItem " in dumps(article.replace(package=None), "newsml")

    def test_an_item_holds_a_text_or_groups_but_never_both(self) -> None:
        groups = GROUPS.replace("<title>Today</title>", '<title dir="ltr">Today</title>')
        article = loads(package(groups)).replace(body=(Paragraph(text="One."),))
        written = dumps(article, "newsml")
        assert b"<newsItem " in written
        assert b"<groupSet" not in written
        assert loads(written) == article

    @pytest.mark.parametrize("content", ["<inlineXML><x:a xmlns:x='urn:x'/></inlineXML>", "words"])
    @pytest.mark.parametrize("one", [PACKAGE, Package()])
    def test_a_package_holds_no_content(self, content: str, one: Package) -> None:
        article = loads(item(content=content)).replace(package=one)
        assert article.extensions
        written = dumps(article, "newsml")
        assert b"<packageItem " in written
        assert b"<contentSet" not in written
        assert loads(written) == article

    def test_groups_without_any_order_are_read(self) -> None:
        article = loads(package('<itemRef residref="urn:example:1"/>'))
        assert article.package == Package()
        assert [extension.place for extension in article.extensions] == ["itemRef"]


class TestJoining:
    PICTURE = item(
        '<creditline>Bo Ek/HNA</creditline><description role="drol:caption">The quay.</description>',
        '<remoteContent href="http://example.com/1.jpg"/>',
        item_meta=PICTURE_META,
        attributes='guid="urn:example:p"',
    )
    LINK = '<link rel="irel:associatedWith" residref="urn:example:p"/>'

    def joined(self, *items: bytes) -> list[Article]:
        return list(iterload(io.BytesIO(message(*items)), join=True))

    def test_a_picture_is_joined_to_the_article_that_links_to_it(self) -> None:
        text, picture = self.joined(numbered(1, item_meta=ITEM_META + self.LINK), self.PICTURE)
        assert text.photos == (picture.as_photo(),)
        assert picture.kind == "picture"
        assert picture.photos == ()

    def test_a_picture_is_joined_only_when_that_is_asked_for(self) -> None:
        document = message(numbered(1, item_meta=ITEM_META + self.LINK), self.PICTURE)
        text, _ = iterload(io.BytesIO(document))
        assert text.photos == ()

    def test_a_picture_is_joined_once_and_to_nobody_else(self) -> None:
        first, second, _ = self.joined(
            numbered(1, item_meta=ITEM_META + self.LINK + self.LINK), numbered(2), self.PICTURE
        )
        assert len(first.photos) == 1
        assert second.photos == ()

    def test_a_picture_is_joined_to_the_package_that_has_it(self) -> None:
        groups = '<groupSet root="G"><group id="G"><itemRef residref="urn:example:p"/></group></groupSet>'
        packaged, picture = self.joined(package(groups), self.PICTURE)
        assert packaged.photos == (picture.as_photo(),)

    def test_a_picture_is_joined_to_the_article_that_shows_it(self) -> None:
        shown = Article(headline="1", body=(Figure(Photo(id="urn:example:p")),))
        _, _, own = dumps(shown, "newsml").partition(b"\n")
        text, _ = self.joined(own, self.PICTURE)
        assert [photo.id for photo in text.photos] == ["urn:example:p"]

    def test_a_photo_that_is_there_is_not_joined_again(self) -> None:
        there = Article(
            headline="1", photos=(Photo(id="urn:example:p"),), body=(Figure(Photo(id="urn:example:p")),)
        )
        _, _, own = dumps(there, "newsml").partition(b"\n")
        text, _ = self.joined(own, self.PICTURE)
        assert text.photos == there.photos

    def test_an_article_with_a_joined_picture_comes_back(self) -> None:
        text, _ = self.joined(numbered(1, item_meta=ITEM_META + self.LINK), self.PICTURE)
        assert loads(dumps(text, "newsml")) == text


class TestRenditions:
    @pytest.mark.parametrize("kind", ["text", "picture", "video", "audio", "graphic", "composite"])
    @pytest.mark.parametrize("href", ["http://example.com/1", "", "no address"])
    def test_the_files_of_any_kind_come_back(self, kind: str, href: str, tmp_path: Path) -> None:
        article = Article(headline="", renditions=(Rendition(href=href, width=3),)).replace(kind=kind)
        dump(article, tmp_path / "a.xml")
        assert load(tmp_path / "a.xml") == article
