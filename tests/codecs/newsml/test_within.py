"""What is odd in an item below its first level: numbers that are none, and words where none may stand."""

from __future__ import annotations

import pytest

from newsmodel import dumps, loads
from newsmodel.problems import Problem
from tests.facts import lost
from tests.items import ITEM_META, item

HEADLINE = "<headline>Quay</headline>"
NUMBER = "a number is wanted; carried"
WORDS = "words where only elements may stand; carried"
NAME = f"{WORDS}, and read as the name where there is no other"
FILE = "contentSet/remoteContent"

ODD: dict[str, tuple[bytes, list[tuple[str, str, str]]]] = {
    "a width in words": (
        item(HEADLINE, '<remoteContent href="a.jpg" width="wide"/>'),
        [(f"{FILE}/@width", NUMBER, "wide")],
    ),
    "a width below zero": (
        item(HEADLINE, '<remoteContent href="a.jpg" width="-1" height="4"/>'),
        [(f"{FILE}/@width", NUMBER, "-1")],
    ),
    "a size with its unit": (
        item(HEADLINE, '<remoteContent href="a.jpg" size="1.5MB"/>'),
        [(f"{FILE}/@size", NUMBER, "1.5MB")],
    ),
    "a rank in words": (
        item('<headline rank="first">Quay</headline>'),
        [("contentMeta/headline/@rank", NUMBER, "first")],
    ),
    "a version of what is named": (
        item(HEADLINE, item_meta=f'{ITEM_META}<link residref="a" version="two"/>'),
        [("itemMeta/link/@version", NUMBER, "two")],
    ),
    "an element in the wrong container": (
        item(HEADLINE, item_meta=f'{ITEM_META}<keyword rank="first">sea</keyword>'),
        [
            (
                "itemMeta/keyword",
                "no such element may stand there; read where nothing else says it, and kept there",
                "",
            ),
            ("itemMeta/keyword/@rank", NUMBER, "first"),
        ],
    ),
    "words beside a file": (
        item(HEADLINE, 'words<remoteContent href="a.jpg"/>'),
        [("contentSet/text()", WORDS, "words")],
    ),
    "words in a file and after it": (
        item(HEADLINE, '<remoteContent href="a.jpg">in</remoteContent>after'),
        [("contentSet/text()", WORDS, "after"), (f"{FILE}/text()", WORDS, "in")],
    ),
    "words for a name": (
        item(HEADLINE, item_meta=ITEM_META.replace(' qcode="nprov:HNA"/>', ">AFP</provider>")),
        [("itemMeta/provider/text()", NAME, "AFP")],
    ),
    "words beside a name": (
        item(f"<subject><name>sea</name>ship</subject>{HEADLINE}"),
        [("contentMeta/subject/text()", NAME, "ship")],
    ),
    "words in a holder of rights": (
        item(HEADLINE, rights="<rightsInfo>x<copyrightHolder>HNA</copyrightHolder></rightsInfo>"),
        [("rightsInfo/text()", WORDS, "x"), ("rightsInfo/copyrightHolder/text()", NAME, "HNA")],
    ),
    "words and a size in a group": (
        item(
            '<headline>Quay</headline>',
            name="packageItem",
            tail='<groupSet root="g"><group id="g" role="a:b">x<itemRef residref="a" size="big"/></group></groupSet>',
        ),
        [
            ("groupSet/group/text()", WORDS, "x"),
            ("groupSet/group/itemRef/@size", NUMBER, "big"),
        ],
    ),
    "what nobody knows": (
        item(f'<mood rank="first">good</mood>{HEADLINE}'),
        [("contentMeta/mood", "no such element may stand there; carried", "")],
    ),
}  # fmt: skip

REGULAR: dict[str, bytes] = {
    "what is no number of this kind": item(
        f'<altId version="1b">x</altId>{HEADLINE}',
        '<remoteContent href="a.jpg"><altId version="b">x</altId></remoteContent>',
    ),
    "an empty attribute": item(HEADLINE, '<remoteContent href="a.jpg" width=""/>'),
    "what others have": item(
        f'{HEADLINE}<x:mood xmlns:x="urn:x" rank="first">calm</x:mood>',
        '<inlineXML><html xmlns="http://iptc.org/std/nar/2006-10-01/"><body><p rank="first">One</p></body></html>'
        "</inlineXML>",
    ),
    "what rights are written in": item(
        HEADLINE,
        rights="<rightsInfo><rightsExpressionXML langid='a'>any<b xmlns=''>thing</b></rightsExpressionXML>"
        "</rightsInfo>",
    ),
    "a text": item(HEADLINE, "<inlineData>One.</inlineData>"),
}


def problems_of(document: bytes) -> list[Problem]:
    found: list[Problem] = []
    loads(document, on_problem=found.append)
    return found


@pytest.mark.parametrize(("document", "told"), ODD.values(), ids=ODD)
def test_what_is_odd_below_the_first_level_is_told_and_kept(
    document: bytes, told: list[tuple[str, str, str]]
) -> None:
    found = problems_of(document)
    assert [(problem.place, problem.message, problem.value or "") for problem in found] == told
    assert lost(document, dumps(loads(document), "newsml")) == {}


@pytest.mark.parametrize("document", REGULAR.values(), ids=REGULAR)
def test_nothing_is_told_of_what_may_stand_there(document: bytes) -> None:
    assert problems_of(document) == []


def test_words_in_a_provider_are_its_name() -> None:
    provider = loads(ODD["words for a name"][0]).provider
    assert provider is not None
    assert provider.name == "AFP"


def test_what_nests_deeply_is_looked_through() -> None:
    deep = "<bag>" * 200 + '<bit rank="first"/>' + "</bag>" * 200
    (problem,) = problems_of(item(f"<subject qcode='a:b'>{deep}</subject>{HEADLINE}"))
    assert problem.place.endswith("bag/bit/@rank")
