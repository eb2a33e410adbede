from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsmodel import ModelError, PartialDate
from newsmodel.model.moment import format_moment, parse_datetime, parse_moment


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2020", PartialDate(year=2020)),
        ("2020-02", PartialDate(year=2020, month=2)),
        ("2020-02-29", PartialDate(year=2020, month=2, day=29)),
        ("0001", PartialDate(year=1)),
        ("9999-12-31", PartialDate(year=9999, month=12, day=31)),
    ],
)
def test_a_date_is_read_and_written(text: str, date: PartialDate) -> None:
    assert PartialDate.parse(text) == date
    assert str(date) == text
    assert parse_moment(text) == date
    assert format_moment(date) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "20",
        "202",
        "20200",
        "2020-2",
        "2020-02-",
        "2020-02-29 ",
        "2020\n",
        "-2020",
        "２０２０",
        "Feb 2020",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ModelError) as caught:
        PartialDate.parse(text)
    assert caught.value.message == "a date such as 2020, 2020-02 or 2020-02-29 is wanted"
    assert caught.value.value == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("0000", r"^year: a number from 1 to 9999 is wanted \(got 0\)$"),
        ("2020-00", r"^month: a number from 1 to 12 is wanted \(got 0\)$"),
        ("2020-13", r"^month: a number from 1 to 12 is wanted \(got 13\)$"),
        ("2020-01-00", r"^day: a number from 1 to 31 is wanted \(got 0\)$"),
        ("2020-01-32", r"^day: a number from 1 to 31 is wanted \(got 32\)$"),
        ("2020-04-31", r"^day: the month has no such day \(got 31\)$"),
        ("2019-02-29", r"^day: the month has no such day \(got 29\)$"),
        ("1900-02-29", r"^day: the month has no such day \(got 29\)$"),
    ],
)
def test_a_date_that_no_calendar_has_is_refused(text: str, message: str) -> None:
    with pytest.raises(ModelError, match=message):
        PartialDate.parse(text)


@pytest.mark.parametrize("text", ["", "4 May 2026", "Tuesday", "2020-2", "2020-02-27T12:00", "T"])
def test_what_is_neither_a_date_nor_a_time_is_refused(text: str) -> None:
    with pytest.raises(ModelError) as caught:
        parse_moment(text)
    message = "a date or a time is wanted, as 2020-02-29 or 2020-02-29T12:00:00+01:00"
    assert (caught.value.message, caught.value.value) == (message, text)


@pytest.mark.parametrize(
    ("text", "message"),
    [("2020-13", "month: a number from 1 to 12"), ("2020-02-30T12:00:00", "no such time: ")],
)
def test_what_no_calendar_has_is_told_as_that(text: str, message: str) -> None:
    with pytest.raises(ModelError, match=f"^{message}"):
        parse_moment(text)


def test_a_day_needs_a_month() -> None:
    with pytest.raises(ModelError, match=r"^day: a day needs a month \(got 1\)$"):
        PartialDate(year=2020, day=1)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2020-02-27T12:30:00", datetime(2020, 2, 27, 12, 30)),
        ("2020-02-27T12:30:00+00:00", datetime(2020, 2, 27, 12, 30, tzinfo=UTC)),
        ("2020-02-27T12:30:00.000250", datetime(2020, 2, 27, 12, 30, 0, 250)),
        (
            "2020-02-27T12:30:00-03:30",
            datetime(2020, 2, 27, 12, 30, tzinfo=timezone(-timedelta(hours=3, minutes=30))),
        ),
        ("0001-01-01T00:00:00+14:00", datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14)))),
    ],
)
def test_a_time_is_read_and_written(text: str, time: datetime) -> None:
    read = parse_datetime(text)
    assert read == time
    assert read.utcoffset() == time.utcoffset()
    assert format_moment(time) == text
    assert parse_moment(text) == time


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2020-02-27T12:30:00Z", datetime(2020, 2, 27, 12, 30, tzinfo=UTC)),
        ("2020-02-27T12:30:00-00:00", datetime(2020, 2, 27, 12, 30, tzinfo=UTC)),
        ("2020-02-27T12:30:00.5", datetime(2020, 2, 27, 12, 30, 0, 500_000)),
        ("2020-02-27T12:30:00.12345Z", datetime(2020, 2, 27, 12, 30, 0, 123_450, tzinfo=UTC)),
    ],
)
def test_other_forms_of_a_time_are_read(text: str, time: datetime) -> None:
    assert parse_datetime(text) == time
    assert parse_datetime(text).tzinfo == time.tzinfo


@pytest.mark.parametrize(
    "text",
    [
        *("", "T", "2020-02-27", "2020-02-27T12:30", "2020-02-27 12:30:00", "20200227T123000", "12:30:00"),
        *(
            "2020-02-27T12:30:00+0100",
            "2020-02-27T12:30:00+01",
            "2020-02-27T12:30:00+01:00:30",
            "2020-W09-4T12:30:00",
        ),
        *(
            "2020-02-27T12:30:00,5",
            "2020-02-27T12:30:00.1234567",
            "2020-02-27t12:30:00z",
            "2020-02-27T12:30:00Z\n",
        ),
    ],
)
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ModelError) as caught:
        parse_datetime(text)
    assert caught.value.message == "a time such as 2020-02-29T12:00:00+01:00 is wanted"
    assert caught.value.value == text


@pytest.mark.parametrize(
    "text",
    [
        *("2020-02-30T12:00:00", "2020-13-01T12:00:00", "0000-01-01T12:00:00", "2020-02-27T24:00:01"),
        *("2020-02-27T12:60:00", "2020-02-27T12:00:60", "2020-02-27T12:00:00+24:00"),
    ],
)
def test_a_time_that_no_clock_shows_is_refused(text: str) -> None:
    with pytest.raises(ModelError) as caught:
        parse_datetime(text)
    assert caught.value.message.startswith("no such time: ")
    assert caught.value.value == text
