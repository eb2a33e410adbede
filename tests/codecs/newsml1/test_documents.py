"""Documents of many items: each comes alone, with what stands around them, in the memory of one."""

from __future__ import annotations

from io import BytesIO

import pytest

from newsmodel import Article, DecodeError, Envelope, Extension
from newsmodel.codecs.newsml1 import iterload, loads
from newsmodel.codecs.newsml1.reader import read_item
from newsmodel.markup import xml_stream
from newsmodel.markup.element import Element
from newsmodel.problems import Problem, Report
from tests.codecs.newsml1.documents import ALL, encoded, wrapped

ENVELOPE = "<NewsEnvelope><TransmissionId>7</TransmissionId></NewsEnvelope>"


@pytest.fixture(params=[65_536, 7], autouse=True)
def _chunks_of_any_length(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_stream, "_CHUNK", request.param)


def item(number: int, content: str = "") -> str:
    lines = f"<NewsLines><HeadLine>{number}</HeadLine></NewsLines>"
    return f"<NewsItem><NewsComponent>{lines}{content}</NewsComponent></NewsItem>"


def document(*parts: str, attributes: str = "") -> bytes:
    return f"<NewsML{attributes}>{''.join(parts)}</NewsML>".encode()


def read(data: bytes) -> tuple[list[Article], DecodeError | None]:
    """Return the articles of a file, and what ended them."""
    articles: list[Article] = []
    try:
        articles.extend(iterload(BytesIO(data)))
    except DecodeError as error:
        return articles, error
    return articles, None


def headlines(data: bytes) -> list[str]:
    articles, error = read(data)
    assert error is None
    return [article.headline for article in articles]


@pytest.mark.parametrize("name", ALL)
def test_a_file_of_one_item_is_read_as_a_document_is(name: str) -> None:
    data = encoded(ALL[name])
    told: tuple[list[Problem], list[Problem]] = ([], [])
    (article,) = iterload(BytesIO(data), told[0].append)
    assert article == loads(data, told[1].append)
    assert told[0] == told[1]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_the_items_come_in_their_order(encoding: str) -> None:
    data = document(*map(item, range(5))).decode().encode(encoding)
    assert headlines(data) == ["0", "1", "2", "3", "4"]


def test_no_more_items_are_in_memory_than_a_piece_of_the_file_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_stream, "_CHUNK", 1000)
    present: list[int] = []

    def counting(element: Element, report: Report | None) -> Article:
        present.append(len(element.getparent()))  # type: ignore[attr-defined]  # what lxml has beyond what readers may use
        return read_item(element, report)

    monkeypatch.setattr("newsmodel.codecs.newsml1.documents.read_item", counting)
    data = document(ENVELOPE, *map(item, range(2000)))
    assert len(headlines(data)) == 2000
    assert len(present) == 2000
    # The one before is not yet gone, and the next one has begun.
    assert max(present) <= 1000 // len(item(0)) + 3


def test_an_article_comes_before_the_next_item_is_read() -> None:
    articles = iterload(BytesIO(wrapped("<NewsComponent/>", "<Comment></Commend>").encode()))
    assert next(articles) == Article(headline="")
    with pytest.raises(DecodeError, match="line 1"):
        next(articles)


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (document(ENVELOPE, item(1), "\n", item(2), "\n", item(3))[:-60], 3),
        (document(ENVELOPE, item(1), "\n", item(2), "\n", item(3))[:-20], 3),
        (document(ENVELOPE, item(1), "\n", item(2), "\n</NewsMl>"), 3),
        (document(ENVELOPE, item(1), "\n", item(2), "\n", item(3, "&b;"), item(4)), 3),
        (document(ENVELOPE, item(1), "\n", item(2), "\n", item(3, "<a:b/>"), item(4)), 3),
        (document(ENVELOPE, item(1), "\n", item(2), "\n<Catalog></Comment>", item(3)), 3),
        (document(ENVELOPE, item(1), "\n", item(2), "\n", "\0", item(3)), 3),
    ],
)  # fmt: skip
def test_the_articles_before_a_fault_come_first_with_their_envelope(data: bytes, line: int) -> None:
    articles, error = read(data)
    assert [(article.headline, article.envelope) for article in articles] == [
        ("1", Envelope(transmit_id="7")),
        ("2", Envelope(transmit_id="7")),
    ]
    assert error is not None
    assert (error.format, error.line) == ("newsml1", line)


@pytest.mark.parametrize(
    "data", [b"", b"<NewsML>", b"<NewsML><NewsItem>", b"<NewsML", b"<NewsML>&b;</NewsML>"]
)
def test_a_fault_before_the_first_item_ends_is_all_there_is(data: bytes) -> None:
    articles, error = read(data)
    assert articles == []
    assert error is not None
    assert error.line == 1


@pytest.mark.parametrize(
    "data", [b"<NewsML/>", b"<NewsML> </NewsML>", document(ENVELOPE), document("<Catalog Href='c'/>")]
)
def test_a_file_without_items_has_no_articles(data: bytes) -> None:
    assert read(data) == ([], None)


@pytest.mark.parametrize("data", [b"<newsMessage/>", b"<NewsItem/>", b"<!-- --><a:b xmlns:a='urn:NewsML'/>"])
def test_a_file_of_another_root_is_refused(data: bytes) -> None:
    articles, error = read(data)
    assert articles == []
    assert error is not None
    assert error.message == "a NewsML is wanted"


AROUND = (
    " before ",
    "<Catalog Href='c'/>",
    ENVELOPE,
    item(1),
    " between ",
    "<Comment x:type='x:y'> of <Origin/> all </Comment>",
    item(2),
    "<TopicSet Duid='t'/>",
    " after ",
)


@pytest.mark.parametrize("parts", [AROUND, AROUND[::-1]], ids=["before", "after"])
def test_every_article_has_what_stands_around_the_items(parts: tuple[str, ...]) -> None:
    attributes = " Version='1.2' xmlns:x='urn:x'"
    articles, error = read(document(*parts, attributes=attributes))
    assert error is None
    assert len(articles) == 2
    for article in articles:
        others = [part for part in parts if not part.startswith("<NewsItem>")]
        alone = document(*others, item(int(article.headline)), attributes=attributes)
        assert article == loads(alone)
        assert article.envelope == Envelope(transmit_id="7")
        assert {extension.place for extension in article.extensions} == {
            "../@Version", "../text()", "../Catalog", "../Comment", "../TopicSet"
        }  # fmt: skip


def test_words_behind_the_last_item_are_carried_by_each() -> None:
    for article in read(document(item(1), item(2), " after "))[0]:
        assert article.extensions == (Extension(format="newsml1", place="../text()", content="after"),)


def test_what_stands_around_the_items_is_told_of_once() -> None:
    told: list[Problem] = []
    priority = "<NewsEnvelope><Priority FormalName='soon'/></NewsEnvelope>"
    assert len(list(iterload(BytesIO(document(item(1), item(2), priority)), told.append))) == 2
    assert [(problem.place, problem.value) for problem in told] == [("NewsML/NewsEnvelope/Priority", "soon")]


@pytest.mark.parametrize("declared", [" xmlns='urn:n'", " xmlns='http://iptc.org/std/NewsML/1.2/'"])
def test_a_namespace_that_is_declared_makes_no_difference(declared: str) -> None:
    parts = (ENVELOPE, item(1), item(2))
    assert read(document(*parts, attributes=declared)) == read(document(*parts))


def test_names_with_a_prefix_are_read_too() -> None:
    data = document(ENVELOPE, item(1)).replace(b"</", b"</n:").replace(b"<", b"<n:").replace(b"<n:/", b"</")
    articles, error = read(data.replace(b"<n:NewsML", b"<n:NewsML xmlns:n='urn:n'"))
    assert error is None
    assert articles == read(document(ENVELOPE, item(1)))[0]


DOCTYPE = '<!DOCTYPE NewsML SYSTEM "http://unreachable.example/NewsML.dtd"\n[<!ENTITY b "c">]>\n'


def test_a_document_type_is_passed_by() -> None:
    assert headlines(DOCTYPE.encode() + document(item(1), item(2))) == ["1", "2"]


def test_no_entity_of_a_document_type_is_expanded() -> None:
    articles, error = read(DOCTYPE.encode() + document(item(1), item(2, "&b;")))
    assert [article.headline for article in articles] == ["1"]
    assert error is not None
    assert (error.message, error.line) == ("entities are not expanded", 3)


def test_an_entity_of_html_is_read_and_told_of_once() -> None:
    told: list[Problem] = []
    note = "<NewsLines><SlugLine>&eacute;</SlugLine></NewsLines>"
    file = BytesIO(DOCTYPE.encode() + document(item(1), item(2, note)))
    assert [article.slugline for article in iterload(file, told.append)] == [None, "é"]
    assert [(problem.line, problem.value) for problem in told] == [(3, "eacute")]
