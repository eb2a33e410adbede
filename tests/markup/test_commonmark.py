"""Bodies in CommonMark: how each block is written, and that it is read so. Words have tests of their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import (
    Block,
    Caption,
    Cell,
    DecodeError,
    Embed,
    Extension,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Mark,
    Paragraph,
    Photo,
    Preformatted,
    Quotation,
    Rendition,
    Row,
    Table,
    strategies,
)
from newsmodel.markup import commonmark

EXTENSIONS = (Extension(format="nitf", place="@style", content="x"),)


def p(text: str) -> Paragraph:
    return Paragraph(text=text)


def items(*texts: str) -> tuple[ListItem, ...]:
    return tuple(ListItem(text=text) for text in texts)


def holding(*groups: tuple[Block, ...]) -> tuple[ListItem, ...]:
    return tuple(ListItem(blocks=group) for group in groups)


def row(*texts: str, header: bool = False) -> Row:
    return Row(tuple(Cell(text=text, header=header) for text in texts))


def figure(**fields: str | None) -> Figure:
    caption = fields.get("caption")
    return Figure(
        Photo(
            alt_text=fields.get("alt"),
            caption=None if caption is None else Caption(caption),
            renditions=(Rendition(href=fields.get("href") or "https://example.org/1.jpg"),),
        )
    )


# Each is written as it is read.
BODIES: dict[str, tuple[str, tuple[Block, ...]]] = {
    "headings": (
        "# One\n\n###### Six\n\n##\n\n## C#\n\n## A \\#\n\n## \\#\n\n## A&#10;\\#",
        (
            Heading(text="One", level=1),
            Heading(text="Six", level=6),
            Heading(text=""),
            Heading(text="C#"),
            Heading(text="A #"),
            Heading(text="#"),
            Heading(text="A\n#"),
        ),
    ),
    "lists beside each other": (
        "- a\n- b\n\n* c\n\n- d\n\n1. a\n\n9) b\n10) c\n\n0.",
        (
            ListBlock(items=items("a", "b")),
            ListBlock(items=items("c")),
            ListBlock(items=items("d")),
            ListBlock(items=items("a"), ordered=True),
            ListBlock(items=items("b", "c"), ordered=True, start=9),
            ListBlock(items=items(""), ordered=True, start=0),
        ),
    ),
    "items with words and blocks": (
        "- a\n  * b\\\n    c\n  + d\n  1. e\n  ## F\n  ```\n  g\n\n  h\n  ```\n  > i\n- * j",
        (
            ListBlock(
                items=(
                    ListItem(
                        text="a",
                        blocks=(
                            ListBlock(items=items("b\nc")),
                            ListBlock(items=items("d")),
                            ListBlock(items=items("e"), ordered=True),
                            Heading(text="F"),
                            Preformatted(text="g\n\nh"),
                            Quotation(text="i"),
                        ),
                    ),
                    ListItem(blocks=(ListBlock(items=items("j")),)),
                )
            ),
        ),
    ),
    "items of paragraphs": (
        "- a\n\n  b\n\n-\n\n- c\n\n  * d",
        (ListBlock(items=holding((p("a"), p("b")), (), (p("c"), ListBlock(items=items("d"))))),),
    ),
    "quotations": (
        (
            "> a\\\n> b\n> - c\n>\n> — Ann\\\n> Lee\n\n>\n> a\n\n> a\n>\n> b\n>\n> — Ann\n\n"
            "> ## A\n\n>\n\n> — Ann"
        ),
        (
            Quotation(text="a\nb", blocks=(ListBlock(items=items("c")),), attribution="Ann\nLee"),
            Quotation(blocks=(p("a"),)),
            Quotation(blocks=(p("a"), p("b")), attribution="Ann"),
            Quotation(blocks=(Heading(text="A"),)),
            Quotation(),
            Quotation(attribution="Ann"),
        ),
    ),
    "quotations of quotations": (
        "> a\n> >\n> ```\n>\n> ```\n\n> >\n>\n> >",
        (
            Quotation(text="a", blocks=(Quotation(), Preformatted(text=""))),
            Quotation(blocks=(Quotation(), Quotation())),
        ),
    ),
    "dashes that name nobody": (
        "> &#8212; a\n\n> a\n>\n> &#8212; b\n\n— c",
        (Quotation(text="— a"), Quotation(blocks=(p("a"), p("— b"))), p("— c")),
    ),
    "tables": (
        "| a\\|b | - |\n| --- | --- |\n| &#32;&#10; | 1. # |\n\n|  |\n| --- |\n| *c* |",
        (
            Table(rows=(row("a|b", "-", header=True), row(" \n", "1. #"))),
            Table(rows=(Row((Cell(text="c", marks=(Mark(start=0, end=1, kind="emphasis"),)),)),)),
        ),
    ),
    "preformatted text": (
        "```\n *a*\n\n\t\n```\n\n````\n```\n\n````\n\n```\n\n```",
        (Preformatted(text=" *a*\n\n\t"), Preformatted(text="```\n"), Preformatted(text="")),
    ),
    "photos": (
        '![A ferry](/1.jpg "At dawn.")\n\n![](https://example.org/1.jpg)',
        (figure(alt="A ferry", caption="At dawn.", href="/1.jpg"), figure()),
    ),
}


@pytest.mark.parametrize(("source", "body"), BODIES.values(), ids=BODIES)
def test_body(source: str, body: tuple[Block, ...]) -> None:
    assert commonmark.write(body) == source
    assert commonmark.read(source) == body


# CommonMark has no words for these, or none that are read as just them.
SPELLED: dict[str, Block] = {
    "a paragraph without words": p(""),
    "extensions of a paragraph": Paragraph(text="a", extensions=EXTENSIONS),
    "extensions of a mark": Paragraph(
        text="a", marks=(Mark(start=0, end=1, kind="code", extensions=EXTENSIONS),)
    ),
    "extensions of a heading": Heading(text="a", extensions=EXTENSIONS),
    "marks in preformatted text": Preformatted(text="a", marks=(Mark(start=0, end=1, kind="code"),)),
    "a carriage return in preformatted text": Preformatted(text="a\r"),
    "an embed": Embed(url="https://example.org", html="<b>"),
    "a photo without a file": Figure(Photo(alt_text="a")),
    "a photo of two files": Figure(Photo(renditions=(Rendition(href="a"), Rendition(href="b")))),
    "a photo's empty words": figure(alt=""),
    "a photo's words with signs": figure(alt="a [b]"),
    "a photo with a credit": Figure(
        Photo(caption=Caption("a", "b"), renditions=(Rendition(href="a"),)), EXTENSIONS
    ),
    "a list without items": ListBlock(),
    "a list's first number that goes without saying": ListBlock(items=items("a"), ordered=True, start=1),
    "a list's number of ten digits": ListBlock(items=items("a"), ordered=True, start=10**9),
    "the number of a list without numbers": ListBlock(items=items("a"), start=2),
    "extensions of an item": ListBlock(items=(ListItem(text="a", extensions=EXTENSIONS),)),
    "one paragraph of one item": ListBlock(items=holding((p("a"),))),
    "an item's words and paragraph": ListBlock(items=(ListItem(text="a", blocks=(p("b"),)),)),
    "an item's words and list without words": ListBlock(
        items=(ListItem(text="a", blocks=(ListBlock(items=items("")),)),)
    ),
    "an item of quotations": ListBlock(items=(ListItem(text="a", blocks=(Quotation(), Quotation())),)),
    "a quotation's words and paragraph": Quotation(text="a", blocks=(p("b"),)),
    "a quotation's source": Quotation(text="a", url="https://example.org"),
    "a quotation of an empty name": Quotation(text="a", attribution=""),
    "a table without rows": Table(),
    "a table without cells": Table(rows=(Row(),)),
    "a table's caption": Table(rows=(row("a"),), caption="b"),
    "a table of uneven rows": Table(rows=(row("a"), row("a", "b"))),
    "a table's header further down": Table(rows=(row("a"), row("a", header=True))),
    "a table's empty header": Table(rows=(row("", header=True), row("a"))),
    "a table's wide cell": Table(rows=(Row((Cell(text="a", colspan=2),)),)),
}


@pytest.mark.parametrize("block", SPELLED.values(), ids=SPELLED)
def test_block_that_is_spelled_out(block: Block) -> None:
    source = commonmark.write((block,))
    assert source.startswith("```newsmodel\n")
    assert commonmark.read(source) == (block,)


def test_block_is_spelled_out_where_it_stands() -> None:
    body = (Quotation(text="a", blocks=(Embed(url="x"),)), ListBlock(items=holding((Embed(url="```"),))))
    source = (
        '> a\n> ```newsmodel\n> type = "embed"\n> url = "x"\n> ```\n\n'
        '- ````newsmodel\n  type = "embed"\n  url = "```"\n  ````'
    )
    assert commonmark.write(body) == source
    assert commonmark.read(source) == body


# What others may write, and how it is read.
OTHERS: dict[str, tuple[str, tuple[Block, ...]]] = {
    "lines of a paragraph": ("a\n  b  \nc", (p("a b\nc"),)),
    "another form of heading": ("a\n===\n\nb\n---", (Heading(text="a", level=1), Heading(text="b"))),
    "indented code": ("    a\n     b", (Preformatted(text="a\n b"),)),
    "another fence": ("~~~\na\n~~~", (Preformatted(text="a"),)),
    "no definition of links": ("[a]: /b", (p("[a]: /b"),)),
    "a list that is loose": ("- a\n\n- b", (ListBlock(items=holding((p("a"),), (p("b"),))),)),
    "a photo in an item": ("- ![](c)", (ListBlock(items=holding((figure(href="c"),))),)),
    "a name with marks": (
        "> a\n>\n> — *b*",
        (Quotation(blocks=(p("a"), Paragraph(text="— b", marks=(Mark(start=2, end=3, kind="emphasis"),)))),),
    ),
    "a table's header alone": ("|a|\n|-|", (Table(rows=(row("a", header=True),)),)),
    "a table of nothing": ("| |\n|-|", (Table(),)),
    "a table without pipes at the ends": (
        "> a|b\n> -|-\n> c|\\|\n> | |d",
        (Quotation(blocks=(Table(rows=(row("a", "b", header=True), row("c", "|"), row("", "d"))),)),),
    ),
    "a table below words": ("a\n| b |\n|-|", (p("a"), Table(rows=(row("b", header=True),)))),
}


@pytest.mark.parametrize(("source", "body"), OTHERS.values(), ids=OTHERS)
def test_body_of_others(source: str, body: tuple[Block, ...]) -> None:
    assert commonmark.read(source) == body


FAULTS = {
    "a line across the page": ("a\n\n***", 3, "line across"),
    "the language of code": ("a\n\n```python\n```", 3, "language"),
    "a photo among words": ("a\n\n- b\n- c ![d](e)", 4, "picture"),
    "marks in an alternative text": ("![a *b* [c](d)](e)", 1, "no marks"),
    "an address that stands twice": ('a\n\n<a href="b" href="c">d</a>', 3, "twice"),
    "a row of more cells": ("- | a |\n  |-|\n  | b |\n  | c | d |", 4, r"a row of 1 .* \(got 2\)"),
    "a row of fewer cells": ("a\n\n| a | b |\n|-|-|\n\\|", 5, r"a row of 2 .* \(got 1\)"),
    "the alignment of a column": ("| a |\n|:-:|\n| b |", 1, "alignment"),
    "a title of a link": ('[a](b "c")', 1, "title"),
    "a mark without words": ("> a\n>\n> [](b)", 3, "ends after"),
    "a tag that is not open": ("a</em>", 1, "not open"),
    "tags that cross": ("<em>a<sub>b</em>c</sub>", 1, "not open"),
    "a tag that is not closed": ("| a |\n|-|\n| <em>b |", 1, "never closed"),
    "a block that is none": ("a\n\n```newsmodel\ntype = 'b'\n```", 3, "is wanted"),
    "a block that is no TOML": ("a\n\n```newsmodel\n\n=\n```", 5, "Invalid"),
    "a character that no article holds": ("a&#1;", 1, "U\\+0001"),
    "quotations too deep": ("> " * 5000 + "a", None, "too deeply"),
    "blocks too deep": ("> " * 40 + "a", 1, "at most 32"),
}


@pytest.mark.parametrize(("source", "line", "message"), FAULTS.values(), ids=FAULTS)
def test_fault(source: str, line: int | None, message: str) -> None:
    with pytest.raises(DecodeError, match=message) as caught:
        commonmark.read(source)
    assert caught.value.line == line


@given(strategies.paragraphs() | strategies.headings())
def test_words_come_back(block: Block) -> None:
    assert commonmark.read(commonmark.write((block,))) == (block,)


@given(st.lists(strategies.blocks(), min_size=1, max_size=4).map(tuple))
def test_every_body_comes_back(body: tuple[Block, ...]) -> None:
    assert commonmark.read(commonmark.write(body)) == body
