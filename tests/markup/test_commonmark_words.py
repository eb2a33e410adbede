"""Words in CommonMark: how text and marks are written, and that they are read so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.ruler import Ruler
from markdown_it.token import Token

from newsmodel import Mark, Paragraph
from newsmodel.markup import commonmark
from newsmodel.markup.commonmark import parser


def marked(text: str, *marks: Mark) -> Paragraph:
    return Paragraph(text=text, marks=marks)


def em(start: int, end: int) -> Mark:
    return Mark(start=start, end=end, kind="emphasis")


def strong(start: int, end: int) -> Mark:
    return Mark(start=start, end=end, kind="strong")


def code(start: int, end: int) -> Mark:
    return Mark(start=start, end=end, kind="code")


def link(start: int, end: int, href: str | None) -> Mark:
    return Mark(start=start, end=end, kind="link", href=href)


# Each is written as it is read.
WORDS = {
    "signs": (r"\*a\_ b_c_d \[e\] \`f\` \<g> \\ 1 > 2 # !", "*a_ b_c_d [e] `f` <g> \\ 1 > 2 # !"),
    "references": (r"AT&T a&b=c; \&amp; \&#35; &;", "AT&T a&b=c; &amp; &#35; &;"),
    "the beginnings of other blocks": (
        "\\# a\\\n\\> b\\\n\\- c\\\n\\+ d\\\n\\=e\\\n\\~f\\\n\\|g\\\n\\:-\\\n1\\. h\\\n2.i\\\n3\\)",
        "# a\n> b\n- c\n+ d\n=e\n~f\n|g\n:-\n1. h\n2.i\n3)",
    ),
    "spaces": ("&#32; a &#9;\\\n&#32; b  c\td &#133;", "  a \t\n  b  c\td \x85"),
    "line ends": ("&#10;a\\\n\\\nb&#13;\\\nc&#10;", "\na\n\nb\r\nc\n"),
    "characters that end no line": ("a\u2028b\x85c\u2029d\xa0e", "a\u2028b\x85c\u2029d\xa0e"),
    "plain emphasis": ("*a* and **b c**.", marked("a and b c.", em(0, 1), strong(6, 9))),
    "emphasis within a word": ("a<em>b</em>", marked("ab", em(1, 2))),
    "emphasis at a sign": ("<em>a.</em> <strong>“b</strong>", marked("a. “b", em(0, 2), strong(3, 5))),
    "emphasis in emphasis": (
        "*a <em>b</em> <strong>c</strong> [d](e)*",
        marked("a b c d", em(0, 7), em(2, 3), strong(4, 5), link(6, 7, "e")),
    ),
    "emphasis beside emphasis": ("<em>a</em><em>b</em>", marked("ab", em(0, 1), em(1, 2))),
    "emphasis over lines": ("*a\\\nb*\\\n**c**", marked("a\nb\nc", em(0, 3), strong(4, 5))),
    "code": (
        "`a*b` <code>c\\`</code> <code>d</code>e",
        marked("a*b c` de", code(0, 3), code(4, 6), code(7, 8)),
    ),
    "code at an escape": ("`a[b` \\]", marked("a[b ]", code(0, 3))),
    "code with marks": ("<code>a *b*</code>", marked("a b", code(0, 3), em(2, 3))),
    "links": (
        "[a](https://example.org/?b=1&c=d_e*f) [g](/h)",
        marked("a g", link(0, 1, "https://example.org/?b=1&c=d_e*f"), link(2, 3, "/h")),
    ),
    "links that are tags": (
        (
            '<a href="a b">c</a> <a href="(d)">e</a> !<a href="f">g</a> '
            '<a>h</a> <a href="">i</a> <a href="&amp;amp;">j</a>'
        ),
        marked(
            "c e !g h i j",
            link(0, 1, "a b"),
            link(2, 3, "(d)"),
            link(5, 6, "f"),
            link(7, 8, None),
            link(9, 10, ""),
            link(11, 12, "&amp;"),
        ),
    ),
    "a link in a link": ('[a <a href="b">c</a>](d)', marked("a c", link(0, 3, "d"), link(2, 3, "b"))),
    "what is named": (
        '<person id="q:1">A</person> <org>B</org> <location href="c&#34;&#60;&#10;&#124;">C</location>',
        marked(
            "A B C",
            Mark(start=0, end=1, kind="person", id="q:1"),
            Mark(start=2, end=3, kind="organisation"),
            Mark(start=4, end=5, kind="place", href='c"<\n|'),
        ),
    ),
    "tags and escapes in a link": (
        "[a <sub>b</sub>\\[&#32;](c)",
        marked("a b[ ", link(0, 5, "c"), Mark(start=2, end=3, kind="sub")),
    ),
    "sub and sup": (
        "H<sub>2</sub>O m<sup>2</sup>",
        marked("H2O m2", Mark(start=1, end=2, kind="sub"), Mark(start=5, end=6, kind="sup")),
    ),
    "emphasis with an address": (
        '<em href="b">a</em> <em id="c">d</em> <code id="e">f</code>',
        marked(
            "a d f",
            Mark(start=0, end=1, kind="emphasis", href="b"),
            Mark(start=2, end=3, kind="emphasis", id="c"),
            Mark(start=4, end=5, kind="code", id="e"),
        ),
    ),
}


@pytest.mark.parametrize(("source", "words"), WORDS.values(), ids=WORDS)
def test_words(source: str, words: str | Paragraph) -> None:
    paragraph = Paragraph(text=words) if isinstance(words, str) else words
    assert commonmark.write((paragraph,)) == source
    assert commonmark.read(source) == (paragraph,)


# What others may write, and how it is read.
OTHERS = {
    "names of characters": (
        "&eacute;&nbsp;&#x41;&#X42;&nosuch;&#1114112;&#x110000;",
        "é\xa0AB&nosuch;&#1114112;&#x110000;",
    ),
    "other signs": ("_a_ __b__", marked("a b", em(0, 1), strong(2, 3))),
    "addresses": (
        "<http://a.b/ü> <c@d.e>",
        marked("http://a.b/ü c@d.e", link(0, 12, "http://a.b/ü"), link(13, 18, "mailto:c@d.e")),
    ),
    "an address as it is": ("[a](<javascript: ü %>)", marked("a", link(0, 1, "javascript: ü %"))),
    "HTML that is none": ("<b>a</b> <em class='c'> <!-- d -->", "<b>a</b> <em class='c'> <!-- d -->"),
    "code in two signs": ("`` a`b ``", marked("a`b", code(0, 3))),
    "attributes with what is no reference": (
        '<a href="&nosuch;&#1114112;&lt;">a</a>',
        marked("a", link(0, 1, "&nosuch;&#1114112;<")),
    ),
}


@pytest.mark.parametrize(("source", "words"), OTHERS.values(), ids=OTHERS)
def test_words_of_others(source: str, words: str | Paragraph) -> None:
    paragraph = Paragraph(text=words) if isinstance(words, str) else words
    assert commonmark.read(source) == (paragraph,)


# What a parser may take a time for that grows with the square of the length.
LONG = {
    "brackets": "[" * 20_000,
    "pictures": "![" * 10_000,
    "links": "[a](" * 5_000,
    "emphasis": "*a_ " * 5_000,
    "references": "&" * 20_000,
    "tags": "<a <em " * 3_000,
    "code": "".join("`" * length + " " for length in range(200)),
    "backslashes": "\\" * 20_000,
}


@pytest.mark.parametrize("source", LONG.values(), ids=LONG)
def test_long_words_are_read_and_written_in_time(source: str) -> None:
    body = (Paragraph(text=source),)
    assert commonmark.read(commonmark.write(body)) == body
    commonmark.read(source)


@pytest.mark.parametrize(
    ("build", "use"),
    [
        (parser._block_parser, lambda built: built.parse("a")),
        (parser._word_parser, lambda built: built.inline.parse("*a*", built, {}, [])),
    ],
    ids=["blocks", "words"],
)
def test_a_parser_has_its_rules_together_before_anyone_uses_it(
    build: Any, use: Callable[[MarkdownIt], list[Token]], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Another thread may use it at the same time, and would find none while they are put together.
    def refuse(_ruler: object) -> None:
        raise AssertionError("put together too late")

    built = build.__wrapped__()
    monkeypatch.setattr(Ruler, "__compile__", refuse)
    assert use(built)
