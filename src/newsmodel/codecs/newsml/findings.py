"""Findings: what has been read of an item so far, and the fields of an article that come of it.

What may live here: what is noted element by element, and which of several that say the same is the
article's. What the metadata say goes before what is printed above the text.
"""

from __future__ import annotations

from typing import Any

from newsmodel.codecs.newsml.people import Creator, put_together, with_printed
from newsmodel.errors import ModelError
from newsmodel.markup.head import Head
from newsmodel.model._trusted import trusted
from newsmodel.model.article import Article
from newsmodel.model.byline import Byline
from newsmodel.model.dateline import Dateline
from newsmodel.model.headline import Headline
from newsmodel.tree.fields import string_field_readers

__all__ = ["Findings"]

_byline_of = trusted(Byline)
_dateline_of = trusted(Dateline)
_NO_HEAD = Head()
_REST_READERS = string_field_readers(Article)


class Findings:
    """What has been read of an item so far.

    Attributes:
        fields: the fields of which an article has one, by name, and "located", which belongs to the dateline.
        lists: the items of those of which it has many.
        headline: the article's own headline; None as long as there is none.
        title: the title of the item, which stands for a headline where there is none.
        by: the bylines as they are printed.
        creators: whom they name.
        head: what is printed above the text.
        rest: the fields that no element of the standard holds, as a tree.
    """

    __slots__ = ("by", "creators", "fields", "head", "headline", "lists", "rest", "title")

    def __init__(self) -> None:
        self.fields: dict[str, Any] = {}
        self.lists: dict[str, list[Any]] = {}
        self.headline: str | None = None
        self.title: str = ""
        self.by: list[str] = []
        self.creators: list[Creator] = []
        self.head: Head = _NO_HEAD
        self.rest: dict[str, Any] = {}

    def add(self, field: str, value: Any) -> None:
        """Note one of many."""
        self.lists.setdefault(field, []).append(value)

    def add_headline(self, headline: Headline) -> bool:
        """Note a headline; tell whether it is the article's own."""
        is_own = headline.role is None and self.headline is None
        if is_own:
            self.headline = headline.text
        else:
            self.add("alternative_headlines", headline)
        return is_own

    def headline_so_far(self) -> str | None:
        """Return the headline that the metadata say, whatever role it has, or the title."""
        if self.headline is not None:
            return self.headline
        others = self.lists.get("alternative_headlines")
        return others[0].text if others else self.title or None

    def promote_headline(self) -> bool:
        """Take the first headline for the article's own where all have roles; tell whether one was taken."""
        others = self.lists.get("alternative_headlines", [])
        if self.headline is not None or not others:
            return False
        self.headline = others[0].text
        if others.count(others[0]) > 1:
            # Nobody could tell later which of them it was.
            return False
        del others[0]
        return True

    def has_other_headlines(self) -> bool:
        """Tell whether the article has headlines beside its own."""
        found = self.lists.get("alternative_headlines") or self.head.alternative_headlines
        return bool(found) or "alternative_headlines" in self.rest

    def article_fields(self, *, is_own: bool) -> dict[str, Any]:
        """Return the fields of the article, each checked.

        Args:
            is_own: whether this library wrote the item.

        Raises:
            ModelError: when the rest holds what this library did not write so.
        """
        head, fields = self.head, self.fields
        fields["headline"] = self._found_headline()
        fields |= {name: tuple(values) for name, values in self.lists.items() if values}
        fields["bylines"] = self._bylines(is_own=is_own)
        place, text, printed = fields.pop("located", None), fields.pop("dateline", None), head.dateline
        if text is None and printed is not None:
            text, place = printed.text, place or printed.place
        if place is not None or text is not None:
            fields["dateline"] = _dateline_of(text=text, place=place)
        if head.summary is not None:
            fields.setdefault("summary", head.summary)
        if head.editorial_note is not None:
            fields.setdefault("editorial_note", head.editorial_note)
        if head.alternative_headlines:
            fields.setdefault("alternative_headlines", head.alternative_headlines)
        for name, tree in self.rest.items():
            fields[name] = _read_rest(name, tree)
        return fields

    def _found_headline(self) -> str:
        """Return the headline; where there is none, the title, or what is printed."""
        return self.headline if self.headline is not None else self.title or self.head.headline or ""

    def _bylines(self, *, is_own: bool) -> tuple[Byline, ...]:
        if not self.by:
            return put_together(self.head.bylines, self.creators)
        bylines = put_together(tuple([_byline_of(text=text) for text in self.by]), self.creators)
        return bylines if is_own else tuple(map(with_printed, bylines))


def _read_rest(field: str, tree: Any) -> Any:
    """Read a field that no element of the standard holds."""
    reader = _REST_READERS.get(field)
    if reader is None:
        raise ModelError("no such field", field, field)
    try:
        return reader(tree)
    except ModelError as error:
        raise error.at(field)  # noqa: B904  # the same error, told where it stands
