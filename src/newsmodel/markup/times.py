"""Times as documents write them, which is not always as XML Schema has them.

What may live here: reading what agencies send. What is written is always ISO 8601 as XML Schema has it.
"""

from __future__ import annotations

import re
from datetime import datetime

from newsmodel.errors import ModelError
from newsmodel.model.moment import PartialDate, parse_datetime, parse_moment

__all__ = ["read_datetime", "read_moment"]

# A blank for the T, no seconds, a comma before the fraction, no colon in the offset, or the basic form.
_stray = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?"
    r"\s*(?:(Z|UTC|GMT)|([+-]\d\d):?(\d\d)?)?",
    re.ASCII | re.IGNORECASE,
).fullmatch


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
            raise
    year, month, day, hour, minute, second, fraction, utc, hours, minutes = found.groups()
    zone = "Z" if utc else f"{hours}:{minutes or '00'}" if hours else ""
    part = f".{fraction[:6]}" if fraction else ""
    return parse_datetime(f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{part}{zone}")


def read_moment(text: str) -> datetime | PartialDate:
    """Read a time or, where the document cuts it short, a date.

    Raises:
        ModelError: when it is neither.
    """
    try:
        return parse_moment(text)
    except ModelError:
        if _stray(text) is None:
            raise
        return read_datetime(text)
