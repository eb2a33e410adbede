"""The laws of pages, beside those that every format keeps: what can be read comes back, and in one way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import Article, Byline, DecodeError, strategies
from newsmodel.codecs import text
from newsmodel.codecs.text.parts import byline_of

PIECES = """
Trade
Ferry line returns after two years
By AFP
By Ann Lee and Bo Li in Cairo
Bo Li/AFP
A ferry [Ann Lee/AFP]
It sails again.
Is it full?
Do you like this article?
3 Comment(s)
Comment Policy
Comment Policy * is required 5 / 500
+++
[photos]
page = "headline body"
body = "commonmark"
# A
> b
> — c
- d
1. e
***
```
```newsmodel
type = "embed"
| f | g |
| - | - |
*h* [i](j) <em>k</em> &#108; <location>
<em>
![m](n)
""".split("\n")


def outcome(data: bytes | str) -> Article | DecodeError:
    try:
        return text.loads(data)
    except DecodeError as error:
        return error


@given(st.lists(st.sampled_from([*PIECES, " ", "\r", "\t"]) | strategies.texts(), max_size=12).map("\n".join))
@pytest.mark.parametrize("start", ["", '+++\nbody = "commonmark"\n+++\n\nA\n\n'])
def test_what_is_read_comes_back(start: str, page: str) -> None:
    article = outcome(start + page)
    if isinstance(article, Article):
        written = text.dumps(article)
        assert text.loads(written) == article
        assert text.dumps(text.loads(written)) == written
    else:
        assert article.format == "text"


@given(st.binary() | st.binary().map(b"+++\n".__add__))
def test_bytes_are_an_article_or_an_error(data: bytes) -> None:
    assert isinstance(outcome(data), Article | DecodeError)


@given(
    strategies.bylines().map(lambda byline: byline.text)
    | st.sampled_from(
        ["By AFP", "By afp", "By  AFP", "BY AFP", "By AFP ", "By AFP/AP", "By Getty Images", "By CEO"]
    )
)
def test_bylines_are_read_as_the_model_reads_them(line: str) -> None:
    assert byline_of(line) == Byline.parse(line)
