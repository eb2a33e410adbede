"""Assertions: what an item says of concepts in its `assert` elements, beside the places where it uses them.

What may live here: the names of concepts that stand only there. All else that is asserted is carried.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, TypeVar

import attrs

from newsmodel.codecs.newsml.names import G2
from newsmodel.codecs.newsml.texts import read_name
from newsmodel.markup.element import Element
from newsmodel.model.byline import Byline, Contributor
from newsmodel.model.concepts import Genre, Place, Provider, Source, Subject
from newsmodel.model.dateline import Dateline

__all__ = ["ASSERT", "Names", "asserted", "named"]

ASSERT = G2 + "assert"
"""The tag of an assertion."""

Names: TypeAlias = Mapping[str, str]
"""The names of concepts by their qcodes, URIs and literals."""

T = TypeVar("T")

_CONCEPTS = (Subject, Place, Provider, Source, Genre)
_IDENTIFIERS = ("qcode", "uri", "literal")


def asserted(assertions: Iterable[Element]) -> dict[str, str]:
    """Return the names that assertions give to concepts; the first one of a concept counts."""
    names: dict[str, str] = {}
    for assertion in assertions:
        name = read_name(assertion)
        for identifier in filter(None, map(assertion.get, _IDENTIFIERS)):
            if name is not None:
                names.setdefault(identifier, name)
    return names


def named(value: T, names: Names) -> T:
    """Return a value of the model with the names of the concepts in it that have none of their own."""
    found: Any = value
    if not names:
        return value
    if isinstance(value, tuple):
        found = tuple([named(each, names) for each in value])
    elif isinstance(value, _CONCEPTS):
        found = _with_name(value, [getattr(value, key) for key in _IDENTIFIERS], names)
    elif isinstance(value, Contributor):
        found = _with_name(value, [value.id], names)
    elif isinstance(value, Byline):
        found = attrs.evolve(value, contributors=named(value.contributors, names))
    elif isinstance(value, Dateline):
        found = attrs.evolve(value, place=named(value.place, names))
    return found  # type: ignore[no-any-return]  # of the class that the value is of


def _with_name(value: Any, identifiers: list[str | None], names: Names) -> Any:
    if value.name is not None:
        return value
    name = next((names[each] for each in identifiers if each is not None and each in names), None)
    return value if name is None else attrs.evolve(value, name=name)
