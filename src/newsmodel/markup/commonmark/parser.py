"""The parser: markdown-it-py, set up for the CommonMark that bodies are written in.

What may live here: what differs from CommonMark, and nothing of what it means for an article.

- Tables are GitHub's, but each row has as many cells as the header. GitHub drops those that are more, and
  puts in what is missing: any number of cells for a short line.
- HTML is text, but for the tags of `newsmodel.markup.commonmark.tags`.
- Addresses are kept as they are, whatever they lead to: here nobody follows them.
- A character reference is any character of Unicode, so U+0085 has one too.
- There are no definitions of links apart from the links: their lines would be lost.
"""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import escapedSplit, getLine, table
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from newsmodel.errors import DecodeError
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
    """Return the tokens of a body; the words of a block are one token of the type "inline", not yet read.

    Raises:
        DecodeError: with its line, for a table's row of more or fewer cells than the header.
    """
    return _block_parser().parse(source)


def word_tokens(source: str) -> list[Token]:
    """Return the tokens of a block's words.

    Raises:
        DecodeError: for a tag with an attribute that stands twice.
    """
    parser = _word_parser()
    return parser.inline.parse(source, parser, {}, [])


# A parser puts its rules together when it is first used. One that two threads use first at once has none for
# the second, so each is used before it is given to anyone.
@cache
def _block_parser() -> MarkdownIt:
    parser = _Parser("commonmark", {"html": False, "maxNesting": _NO_LIMIT})
    parser.enable("table").disable(["reference", "inline", "text_join"])
    parser.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    parser.parse("x")
    return parser


@cache
def _word_parser() -> MarkdownIt:
    parser = _Parser("commonmark", {"html": False, "maxNesting": _DEEPEST_BRACKETS})
    parser.inline.ruler.at("html_inline", _tag)
    parser.inline.ruler.at("entity", _reference)
    parser.inline.parse("x", parser, {}, [])
    return parser


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  # as it calls a rule
    found = table(state, start, end, silent)
    if found and not silent:
        wanted = _cells(state, start)
        for line in range(start + 2, state.line):
            if (cells := _cells(state, line)) != wanted:
                message = f"a row of {wanted} cells is wanted, as the table's header has them"
                raise DecodeError(message, line=line + 1, value=cells)
    return found


def _cells(state: StateBlock, line: int) -> int:
    """Return how many cells a line of a table has."""
    cells = escapedSplit(getLine(state, line).strip())
    # What is before a pipe at the beginning, and behind one at the end, is no cell.
    if cells[0] == "":
        del cells[0]
    if cells and cells[-1] == "":
        del cells[-1]
    return len(cells)


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
