"""Reading a NewsML-G2 item, a `newsItem` or a `packageItem`.

What may live here: going through an item, container by container, and the order in which its elements count.
What the fields take of each stands in `taking`; what no field takes, or takes in part only, is told as left
over, and `carrying` picks it up.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from newsmodel.codecs.newsml import bodies
from newsmodel.codecs.newsml.assertions import ASSERT, asserted
from newsmodel.codecs.newsml.fields import BY_CONTAINER, SUMMARY_ROW, Row
from newsmodel.codecs.newsml.inference import by_fitness, kind_of, language_of, main_first
from newsmodel.codecs.newsml.leftovers import Leftovers, is_of_the_item, is_own_catalog
from newsmodel.codecs.newsml.meaning import ROOT_ROWS, content_row, row_of
from newsmodel.codecs.newsml.names import ABSENT, CARRIED, CONTAINERS, G2, NM
from newsmodel.codecs.newsml.taking import BY_HAND, READ_ANYWHERE, Taking
from newsmodel.codecs.newsml.untouched import identity_of
from newsmodel.errors import ModelError
from newsmodel.markup import own
from newsmodel.markup.content import Content
from newsmodel.markup.element import Element
from newsmodel.model.package import Package

__all__ = ["read_item"]

_MODEL = NM + "model"
_REST = NM + "article"
_CONTENT_META = G2 + "contentMeta"
_CONTENT_SET = G2 + "contentSet"
_PACKAGE_ITEM = G2 + "packageItem"
_HEADLINE = G2 + "headline"
_DESCRIPTION = G2 + "description"
_SEVERAL = 2


def read_item(root: Element) -> tuple[dict[str, Any], list[Leftovers]]:
    """Read an item's fields, each checked, and tell what is left over.

    Raises:
        ModelError: when it holds what this library did not write so.
    """
    item = _Item(root)
    fields = item.fields()
    return fields, [left for left in item.leftovers if left.elements or left.strings]


class _Item:
    """An item while it is read."""

    def __init__(self, root: Element) -> None:
        self.leftovers: list[Leftovers] = []
        self._root = root
        self._taking = Taking(root)
        self._found = self._taking.found
        # A body that is carried in an own document is as others wrote it.
        self._has_own_body = root.get(_MODEL) is not None and root.get(CARRIED) is None
        self._has_several_texts = False
        # What belongs in another container is read last.
        self._misplaced: list[tuple[Element, Leftovers]] = []
        self._assertions: list[Element] = []

    def fields(self) -> dict[str, Any]:
        """Read everything, and return the fields of the article."""
        content_sets = self._metadata()
        texts = [
            each for content_set in content_sets for each in content_set if self._row_of_content(each) is None
        ]
        self._has_several_texts = len(texts) >= _SEVERAL
        for content_set in content_sets:
            self._content(content_set)
        if self._root.tag == _PACKAGE_ITEM:
            # One without groups is a package all the same.
            self._found.fields.setdefault("package", Package())
        fields = self._taking.fields(asserted(self._assertions) if self._assertions else {})
        fields |= identity_of(self._root, self._root.get(ABSENT, "").split())
        if "language" not in fields and (language := language_of(self._root)):
            fields["language"] = language
        return fields

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
                self._taking.row(ROOT_ROWS[tag], child, left)
            elif not is_own_catalog(child):
                left.leave(child)
                if tag == ASSERT:
                    self._assertions.append(child)
        for element, beside in self._misplaced:
            # It stays where it is, whatever a field takes of it.
            beside.leave(element)
            self._taking.misplaced(element)
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
        rows, by_hand, taking = BY_CONTAINER[container.tag], BY_HAND[container.tag], self._taking
        headlines: list[Element] = []
        descriptions: list[Element] = []
        for element in container:
            tag = element.tag
            row = rows.get(tag)
            if row is not None:
                taking.row(row_of(row, element), element, left)
            elif tag in by_hand:
                taking.by_hand(element, left)
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
            taking.by_hand(element, left)
        for element in self._chosen(by_fitness, descriptions) if descriptions else ():
            taking.row(SUMMARY_ROW, element, left)

    def _chosen(
        self, choose: Callable[[list[Element], str | None], list[Element]], found: list[Element]
    ) -> list[Element]:
        """Put that first of several elements which is the article's."""
        if len(found) < _SEVERAL:
            return found
        return choose(found, self._found.fields.get("language") or language_of(self._root))

    def _row_of_content(self, element: Element) -> Row | None:
        return content_row(element, self._found.fields.get("kind", "text"))

    def _content(self, content_set: Element) -> None:
        left = self._opened(content_set, "contentSet/")
        for element in content_set:
            row = self._row_of_content(element)
            if row is not None:
                self._taking.row(row, element, left)
            else:
                self._taking.text(self._read_text(element), element, left)

    def _read_text(self, element: Element) -> Content:
        """Read what may be a text; one that nests more deeply than a body can is none."""
        try:
            content = bodies.read_content(element, exact=self._has_own_body)
        except ModelError:
            content = None
        return Content(()) if content is None else content.below(self._known_headline())

    def _known_headline(self) -> str | None:
        """Return the headline; None where the heading of a text may tell it, which is none of several."""
        headline = self._found.headline_so_far()
        return "" if headline is None and self._has_several_texts else headline
