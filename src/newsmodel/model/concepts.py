"""What an article is about and where it comes from, each named by a vocabulary or in words.

What may live here: the classes that hold a concept as NewsML-G2 has it: a name, and any of qcode, uri and
literal, each kept as it came and never turned into another.
"""

from __future__ import annotations

import attrs

from newsmodel.model._check import validate
from newsmodel.model._repr import call
from newsmodel.model.extension import Extension

__all__ = ["Genre", "Place", "Provider", "Source", "Subject"]


@attrs.frozen(kw_only=True)
class Subject:
    """What an article is about (NewsML-G2 `subject`, ninjs `subject`, schema.org `about`).

    Attributes:
        name: in words: "armed conflict".
        qcode: a code in a vocabulary, by its alias: "medtop:20000056".
        uri: the same as a full identifier.
        literal: an identifier that is in no vocabulary.
        type: the kind of concept, as a qcode: "cpnat:abstract", "cpnat:person".
        extensions: what a document said of it that has no field here.
    """

    name: str | None = None
    qcode: str | None = None
    uri: str | None = None
    literal: str | None = None
    type: str | None = None
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call


@attrs.frozen(kw_only=True)
class Place:
    """A place: where an article was written, or what it is about (NewsML-G2 `located`, ninjs `place`).

    Attributes:
        name: in words: "Saraqeb".
        qcode: a code in a vocabulary, by its alias: "iso3166-1a2:SY".
        uri: the same as a full identifier.
        literal: an identifier that is in no vocabulary.
        extensions: what a document said of it that has no field here.
    """

    name: str | None = None
    qcode: str | None = None
    uri: str | None = None
    literal: str | None = None
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call


@attrs.frozen(kw_only=True)
class Provider:
    """The party that answers for an article's release (NewsML-G2 `provider`, schema.org `publisher`).

    Attributes:
        name: in words: "Agence France-Presse".
        qcode: a code in a vocabulary, by its alias: "nprov:AFP".
        uri: the same as a full identifier.
        literal: an identifier that is in no vocabulary.
        extensions: what a document said of it that has no field here.
    """

    name: str | None = None
    qcode: str | None = None
    uri: str | None = None
    literal: str | None = None
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call


@attrs.frozen(kw_only=True)
class Source:
    """A party that supplied information or content (NewsML-G2 `infoSource`, ninjs `infosources`).

    Attributes:
        name: in words: "SANA".
        qcode: a code in a vocabulary, by its alias.
        uri: the same as a full identifier.
        literal: an identifier that is in no vocabulary.
        role: what it supplied, as a qcode: "isrol:originfo".
        extensions: what a document said of it that has no field here.
    """

    name: str | None = None
    qcode: str | None = None
    uri: str | None = None
    literal: str | None = None
    role: str | None = None
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call


@attrs.frozen(kw_only=True)
class Genre:
    """What an article is rather than what it is about (NewsML-G2 `genre`): "interview", "analysis".

    Attributes:
        name: in words.
        qcode: a code in a vocabulary, by its alias: "genre:Interview".
        uri: the same as a full identifier.
        literal: an identifier that is in no vocabulary.
        extensions: what a document said of it that has no field here.
    """

    name: str | None = None
    qcode: str | None = None
    uri: str | None = None
    literal: str | None = None
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call
