"""Parties and topics: people, organisations, subjects and places, which NewsML 1 names by a `FormalName`.

What may live here: one function a class of the model. Each takes what it reads and carries the rest of the
element with its object. An element that names nothing gives None and is not touched.

| class | element |
| --- | --- |
| Provider, Source, Contributor | `Party`: its `FormalName` is the name |
| Subject | `Subject`, `SubjectMatter`, `SubjectDetail`, `SubjectQualifier` |
| Genre | `Genre` |
| Place | `Location`: the value of the narrowest `Property`; each is carried, for it says what it names |
"""

from __future__ import annotations

import re
from typing import TypeVar

from newsmodel.codecs.newsml1.elements import NAME, children
from newsmodel.codecs.newsml1.taken import Taken
from newsmodel.markup.element import Element
from newsmodel.model.byline import Contributor
from newsmodel.model.concepts import Genre, Place, Provider, Source, Subject

__all__ = ["read_contributor", "read_genre", "read_party", "read_place", "read_subject"]

Party = TypeVar("Party", Provider, Source)

# https://cv.iptc.org/newscodes/subjectcode/
_is_subject_code = re.compile(r"\d{8}", re.ASCII).fullmatch
_NARROWEST_FIRST = ("SubLocation", "City", "CountryArea", "Country", "WorldRegion")


def read_party(cls: type[Party], element: Element, taken: Taken) -> Party | None:
    """Read a `Party` as a provider or a source."""
    name = _name(element, taken)
    return None if name is None else cls(name=name, extensions=taken.carry(element))


def read_contributor(element: Element, taken: Taken, role: str | None) -> Contributor | None:
    """Read a `Party` that had a part in the article."""
    name = _name(element, taken)
    return None if name is None else Contributor(name=name, role=role, extensions=taken.carry(element))


def read_genre(element: Element, taken: Taken) -> Genre | None:
    """Read a `Genre`."""
    name = _name(element, taken)
    return None if name is None else Genre(literal=name, extensions=taken.carry(element))


def read_subject(element: Element, taken: Taken) -> Subject | None:
    """Read one code of a `SubjectCode`."""
    name = _name(element, taken)
    if name is None:
        return None
    schemes = [element.get(key, "").lower() for key in ("Scheme", "Vocabulary")]
    if _is_subject_code(name) and all(not scheme or "iptc" in scheme for scheme in schemes):
        return Subject(qcode=f"subj:{name}", extensions=taken.carry(element))
    return Subject(literal=name, extensions=taken.carry(element))


def read_place(element: Element, taken: Taken) -> Place | None:
    """Read a `Location`."""
    said = {part.get(NAME): part for part in reversed(children(element, "Property")) if part.get("Value")}
    narrowest = next((said[name] for name in _NARROWEST_FIRST if name in said), None)
    if narrowest is None:
        return None
    return Place(name=taken.attribute(narrowest, "Value"), extensions=taken.carry(element))


def _name(element: Element, taken: Taken) -> str | None:
    return taken.attribute(element, NAME) if element.get(NAME, "").strip() else None
