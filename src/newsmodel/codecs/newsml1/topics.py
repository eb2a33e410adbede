"""Topics: what a news item tells once, in a `TopicSet`, and names by its `Duid` wherever it is meant.

What may live here: finding the topic that an element names, and what it says. Whom or what it stands for is
told in `parties`.
"""

from __future__ import annotations

from typing import cast

from lxml import etree

from newsmodel.codecs.newsml1.elements import children, first, formal_name, text_of
from newsmodel.codecs.newsml1.taken import LANG, Taken
from newsmodel.markup.element import Element
from newsmodel.markup.languages import usual_tag
from newsmodel.model.extension import Extension

__all__ = ["Topic", "Topics"]


class Topic:
    """A topic. It may be named any number of times, so each of its parts is looked at once.

    Attributes:
        element: the element.
        kind: its type in lower case, or "".
    """

    def __init__(self, element: Element, taken: Taken) -> None:
        self.element = element
        self.kind: str = formal_name(first(element, "TopicType"))
        self._taken = taken
        self._code = _worded(element, "FormalName")
        described = _worded(element, "Description")
        # A description may be there in many languages.
        own = [each for each in described if _is_in(each, taken.language)]
        self._description = own or described
        self._words: dict[str, str | None] = {}

    @property
    def code(self) -> str | None:
        """Its formal name, which is taken with it."""
        return self._take("code", self._code)

    @property
    def scheme(self) -> str:
        """The scheme of the formal name in lower case, or ""."""
        return self._code[0].get("Scheme", "").lower() if self._code else ""

    @property
    def description(self) -> str | None:
        """What it is in words, which are taken with it."""
        return self._take("description", self._description)

    def take_kind(self) -> None:
        """Take its type, which a field says as well."""
        self._taken.attribute(first(self.element, "TopicType"), "FormalName")

    def carry(self) -> tuple[Extension, ...]:
        """Return what nobody has taken of it, for the first who asks."""
        return self._taken.carry(self.element, "Topic")

    def _take(self, name: str, found: list[Element]) -> str | None:
        if name not in self._words:
            self._words[name] = self._taken.words(found[0]) if found else None
        return self._words[name]


class Topics:
    """The topics of a news item, which are looked for when the first is named."""

    def __init__(self, item: Element, taken: Taken) -> None:
        self._item = item
        self._taken = taken
        self._found: dict[str, Topic] | None = None

    def named_by(self, element: Element) -> Topic | None:
        """Return the topic that the `Topic` of an element names, or None where it is none of this item's."""
        name = element.get("Topic", "").strip()
        if not name:
            return None
        if self._found is None:
            self._found = self._find()
        return self._found.get(name)

    def _find(self) -> dict[str, Topic]:
        found: dict[str, Topic] = {}
        for topic_set in cast("etree._Element", self._item).iter("TopicSet"):
            for element in children(cast(Element, topic_set), "Topic"):
                name = element.get("Duid", "").strip()
                if name and f"#{name}" not in found:
                    found[f"#{name}"] = Topic(element, self._taken)
        return found


def _worded(element: Element, name: str) -> list[Element]:
    return [child for child in children(element, name) if text_of(child)]


def _is_in(element: Element, language: str | None) -> bool:
    tag = element.get(LANG)
    return tag is not None and language is not None and _primary(tag) == _primary(language)


def _primary(tag: str) -> str:
    return usual_tag(tag).partition("-")[0]
