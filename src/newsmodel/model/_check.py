"""What a field may hold, read off its annotation: the one place where values are checked.

What may live here: the checks of leaf values, the compilation of a class's checks, and `validate`,
which every class runs once after it is built. No format knows another way to check a value.

A check takes a value and returns the value to keep, which is the same object but for two things that
are put into normal form: a subclass of `str`, `int` or `tuple` becomes the plain type, and a time's zone
becomes its fixed offset. It raises `ModelError` for what it refuses.

One validator a field would cost more than everything else that a reader does, so a class is checked by
one pass over its fields that passes by every field left at its default.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Collection
from datetime import datetime, timedelta, timezone
from functools import cache
from operator import attrgetter
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from newsmodel.errors import ModelError

Check = Callable[[Any], Any]

# What XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets), escaped or not.
_unwritable = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]").search
_language = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*").fullmatch

# The largest integer that every reader of JSON and of XML holds exactly.
LARGEST = 2**53 - 1


@attrs.frozen
class Between:
    """A range of whole numbers, both ends included; stands in `Annotated[int, Between(1, 9)]`."""

    least: int
    most: int = LARGEST


@attrs.frozen
class LanguageTag:
    """A well-formed BCP 47 tag; stands in `Annotated[str, LanguageTag()]`."""


Count = Annotated[int, Between(0)]
Language = Annotated[str, LanguageTag()]


def string(value: Any) -> str:
    """A string, whatever it holds."""
    if not isinstance(value, str):
        raise ModelError("a string is wanted", value)
    return value


def text(value: Any) -> str:
    """A string that XML 1.0 can hold."""
    if value.__class__ is not str:
        if not isinstance(value, str):
            raise ModelError("a string is wanted", value)
        value = str.__str__(value)
    # Nothing printable is unwritable, and isprintable() is twice as fast as a search.
    if not value.isprintable() and (found := _unwritable(value)):
        raise ModelError(f"U+{ord(found[0]):04X} cannot stand in XML", value)
    return value  # type: ignore[no-any-return]  # narrowed by __class__, which mypy does not follow


def language(value: Any) -> str:
    """A well-formed BCP 47 language tag."""
    tag = text(value)
    if _language(tag) is None:
        raise ModelError("not a well-formed language tag (BCP 47)", tag)
    return tag


def truth(value: Any) -> bool:
    """True or False."""
    if value is not True and value is not False:
        raise ModelError("True or False is wanted", value)
    return value


def whole(least: int, most: int) -> Check:
    """Return the check of whole numbers from `least` to `most`."""

    def check(value: Any) -> int:
        if value.__class__ is not int:
            if not isinstance(value, int) or isinstance(value, bool):
                raise ModelError("a whole number is wanted", value)
            value = int(value)
        if not least <= value <= most:
            raise ModelError(f"a number from {least} to {most} is wanted", value)
        return value  # type: ignore[no-any-return]  # narrowed by __class__, which mypy does not follow

    return check


_MINUTE = timedelta(minutes=1)
_FARTHEST = timedelta(hours=14)


def _is_plain(value: datetime) -> bool:
    """Tell whether an aware time has nothing but an offset: no name of its own, and no second meaning."""
    is_fixed = value.tzinfo.__class__ is timezone and value.__class__ is datetime
    return is_fixed and not value.fold and value.tzname()[:3] == "UTC"  # type: ignore[index]  # it has a name


def moment(value: Any) -> datetime:
    """A time whose offset, where it has one, is whole minutes and at most 14 hours, as XML has them."""
    if not isinstance(value, datetime):
        raise ModelError("a datetime is wanted", value)
    offset = value.utcoffset()
    if offset is None:
        zone = None
    elif offset % _MINUTE or abs(offset) > _FARTHEST:
        raise ModelError("the UTC offset must be whole minutes, at most 14 hours", value)
    elif _is_plain(value):
        return value
    else:
        zone = timezone(offset)
    year, month, day, hour, minute, second, *_ = value.timetuple()
    return datetime(year, month, day, hour, minute, second, value.microsecond, zone)


def one_of(allowed: Collection[str]) -> Check:
    """Return the check of a closed list of words."""
    words = {word: word for word in allowed}

    def check(value: Any) -> str:
        try:
            return words[value]
        except (KeyError, TypeError):
            raise ModelError(f"one of {', '.join(words)} is wanted", value) from None

    return check


def instance(*classes: type) -> Check:
    """Return the check of instances of just these classes: a subclass could hold what no format writes."""
    allowed = frozenset(classes)

    def check(value: Any) -> Any:
        if value.__class__ not in allowed:
            raise ModelError(f"{' or '.join(c.__name__ for c in classes)} is wanted", value)
        return value

    return check


def tuple_of(item: Check) -> Check:
    """Return the check of tuples of any length whose every item passes `item`."""

    def check(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, tuple):
            raise ModelError("a tuple is wanted", value)
        changed: list[Any] | None = None
        for index, old in enumerate(value):
            try:
                new = item(old)
            except ModelError as error:
                raise error.at(index)  # noqa: B904  # the same error, told where it stands
            if new is not old:
                if changed is None:
                    changed = list(value)
                changed[index] = new
        if changed is None:
            return value if value.__class__ is tuple else tuple(value)
        return tuple(changed)

    return check


def check_of(annotation: Any) -> Check:
    """Return the check that an annotation stands for."""
    if annotation is str:
        return text
    if annotation is bool:
        return truth
    if annotation is datetime:
        return moment
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        limit = arguments[1]
        return whole(limit.least, limit.most) if isinstance(limit, Between) else language
    if origin is Literal:
        return one_of(arguments)
    if origin is tuple:
        return tuple_of(check_of(arguments[0]))
    if origin in (Union, types.UnionType):
        return _any_of([argument for argument in arguments if argument is not types.NoneType], arguments)
    return instance(annotation)


def _any_of(choices: list[Any], arguments: tuple[Any, ...]) -> Check:
    classes = tuple(choice for choice in choices if choice is not datetime and isinstance(choice, type))
    if len(choices) == 1:
        chosen = check_of(choices[0])
    elif datetime in choices:
        # A datetime of any class never comes to it, and is named among what is wanted.
        other = instance(datetime, *classes)
        chosen = lambda value: moment(value) if isinstance(value, datetime) else other(value)  # noqa: E731
    else:
        chosen = instance(*classes)
    if types.NoneType not in arguments:
        return chosen
    return lambda value: None if value is None else chosen(value)


@attrs.frozen
class Plan:
    """How the fields of one class are checked."""

    names: tuple[str, ...]
    values: Callable[[Any], tuple[Any, ...]]
    defaults: tuple[Any, ...]
    checks: tuple[Check, ...]
    together: Callable[[Any], None] | None


@cache
def plan_of(cls: type) -> Plan:
    """Return the plan of a class of the model, compiled from its annotations at its first use."""
    hints = get_type_hints(cls, include_extras=True)
    fields = attrs.fields(cls)
    names = tuple(field.name for field in fields)
    get = attrgetter(*names)
    return Plan(
        names,
        get if len(names) > 1 else lambda self: (get(self),),
        tuple(field.default for field in fields),
        tuple(check_of(hints[name]) for name in names),
        getattr(cls, "_check_together", None),
    )


def validate(self: Any) -> None:
    """Check every field that is not at its default, then what the fields must agree on.

    Every class of the model is built with this as its `__attrs_post_init__`; where fields must agree with
    each other, the class says how in `_check_together`.
    """
    plan = plan_of(self.__class__)
    for value, default, check, name in zip(
        plan.values(self), plan.defaults, plan.checks, plan.names, strict=True
    ):
        if value is not default:
            try:
                kept = check(value)
            except ModelError as error:
                raise error.at(name)  # noqa: B904  # the same error, told where it stands
            if kept is not value:
                object.__setattr__(self, name, kept)
    if plan.together is not None:
        plan.together(self)
