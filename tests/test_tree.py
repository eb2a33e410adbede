from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from newsmodel import (
    Article,
    Block,
    Byline,
    Caption,
    Cell,
    CommentPolicy,
    Contributor,
    Figure,
    Heading,
    ListBlock,
    Mark,
    ModelError,
    Paragraph,
    PartialDate,
    Photo,
    Quotation,
    Rendition,
    Row,
    Section,
    Table,
    converter,
)
from newsmodel.tree import shared_converter, shared_string_converter
from newsmodel.tree.fields import field_writers, string_field_readers
from tests.full import FULL

# The object, the type that it is read as, and its tree.
TREES: list[tuple[Any, Any, Any]] = [
    (Article(headline=""), Article, {"headline": ""}),
    (Caption(), Caption, {}),
    (Caption("", "AFP"), Caption, {"text": "", "credit": "AFP"}),
    (Photo(caption=Caption("x")), Photo, {"caption": {"text": "x"}}),
    (Section.of("a", "b"), Section, {"name": "b", "parent": {"name": "a"}}),
    (Rendition(href="x", width=0), Rendition, {"href": "x", "width": 0}),
    (Cell(colspan=1, header=False), Cell, {}),
    (Cell(colspan=2, header=True), Cell, {"colspan": 2, "header": True}),
    (Heading(text="x", level=2), Heading, {"text": "x"}),
    # as a block of the body it says of which class it is
    (Heading(text="x"), Block, {"type": "heading", "text": "x"}),
    (ListBlock(), Block, {"type": "list"}),
    (Quotation(blocks=(Table(),)), Quotation, {"blocks": [{"type": "table"}]}),
    (Figure(Photo()), Block, {"type": "figure", "photo": {}}),
    (Row((Cell(),)), Row, {"cells": [{}]}),
    (PartialDate(year=2020, month=2), PartialDate, "2020-02"),
    (PartialDate(year=2020, month=2), datetime | PartialDate, "2020-02"),
    (datetime(2020, 2, 27), datetime, "2020-02-27T00:00:00"),
    (datetime(2020, 2, 27, tzinfo=UTC), datetime | PartialDate, "2020-02-27T00:00:00+00:00"),
    ((Caption("x"), Caption()), tuple[Caption, ...], [{"text": "x"}, {}]),
    (("a", ""), tuple[str, ...], ["a", ""]),
    ((), tuple[Block, ...], []),
]


@pytest.mark.parametrize(("value", "cls", "tree"), TREES, ids=range(len(TREES)))
def test_an_object_is_a_tree(value: Any, cls: Any, tree: Any) -> None:
    assert converter().unstructure(value, cls) == tree
    assert converter().structure(tree, cls) == value


def test_the_keys_stand_in_the_order_of_the_fields() -> None:
    tree = converter().unstructure(Article(extensions=(), comment_count=1, id="x", headline="y"))
    assert list(tree) == ["headline", "id", "comment_count"]


def test_reading_leaves_the_tree_as_it_was() -> None:
    tree = converter().unstructure(FULL)
    assert converter().structure(tree, Article) == FULL
    assert tree == converter().unstructure(FULL)


def test_offsets_of_times_are_kept() -> None:
    read = converter().structure("2020-02-27T00:00:00-03:30", datetime)
    assert read.utcoffset() == -timedelta(hours=3, minutes=30)


def test_a_converter_is_the_callers_own() -> None:
    mine = converter()
    mine.register_unstructure_hook(Caption, lambda caption: caption.text)
    photo = Photo(caption=Caption("x"))
    assert mine.unstructure(photo) == {"caption": "x"}
    assert converter().unstructure(photo) == {"caption": {"text": "x"}}
    assert shared_converter().unstructure(photo) == {"caption": {"text": "x"}}


class Other(dict[str, object]):
    pass


REFUSED: list[tuple[Any, Any, str, str, Any]] = [
    (Caption, None, "", "an object is wanted", None),
    (Caption, Other(), "", "an object is wanted", {}),
    (Caption, {7: "x"}, "7", "no such field", 7),
    (Caption, {"text": "x", "source": "y"}, "source", "no such field", "source"),
    (Photo, {"renditions": ({"href": "x"},)}, "renditions", "a list is wanted", ({"href": "x"},)),
    (Rendition, {"width": 1}, "", "the field href is missing", {"width": 1}),
    (Rendition, {"hreff": "x"}, "hreff", "no such field", "hreff"),
    (tuple[Caption, ...], [{}, {"text": 7}], "[1].text", "a string is wanted", 7),
    (tuple[str, ...], ["a", None], "[1]", "a string is wanted", None),
    (datetime, datetime(2020, 1, 1), "", "a string is wanted", datetime(2020, 1, 1)),
    (PartialDate, 2020, "", "a string is wanted", 2020),
    (datetime | PartialDate, None, "", "a string is wanted", None),
    (Section, {"name": "a", "parent": {"name": "b", "id": 7}}, "parent.id", "a string is wanted", 7),
]


@pytest.mark.parametrize(("cls", "tree", "path", "message", "value"), REFUSED, ids=range(len(REFUSED)))
def test_a_fault_in_a_tree_is_named_by_its_path(
    cls: Any, tree: Any, path: str, message: str, value: Any
) -> None:
    with pytest.raises(ModelError) as caught:
        converter().structure(tree, cls)
    assert (caught.value.path, caught.value.message, caught.value.value) == (path, message, value)


STRINGS: list[tuple[Any, Any, Any]] = [
    (Cell, {"header": "true", "colspan": "2"}, Cell(header=True, colspan=2)),
    (Cell, {"header": "false"}, Cell()),
    (CommentPolicy, {"open": "false", "max_length": "0"}, CommentPolicy(open=False, max_length=0)),
    (CommentPolicy, {"open": None, "max_length": None}, CommentPolicy()),
    (Rendition, {"href": "7", "width": "9007199254740991"}, Rendition(href="7", width=2**53 - 1)),
    (Mark, {"start": "0", "end": "1", "kind": "sub"}, Mark(start=0, end=1, kind="sub")),
    (
        Article,
        {"headline": "true", "urgency": "1", "language": "en"},
        Article(headline="true", urgency=1, language="en"),
    ),
    (Block, {"type": "heading", "text": "1", "level": "3"}, Heading(text="1", level=3)),
]


@pytest.mark.parametrize(("cls", "tree", "value"), STRINGS, ids=range(len(STRINGS)))
def test_a_tree_of_strings_is_read(cls: Any, tree: Any, value: Any) -> None:
    assert shared_string_converter().structure(tree, cls) == value


@pytest.mark.parametrize(
    ("cls", "tree", "path", "message", "value"),
    [
        (Cell, {"header": "True"}, "header", "True or False is wanted", "True"),
        (Cell, {"header": "1"}, "header", "True or False is wanted", "1"),
        (Cell, {"header": {}}, "header", "True or False is wanted", {}),
        (Cell, {"header": []}, "header", "True or False is wanted", []),
        (Cell, {"colspan": "two"}, "colspan", "a whole number is wanted", "two"),
        (Cell, {"colspan": ""}, "colspan", "a whole number is wanted", ""),
        (Cell, {"colspan": "1.0"}, "colspan", "a whole number is wanted", "1.0"),
        (Cell, {"colspan": " 1"}, "colspan", "a whole number is wanted", " 1"),
        (Cell, {"colspan": "٢"}, "colspan", "a whole number is wanted", "٢"),
        (Cell, {"colspan": "1" * 17}, "colspan", "a whole number is wanted", "1" * 17),
        (Cell, {"colspan": {}}, "colspan", "a whole number is wanted", {}),
        (Cell, {"colspan": "-1"}, "colspan", f"a number from 1 to {2**53 - 1} is wanted", -1),
        (Cell, {"colspan": None}, "colspan", "a whole number is wanted", None),
    ],
)
def test_a_string_that_is_no_such_value_is_refused(
    cls: Any, tree: Any, path: str, message: str, value: Any
) -> None:
    with pytest.raises(ModelError) as caught:
        shared_string_converter().structure(tree, cls)
    assert (caught.value.path, caught.value.message, caught.value.value) == (path, message, value)


FIELDS: list[tuple[type, str, Any, Any]] = [
    (Article, "headline", "x", "x"),
    (Article, "urgency", 1, "1"),
    (Article, "keywords", ("a", "b"), ["a", "b"]),
    (Article, "section", Section(name="a"), {"name": "a"}),
    (Article, "published", PartialDate(year=2020), "2020"),
    (
        Article,
        "embargoed",
        datetime(2020, 1, 1, tzinfo=timezone(timedelta(hours=1))),
        "2020-01-01T00:00:00+01:00",
    ),
    (Article, "body", (Paragraph(text="x"),), [{"type": "paragraph", "text": "x"}]),
    (Byline, "contributors", (Contributor(name="x"),), [{"name": "x"}]),
    (CommentPolicy, "open", True, "true"),
]


@pytest.mark.parametrize(("cls", "name", "value", "tree"), FIELDS, ids=[name for _, name, _, _ in FIELDS])
def test_a_field_is_a_tree_of_its_own(cls: type, name: str, value: Any, tree: Any) -> None:
    read: Callable[[Any], Any] = string_field_readers(cls)[name]
    assert read(tree) == value
    written = field_writers(cls)[name](value)
    assert written == (value if isinstance(value, (bool, int)) else tree)


def test_a_fault_in_a_field_is_refused() -> None:
    with pytest.raises(ModelError, match=r"^a number from 1 to 9 is wanted \(got 0\)$"):
        string_field_readers(Article)["urgency"]("0")
    with pytest.raises(ModelError, match=r"^\[0\]\.name: a string is wanted \(got 7\)$"):
        string_field_readers(Byline)["contributors"]([{"name": 7}])
