"""The law: whatever the bytes are, they are an article or a `DecodeError`, and nothing else."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from newsmodel import Article, DecodeError, converter, dumps, loads
from newsmodel.strategies import articles, texts
from tests.named import READABLE, WRITABLE
from tests.walking import offsets, steps

trees = converter()

# None stands for a format that is to be told.
FORMATS = [*READABLE, None]
TOKENS = [
    *b'< > </p> <x> <p> ]]> <![CDATA[ <!-- &x; &#0; xmlns="" =" \' " { } [ ] , : \\ null true'.split(),
    *b'-1 1e999 99999999999999999999 NaN "type" "newsmodel":2, {} [] # ``` \x1b \x80 \xff \xc3'.split(),
    *b"\xed\xa0\x80 \xef\xbb\xbf \xff\xfe \xfe\xff \xf5 \0".split(),
    *(b"<?xml version='1.0'?>", b'<!DOCTYPE x [<!ENTITY a "b">]>', b"+++\n", b"\n+++\n", b"\n\n", b"\r\n"),
    *(b"\r", b"\n", b" ", b"\t", b"0 Comment(s)\n", b"By ", b"- "),
]


def outcome(data: bytes | str, format: str | None) -> tuple[Article, None] | tuple[None, DecodeError]:
    try:
        return loads(data, format), None
    except DecodeError as error:
        return None, error


def check(data: bytes | str, format: str | None) -> None:
    """Read; what is an article must be one that every check of the model passes, and that can be written."""
    article, refused = outcome(data, format)
    if refused is not None:
        assert refused.message in str(refused)
        # The format is not known when it could not be told.
        assert refused.format == format or (format is None and refused.format in [*READABLE, None])
        return
    checked = trees.structure(trees.unstructure(article), Article)
    assert checked == article
    assert offsets(checked) == offsets(article)
    if format in WRITABLE:
        assert loads(dumps(article, format), format) == article


@st.composite
def damaged(draw: DrawFn, format: str) -> bytes:
    """Real output, cut, flipped, doubled, spliced, or with something foreign in it."""
    data = dumps(draw(articles()), format)
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        piece, before, after = data[start:end], data[:start], data[end:]
        match draw(st.sampled_from(["cut off", "cut out", "flip", "double", "move", "put in", "put for"])):
            case "cut off":
                data = before
            case "cut out":
                data = before + after
            case "flip":
                data = (
                    before
                    + bytes(byte ^ draw(st.sampled_from([1, 32, 128])) for byte in piece[:1])
                    + data[start + 1 :]
                )
            case "double":
                data = before + piece + piece + after
            case "move":
                data = after + piece + before
            case "put in":
                data = before + draw(st.sampled_from(TOKENS) | st.binary(max_size=4)) + data[start:]
            case _:
                data = before + draw(st.sampled_from(TOKENS) | st.binary(max_size=4)) + after
    return data


@pytest.mark.parametrize("format", FORMATS)
@given(data=st.binary() | st.lists(st.sampled_from(TOKENS) | st.binary(max_size=4)).map(b"".join))
def test_arbitrary_bytes(data: bytes, format: str | None) -> None:
    check(data, format)


@pytest.mark.parametrize("format", FORMATS)
@given(data=st.text(st.characters() | st.sampled_from("\0\ud800\udfff\ufffe<{+\n")) | texts())
def test_arbitrary_strings(data: str, format: str | None) -> None:
    check(data, format)


@pytest.mark.parametrize("format", WRITABLE)
@given(data=st.data())
def test_damaged_documents(data: st.DataObject, format: str) -> None:
    document = data.draw(damaged(format))
    check(document, format if format in READABLE else None)


@given(data=st.sampled_from(WRITABLE).flatmap(damaged))
def test_damaged_documents_of_an_unknown_format(data: bytes) -> None:
    check(data, None)


@pytest.mark.parametrize("format", READABLE)
@given(written=st.sampled_from(WRITABLE), article=articles())
def test_documents_of_another_format(written: str, article: Article, format: str) -> None:
    check(dumps(article, written), format)


@pytest.mark.parametrize("start", ["", '+++\npage = "section headline body"\n+++\n\n'])
@pytest.mark.parametrize("lines", [32, 33, 5000])
def test_pages_that_begin_with_many_lines(lines: int, start: str) -> None:
    check(start + "S\n" * lines + "\nThe head line\n\nBy AFP\n\nWords here.", "text")


WORDS = st.sampled_from(["paragraph", "table", "2020", "type", "text", "blocks", "start", "name"])
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(["paragraph", "table", "2020"])
    | texts(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["type", "text", "blocks", "start", "name"]) | texts(), inner, max_size=3
        )
    ),
    max_leaves=6,
)


@given(articles(), VALUES, st.data())
def test_json_with_a_value_of_another_kind(article: Article, value: Any, data: st.DataObject) -> None:
    tree = json.loads(dumps(article, "json"))
    holder, step = data.draw(st.sampled_from(steps(tree)))
    if isinstance(holder, dict) and data.draw(st.booleans()):
        step = data.draw(st.sampled_from(["type", "text", "marks", "blocks", "x"]))
    holder[step] = value
    check(json.dumps(tree), "json")
