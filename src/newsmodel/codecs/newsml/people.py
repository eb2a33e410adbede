"""People and organisations: `creator` elements and the contributors of bylines and photos.

What may live here: one contributor as an element, and how the creators of an item belong to its bylines.

A `literal` without a `name` is the name, as most agencies mean it; so an identifier that is neither a URI nor
a qcode stands in `nm:literal` where there is no name.

A byline is printed in `by`, and whom it names stands in `creator` elements. Where an item has more than one
`by`, each `creator` says in `nm:by` which it belongs to, counted from 0; those that others write do not, and
are told by the names that are printed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from newsmodel.codecs.newsml.attributes import (
    Attribute,
    by_code,
    is_qcode,
    is_uri,
    keys_of,
    write_attributes,
)
from newsmodel.codecs.newsml.names import NM
from newsmodel.codecs.newsml.texts import is_line, read_name, take_name, write_label, write_line
from newsmodel.codecs.newsml.values import Value, code_of
from newsmodel.errors import ModelError
from newsmodel.markup.element import Element
from newsmodel.markup.xml import collapse, count, escape_attribute
from newsmodel.model._trusted import trusted
from newsmodel.model.byline import Byline, Contributor

__all__ = [
    "CONTRIBUTOR",
    "Creator",
    "byline_of",
    "put_together",
    "with_printed",
    "write_bylines",
    "write_creators",
]

_BY = NM + "by"
_LITERAL = NM + "literal"
_TABLE = (
    by_code("role", "role"),
    by_code("job_title", "jobtitle"),
    Attribute("location", "location", lambda _: False),
)
# Of several, the first that is there counts.
_IDENTIFIER_KEYS = ("uri", "qcode", "literal", _LITERAL)
_KIND_KEYS = frozenset({"type", "typeuri"})
_WRITTEN_KEYS = keys_of(_TABLE)
_KINDS = frozenset({"person", "organisation"})
# Of many creators, looking for each in a byline would take long.
_FEW = 8

Creator = tuple[int | None, Contributor]
"""A creator, and the index of the byline that it says it belongs to, counted from 0."""

_word_ends = re.compile(r"\b")
_words = re.compile(r"\w+").findall
_byline_of = trusted(Byline)
_contributor_of = trusted(Contributor)


def _identifier(value: str, *, is_named: bool) -> tuple[str, bool]:
    """Return the attribute that an identifier belongs in, and whether it can stand there as the standard's.

    Where there is no name, a literal is taken for one.
    """
    if is_uri(value):
        return "uri", True
    return ("qcode", True) if is_qcode(value) else ("literal", is_named and value != "" and is_line(value))


def _key_of(identifier: str, *, is_named: bool) -> str:
    name, fits = _identifier(identifier, is_named=is_named)
    return name if fits else NM + name


def _name_in(literal: str) -> str | None:
    """Return the name that a literal is, or None when it is an identifier or has no words."""
    is_plain = _identifier(literal, is_named=True)[0] == "literal"
    return (collapse(literal) or None) if is_plain else None


def _write(tag: str, person: Contributor, extra: str = "") -> str | None:
    if person.extensions:
        return None
    attributes = extra if person.kind is None else f'{extra} type="cpnat:{person.kind}"'
    if person.id is not None:
        name, fits = _identifier(person.id, is_named=person.name is not None)
        attributes += f' {"" if fits else "nm:"}{name}="{escape_attribute(person.id)}"'
    attributes += write_attributes(_TABLE, person)
    if attributes == extra and person.name is None:
        return None
    start = f"<{tag}{attributes}"
    return f"{start}/>" if person.name is None else f"{start}>{write_line('name', person.name)}</{tag}>"


def _read(element: Element) -> Contributor:
    return _person(element, read_name(element), is_whole=False)[0]


def _take(element: Element) -> tuple[Contributor, bool]:
    name, is_alone = take_name(element)
    return _person(element, name, is_whole=is_alone)


def _person(element: Element, name: str | None, *, is_whole: bool) -> tuple[Contributor, bool]:
    """Take a contributor of that name; nothing is judged that is not whole already."""
    fields: dict[str, str | None] = {}
    identifiers: dict[str, str] = {}
    for key, value in element.items():
        known = _WRITTEN_KEYS.get(key)
        if not value and not key.startswith(NM):
            # An empty attribute says nothing.
            is_whole = False
        elif known is not None:
            is_there = known.field in fields
            is_whole = is_whole and not is_there and bool(known.is_written(value))
            if not (is_there and known.is_second):
                fields[known.field] = value if known.read is None else known.read(value)
        elif key in _KIND_KEYS:
            kind = code_of("cpnat", value, value)
            if kind in _KINDS:
                fields["kind"] = kind
            is_whole = is_whole and key == "type" and value == f"cpnat:{fields.get('kind')}"
        elif key in _IDENTIFIER_KEYS:
            identifiers[key] = value
            is_whole = is_whole and len(identifiers) == 1 and key == _key_of(value, is_named=name is not None)
        else:
            is_whole = is_whole and key == _BY
    if name is None and "literal" in identifiers:
        name = _name_in(identifiers["literal"])
        if name is not None:
            del identifiers["literal"]
    if identifiers:
        fields["id"] = next(identifiers[key] for key in _IDENTIFIER_KEYS if key in identifiers)
    if name is None and not fields:
        raise ModelError("empty", None)
    person = _contributor_of(name=name, **fields)  # type: ignore[arg-type]  # only one of _KINDS is a kind
    return person, is_whole


CONTRIBUTOR = Value(_write, _read, _take)
"""A person or an organisation (`FlexAuthorPropType`)."""


def write_creators(bylines: tuple[Byline, ...]) -> str | None:
    """Write whom the bylines name, or None when an element cannot hold one of them."""
    parts = []
    for index, byline in enumerate(bylines):
        extra = f' nm:by="{index}"' if len(bylines) > 1 else ""
        parts += [_write("creator", person, extra) for person in byline.contributors]
    written = [part for part in parts if part is not None]
    return "".join(written) if len(written) == len(parts) and not any(b.extensions for b in bylines) else None


def write_bylines(bylines: tuple[Byline, ...]) -> str:
    """Write the bylines as they are printed."""
    return "".join([write_label("by", byline.text) for byline in bylines])


def byline_of(creator: Element) -> int | None:
    """Return the index of the byline that a creator says it belongs to, counted from 0, if it says so."""
    return count(creator.get(_BY))


def put_together(printed: tuple[Byline, ...], creators: list[Creator]) -> tuple[Byline, ...]:
    """Put bylines together with the creators that belong to them.

    A creator that does not say to which belongs to the first that prints its name, or else to the first.

    Args:
        printed: the bylines as they are printed, with whom they name. Where there are none, the creators have
            one of no words.
        creators: the creators.
    """
    if not creators:
        return printed
    if len(printed) < 2:
        byline = printed[0] if printed else _byline_of(text="")
        return (_with_creators(byline, [person for _, person in creators]),)
    named: list[list[Contributor]] = [[] for _ in printed]
    first_with = _finder([byline.text for byline in printed])
    for said, person in creators:
        named[first_with(person.name or "") if said is None or said >= len(printed) else said].append(person)
    return tuple([_with_creators(byline, people) for byline, people in zip(printed, named, strict=True)])


def with_printed(byline: Byline) -> Byline:
    """Return a byline with all whom its text names: who sends an item is a creator, but no author of it."""
    people = byline.contributors
    if 0 < len(people) <= _FEW and _prints_nobody_but(people, byline.text):
        return byline
    return _with_creators(Byline.parse(byline.text), people)


def _prints_nobody_but(people: Iterable[Contributor], text: str) -> bool:
    """Tell whether a byline without the names of some has no word, but for its first, that may be a name."""
    for person in people:
        text = text.replace(person.name or "", "")
    return not any(word[0].isalpha() and not word[0].islower() for word in text.split()[1:])


def _with_creators(byline: Byline, creators: Sequence[Contributor]) -> Byline:
    """Return a byline with creators: each for whoever it names by the same words, the others after them."""
    if not byline.contributors:
        return _byline_of(text=byline.text, contributors=tuple(creators)) if creators else byline
    by_words: dict[tuple[str, ...], Contributor] = {}
    for creator in creators:
        by_words.setdefault(_words_of(creator), creator)
    people = [by_words.pop(_words_of(person), person) for person in byline.contributors]
    taken = set(map(id, people))
    others = [creator for creator in creators if id(creator) not in taken]
    return _byline_of(text=byline.text, contributors=(*people, *others))


def _words_of(person: Contributor) -> tuple[str, ...]:
    """Return the words of a name in an order of their own: "Roe, Ann" has those of "Ann Roe"."""
    return tuple(sorted(_words((person.name or "").casefold())))


def _finder(texts: list[str]) -> Callable[[str], int]:
    """Return what finds the index of the first text that holds a name, or of the first when none does."""
    parted = [_parted(text) for text in texts]
    by_word: dict[str, list[int]] = {}
    for index, text in enumerate(texts):
        for word in dict.fromkeys(_words(text)):
            by_word.setdefault(word, []).append(index)

    # Many creators may have one name.
    @cache
    def find(name: str) -> int:
        words = _parted(name)
        # The rarest word of a name tells most: a document may hold thousands of bylines.
        candidates = min((by_word.get(word, []) for word in _words(name)), key=len, default=[])
        return next((index for index in candidates if words in parted[index]), 0)

    return find


def _parted(text: str) -> str:
    """Mark where words begin and end: then one text is found in another by its whole words only."""
    # A character that no text has.
    return _word_ends.sub("\0", text)
