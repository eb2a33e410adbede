"""An article as a page for the terminal: what its reader would see.

What may live here: the parts of the page around its body, in their order. The body is in `blocks`.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType

from newsmodel.cli.blocks import block_lines, photo_lines, plain
from newsmodel.model.article import Article
from newsmodel.model.comment_policy import CommentPolicy
from newsmodel.model.moment import format_moment

__all__ = ["page"]


def page(article: Article) -> RenderableType:
    """Return the page; its parts stand apart by a blank line."""
    first, *others = _parts(article)
    return Group(first, *(line for part in others for line in ("", part)))


def _parts(article: Article) -> Iterator[RenderableType]:
    if article.section is not None:
        yield plain(" › ".join(article.section.path), "dim")
    warnings = list(_warnings(article))
    if warnings:
        yield plain("\n".join(warnings), "bold red")
    yield plain(article.headline or "(no headline)", "bold")
    if article.summary is not None:
        yield plain(article.summary, "italic")
    signed = list(_signature(article))
    if signed:
        yield plain("\n".join(signed), "cyan")
    for photo in article.photos:
        yield photo_lines(photo)
    for block in article.body:
        yield block_lines(block)
    for correction in article.corrections:
        yield plain(f"Correction: {correction.text}", "yellow")
    if article.feedback_prompt is not None:
        yield plain(article.feedback_prompt, "dim")
    comments = list(_comments(article))
    if comments:
        yield plain("\n".join(comments), "dim")


def _warnings(article: Article) -> Iterator[str]:
    """What an editor must know before anybody reads on."""
    if article.status not in (None, "usable"):
        yield f"Status: {article.status}"
    if article.embargoed is not None:
        yield f"Embargoed until {format_moment(article.embargoed)}"
    if article.editorial_note is not None:
        yield f"Note to editors: {article.editorial_note}"


def _signature(article: Article) -> Iterator[str]:
    for byline in article.bylines:
        # A picture's author is often named without a printed byline.
        names = [person.name for person in byline.contributors if person.name is not None]
        if said := byline.text or ", ".join(names):
            yield said
    if article.dateline is not None and article.dateline.text is not None:
        yield article.dateline.text
    if article.published is not None:
        yield f"Published {format_moment(article.published)}"


def _comments(article: Article) -> Iterator[str]:
    if article.comment_count is not None:
        yield f"{article.comment_count} Comment(s)"
    if article.comment_policy is not None:
        rules = list(_rules(article.comment_policy))
        yield "Comment Policy" + (f": {', '.join(rules)}" if rules else "")


def _rules(policy: CommentPolicy) -> Iterator[str]:
    if policy.open is not None:
        yield "open" if policy.open else "closed"
    if policy.closes is not None:
        yield f"closes {format_moment(policy.closes)}"
    if policy.max_length is not None:
        yield f"at most {policy.max_length} characters"
    if policy.moderation is not None:
        yield f"moderation: {policy.moderation}"
    if policy.required_fields:
        yield f"required: {', '.join(policy.required_fields)}"
    if policy.required_note is not None:
        yield policy.required_note
    if policy.url is not None:
        yield policy.url
