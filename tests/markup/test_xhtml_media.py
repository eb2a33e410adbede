"""Pictures, figures and who made them, in HTML as others write it."""

from __future__ import annotations

import pytest

from newsmodel import (
    Block,
    Embed,
    Figure,
    ListBlock,
    ListItem,
    Photo,
    Quotation,
    Rendition,
    Table,
)
from tests.markup.bodies import mark, p, photo, read, row

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


@pytest.mark.parametrize(("written", "body"), MEDIA + CREDITS)
def test_what_a_body_shows_is_read(written: str, body: tuple[Block, ...]) -> None:
    assert read(written) == body


# What a script shows, and the same for browsers without scripts.
WITHOUT_SCRIPTS: list[tuple[str, tuple[Block, ...]]] = [
    ("<img data-src='a'/><noscript><img src='a'/></noscript>", (photo("a"),)),
    ("<noscript><img src='a'/></noscript> <img data-src='a'/>", (photo("a"),)),
    (
        "<noscript><img src='a' alt='c'/><img src='b'/></noscript><img data-src='b'/><img data-src='a'/>",
        (photo("b"), photo("a", alt_text="c")),
    ),
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


@pytest.mark.parametrize("start", ["<figure><figcaption>a</figcaption>", "<figure><figcaption>a"])
def test_figures_within_figures_are_read_once(start: str) -> None:
    end = "</figcaption>" * start.endswith("a") + "</figure>"
    body = read(start * 60 + "<img src='u'/><img src='v'/>" + end * 60)
    assert body == (*[p("a")] * 60, photo("u"), photo("v"))
