"""Joining articles with the pictures that they refer to."""

from __future__ import annotations

from typing import Literal

import pytest

from newsmodel import (
    Article,
    Byline,
    Caption,
    Cell,
    Contributor,
    Dateline,
    Figure,
    Group,
    Link,
    ListBlock,
    ListItem,
    Member,
    Package,
    Paragraph,
    PartialDate,
    Photo,
    Place,
    Quotation,
    Rendition,
    Rights,
    Row,
    Table,
)
from newsmodel.model._joining import joined

FILE = Rendition(href="https://example.com/p.jpg")
PICTURE = Article(headline="", kind="picture", id="p", renditions=(FILE,))
GRAPHIC = Article(headline="A map", kind="graphic", id="g")
FIGURE = Figure(Photo(id="p"))
TEXT = Article(headline="x", id="t")


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace(links=(Link(id="p"),)),
        TEXT.replace(links=(Link(href="p"),)),
        TEXT.replace(links=(Link(id="x", href=FILE.href),)),
        TEXT.replace(body=(Paragraph(text="x"), Figure(Photo(id="p")))),
        TEXT.replace(body=(Figure(Photo(renditions=(FILE,))),)),
        TEXT.replace(body=(Figure(Photo(id="x", renditions=(Rendition(href="p"),))),)),
        TEXT.replace(body=(Quotation(blocks=(FIGURE,)),)),
        TEXT.replace(body=(ListBlock(items=(ListItem(), ListItem(blocks=(Quotation(blocks=(FIGURE,)),)))),)),
        TEXT.replace(body=(Table(rows=(Row(cells=(Cell(blocks=(FIGURE,)),)),)),)),
        TEXT.replace(package=Package(groups=(Group(members=(Member(group="x"), Member(id="p"))),))),
        TEXT.replace(package=Package(groups=(Group(members=(Member(href=FILE.href),)),))),
        TEXT.replace(links=(Link(), Link(id="p"), Link(id="p"), Link(id="nobody"))),
        TEXT.replace(links=(Link(id="p"),), id=None),
    ],
    ids=[
        "link",
        "address",
        "file",
        "figure",
        "its file",
        "named as a file",
        "in a quotation",
        "in an item's quotation",
        "in a cell",
        "member",
        "address of a member",
        "twice",
        "without an id",
    ],
)
def test_a_picture_is_joined_to_what_refers_to_it(text: Article) -> None:
    assert list(joined([text, PICTURE])) == [
        text.replace(photos=(Photo(id="p", renditions=(FILE,)),)),
        PICTURE,
    ]


def test_pictures_come_after_the_photos_that_are_there_in_the_order_of_the_references() -> None:
    text = TEXT.replace(photos=(Photo(id="a"),), links=(Link(id="g"), Link(id="a"), Link(id="p")))
    first, *_ = joined([text, PICTURE, GRAPHIC])
    assert [photo.id for photo in first.photos] == ["a", "g", "p"]


@pytest.mark.parametrize("kind", ["text", "video", "audio", "composite"])
def test_what_is_no_picture_is_not_joined(kind: Literal["text", "video", "audio", "composite"]) -> None:
    text = TEXT.replace(links=(Link(id="p"),))
    assert next(joined([text, PICTURE.replace(kind=kind)])) is text


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.replace(links=(Link(id="other"),)),
        TEXT.replace(links=(Link(id="p"),), photos=(Photo(id="p"),)),
        PICTURE.replace(links=(Link(id="p"),)),
    ],
    ids=["none", "another", "there", "itself"],
)
def test_an_article_that_gets_nothing_is_not_built_again(text: Article) -> None:
    assert next(joined([text, PICTURE])) is text


@pytest.mark.parametrize(
    ("versions", "newest"),
    [
        (("1", "2"), 1),
        (("2", "1"), 0),
        (("10", "9"), 0),
        (("010", "9"), 0),
        (("9" * 5000, "1" + "0" * 5000, "1"), 1),
        (("1", "1"), 1),
        (("1", "01"), 1),
        ((None, None), 1),
        (("b", "a"), 1),
        (("1", None), 0),
        (("1", "two"), 0),
        (("²", "0"), 1),
        ((None, "1", "3", "2"), 2),
    ],
)
@pytest.mark.parametrize("link", [Link(id="p"), Link(href="https://example.com/0"), Link(href=FILE.href)])
def test_of_several_versions_of_a_picture_the_newest_is_joined(
    versions: tuple[str | None, ...], newest: int, link: Link
) -> None:
    pictures = [
        PICTURE.replace(
            version=version,
            summary=str(index),
            renditions=(FILE, Rendition(href=f"https://example.com/{index}")),
        )
        for index, version in enumerate(versions)
    ]
    text, *rest = joined([TEXT.replace(links=(link,)), *pictures])
    assert text.photos == (pictures[newest].as_photo(),)
    assert rest == pictures


def test_a_picture_without_an_identifier_is_nobodys() -> None:
    nameless = PICTURE.replace(id=None)
    text = TEXT.replace(links=(Link(),), body=(Figure(Photo()),))
    assert list(joined([text, nameless])) == [text, nameless]


def test_a_picture_becomes_a_photo_with_what_is_known_of_it() -> None:
    contributor = Contributor(name="Bo Ek")
    place, rights, rendition = Place(name="Lunde"), Rights(holder="HNA"), Rendition(href="http://x.example/1")
    picture = PICTURE.replace(
        headline="The quay",
        summary="At noon.",
        creditline="Bo Ek/HNA",
        renditions=(rendition,),
        content_created=PartialDate(year=2024),
        dateline=Dateline(place=place),
        bylines=(Byline(text="By Bo Ek", contributors=(contributor,)),),
        rights=rights,
    )
    text, _ = joined([TEXT.replace(links=(Link(id="p"),)), picture])
    assert text.photos == (
        Photo(
            caption=Caption("At noon.", "Bo Ek/HNA"),
            headline="The quay",
            id="p",
            renditions=(rendition,),
            created=PartialDate(year=2024),
            place=place,
            contributors=(contributor,),
            rights=rights,
        ),
    )
