from __future__ import annotations

from datetime import datetime, timedelta, timezone

import attrs
import pytest

from newsmodel import Article, Heading, ModelError, Paragraph, Photo
from tests.full import FULL


@pytest.mark.parametrize(
    ("body", "text", "words"),
    [
        ((), "", 0),
        ((Paragraph(text=""),), "", 0),
        ((Paragraph(text="One two"),), "One two", 2),
        ((Paragraph(text="One"), Paragraph(text=""), Heading(text="Two")), "One\n\nTwo", 2),
        ((Paragraph(text="One\ntwo\N{NO-BREAK SPACE}three"),), "One\ntwo\N{NO-BREAK SPACE}three", 3),
    ],
)
def test_the_text_of_an_article_is_that_of_its_body(
    body: tuple[Paragraph | Heading, ...], text: str, words: int
) -> None:
    article = Article(headline="Not of the text", body=body)
    assert article.text == text
    assert article.word_count == words


def test_a_field_is_replaced() -> None:
    changed = FULL.replace(headline="New", urgency=None)
    assert (changed.headline, changed.urgency) == ("New", None)
    assert changed.replace(headline=FULL.headline, urgency=FULL.urgency) == FULL


def test_a_replacement_is_checked() -> None:
    with pytest.raises(ModelError, match=r"^urgency: a number from 1 to 9 is wanted \(got 0\)$"):
        FULL.replace(urgency=0)


def test_a_field_that_does_not_exist_is_not_replaced() -> None:
    with pytest.raises(TypeError, match="head_line"):
        FULL.replace(head_line="x")


@pytest.mark.parametrize("name", [field.name for field in attrs.fields(Article)])
def test_articles_that_differ_in_one_field_are_not_equal(name: str) -> None:
    default = attrs.fields_dict(Article)[name].default
    other = FULL.replace(**{name: "" if default is attrs.NOTHING else default})
    assert other != FULL
    assert hash(other) != hash(FULL)


@pytest.mark.parametrize("name", [field.name for field in attrs.fields(Article) if field.default is None])
def test_unknown_is_not_empty(name: str) -> None:
    assert getattr(Article(headline=""), name) is None


def test_empty_and_unknown_are_not_equal() -> None:
    assert Article(headline="", summary="") != Article(headline="")
    assert Article(headline="", comment_count=0) != Article(headline="")


def test_an_article_is_equal_to_articles_only() -> None:
    others: list[object] = ["", None, Photo(), {"headline": ""}]
    assert Article(headline="") not in others


def test_times_of_one_instant_are_equal_whatever_their_offsets() -> None:
    """As Python has it; that offsets are kept is tested beside equality."""
    noon = datetime(2020, 2, 27, 12, 0, tzinfo=timezone(timedelta(hours=2)))
    ten = datetime(2020, 2, 27, 10, 0, tzinfo=timezone(timedelta(hours=0)))
    assert Article(headline="", embargoed=noon) == Article(headline="", embargoed=ten)
    assert Article(headline="", embargoed=ten) != Article(headline="", embargoed=ten.replace(tzinfo=None))
