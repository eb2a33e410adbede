from __future__ import annotations

import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import newsmodel
from newsmodel import (
    Article,
    Block,
    Byline,
    Caption,
    Cell,
    CommentPolicy,
    Contributor,
    Correction,
    Dateline,
    Embed,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Mark,
    Paragraph,
    PartialDate,
    Photo,
    Preformatted,
    Quotation,
    Row,
    Section,
    Table,
)
from newsmodel.cli import sources
from tests.command_line import Run

NOON = datetime(2020, 2, 27, 12, tzinfo=UTC)


def shown(run: Run, article: Article, **environment: str) -> str:
    ran = run("show", "-", stdin=newsmodel.dumps(article, "json"), **environment)
    assert (ran.exit_code, ran.stderr) == (0, "")
    return ran.stdout


def test_a_page_stands_in_the_order_of_its_reader(run: Run) -> None:
    article = Article(
        headline="Bridge reopens",
        section=Section.of("Coast", "Transport"),
        summary="After a year.",
        bylines=(Byline.parse("By Jane Doe"), Byline(text="Photos by AFP")),
        dateline=Dateline(text="LUNDE, Feb 27"),
        published=PartialDate(year=2020, month=2),
        photos=(Photo(headline="A photo", alt_text="A bridge", caption=Caption("At noon.", "Ann/AFP")),),
        body=(Paragraph(text="It reopened."), Paragraph(text="At last.")),
        corrections=(Correction("It was closed for two years."),),
        feedback_prompt="Do you like this article?",
        comment_count=0,
        comment_policy=CommentPolicy(max_length=1500, required_note="* Required"),
    )
    assert (
        shown(run, article)
        == """\
Coast › Transport

Bridge reopens

After a year.

By Jane Doe
Photos by AFP
LUNDE, Feb 27
Published 2020-02

  [photo]
  A photo
  A bridge
  At noon.
  Ann/AFP

It reopened.

At last.

Correction: It was closed for two years.

Do you like this article?

0 Comment(s)
Comment Policy: at most 1500 characters, * Required
"""
    )


def test_who_is_named_without_a_printed_byline_is_shown_by_name(run: Run) -> None:
    people = (Contributor(name="Ann Roe"), Contributor(id="x:1"), Contributor(name="HNA"))
    bylines = (Byline(text="", contributors=people), Byline(text=""))
    assert shown(run, Article(headline="Quay", bylines=bylines)) == "Quay\n\nAnn Roe, HNA\n"


def test_what_an_article_lacks_takes_no_room(run: Run) -> None:
    assert (
        shown(run, Article(headline="", dateline=Dateline(), photos=(Photo(),)))
        == "(no headline)\n\n  [photo]\n"
    )


def test_an_editor_is_warned_before_the_headline(run: Run) -> None:
    article = Article(headline="x", status="withheld", embargoed=NOON, editorial_note="Check the names.")
    assert (
        shown(run, article)
        == """\
Status: withheld
Embargoed until 2020-02-27T12:00:00+00:00
Note to editors: Check the names.

x
"""
    )
    assert shown(run, Article(headline="x", status="usable")) == "x\n"


@pytest.mark.parametrize(
    ("policy", "line"),
    [
        (CommentPolicy(), "Comment Policy"),
        (CommentPolicy(open=True, url="https://x.example"), "Comment Policy: open, https://x.example"),
        (CommentPolicy(open=False), "Comment Policy: closed"),
        (CommentPolicy(closes=NOON), "Comment Policy: closes 2020-02-27T12:00:00+00:00"),
        (CommentPolicy(moderation="pre"), "Comment Policy: moderation: pre"),
        (CommentPolicy(required_fields=("name", "e-mail")), "Comment Policy: required: name, e-mail"),
    ],
)
def test_a_policy_is_told_in_a_line(run: Run, policy: CommentPolicy, line: str) -> None:
    assert shown(run, Article(headline="x", comment_policy=policy)) == f"x\n\n{line}\n"


@pytest.mark.parametrize(
    ("block", "lines"),
    [
        (Paragraph(text="one\ntwo"), "one\ntwo"),
        (Heading(text="Aftermath"), "Aftermath"),
        (Quotation(text="Never again."), "  Never again."),
        (Quotation(blocks=(Paragraph(text="No."),), attribution="Ann"), "  No.\n  — Ann"),
        (ListBlock(items=(ListItem(text="one"), ListItem(text="two"))), "  • one\n  • two"),
        (ListBlock(items=(ListItem(text="one"), ListItem(text="two")), ordered=True), "  1. one\n  2. two"),
        (ListBlock(items=(ListItem(text="nine"),), ordered=True, start=9), "  9. nine"),
        (
            ListBlock(items=(ListItem(text="a", blocks=(ListBlock(items=(ListItem(text="b"),)),)),)),
            "  • a\n      • b",
        ),
        (Figure(Photo(caption=Caption(credit="AFP"))), "  [photo]\n  AFP"),
        (Preformatted(text="a  b\n c"), "  a  b\n   c"),
        (Embed(url="https://x.example", title="A film"), "[embedded]\nA film\nhttps://x.example"),
        (Embed(), "[embedded]"),
    ],
)
def test_a_block_is_shown_as_what_it_is(run: Run, block: Block, lines: str) -> None:
    assert shown(run, Article(headline="x", body=(block,))) == f"x\n\n{lines}\n"


def test_a_table_is_shown_in_rows_with_its_caption(run: Run) -> None:
    head = Row((Cell(text="Losses", header=True, colspan=2**40),))
    table = Table(rows=(head, Row((Cell(text="February"), Cell(text="19")))), caption="In 2020")
    lines = shown(run, Article(headline="x", body=(table,))).splitlines()
    assert [line.split() for line in lines if line] == [["x"], ["Losses"], ["February", "19"], ["In", "2020"]]


def test_a_table_without_rows_is_no_fault(run: Run) -> None:
    assert shown(run, Article(headline="x", body=(Table(), Table(rows=(Row(),))))).startswith("x\n")


WORDS = Paragraph(
    text="strong link",
    marks=(Mark(start=0, end=6, kind="strong"), Mark(start=7, end=11, kind="link", href="https://x.example")),
)


def test_marks_are_styled_in_a_terminal(run: Run) -> None:
    text = shown(run, Article(headline="x", body=(WORDS,)), FORCE_COLOR="1")
    assert "\x1b[1mstrong\x1b[0m" in text
    assert "https://x.example" in text


def test_no_style_goes_to_what_is_no_terminal(run: Run) -> None:
    assert shown(run, Article(headline="x", body=(WORDS,))) == "x\n\nstrong link\n"


def test_no_color_is_honoured_in_a_terminal(run: Run) -> None:
    article = Article(headline="x", status="canceled")
    assert "\x1b[1;31mStatus: canceled" in shown(run, article, FORCE_COLOR="1")
    assert "\x1b[1mStatus: canceled" in shown(run, article, FORCE_COLOR="1", NO_COLOR="1")


def test_a_terminal_is_not_filled_beyond_what_reads_well(run: Run) -> None:
    article = Article(headline="x", body=(Paragraph(text="word " * 100),))
    for columns, widest in ((200, 80), (40, 40)):
        text = shown(run, article, FORCE_COLOR="1", COLUMNS=str(columns))
        assert widest - 5 <= max(map(len, text.splitlines())) <= widest


def test_words_cannot_move_the_cursor(run: Run) -> None:
    link = Mark(start=0, end=1, kind="link", href="https://x.example/\x9c\x9b2J")
    article = Article(headline="a\x9b2Jb\rc\x7f", body=(Paragraph(text="x", marks=(link,)),))
    text = shown(run, article, FORCE_COLOR="1")
    assert "a\ufffd2Jb\ufffdc\ufffd" in text
    assert not set(text) & {"\x9b", "\x9c", "\r", "\x7f"}


def test_brackets_and_colons_are_words(run: Run) -> None:
    assert shown(run, Article(headline="[bold]x[/] :smile:")) == "[bold]x[/] :smile:\n"


def test_several_pages_are_parted_by_a_line(run: Run, folder: Path) -> None:
    ran = run("show", folder)
    assert ran.exit_code == 0
    first, second = ran.stdout.split("─" * 80 + "\n")
    assert first == "Bridge reopens\n\nBy Jane Doe\n"
    assert second.startswith("Port closes")


def test_a_bad_document_does_not_hold_up_the_others(run: Run, folder: Path) -> None:
    ran = run("show", folder / "notes.json", folder / "bridge.json")
    assert (ran.exit_code, ran.stdout) == (1, "Bridge reopens\n\nBy Jane Doe\n")
    assert ran.stderr == f"{folder / 'notes.json'}: No such file or directory\n"


def test_the_articles_of_a_message_are_pages_and_what_is_skipped_is_a_line(run: Run, feed: Path) -> None:
    ran = run("show", feed)
    assert ran.exit_code == 0
    assert ran.stdout == f"one\n{'─' * 80}\ntwo\n"
    assert ran.stderr == f"{feed}: line 2: conceptItem is no article and is skipped\n"


def test_a_message_is_read_from_stdin(run: Run, feed: Path) -> None:
    ran = run("show", "-", stdin=feed.read_bytes())
    assert (ran.exit_code, ran.stdout.splitlines()[::2]) == (0, ["one", "two"])
    assert ran.stderr == "<stdin>: line 2: conceptItem is no article and is skipped\n"


def test_other_warnings_are_not_touched(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def warned(*_: object, **__: object) -> Iterator[Article]:
        warnings.warn("something else", RuntimeWarning, stacklevel=1)
        yield Article(headline="x")

    monkeypatch.setattr(sources, "iterload", warned)
    with pytest.warns(RuntimeWarning, match="something else"):
        ran = run("show", folder / "bridge.json")
    assert (ran.exit_code, ran.output) == (0, "x\n")


def test_files_of_a_folder_that_are_not_shown_are_counted(run: Run, folder: Path) -> None:
    ran = run("show", folder)
    assert (ran.exit_code, ran.stderr) == (0, "1 passed by: no file, or none whose name a format knows\n")
