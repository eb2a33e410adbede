"""Front matter: what is stated in it, that it is read as it is written, and what it must not say."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsmodel import (
    Article,
    Byline,
    Caption,
    CommentPolicy,
    Contributor,
    DecodeError,
    Embed,
    Heading,
    Paragraph,
    Photo,
    Section,
    detection,
)
from newsmodel.codecs import text

HEADLINE = "Ferry line returns after two years"
SAILS = (Paragraph(text="It sails."),)

# Each is written as it is read.
PAGES = {
    "an article that says nothing": ("+++\n+++\n", Article(headline="")),
    "what a page never shows": (
        (
            "+++\n"
            'id = "urn:x:1"\n'
            'published = "2024-03-01T09:30:00+02:00"\n'
            "keywords = [\n"
            '    "ferry",\n'
            '    "port",\n'
            "]\n"
            "+++\n"
            "\n"
            "Ferry line returns after two years"
        ),
        Article(
            headline=HEADLINE,
            id="urn:x:1",
            published=datetime.fromisoformat("2024-03-01T09:30:00+02:00"),
            keywords=("ferry", "port"),
        ),
    ),
    "a page that seems to be something else": (
        '+++\npage = "headline body"\n+++\n\nTrade\n\nFerry line returns',
        Article(headline="Trade", body=(Paragraph(text="Ferry line returns"),)),
    ),
    "parts that do not look like themselves": (
        (
            '+++\npage = "section headline bylines alt body feedback"\n+++\n\n'
            "A section with a rather long name, as it goes.\n\n"
            "Ferry\n\nSomebody\n\nA ferry\n\nIt sails.\n\nTell us!"
        ),
        Article(
            headline="Ferry",
            section=Section(name="A section with a rather long name, as it goes."),
            bylines=(Byline(text="Somebody"),),
            photos=(Photo(alt_text="A ferry"),),
            body=SAILS,
            feedback_prompt="Tell us!",
        ),
    ),
    "more of what the page shows": (
        (
            "+++\n"
            "bylines = [\n"
            "    { contributors = [] },\n"
            "]\n"
            "photos = [\n"
            '    { role = "main" },\n'
            '    { alt_text = "Another" },\n'
            "]\n"
            "\n"
            "[section]\n"
            'id = "s:1"\n'
            "\n"
            "[section.parent]\n"
            'id = "s:0"\n'
            "\n"
            "[comment_policy]\n"
            "open = false\n"
            "+++\n"
            "\n"
            "News\nTrade\n\n"
            "Ferry line returns after two years\n\nBy AFP\n\nA ferry\n\nA ferry [Ann Lee]\n\n"
            "It sails.\n\n7 Comment(s)\nComment Policy 9 / 9"
        ),
        Article(
            headline=HEADLINE,
            section=Section(name="Trade", id="s:1", parent=Section(name="News", id="s:0")),
            bylines=(Byline(text="By AFP"),),
            photos=(
                Photo(alt_text="A ferry", caption=Caption("A ferry", "Ann Lee"), role="main"),
                Photo(alt_text="Another"),
            ),
            body=SAILS,
            comment_count=7,
            comment_policy=CommentPolicy(max_length=9, open=False),
        ),
    ),
    "what no page can show": (
        (
            "+++\n"
            'headline = "Ferry\\r\\nline"\n'
            "bylines = [\n"
            '    { text = " " },\n'
            "]\n"
            "photos = [\n"
            '    { caption = { text = "Ferry [Ann Lee]" }, alt_text = "\\n" },\n'
            "]\n"
            "comment_count = 1000000000000000\n"
            'feedback_prompt = ""\n'
            "\n"
            "[section]\n"
            'name = "A\\nB"\n'
            "\n"
            "[comment_policy]\n"
            'required_note = "1 / 2"\n'
            "+++\n"
        ),
        Article(
            headline="Ferry\r\nline",
            section=Section(name="A\nB"),
            bylines=(Byline(text=" "),),
            photos=(Photo(alt_text="\n", caption=Caption("Ferry [Ann Lee]")),),
            feedback_prompt="",
            comment_count=10**15,
            comment_policy=CommentPolicy(required_note="1 / 2"),
        ),
    ),
    "captions that read as something else": (
        '+++\nphotos = [\n    { caption = { credit = "a [b" } },\n]\n+++\n',
        Article(headline="", photos=(Photo(caption=Caption(credit="a [b")),)),
    ),
    "parts that say nothing": (
        "+++\nphotos = [\n    { caption = {} },\n]\n+++\n",
        Article(headline="", photos=(Photo(caption=Caption()),)),
    ),
    "a byline that names others": (
        (
            '+++\n[[bylines]]\ncontributors = [\n    { name = "Ann" },\n]\n+++\n\n'
            "Ferry line returns after two years\n\nBy AFP"
        ),
        Article(headline=HEADLINE, bylines=(Byline(text="By AFP", contributors=(Contributor(name="Ann"),)),)),
    ),
    "a body in CommonMark": (
        (
            '+++\nbody = "commonmark"\n+++\n\n'
            "Ferry line returns after two years\n\n## At last\n\nIt sails.\n\n1 Comment(s)"
        ),
        Article(headline=HEADLINE, body=(Heading(text="At last"), *SAILS), comment_count=1),
    ),
    "a body in CommonMark alone": (
        '+++\npage = "body"\nbody = "commonmark"\n+++\n\n## At last',
        Article(headline="", body=(Heading(text="At last"),)),
    ),
    "a paragraph that no page can show": (
        '+++\nbody = "commonmark"\n+++\n\nFerry line returns after two years\n\nIt\\\n\\\nsails.&#13;',
        Article(headline=HEADLINE, body=(Paragraph(text="It\n\nsails.\r"),)),
    ),
    "a page that begins as another format does": (
        "+++\n+++\n\n<b>Ferry</b>",
        Article(headline="<b>Ferry</b>"),
    ),
    "a page that begins as an array of JSON does": ("+++\n+++\n\n[ {1}]", Article(headline="[ {1}]")),
    "a page that begins as front matter does": ("+++\n+++\n\n+++", Article(headline="+++")),
    "a page that begins as a PDF does": ("+++\n+++\n\n%PDF-1.4", Article(headline="%PDF-1.4")),
    "a page that begins with what is cut off": ("+++\n+++\n\n\ufeff", Article(headline="\ufeff")),
}


@pytest.mark.parametrize(("page", "article"), PAGES.values(), ids=PAGES)
def test_page(page: str, article: Article) -> None:
    assert text.dumps(article).decode() == page
    assert text.loads(page) == article
    assert detection.by_content(page) == "text"


# Documents as people may write them.
HANDWRITTEN = {
    "spaces after the fences, and line ends of two characters": (
        '+++ \r\nid = "x"\r\n+++\t\r\n\r\n\r\nFerry\r\n',
        Article(headline="Ferry", id="x"),
    ),
    "fences that are not alone on their line": ("+++ Ferry", Article(headline="+++ Ferry")),
    "what the page shows, said again": ('+++\nheadline = "Boat"\n+++\n\nFerry', Article(headline="Boat")),
    "a body that is said to be paragraphs": (
        '+++\nbody = "paragraphs"\n+++\n\nFerry line returns after two years\n\nIt sails.',
        Article(headline=HEADLINE, body=SAILS),
    ),
    "a page without the word body": (
        '+++\npage = "headline summary"\n+++\n\nFerry\n\nIt sails.',
        Article(headline="Ferry", summary="It sails."),
    ),
    "a part of several blocks": (
        (
            '+++\npage = "section headline body"\nretrieved = "2024-01-01T00:00:00Z"\n'
            'section.id = "s"\n+++\n\n'
            "News\n\nFerry"
        ),
        Article(
            headline="Ferry",
            section=Section(name="News", id="s"),
            retrieved=datetime(2024, 1, 1, tzinfo=UTC),
        ),
    ),
    "CommonMark and no body": ('+++\nbody = "commonmark"\n+++\n\nFerry', Article(headline="Ferry")),
}


@pytest.mark.parametrize(("page", "article"), HANDWRITTEN.values(), ids=HANDWRITTEN)
def test_page_of_others(page: str, article: Article) -> None:
    assert text.loads(page) == article


FAULTS = {
    "no end": ("+++\nid = 1\n", 1, "", "no closing"),
    "no end and nothing else": ("+++", 1, "", "no closing"),
    "no TOML": ('+++\nid = "x"\nid =\n+++\n', 3, "", "Invalid value"),
    "TOML that ends early": ('+++\nid = "x"\nx = """\n+++\n', 4, "", "Unterminated"),
    "a number of too many digits": (f"+++\nurgency = {'9' * 5000}\n+++\n", 2, "", "digit"),
    "a key of too many parts": (f"+++\n{'a.' * 1000}a = 1\n+++\n", 2, "", "too many parts"),
    "nested too deeply": (f"+++\nx = {'[' * 9000}\n+++\n", None, "", "nested too deeply"),
    "an unknown key": ('+++\nid = "x"\nname = 1\n+++\n\nFerry', 3, "name", "no such field"),
    "a wrong type": ("+++\nid = 1\n+++\n\nFerry", 2, "id", "string is wanted"),
    "a wrong type within": (
        '+++\n[[photos]]\nrole = "main"\n[photos.caption]\ntext = 1\n+++\n\nFerry',
        2,
        "photos[0].caption.text",
        "string is wanted",
    ),
    "a list where the page has one": ("+++\nbylines = [3]\n+++\n\nFerry", 2, "bylines[0]", "object"),
    "a value where the page has a list": (
        "+++\nbylines = 3\n+++\n\nFerry line returns after two years\n\nBy AFP",
        2,
        "bylines",
        "list",
    ),
    "a value in a list of the page": (
        "+++\nbylines = [3]\n+++\n\nFerry line returns after two years\n\nBy AFP",
        2,
        "bylines[0]",
        "object",
    ),
    "no language of bodies": ('+++\nbody = "html"\n+++\n\nFerry', 2, "body", "is wanted"),
    "no list of parts": ("+++\npage = 1\n+++\n\nFerry", 2, "page", "words are wanted"),
    "no part": ('+++\npage = "headline text"\n+++\n\nFerry', 2, "page", "words are wanted"),
    "two bodies": ('+++\npage = "body headline body"\n+++\n\nFerry', 2, "page", "words are wanted"),
    "too many parts": ('+++\npage = "section headline body"\n+++\n\nFerry', 2, "page", "fewer blocks"),
    "a section of too many levels": (
        '+++\npage = "section section headline body"\n+++\n\n' + "S\n" * 32 + "\nS\n\nFerry",
        2,
        "page",
        "more than 32 levels",
    ),
    "comments that are none": ('+++\npage = "comments body"\n+++\n\nFerry', 2, "page", "neither a count"),
    "bad CommonMark": (
        '+++\nbody = "commonmark"\n+++\n\nFerry line returns after two years\n\nIt sails.\n\n---\n',
        9,
        "",
        "line across",
    ),
    "CommonMark nested too deeply": (
        f'+++\npage = "body"\nbody = "commonmark"\n+++\n\n{">" * 9000}\n',
        None,
        "",
        "nested too deeply",
    ),
    "bad words": (
        '+++\nbody = "commonmark"\n+++\n\nFerry line returns after two years\n\nIt <em>sails.\n',
        7,
        "",
        "never closed",
    ),
}


@pytest.mark.parametrize(("page", "line", "path", "message"), FAULTS.values(), ids=FAULTS)
def test_fault(page: str, line: int | None, path: str, message: str) -> None:
    with pytest.raises(DecodeError, match=message) as caught:
        text.loads(page)
    assert (caught.value.format, caught.value.line, caught.value.path) == ("text", line, path)


def test_no_block_is_left_over_where_all_are_named() -> None:
    body = (Embed(url="https://example.org"),)
    article = Article(headline="", body=body, feedback_prompt="?")
    assert text.loads(text.dumps(article)) == article


def test_a_list_that_is_shorter_than_what_the_page_shows_takes_nothing_away() -> None:
    page = "+++\nbylines = []\n+++\n\nQuay opens\n\nBy AFP\n\nOne.\n"
    assert [byline.text for byline in text.loads(page).bylines] == ["By AFP"]
