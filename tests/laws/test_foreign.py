"""What others write is kept, whatever they write and whatever is changed and changed back."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsmodel import Article, Byline, Dateline, Genre, Paragraph, dumps, loads
from newsmodel.strategies import articles
from tests.facts import lost
from tests.foreign import foreign_items
from tests.items import item

FIELDS = [field.name for field in attrs.fields(Article) if field.name != "extensions"]


@given(foreign_items())
def test_no_fact_is_lost_and_the_article_comes_back(document: bytes) -> None:
    article = loads(document)
    written = dumps(article, "newsml")
    assert lost(document, written) == {}
    assert loads(written) == article
    assert dumps(loads(written), "newsml") == written


@pytest.mark.parametrize("format", ["json", "text"])
@given(document=foreign_items())
def test_no_fact_is_lost_on_the_way_through_another_format(document: bytes, format: str) -> None:
    article = loads(document)
    assert lost(document, dumps(loads(dumps(article, format), format), "newsml")) == {}


@given(foreign_items(), articles(), st.lists(st.sampled_from(FIELDS), max_size=6, unique=True))
def test_a_change_comes_back_and_undone_brings_back_the_facts(
    document: bytes, other: Article, changed: list[str]
) -> None:
    article = loads(document)
    edited = article.replace(**{name: getattr(other, name) for name in changed})
    back = loads(dumps(edited, "newsml"))
    assert back == edited
    undone = back.replace(**{name: getattr(article, name) for name in changed})
    assert lost(document, dumps(undone, "newsml")) == {}


NEW: dict[str, Any] = {
    "headline": "New",
    "bylines": (Byline(text="New"),),
    "dateline": Dateline(text="NEW"),
    "summary": "New.",
    "body": (Paragraph(text="New."),),
    "genre": Genre(qcode="a:new"),
    "slugline": "NEW",
    "creditline": "New",
}
# The elements that say what a field says; what an article says elsewhere may stand there all the same.
SAYING = {
    "headline": "headline|hl1|h1",
    "bylines": "by|byline",
    "dateline": "dateline",
    "summary": "description|abstract",
    "body": "p",
    "genre": "genre",
    "slugline": "slugline",
    "creditline": "creditline",
}


_PAGE = '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>%s</body></html></inlineXML>'
# Two texts, of which the one that is read is not the first that prints the headline.
TWO_PAGES = item(
    content=_PAGE % "<header><h1>Quay</h1></header>" + _PAGE % "<header><h1>Quay</h1></header><p>One.</p>"
)


@given(foreign_items(), st.sampled_from(sorted(NEW)))
@example(TWO_PAGES, "headline")
@example(TWO_PAGES.replace(b"<header>", b"").replace(b"</header>", b""), "headline")
def test_what_was_changed_stands_where_it_stood_no_more(document: bytes, field: str) -> None:
    article = loads(document)
    changed = article.replace(**{field: NEW[field]})
    written = re.sub("<nm:article>.*</nm:article>", "", dumps(changed, "newsml").decode(), flags=re.DOTALL)
    saying = SAYING[field]
    found = re.findall(rf"<(?:{saying})\b[^>]*>(.*?)</(?:{saying})>", written, flags=re.DOTALL)
    said = {" ".join(re.sub("<[^>]*>", "", words).split()) for words in found}
    still = {headline.text for headline in changed.alternative_headlines}
    assert said.isdisjoint(set(_words(getattr(article, field))) - still - {""})


def _words(value: Any) -> list[str]:
    """Return what a field prints."""
    if isinstance(value, tuple):
        return [word for part in value for word in _words(part)]
    if isinstance(value, str):
        return [value]
    return [getattr(value, "text", None) or getattr(value, "name", None) or ""]
