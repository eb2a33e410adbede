"""Headlines: the element `headline`.

What may live here: both directions of one headline. Which of several is the article's own, `inference` tells.
"""

from __future__ import annotations

from newsmodel.codecs.newsml.attributes import (
    by_code,
    keys_of,
    read_attributes,
    take_attributes,
    write_attributes,
)
from newsmodel.codecs.newsml.texts import read_label, space_for, write_label
from newsmodel.codecs.newsml.values import Value
from newsmodel.markup.element import Element
from newsmodel.model._trusted import trusted
from newsmodel.model.headline import Headline

__all__ = ["HEADLINE"]

_TABLE = (by_code("role", "role"),)
_KEYS = keys_of(_TABLE)
_headline_of = trusted(Headline)


def _write(tag: str, headline: Headline) -> str | None:
    if headline.extensions:
        return None
    return write_label(tag, headline.text, write_attributes(_TABLE, headline))


def _read(element: Element) -> Headline:
    return _headline_of(text=read_label(element), **read_attributes(_KEYS, element))


def _take(element: Element) -> tuple[Headline, bool]:
    text = read_label(element)
    fields, is_whole = take_attributes(_KEYS, element, is_whole=not len(element), fixed=space_for(text))
    return _headline_of(text=text, **fields), is_whole


HEADLINE = Value(_write, _read, _take)
"""A headline with its role (`Label1Type`)."""
