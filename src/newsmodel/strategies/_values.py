"""What fields are made of: strings, numbers, times, and the extensions that every class may carry.

What may live here: strategies of such values, and the few ways in which strategies are put together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta, timezone
from functools import cache, wraps
from string import ascii_letters, digits
from typing import Any, ParamSpec, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from newsmodel.model._check import LARGEST
from newsmodel.model.extension import Extension
from newsmodel.model.moment import PartialDate
from newsmodel.strategies._nasty import NASTY

__all__ = ["extensions", "languages", "moments", "partial_dates", "texts", "uris"]

P = ParamSpec("P")
T = TypeVar("T")

_controls = "".join(map(chr, range(0x20))).translate(dict.fromkeys(map(ord, "\t\n\r")))
_characters = st.characters(exclude_categories=["Cs"], exclude_characters=_controls + "\ufffe\uffff")
_nasty, _any_text = st.sampled_from(NASTY), st.text(_characters, max_size=8)
_texts = (_nasty, _any_text, st.lists(_nasty | _any_text, max_size=4).map("".join))
_TAG_CHARACTERS = ascii_letters + digits + "-"
_XML = ('<x xmlns="urn:x">y</x>', '<a:x xmlns:a="urn:x" a:b="&lt;">\n<y/>z</a:x>', "<x/><y/>", "<x>")


def once(build: Callable[P, T]) -> Callable[P, T]:
    """Give the strategy that was built at the first call: building one takes longer than drawing from it."""
    built = cache(build)

    @wraps(build)
    def strategy(*args: P.args, **kwargs: P.kwargs) -> T:
        return built(*args, **kwargs)  # type: ignore[arg-type]  # what is given is a depth, which can be hashed

    return strategy


def made(
    cls: Callable[..., T], required: Mapping[str, SearchStrategy[Any]], **optional: SearchStrategy[Any]
) -> SearchStrategy[T]:
    """Build a `cls` with the required fields and any of the optional ones."""
    return _made(cls, required, optional)


def any_of(**optional: SearchStrategy[Any]) -> SearchStrategy[dict[str, Any]]:
    """Draw any of the fields."""
    return _made(dict, {}, optional)


@st.composite
def _made(
    draw: DrawFn,
    cls: Callable[..., T],
    required: Mapping[str, SearchStrategy[Any]],
    optional: Mapping[str, SearchStrategy[Any]],
) -> T:
    fields = {name: draw(values) for name, values in required.items()}
    # One draw tells which fields there are, from none to all: to ask for each would take as long as the rest.
    size = 2 + len(optional)
    one, other, *chances = draw(st.binary(min_size=size, max_size=size))
    # The less of two, since the fields of an article with all of them take long to draw.
    likelihood = min(one, other)
    for (name, values), chance in zip(optional.items(), chances, strict=True):
        if chance < likelihood:
            fields[name] = draw(values)
    return cls(**fields)


def some(items: SearchStrategy[T], most: int = 2) -> SearchStrategy[tuple[T, ...]]:
    """Tuples that are not empty."""
    return st.lists(items, min_size=1, max_size=most).map(tuple)


def seldom(one_in: int, rare: SearchStrategy[T], usual: SearchStrategy[T]) -> SearchStrategy[T]:
    """Draw what is rare about once in so many times."""
    # Not the first or the last number, which are drawn more often than the others.
    return st.integers(1, one_in).flatmap(lambda number: rare if number == one_in // 2 else usual)


@once
def texts() -> SearchStrategy[str]:
    """Strings that the model can hold, more often than not ones that some format gives a meaning to."""
    return st.one_of(_texts)


def codes(*known: str) -> SearchStrategy[str]:
    """Texts, half of them from a list."""
    # A union takes each branch of its branches as often as any other.
    return st.one_of(*[st.sampled_from(known)] * len(_texts), *_texts)


@once
def uris() -> SearchStrategy[str]:
    """URIs, and strings that stand where URIs should."""
    return codes("https://example.com/a?b=c&d#e", "urn:newsml:afp.com:20200227:1", "tag:x,2020:y", "a b")


@once
def languages() -> SearchStrategy[str]:
    """Well-formed language tags (BCP 47)."""
    known = st.sampled_from(["en", "en-GB", "ar", "zh-Hans-CN", "de-1996", "EN-us", "x-private", "i-default"])
    # Without an alphabet, all of Unicode is gone through at the first draw, which takes a second.
    tag = st.from_regex(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,2}", fullmatch=True, alphabet=_TAG_CHARACTERS)
    return known | tag


@once
def counts() -> SearchStrategy[int]:
    """Whole numbers that are not negative."""
    return st.just(0) | st.integers(0, LARGEST)


@once
def moments() -> SearchStrategy[datetime]:
    """Times without a zone, and with every offset of whole minutes from -14:00 to +14:00."""
    minutes = st.sampled_from([0, 60, -60, 330, 840, -840, 1, -1]) | st.integers(-840, 840)
    zones = minutes.map(lambda offset: timezone(timedelta(minutes=offset)))
    return st.datetimes(timezones=st.none() | zones)


@once
def partial_dates() -> SearchStrategy[PartialDate]:
    """Dates, some without a day, some without a month."""
    return st.builds(_known, st.dates(), st.integers(1, 3))


def _known(day: date, parts: int) -> PartialDate:
    return PartialDate(**{name: getattr(day, name) for name in ("year", "month", "day")[:parts]})


@once
def moments_or_dates() -> SearchStrategy[datetime | PartialDate]:
    """Times, whole and truncated."""
    return st.one_of(moments(), partial_dates())


@once
def extensions() -> SearchStrategy[Extension]:
    """Things carried for other formats, well-formed and not."""
    return st.builds(
        Extension,
        format=codes("newsml", "ninjs", "text", "json"),
        place=codes("contentMeta/audience", "itemMeta", "@rank", "@xml:lang", "body[2]/x", "inlineXML", ""),
        content=st.sampled_from([*_XML, '{"x":[1]}']) | texts(),
    )


@once
def carried() -> SearchStrategy[tuple[Extension, ...]]:
    """What an object has in `extensions`: mostly nothing, since every class has them."""
    return seldom(4, some(extensions()), st.just(()))
