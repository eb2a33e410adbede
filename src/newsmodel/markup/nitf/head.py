"""What NITF prints above a body: headlines, bylines, dateline, summary.

What may live here: how it is read.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any, cast

from newsmodel.markup.element import Element
from newsmodel.markup.head import Head
from newsmodel.markup.nitf.byline import read_byline
from newsmodel.markup.nitf.names import name_of, within
from newsmodel.markup.nitf.reader import label
from newsmodel.markup.xml import collapse
from newsmodel.model.concepts import Place
from newsmodel.model.dateline import Dateline
from newsmodel.model.headline import Headline

__all__ = ["read_head"]

_is_for_machines = re.compile(r"\d{4}-?\d\d-?\d\dT\d\d:?\d\d\S*", re.ASCII).fullmatch

_HEDLINES = ("hedline", "headline")


def read_head(element: Element) -> Head:
    """Read a `body.head`, or a `hedline` alone. A `headline`, as some write it, is a `hedline`.

    Raises:
        ModelError: when it holds blocks or marks that nest more deeply than the model allows.
    """
    headlines = _headlines(element)
    # The first is the main one, though no `hl1` may say so.
    main = next((headline for headline in headlines if headline.role == "hl1"), None)
    main = main or next(iter(headlines), None)
    return Head(
        headline=None if main is None else main.text,
        alternative_headlines=tuple([headline for headline in headlines if headline is not main]),
        bylines=tuple(filter(None, map(read_byline, _named(element, "byline")))),
        dateline=_dateline(element),
        summary=_lines(element, "abstract"),
        distributor=_lines(element, "distributor"),
        rights=_lines(element, "rights"),
        editorial_note=_lines(element, "note"),
    )


def _headlines(element: Element) -> list[Headline]:
    found = []
    for child in element:
        name = name_of(child)
        if name in _HEDLINES and (inner := _headlines(child)):
            found += inner
        elif name in (*_HEDLINES, "hl1", "hl2") and (text := label(child)):
            found.append(Headline(text=text, role="hl1" if name in _HEDLINES else name))
    return found


def _dateline(element: Element) -> Dateline | None:
    datelines = [_printed(dateline) for dateline in _named(element, "dateline")]
    text = "\n".join(filter(None, map(label, datelines)))
    if not text:
        return None
    places = [part for dateline in datelines for part in within(dateline, "location")]
    name = next(filter(None, map(label, places)), None)
    return Dateline(text=text, place=None if name is None else Place(name=collapse(name)))


def _printed(dateline: Element) -> Element:
    """Return a dateline without the times that some write for machines where a printed date belongs."""
    if not any(_is_for_machines(collapse(text)) for text in dateline.itertext()):
        return dateline
    copy = deepcopy(dateline)
    for date in list(within(copy, "story.date")):
        if _is_for_machines(collapse("".join(date.itertext()))):
            cast(Any, date).clear(keep_tail=True)
    return copy


def _named(element: Element, name: str) -> list[Element]:
    return [child for child in element if name_of(child) == name]


def _all(element: Element, name: str) -> tuple[str, ...]:
    return tuple(filter(None, map(label, _named(element, name))))


def _lines(element: Element, name: str) -> str | None:
    return "\n".join(_all(element, name)) or None
