"""Headlines: the element `headline`.

What may live here: both directions of one headline. Which of them is the article's own, `reader` tells.
"""

from __future__ import annotations

from newsmodel.codecs.newsml.attributes import is_qcode, write_attribute
from newsmodel.codecs.newsml.names import NM
from newsmodel.codecs.newsml.texts import attributes_of, read_label, write_label
from newsmodel.codecs.newsml.values import Value
from newsmodel.markup.element import Element
from newsmodel.model._trusted import trusted
from newsmodel.model.headline import Headline

__all__ = ["HEADLINE"]

_ROLE = NM + "role"
_headline_of = trusted(Headline)


def _write(tag: str, headline: Headline) -> str | None:
    if headline.extensions:
        return None
    role = "" if headline.role is None else write_attribute("role", is_qcode, headline.role)
    return write_label(tag, headline.text, role)


def _read(element: Element) -> Headline:
    role = element.get("role")
    return _headline_of(text=read_label(element), role=element.get(_ROLE) if role is None else role)


def _take(element: Element) -> tuple[Headline, bool]:
    headline = _read(element)
    role = headline.role
    written = [] if role is None else [("role" if is_qcode(role) else _ROLE, role)]
    return headline, attributes_of(element, headline.text) == written and not len(element)


HEADLINE = Value(_write, _read, _take)
"""A headline with its role (`Label1Type`)."""
