"""What nests more deeply than it can be read is carried and told, and the next item is read."""

from __future__ import annotations

from io import BytesIO

import pytest

from newsmodel import DecodeError, dumps
from newsmodel.codecs.newsml1 import iterload, loads
from newsmodel.problems import Problem
from tests.codecs.newsml1.documents import wrapped

LINES = "<NewsLines><HeadLine>{}</HeadLine></NewsLines>"
TOO_DEEP = "nested too deeply; carried as it is"


def nested(name: str, depth: int, words: str = "zq") -> str:
    return f"<{name}>" * depth + words + f"</{name}>" * depth


def content(data: str) -> str:
    return f"<ContentItem><DataContent>{data}</DataContent></ContentItem>"


DEEP = {
    "components": (
        nested("NewsComponent", 900, content("zq")),
        "2",
        ["components nest at most 64 deep; carried as it is"],
    ),
    "paragraphs": (
        content(nested("p", 900)),
        "2",
        ["blocks nest at most 64 deep to be read; carried as it is"],
    ),
    "what no field takes": (nested("Unknown", 900), "2", []),
    "a head of a text": (
        content(f"<nitf><body><body.head>{nested('series', 60)}</body.head><p>x</p></body></nitf>"),
        "2",
        [],
    ),
    "tags in a text": (content(f"<![CDATA[<p class='a'>x</p>{nested('span', 480)}]]>"), "2", []),
    "words": (f"<NewsLines><SlugLine>{nested('b', 1200)}</SlugLine></NewsLines>", "", [TOO_DEEP]),
}


@pytest.mark.parametrize(("deep", "headline", "messages"), DEEP.values(), ids=DEEP)
def test_an_item_that_nests_deeply_is_carried_and_the_next_is_read(
    deep: str, headline: str, messages: list[str]
) -> None:
    told: list[Problem] = []
    items = [
        f"<NewsComponent>{LINES.format(number)}{more}</NewsComponent>"
        for number, more in enumerate(("", deep, ""), start=1)
    ]
    articles = list(iterload(BytesIO(wrapped(*items).encode()), told.append))

    assert [article.headline for article in articles] == ["1", headline, "3"]
    assert "zq" in dumps(articles[1], "json").decode()
    assert [problem.message for problem in told] == messages


def test_an_envelope_whose_words_nest_too_deeply_is_carried() -> None:
    told: list[Problem] = []
    envelope = f"<NewsEnvelope><TransmissionId>{nested('b', 1200)}</TransmissionId></NewsEnvelope>"
    document = (
        f"<NewsML>{envelope}<NewsItem><NewsComponent>{LINES.format(1)}</NewsComponent></NewsItem></NewsML>"
    )
    (article,) = iterload(BytesIO(document.encode()), told.append)

    assert (article.headline, article.envelope) == ("1", None)
    assert [part.place for part in article.extensions] == ["../NewsEnvelope"]
    assert [problem.message for problem in told] == [TOO_DEEP]


def test_what_is_deeper_than_a_parser_allows_is_refused() -> None:
    with pytest.raises(DecodeError):
        loads(wrapped(nested("NewsComponent", 1000)))
