"""Photo, Caption, Rendition: a picture, what is said of it, and the files that show it.

What may live here: the three classes.
"""

from __future__ import annotations

from datetime import datetime

import attrs

from newsmodel.model._check import Count, validate
from newsmodel.model._repr import call
from newsmodel.model.byline import Contributor
from newsmodel.model.concepts import Place
from newsmodel.model.extension import Extension
from newsmodel.model.moment import PartialDate
from newsmodel.model.rights import Rights

__all__ = ["Caption", "Photo", "Rendition"]


@attrs.frozen
class Caption:
    """What is printed under a photo.

    Attributes:
        text: what the photo shows (NewsML-G2 `description`, schema.org `caption`).
        credit: whom to name, as printed: "Bakr Alkasem/AFP" (NewsML-G2 `creditline`).
    """

    text: str | None = None
    credit: str | None = None

    __attrs_post_init__ = validate
    __repr__ = call


@attrs.frozen(kw_only=True)
class Rendition:
    """One file of a photo (NewsML-G2 `remoteContent`, ninjs `renditions`).

    Attributes:
        href: its address.
        media_type: "image/jpeg" (RFC 6838).
        width: in pixels.
        height: in pixels.
        size: in bytes.
        purpose: what it is for, as a qcode or a word: "rnd:web" (NewsML-G2 `rendition`).
        extensions: what a document said of it that has no field here.
    """

    href: str
    media_type: str | None = None
    width: Count | None = None
    height: Count | None = None
    size: Count | None = None
    purpose: str | None = None
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call


@attrs.frozen(kw_only=True)
class Photo:
    """A picture that belongs to an article.

    Attributes:
        caption: what is printed under it, apart from the body and from `alt_text`.
        alt_text: what it shows, for those who cannot see it (HTML `alt`).
        headline: its own headline.
        id: a URI or the provider's identifier.
        renditions: its files, the one to show first.
        created: when it was taken.
        place: where it was taken.
        contributors: who took it, wrote its caption, and so on.
        rights: who holds the rights of it, and what may be done.
        role: its part in the article, as a qcode or a word: "main", "irel:hasFigure".
        extensions: what a document said of it that has no field here.
    """

    caption: Caption | None = None
    alt_text: str | None = None
    headline: str | None = None
    id: str | None = None
    renditions: tuple[Rendition, ...] = ()
    created: datetime | PartialDate | None = None
    place: Place | None = None
    contributors: tuple[Contributor, ...] = ()
    rights: Rights | None = None
    role: str | None = None
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call
