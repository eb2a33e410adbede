"""Link: another resource that an article points to.

What may live here: the class.
"""

from __future__ import annotations

import attrs

from newsmodel.model._check import validate
from newsmodel.model._repr import call
from newsmodel.model.extension import Extension

__all__ = ["Link"]


@attrs.frozen(kw_only=True)
class Link:
    """A resource related to an article; the order among links is kept (NewsML-G2 `link`).

    Attributes:
        href: its address.
        id: its identifier, where it is named and not located (NewsML-G2 `residref`).
        role: how it is related, as a qcode or a word: "irel:seeAlso" (NewsML-G2 `rel`).
        title: its name, for people.
        media_type: "text/html" (RFC 6838).
        extensions: what a document said of it that has no field here.
    """

    href: str | None = None
    id: str | None = None
    role: str | None = None
    title: str | None = None
    media_type: str | None = None
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call
