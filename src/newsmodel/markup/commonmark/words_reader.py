"""Reading words: CommonMark as a block's text and marks.

What may live here: what each sign and tag means. Blocks are not known here.

A line's end is a space, as CommonMark shows it; a hard one is a line feed. What the model has no place for is
an error: a picture among words, the title of a link, a mark without words, an attribute that stands twice.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from markdown_it.token import Token

from newsmodel.errors import DecodeError
from newsmodel.markup.commonmark.parser import TAG, word_tokens
from newsmodel.markup.commonmark.tags import KINDS
from newsmodel.model.mark import Mark

__all__ = ["Words", "read_words", "words_of"]

_TEXTS = {"softbreak": " ", "hardbreak": "\n"}
_OPENING = {"em_open": "em", "strong_open": "strong", "link_open": "a"}
_CLOSING = {"em_close": "em", "strong_close": "strong", "link_close": "a"}


class Words(NamedTuple):
    """What a block says, and what stretches of it are."""

    text: str
    marks: tuple[Mark, ...]


def read_words(source: str) -> Words:
    """Read words.

    Raises:
        DecodeError, ModelError: when they say what an article's words cannot.
    """
    return words_of(word_tokens(source))


def words_of(tokens: list[Token]) -> Words:
    """Read words from their tokens, as `read_words` does."""
    reader = _Reader()
    for token in tokens:
        reader.read(token)
    return reader.words()


class _Reader:
    def __init__(self) -> None:
        self._texts: list[str] = []
        self._length = 0
        # In the order of their beginnings; where one ends is known later.
        self._marks: list[dict[str, Any]] = []
        self._open: list[tuple[str, dict[str, Any]]] = []

    def read(self, token: Token) -> None:
        kind = token.type
        if kind in ("text", "text_special"):
            self._say(token.content)
        elif kind in _TEXTS:
            self._say(_TEXTS[kind])
        elif kind == "code_inline":
            self._begin("code", {})
            self._say(token.content)
            self._end("code")
        elif kind in _OPENING:
            self._begin(_OPENING[kind], token.attrs)
        elif kind in _CLOSING:
            self._end(_CLOSING[kind])
        elif kind == TAG and token.markup:
            self._begin(token.tag, token.attrs)
        elif kind == TAG:
            self._end(token.tag)
        else:
            raise DecodeError("a picture stands in a paragraph of its own", value=token.content)

    def words(self) -> Words:
        if self._open:
            raise DecodeError("the tag is never closed", value=self._open[-1][0])
        return Words("".join(self._texts), tuple(Mark(**fields) for fields in self._marks))

    def _say(self, text: str) -> None:
        self._texts.append(text)
        self._length += len(text)

    def _begin(self, tag: str, attributes: dict[str, Any]) -> None:
        if "title" in attributes:
            raise DecodeError("a link has no title here", value=attributes["title"])
        fields = {"start": self._length, "kind": KINDS[tag], **attributes}
        self._marks.append(fields)
        self._open.append((tag, fields))

    def _end(self, tag: str) -> None:
        opened, fields = self._open.pop() if self._open else ("", {})
        if opened != tag:
            raise DecodeError("the tag closes what is not open", value=tag)
        fields["end"] = self._length
