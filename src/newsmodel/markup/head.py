"""Heads: what a text prints above itself.

What may live here: the class that holds it. Each markup's reader fills it, `nitf` from the `body.head` and
`xhtml` from the `header` of a page.
"""

from __future__ import annotations

import attrs

from newsmodel.model.byline import Byline
from newsmodel.model.dateline import Dateline
from newsmodel.model.headline import Headline

__all__ = ["Head"]


@attrs.frozen(kw_only=True)
class Head:
    """What is printed above a text.

    Attributes:
        headline: the main headline.
        alternative_headlines: the others, each with the name of its element for a role.
        bylines: each byline, with whom it names.
        dateline: place and date as one text, and the place if it is told apart.
        summary: the words of an abstract, a line a paragraph.
        distributor: who sends the article.
        rights: the words about rights.
        editorial_note: the words of notes, a line a note.
    """

    headline: str | None = None
    alternative_headlines: tuple[Headline, ...] = ()
    bylines: tuple[Byline, ...] = ()
    dateline: Dateline | None = None
    summary: str | None = None
    distributor: str | None = None
    rights: str | None = None
    editorial_note: str | None = None
