from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from newsmodel import CommentPolicy, ModelError, Violation

NOON = datetime(2020, 2, 27, 12, 0, tzinfo=UTC)
CLOSED = Violation(rule="closed", message="comments are closed")
EMPTY = Violation(rule="empty", message="the comment is empty")


def too_long(length: int, most: int) -> Violation:
    characters, verb = "character" if length == 1 else "characters", "is" if most == 1 else "are"
    message = f"the comment has {length} {characters}, {most} {verb} allowed"
    return Violation(rule="too_long", message=message)


def required(name: str) -> Violation:
    return Violation(rule="required_field", message=f"{name} is required", field=name)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("", 1500),
        ("x", 1499),
        ("\N{PILE OF POO}", 1499),
        ("e\N{COMBINING ACUTE ACCENT}", 1498),
        ("\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}", 1497),
        ("a\r\nb", 1496),
        (" " * 1500, 0),
        ("x" * 1501, -1),
    ],
)
def test_what_remains_is_counted_in_code_points(text: str, left: int) -> None:
    assert CommentPolicy(max_length=1500).remaining(text) == left


def test_nothing_remains_where_nothing_may_be_written() -> None:
    assert CommentPolicy(max_length=0).remaining("") == 0


def test_without_a_limit_there_is_no_remainder() -> None:
    assert CommentPolicy().remaining("x") is None


@pytest.mark.parametrize(
    ("policy", "text", "fields", "broken"),
    [
        (CommentPolicy(), "Well said.", None, ()),
        (CommentPolicy(max_length=10, open=True), "x" * 10, None, ()),
        (CommentPolicy(max_length=10), "x" * 11, None, (too_long(11, 10),)),
        (CommentPolicy(max_length=1), "\N{PILE OF POO}", None, ()),
        (CommentPolicy(), "", None, (EMPTY,)),
        (CommentPolicy(), " \t\r\n\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}", None, (EMPTY,)),
        (CommentPolicy(max_length=0), "x", None, (too_long(1, 0),)),
        (CommentPolicy(max_length=1), "  ", None, (EMPTY, too_long(2, 1))),
        (CommentPolicy(open=False), "x", None, (CLOSED,)),
        (CommentPolicy(open=False), "", None, (CLOSED, EMPTY)),
        (CommentPolicy(required_fields=("name",)), "x", {"name": "Jane"}, ()),
        (CommentPolicy(required_fields=("name",)), "x", None, (required("name"),)),
        (CommentPolicy(required_fields=("name",)), "x", {"name": " "}, (required("name"),)),
        (CommentPolicy(required_fields=("name",)), "x", {"name": None}, (required("name"),)),
        (
            CommentPolicy(required_fields=("name", "email")),
            "x",
            {"Name": "Jane", "url": ""},
            (required("name"), required("email")),
        ),
    ],
)
def test_every_rule_that_a_comment_breaks_is_told(
    policy: CommentPolicy, text: str, fields: Mapping[str, str | None] | None, broken: tuple[Violation, ...]
) -> None:
    assert policy.check(text, fields, at=NOON) == broken


@pytest.mark.parametrize(
    ("closes", "at", "is_closed"),
    [
        (NOON, NOON - timedelta(seconds=1), False),
        (NOON, NOON, True),
        (NOON, NOON + timedelta(seconds=1), True),
        # the same instant, whatever the offsets
        (NOON, NOON.astimezone(timezone(timedelta(hours=9))), True),
        (NOON.astimezone(timezone(timedelta(hours=-9))), NOON - timedelta(seconds=1), False),
        # without a zone it closes when it is noon in the last zone of all, at -12:00
        (NOON.replace(tzinfo=None), NOON + timedelta(hours=12, seconds=-1), False),
        (NOON.replace(tzinfo=None), NOON + timedelta(hours=12), True),
        # the ends of time
        (datetime.max.replace(tzinfo=timezone(timedelta(hours=-14))), NOON, False),
        (datetime.min.replace(tzinfo=timezone(timedelta(hours=14))), NOON, True),
        (NOON, datetime.min.replace(tzinfo=timezone(timedelta(hours=14))), False),
        (NOON, datetime.max.replace(tzinfo=timezone(timedelta(hours=-14))), True),
    ],
)
def test_comments_close_at_the_closing_time(closes: datetime, at: datetime, is_closed: bool) -> None:
    assert (CommentPolicy(closes=closes).check("x", at=at) == (CLOSED,)) is is_closed


def test_a_comment_is_sent_now_unless_said() -> None:
    now = datetime.now(UTC)
    assert CommentPolicy(closes=now - timedelta(hours=1)).check("x") == (CLOSED,)
    assert CommentPolicy(closes=now + timedelta(hours=1)).check("x") == ()


@pytest.mark.parametrize(("hours", "is_closed"), [(-1, False), (1, True)])
def test_a_time_without_a_zone_is_this_computers(hours: int, is_closed: bool) -> None:
    local = NOON.astimezone().replace(tzinfo=None) + timedelta(hours=hours)
    assert (CommentPolicy(closes=NOON).check("x", at=local) == (CLOSED,)) is is_closed


def test_an_open_form_is_closed_after_its_closing_time() -> None:
    assert CommentPolicy(open=True, closes=NOON).check("x", at=NOON) == (CLOSED,)


def test_closed_comments_are_not_the_same_as_no_policy() -> None:
    assert CommentPolicy(open=False) != CommentPolicy()


@pytest.mark.parametrize("text", [None, 5, b"x"])
@pytest.mark.parametrize("policy", [CommentPolicy(), CommentPolicy(max_length=10)])
def test_a_comment_is_a_string(policy: CommentPolicy, text: Any) -> None:
    for ask in (policy.check, policy.remaining):
        with pytest.raises(ModelError) as caught:
            ask(text)
        assert (caught.value.message, caught.value.value) == ("a string is wanted", text)


def test_a_comment_may_hold_what_no_article_can() -> None:
    assert CommentPolicy(max_length=1).check("\0") == CommentPolicy(max_length=1).check("\ud800") == ()
