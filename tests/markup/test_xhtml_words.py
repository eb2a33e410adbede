"""Text with marks in XHTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import Block, Mark, ModelError, Paragraph, strategies
from newsmodel.markup import own, xhtml
from newsmodel.markup.xml import parse


def read(words: str) -> tuple[Block, ...]:
    content = f'<body xmlns="{xhtml.NAMESPACE}" {own.DECLARATION}><p>{words}</p></body>'
    return xhtml.read_body(parse(content, "xhtml"))


def marked(text: str, *marks: Mark) -> Paragraph:
    return Paragraph(text=text, marks=marks)


def mark(start: int, end: int, kind: str, **fields: str) -> Mark:
    return Mark(start=start, end=end, kind=kind, **fields)  # type: ignore[arg-type]  # checked as it is built


# Each is written just so, and read back from it.
BOTH_WAYS = [
    ("a <em>b</em>", marked("a b", mark(2, 3, "emphasis"))),
    ("<strong>b</strong> a", marked("b a", mark(0, 1, "strong"))),
    ("<code>b</code>", marked("b", mark(0, 1, "code"))),
    ("H<sub>2</sub>O m<sup>2</sup>", marked("H2O m2", mark(1, 2, "sub"), mark(5, 6, "sup"))),
    ('<a href="u?a=1&amp;b=2">b</a>', marked("b", mark(0, 1, "link", href="u?a=1&b=2"))),
    ('<a data-id="i">b</a>', marked("b", mark(0, 1, "link", id="i"))),
    ("<a>b</a>", marked("b", mark(0, 1, "link"))),
    ('<em data-href="u" data-id="i">b</em>', marked("b", mark(0, 1, "emphasis", href="u", id="i"))),
    ('<span class="person">Ann Li</span>', marked("Ann Li", mark(0, 6, "person"))),
    (
        '<span class="organisation" data-id="ric:X.Y">XY</span>',
        marked("XY", mark(0, 2, "organisation", id="ric:X.Y")),
    ),
    ('<span class="place" data-id="">Oslo</span>', marked("Oslo", mark(0, 4, "place", id=""))),
    (
        '<em><span class="person">Ann</span> of <a href="u">XY</a></em>!',
        marked("Ann of XY!", mark(0, 9, "emphasis"), mark(0, 3, "person"), mark(7, 9, "link", href="u")),
    ),
    ("<em><strong>a</strong></em>", marked("a", mark(0, 1, "emphasis"), mark(0, 1, "strong"))),
    ("<em>New<br/>York</em>", marked("New\nYork", mark(0, 8, "emphasis"))),
    ("5 &lt; 6 &amp; 7 &gt; 6", marked("5 < 6 & 7 > 6")),
]


@pytest.mark.parametrize(("written", "block"), BOTH_WAYS)
def test_words_are_written_and_read(written: str, block: Paragraph) -> None:
    assert xhtml.write_body((block,)) == f"<p>{written}</p>"
    assert read(written) == (block,)


READ = [
    # Marks as others write them.
    ("<i>a</i><b>b</b>", marked("ab", mark(0, 1, "emphasis"), mark(1, 2, "strong"))),
    (
        (
            "<span class='person vcard'>Ann</span> <span class='org'>XY</span> "
            "<span class='organization'>XZ</span> <span class='location'>Oslo</span>"
        ),
        marked(
            "Ann XY XZ Oslo",
            mark(0, 3, "person"),
            mark(4, 6, "organisation"),
            mark(7, 9, "organisation"),
            mark(10, 14, "place"),
        ),
    ),
    # Elements that are no marks keep their words.
    (
        "a<u>b</u><s>c</s> <cite>d</cite> <small>e</small> <font color='red'>f</font>",
        marked("abc d e f"),
    ),
    ("<span>a</span><span class='red'>b</span> <time datetime='2020'>c</time>", marked("ab c")),
    ("<del>a</del><ins>b</ins><abbr title='x'>c</abbr><mark>d</mark><big>e</big>", marked("abcde")),
    (
        "<ruby>a<rt>b</rt></ruby> <unheard-of>c <b>d</b></unheard-of> e",
        marked("ab c d e", mark(5, 6, "strong")),
    ),
    ("<x:y xmlns:x='urn:x'>a</x:y> b", marked("a b")),
    # What is quoted has its marks, and marks within and around it stand where they stood.
    ("He said <q>yes</q>.", marked("He said “yes”.")),
    ("<q>a <q>b <q>c</q></q> d</q> <q>e</q>", marked("“a ‘b “c”’ d” “e”")),
    (
        "<em>a</em> <q><em>b</em> c</q> <em>d <q>e</q></em> <em>f</em>",
        marked(
            "a “b c” d “e” f",
            mark(0, 1, "emphasis"),
            mark(3, 4, "emphasis"),
            mark(8, 13, "emphasis"),
            mark(14, 15, "emphasis"),
        ),
    ),
    ("a\n <q>\n <em>b</em>\n</q>\n c", marked("a “ b ” c", mark(4, 5, "emphasis"))),
    ("a<q/>", marked("a“”")),
    ("<x:q xmlns:x='urn:x'>a <x:q>b</x:q></x:q>", marked("“a ‘b’”")),
    # A place that links lead to is no link.
    ("<a name='top'>a</a> <a id='b'>b</a>", marked("a b")),
    # White space around inline elements is neither lost nor gained.
    ("a <em>b</em> c", marked("a b c", mark(2, 3, "emphasis"))),
    ("a<em> b </em>c", marked("a b c", mark(1, 4, "emphasis"))),
    ("a <em> b </em> c", marked("a b c", mark(1, 3, "emphasis"))),
    ("a<em>b</em>c", marked("abc", mark(1, 2, "emphasis"))),
    ("<em>a</em>\n  <strong>b</strong>", marked("a b", mark(0, 1, "emphasis"), mark(2, 3, "strong"))),
    ("<em>a</em>, <u>b</u>.", marked("a, b.", mark(0, 1, "emphasis"))),
    ("\n  a\n  <u>\n  b\n  </u>\n  c\n", marked("a b c")),
    ("a<em/>b<em> </em>c", marked("ab c", mark(2, 3, "emphasis"))),
    ("a\u00a0<em>b</em>\u00a0c", marked("a\u00a0b\u00a0c", mark(2, 3, "emphasis"))),
    # Line breaks.
    ("a\n<br/>\nb<br />c", marked("a\nb\nc")),
    ("a<br/><br/>b", marked("a\n\nb")),
    ("<em>a<br/></em> b", marked("a\nb", mark(0, 2, "emphasis"))),
    # What is not shown.
    ("a<!-- comment -->b <?target data?>c<!---->", marked("ab c")),
    ("a<script>x</script> b<style>y</style><wbr/>c", marked("a bc")),
    ("<![CDATA[a <b> & c]]>", marked("a <b> & c")),
    # A picture that stands for a character.
    ("a <img class='wp-emoji' alt='🙂' src='u'/>!<img class='emoji'/>", marked("a 🙂!")),
]


@pytest.mark.parametrize(("written", "block"), READ)
def test_words_are_read(written: str, block: Paragraph) -> None:
    assert read(written) == (block,)


def test_marks_that_nest_too_deeply_are_refused() -> None:
    with pytest.raises(ModelError):
        read("<b>" * 33 + "x" + "</b>" * 33)


@given(data=st.data())
def test_the_words_of_every_paragraph_stand_in_the_markup_in_order(data: st.DataObject) -> None:
    text = data.draw(strategies.texts())
    block = Paragraph(text=text, marks=data.draw(strategies.marks(text)))
    written = parse(f"<x {own.DECLARATION}>{xhtml.write_body((block,))}</x>", "xhtml")
    assert "".join(written.itertext()) == text.replace("\n", "")


INLINE = ["em", "i", "strong", "b", "a", "u", "s", "q", "cite", "small", "font", "span", "sub", "code", "x"]


@given(
    pieces=st.lists(
        st.tuples(st.sampled_from(INLINE), *[st.sampled_from(["", " ", "a", "b ", " c", "\n"])] * 2),
        max_size=6,
    )
)
def test_no_word_and_no_white_space_is_lost_or_gained(pieces: list[tuple[str, str, str]]) -> None:
    written = "".join(f"<{tag}>{inside}</{tag}>{after}" for tag, inside, after in pieces)
    (block,) = read(written)
    assert isinstance(block, Paragraph)
    shown = [(f"“{inside}”" if tag == "q" else inside) + after for tag, inside, after in pieces]
    assert block.text == " ".join("".join(shown).split())
