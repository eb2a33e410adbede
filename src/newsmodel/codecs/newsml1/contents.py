"""Contents: the text of a content item, and what of its markup the blocks do not say.

What may live here: reading `DataContent`, and comparing it with what was read. The readers of markup leave
out what the model has no field for; they do not say what that was, so it is found by comparison.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias, cast

import attrs
from lxml import etree

from newsmodel.codecs.newsml1.encoding import data_of, text_in
from newsmodel.codecs.newsml1.taken import Taken, runs
from newsmodel.errors import DecodeError, ModelError
from newsmodel.markup import nitf, xhtml
from newsmodel.markup.content import Content, read_text, read_xml
from newsmodel.markup.element import Element
from newsmodel.markup.xml import parse
from newsmodel.model.blocks import Paragraph, plain_text

__all__ = ["cover", "cover_words", "read_content", "words_of"]

Known: TypeAlias = Mapping[str, Iterable[str]]

# How often words are looked for to the end of what was read: more often, it would take its length squared.
_LOOKS = 1000
# The words of a head stand no deeper; each level is looked at with all that it holds.
_DEEPEST_HEAD = 16
# The fields that hold words; others hold what attributes say.
_WORDS = frozenset({"text", "caption", "credit", "attribution", "title", "html"})


def read_content(content: Element, taken: Taken) -> Content | None:
    """Read the text of a content item, or return None when there is none."""
    data = data_of(content)
    if data is None:
        return None
    try:
        text = text_in(content)
        return _read(data) if text is None else read_text(text)
    except ModelError as error:
        taken.problem(data, f"{error.message}; carried as it is")
        return None


def _read(data: Element) -> Content | None:
    read = read_xml(data if len(data) > 1 or runs(data) else data[0])
    if read is None and any(child.tag == "p" or nitf.is_nitf(child) for child in data):
        # Paragraphs beside what only NITF has, without its root, or the pages of a text, each with one.
        heads = (nitf.read_document(child)[1] for child in data if nitf.is_nitf(child))
        return Content(nitf.read_body(data), next(filter(None, heads), None))
    return read


def words_of(content: Content) -> str:
    """Return the words of a text as one string."""
    return "\n\n".join(filter(None, map(plain_text, content.below("").body)))


def cover(content: Element, read: Content, known: Known, taken: Taken) -> None:
    """Take what the blocks that were read say of a text, and of its head whatever is known.

    Args:
        content: a content item that holds a text.
        read: what was read of it.
        known: what the fields say that each element of a head may say, by its name.
        taken: what is told of it.
    """
    data, text = cast(Element, data_of(content)), text_in(content)
    if text is None:
        _Comparison(read, known, taken).body(data)
    elif _is_covered(text, read, known):
        taken.own_words(data)


def cover_words(content: Element, words: str, taken: Taken) -> None:
    """Take what a field of words alone says of a text: a link in it is in no field."""
    cover(content, Content((Paragraph(text=words),)), {}, taken)


def _is_covered(text: str, read: Content, known: Known) -> bool:
    """Tell whether the blocks say all that a text says, which may have tags."""
    if _bare(text) == _bare("".join(_words(read.body))):
        return True
    try:
        root = parse(text, "newsml1")
    except DecodeError:
        root = xhtml.parse_html(text)
    taken = Taken()
    _Comparison(read, known, taken).body(root)
    return "<!" not in text and not taken.carry(root)


class _Comparison:
    """The words and attributes of a markup against those that were read, in the order of the document."""

    def __init__(self, read: Content, known: Known, taken: Taken) -> None:
        self._taken = taken
        self._known = {
            name: frozenset([_bare(line) for text in texts for line in (text, *text.splitlines())])
            for name, texts in known.items()
        }
        self._words = _bare("".join(_words(read.body)))
        self._next = 0
        self._looks = _LOOKS
        self._values = Counter(_values(read.body))

    def body(self, top: Element) -> None:
        """Compare an element; no recursion, for markup in a text nests as deeply as in browsers."""
        # Whether all words were found so far of each element that is open.
        found: list[bool] = []
        walk = etree.iterwalk(cast("etree._Element", top), ("start", "end"))
        for event, each in walk:
            element = cast(Element, each)
            name = element.tag.rpartition("}")[2]
            is_head = name in ("head", "body.head")
            if event == "start":
                found.append(is_head or self._find(element.text))
                if is_head:
                    walk.skip_subtree()
                continue
            is_found = found.pop()
            if name == "body.head":
                self._heads(element)
            elif not is_head:
                self._found(element, is_found=is_found)
            if found:
                found[-1] = self._find(element.tail) and found[-1]

    def _found(self, element: Element, *, is_found: bool) -> None:
        if is_found and runs(element):
            self._taken.own_words(element)
        for key, value in element.items():
            if self._values[value]:
                self._values[value] -= 1
                self._taken.attribute(element, key)

    def _find(self, run: str | None) -> bool:
        """Look for words after those found so far: words that recur are found as often as they were read."""
        bare = _bare(run or "")
        if self._looks:
            index = self._words.find(bare, self._next)
        else:
            index = self._next if self._words.startswith(bare, self._next) else -1
        if index < 0:
            self._looks = max(self._looks - 1, 0)
            return False
        self._next = index + len(bare)
        return True

    def _heads(self, head: Element) -> None:
        for child in head:
            known = self._known.get(child.tag.rpartition("}")[2], frozenset())
            self._head(child, known, _DEEPEST_HEAD)

    def _head(self, element: Element, known: frozenset[str], depth: int) -> None:
        if _bare("".join(element.itertext())) in known:
            self._taken.words(element)
        elif depth:
            for child in element:
                self._head(child, known, depth - 1)


def _bare(text: str) -> str:
    """Leave out white space, of which the readers of markup make more or less."""
    return "".join(text.split())


def _words(part: object) -> Iterator[str]:
    return (value for is_word, value in _strings(part) if is_word)


def _values(part: object) -> Iterator[str]:
    return (value for is_word, value in _strings(part) if not is_word)


def _strings(part: object, name: str = "") -> Iterator[tuple[bool, str]]:
    """Give each string and number in a part of the body, and whether it is words."""
    if isinstance(part, tuple):
        for item in part:
            yield from _strings(item)
    elif isinstance(part, (str, int)):
        yield name in _WORDS, str(part)
    elif attrs.has(cls := type(part)):
        # The caption of a table stands above its rows.
        for field in sorted(attrs.fields(cls), key=lambda field: field.name != "caption"):
            yield from _strings(getattr(part, field.name), field.name)
