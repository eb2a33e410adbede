"""Times as documents write them, which is not always as XML Schema has them.

What may live here: reading what agencies send. What is written is always ISO 8601 as XML Schema has it.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

from newsmodel.errors import ModelError
from newsmodel.model.moment import PartialDate, parse_datetime, parse_moment

__all__ = ["read_datetime", "read_moment"]

# A blank for the T, no seconds, a comma before the fraction, no colon in the offset, or the basic form.
_stray = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?"
    r"\s*(?:(Z)|(UTC|GMT)?(?:([+-]\d\d):?(\d\d)?)?)",
    re.ASCII | re.IGNORECASE,
).fullmatch
# A day in the basic form, or with the offset that XML Schema allows it.
_stray_day = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:Z|[+-]\d\d:?\d\d)?", re.ASCII | re.IGNORECASE).fullmatch
# As in mails (RFC 5322) and in feeds of RSS.
_is_mail_date = re.compile(
    r"(?:[a-z]{3},\s*)?\d{1,2}\s+[a-z]{3}\s+\d{4}\s+\d\d:\d\d(?::\d\d)?(?:\s+(?:[+-]\d{4}|UT|UTC|GMT|Z))?",
    re.ASCII | re.IGNORECASE,
).fullmatch
_DAY = timedelta(days=1)


def read_datetime(text: str) -> datetime:
    """Read a time, however it is written.

    Raises:
        ModelError: when it is none.
    """
    try:
        return parse_datetime(text)
    except ModelError:
        found = _stray(text)
        if found is None:
            if _is_mail_date(text):
                return _read_mail_date(text)
            raise
    year, month, day, hour, minute, second, fraction, z, utc, hours, minutes = found.groups()
    zone = f"{hours}:{minutes or '00'}" if hours else "Z" if z or utc else ""
    part = f".{fraction[:6]}" if fraction else ""
    if (hour, minute, second or "00", part.strip(".0")) == ("24", "00", "00", ""):
        # XML Schema's name for the midnight that ends a day.
        return _day_after(parse_datetime(f"{year}-{month}-{day}T00:00:00{zone}"))
    return parse_datetime(f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{part}{zone}")


def _day_after(midnight: datetime) -> datetime:
    try:
        return midnight + _DAY
    except OverflowError:
        raise ModelError("no such time: after the year 9999", midnight.isoformat()) from None


def _read_mail_date(text: str) -> datetime:
    try:
        return parse_datetime(parsedate_to_datetime(text).isoformat())
    except ValueError as error:
        raise ModelError(f"no such time: {error}", text) from None


def read_moment(text: str) -> datetime | PartialDate:
    """Read a time or, where the document cuts it short, a date.

    Raises:
        ModelError: when it is neither.
    """
    try:
        return parse_moment(text)
    except ModelError:
        day = _stray_day(text)
        if day is not None:
            return parse_moment("-".join(day.groups()))
        if _stray(text) is None and not _is_mail_date(text):
            raise
        return read_datetime(text)
