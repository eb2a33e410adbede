"""What of a document has been taken into fields, and carrying the rest.

What may live here: the record of what was taken. It counts two kinds of facts: an attribute of an element,
and the words that stand in it, outside the elements in it.
"""

from __future__ import annotations

from typing import cast

from lxml import etree

from newsmodel.codecs.newsml1.elements import descend, text_of
from newsmodel.markup.canonical import canonical
from newsmodel.markup.element import Element
from newsmodel.model.extension import Extension
from newsmodel.problems import Problem, Report

__all__ = ["LANG", "Taken", "runs"]

_XML = "{http://www.w3.org/XML/1998/namespace}"
_WORDS = ""
LANG = _XML + "lang"


class Taken:
    """The facts of a news item that are in fields, while the item is read.

    Attributes:
        language: the language of the article; an `xml:lang` that says the same says nothing more.
    """

    def __init__(self, report: Report | None = None) -> None:
        self.language: str | None = None
        self._report = report
        self._facts: set[tuple[Element, str]] = set()
        self._carried: set[Element] = set()

    def attribute(self, element: Element | None, name: str) -> str | None:
        """Take an attribute, and return its value, or None where there is none."""
        if element is None:
            return None
        self._facts.add((element, name))
        return element.get(name, "").strip() or None

    def own_words(self, element: Element) -> None:
        """Take the words of an element, but for those within its elements."""
        self._facts.add((element, _WORDS))

    def words(self, element: Element) -> str | None:
        """Take all words of an element and return them, or None where there are none."""
        for each in descend(element):
            self.own_words(each)
        return text_of(element) or None

    def leave(self, element: Element) -> None:
        """Say that an element belongs to others."""
        self._carried.add(element)

    def problem(self, element: Element, message: str, value: str | None = None) -> None:
        """Tell of something odd."""
        if self._report is None:
            return
        place, line = _path(element), element.sourceline
        self._report(Problem(message=message, format="newsml1", place=place, line=line, value=value))

    def carry(self, element: Element, place: str = "") -> tuple[Extension, ...]:
        """Return what nobody has taken of an element and of what it holds, and take it.

        The element itself is opened: its attributes and words stand for themselves. Of what it holds, each of
        the largest elements that nothing was taken of is carried as it is; so is one that holds no elements
        and was taken in part.

        Args:
            element: the element that the owner of the extensions was read from.
            place: what leads to it from that of its owner.
        """
        found = self._rest(element, place)
        self._carried.add(element)
        return tuple(found)

    def _rest(self, top: Element, place: str) -> list[Extension]:
        """Return what is left of an element; no recursion, for elements nest as deeply as a parser allows."""
        pending, order = [(top, place)], []
        # None for an element that nothing was taken of.
        rests: dict[Element, list[Extension] | None] = {}
        while pending:
            element, path = pending.pop()
            if element in self._carried:
                rests[element] = []
            else:
                order.append((element, path))
                pending += [(child, _joined(path, child.tag)) for child in element]
        # What is held by an element comes before it.
        for element, path in reversed(order):
            inner = [rests.pop(child) for child in element]
            is_known = element is top or any(
                (element, name) in self._facts for name in (*element.keys(), _WORDS)
            )
            if is_known or any(rest is not None for rest in inner):
                rests[element] = self._opened(element, path, inner, is_top=element is top)
            else:
                rests[element] = None
        return rests[top] or []

    def _opened(
        self, element: Element, place: str, inner: list[list[Extension] | None], *, is_top: bool
    ) -> list[Extension]:
        """Return what is left of an element that was taken in part, with what is left of those in it."""
        own = self._own_rest(element, place)
        if own and not is_top and not inner:
            return [_extension(place, canonical(element))]
        for child, rest in zip(element, inner, strict=True):
            if rest is not None:
                own += rest
            elif _says_something(child):
                own.append(_extension(_joined(place, child.tag), canonical(child)))
        return own

    def _own_rest(self, element: Element, place: str) -> list[Extension]:
        found = [
            _extension(_joined(place, "@" + name.replace(_XML, "xml:")), value)
            for name, value in element.items()
            if (element, name) not in self._facts and value.strip() and not self._is_known(name, value)
        ]
        if (element, _WORDS) not in self._facts:
            found += [_extension(_joined(place, "text()"), words.strip()) for words in runs(element)]
        return found

    def _is_known(self, name: str, value: str) -> bool:
        return name == LANG and value == self.language


def runs(element: Element) -> list[str]:
    """Return each stretch of words that stands in an element, outside the elements in it."""
    texts = [element.text, *(child.tail for child in element)]
    return [text for text in texts if text and text.strip()]


def _says_something(element: Element) -> bool:
    """Tell whether an element holds a word or an attribute: one that holds neither says nothing here."""
    return any(value.strip() for each in descend(element) for value in (*each.values(), *runs(each)))


def _path(element: Element) -> str:
    """Return the names of the elements that lead from the news item to an element."""
    names = [element.tag]
    for ancestor in cast("etree._Element", element).iterancestors():
        if ancestor.tag == "NewsItem":
            break
        names.append(str(ancestor.tag))
    return "/".join(reversed(names))


def _extension(place: str, content: str) -> Extension:
    return Extension(format="newsml1", place=place, content=content)


def _joined(place: str, name: str) -> str:
    return f"{place}/{name}" if place else name
