"""What a document says that no field takes: carried in extensions, and written back where it stood.

What may live here: both directions. An extension of this format holds a part of the item, which is a child,
an attribute or a text of `newsItem`, `itemMeta`, `contentMeta` or `contentSet`.

A part that a field takes in part only is carried whole. When it is written back it takes the place of the
element that was written from the field, as long as both mean the same; where the field has been changed, it
stands in `nm:article` with whatever else cannot be written back, so that still nothing is lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from zlib import crc32

import attrs

from newsmodel.codecs.newsml.facts import CONTAINERS, Facts, parts_of
from newsmodel.codecs.newsml.names import CARRIED, G2, SUM
from newsmodel.codecs.newsml.order import REQUIRED, SINGLE, rank
from newsmodel.codecs.newsml.reader import meaning_of, read_item
from newsmodel.codecs.newsml.writer import write_item
from newsmodel.errors import DecodeError, ModelError
from newsmodel.markup.canonical import canonical
from newsmodel.markup.element import Element
from newsmodel.markup.xml import count, new_element, parse, serialize
from newsmodel.model.article import Article
from newsmodel.model.extension import Extension

__all__ = ["read", "write"]

_TEXT = "text()"


def read(root: Element, data: bytes | str) -> Article:
    """Read a news item whole: what no field takes is in the extensions.

    Args:
        root: the item.
        data: the document that it was parsed from.

    Raises:
        DecodeError: when it is of a newer shape than is known here.
        ModelError: when it holds what this library did not write so.
    """
    article, whole = read_item(root)
    if whole and _is_untouched(root, data):
        return article
    carried = _carried(root, article)
    if not carried:
        return article
    others = list(article.extensions)
    for index in map(count, root.get(CARRIED, "").split()):
        if carried and index is not None:
            others.insert(index, carried.pop(0))
    return article.replace(extensions=(*carried, *others))


def _is_untouched(root: Element, data: bytes | str) -> bool:
    """Tell whether nobody has changed a document of this library's since it was written."""
    raw = data.encode() if isinstance(data, str) else data
    end_of_start_tag = raw.find(b">\n", raw.find(b"<newsItem "))
    return root.get(SUM) == str(crc32(memoryview(raw)[end_of_start_tag + 2 :]))


def _carried(root: Element, article: Article) -> list[Extension]:
    """Return the parts that are not, fact for fact, in what would be written for the article."""
    said: Facts = Counter()
    for _, _, facts in parts_of(parse(write_item(article), "newsml")):
        said += facts
    found = []
    for place, part, facts in parts_of(root):
        if place == "@guid" and article.id is None:
            continue
        if any(times > said[fact] for fact, times in facts.items()):
            extension = Extension(format="newsml", place=place, content=_content(part))
            found.append((_order(part, extension), extension))
        else:
            said.subtract(facts)
    return [extension for _, extension in sorted(found, key=lambda pair: pair[0])]


def _content(part: Element | str) -> str:
    return part if isinstance(part, str) else canonical(part)


def _order(part: Element | str, extension: Extension) -> tuple[str, str]:
    """Return what carried parts are sorted by, so that their order does not hang on how they are written.

    Parts of one name stay in the order of the document, unless some field decides it.
    """
    decided = not isinstance(part, str) and meaning_of(part) is not None
    return extension.place, extension.content if decided else ""


def write(article: Article) -> bytes:
    """Write an article with what it carries, each part where it stood if it can stand there."""
    native = {index: part for index, extension in enumerate(article.extensions) if (part := _part(extension))}
    # First everything; then without what would be read as a field that the article has not, or no more.
    while native:
        document, strays = _spliced(article, native)
        if _means(document, article):
            return document
        if not strays:
            break
        native = {index: part for index, part in native.items() if index not in strays}
    return write_item(article)


@attrs.frozen
class _Part:
    """A carried part that is about to be written, with the name of its container and its own."""

    container: str
    name: str
    content: str

    def put(self, container: Element) -> bool:
        """Write an attribute or a text; False when the part is an element."""
        if self.name == _TEXT:
            _append_text(container, self.content)
        elif self.name.startswith("@"):
            container.set(self.name[1:], self.content)
        else:
            return False
        return True


def _append_text(container: Element, text: str) -> None:
    if len(container):
        container[-1].tail = text
    else:
        container.text = text


def _part(extension: Extension) -> _Part | None:
    """Return the part of an item that an extension holds, or None when it is none that could be written."""
    if extension.format != "newsml":
        return None
    # A name may hold a namespace, and that a slash.
    container, slash, name = extension.place.partition("/")
    if not slash or G2 + container not in CONTAINERS:
        container, name = "", extension.place
    part = _Part(container, name, extension.content)
    try:
        if not part.put(new_element("trial")) and parse(part.content, "newsml").tag.removeprefix(G2) != name:
            return None
    except (ValueError, DecodeError):
        return None
    return part


def _spliced(article: Article, native: Mapping[int, _Part]) -> tuple[bytes, set[int]]:
    """Write an article and put parts where they stood; tell which found no element of their meaning."""
    others = tuple(extension for index, extension in enumerate(article.extensions) if index not in native)
    root = parse(write_item(article.replace(extensions=others)), "newsml")
    root.set(CARRIED, " ".join(map(str, native)) if others else "")
    strays = set()
    standing: dict[str, _Standing] = {}
    for index, part in native.items():
        container = _container(root, part.container)
        if part.put(container):
            continue
        element = parse(part.content, "newsml")
        if part.container not in standing:
            standing[part.container] = _Standing(container)
        meaning = _meaning(element)
        twin = standing[part.container].twin(element.tag, meaning)
        if twin is not None:
            element.tail = twin.tail
            container.replace(twin, element)
            continue
        is_second = element.tag in SINGLE and container.find(element.tag) is not None
        if meaning is not None or is_second:
            strays.add(index)
        if not is_second:
            _insert(container, element)
    return serialize(root), strays


def _container(root: Element, name: str) -> Element:
    if not name:
        return root
    found = root.find(G2 + name)
    if found is None:
        found = new_element(G2 + name)
        _insert(root, found)
    return found


class _Standing:
    """The elements of a container that were written from fields, as long as no carried part replaces them."""

    def __init__(self, container: Element) -> None:
        self._found: dict[str, list[Element]] = {}
        self._replaced: set[Element] = set()
        for child in container:
            meaning = _meaning(child)
            if meaning is not None:
                self._found.setdefault(meaning, []).append(child)
            if child.tag in REQUIRED:
                self._found[child.tag] = [child]

    def twin(self, tag: str, meaning: str | None) -> Element | None:
        """Take the element that was written for what a part means, or only since the schema demands one."""
        for child in self._found.get(meaning or tag, ()):
            if child not in self._replaced:
                self._replaced.add(child)
                return child
        return None


def _meaning(element: Element) -> str | None:
    """Return what an element means to the model, the offsets of times too, which equality does not see."""
    meaning = meaning_of(element)
    return None if meaning is None else repr(meaning)


def _insert(container: Element, element: Element) -> None:
    """Insert an element after those that the schema has before it."""
    own_rank = rank(container.tag, element.tag)
    index = len(container)
    for child in reversed(container):
        if rank(container.tag, child.tag) <= own_rank:
            break
        index -= 1
    element.tail = "\n"
    container.insert(index, element)


def _means(document: bytes, article: Article) -> bool:
    try:
        return _is_same(read(parse(document, "newsml"), document), article)
    except (DecodeError, ModelError):
        return False


def _is_same(one: Article, other: Article) -> bool:
    # Equality does not see the offsets of times, which their representation shows.
    return one == other and repr(one) == repr(other)
