from __future__ import annotations

import io
import json
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from newsmodel import (
    Article,
    Byline,
    Caption,
    Cell,
    CommentPolicy,
    Correction,
    DecodeError,
    Embed,
    Extension,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Mark,
    Paragraph,
    PartialDate,
    Photo,
    Preformatted,
    Quotation,
    Row,
    Section,
    Table,
    dumps,
    iterload,
    loads,
)
from newsmodel.codecs import codec
from tests.full import FULL

VERSION_1 = Path(__file__).parent / "version_1.json"
DAMASCUS = timezone(timedelta(hours=2))
WORDS = Paragraph(text="Words")

# What follows the version in the document; it is read and written byte for byte.
CASES: list[tuple[Article, str]] = [
    (Article(headline=""), '"headline":""'),
    (Article(headline="é\U0001f600\u2028\x7f"), '"headline":"é\U0001f600\u2028\x7f"'),
    (Article(headline='"\\/'), '"headline":"\\"\\\\/"'),
    (Article(headline="\t\r\n"), '"headline":"\\t\\r\\n"'),
    (Article(headline="", summary=""), '"headline":"","summary":""'),
    (Article(headline="", kind="video"), '"headline":"","kind":"video"'),
    (Article(headline="", urgency=1, comment_count=0), '"headline":"","urgency":1,"comment_count":0'),
    (Article(headline="", comment_count=2**53 - 1), '"headline":"","comment_count":9007199254740991'),
    (Article(headline="", keywords=("a", "")), '"headline":"","keywords":["a",""]'),
    (
        Article(headline="", embargoed=datetime(2020, 2, 27, 12, 30)),
        '"headline":"","embargoed":"2020-02-27T12:30:00"',
    ),
    (
        Article(headline="", embargoed=datetime(1, 2, 27, 12, 30, 0, 500, UTC)),
        '"headline":"","embargoed":"0001-02-27T12:30:00.000500+00:00"',
    ),
    (
        Article(headline="", expires=datetime(2020, 2, 27, 12, 30, tzinfo=DAMASCUS)),
        '"headline":"","expires":"2020-02-27T12:30:00+02:00"',
    ),
    (Article(headline="", expires=PartialDate(year=2020, month=2)), '"headline":"","expires":"2020-02"'),
    (
        Article(headline="", section=Section.of("Iraq News", "Security")),
        '"headline":"","section":{"name":"Security","parent":{"name":"Iraq News"}}',
    ),
    (
        Article(headline="", bylines=(Byline.parse("By AFP"),)),
        '"headline":"","bylines":[{"text":"By AFP","contributors":[{"name":"AFP","kind":"organisation"}]}]',
    ),
    (
        Article(headline="", photos=(Photo(), Photo(caption=Caption()))),
        '"headline":"","photos":[{},{"caption":{}}]',
    ),
    (
        Article(headline="", corrections=(Correction("x", PartialDate(year=2020)),)),
        '"headline":"","corrections":[{"text":"x","published":"2020"}]',
    ),
    (
        Article(headline="", comment_policy=CommentPolicy(open=False, required_fields=("name",))),
        '"headline":"","comment_policy":{"open":false,"required_fields":["name"]}',
    ),
    (
        Article(headline="", extensions=(Extension(format="ninjs", place="a", content='{"b":1}'),)),
        '"headline":"","extensions":[{"format":"ninjs","place":"a","content":"{\\"b\\":1}"}]',
    ),
    (
        Article(
            headline="",
            body=(
                Paragraph(text="Words", marks=(Mark(start=0, end=5, kind="link", href="x"),)),
                Heading(text="Words", level=3),
                Heading(text="Words"),
                Quotation(blocks=(WORDS,)),
                ListBlock(items=(ListItem(text="Words", blocks=(ListBlock(),)),), ordered=True, start=0),
                Figure(Photo(alt_text="x")),
                Table(rows=(Row((Cell(header=True, blocks=(Embed(url="x"),)),)),)),
                Preformatted(text=" a\n"),
            ),
        ),
        (
            '"headline":"","body":['
            '{"type":"paragraph","text":"Words","marks":[{"start":0,"end":5,"kind":"link","href":"x"}]},'
            '{"type":"heading","text":"Words","level":3},'
            '{"type":"heading","text":"Words"},'
            '{"type":"quotation","blocks":[{"type":"paragraph","text":"Words"}]},'
            '{"type":"list","items":[{"text":"Words","blocks":[{"type":"list"}]}],"ordered":true,"start":0},'
            '{"type":"figure","photo":{"alt_text":"x"}},'
            '{"type":"table","rows":[{"cells":[{"blocks":[{"type":"embed","url":"x"}],"header":true}]}]},'
            '{"type":"preformatted","text":" a\\n"}]'
        ),
    ),
]


def document(fields: str) -> bytes:
    return f'{{"newsmodel":1,{fields}}}'.encode()


@pytest.mark.parametrize(("article", "fields"), CASES, ids=range(len(CASES)))
class TestTheSameBytesAreReadAndWritten:
    def test_an_article_is_written(self, article: Article, fields: str) -> None:
        assert dumps(article, "json") == document(fields)

    def test_an_article_is_read(self, article: Article, fields: str) -> None:
        assert loads(document(fields), "json") == article

    def test_an_article_is_read_from_a_string(self, article: Article, fields: str) -> None:
        assert loads(document(fields).decode(), "json") == article

    def test_an_article_is_read_after_a_byte_order_mark(self, article: Article, fields: str) -> None:
        assert loads(b"\xef\xbb\xbf" + document(fields), "json") == article
        assert loads("\ufeff" + document(fields).decode(), "json") == article

    def test_white_space_escapes_and_the_order_of_keys_say_nothing(
        self, article: Article, fields: str
    ) -> None:
        tree = dict(reversed(json.loads(document(fields)).items()))
        assert loads("\r\n\t " + json.dumps(tree, indent=2) + "\n", "json") == article


@pytest.mark.parametrize("rest", [b"{}", b",", b"x", b"\0", b"\xa0"])
def test_nothing_may_follow(rest: bytes) -> None:
    with pytest.raises(DecodeError, match=r"^json: line 1: "):
        loads(document('"headline":""') + rest, "json")


def test_the_shape_of_version_1_is_what_it_was() -> None:
    assert loads(VERSION_1.read_bytes(), "json") == FULL
    assert dumps(FULL, "json") == VERSION_1.read_bytes()


def test_null_means_none() -> None:
    tree = fields('"id":null,"section":null,"published":null,"urgency":null,"comment_policy":{"open":null}')
    assert loads(tree) == Article(headline="", comment_policy=CommentPolicy())


def test_a_default_that_is_written_out_is_read() -> None:
    fields = (
        '"headline":"","kind":"text","body":[{"type":"heading","level":2,"text":"","marks":[]}],"photos":[]'
    )
    assert loads(document(fields)) == Article(headline="", body=(Heading(text=""),))


def fields(text: str) -> bytes:
    return document(f'"headline":"",{text}')


def block(text: str) -> bytes:
    return fields(f'"body":[{text}]')


NO_ARTICLE = 'no article of newsmodel\'s JSON, which says its version as "newsmodel": 1'
TWICE = "the key stands twice in one object"
KINDS = "one of text, picture, video, audio, graphic, composite is wanted"
PARAGRAPHS = "paragraph, heading, quotation, list, figure, table, preformatted, embed"
TIME = "a time such as 2020-02-29T12:00:00+01:00 is wanted"
MOMENT = "a date or a time is wanted, as 2020-02-29 or 2020-02-29T12:00:00+01:00"

# The document, and the message, the path, the line and the value of the error.
BROKEN: list[tuple[bytes | str, str, str, int | None, Any]] = [
    # no JSON object
    (b"[]", "an object is wanted", "", None, []),
    (b"null", "an object is wanted", "", None, None),
    (b'"x"', "an object is wanted", "", None, "x"),
    ('{\n"headline":"\ud800"}', "a lone surrogate is no character", "", 2, None),
    # no version
    (b"{}", NO_ARTICLE, "", None, None),
    (b'{"headline":""}', NO_ARTICLE, "", None, None),
    (b'{"newsmodel":0}', NO_ARTICLE, "", None, 0),
    (b'{"newsmodel":-1}', NO_ARTICLE, "", None, -1),
    (b'{"newsmodel":"1"}', NO_ARTICLE, "", None, "1"),
    (b'{"newsmodel":1.0}', NO_ARTICLE, "", None, 1.0),
    (b'{"newsmodel":true}', NO_ARTICLE, "", None, True),
    (
        b'{"newsmodel":2,"what":1}',
        "written by a newer newsmodel: this one reads versions up to 1",
        "newsmodel",
        None,
        2,
    ),
    # keys
    (b'{"newsmodel":1}', "the field headline is missing", "", None, {}),
    (fields('"x":1'), "no such field", "x", None, "x"),
    (fields('"":1'), "no such field", "", None, ""),
    (fields('"type":"article"'), "no such field", "type", None, "type"),
    (fields('"photos":[{},{"caption":{"x":1}}]'), "no such field", "photos[1].caption.x", None, "x"),
    (fields('"headline":""'), TWICE, "headline", None, "headline"),
    (fields('"photos":[{"id":"1"},{"id":"1","id":"2"}]'), TWICE, "photos[1].id", None, "id"),
    (fields('"rights":{"holder":"","holder":""},"rights":{}'), TWICE, "rights.holder", None, "holder"),
    (block('{"type":"list","items":[{},{"text":"","":1,"":[]}]}'), TWICE, "body[0].items[1]", None, ""),
    (fields('"\\u0068eadline":""'), TWICE, "headline", None, "headline"),
    (b'{"newsmodel":2,"newsmodel":1,"headline":""}', TWICE, "newsmodel", None, "newsmodel"),
    # values
    (document('"headline":null'), "a string is wanted", "headline", None, None),
    (document('"headline":["x"]'), "a string is wanted", "headline", None, ["x"]),
    (document('"headline":"\\u0000"'), "U+0000 cannot stand in XML", "headline", None, "\0"),
    (document('"headline":"a\\bc"'), "U+0008 cannot stand in XML", "headline", None, "a\bc"),
    (document('"headline":"a\\fc"'), "U+000C cannot stand in XML", "headline", None, "a\fc"),
    (document('"headline":"\uffff"'), "U+FFFF cannot stand in XML", "headline", None, "\uffff"),
    (fields('"id":"\ufffe"'), "U+FFFE cannot stand in XML", "id", None, "\ufffe"),
    (fields('"urgency":1.0'), "a whole number is wanted", "urgency", None, 1.0),
    (fields('"comment_count":99999999999999999999'), "a whole number is wanted", "comment_count", None, 1e20),
    (fields('"kind":[]'), KINDS, "kind", None, []),
    (fields('"language":"x y"'), "not a well-formed language tag (BCP 47)", "language", None, "x y"),
    (fields('"keywords":"x"'), "a list is wanted", "keywords", None, "x"),
    (fields('"keywords":{}'), "a list is wanted", "keywords", None, {}),
    (fields('"keywords":["x",1]'), "a string is wanted", "keywords[1]", None, 1),
    (fields('"photos":null'), "a list is wanted", "photos", None, None),
    (fields('"photos":[null]'), "an object is wanted", "photos[0]", None, None),
    (fields('"photos":[{"caption":[]}]'), "an object is wanted", "photos[0].caption", None, []),
    (fields('"retrieved":"2020-02-27"'), TIME, "retrieved", None, "2020-02-27"),
    (fields('"retrieved":7'), "a string is wanted", "retrieved", None, 7),
    (fields('"published":"27 Feb"'), MOMENT, "published", None, "27 Feb"),
    (fields('"published":"2020-02-27T"'), MOMENT, "published", None, "2020-02-27T"),
    (fields('"published":{}'), "a string is wanted", "published", None, {}),
    (fields('"published":"2020-13"'), "a number from 1 to 12 is wanted", "published.month", None, 13),
    (
        fields('"embargoed":"2020-02-27T12:00:00+14:01"'),
        "the UTC offset must be whole minutes, at most 14 hours",
        "embargoed",
        None,
        datetime(2020, 2, 27, 12, 0, tzinfo=timezone(timedelta(hours=14, minutes=1))),
    ),
    # blocks
    (block("7"), "an object is wanted", "body[0]", None, 7),
    (block('"paragraph"'), "an object is wanted", "body[0]", None, "paragraph"),
    (block("{}"), f"one of {PARAGRAPHS} is wanted", "body[0].type", None, None),
    (block('{"type":"p"}'), f"one of {PARAGRAPHS} is wanted", "body[0].type", None, "p"),
    (block('{"type":[]}'), f"one of {PARAGRAPHS} is wanted", "body[0].type", None, []),
    (block('{"type":{}}'), f"one of {PARAGRAPHS} is wanted", "body[0].type", None, {}),
    (block('{"type":"paragraph"}'), "the field text is missing", "body[0]", None, {"type": "paragraph"}),
    (block('{"type":"paragraph","text":"","level":1}'), "no such field", "body[0].level", None, "level"),
    (
        block('{"type":"table","rows":[{"cells":[{},{"blocks":[{"type":"x"}]}]}]}'),
        f"one of {PARAGRAPHS} is wanted",
        "body[0].rows[0].cells[1].blocks[0].type",
        None,
        "x",
    ),
    # what fields must agree on
    (
        block('{"type":"paragraph","text":"x","marks":[{"start":0,"end":2,"kind":"sub"}]}'),
        "the mark ends after the text",
        "body[0].marks[0].end",
        None,
        2,
    ),
    (
        block('{"type":"paragraph","text":"x","marks":[{"start":1,"end":1,"kind":"sub"}]}'),
        "a mark ends after it starts",
        "body[0].marks[0].end",
        None,
        1,
    ),
]


@pytest.mark.parametrize(("data", "message", "path", "line", "value"), BROKEN, ids=range(len(BROKEN)))
def test_a_document_that_is_no_article_is_an_error(
    data: bytes | str, message: str, path: str, line: int | None, value: object
) -> None:
    with pytest.raises(DecodeError) as caught:
        loads(data, "json")
    error = caught.value
    assert (error.message, error.path, error.line, error.value) == (message, path, line, value)
    assert type(error.value) is type(value)
    assert error.format == "json"
    # Whatever else the document holds, the other check of strings finds the same.
    if isinstance(data, bytes) and b'"headline":""' in data:
        with pytest.raises(DecodeError) as again:
            loads(data.replace(b'"headline":""', '"headline":"\ufffd"'.encode(), 1), "json")
        assert (again.value.message, again.value.path) == (message, path)


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", 1),
        (b"{", 1),
        (b'{"newsmodel":1,\n"headline":\n\n}', 4),
        (b'\n{"newsmodel":1,"headline":"\n"}', 2),
        (b'{"newsmodel":1,"headline":"\xff"}', 1),
        (b'{"newsmodel":1,"headline":"\xed\xa0\x80"}', 1),
        (b'{"newsmodel":1,"headline":"\\ud800"}', 1),
        (b'{"newsmodel":1,"headline":NaN}', 1),
        (b'{"newsmodel":1,"headline":1e999}', 1),
        (b"{'newsmodel':1}", 1),
        (b'{"newsmodel":1,"headline":"",}', 1),
        (b'\n\n{"newsmodel":1} // the end', 3),
        ("{}".encode("utf-16"), 1),
        (b"\xef\xbb\xbf\xef\xbb\xbf{}", 1),
        (b"[" * 100_000, 1),
    ],
)
def test_what_is_no_json_is_an_error_with_its_line(data: bytes, line: int) -> None:
    with pytest.raises(DecodeError) as caught:
        loads(data, "json")
    assert (caught.value.format, caught.value.line, caught.value.path) == ("json", line, "")
    assert caught.value.message


def nested(depth: int) -> bytes:
    return fields('"section":' + '{"name":"","parent":' * depth + "null" + "}" * depth)


def test_sections_that_nest_too_deeply_are_an_error_with_their_path() -> None:
    with pytest.raises(DecodeError) as caught:
        loads(nested(33), "json")
    assert (caught.value.message, caught.value.path) == (
        "sections nest at most 32 levels deep",
        "section.parent",
    )


@pytest.mark.parametrize("spaces", [b"", b" "])
@pytest.mark.parametrize("depth", [260, 500, 1000])
def test_a_document_that_nests_too_deeply_is_an_error(depth: int, spaces: bytes) -> None:
    with pytest.raises(DecodeError, match=r"^json: nested too deeply$"):
        loads(nested(depth) + spaces, "json")


def test_a_caller_that_has_used_up_the_stack_is_told_so() -> None:
    def from_the_depth(left: int) -> Article:
        return loads(nested(200), "json") if left == 0 else from_the_depth(left - 1)

    frames = 0
    frame = sys._getframe()
    while frame.f_back is not None:
        frames, frame = frames + 1, frame.f_back
    with pytest.raises(DecodeError, match=r"^json: nested too deeply$"):
        from_the_depth(sys.getrecursionlimit() - frames - 100)


@pytest.mark.parametrize("depth", [1000, 100_000])
def test_arrays_that_nest_too_deeply_are_an_error(depth: int) -> None:
    with pytest.raises(DecodeError) as caught:
        loads(document('"x":' + "[" * depth + "]" * depth), "json")
    assert caught.value.format == "json"


# lines


def lines(*documents: bytes) -> bytes:
    return b"".join(line + b"\n" for line in documents)


def read(data: bytes) -> tuple[list[str], list[tuple[int | None, str]]]:
    """Return the headlines of a file's articles, and the line and the path of each fault."""
    faults: list[DecodeError] = []
    headlines = [article.headline for article in iterload(io.BytesIO(data), "json", on_error=faults.append)]
    return headlines, [(fault.line, fault.path) for fault in faults]


ONE, TWO, THREE = (dumps(Article(headline=word), "json") for word in ("one", "two", "three"))
PRETTY = json.dumps(json.loads(dumps(FULL, "json")), indent=1).encode()


@pytest.mark.parametrize(
    "data",
    [
        lines(ONE, TWO, THREE),
        lines(ONE, TWO, THREE).rstrip(),
        lines(ONE, TWO, THREE).replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf\n" + lines(ONE, b"", b" \t", b"  " + TWO, THREE, b"", b""),
        b"\xef\xbb\xbf" + lines(*(json.dumps(json.loads(line)).encode() for line in (ONE, TWO, THREE))),
        lines(*(json.dumps(dict(reversed(json.loads(line).items()))).encode() for line in (ONE, TWO, THREE))),
    ],
    ids=range(6),
)
def test_documents_on_lines_are_articles(data: bytes) -> None:
    assert read(data) == (["one", "two", "three"], [])


@pytest.mark.parametrize("data", [ONE, ONE + b"\n\n", b"\n" + ONE, b"\xef\xbb\xbf" + ONE], ids=range(4))
def test_one_document_on_a_line_is_an_article(data: bytes) -> None:
    assert read(data) == (["one"], [])
    assert loads(data, "json").headline == "one"


def test_one_document_on_many_lines_is_an_article() -> None:
    assert list(iterload(io.BytesIO(PRETTY), "json")) == [FULL]
    assert list(iterload(io.BytesIO(PRETTY.replace(b"\n", b"\n\n")), "json")) == [FULL]
    closed_later = ONE.replace(b"}", b',"section":{"name":"x"}\n}')
    assert read(closed_later) == (["one"], [])


@pytest.mark.parametrize(
    ("documents", "headlines", "faults"),
    [
        ((ONE, b'{"newsmodel":1,"headline":7}', THREE), ["one", "three"], [(2, "headline")]),
        ((ONE, b"", TWO[:-1], b"", THREE, b"}"), ["one", "three"], [(3, ""), (6, "")]),
        ((ONE[:-1], TWO, THREE), ["two", "three"], [(1, "")]),
        ((b'{"newsmodel":1,"photos":[', TWO), ["two"], [(1, "")]),
        ((ONE, b"{"), ["one"], [(2, "")]),
        ((b"{}", b"[]", b"1"), [], [(1, ""), (2, ""), (3, "")]),
    ],
    ids=range(6),
)
def test_a_line_at_fault_is_told_and_the_others_are_read(
    documents: tuple[bytes, ...], headlines: list[str], faults: list[tuple[int, str]]
) -> None:
    assert read(lines(*documents)) == (headlines, faults)


def test_a_line_at_fault_is_an_error_after_the_articles_before_it() -> None:
    articles = iterload(io.BytesIO(lines(ONE, b"{}", THREE)), "json")
    assert next(articles).headline == "one"
    with pytest.raises(DecodeError, match=r"^json: line 2: "):
        next(articles)


def test_the_lines_of_a_fault_in_one_document_are_its_own() -> None:
    assert read(PRETTY[:-1]) == ([], [(PRETTY.count(b"\n") + 1, "")])
    assert read(b"") == ([], [(1, "")])


@pytest.mark.parametrize(
    ("data", "count"), [(lines(ONE, TWO), 2), (lines(ONE, b"", b"{}", b"x"), 3), (lines(b"{", TWO), 2)]
)
def test_several_documents_are_not_one(data: bytes, count: int) -> None:
    message = rf"^json: {count} articles, one a line; iterload reads them one by one$"
    for document in (data, data.decode()):
        with pytest.raises(DecodeError, match=message):
            loads(document, "json")


@pytest.mark.parametrize("rest", [b"}", b'"headline":""}', b"x"])
def test_what_follows_a_document_on_the_next_line_is_no_article(rest: bytes) -> None:
    with pytest.raises(DecodeError, match=r"^json: line 2: "):
        loads(ONE + b"\n" + rest, "json")


def test_no_more_lines_are_read_than_articles_are_wanted() -> None:
    file = io.BytesIO(lines(*[ONE] * 1000))
    articles = codec("json").iterload(file)
    assert next(articles).headline == "one"
    # The second line was looked at to tell that there are lines.
    assert file.tell() == 2 * (len(ONE) + 1)
    assert sum(1 for _ in articles) == 999
