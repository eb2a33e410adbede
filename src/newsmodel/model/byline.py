"""Byline and Contributor: who wrote an article, as printed and as people and organisations.

What may live here: the two classes. How a printed byline is taken apart stands in `_byline_grammar`.
"""

from __future__ import annotations

from typing import Literal, Self

import attrs

from newsmodel.model._check import string, validate
from newsmodel.model._repr import call
from newsmodel.model.extension import Extension

__all__ = ["Byline", "Contributor"]


@attrs.frozen(kw_only=True)
class Contributor:
    """A person or an organisation that had a part in an article or a photo.

    Attributes:
        name: "Jane Doe", "AFP".
        role: its part, as a qcode or a word: "crol:photographer" (NewsML-G2 `creator/@role`).
        kind: "person" or "organisation"; None when a document does not say.
        id: a qcode, a URI or the provider's identifier.
        job_title: "Political Editor".
        location: where it worked for this article: "Cairo".
        extensions: what a document said of it that has no field here.
    """

    name: str | None = None
    role: str | None = None
    kind: Literal["person", "organisation"] | None = None
    id: str | None = None
    job_title: str | None = None
    location: str | None = None
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call


@attrs.frozen(kw_only=True)
class Byline:
    """A byline as it is printed, and whom it names.

    The printed text is never rebuilt from the contributors.

    Attributes:
        text: as printed: "By Jane Doe in Cairo" (NewsML-G2 `by`, NITF `byline`).
        contributors: whom it names, in order.
        extensions: what a document said of it that has no field here.
    """

    text: str
    contributors: tuple[Contributor, ...] = ()
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a printed byline and find whom it names.

        It knows "By AFP", "By Jane Doe", "By A, B and C", "By Jane Doe in Cairo", "By Jane Doe, Reuters",
        "Jane Doe/AFP", and "Von", "Par", "Por", "De" and "Av" for "By". What it cannot tell it leaves as
        text: then there are no contributors.

        Raises:
            ModelError: when it is no text, or cannot be held.
        """
        # Here, since its patterns take as long to compile as several classes of the model.
        from newsmodel.model import _byline_grammar

        found = _byline_grammar.parse(string(text))
        return cls(text=text, contributors=tuple(Contributor(**fields) for fields in found))
