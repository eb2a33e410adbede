"""Taking: what the fields take of the elements of an item, and what they leave over.

What may live here: filling a field from an element, and telling which elements are left over, be it that they
say more than the field takes, or that they mean something else beside what else there is. `reader` brings the
elements, in the order in which they count.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from newsmodel.codecs.newsml import bodies, stand_ins
from newsmodel.codecs.newsml.assertions import Names, named
from newsmodel.codecs.newsml.concepts import concept
from newsmodel.codecs.newsml.fields import BY_TAG, SUMMARY_ROW, Row
from newsmodel.codecs.newsml.findings import Findings
from newsmodel.codecs.newsml.headlines import HEADLINE
from newsmodel.codecs.newsml.leftovers import Leftovers, Witnesses
from newsmodel.codecs.newsml.localized import language_for_names, localized
from newsmodel.codecs.newsml.meaning import NOTE, row_of
from newsmodel.codecs.newsml.names import ABSENT, G2, NM
from newsmodel.codecs.newsml.people import CONTRIBUTOR, byline_of
from newsmodel.codecs.newsml.texts import text_of
from newsmodel.codecs.newsml.values import DATETIME, LABEL
from newsmodel.errors import ModelError
from newsmodel.markup.content import Content
from newsmodel.markup.element import Element
from newsmodel.markup.head import Head
from newsmodel.model.concepts import Place

__all__ = ["BY_HAND", "READ_ANYWHERE", "Taking"]

_PLACE = concept(Place)


class Taking:
    """The fields of an item while its elements are taken.

    Attributes:
        found: what has been read so far.
    """

    def __init__(self, root: Element) -> None:
        self.found: Findings = Findings()
        # Of what stands in the wrong container, all is left over already.
        self._nothing = Leftovers(root, "")
        self._is_own = root.get(_MODEL) is not None
        self._absent = root.get(ABSENT, "").split()
        self._stand_ins: list[tuple[Element, Leftovers]] = []
        self._language = language_for_names(root)
        self._witnesses = Witnesses()
        # In an own item, too, a note that has others beside it was carried.
        self._notes = Witnesses()
        self._unread: set[str] = set()
        self._heads: list[Head] = []
        # A headline without words, which is only written where there are others, and the first of the others.
        self._mute: tuple[Element, Leftovers] | None = None
        self._first_other: tuple[Element, Leftovers] | None = None

    def row(self, row: Row, element: Element, left: Leftovers) -> None:
        """Take what a row of the table says of an element."""
        field = row.field
        if self._absent and field in self._absent and self._is_absent(field, element, left):
            return
        try:
            value, is_whole = row.value.take(localized(element, self._language))
            if not row.many:
                self._once(field, row.check(value), element, left, is_whole=is_whole)
                return
        except ModelError:
            left.leave(element)
            self._unread.add(field)
            return
        self.found.add(field, value)
        if not is_whole:
            left.leave(element, is_decided=True)

    def by_hand(self, element: Element, left: Leftovers) -> None:
        """Take an element that has no row of its own."""
        try:
            _ALL_BY_HAND[element.tag](self, element, left)
        except ModelError:
            left.leave(element)

    def misplaced(self, element: Element) -> None:
        """Take an element that stands in the wrong container, which is left over already."""
        row = _ROWS.get(element.tag)
        if row is not None:
            self.row(row_of(row, element), element, self._nothing)
        else:
            self.by_hand(element, self._nothing)

    def text(self, content: Content, element: Element, left: Leftovers) -> None:
        """Take what was read of a content; a text of nothing is left over, since none is written for one."""
        if content.head is not None:
            self._heads.append(content.head)
        if not content.body:
            left.leave(element)
            return
        if content.head is not None and "body" not in self.found.fields:
            self.found.head = content.head
        is_whole = bodies.is_whole(element, content.body)
        self._once("body", content.body, element, left, is_whole=is_whole)

    def fields(self, names: Names) -> dict[str, Any]:
        """Return the fields of the article that stand in elements, and settle what is left over.

        Args:
            names: the names of concepts that the item asserts.

        Raises:
            ModelError: when an own item holds what this library did not write so.
        """
        self._settle()
        found = self.found
        if names:
            # First, since their names tell which byline they belong to.
            found.creators = [(byline, named(person, names)) for byline, person in found.creators]
        fields = found.article_fields(is_own=self._is_own)
        self._fill_in(fields)
        return {field: named(value, names) for field, value in fields.items()} if names else fields

    def _settle(self) -> None:
        """Leave over what was taken whole, but means something else beside what else there is."""
        for field in self._unread:
            self._witnesses.leave(field)
        for head in self._heads:
            self._witnesses.leave_what_is_in(head)
        if self._heads and "body" not in self.found.fields:
            self.found.head = self._heads[0]
        self._leave_headline()

    def _is_absent(self, field: str, element: Element, left: Leftovers) -> bool:
        """Tell whether an element stands in for a field; of a time, all others tell in the end."""
        if field != "version_created":
            return stand_ins.is_provider(element)
        self._stand_ins.append((element, left))
        return True

    def _fill_in(self, fields: dict[str, Any]) -> None:
        """Fill the time of the version where somebody has put one in the place of a stand-in."""
        for element, left in self._stand_ins:
            try:
                time, is_whole = DATETIME.take(element)
            except ModelError:
                left.leave(element)
                continue
            if not stand_ins.is_time(time, map(fields.get, stand_ins.NEAREST)):
                fields["version_created"] = time
                if not is_whole:
                    left.leave(element, is_decided=True)

    def _once(self, field: str, value: Any, element: Element, left: Leftovers, *, is_whole: bool) -> None:
        """Fill a field from the first element that can; where there are others, all are left over.

        Of notes to editors none may be missed.
        """
        fields = self.found.fields
        if field in fields:
            left.leave(element)
            self._witnesses.leave(field)
            if field == NOTE:
                self._notes.leave(field)
                fields[field] += f"\n{value}"
        else:
            fields[field] = value
            self._note(field, element, left, is_whole=is_whole)

    def _note(self, field: str, element: Element, left: Leftovers, *, is_whole: bool) -> None:
        """Note that a field took an element, whole or not."""
        if not is_whole:
            left.leave(element, is_decided=True)
        elif not self._is_own:
            # An own item has its witnesses among its extensions.
            self._witnesses.add(field, element, left)
        elif field == NOTE:
            self._notes.add(field, element, left)

    def _leave_headline(self) -> None:
        """Leave over the headline that is not written as it stands.

        That is one without words where there is no other, since none is written then; or the article's own
        where all have roles.
        """
        odd = None if self.found.has_other_headlines() else self._mute
        if self.found.promote_headline():
            odd = self._first_other
        if odd is not None:
            element, left = odd
            if (element, True) not in left.elements:
                left.leave(element, is_decided=True)

    def _read_headline(self, element: Element, left: Leftovers) -> None:
        headline, is_whole = HEADLINE.take(element)
        if not self.found.add_headline(headline):
            self._first_other = self._first_other or (element, left)
        elif not headline.text and is_whole:
            self._mute = element, left
        self._note("headline", element, left, is_whole=is_whole)

    def _read_by(self, element: Element, left: Leftovers) -> None:
        text, is_whole = LABEL.take(element)
        self.found.by.append(text)
        self._note("by", element, left, is_whole=is_whole)

    def _read_creator(self, element: Element, left: Leftovers) -> None:
        person, is_whole = CONTRIBUTOR.take(localized(element, self._language))
        self.found.creators.append((byline_of(element), person))
        if not is_whole:
            left.leave(element, is_decided=True)

    def _read_dateline(self, element: Element, left: Leftovers) -> None:
        text, is_whole = LABEL.take(element)
        self._once("dateline", text, element, left, is_whole=is_whole)

    def _read_located(self, element: Element, left: Leftovers) -> None:
        place, is_whole = _PLACE.take(localized(element, self._language))
        self._once("located", place, element, left, is_whole=is_whole)

    def _read_title(self, element: Element, left: Leftovers) -> None:
        self.found.title = self.found.title or text_of(element)
        left.leave(element)


_MODEL = NM + "model"
_ITEM_META = G2 + "itemMeta"
_CONTENT_META = G2 + "contentMeta"
_HEADLINE = G2 + "headline"
_DESCRIPTION = G2 + "description"

_ByHand: TypeAlias = Mapping[str, Callable[[Taking, Element, Leftovers], None]]

BY_HAND: Mapping[str, _ByHand] = MappingProxyType(
    {
        _ITEM_META: MappingProxyType({G2 + "title": Taking._read_title}),
        _CONTENT_META: MappingProxyType(
            {
                G2 + "by": Taking._read_by,
                G2 + "creator": Taking._read_creator,
                G2 + "dateline": Taking._read_dateline,
                G2 + "located": Taking._read_located,
            }
        ),
    }
)
"""What has no row of its own in each container; a `headline` has none, either, but waits for the others."""

_ALL_BY_HAND: _ByHand = MappingProxyType(
    {**BY_HAND[_ITEM_META], **BY_HAND[_CONTENT_META], _HEADLINE: Taking._read_headline}
)
_ROWS: Mapping[str, Row] = MappingProxyType({**BY_TAG, _DESCRIPTION: SUMMARY_ROW})

READ_ANYWHERE = frozenset({*_ROWS, *_ALL_BY_HAND})
"""What is read though it stands in the wrong one of `itemMeta` and `contentMeta`, by tag."""
