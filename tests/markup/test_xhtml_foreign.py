"""Bodies in HTML as others write it."""

from __future__ import annotations

import pytest

from newsmodel import (
    Block,
    Cell,
    Embed,
    Heading,
    ListBlock,
    ListItem,
    ModelError,
    Preformatted,
    Quotation,
    Row,
    Table,
)
from newsmodel.markup import xhtml
from newsmodel.markup.xml import parse
from tests.markup.bodies import items, mark, p, photo, read, read_html, row

G2 = "http://iptc.org/std/nar/2006-10-01/"


CONTAINERS: list[tuple[str, tuple[Block, ...]]] = [
    ("", ()),
    ("Only words", (p("Only words"),)),
    ("<div>a</div>b", (p("a"), p("b"))),
    ("a<section>b<aside><p>c</p></aside>d</section>e", tuple(map(p, "abcde"))),
    (
        "<article><header><h1>a</h1></header><main>b</main><footer>c</footer></article>",
        (Heading(text="a", level=1), p("b"), p("c")),
    ),
    ("<center>a</center><address>b</address>", (p("a"), p("b"))),
    ("<details><summary>a</summary>b</details>", (p("a"), p("b"))),
    ("<form><fieldset><legend>a</legend><input value='x'/>b</fieldset></form>", (p("a"), p("b"))),
    ("<li>a</li><li>b</li>", (p("a"), p("b"))),
    ("<p>a</p><hr/><p>b</p>", (p("a"), p("b"))),
    ("a<hr/>b", (p("a"), p("b"))),
    ("<x:box xmlns:x='urn:x'><p>a</p>b</x:box>", (p("a"), p("b"))),
    ("see <x:t xmlns:x='urn:x'>this</x:t> now", (p("see this now"),)),
    ("<div>\n  <p>a</p>\n  <div>b <em>c</em>\n  </div>\n</div>", (p("a"), p("b c", mark(2, 3, "emphasis")))),
    ("<div xml:space='preserve'>\n<p>a  b</p>\n</div><p>c  d</p>", (p("a  b"), p("c d"))),
    # Words between blocks, with their marks and without the line breaks around them.
    ("a<p>b</p>c <em>d</em>", (p("a"), p("b"), p("c d", mark(2, 3, "emphasis")))),
    ("<p>a</p><br/><p>b</p>", (p("a"), p("b"))),
    ("<p>a</p><br/>\nb<br/>c<br/> <br/><p>d</p>", (p("a"), p("b\nc"), p("d"))),
    ("<br/><i>b<br/></i><b><br/></b>", (p("b", mark(0, 1, "emphasis")),)),
    # Inline elements around blocks mark the words in them.
    (
        "<a href='u'><p>one</p><p>two <a href='v'>three</a></p></a>",
        (p("one", mark(0, 3, href="u")), p("two three", mark(0, 9, href="u"), mark(4, 9, href="v"))),
    ),
    (
        "<b>a<ul><li>b</li><li/></ul></b>c",
        (
            p("a", mark(0, 1, "strong")),
            ListBlock(items=(ListItem(text="b", marks=(mark(0, 1, "strong"),)), ListItem())),
            p("c"),
        ),
    ),
    (
        "<i><b><table><tr><td>a</td></tr></table></b></i>",
        (Table(rows=(Row((Cell(text="a", marks=(mark(0, 1, "emphasis"), mark(0, 1, "strong"))),)),)),),
    ),
    ("<u><p>a</p>b</u>", (p("a"), p("b"))),
    # Blocks within a paragraph part its words.
    ("<p>a<ul><li>b</li></ul>c</p>", (p("a"), items("b"), p("c"))),
    ("<p><div>a</div></p>", (p("a"),)),
    ("<p>a</p><p>b<p>c</p></p>", (p("a"), p("b"), p("c"))),
    # HTML's names in another namespace than the body's, or in capitals.
    ("<p xmlns=''>a<br/>b</p><p xmlns=''>c</p>", (p("a\nb"), p("c"))),
    ("a <b xmlns=''>b</b><P>c</P><DIV>d</DIV>", (p("a b", mark(2, 3, "strong")), p("c"), p("d"))),
    (
        "<SPAN xmlns=''>a</SPAN> b <A xmlns='' NAME='x'>c</A> <A xmlns='' HREF='u'>d</A>",
        (p("a b c d", mark(6, 7, href="u")),),
    ),
    (
        "<TABLE><TR><TD COLSPAN='2' x:ID='1' xmlns:x='urn:x'>a</TD></TR></TABLE>",
        (Table(rows=(Row((Cell(text="a", colspan=2),)),)),),
    ),
    ("<IMG SRC='u' ALT='A bridge'/>", (photo("u", alt_text="A bridge"),)),
    # What is empty in HTML, and is not here: it says what it holds.
    ("<p>a <source>b</source> c <meta/><link> </link>d</p>", (p("a b c d"),)),
    (
        "<p>a</p>\n<source>b</source>\n<source>c <i>d</i></source>",
        (p("a"), p("b"), p("c d", mark(2, 3, "emphasis"))),
    ),
    ("<param><p>a</p></param><track/>", (p("a"),)),
    ("<SOURCE xmlns=''>a</SOURCE>", (p("a"),)),
    ("<p>a<br>b</br>c</p>", (p("a\nbc"),)),
    ("<hr>a<p>b</p></hr>", (p("a"), p("b"))),
    ("<img src='u'>a <b>b</b></img>", (photo("u"), p("a b", mark(2, 3, "strong")))),
    (
        "<svg xmlns='http://www.w3.org/2000/svg'><title>x</title><style>x</style><text>a</text></svg>",
        (p("a"),),
    ),
]

BLOCKS: list[tuple[str, tuple[Block, ...]]] = [
    (
        "<h2>Title: <a href='u'>a</a></h2>",
        (Heading(text="Title: a", marks=(mark(7, 8, href="u"),)),),
    ),
    (
        "<h2><a href='u'><div>a</div></a><div>b</div></h2>",
        (Heading(text="a\nb", marks=(mark(0, 1, href="u"),)),),
    ),
    ("<h2>a<p>b <b>c</b></p></h2>", (Heading(text="a\nb c", marks=(mark(4, 5, "strong"),)),)),
    ("<h2>a<img src='u'/></h2>", (Heading(text="a"), photo("u"))),
    ("<h2><img src='u'/>a</h2>", (photo("u"), Heading(text="a"))),
    ("<h2><img src='u'/></h2>", (photo("u"),)),
    ("<pre>a  <b>b</b>\n c</pre>", (Preformatted(text="a  b\n c", marks=(mark(3, 4, "strong"),)),)),
    ("<pre><div>a  b</div><div>c</div></pre>", (Preformatted(text="a  b\nc"),)),
    # Quotations, and who is quoted.
    ("<blockquote>a<br/>b</blockquote>", (Quotation(text="a\nb"),)),
    ("<blockquote/>", (Quotation(),)),
    (
        "<blockquote><p>a</p>\n<footer>— <cite>Ann<br/>Li</cite></footer></blockquote>",
        (Quotation(blocks=(p("a"),), attribution="— Ann\nLi"),),
    ),
    (
        "<blockquote><p>a</p>\n<cite>Ann</cite></blockquote>",
        (Quotation(blocks=(p("a"),), attribution="Ann"),),
    ),
    ("<blockquote>See <cite>Hamlet</cite></blockquote>", (Quotation(text="See Hamlet"),)),
    ("<blockquote><p>a</p>See <cite>b</cite></blockquote>", (Quotation(blocks=(p("a"), p("See b"))),)),
    ("<blockquote><p>a</p><cite>b</cite> c</blockquote>", (Quotation(blocks=(p("a"), p("b c"))),)),
    ("<blockquote>a<footer>b</footer>c</blockquote>", (Quotation(text="a", blocks=(p("b"), p("c"))),)),
    (
        "<blockquote>a<footer><p>Ann</p><p>Li</p></footer></blockquote>",
        (Quotation(text="a", attribution="Ann\nLi"),),
    ),
    # Lists, and what stands in them against the standard.
    (
        "<ol start='x'>\n<li>a\n<ul><li>b</li></ul> c</li>\n</ol>",
        (ListBlock(items=(ListItem(text="a", blocks=(items("b"), p("c"))),), ordered=True),),
    ),
    ("<ul><li><p>a</p><p>b</p></li></ul>", (ListBlock(items=(ListItem(blocks=(p("a"), p("b"))),)),)),
    ("<menu><li>a</li></menu>", (items("a"),)),
    (
        "<ul>a <b>b</b> c<li>d</li> <ul><li>e</li></ul> f</ul>",
        (
            ListBlock(
                items=(
                    ListItem(text="a b c", marks=(mark(2, 3, "strong"),)),
                    ListItem(text="d"),
                    ListItem(blocks=(items("e"), p("f"))),
                )
            ),
        ),
    ),
    ("<ul>a</ul>", (items("a"),)),
    ("<ul><u>a</u> b</ul>", (items("a b"),)),
    ("<ul><li>a</li><script>x</script></ul>", (items("a"),)),
    # Definitions: an item each.
    (
        "<dl><dt>GDP</dt><dd>all that is made</dd><dd><p>in a year</p></dd><dt>CPI</dt></dl>",
        (
            ListBlock(
                items=(
                    ListItem(text="GDP", blocks=(p("all that is made"), p("in a year"))),
                    ListItem(text="CPI"),
                )
            ),
        ),
    ),
    (
        "<dl><dd>a</dd><div><dt>b</dt><dd>c</dd></div>d</dl>",
        (
            ListBlock(
                items=(ListItem(blocks=(p("a"),)), ListItem(text="b", blocks=(p("c"),)), ListItem(text="d"))
            ),
        ),
    ),
    # The foot is printed below the body.
    (
        (
            "<table><caption><p>Rain</p><p>in mm</p></caption><colgroup><col/></colgroup>"
            "<thead><tr><th>h</th></tr></thead><tfoot><tr><td>f</td></tr></tfoot>"
            "<tbody><tr><td colspan='2' rowspan='x'>b</td></tr></tbody></table>"
        ),
        (
            Table(
                rows=(Row((Cell(text="h", header=True),)), Row((Cell(text="b", colspan=2),)), row("f")),
                caption="Rain\nin mm",
            ),
        ),
    ),
    (
        "<table><tr><td>a<table><tr><td>b</td></tr></table>c</td></tr></table>",
        (Table(rows=(Row((Cell(text="a", blocks=(Table(rows=(row("b"),)), p("c"))),)),)),),
    ),
    (
        "<table>a<tbody><tr><td>b</td>c<p>d</p></tr>e</tbody><tr>f</tr></table>",
        (
            Table(
                rows=(
                    row("a"),
                    Row((Cell(text="b"), Cell(text="c", blocks=(p("d"),)))),
                    row("e"),
                    row("f"),
                )
            ),
        ),
    ),
]


@pytest.mark.parametrize(("written", "body"), CONTAINERS + BLOCKS)
def test_a_body_is_read(written: str, body: tuple[Block, ...]) -> None:
    assert read(written) == body


STORY = (
    "<{0}html{1}><{0}head><{0}title>Not the body</{0}title></{0}head><{0}body>\n"
    "<{0}p>One <{0}em>two</{0}em>.</{0}p><{0}ul><{0}li>a</{0}li></{0}ul>"
    "<{0}figure><{0}img src='u'/><{0}figcaption>b</{0}figcaption></{0}figure></{0}body></{0}html>"
)
EXPECTED = (p("One two.", mark(4, 7, "emphasis")), items("a"), photo("u", text="b"))


@pytest.mark.parametrize(
    ("prefix", "declaration"),
    [
        ("", f' xmlns="{xhtml.NAMESPACE}"'),
        ("h:", f' xmlns:h="{xhtml.NAMESPACE}"'),
        ("", ""),
        ("", f' xmlns="{G2}"'),
        ("g2:", f' xmlns:g2="{G2}"'),
    ],
)
def test_a_story_is_read_in_each_namespace_that_it_is_sent_in(prefix: str, declaration: str) -> None:
    root = parse(STORY.format(prefix, declaration), "xhtml")
    assert xhtml.is_html(root)
    assert xhtml.read_element(root) == EXPECTED
    assert xhtml.read_element(root[1]) == EXPECTED
    assert xhtml.read_element(root[1][0]) == EXPECTED[:1]


def test_a_story_is_read_in_capitals_and_as_text() -> None:
    for text in (STORY.format("", ""), STORY.format("", "").upper()):
        body = read_html(text)
        assert [type(block).__name__ for block in body] == ["Paragraph", "ListBlock", "Figure"]


@pytest.mark.parametrize("names", ["blockquote", "ul", "ul li", "table", "table tr td", "dl dt", "p", "h2"])
def test_blocks_that_nest_too_deeply_are_refused(names: str) -> None:
    start = "".join(f"<{name}>" for name in names.split())
    end = "".join(f"</{name}>" for name in reversed(names.split()))
    with pytest.raises(ModelError, match="blocks nest at most 64 deep to be read"):
        read(f"{start}a" * 70 + end * 70)


def test_terms_may_stand_in_groups_of_groups() -> None:
    terms = "<div>" * 60 + "<dt>a</dt>" + "</div>" * 60
    assert read(f"<dl>{terms}</dl>") == (items("a"),)


def test_marks_around_what_holds_no_words_cost_nothing() -> None:
    assert read("<i><b>" * 100 + "<img src='u'/><img src='v'/>" + "</b></i>" * 100) == (
        photo("u"),
        photo("v"),
    )


@pytest.mark.parametrize("between", ["\n  ", ""])
def test_elements_of_another_vocabulary_that_stand_below_one_another_are_blocks(between: str) -> None:
    names = (
        "<X><Y>One <Z>two</Z>.</Y>",
        "<Y>Three.</Y>",
        "<P>Four <Q>five</Q> <Q>six</Q>.</P></X>",
        "<X>Seven.</X>",
    )
    root = parse(f"<BODY>{between.join(['', *names, ''])}</BODY>", "xhtml")
    assert xhtml.read_element(root) == (p("One two."), p("Three."), p("Four “five” “six”."), p("Seven."))


@pytest.mark.parametrize(
    "content",
    [
        "<p><x>One</x>\n<x>two</x></p>",
        "<x>One</x> <x>two</x>",
        "One\n<x>two</x>",
        "<x>One <y><z>t</z><z>wo</z></y></x>",
    ],
)
def test_elements_of_another_vocabulary_among_words_are_words(content: str) -> None:
    assert read(content) == (p("One two"),)


def test_a_site_s_own_element_that_shows_something_stands_in_its_place() -> None:
    shown = '<x-video src="https://example.com/1"></x-video>'
    embed = Embed(url="https://example.com/1", html=shown)
    assert read(f"<p>One.</p>{shown}<p>Two.</p>") == (p("One."), embed, p("Two."))
