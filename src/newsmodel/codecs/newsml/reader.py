"""Reading a NewsML-G2 item, a `newsItem` or a `packageItem`.

What may live here: going through an item, container by container. What no field takes, or takes in part only,
is told as left over; `carrying` picks it up. Which of several elements that say the same fills a field stands
in `findings`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from newsmodel.codecs.newsml import bodies, stand_ins
from newsmodel.codecs.newsml.assertions import ASSERT, asserted, named
from newsmodel.codecs.newsml.concepts import concept
from newsmodel.codecs.newsml.fields import BY_CONTAINER, BY_TAG, SUMMARY_ROW, Row
from newsmodel.codecs.newsml.findings import Findings
from newsmodel.codecs.newsml.headlines import HEADLINE
from newsmodel.codecs.newsml.inference import by_fitness, kind_of, language_of, main_first
from newsmodel.codecs.newsml.leftovers import Leftovers, Witnesses, is_of_the_item, is_own_catalog
from newsmodel.codecs.newsml.localized import language_for_names, localized
from newsmodel.codecs.newsml.meaning import NOTE, ROOT_ROWS, content_row, row_of
from newsmodel.codecs.newsml.names import ABSENT, CARRIED, CONTAINERS, G2, NM
from newsmodel.codecs.newsml.people import CONTRIBUTOR, byline_of
from newsmodel.codecs.newsml.texts import text_of
from newsmodel.codecs.newsml.untouched import identity_of
from newsmodel.codecs.newsml.values import DATETIME, LABEL
from newsmodel.errors import ModelError
from newsmodel.markup import own
from newsmodel.markup.content import Content
from newsmodel.markup.element import Element
from newsmodel.markup.head import Head
from newsmodel.model.concepts import Place
from newsmodel.model.package import Package

__all__ = ["READ_ANYWHERE", "read_item"]

_PLACE = concept(Place)


def read_item(root: Element) -> tuple[dict[str, Any], list[Leftovers]]:
    """Read an item's fields, each checked, and tell what is left over.

    Raises:
        ModelError: when it holds what this library did not write so.
    """
    item = _Item(root)
    fields = item.fields()
    return fields, [left for left in item.leftovers if left.elements or left.strings]


class _Item:
    """An item while it is read: what is found in it, and what is left over."""

    def __init__(self, root: Element) -> None:
        self.leftovers: list[Leftovers] = []
        self._found = Findings()
        self._root = root
        self._is_own = root.get(_MODEL) is not None
        # What stands in the wrong container is left over already when it is read.
        self._nothing = Leftovers(root, "")
        # A body that is carried in an own document is as others wrote it.
        self._has_own_body = self._is_own and root.get(CARRIED) is None
        self._absent = root.get(ABSENT, "").split()
        self._stand_ins: list[tuple[Element, Leftovers]] = []
        self._language = language_for_names(root)
        self._witnesses = Witnesses()
        # In an own item, too, a note that has others beside it was carried.
        self._notes = Witnesses()
        self._unread: set[str] = set()
        self._heads: list[Head] = []
        self._has_several_texts = False
        # What belongs in another container is read last.
        self._misplaced: list[tuple[Element, Leftovers]] = []
        self._assertions: list[Element] = []
        # A headline without words, which is only written where there are others, and the first of the others.
        self._mute: tuple[Element, Leftovers] | None = None
        self._first_other: tuple[Element, Leftovers] | None = None

    def fields(self) -> dict[str, Any]:
        """Read everything, and return the fields of the article."""
        found = self._found
        content_sets = self._metadata()
        texts = [
            each for content_set in content_sets for each in content_set if self._content_row(each) is None
        ]
        self._has_several_texts = len(texts) > 1
        for content_set in content_sets:
            self._content(content_set)
        self._settle()
        if self._root.tag == _PACKAGE_ITEM:
            # One without groups is a package all the same.
            found.fields.setdefault("package", Package())
        names = asserted(self._assertions) if self._assertions else {}
        if names:
            # First, since their names tell which byline they belong to.
            found.creators = [(byline, named(person, names)) for byline, person in found.creators]
        fields = found.article_fields(is_own=self._is_own)
        self._fill_in(fields)
        fields |= identity_of(self._root, self._absent)
        if "language" not in fields and (language := language_of(self._root)):
            fields["language"] = language
        return {field: named(value, names) for field, value in fields.items()} if names else fields

    def _settle(self) -> None:
        """Leave over what was taken whole, but means something else beside what else there is."""
        for field in self._unread:
            self._witnesses.leave(field)
        for head in self._heads:
            self._witnesses.leave_what_is_in(head)
        if self._heads and "body" not in self._found.fields:
            self._found.head = self._heads[0]
        self._leave_headline()

    def _metadata(self) -> list[Element]:
        """Read everything but the content, which is returned: the kind of the item tells what it means."""
        left = self._opened(self._root, "", is_of_the_item)
        content_sets = []
        for child in self._root:
            tag = child.tag
            if tag in CONTAINERS:
                if not len(child) and not child.keys() and sum(each.tag == tag for each in self._root) == 1:
                    # One that says nothing has none of the article's fields in it, either.
                    left.leave(child)
                elif tag == _CONTENT_SET:
                    content_sets.append(child)
                else:
                    self._properties(child)
            elif tag in ROOT_ROWS:
                self._row(ROOT_ROWS[tag], child, left)
            elif not is_own_catalog(child):
                left.leave(child)
                if tag == ASSERT:
                    self._assertions.append(child)
        for element, beside in self._misplaced:
            self._read_misplaced(element, beside)
        if "kind" not in self._found.fields and (kind := kind_of(self._root, content_sets)):
            self._found.fields["kind"] = kind
        return content_sets

    def _opened(
        self, container: Element, place: str, is_known: Callable[[str, str], bool] | None = None
    ) -> Leftovers:
        """Return what will be left over of a container."""
        left = Leftovers(container, place)
        left.add_strings(is_known)
        self.leftovers.append(left)
        return left

    def _properties(self, container: Element) -> None:
        left = self._opened(container, f"{container.tag.removeprefix(G2)}/")
        rows, by_hand = BY_CONTAINER[container.tag], _BY_HAND[container.tag]
        headlines: list[Element] = []
        descriptions: list[Element] = []
        for element in container:
            tag = element.tag
            row = rows.get(tag)
            if row is not None:
                self._row(row_of(row, element), element, left)
            elif tag in by_hand:
                self._by_hand(element, left)
            elif tag == _HEADLINE and container.tag == _CONTENT_META:
                headlines.append(element)
            elif tag == _DESCRIPTION and container.tag == _CONTENT_META:
                descriptions.append(element)
            elif tag == _REST:
                self._found.rest = own.read_tree(element)
            elif tag in READ_ANYWHERE:
                self._misplaced.append((element, left))
            else:
                left.leave(element)
        for element in self._chosen(main_first, headlines) if headlines else ():
            self._by_hand(element, left)
        for element in self._chosen(by_fitness, descriptions) if descriptions else ():
            self._row(SUMMARY_ROW, element, left)

    def _by_hand(self, element: Element, left: Leftovers) -> None:
        try:
            _ALL_BY_HAND[element.tag](self, element, left)
        except ModelError:
            left.leave(element)

    def _chosen(
        self, choose: Callable[[list[Element], str | None], list[Element]], found: list[Element]
    ) -> list[Element]:
        """Put that first of several elements which is the article's."""
        if len(found) < _SEVERAL:
            return found
        return choose(found, self._found.fields.get("language") or language_of(self._root))

    def _read_misplaced(self, element: Element, left: Leftovers) -> None:
        """Read an element that stands in the wrong container, where it stays as it is."""
        left.leave(element)
        row = _ROWS.get(element.tag)
        if row is not None:
            self._row(row_of(row, element), element, self._nothing)
            return
        self._by_hand(element, self._nothing)

    def _row(self, row: Row, element: Element, left: Leftovers) -> None:
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
        self._found.add(field, value)
        if not is_whole:
            left.leave(element, is_decided=True)

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
        fields = self._found.fields
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
        odd = None if self._found.has_other_headlines() else self._mute
        if self._found.promote_headline():
            odd = self._first_other
        if odd is not None:
            element, left = odd
            if (element, True) not in left.elements:
                left.leave(element, is_decided=True)

    def _read_headline(self, element: Element, left: Leftovers) -> None:
        headline, is_whole = HEADLINE.take(element)
        if not self._found.add_headline(headline):
            self._first_other = self._first_other or (element, left)
        elif not headline.text and is_whole:
            self._mute = element, left
        self._note("headline", element, left, is_whole=is_whole)

    def _read_by(self, element: Element, left: Leftovers) -> None:
        text, is_whole = LABEL.take(element)
        self._found.by.append(text)
        self._note("by", element, left, is_whole=is_whole)

    def _read_creator(self, element: Element, left: Leftovers) -> None:
        person, is_whole = CONTRIBUTOR.take(localized(element, self._language))
        self._found.creators.append((byline_of(element), person))
        if not is_whole:
            left.leave(element, is_decided=True)

    def _read_dateline(self, element: Element, left: Leftovers) -> None:
        text, is_whole = LABEL.take(element)
        self._once("dateline", text, element, left, is_whole=is_whole)

    def _read_located(self, element: Element, left: Leftovers) -> None:
        place, is_whole = _PLACE.take(localized(element, self._language))
        self._once("located", place, element, left, is_whole=is_whole)

    def _read_title(self, element: Element, left: Leftovers) -> None:
        self._found.title = self._found.title or text_of(element)
        left.leave(element)

    def _content_row(self, element: Element) -> Row | None:
        return content_row(element, self._found.fields.get("kind", "text"))

    def _content(self, content_set: Element) -> None:
        left = self._opened(content_set, "contentSet/")
        for element in content_set:
            row = self._content_row(element)
            if row is not None:
                self._row(row, element, left)
            else:
                self._text(element, left)

    def _known_headline(self) -> str | None:
        """Return the headline; None where the heading of a text may tell it, which is none of several."""
        headline = self._found.headline_so_far()
        return "" if headline is None and self._has_several_texts else headline

    def _text(self, element: Element, left: Leftovers) -> None:
        """Read what may be a text; a text of nothing is left over, since no content is written for one."""
        try:
            content = bodies.read_content(element, exact=self._has_own_body) or Content(())
            content = content.below(self._known_headline())
        except ModelError:
            # Nested more deeply than a body can be.
            content = Content(())
        if content.head is not None:
            self._heads.append(content.head)
        if not content.body:
            left.leave(element)
            return
        if content.head is not None and "body" not in self._found.fields:
            self._found.head = content.head
        is_whole = bodies.is_whole(element, content.body)
        self._once("body", content.body, element, left, is_whole=is_whole)


_MODEL = NM + "model"
_REST = NM + "article"
_ITEM_META = G2 + "itemMeta"
_CONTENT_META = G2 + "contentMeta"
_CONTENT_SET = G2 + "contentSet"
_PACKAGE_ITEM = G2 + "packageItem"
_HEADLINE = G2 + "headline"
_DESCRIPTION = G2 + "description"
_SEVERAL = 2

_ByHand: TypeAlias = Mapping[str, Callable[[_Item, Element, Leftovers], None]]

# What is read by hand in each container, what is wherever it stands, and the rows that are.
_BY_HAND: Mapping[str, _ByHand] = MappingProxyType(
    {
        _ITEM_META: MappingProxyType({G2 + "title": _Item._read_title}),
        _CONTENT_META: MappingProxyType(
            {
                G2 + "by": _Item._read_by,
                G2 + "creator": _Item._read_creator,
                G2 + "dateline": _Item._read_dateline,
                G2 + "located": _Item._read_located,
            }
        ),
    }
)
_ALL_BY_HAND: _ByHand = MappingProxyType(
    {**_BY_HAND[_ITEM_META], **_BY_HAND[_CONTENT_META], _HEADLINE: _Item._read_headline}
)
_ROWS: Mapping[str, Row] = MappingProxyType({**BY_TAG, _DESCRIPTION: SUMMARY_ROW})

READ_ANYWHERE = frozenset({*_ROWS, *_ALL_BY_HAND})
"""What is read though it stands in the wrong one of `itemMeta` and `contentMeta`, by tag."""
