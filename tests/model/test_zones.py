"""Giving a zone to the times that have none."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest

from newsmodel import (
    Article,
    Caption,
    CommentPolicy,
    Correction,
    Envelope,
    Figure,
    ListBlock,
    ListItem,
    ModelError,
    Paragraph,
    PartialDate,
    Photo,
    Quotation,
)
from newsmodel.model._zones import in_zone

BERLIN = ZoneInfo("Europe/Berlin")
CET, CEST = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))
WINTER, SUMMER = datetime(2024, 1, 31, 12), datetime(2024, 7, 31, 12)
# Before there were zones, the clocks of Berlin were 53 minutes and 28 seconds ahead.
ANCIENT = datetime(1890, 1, 1)


def test_a_time_gets_the_offset_that_the_zone_has_then() -> None:
    article = in_zone(Article(headline="x", first_created=WINTER, version_created=SUMMER), BERLIN)
    assert article.first_created is not None
    assert article.version_created is not None
    assert article.first_created.isoformat() == "2024-01-31T12:00:00+01:00"
    assert article.version_created.isoformat() == "2024-07-31T12:00:00+02:00"
    # The zone itself does not stay: it would be lost in every format.
    assert article.first_created.tzinfo == CET


@pytest.mark.parametrize(
    ("time", "offset"),
    [
        (datetime(2024, 3, 31, 1, 59, 59), CET),
        (datetime(2024, 3, 31, 3), CEST),
        # This one was twice, and no document says which it was: the first is taken.
        (datetime(2024, 10, 27, 2, 30), CEST),
        (datetime(2024, 10, 27, 3), CET),
    ],
)
def test_the_clocks_are_changed_at_their_hour(time: datetime, offset: timezone) -> None:
    photo = in_zone(Photo(created=time), BERLIN)
    assert isinstance(photo.created, datetime)
    assert photo.created.tzinfo == offset


def test_times_at_any_depth_get_it() -> None:
    photo = Photo(caption=Caption("x"), created=SUMMER)
    shown = Figure(photo)
    article = Article(
        headline="x",
        photos=(Photo(), photo),
        body=(
            Paragraph(text="x"),
            shown,
            Quotation(blocks=(ListBlock(items=(ListItem(text="x"), ListItem(blocks=(shown,)))),)),
        ),
        corrections=(Correction("x", SUMMER),),
        comment_policy=CommentPolicy(closes=SUMMER),
        envelope=Envelope(sent=SUMMER),
        embargoed=SUMMER,
        retrieved=SUMMER,
        published=SUMMER,
    )
    there = SUMMER.replace(tzinfo=CEST)
    photo_there = Photo(caption=Caption("x"), created=there)
    shown_there = Figure(photo_there)
    assert in_zone(article, BERLIN) == Article(
        headline="x",
        photos=(Photo(), photo_there),
        body=(
            Paragraph(text="x"),
            shown_there,
            Quotation(blocks=(ListBlock(items=(ListItem(text="x"), ListItem(blocks=(shown_there,)))),)),
        ),
        corrections=(Correction("x", there),),
        comment_policy=CommentPolicy(closes=there),
        envelope=Envelope(sent=there),
        embargoed=there,
        retrieved=there,
        published=there,
    )


def test_what_has_no_such_time_is_not_built_again() -> None:
    body = (Paragraph(text="x"), Figure(Photo(created=PartialDate(year=2024))))
    article = Article(
        headline="x",
        body=body,
        published=PartialDate(year=2024, month=7),
        version_created=SUMMER.replace(tzinfo=UTC),
        envelope=Envelope(sent=SUMMER.replace(tzinfo=CEST)),
    )
    assert in_zone(article, BERLIN) is article
    changed = in_zone(article.replace(embargoed=SUMMER), BERLIN)
    assert changed == article.replace(embargoed=SUMMER.replace(tzinfo=CEST))
    assert changed.body is article.body
    assert changed.envelope is article.envelope


def test_of_several_only_what_changes_is_built_again() -> None:
    article = Article(headline="x", photos=(Photo(id="1"), Photo(created=SUMMER), Photo(id="2")))
    photos = in_zone(article, BERLIN).photos
    assert [new is old for new, old in zip(photos, article.photos, strict=True)] == [True, False, True]


@pytest.mark.parametrize(
    ("article", "path"),
    [
        (Article(headline="x", first_created=ANCIENT), "first_created"),
        (Article(headline="x", photos=(Photo(), Photo(created=ANCIENT))), "photos[1].created"),
        (Article(headline="x", body=(Figure(Photo(created=ANCIENT)),)), "body[0].photo.created"),
        (Article(headline="x", corrections=(Correction("x", ANCIENT),)), "corrections[0].published"),
        (Article(headline="x", comment_policy=CommentPolicy(closes=ANCIENT)), "comment_policy.closes"),
        (Article(headline="x", envelope=Envelope(sent=ANCIENT)), "envelope.sent"),
    ],
)
def test_an_offset_that_no_field_holds_is_an_error_that_names_the_field(article: Article, path: str) -> None:
    with pytest.raises(ModelError) as caught:
        in_zone(article, BERLIN)
    assert caught.value.path == path
    assert caught.value.message == "the UTC offset must be whole minutes, at most 14 hours"


def test_a_zone_that_does_not_know_its_offset_leaves_the_time_as_it_is() -> None:
    class Unknown(tzinfo):
        def utcoffset(self, _: datetime | None) -> None:
            return None

        def dst(self, _: datetime | None) -> None:
            return None

        def tzname(self, _: datetime | None) -> None:
            return None

    article = Article(headline="x", embargoed=SUMMER)
    assert in_zone(article, Unknown()) == article


def test_a_stack_that_is_all_but_used_is_the_librarys_error() -> None:
    article = Article(headline="x", body=(Quotation(blocks=(Figure(Photo(created=SUMMER)),)),))
    in_zone(article, BERLIN)

    def below(depth: int) -> Article:
        return below(depth - 1) if depth else in_zone(article, BERLIN)

    raised = []
    for depth in range(sys.getrecursionlimit()):
        try:
            below(depth)
        except ModelError as error:
            raised.append(error.message)
        except RecursionError:
            break
    assert set(raised) == {"nested too deeply"}
