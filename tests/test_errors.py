from __future__ import annotations

import copy
import pickle

import pytest

from newsmodel import DecodeError, EncodeError, ModelError, NewsModelError

LONG = "x" * 100

SAID: list[tuple[NewsModelError, str]] = [
    (
        ModelError("a string is wanted", 7, "photos[0].caption.text"),
        "photos[0].caption.text: a string is wanted (got 7)",
    ),
    (ModelError("a string is wanted", 7), "a string is wanted (got 7)"),
    (ModelError("a string is wanted"), "a string is wanted (got None)"),
    (ModelError("too long", LONG), f"too long (got '{'x' * 58}…)"),
    (ModelError("too long", LONG.encode()), f"too long (got b'{'x' * 57}…)"),
    (ModelError("too many", [1] * 100), f"too many (got [{'1, ' * 19}1…)"),
    (ModelError("too great", 10**5000), "too great (got <int too large to show>)"),
    (DecodeError("far too great", value=10**5000), "far too great (got <int too large to show>)"),
    (EncodeError("too great", value=[10**5000]), "too great (got <list too large to show>)"),
    (ModelError("short enough", "x" * 58), f"short enough (got '{'x' * 58}')"),
    (DecodeError("no headline"), "no headline"),
    (DecodeError("no headline", value=""), "no headline (got '')"),
    (DecodeError("no headline", value=0), "no headline (got 0)"),
    (DecodeError("no headline", format="newsml"), "newsml: no headline"),
    (DecodeError("no headline", path="headline"), "headline: no headline"),
    (DecodeError("no headline", line=7), "line 7: no headline"),
    (
        DecodeError("no headline", format="newsml", path="headline", line=7, value="x", source="a/b.xml"),
        "a/b.xml: newsml: line 7: headline: no headline (got 'x')",
    ),
    (EncodeError("no such option"), "no such option"),
    (
        EncodeError("no such option", format="ninjs", path="version", value="9"),
        "ninjs: version: no such option (got '9')",
    ),
    (EncodeError("no such option", value=0), "no such option (got 0)"),
]


@pytest.mark.parametrize(("error", "text"), SAID, ids=[text[:40] for _, text in SAID])
def test_an_error_says_what_is_wrong_and_where(error: NewsModelError, text: str) -> None:
    assert str(error) == text


@pytest.mark.parametrize("error", [error for error, _ in SAID], ids=[text[:40] for _, text in SAID])
def test_an_error_is_copied_with_all_it_says(error: NewsModelError) -> None:
    for copied in (copy.copy(error), copy.deepcopy(error), pickle.loads(pickle.dumps(error))):  # noqa: S301  # our own
        assert type(copied) is type(error)
        assert str(copied) == str(error)
        assert vars(copied) == vars(error)


def test_a_value_that_is_nested_too_deeply_to_be_shown_is_named() -> None:
    nested: dict[str, object] = {}
    for _ in range(100_000):
        nested = {"x": nested}
    error = ModelError("too deep", nested)
    assert str(error) == "too deep (got <dict too large to show>)"


def test_no_more_of_a_value_is_written_out_than_can_be_shown() -> None:
    class Unseen:
        def __repr__(self) -> str:
            pytest.fail("it is written out")

    values = [0] * 60 + [Unseen()]
    for value in (values, tuple(values)):
        assert str(ModelError("too many", value)).startswith("too many (got ")


def test_every_error_is_a_newsmodel_error() -> None:
    assert all(isinstance(error, NewsModelError) for error, _ in SAID)


def test_a_refused_value_is_a_value_error_and_nothing_else_is() -> None:
    assert all(isinstance(error, ValueError) == isinstance(error, ModelError) for error, _ in SAID)


@pytest.mark.parametrize("error", [ModelError("x"), DecodeError("x")], ids=["ModelError", "DecodeError"])
def test_a_place_grows_on_the_way_up(error: ModelError | DecodeError) -> None:
    grown = []
    steps: list[str | int] = ["text", "caption", 0, "photos", 3, 4]
    for step in steps:
        assert error.at(step) is error
        grown.append(error.path)
    assert grown == [
        "text",
        "caption.text",
        "[0].caption.text",
        "photos[0].caption.text",
        "[3].photos[0].caption.text",
        "[4][3].photos[0].caption.text",
    ]


def test_a_place_grows_in_a_copy_alone() -> None:
    error = ModelError("x", None, "text")
    assert pickle.loads(pickle.dumps(error)).at("caption").path == "caption.text"  # noqa: S301  # our own
    assert error.path == "text"
