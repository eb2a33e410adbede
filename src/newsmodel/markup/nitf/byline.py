"""A byline as NITF prints it, and whom it names.

What may live here: reading a `byline`. Its words are the text, all of them. A `person` in it is one whom it
names, and a `byttl` the job of the person before it, or of the only one; what else the words say of them, and
of others, is read as `Byline.parse` reads it, without the `byttl`.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any, cast

import attrs

from newsmodel.markup.element import Element
from newsmodel.markup.nitf.names import name_of, within
from newsmodel.markup.nitf.reader import label
from newsmodel.markup.xml import collapse
from newsmodel.model.byline import Byline, Contributor

__all__ = ["read_byline"]

_PERSON = "person"
_TITLE = "byttl"
# What parts a name from a title, which belongs to neither.
_PARTING = " \n\u00a0,;:/|-–—"


def read_byline(element: Element) -> Byline | None:
    """Read a `byline`, or return None when it has no words.

    Raises:
        ModelError: when it holds blocks or marks that nest more deeply than the model allows.
    """
    text = label(element)
    if text is None:
        return None
    names: list[str] = []
    # Each with the name of the person before it.
    titles: list[tuple[str | None, str]] = []
    for part in within(element, _PERSON, _TITLE):
        words = collapse(label(part) or "")
        if name_of(part) == _TITLE:
            titles.append((names[-1] if names else None, words.strip(_PARTING)))
        elif words:
            names.append(words)
    people = _people(names, _untitled(element) if titles else text)
    persons = [person.name for person in people if person.kind == "person"]
    only = persons[0] if len(persons) == 1 else None
    jobs: dict[str | None, str] = {}
    for name, title in titles:
        if title:
            jobs.setdefault(name or only, title)
    contributors = [
        attrs.evolve(person, job_title=jobs[person.name]) if person.name in jobs else person
        for person in people
    ]
    return Byline(text=text, contributors=tuple(contributors))


def _people(names: list[str], text: str) -> list[Contributor]:
    """Return whom a text names, if they are all that are known to be persons, or else just these."""
    found = Byline.parse(text).contributors
    if {person.name for person in found}.issuperset(names):
        return [attrs.evolve(person, kind="person") if person.name in names else person for person in found]
    return [Contributor(name=name, kind="person") for name in names]


def _untitled(element: Element) -> str:
    """Return the words of a byline without the titles."""
    copy = deepcopy(element)
    for title in list(within(copy, _TITLE)):
        cast(Any, title).clear(keep_tail=True)
    return (label(copy) or "").strip(_PARTING)
