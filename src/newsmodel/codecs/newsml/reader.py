"""Reading a NewsML-G2 item, a `newsItem` or a `packageItem`.

What may live here: the item as a whole, and the fields that need more than an element of their own. What no
field takes, or takes in part only, is told as left over; `carrying` picks it up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from newsmodel.codecs.newsml import bodies
from newsmodel.codecs.newsml.concepts import concept
from newsmodel.codecs.newsml.fields import BY_TAG, SUMMARY_ROW, Row
from newsmodel.codecs.newsml.headlines import HEADLINE
from newsmodel.codecs.newsml.inference import by_fitness, kind_of, language_of
from newsmodel.codecs.newsml.leftovers import Leftovers, Witnesses, is_of_the_item, is_own_catalog
from newsmodel.codecs.newsml.meaning import ROOT_ROWS, content_row, row_of
from newsmodel.codecs.newsml.names import ABSENT, CARRIED, CONTAINERS, G2, NM
from newsmodel.codecs.newsml.order import SINGLE
from newsmodel.codecs.newsml.people import CONTRIBUTOR, Creator, byline_of, put_together
from newsmodel.codecs.newsml.texts import take_label, text_of
from newsmodel.errors import DecodeError, ModelError
from newsmodel.markup import own
from newsmodel.markup.element import Element
from newsmodel.markup.nitf import NitfHead
from newsmodel.model._trusted import trusted
from newsmodel.model.article import Article
from newsmodel.model.byline import Byline
from newsmodel.model.concepts import Place
from newsmodel.model.dateline import Dateline
from newsmodel.tree.fields import string_field_readers

__all__ = ["read_item"]

_PLACE = concept(Place)
_KNOWN_SHAPE = "1"

_byline_of = trusted(Byline)
_dateline_of = trusted(Dateline)
_NO_HEAD = NitfHead()
_REST_READERS = string_field_readers(Article)


def read_item(root: Element, *, is_exact: bool = False) -> tuple[dict[str, Any], list[Leftovers]]:
    """Read an item's fields, each checked, and tell what is left over.

    Args:
        root: the item.
        is_exact: whether it is known to be as this library wrote it, so that nothing is left over.

    Raises:
        DecodeError: when it is of a newer shape than is known here.
        ModelError: when it holds what this library did not write so.
    """
    shape = root.get(_MODEL)
    if shape not in (None, _KNOWN_SHAPE):
        message = f"written by a newer newsmodel: this one reads shape {_KNOWN_SHAPE}"
        raise DecodeError(message, format="newsml", line=root.sourceline, value=shape)
    item = _Item(root, is_exact=is_exact)
    fields = item.fields()
    return fields, [left for left in item.leftovers if left.elements or left.strings]


class _Item:
    """An item while it is read: the fields that are known so far, and what is left over."""

    def __init__(self, root: Element, *, is_exact: bool) -> None:
        self.leftovers: list[Leftovers] = []
        self._root = root
        self._is_own = root.get(_MODEL) is not None
        self._is_exact = is_exact
        # What is known to be as this library wrote it leaves nothing over.
        self._nothing = Leftovers(root, "")
        # A body that is carried in an own document is as others wrote it.
        self._has_own_body = is_exact or (self._is_own and root.get(CARRIED) is None)
        self._absent = root.get(ABSENT, "").split()
        self._fields: dict[str, Any] = {}
        self._lists: dict[str, list[Any]] = {}
        self._witnesses = Witnesses()
        self._heads: list[NitfHead] = []
        self._by: list[str] = []
        self._creators: list[Creator] = []
        self._headline: str | None = None
        # A headline without words, which is only written where there are others.
        self._mute: tuple[Element, Leftovers] | None = None
        self._title = ""
        self._nitf = _NO_HEAD
        self._rest: dict[str, Any] = {}

    def fields(self) -> dict[str, Any]:
        """Read everything, and return the fields of the article."""
        left = self._opened(self._root, "", is_of_the_item)
        content_sets = []
        for child in self._root:
            tag = child.tag
            if tag in CONTAINERS:
                if not len(child) and not child.keys():
                    left.elements.append((child, False))
                elif tag == _CONTENT_SET:
                    # What it means depends on the kind of the item, which an item out of order tells later.
                    content_sets.append(child)
                else:
                    self._properties(child)
            elif tag in ROOT_ROWS:
                self._row(ROOT_ROWS[tag], child, left)
            elif not (self._is_exact or is_own_catalog(child)):
                left.elements.append((child, False))
        if "kind" not in self._fields and (kind := kind_of(self._root, content_sets)):
            self._fields["kind"] = kind
        for content_set in content_sets:
            self._content(content_set)
        for head in self._heads:
            self._witnesses.leave_what_is_in(head)
        if self._heads and "body" not in self._fields:
            self._nitf = self._heads[0]
        return self._finished()

    def _opened(
        self, container: Element, place: str, is_known: Callable[[str, str], bool] | None = None
    ) -> Leftovers:
        """Return what will be left over of a container."""
        if self._is_exact:
            return self._nothing
        left = Leftovers(container, place)
        left.add_strings(is_known)
        self.leftovers.append(left)
        return left

    def _properties(self, container: Element) -> None:
        left = self._opened(container, f"{container.tag.removeprefix(G2)}/")
        descriptions: list[Element] = []
        for element in container:
            tag = element.tag
            row = BY_TAG.get(tag)
            if row is not None:
                self._row(row_of(row, element), element, left)
            elif tag in _BY_HAND:
                _BY_HAND[tag](self, element, left)
            elif tag == _DESCRIPTION:
                descriptions.append(element)
            else:
                left.elements.append((element, False))
        if descriptions:
            # The one that is most of a summary is the first that is taken.
            for element in by_fitness(descriptions):
                self._row(SUMMARY_ROW, element, left)

    def _row(self, row: Row, element: Element, left: Leftovers) -> None:
        field = row.field
        if self._absent and field in self._absent:
            return
        try:
            if self._is_exact:
                value, is_whole = row.value.read(element), True
            else:
                value, is_whole = row.value.take(element)
            if row.many:
                self._lists.setdefault(field, []).append(value)
                if not is_whole:
                    left.elements.append((element, True))
            elif self._is_exact:
                self._fields[field] = row.check(value)
            else:
                self._once(field, row.check(value), element, left, is_whole=is_whole)
        except ModelError:
            if self._is_exact:
                raise
            left.elements.append((element, False))

    def _once(self, field: str, value: Any, element: Element, left: Leftovers, *, is_whole: bool) -> None:
        """Fill a field from the first element that can; the others are left over.

        Where there are others, the first is left over as well.
        """
        if field in self._fields:
            left.elements.append((element, False))
            if element.tag not in SINGLE:
                self._witnesses.leave(field)
        else:
            self._fields[field] = value
            self._take(field, element, left, is_whole=is_whole)

    def _take(self, field: str, element: Element, left: Leftovers, *, is_whole: bool) -> None:
        """Note that a field took an element, whole or not."""
        if not is_whole:
            left.elements.append((element, True))
        elif not self._is_own:
            # An own item has its witnesses among its extensions.
            self._witnesses.add(field, element, left)

    def _leave_mute_headline(self) -> None:
        """Leave over a headline without words where there is no other: then none is written."""
        if self._mute is not None:
            element, left = self._mute
            if (element, True) not in left.elements:
                left.elements.append((element, True))

    def _read_headline(self, element: Element, left: Leftovers) -> None:
        try:
            if self._is_exact:
                headline, is_whole = HEADLINE.read(element), True
            else:
                headline, is_whole = HEADLINE.take(element)
        except ModelError:
            left.elements.append((element, False))
            return
        if headline.role is None and self._headline is None:
            self._headline = headline.text
            if not headline.text and is_whole:
                self._mute = element, left
        else:
            self._lists.setdefault("alternative_headlines", []).append(headline)
        if not self._is_exact:
            self._take("headline", element, left, is_whole=is_whole)

    def _read_by(self, element: Element, left: Leftovers) -> None:
        try:
            text, is_whole = take_label(element)
        except ModelError:
            left.elements.append((element, False))
            return
        self._by.append(text)
        if not self._is_exact:
            self._take("by", element, left, is_whole=is_whole)

    def _read_creator(self, element: Element, left: Leftovers) -> None:
        if self._is_exact:
            person, is_whole = CONTRIBUTOR.read(element), True
        else:
            person, is_whole = CONTRIBUTOR.take(element)
        self._creators.append((byline_of(element), person))
        if not is_whole:
            left.elements.append((element, True))

    def _read_dateline(self, element: Element, left: Leftovers) -> None:
        try:
            text, is_whole = take_label(element)
        except ModelError:
            left.elements.append((element, False))
            return
        self._once("dateline", text, element, left, is_whole=is_whole)

    def _read_located(self, element: Element, left: Leftovers) -> None:
        place, is_whole = _PLACE.take(element)
        self._once("located", place, element, left, is_whole=is_whole)

    def _read_title(self, element: Element, left: Leftovers) -> None:
        self._title = self._title or text_of(element)
        left.elements.append((element, False))

    def _take_rest(self, element: Element, _: Leftovers) -> None:
        self._rest = own.read_tree(element)

    def _content(self, content_set: Element) -> None:
        kind = self._fields.get("kind", "text")
        left = self._opened(content_set, "contentSet/")
        for element in content_set:
            row = content_row(element, kind)
            if row is not None:
                self._row(row, element, left)
                continue
            if self._is_exact and (body := bodies.read_untouched(element)):
                self._fields["body"] = body
                continue
            try:
                content = bodies.read_content(element, exact=self._has_own_body)
            except ModelError:
                # Nested more deeply than a body can be.
                content = None
            if content is None:
                left.elements.append((element, False))
                continue
            if content.head is not None:
                self._heads.append(content.head)
            if content.body and "body" not in self._fields:
                self._nitf = content.head or _NO_HEAD
            if content.body:
                is_whole = self._is_exact or bodies.is_whole(element, content.body)
                self._once("body", content.body, element, left, is_whole=is_whole)
            else:
                # No content is written for a body of nothing.
                left.elements.append((element, False))

    def _finished(self) -> dict[str, Any]:
        root, fields = self._root, self._fields
        fields["headline"] = self._found_headline()
        fields |= {name: tuple(values) for name, values in self._lists.items()}
        fields["bylines"] = self._bylines()
        place, text, printed = fields.pop("located", None), fields.pop("dateline", None), self._nitf.dateline
        if text is None and printed is not None:
            text, place = printed.text, place or printed.place
        if place is not None or text is not None:
            fields["dateline"] = _dateline_of(text=text, place=place)
        if "summary" not in fields and self._nitf.summary is not None:
            fields["summary"] = self._nitf.summary
        if self._nitf.alternative_headlines and "alternative_headlines" not in fields:
            fields["alternative_headlines"] = self._nitf.alternative_headlines
        if not ("alternative_headlines" in fields or "alternative_headlines" in self._rest):
            self._leave_mute_headline()
        if "id" not in self._absent:
            fields["id"] = root.get("guid")
        fields["version"] = root.get("version") or root.get(_VERSION)
        for name, tree in self._rest.items():
            fields[name] = _read_rest(name, tree)
        if not self._is_own and "language" not in fields and (language := language_of(root)):
            fields["language"] = language
        return fields

    def _found_headline(self) -> str:
        """Return the headline; where there is none, one that has a role, the title, or what is printed."""
        if self._headline is not None:
            return self._headline
        others = self._lists.get("alternative_headlines", ())
        return others[0].text if others else self._title or self._nitf.headline or ""

    def _bylines(self) -> tuple[Byline, ...]:
        printed = tuple([_byline_of(text=text) for text in self._by])
        bylines = put_together(printed or self._nitf.bylines, self._creators)
        if self._is_own:
            return bylines
        # Of those that have nobody, nobody has said whom they name.
        return tuple([byline if byline.contributors else Byline.parse(byline.text) for byline in bylines])


def _read_rest(field: str, tree: Any) -> Any:
    """Read a field that no element of the standard holds."""
    reader = _REST_READERS.get(field)
    if reader is None:
        raise ModelError("no such field", field, field)
    try:
        return reader(tree)
    except ModelError as error:
        raise error.at(field)  # noqa: B904  # the same error, told where it stands


_MODEL = NM + "model"
_VERSION = NM + "version"
_CONTENT_SET = G2 + "contentSet"
_DESCRIPTION = G2 + "description"

_BY_HAND: Mapping[str, Callable[[_Item, Element, Leftovers], None]] = MappingProxyType(
    {
        G2 + "by": _Item._read_by,
        G2 + "creator": _Item._read_creator,
        G2 + "dateline": _Item._read_dateline,
        G2 + "headline": _Item._read_headline,
        G2 + "located": _Item._read_located,
        G2 + "title": _Item._read_title,
        NM + "article": _Item._take_rest,
    }
)
