"""Documents that this library wrote and somebody else has changed."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zlib import crc32

import pytest

from newsmodel import Article, DecodeError, Extension, Provider, dumps, loads

BARE = Article(headline="Quay", published=datetime(2026, 3, 9, tzinfo=UTC))
WRITTEN = dumps(BARE, "newsml").decode()


def changed(old: str, new: str) -> Article:
    assert old in WRITTEN
    return loads(WRITTEN.replace(old, new))


def test_what_somebody_puts_into_the_first_tag_is_carried() -> None:
    article = changed("<newsItem ", '<newsItem xml:lang="nb" xmlns:x="urn:x" x:id="7" ')
    assert article.language == "nb"
    assert {part.place: part.content for part in article.extensions} == {
        "@{http://www.w3.org/XML/1998/namespace}lang": "nb",
        "@{urn:x}id": "7",
    }


def test_a_provider_is_read_that_somebody_fills_in() -> None:
    assert changed('literal="unknown"', 'qcode="nprov:HNA"') == BARE.replace(
        provider=Provider(qcode="nprov:HNA")
    )
    with_name = changed(
        '<provider literal="unknown"/>', '<provider literal="unknown"><name>HNA</name></provider>'
    )
    assert with_name.provider == Provider(literal="unknown", name="HNA")


def test_a_time_of_the_version_is_read_that_somebody_fills_in() -> None:
    old = "<versionCreated>2026-03-09"
    filled = BARE.replace(version_created=datetime(2026, 3, 10, tzinfo=UTC))
    assert changed(old, "<versionCreated>2026-03-10") == filled
    signed = changed(old, '<versionCreated id="v">2026-03-10')
    assert signed.version_created == filled.version_created
    assert b'<versionCreated id="v">2026-03-10' in dumps(signed, "newsml")


@pytest.mark.parametrize("new", ["<versionCreated>soon", '<versionCreated id="v">soon'])
def test_a_time_of_the_version_that_is_none_is_carried(new: str) -> None:
    article = changed("<versionCreated>2026-03-09T00:00:00Z", new)
    assert article.replace(extensions=()) == BARE
    assert new.encode() in dumps(article, "newsml")


def test_an_element_that_is_never_written_is_an_error_under_a_forged_checksum() -> None:
    start, _, rest = WRITTEN.replace("</contentMeta>", "<mood/></contentMeta>").partition(">\n<newsItem")
    tag, _, rest = rest.partition(">\n")
    forged = re.sub('nm:sum="[0-9]*"', f'nm:sum="{crc32(rest.encode())}"', tag)
    with pytest.raises(DecodeError, match="no such element is written"):
        loads(f"{start}>\n<newsItem{forged}>\n{rest}")


def test_an_identifier_is_read_that_somebody_fills_in() -> None:
    guid = WRITTEN.partition('guid="')[2].partition('"')[0]
    assert changed(guid, "urn:example:1") == BARE.replace(id="urn:example:1")


def test_what_stands_in_for_a_field_stays_none_when_others_are_changed() -> None:
    assert changed("<headline>Quay", "<headline>Harbour") == BARE.replace(headline="Harbour")


def test_an_empty_identifier_is_one_of_ours_alone() -> None:
    empty = Article(headline="Quay", id="")
    assert loads(dumps(empty, "newsml")) == empty
    foreign = loads('<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid=""/>')
    assert foreign.id is None
    assert foreign.extensions == (Extension(format="newsml", place="@guid", content=""),)
    assert b' guid=""' in dumps(foreign, "newsml")
