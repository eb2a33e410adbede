"""Parties and topics: people, organisations, subjects and places, which NewsML 1 names by a `FormalName`.

What may live here: one function a class of the model, and who stands with the bylines. Each reader takes what
it reads and carries the rest of the element with its object. An element that names nothing gives None and is
not touched.

| class | element |
| --- | --- |
| Provider, Source, Contributor | `Party`: its `FormalName` is the name, or else that of its `Topic` |
| Subject | `Subject`, `SubjectMatter`, `SubjectDetail`, `SubjectQualifier` |
| Subject | `TopicOccurrence`: the description of its `Topic` is the name, its formal name the literal |
| Genre | `Genre` |
| Place | `Location`: the value of the narrowest `Property`; each is carried, for it says what it names |
"""

from __future__ import annotations

import re
from typing import TypeVar

import attrs

from newsmodel.codecs.newsml1.elements import NAME, children
from newsmodel.codecs.newsml1.taken import Taken
from newsmodel.codecs.newsml1.topics import Topics
from newsmodel.markup.element import Element
from newsmodel.model.byline import Byline, Contributor
from newsmodel.model.concepts import Genre, Place, Provider, Source, Subject
from newsmodel.model.extension import Extension

__all__ = [
    "read_contributor",
    "read_genre",
    "read_occurrence",
    "read_party",
    "read_place",
    "read_subject",
    "signed",
]

Party = TypeVar("Party", Provider, Source)

# https://cv.iptc.org/newscodes/subjectcode/
_is_subject_code = re.compile(r"\d{8}", re.ASCII).fullmatch
# Types of topics that mean the same in the vocabulary `cpnat`; of places and others, nobody can be sure.
_KINDS = {
    "person": "cpnat:person",
    "organisation": "cpnat:organisation",
    "organization": "cpnat:organisation",
    "event": "cpnat:event",
}
_NARROWEST_FIRST = ("SubLocation", "City", "CountryArea", "Country", "WorldRegion")


def read_party(cls: type[Party], element: Element, taken: Taken, topics: Topics) -> Party | None:
    """Read a `Party` as a provider or a source."""
    name, extensions = _read_party(element, taken, topics)
    return None if name is None else cls(name=name, extensions=extensions)


def read_contributor(
    element: Element, taken: Taken, topics: Topics, role: str | None = None
) -> Contributor | None:
    """Read a `Party` that had a part in the article."""
    name, extensions = _read_party(element, taken, topics)
    return None if name is None else Contributor(name=name, role=role, extensions=extensions)


def _read_party(element: Element, taken: Taken, topics: Topics) -> tuple[str | None, tuple[Extension, ...]]:
    """Return the name of a `Party`, its own or that of its topic, and what is left of both."""
    name = _name(element, taken)
    if name is not None:
        return name, taken.carry(element)
    topic = topics.named_by(element)
    name = None if topic is None else topic.code or topic.description
    if topic is None or name is None:
        return None, ()
    return name, (*taken.carry(element), *topic.carry())


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
    return Subject(**_identified(name, *schemes), extensions=taken.carry(element))


def read_occurrence(element: Element, topics: Topics, taken: Taken) -> Subject | None:
    """Read a `TopicOccurrence`, which names a topic of the item."""
    topic = topics.named_by(element)
    if topic is None:
        return None
    code, name = topic.code, topic.description
    if code is None and name is None:
        return None
    kind = _KINDS.get(topic.kind)
    if kind is not None:
        topic.take_kind()
    identity = {} if code is None else _identified(code, topic.scheme)
    extensions = (*taken.carry(element), *topic.carry())
    return Subject(name=name, type=kind, **identity, extensions=extensions)


def _identified(name: str, *schemes: str) -> dict[str, str]:
    """Return a formal name as the field that it is: a code of the IPTC's is known without a catalog."""
    if _is_subject_code(name) and all(not scheme or "iptc" in scheme for scheme in schemes):
        return {"qcode": f"subj:{name}"}
    return {"literal": name}


def read_place(element: Element, taken: Taken) -> Place | None:
    """Read a `Location`."""
    said = {part.get(NAME): part for part in reversed(children(element, "Property")) if part.get("Value")}
    narrowest = next((said[name] for name in _NARROWEST_FIRST if name in said), None)
    if narrowest is None:
        return None
    return Place(name=taken.attribute(narrowest, "Value"), extensions=taken.carry(element))


def _name(element: Element, taken: Taken) -> str | None:
    return taken.attribute(element, NAME) if element.get(NAME, "").strip() else None


def signed(bylines: list[Byline], people: list[Contributor]) -> tuple[Byline, ...]:
    """Add the people that are stated beside the bylines; where none is printed, they have one of no words."""
    printed = {person.name for byline in bylines for person in byline.contributors}
    others = [
        person for person in people if person != Contributor(name=person.name) or person.name not in printed
    ]
    if not others:
        return tuple(bylines)
    first_byline = bylines[0] if bylines else Byline(text="")
    return (attrs.evolve(first_byline, contributors=(*first_byline.contributors, *others)), *bylines[1:])
