"""Text in HTML that is no XML, read as browsers read it."""

from __future__ import annotations

import pytest

from newsmodel import (
    Block,
    Embed,
    ListBlock,
    ListItem,
    ModelError,
    Paragraph,
    Preformatted,
    Quotation,
)
from tests.markup.bodies import items, mark, p, photo, read_html

HTML: list[tuple[str, tuple[Block, ...]]] = [
    ("a<br>b", (p("a\nb"),)),
    ("one<p>two<p>three", (p("one"), p("two"), p("three"))),
    # A paragraph ends where a block begins, and an end tag alone says nothing.
    ("<p>a<ul><li>b</ul>c</p>", (p("a"), items("b"), p("c"))),
    ("<p>a<div>b</div>c</p>d", (p("a"), p("b"), p("cd"))),
    # A paragraph without words parts others all the same.
    ("a<p></p>b<p> </p><i>c</i><p></p>", (p("a"), p("b"), p("c", mark(0, 1, "emphasis")))),
    (
        "<blockquote><p>a</p><cite>Ann</cite><p></p></blockquote>",
        (Quotation(blocks=(p("a"),), attribution="Ann"),),
    ),
    (
        "<ul><p></p><li>a</li><p></p><li><p></p>b</li></ul>",
        (ListBlock(items=(ListItem(text="a"), ListItem(blocks=(p("b"),)))),),
    ),
    ("<p>a</p><p> </p>b<p></p>", (p("a"), p("b"))),
    ("</p></b>", ()),
    ("<!-- <p>a</p> -->", ()),
    ("<i>a <b>b</i> c</b>", (p("a b c", mark(0, 3, "emphasis"), mark(2, 3, "strong")),)),
    ("<P ALIGN=center>a&nbsp;b &amp; c & d &euro;<!-- x -->!", (p("a\u00a0b & c & d €!"),)),
    ("<pre>\n a\n</pre>", (Preformatted(text=" a\n"),)),
    ("<pre></pre>", (Preformatted(text=""),)),
    ("<title>x</title><script>y</script><p>a", (p("a"),)),
    # A head ends where a text begins, in elements of HTML 5 as well.
    (
        "<title>x</title><section>a<b>b</b></section> c <main>d</main>e<p>f",
        (p("ab", mark(1, 2, "strong")), *map(p, "cdef")),
    ),
    ("<head><meta charset=u></head><article>a", (p("a"),)),
    ("<title>x</title><figure>a</figure>", (p("a"),)),
    ("<title>x</title>a<article>b", (p("a"), p("b"))),
    ("<o:p>a</o:p><a@b>c</a@b> <x:>d</x:>", (p("a"), p("c d"))),
    ("<frameset></frameset>", ()),
    # What is empty in HTML 5 ends by itself.
    ("<p>long<wbr>er words<WBR/> and<wbr></wbr> more</p>b", (p("longer words and more"), p("b"))),
    (
        "<picture><source srcset=v type='x>y'><source srcset=\"w\"><img src=u></picture><p>a",
        (photo("u"), p("a")),
    ),
    ("<embed src=u><p>a</p>", (Embed(url="u", html='<embed src="u"></embed>'), p("a"))),
    (
        "<video><source src=u><track src=v>No video</video>a",
        (
            Embed(
                url="u",
                html='<video><source src="u"></source><track src="v"></track>No video</video>',
            ),
            p("a"),
        ),
    ),
    ("a<sources>b", (p("ab"),)),
    ("<embed/>a", (Embed(html="<embed></embed>"), p("a"))),
    # A page goes on behind its end.
    ("<p>a</body> b<p>c", (p("a b"), p("c"))),
    ("<html><body><p>a</p></body></html ><p>b</p> c", (p("a"), p("b"), p("c"))),
    ("<p>a</html>b</HTML><p>c", (p("ab"), p("c"))),
    ("<html/><p>a<body/>b<head/>c", (p("a"), p("bc"))),
    ("<frameset>a<frame></frameset>b", (p("a"), p("b"))),
    ("<iframe srcdoc='</body>'></iframe>", (Embed(html='<iframe srcdoc="&lt;/body&gt;"></iframe>'),)),
    ("<textarea></body></textarea><script>'</body>'</script><!-- </body> -->a", (p("</body>a"),)),
    # What is for browsers that do not show the rest.
    ("<noframes><p>a</p></noframes>b<noembed><i>c</i></noembed>", (p("a"), p("bc", mark(1, 2, "emphasis")))),
    # What never ends, ends somewhere.
    ("<p>a</p><!-- b <p>c</p><!-- d <p>e</p>", (p("a"), p("ce"))),
    ("<!-- a --><p>b</p><!-- c --!><!--> d<!-- e", (p("b"), p("d"))),
    ("<p>a <a title=y href='x>b</a> c<p>d", (p("a b c", mark(2, 3, href="x")), p("d"))),
    ('<p>a <a href="x>b</a> c<p>d', (p("a b c", mark(2, 3, href="x")), p("d"))),
    ("<p>a <a 'x>b</a> c", (p("a b c", mark(2, 3)),)),
    ("<p>a <a href=x'y>b</a>", (p("a b", mark(2, 3, href="x'y")),)),
    ("<p>a <a href = 'x>y' >b</a>", (p("a b", mark(2, 3, href="x>y")),)),
    ("<title>a<p>b", ()),
    ("a<script>b<p>c", (p("a"),)),
    # A tag that was cut off, or words.
    *((f"<p>a {tag}", (p("a"),)) for tag in ("<b", "</b c", "<a href='x", '<a href="x y', "<img alt=a src")),
    ("<p>a <b and c <i and d", (p("a <b and c <i and d"),)),
    ("<p>a <b and c = d", (p("a <b and c = d"),)),
    ("<p>a <", (p("a <"),)),
    # CDATA within text.
    ("<p><![CDATA[a < b & <i>c</i>]]></p>d", (p("a < b & c", mark(8, 9, "emphasis")), p("d"))),
]


@pytest.mark.parametrize(("text", "body"), HTML)
def test_html_is_read_as_browsers_read_it(text: str, body: tuple[Block, ...]) -> None:
    assert read_html(text) == body


@pytest.mark.parametrize("text", ["<p>\x01", "<p>\ud800", "<p>&#xffff;", "<a href='&#xffff;'>x"])
def test_a_character_that_cannot_stand_in_an_article_is_refused(text: str) -> None:
    with pytest.raises(ModelError):
        read_html(text)


LINES = tuple(f"line {number}" for number in range(400))


@pytest.mark.parametrize("name", ["span", "font", "u", "x-y"])
def test_every_line_of_what_never_ends_is_read(name: str) -> None:
    assert read_html("".join(f"<{name}>{line}<br>" for line in LINES)) == (p("\n".join(LINES)),)


@pytest.mark.parametrize("name", ["div", "section", "i><p"])
def test_every_block_of_what_never_ends_is_read(name: str) -> None:
    body = read_html("".join(f"<{name}>{line}" for line in LINES[:200]))
    assert [block.text for block in body if isinstance(block, Paragraph)] == list(LINES[:200])


def test_words_before_and_after_what_never_ends_are_read() -> None:
    assert read_html("<p>a</p>" + "<span>" * 260 + "b<p>c</p>") == (p("a"), p("b"), p("c"))


@pytest.mark.parametrize("around", ["<p>{}</p>", "<p title='{}'>b</p>", "<!--{}-->"])
def test_a_text_that_is_huge_is_read_to_its_end(around: str) -> None:
    assert read_html(around.format("a" * 10_000_001) + "<p>end</p>")[-1] == p("end")


@pytest.mark.parametrize("times", [511, 2100])
@pytest.mark.parametrize("name", ["span", "div", "b", "blockquote"])
def test_what_nests_more_deeply_than_browsers_let_it_is_refused(name: str, times: int) -> None:
    with pytest.raises(ModelError, match="nested too deeply, or too long, to be read"):
        read_html("<p>a</p>" + f"<{name}>" * times + "b")
