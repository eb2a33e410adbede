"""Splicing: an article is written, and the parts that it carries are put where they stood.

What may live here: how one document is made of an article and of parts. Which parts are put, `carrying`
decides.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, cast

import attrs

from newsmodel.codecs.newsml import bodies
from newsmodel.codecs.newsml.assertions import Names, asserted
from newsmodel.codecs.newsml.fields import BY_TAG
from newsmodel.codecs.newsml.inference import is_outranked, language_of
from newsmodel.codecs.newsml.localized import language_for_names_of, localized
from newsmodel.codecs.newsml.meaning import Meaning, meaning_for, meaning_of, token_of
from newsmodel.codecs.newsml.names import ABSENT, CARRIED, CONTAINERS, G2, NAMESPACE, NM
from newsmodel.codecs.newsml.order import REQUIRED, SINGLE, is_misplaced, rank
from newsmodel.codecs.newsml.writer import write_item
from newsmodel.errors import DecodeError
from newsmodel.markup.canonical import canonical
from newsmodel.markup.element import Element
from newsmodel.markup.xml import new_element, parse, serialize
from newsmodel.model.article import Article
from newsmodel.model.extension import Extension

__all__ = ["Part", "names_in", "part_of", "spliced"]

_TEXT = "text()"
_CONTENT_SET = G2 + "contentSet"
_HEADLINE = G2 + "headline"
_GROUP_SET = G2 + "groupSet"
_PACKAGE_ITEM = G2 + "packageItem"

# What stands for a part until the document is written: an element of its tag.
_PART = NM + "part"
# As deep as a parser lets elements nest in a document that is not huge.
_DEEPEST = 256
_DECLARATION = f' xmlns="{NAMESPACE}"'
_end_of_name = re.compile(r"(?<=[^\s/>])(?=[\s/>])").sub
_stands_for_part = re.compile(rb'<[^<>]* nm:part="(\d+)"/>')


def part_of(extension: Extension, body: bodies.BodyMarkup | None) -> Part | None:
    """Return the part of an item that an extension holds, or None when it is none that is to be written.

    Args:
        extension: what may hold a part.
        body: the markup of the body that is asked for, beside which none in another may stand.
    """
    if extension.format != "newsml":
        return None
    # A name may hold a namespace, and that a slash.
    container, slash, name = extension.place.partition("/")
    if not slash or G2 + container not in CONTAINERS:
        container, name = "", extension.place
    if name.removeprefix("@").startswith(NM):
        # It would be taken for what the writer says, or for nothing.
        return None
    part = Part(container, name, extension.content)
    try:
        if not part.is_element:
            _put_strings(new_element("trial"), [attrs.evolve(part, container="")])
            return part
        element = parse(part.content, "newsml")
    except (ValueError, DecodeError):
        return None
    if _nests_deeply(element):
        return None
    is_fit = element.tag.removeprefix(G2) == name and not bodies.is_in_another_markup(element, body)
    return part if is_fit else None


def _nests_deeply(element: Element) -> bool:
    """Tell whether elements nest more deeply than is read by calls: a parser of huge documents takes them."""
    level = [element]
    for _ in range(_DEEPEST):
        level = [child for each in level for child in each]
        if not level:
            return False
    return True


@attrs.frozen
class Part:
    """A carried part that is about to be written, with the name of its container and its own."""

    container: str
    name: str
    content: str

    @property
    def is_element(self) -> bool:
        """Whether it is an element, and no attribute or text."""
        return self.name != _TEXT and not self.name.startswith("@")

    @property
    def is_misplaced(self) -> bool:
        """Whether it stands in the wrong container."""
        return is_misplaced(G2 + self.container, G2 + self.name)

    @property
    def is_content_meta(self) -> bool:
        """Whether it is a whole `contentMeta`, which is empty."""
        return (self.container, self.name) == ("", "contentMeta")

    @property
    def is_groups(self) -> bool:
        """Whether it is the groups of a package."""
        return (self.container, self.name) == ("", "groupSet")

    @property
    def is_of_content(self) -> bool:
        """Whether it stands in the content of a news item, or is all of it."""
        return "contentSet" in (self.container, self.name)


def _put_strings(root: Element, parts: Iterable[Part]) -> None:
    """Put attributes, and texts, each in a place of its own, so that several stay several.

    Raises:
        ValueError: when no element can have one of them.
    """
    containers: dict[str, tuple[Element, Iterator[Callable[[str], None]]]] = {}
    for part in parts:
        if part.container not in containers:
            container = _container(root, part.container)
            containers[part.container] = container, _places_for_texts(container)
        container, places = containers[part.container]
        if part.name != _TEXT:
            container.set(part.name[1:], part.content)
        elif (put := next(places, None)) is not None:
            put(part.content)


def _places_for_texts(container: Element) -> Iterator[Callable[[str], None]]:
    yield partial(setattr, container, "text")
    for child in container:
        yield partial(setattr, child, "tail")


def names_in(parts: Collection[Part]) -> Names:
    """Return the names of concepts that carried parts assert."""
    found = [part.content for part in parts if (part.container, part.name) == ("", "assert")]
    return asserted([parse(content, "newsml") for content in found])


def spliced(
    article: Article,
    native: Mapping[int, Part],
    witnesses: Collection[Part],
    body: bodies.BodyMarkup | None,
) -> tuple[bytes, dict[int, str]]:
    """Write an article and put parts where they stood.

    Args:
        article: what to write.
        native: the parts, by their places among the extensions.
        witnesses: parts that say what is written anyhow; what is written for them is nobody's twin.
        body: the markup of the body that is asked for.

    Returns:
        the document, and the parts in it that found no element of their meaning, each with what it means; and
        those that found no place, with "extensions".
    """
    others = tuple(extension for index, extension in enumerate(article.extensions) if index not in native)
    # An empty one that is carried leaves no place for another.
    has_content_meta = not any(part.is_content_meta for part in native.values())
    document = write_item(
        article.replace(extensions=others), body or "xhtml", has_content_meta=has_content_meta
    )
    root = parse(document, "newsml")
    root.set(CARRIED, " ".join(map(str, native)) if others else "")
    language = article.language or language_of(root)
    names = names_in(native.values())
    for_names = language_for_names_of(article)
    written: dict[int, bytes] = {}
    strays = dict.fromkeys(_misfits(root, native), "extensions")
    standing = _Standing(root, article.kind)
    for part in witnesses:
        element = parse(part.content, "newsml")
        meaning = meaning_for(article, localized(element, for_names), names)
        standing.twin(part.container, element.tag, meaning)
    for index, part in native.items():
        if index in strays or not part.is_element:
            continue
        container = _container(root, part.container)
        element = parse(part.content, "newsml")
        meaning = meaning_for(article, localized(element, for_names), names)
        # Of headlines that say the same, the article's own is written first.
        is_other = element.tag == _HEADLINE and is_outranked(element, language)
        twin = standing.twin(part.container, element.tag, meaning, is_last=is_other)
        if part.is_misplaced and meaning is not None:
            standing.remove_twin(meaning)
        written[index] = _undeclared(element).encode()
        placeholder = new_element(element.tag)
        placeholder.set(_PART, str(index))
        if twin is not None:
            placeholder.tail = twin.tail
            container.replace(twin, placeholder)
            if element.tag in REQUIRED and meaning is None:
                _forget_absence(root, element.tag)
        elif element.tag in SINGLE and not part.is_misplaced and standing.has(container, element.tag):
            strays[index] = "extensions"
        else:
            if meaning is not None:
                strays[index] = meaning[0]
            standing.insert(container, placeholder)
    standing.settle()
    # Last, since several texts need elements to stand between.
    _put_strings(root, [p for index, p in native.items() if not (index in strays or p.is_element)])
    if root.find(_GROUP_SET) is not None:
        # The groups are carried where the model's package cannot be written as such.
        root.tag = _PACKAGE_ITEM
    # A tree would write the elements that are put into it with the prefixes that stand above them.
    return _stands_for_part.sub(lambda found: written[int(found[1])], serialize(root)), strays


def _misfits(root: Element, native: Mapping[int, Part]) -> list[int]:
    """Return the parts of a content that a package has not, or of the groups that only a package has."""
    has_groups = root.tag == _PACKAGE_ITEM or any(part.is_groups for part in native.values())
    is_package = has_groups and root.find(_CONTENT_SET) is None
    return [index for index, part in native.items() if (part.is_of_content if is_package else part.is_groups)]


def _undeclared(element: Element) -> str:
    """Write an element that is put where the standard's namespace is the default one."""
    written = canonical(element)
    if element.prefix is None and element.tag.startswith(G2):
        return written.replace(_DECLARATION, "", 1)
    if None not in element.nsmap and any(not each.tag.startswith("{") for each in element.iter()):
        return _end_of_name(' xmlns=""', written, 1)
    return written


def _forget_absence(root: Element, tag: str) -> None:
    """Say no more that an element is only there since the schema demands one; a carried one has its place."""
    field = BY_TAG[tag].field
    absent = [name for name in root.get(ABSENT, "").split() if name != field]
    root.set(ABSENT, " ".join(absent))


def _container(root: Element, name: str) -> Element:
    if not name:
        return root
    found = root.find(G2 + name)
    if found is None:
        found = new_element(G2 + name)
        found.tail = "\n"
        own = rank(root.tag, found.tag)
        following = (index for index, child in enumerate(root) if rank(root.tag, child.tag) > own)
        root.insert(next(following, len(root)), found)
    return found


class _Standing:
    """The elements that were written from fields, and those that are put among them."""

    def __init__(self, root: Element, kind: str) -> None:
        # Those that no carried part stands for yet.
        self._found: dict[tuple[str, tuple[str, str]], deque[Element]] = {}
        self._taken: set[Element] = set()
        self._lessened: dict[Element, None] = {}
        self._inserted: dict[Element, list[Element]] = {}
        # How many elements of which tag a container has, or is about to have.
        self._tags: defaultdict[Element, Counter[str]] = defaultdict(Counter)
        names = (tag.removeprefix(G2) for tag in CONTAINERS)
        found = {"": root, **{name: root.find(G2 + name) for name in names}}
        self._containers = {name: container for name, container in found.items() if container is not None}
        for name, container in self._containers.items():
            for child in container:
                self._tags[container][child.tag] += 1
                meaning = meaning_of(child, kind)
                if meaning is not None:
                    self._found.setdefault((name, token_of(meaning)), deque()).append(child)
                if child.tag in REQUIRED:
                    self._found[name, (child.tag, "")] = deque([child])

    def twin(
        self, container: str, tag: str, meaning: Meaning | None, *, is_last: bool = False
    ) -> Element | None:
        """Take the element that was written for what a part means, or only since the schema demands one."""
        token = (tag, "") if meaning is None else token_of(meaning)
        return self._take(container, token, deque.pop if is_last else deque.popleft)

    def remove_twin(self, meaning: Meaning) -> None:
        """Remove the element that was written in its own container for a part that stands in another.

        Of several it is the last, since what stands in the wrong container is read last.
        """
        for name, container in self._containers.items():
            twin = self._take(name, token_of(meaning), deque.pop)
            if twin is not None:
                container.remove(twin)
                self._tags[container][twin.tag] -= 1
                self._lessened[container] = None
                return

    def _take(
        self, container: str, token: tuple[str, str], pop: Callable[[deque[Element]], Element]
    ) -> Element | None:
        found = self._found.get((container, token), deque())
        while found:
            child = pop(found)
            if child not in self._taken:
                self._taken.add(child)
                return child
        return None

    def has(self, container: Element, tag: str) -> bool:
        """Tell whether a container has an element, or is about to have it."""
        return self._tags[container][tag] > 0

    def insert(self, container: Element, element: Element) -> None:
        """Note an element that is to stand after those that the schema has before it."""
        element.tail = "\n"
        self._inserted.setdefault(container, []).append(element)
        self._tags[container][element.tag] += 1

    def settle(self) -> None:
        """Put what was noted where it belongs, and remove the containers that nothing is left in."""
        for container, inserted in self._inserted.items():
            children = [*container, *inserted]
            ranks = [rank(container.tag, child.tag) for child in children]
            order = sorted(range(len(children)), key=ranks.__getitem__)
            cast(Any, container)[:] = [children[index] for index in order]
        for container in self._lessened:
            if not len(container):
                self._containers[""].remove(container)
