"""What no field takes of a document in NewsML 1, though something near it is read."""

from __future__ import annotations

import attrs
import pytest

from newsmodel import Article, Caption, Extension, Figure, dumps
from newsmodel.codecs.newsml1 import loads
from tests.codecs.newsml1.documents import wrapped


def _all(article: Article) -> str:
    return dumps(article, "json").decode()


FILE = (
    '<NewsComponent><ContentItem Href="l.jpg"><MediaType FormalName="{media}"/></ContentItem></NewsComponent>'
)
TEXT = "<NewsComponent><ContentItem><DataContent>x</DataContent></ContentItem></NewsComponent>"


@pytest.mark.parametrize(
    ("media", "kind"),
    [("Photo", "picture"), ("Graphics", "graphic"), ("NaN", "picture"), ("Jpeg", "picture")],
)
def test_a_media_type_in_other_words_than_the_kind_of_the_article_is_carried(media: str, kind: str) -> None:
    article = loads(wrapped(FILE.format(media=media)))

    assert article.kind == kind
    assert media in _all(article)


def test_a_picture_that_goes_with_a_text_keeps_its_media_type() -> None:
    article = loads(wrapped(f"<NewsComponent>{TEXT}{FILE.format(media='Photo')}</NewsComponent>"))

    assert (article.kind, article.photos[0].renditions[0].extensions) == (
        "text",
        (Extension(format="newsml1", place="MediaType", content='<MediaType FormalName="Photo"/>'),),
    )


@pytest.mark.parametrize("media", ["Text", "text"])
def test_a_media_type_that_is_the_kind_of_the_article_is_taken(media: str) -> None:
    text = f'<MediaType FormalName="{media}"/><DataContent>x</DataContent>'
    article = loads(wrapped(f"<NewsComponent><ContentItem>{text}</ContentItem></NewsComponent>"))

    assert (article.kind, article.extensions) == ("text", ())


def test_a_media_type_that_only_begins_as_the_kind_of_the_article_is_carried() -> None:
    text = '<MediaType FormalName="Text in columns"/><DataContent>x</DataContent>'
    article = loads(wrapped(f"<NewsComponent><ContentItem>{text}</ContentItem></NewsComponent>"))

    assert (article.kind, len(article.extensions)) == ("text", 1)


@pytest.mark.parametrize(("said", "language"), [("swe", "sv"), ("es_ES", "es-ES"), ("EN", "en")])
def test_an_odd_language_of_an_element_is_carried_as_it_came(said: str, language: str) -> None:
    lines = f'<NewsLines xml:lang="{said}"><HeadLine xml:lang="{language}">x</HeadLine></NewsLines>'
    article = loads(wrapped(f'<NewsComponent xml:lang="{said}">{lines}</NewsComponent>'))

    assert article.language == language
    assert [(extension.place, extension.content) for extension in article.extensions] == [
        ("NewsComponent/@xml:lang", said),
        ("NewsComponent/NewsLines/@xml:lang", said),
    ]


LINKED = '<p>ab <a href="http://z.example/y">there</a></p>'


@pytest.mark.parametrize("data", [LINKED, f"<![CDATA[{LINKED}]]>"], ids=["markup", "a text"])
@pytest.mark.parametrize("role", ["Abstract", "Title", "Caption"])
def test_the_address_of_a_link_in_words_alone_is_carried(role: str, data: str) -> None:
    words = (
        f'<NewsComponent><Role FormalName="{role}"/>'
        f"<ContentItem><DataContent>{data}</DataContent></ContentItem></NewsComponent>"
    )
    inner = (
        f'<NewsComponent>{words}<ContentItem Href="a.jpg"/></NewsComponent>' if role == "Caption" else words
    )
    article = loads(wrapped(f"<NewsComponent>{TEXT}{inner}</NewsComponent>"))

    said = {
        "Abstract": article.summary,
        "Title": article.headline,
        "Caption": article.photos and article.photos[0].caption and article.photos[0].caption.text,
    }
    assert said[role] == "ab there"
    assert "http://z.example/y" in _all(article)


def test_what_a_text_says_of_a_picture_that_has_a_component_is_carried() -> None:
    named = (
        '<p>x</p><media media-type="image"><media-reference source="#p1" width="300" mime-type="image/jpeg"/>'
        '<media-reference source="other.jpg"/><media-caption>y</media-caption></media>'
    )
    text = TEXT.replace("x", f"<body.content>{named}</body.content>")
    picture = FILE.format(media="Photo").replace("<NewsComponent", '<NewsComponent Duid="p1"')
    article = loads(wrapped(f"<NewsComponent>{text}{picture}</NewsComponent>"))

    (photo,) = article.photos
    assert article.body[1:] == (Figure(attrs.evolve(photo, caption=Caption("y"))),)
    assert [extension.content for extension in article.extensions] == [
        "image",
        '<media-reference source="#p1" width="300" mime-type="image/jpeg"/>',
        '<media-reference source="other.jpg"/>',
    ]


def test_a_text_that_only_names_a_picture_leaves_no_more_than_its_media() -> None:
    named = '<p>x</p><media><media-reference source="#p1"/></media>'
    text = TEXT.replace("x", f"<body.content>{named}</body.content>")
    picture = FILE.format(media="Photo").replace("<NewsComponent", '<NewsComponent Duid="p1"')
    article = loads(wrapped(f"<NewsComponent>{text}{picture}</NewsComponent>"))

    assert (len(article.body), article.extensions) == (2, ())


def _of_role(role: str) -> str:
    return TEXT.replace("<ContentItem>", f'<Role FormalName="{role}"/><ContentItem>').replace("x", "A")


LINE = '<NewsLine><NewsLineType FormalName="{}"/><NewsLineText>A</NewsLineText></NewsLine>'
RIGHTS = "<RightsMetadata><UsageRights>{}</UsageRights></RightsMetadata>"
AGAIN = {
    "a headline below": ("<NewsLines><HeadLine>A</HeadLine>{}</NewsLines>", "<SubHeadLine>A</SubHeadLine>"),
    "a headline as that below": (
        "<NewsLines><HeadLine>B</HeadLine><SubHeadLine>A</SubHeadLine>{}</NewsLines>",
        "<HeadLine>A</HeadLine>",
    ),
    "a text that is the headline": ("<NewsLines><HeadLine>A</HeadLine></NewsLines>{}", _of_role("Title")),
    "a text that is the summary": (
        f"<NewsLines>{LINE.format('Abstract')}</NewsLines>{{}}",
        _of_role("Abstract"),
    ),
    "a line of another type": (
        f"<NewsLines>{LINE.format('Abstract')}{{}}</NewsLines>",
        LINE.format("Summary"),
    ),
    "a usage type": (
        f"<NewsLines><RightsLine>A</RightsLine></NewsLines>{RIGHTS}",
        "<UsageType>A</UsageType>",
    ),
}


@pytest.mark.parametrize(("said", "again"), AGAIN.values(), ids=AGAIN)
def test_a_text_that_says_again_what_stands_in_a_field_of_another_name_is_carried(
    said: str, again: str
) -> None:
    once, twice = [
        loads(wrapped(f"<NewsComponent>{said.format(more)}</NewsComponent>")) for more in ("", again)
    ]

    (more,) = [part.content for part in twice.extensions if part not in once.extensions]
    assert again in more


def test_a_slug_that_is_the_label_of_the_item_leaves_the_label_to_be_carried() -> None:
    lines = "<NewsComponent><NewsLines><SlugLine>A</SlugLine></NewsLines></NewsComponent>"
    article = loads(wrapped(f"<Identification><NameLabel>A</NameLabel></Identification>{lines}"))

    assert article.slugline == "A"
    assert [(part.place, part.content) for part in article.extensions] == [
        ("Identification", "<Identification><NameLabel>A</NameLabel></Identification>")
    ]


def test_what_is_printed_above_a_text_is_known_by_the_fields_that_it_may_say() -> None:
    head = "<hedline><hl1>A</hl1></hedline><rights>A</rights><series>A</series><distributor>B</distributor>"
    text = TEXT.replace("x", f"<nitf><body><body.head>{head}</body.head><p>x</p></body></nitf>")
    lines = "<NewsLines><HeadLine>A</HeadLine><CopyrightLine>C</CopyrightLine></NewsLines>"
    article = loads(wrapped(f"<NewsComponent>{lines}{text[15:]}"))

    assert [part.content for part in article.extensions] == ["<rights>A</rights>", "<series>A</series>"]
