"""Times as documents write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsmodel import ModelError, PartialDate
from newsmodel.markup.times import read_datetime, read_moment

OSLO = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("Mon, 04 Mar 2024 10:20:30 +0100", datetime(2024, 3, 4, 10, 20, 30, tzinfo=OSLO)),
        ("4 Mar 2024 10:20 GMT", datetime(2024, 3, 4, 10, 20, tzinfo=UTC)),
        ("4 Mar 2024 10:20:30", datetime(2024, 3, 4, 10, 20, 30)),
        ("2024-03-04 10:20:30 GMT+01:00", datetime(2024, 3, 4, 10, 20, 30, tzinfo=OSLO)),
        ("2024-03-04 10:20:30 UTC", datetime(2024, 3, 4, 10, 20, 30, tzinfo=UTC)),
        ("2024-02-29T24:00:00+01:00", datetime(2024, 3, 1, tzinfo=OSLO)),
    ],
)
def test_a_time_is_read_as_mails_and_agencies_write_it(written: str, time: datetime) -> None:
    for read in (read_datetime, read_moment):
        found = read(written)
        assert found == time
        assert isinstance(found, datetime)
        assert found.utcoffset() == time.utcoffset()


@pytest.mark.parametrize("written", ["20240304", "2024-03-04Z", "2024-03-04+01:00"])
def test_a_day_is_read_without_the_zone_that_xml_schema_allows_it(written: str) -> None:
    assert read_moment(written) == PartialDate(year=2024, month=3, day=4)


@pytest.mark.parametrize(
    "written",
    [
        "32 Mar 2024 10:20:30 GMT",
        "4 Foo 2024 10:20:30 GMT",
        "4 Mar 2024 10:20:30 +9999",
        "9999-12-31T24:00:00Z",
        "2024-03-04T24:00:01Z",
        "2024-13-04Z",
        "yesterday",
    ],
)
def test_what_is_no_time_is_refused(written: str) -> None:
    with pytest.raises(ModelError):
        read_moment(written)
