"""Times: when the standards truncate one, and how one is written as a string.

What may live here: `PartialDate`, and the one string form that every format shares.
"""

from __future__ import annotations

import re
from datetime import MINYEAR, date, datetime
from typing import Annotated, Self

import attrs

from newsmodel.errors import ModelError
from newsmodel.model._check import Between, validate
from newsmodel.model._repr import call

__all__ = ["PartialDate"]

_partial = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII).fullmatch
_full = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)?", re.ASCII).fullmatch


@attrs.frozen(kw_only=True)
class PartialDate:
    """A date without a time of day, and perhaps without a day or a month.

    NewsML-G2 has it as `TruncatedDateTimePropType`, schema.org as `Date`.

    Attributes:
        year: 1 to 9999.
        month: 1 to 12, or None when only the year is known.
        day: the day of the month, or None; never without a month.
    """

    year: Annotated[int, Between(MINYEAR, 9999)]
    month: Annotated[int, Between(1, 12)] | None = None
    day: Annotated[int, Between(1, 31)] | None = None

    __attrs_post_init__ = validate
    __repr__ = call

    def _check_together(self) -> None:
        if self.day is not None:
            if self.month is None:
                raise ModelError("a day needs a month", self.day, "day")
            try:
                date(self.year, self.month, self.day)
            except ValueError:
                raise ModelError("the month has no such day", self.day, "day") from None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "2020", "2020-02" or "2020-02-29".

        Raises:
            ModelError: when `text` is none of these.
        """
        found = _partial(text)
        if found is None:
            raise ModelError("a date such as 2020, 2020-02 or 2020-02-29 is wanted", text)
        year, month, day = (None if part is None else int(part) for part in found.groups())
        assert year is not None  # the pattern has no match without one
        return cls(year=year, month=month, day=day)

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


def parse_datetime(text: str) -> datetime:
    """Read a time as ISO 8601 and XML Schema write it, with or without an offset.

    Raises:
        ModelError: when it is none, or one that no calendar has.
    """
    if _full(text) is None:
        raise ModelError("a time such as 2020-02-29T12:00:00+01:00 is wanted", text)
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise ModelError(f"no such time: {error}", text) from None


def parse_moment(text: str) -> datetime | PartialDate:
    """Read a time or, where the document truncates it, a date.

    Raises:
        ModelError: when it is neither.
    """
    try:
        return parse_datetime(text) if "T" in text else PartialDate.parse(text)
    except ModelError:
        if _full(text) or _partial(text):
            # No calendar has it, which is said already.
            raise
        raise ModelError(
            "a date or a time is wanted, as 2020-02-29 or 2020-02-29T12:00:00+01:00", text
        ) from None


def format_moment(moment: datetime | PartialDate) -> str:
    """Write a time as ISO 8601 and XML Schema have it: the inverse of `parse_moment`."""
    return moment.isoformat() if isinstance(moment, datetime) else str(moment)
