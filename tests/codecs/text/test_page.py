"""Pages without front matter: what each says, and that it is written so."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsmodel import Article, Byline, Caption, CommentPolicy, Contributor, Paragraph, Photo, Section
from newsmodel.codecs import text


def paragraphs(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text=text) for text in texts)


WHOLE = """\
Harbour News
Trade

Ferry line returns today after two years

By AFP

A ferry leaves the old port at dawn.

The first ferry on Monday morning. [Lena Example/AFP]

The ferry between the two ports sails again since Monday.

Tickets cost half of what they did.

Was this of use to you?

3 Comment(s)
Comment Policy Fields with * are required 800 / 800"""

# Each is written as it is read.
PAGES = {
    "every part": (
        WHOLE,
        Article(
            headline="Ferry line returns today after two years",
            section=Section.of("Harbour News", "Trade"),
            bylines=(Byline(text="By AFP", contributors=(Contributor(name="AFP", kind="organisation"),)),),
            photos=(
                Photo(
                    alt_text="A ferry leaves the old port at dawn.",
                    caption=Caption("The first ferry on Monday morning.", "Lena Example/AFP"),
                ),
            ),
            body=paragraphs(
                "The ferry between the two ports sails again since Monday.",
                "Tickets cost half of what they did.",
            ),
            feedback_prompt="Was this of use to you?",
            comment_count=3,
            comment_policy=CommentPolicy(max_length=800, required_note="Fields with * are required"),
        ),
    ),
    "a headline": ("Ferry returns", Article(headline="Ferry returns")),
    "a headline and paragraphs": (
        "Ferry line returns today after two years\n\nIt sails.\n\nIt is\nfull.",
        Article(
            headline="Ferry line returns today after two years", body=paragraphs("It sails.", "It is\nfull.")
        ),
    ),
    "a section in one line": (
        "Trade\n\nFerry line returns today\n\nIt sails.",
        Article(
            headline="Ferry line returns today", section=Section(name="Trade"), body=paragraphs("It sails.")
        ),
    ),
    "several bylines": (
        "Ferry line returns today\n\nBy Ann Lee\nBy our own reporter\nBo Li/AFP\n\nIt sails.",
        Article(
            headline="Ferry line returns today",
            bylines=(
                Byline.parse("By Ann Lee"),
                Byline(text="By our own reporter"),
                Byline.parse("Bo Li/AFP"),
            ),
            body=paragraphs("It sails."),
        ),
    ),
    "a caption without alternative text": (
        "Ferry line returns today\n\nBy Ann Lee\n\nThe ferry. [Ann Lee]\n\nIt sails.",
        Article(
            headline="Ferry line returns today",
            bylines=(Byline.parse("By Ann Lee"),),
            photos=(Photo(caption=Caption("The ferry.", "Ann Lee")),),
            body=paragraphs("It sails."),
        ),
    ),
    "a caption without a credit": (
        "Ferry line returns today\n\nA ferry\n\nA ferry",
        Article(
            headline="Ferry line returns today",
            photos=(Photo(alt_text="A ferry", caption=Caption("A ferry")),),
        ),
    ),
    "a credit alone": (
        "Ferry line returns today\n\nA ferry\n\n[Ann Lee]",
        Article(
            headline="Ferry line returns today",
            photos=(Photo(alt_text="A ferry", caption=Caption(credit="Ann Lee")),),
        ),
    ),
    "brackets that belong to the caption": (
        "Ferry line returns today\n\nA[x]\n\nA[x]\n\n [x]\n\n [x]",
        Article(
            headline="Ferry line returns today",
            photos=(Photo(alt_text="A[x]", caption=Caption("A[x]")),),
            body=paragraphs(" [x]", " [x]"),
        ),
    ),
    "the usual prompt without comments": (
        "Ferry line returns today\n\nIt sails.\n\nDo you like this article?",
        Article(
            headline="Ferry line returns today",
            body=paragraphs("It sails."),
            feedback_prompt="Do you like this article?",
        ),
    ),
    "a policy that says nothing": (
        "Ferry line returns today\n\nComment Policy",
        Article(headline="Ferry line returns today", comment_policy=CommentPolicy()),
    ),
    "a policy of a note": (
        "Ferry line returns today\n\nComment Policy Be kind",
        Article(headline="Ferry line returns today", comment_policy=CommentPolicy(required_note="Be kind")),
    ),
    "a policy of a note with a number": (
        "Ferry line returns today\n\nComment Policy Be kind 1 / 2 / x / 20",
        Article(
            headline="Ferry line returns today",
            comment_policy=CommentPolicy(required_note="Be kind 1 / 2 / x / 20"),
        ),
    ),
    "a policy of a number": (
        "Ferry line returns today\n\nComment Policy 20 / 20",
        Article(headline="Ferry line returns today", comment_policy=CommentPolicy(max_length=20)),
    ),
    "comments alone": ("0 Comment(s)", Article(headline="", comment_count=0)),
    "spaces that belong to the text": (
        "Ferry line  returns today \n\n  It sails.\t\n\nIt is full.  ",
        Article(headline="Ferry line  returns today ", body=paragraphs("  It sails.\t", "It is full.  ")),
    ),
    "line separators that end no line": (
        "Ferry\u2028line\x85returns today at last\n\nIt\u2029sails.\ufeff",
        Article(headline="Ferry\u2028line\x85returns today at last", body=paragraphs("It\u2029sails.\ufeff")),
    ),
}


@pytest.mark.parametrize(("page", "article"), PAGES.values(), ids=PAGES)
def test_page(page: str, article: Article) -> None:
    assert text.loads(page) == article
    assert text.dumps(article) == page.encode()
    assert text.loads(page.encode()) == article


# Pages as others lay them out, and what is made of them.
FOREIGN = {
    "blank lines around and between": (
        "\n \t\nFerry line returns today\n\n\n  \nIt sails.\n\n",
        Article(headline="Ferry line returns today", body=paragraphs("It sails.")),
    ),
    "a last line of spaces": (
        "Ferry line returns today\n\nIt sails. \n   ",
        Article(headline="Ferry line returns today", body=paragraphs("It sails. ")),
    ),
    "a byte order mark and line ends of two characters": (
        "\ufeffFerry line returns today\r\n\r\nIt\r\nsails.\r\n",
        Article(headline="Ferry line returns today", body=paragraphs("It\nsails.")),
    ),
    "a carriage return alone": (
        "Ferry line returns today\n\nIt\rsails.",
        Article(headline="Ferry line returns today", body=paragraphs("It\rsails.")),
    ),
    "a block for each byline": (
        "Ferry line returns today\n\nBy Ann Lee\n\nBy Bo Li\n\nIt sails.",
        Article(
            headline="Ferry line returns today",
            bylines=(Byline.parse("By Ann Lee"), Byline.parse("By Bo Li")),
            body=paragraphs("It sails."),
        ),
    ),
    "a summary above the byline": (
        "Ferry line returns today to the old port after two years\n\nIt is full.\n\nBy Ann Lee\n\nIt sails.",
        Article(
            headline="Ferry line returns today to the old port after two years",
            summary="It is full.",
            bylines=(Byline.parse("By Ann Lee"),),
            body=paragraphs("It sails."),
        ),
    ),
    "a byline in another language": (
        "Die Fähre fährt wieder seit Montag\n\nVon Ann Lee\n\nSie ist voll.",
        Article(
            headline="Die Fähre fährt wieder seit Montag",
            bylines=(Byline.parse("Von Ann Lee"),),
            body=paragraphs("Sie ist voll."),
        ),
    ),
    "the count and the policy apart": (
        "Ferry line returns today\n\nIt sails.\n\n12 Comments\n\nComment Policy 7 / 900",
        Article(
            headline="Ferry line returns today",
            body=paragraphs("It sails."),
            comment_count=12,
            comment_policy=CommentPolicy(max_length=900),
        ),
    ),
    "the credit on a line of its own": (
        "Ferry line returns today\n\nA ferry\n\nThe ferry.\n[Ann Lee]",
        Article(
            headline="Ferry line returns today",
            photos=(Photo(alt_text="A ferry", caption=Caption("The ferry.", "Ann Lee")),),
        ),
    ),
    "brackets that are no credit": (
        "Ferry line returns today\n\nIt sails [sic]\n\nIt is [full] [x] ]\n\nMore []",
        Article(
            headline="Ferry line returns today",
            body=paragraphs("It sails [sic]", "It is [full] [x] ]", "More []"),
        ),
    ),
    "a question before the comments that is long": (
        f"Ferry line returns today\n\n{'Why ' * 30}now?\n\n1 Comment",
        Article(headline="Ferry line returns today", body=paragraphs(f"{'Why ' * 30}now?"), comment_count=1),
    ),
    "a label above a paragraph": (
        "Ferry returns\n\nIt sails.",
        Article(headline="Ferry returns", body=paragraphs("It sails.")),
    ),
    "a label of several lines above a paragraph": (
        "Ferry returns\nto the port\n\nIt sails.",
        Article(headline="Ferry returns\nto the port", body=paragraphs("It sails.")),
    ),
    "a short sentence first": (
        "It sails.\n\nFerry line returns today",
        Article(headline="It sails.", body=paragraphs("Ferry line returns today")),
    ),
    "a label above what may be a headline": (
        "Politics\n\nDe Niro Wins Award\n\nIt sails.",
        Article(
            headline="De Niro Wins Award", section=Section(name="Politics"), body=paragraphs("It sails.")
        ),
    ),
    "labels above what may be a headline, and a byline": (
        "World\nEurope\n\nVon der Leyen Wins Vote\n\nBy AFP\n\nIt sails.",
        Article(
            headline="Von der Leyen Wins Vote",
            section=Section.of("World", "Europe"),
            bylines=(Byline.parse("By AFP"),),
            body=paragraphs("It sails."),
        ),
    ),
    "a label above one word that may be a name": (
        "Travel\n\nPar Excellence\n\nIt sails.",
        Article(headline="Par Excellence", section=Section(name="Travel"), body=paragraphs("It sails.")),
    ),
    **{
        f"a short headline above {byline}": (
            f"Fähre fährt\n\n{byline}\n\nSie ist voll.",
            Article(
                headline="Fähre fährt", bylines=(Byline.parse(byline),), body=paragraphs("Sie ist voll.")
            ),
        )
        for byline in (
            "Von Ann Lee",
            "Von Ann van der Lee",
            "Von Ann Maria Lee in Lunde",
            "Von Ann Maria Lee, Redakteurin",
            "Von Ann Maria Lee und Bo Ek",
            "Von AFP",
            "Av NTB",
            "By Popular Demand",
        )
    },
    "several bylines below a label": (
        "Politics\n\nDe Ann Maria Lee\nDe Bo Per Ek\n\nIt sails.",
        Article(
            headline="Politics",
            bylines=(Byline.parse("De Ann Maria Lee"), Byline.parse("De Bo Per Ek")),
            body=paragraphs("It sails."),
        ),
    ),
    "a headline of several words above one name": (
        "Ferry line returns today\n\nPor Redacción\n\nIt sails.",
        Article(
            headline="Ferry line returns today",
            bylines=(Byline.parse("Por Redacción"),),
            body=paragraphs("It sails."),
        ),
    ),
    "a label of more lines than a section has": (
        "S\n" * 32 + "S\n\nFerry returns\n\nBy AFP\n\nIt sails.",
        Article(
            headline="S\n" * 32 + "S",
            summary="Ferry returns",
            bylines=(Byline.parse("By AFP"),),
            body=paragraphs("It sails."),
        ),
    ),
    "a slash that is no byline": (
        "Ferry line returns today\n\nTickets/fares fall - so do costs\n\nIt sails.",
        Article(
            headline="Ferry line returns today",
            body=paragraphs("Tickets/fares fall - so do costs", "It sails."),
        ),
    ),
}


@pytest.mark.parametrize(("page", "article"), FOREIGN.values(), ids=FOREIGN)
def test_page_of_others(page: str, article: Article) -> None:
    assert text.loads(page) == article
    assert text.loads(text.dumps(article)) == article


def test_sample(samples: Path) -> None:
    for file in sorted(samples.glob("*.txt")):
        page = file.read_bytes()
        article = text.loads(page)
        assert text.dumps(article) == page
        assert article.section is not None
        assert article.section.path == ("Iraq News", "Security")
        assert article.headline
        assert [byline.text for byline in article.bylines] == ["By AFP"]
        assert article.bylines[0].contributors == (Contributor(name="AFP", kind="organisation"),)
        (photo,) = article.photos
        assert photo.caption is not None
        assert photo.caption.text
        assert photo.caption.credit == "Bakr Alkasem/AFP"
        assert photo.alt_text == f"{photo.caption.text} [{photo.caption.credit}]"
        assert len(article.body) == page.count(b"\n\n") - 6
        assert all(
            block == Paragraph(text=block.text) for block in article.body if isinstance(block, Paragraph)
        )
        assert article.feedback_prompt == "Do you like this article?"
        assert article.comment_count == 0
        assert article.comment_policy == CommentPolicy(
            max_length=1500, required_note="* Denotes Required Field"
        )


@pytest.mark.parametrize(
    ("page", "headline", "count"),
    [
        ("3 Comment(s)\n\n4 Comment(s)\n", "3 Comment(s)", 4),
        ("Quay\n\n3 Comment(s)\n\nComment Policy\n", "Quay", 3),
        ("Comment Policy\n\n3 Comment(s)\n", "Comment Policy", 3),
    ],
)
def test_only_what_reads_as_one_part_is_the_comments(page: str, headline: str, count: int) -> None:
    article = text.loads(page)
    assert (article.headline, article.comment_count) == (headline, count)
    assert text.loads(text.dumps(article)) == article
