from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import newsmodel
from newsmodel import Article, DecodeError, dumps, json_schema, loads
from newsmodel.strategies import articles
from tests.fewer import FEWER
from tests.full import FULL
from tests.places import ROOT
from tests.walking import steps

SCHEMA = json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
PUBLISHED = ROOT / "docs" / "newsmodel.schema.json"


def test_the_published_schema_is_the_one_of_this_version() -> None:
    """`newsmodel schema > docs/newsmodel.schema.json` writes it anew."""
    assert PUBLISHED.read_text(encoding="utf-8") == json.dumps(SCHEMA, indent=2, ensure_ascii=False) + "\n"


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_a_caller_may_change_the_schema() -> None:
    json_schema()["$defs"].clear()
    json_schema()["$defs"]["text"].clear()
    assert json_schema() == SCHEMA


def test_every_class_and_field_is_described() -> None:
    public = {
        cls.__name__: cls for cls in vars(newsmodel).values() if isinstance(cls, type) and attrs.has(cls)
    }
    for name in ("Article", "Format", "PartialDate", "Problem", "Violation"):
        del public[name]
    assert {name for name in SCHEMA["$defs"] if name[0].isupper()} == set(public)
    for name, schema in [("Article", SCHEMA), *((name, SCHEMA["$defs"][name]) for name in public)]:
        assert schema["description"], name
        names = [field.name for field in attrs.fields(getattr(newsmodel, name))]
        assert [field for field in schema["properties"] if field not in ("newsmodel", "type")] == [
            field for field in names if field != "type"
        ]
        described = {field: entry.get("description") for field, entry in schema["properties"].items()}
        assert all(described[field] for field in names), name


@FEWER
@given(articles())
def test_every_document_is_valid(article: Article) -> None:
    VALIDATOR.validate(json.loads(dumps(article, "json")))


@pytest.mark.parametrize(
    "article", [Article(headline=""), FULL], ids=["the least article", "the full article"]
)
def test_an_article_is_valid(article: Article) -> None:
    assert VALIDATOR.is_valid(json.loads(dumps(article, "json")))


def fields(**more: Any) -> dict[str, Any]:
    return {"newsmodel": 1, "headline": "", **more}


def block(**more: Any) -> dict[str, Any]:
    return fields(body=[more])


@pytest.mark.parametrize(
    "tree",
    [
        fields(id=None, section=None, urgency=None, published=None),
        fields(kind="text", photos=[], comment_count=0),
        fields(embargoed="2020-02-27T12:00:00"),
        fields(embargoed="2020-02-27T12:00:00Z"),
        fields(embargoed="2020-02-27T12:00:00.5-14:00"),
        fields(published="2020"),
        fields(published="2020-02"),
        fields(published="2020-02-29"),
        fields(published="2020-02-29T00:00:00+14:00"),
        fields(language="zh-Hans-CN"),
        block(type="heading", text="\t\r\n\x7f\x85\U0010ffff", level=6),
        block(type="list"),
    ],
)
def test_what_the_reader_takes_is_valid(tree: Any) -> None:
    loads(json.dumps(tree), "json")
    assert VALIDATOR.is_valid(tree)


INVALID: list[Any] = [
    *([], None, "x", {}, {"headline": ""}, {"newsmodel": 1}, fields(newsmodel=2), fields(newsmodel="1")),
    *(fields(newsmodel=True), fields(x=1), fields(type="article"), fields(headline=None), fields(headline=7)),
    *(fields(headline="\0"), fields(headline="a\x0bb"), fields(summary="\ufffe"), fields(id="\uffff")),
    *(fields(kind="podcast"), fields(kind=None), fields(urgency=0), fields(urgency=10), fields(urgency="1")),
    *(fields(urgency=True), fields(urgency=1.5), fields(comment_count=-1), fields(comment_count=2**53)),
    *(fields(language=""), fields(language="en_GB"), fields(language="ninechars")),
    *(fields(keywords="x"), fields(keywords=[None]), fields(keywords=None), fields(photos=[None])),
    *(fields(photos=[{"x": 1}]), fields(photos=[{"caption": "x"}]), fields(photos=[{"renditions": [{}]}])),
    *(
        fields(retrieved="2020"),
        fields(retrieved="2020-02-27T12:00"),
        fields(retrieved="2020-02-27 12:00:00"),
    ),
    *(fields(retrieved="2020-02-27T12:00:00+0100"), fields(retrieved="2020-02-27T12:00:00+14:01")),
    *(fields(retrieved="2020-02-27T24:00:00"), fields(retrieved="2020-02-27T12:00:60"), fields(retrieved=7)),
    *(
        fields(published="0000"),
        fields(published="20"),
        fields(published="2020-13"),
        fields(published="2020-00"),
    ),
    *(fields(published="2020-01-32"), fields(published="٢٠٢٠"), fields(section={"name": "x", "parent": {}})),
    *(block(), block(type="p"), block(type=[]), block(text=""), block(type="paragraph")),
    *(block(type="paragraph", text="", level=1), block(type="heading", text="", level=7)),
    *(block(type="figure"), block(type="quotation", blocks=[{"text": "x"}]), fields(body=["x"])),
    *(block(type="paragraph", text="x", marks=[{"start": 0, "end": 1}]), block(type="table", rows=[[]])),
    *(block(type="table", rows=[{"cells": [{"colspan": 0}]}]), fields(comment_policy={"open": 1})),
    *(fields(bylines=[{}]), fields(extensions=[{"format": "x", "place": "x"}]), fields(links=[{"url": "x"}])),
]


@pytest.mark.parametrize("tree", INVALID, ids=range(len(INVALID)))
def test_a_broken_document_is_neither_valid_nor_read(tree: Any) -> None:
    assert not VALIDATOR.is_valid(tree)
    with pytest.raises(DecodeError):
        loads(json.dumps(tree), "json")


@pytest.mark.parametrize(
    "tree",
    [
        fields(urgency=5.0),
        fields(published="2021-02-29"),
        block(type="paragraph", text="x", marks=[{"start": 1, "end": 1, "kind": "sub"}]),
    ],
)
def test_what_no_schema_can_say_is_checked_by_the_reader(tree: Any) -> None:
    assert VALIDATOR.is_valid(tree)
    with pytest.raises(DecodeError):
        loads(json.dumps(tree), "json")


@FEWER
@given(articles(), st.data())
def test_what_the_reader_takes_of_any_document_is_valid(article: Article, data: st.DataObject) -> None:
    tree = json.loads(dumps(article, "json"))
    holder, step = data.draw(st.sampled_from(steps(tree)))
    other: list[Any] = [
        None,
        True,
        0,
        -1,
        1.5,
        "",
        "2020",
        "2020-02-27T12:00:00Z",
        "en",
        "paragraph",
        [],
        {},
        [{}],
        ["x"],
    ]
    holder[step] = data.draw(st.sampled_from(other))
    try:
        loads(json.dumps(tree), "json")
    except DecodeError:
        return
    assert VALIDATOR.is_valid(tree)
