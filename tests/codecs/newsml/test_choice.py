"""Which of several headlines and descriptions is the article's: by role, by language and by rank."""

from __future__ import annotations

from typing import Any

import pytest

from newsmodel import (
    Byline,
    Contributor,
    Dateline,
    Genre,
    Headline,
    Place,
    Subject,
    dumps,
    loads,
)
from tests.facts import lost
from tests.items import item

CHOSEN: list[tuple[str, dict[str, Any]]] = [
    # In the language of the article, whatever is said first.
    (
        '<language tag="de"/><headline xml:lang="en">Quay</headline><headline xml:lang="deu-AT">Kai</headline>',
        {"headline": "Kai", "alternative_headlines": (Headline(text="Quay"),)},
    ),
    (
        '<headline xml:lang="en">Quay</headline><headline>Kai</headline><language tag="de"/>',
        {"headline": "Kai", "alternative_headlines": (Headline(text="Quay"),)},
    ),
    (
        '<headline xml:lang="en">Quay</headline><headline xml:lang="nb">Kai</headline>',
        {"headline": "Quay"},
    ),
    (
        '<language tag="de"/><headline xml:lang="en">Quay</headline><headline xml:lang="nb">Kai</headline>',
        {"headline": "Quay"},
    ),
    # By rank, where more than one could be.
    (
        '<headline rank="3">Overview</headline><headline rank="1">Quay</headline><headline rank="x">A</headline>',
        {"headline": "Quay"},
    ),
    (
        '<language tag="de"/><headline xml:lang="en" rank="1">Quay</headline>'
        '<headline xml:lang="de" rank="2">Kai</headline>',
        {"headline": "Kai"},
    ),
    (
        '<headline rank="2">Quay</headline><headline/><headline xml:lang="nb">Kai</headline>',
        {"headline": "Kai", "alternative_headlines": (Headline(text="Quay"),)},
    ),
    # One with a role is another headline as long as there is one without.
    (
        '<headline role="x:sub" rank="1">At last</headline><headline rank="2">Quay</headline>',
        {"headline": "Quay", "alternative_headlines": (Headline(text="At last", role="x:sub"),)},
    ),
    (
        '<headline role="x:title">Quay</headline><headline role="x:sub">At last</headline>',
        {"headline": "Quay", "alternative_headlines": (Headline(text="At last", role="x:sub"),)},
    ),
    (
        '<language tag="de"/><headline role="x:a" xml:lang="en">Quay</headline>'
        '<headline role="x:a" xml:lang="de">Kai</headline>',
        {"headline": "Kai", "alternative_headlines": (Headline(text="Quay", role="x:a"),)},
    ),
    (
        '<headline role="x:a" rank="2">Two</headline><headline role="x:a" rank="1">One</headline>',
        {"headline": "One", "alternative_headlines": (Headline(text="Two", role="x:a"),)},
    ),
    ('<headline role="x:title">Quay</headline>', {"headline": "Quay", "alternative_headlines": ()}),
    # Where all have roles, one that names it.
    (
        '<headline role="x:sub">At last</headline><headline role="x:Main" rank="2">Quay</headline>',
        {"headline": "Quay", "alternative_headlines": (Headline(text="At last", role="x:sub"),)},
    ),
    (
        '<headline role="x:sub">At last</headline><headline roleuri="http://x.example/roles/title">Quay</headline>',
        {"headline": "Quay", "alternative_headlines": (Headline(text="At last", role="x:sub"),)},
    ),
    (
        '<headline role="x:a">Quay</headline><headline role="x:b">Quay</headline><headline role="x:a">Q</headline>',
        {
            "headline": "Quay",
            "alternative_headlines": (Headline(text="Quay", role="x:b"), Headline(text="Q", role="x:a")),
        },
    ),
    (
        '<headline role="x:a">Quay</headline><headline role="x:a">Quay</headline>',
        {"headline": "Quay", "alternative_headlines": (Headline(text="Quay", role="x:a"),) * 2},
    ),
    (
        '<headline role="x:title" dir="ltr">Quay</headline>',
        {"headline": "Quay", "alternative_headlines": ()},
    ),
    # Names in the language of all that the item holds, or else in that of its content.
    (
        '<language tag="deu"/><subject><name>Vienna</name><name xml:lang="de-AT">Wien</name></subject>',
        {"subjects": (Subject(name="Vienna"),)},
    ),
    (
        '<language tag="deu"/><genre><name xml:lang="en">Feature</name><name>F</name>'
        '<name xml:lang="de-AT">Hintergrund</name><name xml:lang="de">H</name></genre>',
        {"genre": Genre(name="Hintergrund")},
    ),
    (
        '<creator><name xml:lang="en">Ann</name><name xml:lang="de">Anne</name></creator><language tag="de"/>',
        {"bylines": (Byline(text="", contributors=(Contributor(name="Anne"),)),)},
    ),
    (
        '<located><name xml:lang="en">Vienna</name><name xml:lang="sv">Wien</name></located><language tag="de"/>',
        {"dateline": Dateline(place=Place(name="Vienna"))},
    ),
    # Descriptions by what they are for, and then likewise.
    (
        '<language tag="de"/><description xml:lang="en">Quay.</description>'
        '<description xml:lang="de">Kai.</description>',
        {"summary": "Kai."},
    ),
    (
        '<description rank="2">Two.</description><description rank="1">One.</description>',
        {"summary": "One."},
    ),
    (
        '<description rank="1">One.</description><description role="drol:summary" rank="2">S.</description>',
        {"summary": "S."},
    ),
]


@pytest.mark.parametrize(("content_meta", "fields"), CHOSEN)
def test_one_of_several_is_the_article_s_and_the_others_stay(
    content_meta: str, fields: dict[str, Any]
) -> None:
    document = item(content_meta)
    article = loads(document)
    assert {name: getattr(article, name) for name in fields} == fields
    written = dumps(article, "newsml")
    assert lost(document, written) == {}
    assert loads(written) == article


def test_no_headline_is_added_to_those_that_have_roles() -> None:
    document = item('<headline role="x:title">Quay</headline><headline role="x:sub">At last</headline>')
    written = dumps(loads(document), "newsml")
    assert written.count(b"<headline") == 2


def test_of_headlines_that_say_the_same_each_stays_where_it_counts() -> None:
    document = item(
        '<headline>Quay</headline><headline>Kai</headline><headline xml:lang="en" rank="2">Quay</headline>'
    )
    article = loads(document)
    written = dumps(article, "newsml")
    assert lost(document, written) == {}
    assert loads(written) == article


def test_the_language_of_the_item_is_that_of_the_article() -> None:
    document = item(
        '<headline xml:lang="en">Quay</headline><headline>Kai</headline>',
        attributes='guid="urn:example:1" xml:lang="de"',
    )
    assert loads(document).headline == "Kai"


def test_names_are_in_the_language_of_all_that_the_item_holds() -> None:
    document = item(
        '<language tag="en"/><subject><name xml:lang="en">Vienna</name><name xml:lang="de">Wien</name></subject>',
        attributes='guid="urn:example:1" xml:lang="deu"',
    )
    article = loads(document)
    assert article.subjects == (Subject(name="Wien"),)
    # Whatever is changed beside it.
    assert dumps(article.replace(language="fr"), "newsml").count(b"<subject><name xml:lang=") == 1
    assert lost(document, dumps(article, "newsml")) == {}


@pytest.mark.parametrize("attributes", ['role="x:title"', 'role="x:title" dir="ltr"'])
def test_a_headline_that_was_changed_stands_nowhere_though_it_had_a_role(attributes: str) -> None:
    document = item(f'<headline {attributes}>Quay</headline><headline role="x:sub">At last</headline>')
    article = loads(document)
    changed = article.replace(headline="Harbour")
    written = dumps(changed, "newsml")
    assert loads(written) == changed
    content_meta = written.partition(b"<contentMeta>")[2].decode()
    assert "<headline>Harbour</headline>" in content_meta
    assert "Quay" not in content_meta
    undone = dumps(loads(written).replace(headline="Quay"), "newsml")
    assert lost(document, undone) == {}
