"""What a type checker knows of an article, and of the functions that read and write one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, assert_type

import attrs

import newsmodel
from newsmodel import Article, CommentPolicy, ModelError, Paragraph, Section, Violation

article = Article(
    headline="Port reopens", body=(Paragraph(text="Ships are back."),), section=Section.of("World")
)
assert_type(article.headline, str)
assert_type(article.text, str)
assert_type(article.word_count, int)
assert_type(article.id, str | None)
assert_type(article.urgency, int | None)
assert_type(article.status, Literal["usable", "withheld", "canceled"] | None)
assert_type(article.replace(headline="Port closes"), Article)

# What is in a body is known by its class.
for block in article.body:
    if isinstance(block, Paragraph):
        assert_type(block.text, str)
        assert_type(block.marks, tuple[newsmodel.Mark, ...])

if article.section is not None:
    assert_type(article.section.path, tuple[str, ...])

policy = CommentPolicy(max_length=1500)
assert_type(policy.remaining("Well said."), int | None)
assert_type(policy.check("Well said."), tuple[Violation, ...])

document = newsmodel.dumps(article, "json")
assert_type(document, bytes)
assert_type(newsmodel.loads(document), Article)


def headlines(folder: str) -> list[str]:
    assert_type(newsmodel.iterload(folder), Iterator[Article])
    return [found.headline for found in newsmodel.iterload(folder)]


# Each of these is refused by the type checkers, and then by the library itself.
try:
    article.headline = "Port closes"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
except attrs.exceptions.FrozenInstanceError:
    pass
else:
    raise AssertionError("an article is immutable")

try:
    Article(headline="Port reopens", kind="rumour")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
except ModelError as error:
    assert_type(error.path, str)
else:
    raise AssertionError("a kind is one of a few words")

try:
    Article("Port reopens")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
except TypeError:
    pass
else:
    raise AssertionError("fields are named")
