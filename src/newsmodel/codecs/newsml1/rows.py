"""Rows: a field in an element of its own, and reading it.

What may live here: what a row is, how its element is read, and how what is read is put together.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

import attrs

from newsmodel.codecs.newsml1.elements import text_of
from newsmodel.codecs.newsml1.taken import Taken
from newsmodel.errors import ModelError
from newsmodel.markup.element import Element
from newsmodel.markup.times import read_datetime
from newsmodel.model._check import moment

__all__ = ["Fields", "Row", "read_level", "read_time"]


@attrs.frozen
class Row:
    """A field in an element of its own.

    Attributes:
        field: the name of the field, or of what it is put together from.
        read: what makes the value of what the element says; a list of values for many.
        attribute: the attribute that says it; the words do when None.
        many: whether there may be any number of values.
    """

    field: str
    read: Callable[[str], Any] = str
    attribute: str | None = None
    many: bool = False


class Fields:
    """The fields that are known so far.

    Attributes:
        one: those of one value.
        many: those of many.
    """

    def __init__(self, taken: Taken) -> None:
        self.one: dict[str, Any] = {}
        self.many: dict[str, list[Any]] = {}
        self._taken = taken
        self._said_by: dict[str, str] = {}

    def take(self, row: Row, element: Element, name: str | None = None) -> None:
        """Read an element; what is none of its field's values, or is said a second time, is left.

        Args:
            row: how it is read.
            element: the element.
            name: by what it is told from others that say the same field; its own name when None.
        """
        attribute = row.attribute
        said = text_of(element) if attribute is None else element.get(attribute, "").strip()
        if not said and attribute is not None:
            # Some say it in words that should be an attribute.
            attribute, said = None, text_of(element)
        if not said:
            return
        try:
            value = row.read(said)
        except ModelError as error:
            self._taken.problem(element, f"{error.message}; carried as it is", said)
            return
        if row.many:
            self.many.setdefault(row.field, []).extend(value)
        elif not self.say(row.field, value, name or element.tag):
            return
        if attribute is None:
            self._taken.words(element)
        else:
            self._taken.attribute(element, attribute)
        if isinstance(value, datetime) and value.tzinfo is None:
            self._taken.problem(element, "a time without a zone", said)

    def say(self, field: str, value: Any, name: str) -> bool:
        """Set a field of one value if nobody has, and tell whether the field says all that this one does.

        It does not where its value is another, or was said by what has another name: nothing would be left to
        tell that both said it.
        """
        if field not in self.one:
            self.one[field], self._said_by[field] = value, name
            return True
        # Equality does not see the offsets of times.
        return repr(self.one[field]) == repr(value) and self._said_by.get(field) == name

    def values(self) -> dict[str, Any]:
        """Return all fields by name."""
        return self.one | {name: tuple(values) for name, values in self.many.items()}

    def add(self, field: str, *values: Any) -> None:
        """Add values to one of many; None is no value."""
        self.many.setdefault(field, []).extend([value for value in values if value is not None])


def read_time(text: str) -> datetime:
    """Read a time.

    Raises:
        ModelError: when it is none, or has an offset that no zone has.
    """
    return moment(read_datetime(text))


def read_level(text: str) -> int:
    """Read an urgency or a priority.

    Raises:
        ModelError: when it is none.
    """
    if re.fullmatch("[1-9]", text) is None:
        raise ModelError("a number from 1 to 9 is wanted", text)
    return int(text)
