"""What a document says that no field takes: carried in extensions, and written back where it stood.

What may live here: both directions. An extension of this format holds a part of the item, which is a child,
an attribute or a text of `newsItem`, `itemMeta`, `contentMeta` or `contentSet`.

A part that a field takes in part only is carried whole. When it is written back it takes the place of the
element that was written from the field, as long as both mean the same; where the field has been changed, it
stands in `nm:article` with whatever else cannot be written back, so that still nothing is lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import partial
from operator import itemgetter
from zlib import crc32

import attrs

from newsmodel.codecs.newsml import bodies
from newsmodel.codecs.newsml.fields import BY_TAG
from newsmodel.codecs.newsml.leftovers import Leftovers
from newsmodel.codecs.newsml.meaning import ONCE, Meaning, is_still_meant, meaning_of
from newsmodel.codecs.newsml.names import ABSENT, CARRIED, CHANGED, CONTAINERS, G2, SUM
from newsmodel.codecs.newsml.order import REQUIRED, SINGLE, rank
from newsmodel.codecs.newsml.reader import read_item
from newsmodel.codecs.newsml.writer import write_item
from newsmodel.errors import DecodeError, ModelError
from newsmodel.markup.canonical import canonical_children
from newsmodel.markup.element import Element
from newsmodel.markup.xml import count, new_element, parse, serialize
from newsmodel.model._trusted import trusted
from newsmodel.model.article import Article
from newsmodel.model.envelope import Envelope
from newsmodel.model.extension import Extension

__all__ = ["read", "write"]

_TEXT = "text()"
_CONTENT_SET = G2 + "contentSet"
_GROUP_SET = G2 + "groupSet"
_PACKAGE_ITEM = G2 + "packageItem"

_ORDER = itemgetter(0, 1, 2)

_article_of = trusted(Article)
_extension_of = trusted(Extension)


def read(root: Element, data: bytes | str | None = None, envelope: Envelope | None = None) -> Article:
    """Read an item whole: what no field takes is in the extensions.

    Args:
        root: the item.
        data: the document that it was parsed from; None where it is a part of a larger one.
        envelope: that of the message which brings the item.

    Raises:
        DecodeError: when it is of a newer shape than is known here.
        ModelError: when it holds what this library did not write so.
    """
    is_exact = data is not None and root.get(CARRIED) is None and _is_untouched(root, data)
    fields, leftovers = read_item(root, is_exact=is_exact)
    if envelope is not None:
        fields["envelope"] = envelope
    if not leftovers:
        return _article_of(**fields)
    carried = _carried(leftovers)
    others = list(fields.pop("extensions", ()))
    for index in map(count, root.get(CARRIED, "").split()):
        if carried and index is not None:
            others.insert(index, carried.pop(0))
    return _article_of(**fields, extensions=(*carried, *others))


def _is_untouched(root: Element, data: bytes | str) -> bool:
    """Tell whether this library wrote a document, and nobody has changed it since."""
    checksum = root.get(SUM)
    if checksum is None:
        return False
    raw = data.encode() if isinstance(data, str) else data
    end_of_start_tag = raw.find(b">\n", raw.find(b" nm:model="))
    return checksum == str(crc32(memoryview(raw)[end_of_start_tag + 2 :]))


def _carried(leftovers: list[Leftovers]) -> list[Extension]:
    """Return leftovers as extensions, in an order that does not hang on how they are written.

    Of parts of one name, those come first that a field takes, since the field decides their order; the others
    stay in the order of the document.
    """
    found = []
    for left in leftovers:
        place = left.place
        found += [(name, True, "", value) for name, value in left.strings]
        elements = [element for element, _ in left.elements]
        # The item itself holds the text, which would be written once more for nothing.
        written = canonical_children(left.children, elements, left.between if place else None)
        for (element, is_decided), content in zip(left.elements, written, strict=True):
            name = place + element.tag.removeprefix(G2)
            found.append((name, not is_decided, content if is_decided else "", content))
    found.sort(key=_ORDER)
    return [_extension_of(format="newsml", place=name, content=content) for name, _, _, content in found]


def write(article: Article, body: bodies.BodyMarkup | None = None) -> bytes:
    """Write an article with what it carries, each part where it stood if it can stand there.

    Args:
        article: what to write.
        body: the markup of its body; that in which it came, or else XHTML, when None.
    """
    parts = enumerate(map(partial(_part, body=body), article.extensions))
    native = {index: part for index, part in parts if part is not None}
    # What another reader would take for a field that has been changed since must not stand there.
    outdated = _outdated(article, native)
    changed = frozenset(outdated.values())
    native = {index: part for index, part in native.items() if index not in outdated}
    # First everything; then without what would be read as a field that the article has not, or no more.
    while native:
        document, strays = _spliced(article, native, body, changed)
        if _means(document, article):
            return document
        strays = strays or _blamed(article, native, body, changed)
        if not strays:
            break
        native = {index: part for index, part in native.items() if index not in strays}
    return write_item(article, body or "xhtml")


def _outdated(article: Article, native: Mapping[int, _Part]) -> dict[int, str]:
    """Return the parts that a field was read from which has been changed since, each with that field."""
    found: dict[str, dict[int, bool]] = {}
    for index, part in native.items():
        meaning = meaning_of(parse(part.content, "newsml"), article.kind) if part.is_element else None
        if meaning is not None and meaning[0] in ONCE:
            found.setdefault(meaning[0], {})[index] = is_still_meant(meaning, article)
    outdated = {}
    for field, parts in found.items():
        # Of a text, other versions must not stand there either; else the first is the one that was read, and
        # the others are values of their own.
        old = list(parts) if field == "body" else list(parts)[:1]
        if not any(parts[index] for index in old):
            outdated.update(dict.fromkeys(old, field))
    return outdated


def _blamed(
    article: Article, native: Mapping[int, _Part], body: bodies.BodyMarkup | None, changed: AbstractSet[str]
) -> set[int]:
    """Return the parts of those names whose parts, written back alone, give another article."""
    by_name: dict[tuple[str, str], dict[int, _Part]] = {}
    for index, part in native.items():
        by_name.setdefault((part.container, part.name), {})[index] = part
    blamed: set[int] = set()
    for parts in by_name.values():
        document, _ = _spliced(article, parts, body, changed)
        if not _means(document, article):
            blamed.update(parts)
    return blamed


@attrs.frozen
class _Part:
    """A carried part that is about to be written, with the name of its container and its own."""

    container: str
    name: str
    content: str

    @property
    def is_element(self) -> bool:
        """Whether it is an element, and no attribute or text."""
        return self.name != _TEXT and not self.name.startswith("@")

    def put(self, container: Element) -> bool:
        """Write an attribute or a text; False when the part is an element."""
        if self.is_element:
            return False
        if self.name == _TEXT:
            _append_text(container, self.content)
        else:
            container.set(self.name[1:], self.content)
        return True


def _append_text(container: Element, text: str) -> None:
    """Put a text where there is none yet, so that several stay several."""
    if not (container.text or "").strip():
        container.text = text
        return
    for child in container:
        if not (child.tail or "").strip():
            child.tail = text
            return


def _part(extension: Extension, body: bodies.BodyMarkup | None) -> _Part | None:
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
    part = _Part(container, name, extension.content)
    try:
        if part.put(new_element("trial")):
            return part
        element = parse(part.content, "newsml")
    except (ValueError, DecodeError):
        return None
    is_fit = element.tag.removeprefix(G2) == name and not bodies.is_in_another_markup(element, body)
    return part if is_fit else None


def _spliced(
    article: Article, native: Mapping[int, _Part], body: bodies.BodyMarkup | None, changed: AbstractSet[str]
) -> tuple[bytes, set[int]]:
    """Write an article and put parts where they stood; tell which found no element of their meaning.

    Args:
        article: what to write.
        native: the parts, by their places among the extensions.
        body: the markup of the body that is asked for.
        changed: the fields that are not what carried parts say that are left out.
    """
    others = tuple(extension for index, extension in enumerate(article.extensions) if index not in native)
    # An empty one that is carried leaves no place for another.
    has_content_meta = all(part.name != "contentMeta" for part in native.values())
    document = write_item(
        article.replace(extensions=others), body or "xhtml", has_content_meta=has_content_meta
    )
    root = parse(document, "newsml")
    root.set(CARRIED, " ".join(map(str, native)) if others else "")
    if changed:
        root.set(CHANGED, " ".join(sorted(changed)))
    strays = set()
    standing: dict[str, _Standing] = {}
    for index, part in native.items():
        container = _container(root, part.container)
        if part.put(container):
            continue
        element = parse(part.content, "newsml")
        if part.container not in standing:
            standing[part.container] = _Standing(container, article.kind)
        meaning = meaning_of(element, article.kind)
        twin = standing[part.container].twin(element.tag, meaning)
        if twin is not None:
            element.tail = twin.tail
            container.replace(twin, element)
            if element.tag in REQUIRED and meaning is None:
                _forget_absence(root, element.tag)
            continue
        is_second = element.tag in SINGLE and container.find(element.tag) is not None
        if meaning is not None or is_second:
            strays.add(index)
        if not is_second:
            _insert(container, element)
    if root.find(_GROUP_SET) is not None and root.find(_CONTENT_SET) is None:
        # The groups are carried where the model's package cannot be written as such.
        root.tag = _PACKAGE_ITEM
    return serialize(root), strays


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
        _insert(root, found)
    return found


class _Standing:
    """The elements of a container that were written from fields, as long as no carried part replaces them."""

    def __init__(self, container: Element, kind: str) -> None:
        self._found: dict[str, list[Element]] = {}
        self._replaced: set[Element] = set()
        for child in container:
            meaning = meaning_of(child, kind)
            if meaning is not None:
                self._found.setdefault(_told(meaning), []).append(child)
            if child.tag in REQUIRED:
                self._found[child.tag] = [child]

    def twin(self, tag: str, meaning: Meaning | None) -> Element | None:
        """Take the element that was written for what a part means, or only since the schema demands one."""
        for child in self._found.get(tag if meaning is None else _told(meaning), ()):
            if child not in self._replaced:
                self._replaced.add(child)
                return child
        return None


def _told(meaning: Meaning) -> str:
    """Return what tells a meaning from others, the offsets of times too, which equality does not see."""
    return repr(meaning)


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
