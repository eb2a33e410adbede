"""What every class refuses and puts into normal form, whatever it is a class of."""

from __future__ import annotations

import enum
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Any, NamedTuple, get_args
from zoneinfo import ZoneInfo

import attrs
import pytest

from newsmodel import (
    Article,
    Block,
    Byline,
    Caption,
    Cell,
    CommentPolicy,
    Contributor,
    Correction,
    Figure,
    Heading,
    ListBlock,
    Mark,
    ModelError,
    Paragraph,
    PartialDate,
    Photo,
    Rendition,
    Row,
    Table,
)

LARGEST = 2**53 - 1
NOON = datetime(2020, 2, 27, 12, 0)


class Word(str):
    __slots__ = ()


class Colour(enum.StrEnum):
    RED = "red"


class Level(enum.IntEnum):
    TWO = 2


class Time(datetime):
    pass


class SpecialPhoto(Photo):
    pass


class Seconds(tzinfo):
    """A zone from before there were whole minutes."""

    def utcoffset(self, _: datetime | None) -> timedelta:
        return timedelta(minutes=19, seconds=32)

    def dst(self, _: datetime | None) -> None:
        return None

    def tzname(self, _: datetime | None) -> str:
        return "AMT"


class Pair(NamedTuple):
    first: str
    second: str


def offset(**parts: int) -> datetime:
    return NOON.replace(tzinfo=timezone(timedelta(**parts)))


BYLINE = Byline(text="By AFP")
RANGE = "a number from {} to {} is wanted"

REFUSED: list[tuple[type, dict[str, Any], str, str]] = [
    # strings
    (Caption, {"text": 7}, "text", "a string is wanted"),
    (Caption, {"text": b"words"}, "text", "a string is wanted"),
    (Paragraph, {"text": None}, "text", "a string is wanted"),
    (Article, {"headline": None}, "headline", "a string is wanted"),
    (Article, {"headline": "", "language": "e n"}, "language", "not a well-formed language tag (BCP 47)"),
    (Article, {"headline": "", "language": ""}, "language", "not a well-formed language tag (BCP 47)"),
    (Article, {"headline": "", "language": "en_GB"}, "language", "not a well-formed language tag (BCP 47)"),
    (
        Article,
        {"headline": "", "language": "ninechars"},
        "language",
        "not a well-formed language tag (BCP 47)",
    ),
    (Article, {"headline": "", "language": "en\n"}, "language", "not a well-formed language tag (BCP 47)"),
    (Article, {"headline": "", "language": "\u0435n"}, "language", "not a well-formed language tag (BCP 47)"),
    (Article, {"headline": "", "language": 7}, "language", "a string is wanted"),
    # truth values
    (Cell, {"header": 1}, "header", "True or False is wanted"),
    (Cell, {"header": None}, "header", "True or False is wanted"),
    (ListBlock, {"ordered": "yes"}, "ordered", "True or False is wanted"),
    (CommentPolicy, {"open": 0}, "open", "True or False is wanted"),
    # numbers
    (Article, {"headline": "", "urgency": 0}, "urgency", RANGE.format(1, 9)),
    (Article, {"headline": "", "urgency": 10}, "urgency", RANGE.format(1, 9)),
    (Article, {"headline": "", "urgency": True}, "urgency", "a whole number is wanted"),
    (Article, {"headline": "", "urgency": 1.0}, "urgency", "a whole number is wanted"),
    (Article, {"headline": "", "urgency": "1"}, "urgency", "a whole number is wanted"),
    (Article, {"headline": "", "comment_count": -1}, "comment_count", RANGE.format(0, LARGEST)),
    (Article, {"headline": "", "comment_count": LARGEST + 1}, "comment_count", RANGE.format(0, LARGEST)),
    (Heading, {"text": "", "level": 7}, "level", RANGE.format(1, 6)),
    (Heading, {"text": "", "level": None}, "level", "a whole number is wanted"),
    (Cell, {"colspan": 0}, "colspan", RANGE.format(1, LARGEST)),
    (Mark, {"start": -1, "end": 1, "kind": "link"}, "start", RANGE.format(0, LARGEST)),
    (Rendition, {"href": "", "width": float("nan")}, "width", "a whole number is wanted"),
    # closed lists
    (
        Article,
        {"headline": "", "kind": "podcast"},
        "kind",
        "one of text, picture, video, audio, graphic, composite is wanted",
    ),
    (
        Article,
        {"headline": "", "kind": None},
        "kind",
        "one of text, picture, video, audio, graphic, composite is wanted",
    ),
    (
        Article,
        {"headline": "", "status": ["usable"]},
        "status",
        "one of usable, withheld, canceled is wanted",
    ),
    (Article, {"headline": "", "access": "Free"}, "access", "one of free, paywalled is wanted"),
    (Contributor, {"kind": "robot"}, "kind", "one of person, organisation is wanted"),
    # times
    (Article, {"headline": "", "retrieved": "2020"}, "retrieved", "a datetime is wanted"),
    (Article, {"headline": "", "retrieved": date(2020, 1, 1)}, "retrieved", "a datetime is wanted"),
    (Article, {"headline": "", "embargoed": PartialDate(year=2020)}, "embargoed", "a datetime is wanted"),
    (
        Article,
        {"headline": "", "published": date(2020, 1, 1)},
        "published",
        "datetime or PartialDate is wanted",
    ),
    (Correction, {"text": "", "published": 2020}, "published", "datetime or PartialDate is wanted"),
    *(
        (Photo, {"created": time}, "created", "the UTC offset must be whole minutes, at most 14 hours")
        for time in [
            offset(hours=14, minutes=1),
            offset(hours=-14, minutes=-1),
            offset(hours=23),
            offset(seconds=30),
            offset(hours=1, microseconds=1),
            NOON.replace(tzinfo=Seconds()),
            datetime(1900, 1, 1, tzinfo=ZoneInfo("Europe/Paris")),
        ]
    ),
    # objects
    (Photo, {"caption": "words"}, "caption", "Caption is wanted"),
    (Figure, {"photo": None}, "photo", "Photo is wanted"),
    (Figure, {"photo": SpecialPhoto()}, "photo", "Photo is wanted"),
    # tuples
    (Article, {"headline": "", "bylines": [BYLINE]}, "bylines", "a tuple is wanted"),
    (Article, {"headline": "", "bylines": BYLINE}, "bylines", "a tuple is wanted"),
    (Article, {"headline": "", "bylines": None}, "bylines", "a tuple is wanted"),
    (Article, {"headline": "", "bylines": (BYLINE, "By AFP")}, "bylines[1]", "Byline is wanted"),
    (Article, {"headline": "", "bylines": (None,)}, "bylines[0]", "Byline is wanted"),
    (Article, {"headline": "", "keywords": "words"}, "keywords", "a tuple is wanted"),
    (Article, {"headline": "", "keywords": ("a", "b", None)}, "keywords[2]", "a string is wanted"),
    (Article, {"headline": "", "keywords": ("a\0",)}, "keywords[0]", "U+0000 cannot stand in XML"),
    (
        Article,
        {"headline": "", "body": (Paragraph(text=""), "words")},
        "body[1]",
        f"{' or '.join(cls.__name__ for cls in get_args(Block))} is wanted",
    ),
    (Table, {"rows": (Cell(),)}, "rows[0]", "Row is wanted"),
    (Row, {"cells": (Row(),)}, "cells[0]", "Cell is wanted"),
]


@pytest.mark.parametrize(
    ("cls", "fields", "path", "message"),
    REFUSED,
    ids=[f"{cls.__name__}-{path}-{index}" for index, (cls, _, path, _) in enumerate(REFUSED)],
)
def test_a_value_that_no_field_holds_is_refused(
    cls: type, fields: dict[str, Any], path: str, message: str
) -> None:
    with pytest.raises(ModelError) as caught:
        cls(**fields)
    error = caught.value
    assert (error.path, error.message) == (path, message)
    name, _, index = path.rstrip("]").partition("[")
    fault = fields[name][int(index)] if index else fields[name]
    assert error.value is fault
    assert isinstance(error, ValueError)


def test_a_field_that_is_required_is_named() -> None:
    with pytest.raises(TypeError, match="headline"):
        Article()  # type: ignore[call-arg]  # what is refused


@pytest.mark.parametrize("value", [Word("red"), Colour.RED], ids=["str", "StrEnum"])
def test_a_kind_of_string_becomes_a_plain_one(value: str) -> None:
    kept = Caption(value).text
    assert kept == "red"
    assert type(kept) is str


def test_a_kind_of_string_from_a_closed_list_becomes_a_plain_one() -> None:
    usable: Any = Word("usable")
    kept = Article(headline="", status=usable).status
    assert kept == "usable"
    assert type(kept) is str


def test_a_kind_of_number_becomes_a_plain_one() -> None:
    kept = Heading(text="", level=Level.TWO).level
    assert kept == 2
    assert type(kept) is int


def test_a_kind_of_tuple_becomes_a_plain_one() -> None:
    kept = Article(headline="", keywords=Pair("a", "b")).keywords
    assert kept == ("a", "b")
    assert type(kept) is tuple


def test_a_tuple_is_kept_but_for_what_is_put_into_normal_form() -> None:
    kept = Article(headline="", keywords=("a", Word("b"), "c", Word("d"))).keywords
    assert kept == ("a", "b", "c", "d")
    assert {type(word) for word in kept} == {str}
    unchanged = ("a", "b")
    assert Article(headline="", keywords=unchanged).keywords is unchanged


def test_a_tuple_is_put_into_normal_form_once() -> None:
    # Were it copied for each of its items, nobody would wait for the end.
    kept = Article(headline="", keywords=(Word("a"),) * 200_000).keywords
    assert len(kept) == 200_000
    assert {type(word) for word in kept} == {str}


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (NOON, NOON),
        (NOON.replace(tzinfo=UTC), NOON.replace(tzinfo=UTC)),
        (NOON.replace(tzinfo=ZoneInfo("Asia/Kathmandu")), offset(hours=5, minutes=45)),
        (NOON.replace(month=7, tzinfo=ZoneInfo("Europe/Berlin")), offset(hours=2).replace(month=7)),
        (NOON.replace(tzinfo=timezone(timedelta(hours=1), "CET")), offset(hours=1)),
        (Time(2020, 2, 27, 12, 0), NOON),
        (Time(2020, 2, 27, 12, 0, 0, 5, UTC), NOON.replace(microsecond=5, tzinfo=UTC)),
        (offset(hours=14), offset(hours=14)),
        (offset(hours=-14), offset(hours=-14)),
        (datetime.min.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC)),
    ],
)
def test_a_zone_becomes_its_offset(given: datetime, kept: datetime) -> None:
    created = Photo(created=given).created
    assert created == kept
    # The repr shows the class, the offset and that the zone has no name of its own.
    assert repr(created) == repr(kept)


def test_the_second_of_two_equal_hours_keeps_its_offset() -> None:
    zone = ZoneInfo("Europe/Berlin")
    first, second = (datetime(2020, 10, 25, 2, 30, tzinfo=zone, fold=fold) for fold in (0, 1))
    assert repr(Photo(created=first).created) == repr(
        datetime(2020, 10, 25, 2, 30, tzinfo=offset(hours=2).tzinfo)
    )
    assert repr(Photo(created=second).created) == repr(
        datetime(2020, 10, 25, 2, 30, tzinfo=offset(hours=1).tzinfo)
    )


def test_a_time_that_is_there_once_has_no_second_meaning() -> None:
    time = datetime(2020, 10, 25, 2, 30, tzinfo=offset(hours=1).tzinfo)
    assert repr(Photo(created=time.replace(fold=1)).created) == repr(time)


def test_a_partial_date_stands_where_the_standards_allow_one() -> None:
    assert Photo(created=PartialDate(year=2020)).created == PartialDate(year=2020)


def test_a_fault_deep_within_is_named_at_the_class_that_refuses_it() -> None:
    with pytest.raises(ModelError, match=r"^text: U\+0001 cannot stand in XML \(got 'a\\x01'\)$"):
        Article(headline="", photos=(Photo(caption=Caption("a\x01")),))


def test_no_field_can_be_changed() -> None:
    article = Article(headline="")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        article.headline = "x"  # type: ignore[misc]  # what is refused
    with pytest.raises(AttributeError):
        article.extra = "x"  # type: ignore[attr-defined]  # what is refused
