"""The description of the format: its examples are pages, written just so."""

from __future__ import annotations

from markdown_it import MarkdownIt

from newsmodel.codecs import text
from newsmodel.markup import commonmark
from tests.places import ROOT

DOCUMENT = ROOT / "docs" / "text-format.md"


def test_examples() -> None:
    pages = []
    for token in MarkdownIt().parse(DOCUMENT.read_text(encoding="utf-8")):
        source = token.content.removesuffix("\n")
        if token.type != "fence" or source.startswith("comments ="):
            continue
        if source.startswith(">"):
            assert commonmark.write(commonmark.read(source)) == source
        else:
            pages.append(source)
            assert text.dumps(text.loads(source)).decode() == source
    assert len(pages) == 5
