"""Parts of other namespaces, of none, and of prefixes: each stays where it stood."""

from __future__ import annotations

import pytest

from newsmodel import dumps, loads
from tests.facts import lost
from tests.items import ITEM_META, NAMESPACE, item


@pytest.mark.parametrize(
    "said",
    [
        '<service qcode="a:b"/><x:d xmlns:x="urn:x">1</x:d>',
        '<edNote xmlns:x="urn:x" x:q="1">one</edNote>',
        '<edNote xmlns:x="urn:x" x:q="1">one</edNote><y:d xmlns:y="urn:x">1</y:d>',
        '<edNote xmlns:x="urn:x" xmlns:y="urn:x" x:q="1" y:r="2">one</edNote>',
        '<nm:d xmlns:nm="urn:x">1</nm:d>',
        f'<d xmlns="urn:d"><genre xmlns="{NAMESPACE}" qcode="a:b"/></d>',
        f'<g:service xmlns:g="{NAMESPACE}" qcode="a:b"><name xmlns="{NAMESPACE}">x</name></g:service>',
    ],
)
def test_parts_of_a_namespace_that_the_item_itself_uses_stay_where_they_stood(said: str) -> None:
    document = item(
        '<headline xmlns:x="urn:x" x:e="2">Quay</headline>',
        item_meta=ITEM_META + said,
        attributes='xmlns:x="urn:x" x:p="1" guid="urn:example:1"',
    )
    article = loads(document)
    written = dumps(article, "newsml")
    assert lost(document, written) == {}
    assert loads(written) == article


PAGE = "<html><head><title>Quay</title></head><body><p>One.</p></body></html>"
NITF = "<nitf><body><body.content><p>One.</p></body.content></body></nitf>"


@pytest.mark.parametrize(
    "content",
    [
        NITF,
        PAGE,
        f'<g:note xmlns:g="{NAMESPACE}">One.</g:note>',
        "<o:div xmlns:o='urn:o'><p>One.</p></o:div>",
    ],
)
def test_a_text_in_no_namespace_stays_in_none(content: str) -> None:
    document = f"""
        <g:newsItem xmlns:g="{NAMESPACE}" standard="NewsML-G2" guid="urn:example:1">
          <g:itemMeta>
            <g:itemClass qcode="ninat:text"/><g:provider literal="HNA"/>
            <g:versionCreated>2024-03-01T10:20:30Z</g:versionCreated>
            <g:link rel="a:b" href="u"><more>x</more></g:link>
            <own>y<inner/></own>
          </g:itemMeta>
          <g:contentSet><g:inlineXML>{content}</g:inlineXML></g:contentSet>
        </g:newsItem>
        """.encode()
    article = loads(document)
    written = dumps(article, "newsml")
    assert lost(document, written) == {}
    assert b'nm:carried=""' in written
    assert loads(written) == article


@pytest.mark.parametrize(
    "said",
    [
        '<own xmlns="">x</own>',
        '<own xmlns="">x</own><own xmlns="">y<inner/></own>',
        '<o:own xmlns:o="urn:o"><inner xmlns="">x</inner></o:own>',
        '<o:own xmlns:o="urn:o" xmlns=""><inner>x</inner></o:own>',
        '<edNote>one<own xmlns="">x</own></edNote>',
        '<o:own xmlns:o="urn:o" xmlns=""><o:inner/></o:own>',
    ],
)
def test_parts_of_no_namespace_stay_in_none(said: str) -> None:
    document = item(item_meta=ITEM_META + said)
    article = loads(document)
    written = dumps(article, "newsml")
    assert lost(document, written) == {}
    assert b'nm:carried=""' in written
    assert loads(written) == article
