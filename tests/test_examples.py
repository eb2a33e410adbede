"""Every example runs, from any folder, and says what it is there to say."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

import newsmodel
from tests.places import ROOT

EXAMPLES = ROOT / "examples"
PAGE = EXAMPLES / "data" / "ferry.txt"
MESSAGE = EXAMPLES / "feed" / "ferry.xml"

# Asserted below: an example that comes without a test is noticed.
SAID = {
    "build_article.py": ["Coast News > Transport: Bridge reopens", "that is Jane Doe", "Refused: urgency: "],
    "check_comment.py": ["characters: 1680, left: -180", "too_long: ", "required_field: e-mail is required"],
    "property_test.py": ["No article broke it."],
    "read_feed.py": [
        "From hna.example",
        "text: Electric ferry",
        " [Tomas Ryde/HNA]\n",
        "a time without a zone",
    ],
    "read_page.py": ['{"newsmodel":1,', "<newsItem ", "\n0 Comment(s)\n", "all came back equal."],
    "stream_folder.py": ["words  HNA"],
}


def said(tmp_path: Path, name: str, *arguments: str) -> str:
    command = [sys.executable, "-W", "error", str(EXAMPLES / name), *arguments]
    env = {**os.environ, "PYTHONUTF8": "1"}
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=tmp_path, env=env, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


def test_every_example_is_tested() -> None:
    assert {path.name for path in EXAMPLES.glob("*.py")} == set(SAID)


@pytest.mark.parametrize("name", sorted(SAID))
def test_an_example_says_what_it_is_there_to_say(name: str, tmp_path: Path) -> None:
    text = said(tmp_path, name)
    assert [words for words in SAID[name] if words not in text] == []


def test_the_shipped_page_is_written_back_byte_for_byte() -> None:
    assert newsmodel.dumps(newsmodel.load(PAGE), "text") == PAGE.read_bytes()


def test_the_shipped_page_has_every_part_in_its_field() -> None:
    article = newsmodel.load(PAGE)
    assert article.section is not None
    assert article.section.path == ("Coast News", "Transport")
    assert article.headline == "Electric ferry returns to Sørvik after winter of repairs"
    (byline,) = article.bylines
    assert byline.text == "By HNA"
    assert [(agency.name, agency.kind) for agency in byline.contributors] == [("HNA", "organisation")]
    (photo,) = article.photos
    assert photo.alt_text is not None
    assert photo.alt_text.startswith("The electric ferry Tern")
    assert photo.caption is not None
    assert photo.caption.credit == "Tomas Ryde/HNA"
    assert len(article.body) == 12
    assert {type(block) for block in article.body} == {newsmodel.Paragraph}
    assert article.feedback_prompt == "Do you like this article?"
    assert article.comment_count == 0
    policy = newsmodel.CommentPolicy(max_length=1500, required_note="* Denotes Required Field")
    assert article.comment_policy == policy


def test_the_shipped_message_is_valid(conformance: Path) -> None:
    schema = etree.parse(conformance / "newsml-g2" / "schema" / "NewsML-G2_2.35-spec-All-Power.xsd")
    etree.XMLSchema(schema).assertValid(etree.parse(MESSAGE))


def test_the_shipped_message_brings_a_text_its_picture_and_a_package() -> None:
    text, picture, package = newsmodel.iterload(MESSAGE, join=True)
    assert [item.kind for item in (text, picture, package)] == ["text", "picture", "composite"]
    assert len(text.body) == 2
    assert len(picture.renditions) == 2
    assert package.package is not None
    assert package.package.item_ids == (text.id, picture.id)
    assert text.photos == package.photos == (picture.as_photo(),)


def test_a_message_of_one_s_own_is_read_too(tmp_path: Path) -> None:
    newsmodel.dump(newsmodel.Article(headline="Quay"), tmp_path / "quay.xml")
    assert said(tmp_path, "read_feed.py", str(tmp_path / "quay.xml")).startswith("text: Quay\n")


def test_a_real_page_is_read_too(samples: Path, tmp_path: Path) -> None:
    for page in sorted(samples.glob("*.txt")):
        assert said(tmp_path, "read_page.py", str(page)).endswith("all came back equal.\n")


def test_any_folder_is_streamed(tmp_path: Path) -> None:
    article = newsmodel.Article(
        headline="x",
        bylines=(newsmodel.Byline.parse("By AFP"),),
        body=(newsmodel.Paragraph(text="three words here"),),
    )
    newsmodel.dump(article, tmp_path / "a.json")
    newsmodel.dump(article, tmp_path / "b.xml")
    assert said(tmp_path, "stream_folder.py", str(tmp_path)) == "     6 words  AFP\n"
    (tmp_path / "aa.json").write_text("{")
    counted, fault = said(tmp_path, "stream_folder.py", str(tmp_path)).splitlines()
    assert counted == "     6 words  AFP"
    assert fault.startswith(f"passed by: {tmp_path / 'aa.json'}: json: line 1: ")


def test_any_comment_is_checked(tmp_path: Path) -> None:
    assert said(tmp_path, "check_comment.py", " ").startswith("characters: 1, left: 1499\nempty: ")
