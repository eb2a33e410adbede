"""Headline: a headline beside the main one.

What may live here: the class.
"""

from __future__ import annotations

import attrs

from newsmodel.model._check import validate
from newsmodel.model._repr import call
from newsmodel.model.extension import Extension

__all__ = ["Headline"]


@attrs.frozen(kw_only=True)
class Headline:
    """A headline for some other use: a kicker, a subtitle, a short form (NewsML-G2 `headline/@role`).

    Attributes:
        text: the words.
        role: what it is for, as a qcode or a word: "hlrol:short".
        extensions: what a document said of it that has no field here.
    """

    text: str
    role: str | None = None
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call
