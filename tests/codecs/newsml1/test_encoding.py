"""Data of NewsML 1 that stand within `Encoding`."""

from __future__ import annotations

from base64 import b64encode

import pytest

from newsmodel.codecs.newsml1 import loads
from newsmodel.problems import Problem
from tests.codecs.newsml1.documents import wrapped

TEXT = '<MediaType FormalName="Text"/>'


def encoded(text: str, encoding: str = "utf-8") -> str:
    return b64encode(text.encode(encoding)).decode()


def document(data: str, *notations: str, said: str = TEXT) -> str:
    for notation in notations:
        data = f'<Encoding Notation="{notation}">{data}</Encoding>'
    return wrapped(f"<NewsComponent><ContentItem>{said}{data}</ContentItem></NewsComponent>")


def data(text: str) -> str:
    return f"<DataContent>{text}</DataContent>"


NITF = (
    '<?xml version="1.0" encoding="ISO-8859-1"?>'
    "<nitf><body><body.content><p>Sørvik</p></body.content></body></nitf>"
)
READ = {
    "base64": (document(data("SGVsbG8gd29ybGQ="), "base64"), "Hello world"),
    "base64 in lines, without its end": (document(data("\n SGVsbG8g\n d29ybGQ\n"), "Base 64"), "Hello world"),
    "base64 of base64": (document(data(encoded(encoded("Hello"))), "base64", "BASE-64"), "Hello"),
    "base64 of HTML": (document(data(encoded("<p>One</p><p>Two</p>")), "base64"), "One\n\nTwo"),
    "base64 of XML that declares its encoding": (
        document(data(encoded(NITF, "latin-1")), "base64"),
        "Sørvik",
    ),
    "base64 with a byte order mark": (document(data(encoded("Sørvik", "utf-8-sig")), "base64"), "Sørvik"),
    "base64 in the charset that it says": (
        document(
            data(encoded("Sørvik", "latin-1")),
            "base64",
            said='<MimeType FormalName="text/plain; charset=ISO-8859-1"/>',
        ),
        "Sørvik",
    ),
    "no media type": (document(data(encoded("Hello")), "base64", said=""), "Hello"),
    "another notation": (document(data("<p>Hello</p>"), "none", ""), "Hello"),
    "another notation of words": (document(data("Hello"), "UTF-8"), "Hello"),
    "nothing": (document("", "base64"), ""),
}
UNREAD = {
    "an odd encoding in XML": (
        encoded('<?xml version="1.0" encoding="idna"?><nitf/>'),
        "base64",
        "a text in base64 is wanted; carried as it is",
    ),
    "what is no character of an article": (
        encoded("<p>\0</p>"),
        "base64",
        "U+0000 cannot stand in XML; carried as it is",
    ),
    "no base64": ("Hello!", "base64", "a text in base64 is wanted; carried as it is"),
    "no ASCII": ("Sørvik", "base64", "a text in base64 is wanted; carried as it is"),
    "no text": (
        b64encode(b"\xff\xd8\xff").decode(),
        "base64",
        "a text in base64 is wanted; carried as it is",
    ),
    "elements": ("<p>One</p>", "base64", "base64 is wanted, without elements; carried as it is"),
    "what is packed": ("H4sIAAAA", "gzip", "an encoding that is not read; carried as it is"),
}


@pytest.mark.parametrize(("said", "text"), READ.values(), ids=READ)
def test_a_text_is_read_that_is_encoded(said: str, text: str) -> None:
    told: list[Problem] = []
    article = loads(said, told.append)
    assert article.text == text
    assert [problem.message for problem in told] == ["no headline; the article's is empty"]
    # The text is in no other place; how it was encoded is carried.
    assert any("Notation" in part.place + part.content for part in article.extensions)
    assert not any("DataContent" in part.place + part.content for part in article.extensions)


@pytest.mark.parametrize("charset", ["x-odd", "iso-odd", "unicode_escape", "idna"])
def test_a_charset_that_is_none_of_texts_is_not_guessed(charset: str) -> None:
    told: list[Problem] = []
    said = f'<MimeType FormalName="text/plain; charset={charset}"/>'
    assert loads(document(data(encoded("Hello")), "base64", said=said), told.append).body == ()
    assert told[0].message == "a text in base64 is wanted; carried as it is"


@pytest.mark.parametrize(("text", "notation", "message"), UNREAD.values(), ids=UNREAD)
def test_what_cannot_be_decoded_is_carried_and_told(text: str, notation: str, message: str) -> None:
    told: list[Problem] = []
    article = loads(document(data(text), notation), told.append)
    assert article.body == ()
    assert (told[0].place, told[0].message) == ("NewsComponent/ContentItem/Encoding/DataContent", message)
    assert any(data(text) in part.content for part in article.extensions)


def test_a_text_that_the_blocks_do_not_say_whole_is_carried_as_it_came() -> None:
    text = encoded('<p class="x">One</p>')
    article = loads(document(data(text), "base64"))
    assert article.text == "One"
    assert any(data(text) in part.content for part in article.extensions)


def test_a_caption_is_read_that_is_encoded() -> None:
    caption = (
        '<NewsComponent><Role FormalName="Caption"/><ContentItem><Encoding Notation="base64">'
        f"{data(encoded('At sea.'))}</Encoding></ContentItem></NewsComponent>"
    )
    article = loads(
        wrapped(
            f"<NewsComponent><ContentItem>{data('x')}</ContentItem><NewsComponent>{caption}"
            '<ContentItem Href="a.jpg"/></NewsComponent></NewsComponent>'
        )
    )
    (photo,) = article.photos
    assert photo.caption is not None
    assert photo.caption.text == "At sea."
