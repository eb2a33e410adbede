"""The strategies: that they draw all there is, and that their extra is named when it is missing."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, settings

import newsmodel
from newsmodel import strategies
from tests.drawn import CLASSES
from tests.full import FULL
from tests.walking import walk

FIELDS = [(cls, field) for cls in CLASSES for field in attrs.fields(cls)]
QUICK = settings(
    max_examples=2000, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck)
)


def test_every_class_of_the_model_has_a_strategy() -> None:
    public = {value for value in vars(newsmodel).values() if isinstance(value, type) and attrs.has(value)}
    assert set(CLASSES) == public - {newsmodel.Format, newsmodel.Problem}


def test_names_are_sorted_and_each_is_there() -> None:
    assert strategies.__all__ == sorted(strategies.__all__)
    assert all(callable(getattr(strategies, name)) for name in strategies.__all__)


@pytest.mark.parametrize(
    ("cls", "field"), FIELDS, ids=[f"{cls.__name__}.{field.name}" for cls, field in FIELDS]
)
def test_every_field_is_drawn_with_another_value_than_its_default(cls: type, field: Any) -> None:
    # The answer is drawn and not the object, whose repr may be long.
    find(CLASSES[cls].map(lambda drawn: getattr(drawn, field.name) != field.default), bool, settings=QUICK)


def test_the_full_article_leaves_no_field_of_any_class_at_its_default() -> None:
    seen = {
        (cls, field.name)
        for _, value in walk(FULL)
        if attrs.has(cls := type(value))
        for field in attrs.fields(cls)
        if getattr(value, field.name) != field.default
    }
    in_articles = {(cls, field.name) for cls, field in FIELDS if cls is not newsmodel.Violation}
    assert seen == in_articles


def test_marks_nest_in_equal_spans() -> None:
    def nested(marks: tuple[newsmodel.Mark, ...]) -> bool:
        spans = [(mark.start, mark.end) for mark in marks]
        return len(spans) > len(set(spans))

    find(strategies.marks("word"), nested, settings=QUICK)


def test_an_empty_text_has_no_marks() -> None:
    find(strategies.marks(""), lambda marks: marks == (), settings=QUICK)


def test_a_long_paragraph_is_drawn() -> None:
    lengths = strategies.paragraphs().map(lambda drawn: len(drawn.text))
    # It is drawn now and then: two thousand draws may pass without one.
    find(lengths, lambda length: length == 100_000, settings=settings(QUICK, max_examples=50_000))


def test_the_extra_is_named_where_hypothesis_is_missing() -> None:
    script = "import sys; sys.modules['hypothesis'] = None; import newsmodel.strategies"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert "ImportError: newsmodel.strategies needs hypothesis" in ran.stderr
    assert "pip install 'newsmodel[testing]'" in ran.stderr
