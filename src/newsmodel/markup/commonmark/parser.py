"""The parser: markdown-it-py, set up for the CommonMark that bodies are written in.

What may live here: what differs from CommonMark, and nothing of what it means for an article.

- Tables are GitHub's.
- HTML is text, but for the tags of `newsmodel.markup.commonmark.tags`.
- Addresses are kept as they are, whatever they lead to: here nobody follows them.
- A character reference is any character of Unicode, so U+0085 has one too.
- There are no definitions of links apart from the links: their lines would be lost.
"""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from newsmodel.markup.commonmark.tags import attributes, decoded, reference_at, tag_at

__all__ = ["TAG", "block_tokens", "word_tokens"]

TAG = "newsmodel_tag"
"""The type of a tag's token: `tag` is its name, `attrs` its attributes, `markup` empty where it closes."""

# The parser drops what is nested deeper than its limit, so there is none: Python's own is an error.
_NO_LIMIT = 10**9
# Words are read as text where brackets nest deeper.
_DEEPEST_BRACKETS = 20


class _Parser(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802  # as markdown-it-py calls it
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802  # markdown-it-py's name for it
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802  # markdown-it-py's name for it
        return link


def block_tokens(source: str) -> list[Token]:
    """Return the tokens of a body; the words of a block are one token of the type "inline", not yet read."""
    return _block_parser().parse(source)


def word_tokens(source: str) -> list[Token]:
    """Return the tokens of a block's words."""
    parser = _word_parser()
    return parser.inline.parse(source, parser, {}, [])


@cache
def _block_parser() -> MarkdownIt:
    parser = _Parser("commonmark", {"html": False, "maxNesting": _NO_LIMIT})
    return parser.enable("table").disable(["reference", "inline", "text_join"])


@cache
def _word_parser() -> MarkdownIt:
    parser = _Parser("commonmark", {"html": False, "maxNesting": _DEEPEST_BRACKETS})
    parser.inline.ruler.at("html_inline", _tag)
    parser.inline.ruler.at("entity", _reference)
    return parser


def _tag(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # as markdown-it-py calls a rule
    found = tag_at(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push(TAG, found["open"] or found["close"], 0)
        token.markup = "" if found["close"] else "open"
        token.attrs = dict(attributes(found["attributes"] or ""))
    state.pos = found.end()
    return True


def _reference(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # as markdown-it-py calls a rule
    found = reference_at(state.src, state.pos, state.posMax)
    characters = None if found is None else decoded(found[0])
    if found is None or characters is None:
        return False
    if not silent:
        state.push("text", "", 0).content = characters
    state.pos = found.end()
    return True
