"""Bodies in HTML as others write it."""

from __future__ import annotations

import pytest

from newsmodel import (
    Block,
    Caption,
    Cell,
    Embed,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Mark,
    ModelError,
    Paragraph,
    Photo,
    Preformatted,
    Quotation,
    Rendition,
    Row,
    Table,
)
from newsmodel.markup import xhtml
from newsmodel.markup.xml import parse

G2 = "http://iptc.org/std/nar/2006-10-01/"


def read(content: str) -> tuple[Block, ...]:
    return xhtml.read_body(parse(f'<body xmlns="{xhtml.NAMESPACE}">{content}</body>', "xhtml"))


def read_html(text: str) -> tuple[Block, ...]:
    return xhtml.read_body(xhtml.parse_html(text))


def p(text: str, *marks: Mark) -> Paragraph:
    return Paragraph(text=text, marks=marks)


def mark(start: int, end: int, kind: str = "link", href: str | None = None) -> Mark:
    return Mark(start=start, end=end, kind=kind, href=href)  # type: ignore[arg-type]  # checked as it is built


def items(*texts: str) -> ListBlock:
    return ListBlock(items=tuple(ListItem(text=text) for text in texts))


def row(*texts: str) -> Row:
    return Row(tuple(Cell(text=text) for text in texts))


def photo(
    href: str, *, alt_text: str | None = None, text: str | None = None, credit: str | None = None
) -> Figure:
    caption = None if text is None and credit is None else Caption(text, credit)
    return Figure(Photo(caption=caption, alt_text=alt_text, renditions=(Rendition(href=href),)))


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

MEDIA: list[tuple[str, tuple[Block, ...]]] = [
    (
        "<p>a</p><img src='u' alt='A bridge' width='640' height='x'/><p>b</p>",
        (
            p("a"),
            Figure(Photo(alt_text="A bridge", renditions=(Rendition(href="u", width=640),))),
            p("b"),
        ),
    ),
    ("<img alt='A bridge'/>", (Figure(Photo(alt_text="A bridge")),)),
    ("<img data-src='u'/>", (photo("u"),)),
    ("<img src='data:image/gif;base64,R0' data-src='u'/>", (photo("u"),)),
    ("<img src='data:image/gif;base64,R0'/>", (photo("data:image/gif;base64,R0"),)),
    ("<img srcset='u 300w, v 600w'/>", (photo("u"),)),
    ("<img srcset=' ' data-srcset='u, v 2x'/>", (photo("u"),)),
    ("<p><img src='u'/></p>", (photo("u"),)),
    (
        "<p>a <b>b <img src='u'/> c</b> d</p>",
        (p("a b", mark(2, 3, "strong")), photo("u"), p("c d", mark(0, 1, "strong"))),
    ),
    ("<a href='v'><img src='u'/> more</a>", (photo("u"), p("more", mark(0, 4, href="v")))),
    ("<picture><source srcset='v'/><img src='u'/></picture>", (photo("u"),)),
    (
        "<ul><li>a <img src='u'/> b</li></ul>",
        (ListBlock(items=(ListItem(text="a", blocks=(photo("u"), p("b"))),)),),
    ),
    # Figures, with captions and credits as they are found.
    (
        (
            "<figure>\n<a href='v'><picture><img src='u' alt='x'/></picture></a>\n"
            "<figcaption>\nThe <b>bridge</b><br/>at noon. <span class='Photo-Credit'>Ann Li</span>\n"
            "</figcaption></figure>"
        ),
        (photo("u", alt_text="x", text="The bridge\nat noon.", credit="Ann Li"),),
    ),
    (
        "<figure><figcaption><p>One.</p><p>Two.</p></figcaption><img src='u'/></figure>",
        (photo("u", text="One.\nTwo."),),
    ),
    ("<figure><img src='u'/><small class='credit'>Li</small></figure>", (photo("u", credit="Li"),)),
    (
        "<figure><img src='u'/><figcaption>a</figcaption><p class='credit'>Li</p></figure>",
        (photo("u", text="a", credit="Li"),),
    ),
    ("<figure><img src='u'/><p>a</p><figcaption>b</figcaption></figure>", (photo("u", text="b"), p("a"))),
    # A caption of many things stands where it stood.
    (
        "<figure><img src='u'/><img src='v'/><figcaption>a</figcaption></figure>",
        (photo("u"), photo("v"), p("a")),
    ),
    (
        (
            "<figure><figcaption>a</figcaption><figure><img src='u'/><figcaption>b</figcaption></figure>"
            "</figure>"
        ),
        (p("a"), photo("u", text="b")),
    ),
    ("<figure><p>a</p><figcaption>b</figcaption></figure>", (p("a"), p("b"))),
    # Figures of something else.
    ("<figure>a</figure>", (p("a"),)),
    (
        "<figure><blockquote>a</blockquote><figcaption>Ann</figcaption></figure>",
        (Quotation(text="a", attribution="Ann"),),
    ),
    (
        "<figure><blockquote>a<footer>Ann</footer></blockquote><figcaption>b</figcaption></figure>",
        (Quotation(text="a", attribution="Ann"), p("b")),
    ),
    (
        "<figure><table><tr><td>a</td></tr></table><figcaption>b</figcaption></figure>",
        (Table(rows=(row("a"),), caption="b"),),
    ),
    (
        "<figure><table><caption>c</caption></table><figcaption>b</figcaption></figure>",
        (Table(caption="c"), p("b")),
    ),
    (
        "<figure><iframe src='u'/><figcaption>A map</figcaption></figure>",
        (Embed(url="u", title="A map", html='<iframe src="u"></iframe>'),),
    ),
    (
        "<figure><iframe title='x'/><figcaption>A map</figcaption></figure>",
        (Embed(title="x", html='<iframe title="x"></iframe>'), p("A map")),
    ),
    # What is shown of other sites.
    (
        "<p>a <iframe src='u' title='A map' allow='x'>No frames</iframe> b</p>",
        (
            p("a"),
            Embed(url="u", title="A map", html='<iframe src="u" title="A map" allow="x">No frames</iframe>'),
            p("b"),
        ),
    ),
    (
        (
            "<video controls='' aria-label='A flood'><source/><source src='u'/>"
            "<p>See <a href='v'>it</a></p></video>b"
        ),
        (
            Embed(
                url="u",
                title="A flood",
                html=(
                    '<video controls="" aria-label="A flood"><source></source><source src="u"></source>'
                    '<p>See <a href="v">it</a></p></video>'
                ),
            ),
            p("b"),
        ),
    ),
    ("<audio src='u'/>", (Embed(url="u", html='<audio src="u"></audio>'),)),
    ("<object data='u'/>", (Embed(url="u", html='<object data="u"></object>'),)),
    ("<embed src='u'/>", (Embed(url="u", html='<embed src="u"></embed>'),)),
    # The class that this library gives to its own, around something else.
    ("<div class='embed'><p>a</p><a href='u'>b</a></div>", (p("a"), p("b", mark(0, 1, href="u")))),
    ("<div class='embed'>a<a href='u'>b</a></div>", (p("ab", mark(1, 2, href="u")),)),
    ("<div class='embed'><iframe src='u'/></div>", (Embed(url="u", html='<iframe src="u"></iframe>'),)),
    ("<div class='embed'/>", ()),
]


# How sites mark who made a picture.
CREDITS: list[tuple[str, tuple[Block, ...]]] = [
    *(
        (
            f"<figure><img src='u'/><figcaption>a</figcaption>{credit}</figure>",
            (photo("u", text="a", credit="Li"),),
        )
        for credit in (
            "<div class='byline'>Li</div>",
            "<p class='image__photographer-name'>Li</p>",
            "<span class='imageSource'>Li</span>",
            "<div class='meta'><span class='x copyright'>Li</span></div>",
            "<p itemprop='x copyrightHolder'>Li</p>",
            "<p property='dc:creator'>Li</p>",
            "<a rel='author' href='v'>Li</a>",
            "<figcaption class='credit'>Li</figcaption>",
            "<cite>Li</cite>",
        )
    ),
    *(
        (
            f"<figure><img src='u'/><figcaption>{caption}</figcaption></figure>",
            (photo("u", text="a", credit="Li"),),
        )
        for caption in (
            "a <span class='byline'>Li</span>",
            "a<span class='attribution'>Li</span>",
            "<span class='author'>Li</span> a",
            "<p>a <span itemprop='creditText'>Li</span></p>",
            "<div class='caption has-credit'><p class='caption'>a</p><p class='credit'>Li</p></div>",
            "<div class='credit-and-caption'>a <b class='caption'></b><small class='credit'>Li</small></div>",
        )
    ),
    # Several are one, with what stands between them.
    (
        (
            "<figure><img src='u'/><figcaption>a <b class='photographer'>Li</b> /\n<b class='agency'>HNA</b>"
            "</figcaption></figure>"
        ),
        (photo("u", text="a", credit="Li / HNA"),),
    ),
    (
        (
            "<figure><img src='u'/>"
            "<figcaption>a <b class='credit'>Li</b><b class='credit'>Ek</b></figcaption></figure>"
        ),
        (photo("u", text="a", credit="Li\nEk"),),
    ),
    (
        (
            "<figure><p class='credit'>Li</p>\n<p class='credit'/>\n"
            "<img src='u'/>b<p class='credit'>Ek</p></figure>"
        ),
        (photo("u", credit="Li\nEk"), p("b")),
    ),
    (
        "<figure><img src='u'/><figcaption>a<p class='credit'>Li</p>b</figcaption></figure>",
        (photo("u", text="a\nb", credit="Li"),),
    ),
    # A sentence is not cut.
    *(
        (f"<figure><img src='u'/><figcaption>{caption}</figcaption></figure>", (photo("u", text=text),))
        for caption, text in (
            ("a (<span class='credit'>Li</span>)", "a (Li)"),
            ("a <span class='credit'>Li</span>/HNA", "a Li/HNA"),
            ("a (\n<span class='credit'>Li</span> )", "a ( Li )"),
            ("<b>a</b> © <span class='credit'>Li</span>", "a © Li"),
            ("By <a rel='author'>Li</a> in May", "By Li in May"),
            # Nor is what may be anything, or is in words of its own.
            ("a <cite>Li</cite> <small>Ek</small>", "a Li Ek"),
            ("a <b class='resource'>Li</b>", "a Li"),
            ("a<ul><li class='credit'>Li</li></ul>", "a\nLi"),
            ("a <x:t xmlns:x='urn:x' class='credit'>Li</x:t>", "a Li"),
        )
    ),
    # What is named after a credit, and holds the picture or nothing.
    ("<figure><div class='byline-box'><img src='u'/></div></figure>", (photo("u"),)),
    ("<figure><img src='u'/><span class='credit-icon'> </span></figure>", (photo("u"),)),
    (
        "<figure><img src='u'/><figcaption class='caption-credit'>a</figcaption></figure>",
        (photo("u", text="a"),),
    ),
    ("<figure><p class='credit'>Li</p></figure>", (p("Li"),)),
    (
        "<figure><div class='embed'><p class='credit'>Li</p><img src='u'/></div></figure>",
        (p("Li"), photo("u")),
    ),
    # A picture within its caption.
    (
        "<figure><figcaption><img src='u'/>a <b class='credit'>Li</b></figcaption></figure>",
        (photo("u", text="a", credit="Li"),),
    ),
    (
        (
            "<figure><figcaption>a<figure><img src='u'/><figcaption>b</figcaption></figure></figcaption>"
            "</figure>"
        ),
        (p("a"), photo("u", text="b")),
    ),
    # What is no photo is labelled with all the words, in their order.
    (
        (
            "<figure><blockquote>a</blockquote>"
            "<figcaption><b class='author'>Ann</b> <cite>Sea</cite></figcaption></figure>"
        ),
        (Quotation(text="a", attribution="Ann Sea"),),
    ),
    (
        "<figure><iframe src='u'/><figcaption>a</figcaption><p class='source'>HNA</p></figure>",
        (Embed(url="u", title="a\nHNA", html='<iframe src="u"></iframe>'),),
    ),
    (
        "<figure><img src='u'/><img src='v'/><figcaption>a</figcaption><p class='source'>HNA</p></figure>",
        (photo("u"), photo("v"), p("a"), p("HNA")),
    ),
]


@pytest.mark.parametrize(("written", "body"), CONTAINERS + BLOCKS + MEDIA + CREDITS)
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

# What a script shows, and the same for browsers without scripts.
WITHOUT_SCRIPTS: list[tuple[str, tuple[Block, ...]]] = [
    ("<img data-src='a'/><noscript><img src='a'/></noscript>", (photo("a"),)),
    ("<noscript><img src='a'/></noscript> <img data-src='a'/>", (photo("a"),)),
    ("<img data-src='a'/><noscript><img src='a' alt='b'/></noscript>", (photo("a", alt_text="b"),)),
    (
        "<img data-src='a' alt='c'/><noscript><img src='a' alt='b'/></noscript>",
        (photo("a", alt_text="c"),),
    ),
    (
        "<p>b<img data-src='a'/></p><noscript><p><img src='a'/></p><img src='c'/>d</noscript>",
        (p("b"), photo("a"), photo("c"), p("d")),
    ),
    (
        "<img data-src='a'/><noscript><figure><img src='a'/><figcaption>b</figcaption></figure></noscript>",
        (photo("a", text="b"),),
    ),
    (
        "<figure><img data-src='a'/><noscript><img src='a'/></noscript><figcaption>b</figcaption></figure>",
        (photo("a", text="b"),),
    ),
    ("<noscript><img src='a'/></noscript><noscript><img src='a'/></noscript>", (photo("a"),)),
    # Another picture, or one that stands elsewhere, is shown.
    ("<img data-src='a'/><noscript><img src='b'/></noscript>", (photo("a"), photo("b"))),
    ("<img data-src='a'/><p>c</p><noscript><img src='a'/></noscript>", (photo("a"), p("c"), photo("a"))),
    ("<noscript><img src='a'/></noscript>b<img data-src='a'/>", (photo("a"), p("b"), photo("a"))),
    ("<img src='a'/><img src='a'/>", (photo("a"), photo("a"))),
    ("<img/><noscript><img/></noscript>", (Figure(Photo()), Figure(Photo()))),
    ("<noscript>a</noscript><noscript/><p><b>b</b></p>", (p("a"), p("b", mark(0, 1, "strong")))),
]


@pytest.mark.parametrize(("written", "body"), WITHOUT_SCRIPTS)
def test_a_picture_for_browsers_without_scripts_is_not_another(written: str, body: tuple[Block, ...]) -> None:
    assert read(written) == body


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


@pytest.mark.parametrize("start", ["<figure><figcaption>a</figcaption>", "<figure><figcaption>a"])
def test_figures_within_figures_are_read_once(start: str) -> None:
    end = "</figcaption>" * start.endswith("a") + "</figure>"
    body = read(start * 60 + "<img src='u'/><img src='v'/>" + end * 60)
    assert body == (*[p("a")] * 60, photo("u"), photo("v"))
