"""People and things that a news item tells once, in a `TopicSet`, and names wherever they are meant."""

from __future__ import annotations

import pytest

from newsmodel import Article, Contributor, Extension, Provider, Source, Subject
from newsmodel.codecs.newsml1 import loads
from newsmodel.codecs.newsml1.elements import children
from newsmodel.markup.element import Element
from tests.codecs.newsml1.documents import wrapped
from tests.codecs.newsml1.test_articles import bare


def item(
    *topics: str, described: str = "", administered: str = "", language: str = "", around: str = ""
) -> Article:
    said = f"<DescriptiveMetadata>{language}{described}</DescriptiveMetadata>"
    said += f"<AdministrativeMetadata>{administered}</AdministrativeMetadata>"
    return loads(
        wrapped(f"{around}<NewsComponent><TopicSet>{''.join(topics)}</TopicSet>{said}</NewsComponent>")
    )


def topic(inner: str, kind: str = "Person", name: str = "t1") -> str:
    return f'<Topic Duid="{name}"><TopicType FormalName="{kind}"/>{inner}</Topic>'


OCCURRENCE = '<TopicOccurrence Topic="#t1"/>'
CODE = "<FormalName>p7</FormalName>"
ROE = "<Description>Ann Roe</Description>"
PARTY = '<Party Topic="#t1"/>'

SUBJECTS: dict[str, tuple[str, list[Subject]]] = {
    "a person": (topic(CODE + ROE), [Subject(name="Ann Roe", literal="p7", type="cpnat:person")]),
    "an organisation": (
        topic(CODE, "Organization"),
        [Subject(literal="p7", type="cpnat:organisation")],
    ),
    "a type of which nobody is sure": (topic(ROE, "Location"), [Subject(name="Ann Roe")]),
    "no type": (f'<Topic Duid="t1">{ROE}</Topic>', [Subject(name="Ann Roe")]),
    "a code of the IPTC's": (
        topic('<FormalName Scheme="IptcSubjectCodes">04015000</FormalName>', "Subject"),
        [Subject(qcode="subj:04015000")],
    ),
    "a code of others": (
        topic('<FormalName Scheme="Ours">04015000</FormalName>', "Subject"),
        [Subject(literal="04015000")],
    ),
    "empty parts": (
        topic(f"<FormalName/><Description> </Description>{ROE}"),
        [Subject(name="Ann Roe", type="cpnat:person")],
    ),
    "nothing": (topic("<FormalName/>"), []),
    "another name": (topic(ROE, name="t2"), []),
    "no name": (f"<Topic>{ROE}</Topic>", []),
    "two of one name": (
        topic(ROE) + topic("<Description>Tom Ek</Description>"),
        [Subject(name="Ann Roe", type="cpnat:person")],
    ),
}


@pytest.mark.parametrize(("topics", "subjects"), SUBJECTS.values(), ids=SUBJECTS)
def test_a_topic_that_occurs_is_a_subject(topics: str, subjects: list[Subject]) -> None:
    assert [bare(subject) for subject in item(topics, described=OCCURRENCE).subjects] == subjects


def test_a_topic_is_named_in_the_language_of_the_article() -> None:
    names = "".join(
        f'<Description xml:lang="{tag}">{name}</Description>'
        for tag, name in (("en", "Norway"), ("nb-NO", "Norge"), ("fr", "Norvège"))
    )
    for tag, name in (("nb", "Norge"), ("sv", "Norway"), (None, "Norway")):
        language = "" if tag is None else f'<Language FormalName="{tag}"/>'
        (subject,) = item(topic(names), described=OCCURRENCE, language=language).subjects
        assert subject.name == name


def test_a_topic_may_stand_in_the_item_itself() -> None:
    (subject,) = item(described=OCCURRENCE, around=f"<TopicSet>{topic(ROE)}</TopicSet>").subjects
    assert subject.name == "Ann Roe"


@pytest.mark.parametrize(
    ("inner", "name"),
    [(CODE + ROE, "p7"), (ROE, "Ann Roe"), ("<Property FormalName='a'/>", None)],
)
def test_a_party_without_a_name_has_that_of_its_topic(inner: str, name: str | None) -> None:
    administered = "".join(
        f"<{role}>{PARTY}</{role}>" for role in ("Provider", "Source", "Creator", "Contributor")
    )
    article = item(topic(inner), administered=administered)
    if name is None:
        assert (article.provider, article.sources, article.bylines) == (None, (), ())
        return
    (byline,) = article.bylines
    assert bare(article.provider) == Provider(name=name)
    assert bare(article.sources) == (Source(name=name),)
    assert bare(byline.contributors) == (
        Contributor(name=name), Contributor(name=name, role="contributor")
    )  # fmt: skip


def test_the_name_of_a_party_goes_before_that_of_its_topic() -> None:
    article = item(topic(ROE), administered='<Provider><Party FormalName="HNA" Topic="#t1"/></Provider>')
    assert bare(article.provider) == Provider(name="HNA")
    assert "Ann Roe" in article.extensions[0].content


def carried(place: str, content: str) -> Extension:
    return Extension(format="newsml1", place=place, content=content)


def test_what_is_left_of_a_topic_is_carried_with_the_first_that_names_it() -> None:
    more = '<Property FormalName="Born" Value="1970"/>'
    article = item(topic(CODE + ROE + more), described=OCCURRENCE + OCCURRENCE)
    first, second = article.subjects
    assert first.extensions == (
        carried("@Topic", "#t1"),
        carried("Topic/@Duid", "t1"),
        carried("Topic/Property", more),
    )
    assert second.extensions == (carried("@Topic", "#t1"),)
    assert article.extensions == ()


def test_a_topic_that_nobody_names_is_carried_with_the_article() -> None:
    other = topic(ROE, name="t2")
    article = item(topic(ROE), other, described=OCCURRENCE)
    assert article.extensions == (carried("NewsComponent/TopicSet/Topic", other),)


def test_what_names_no_topic_of_the_item_is_carried() -> None:
    unread = '<TopicOccurrence Topic="#t3"/>'
    article = item(topic(ROE), described=f'{unread}<Language FormalName="en"/>')
    assert carried("NewsComponent/DescriptiveMetadata/TopicOccurrence", unread) in article.extensions


def test_a_topic_is_looked_at_once_however_often_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[str] = []

    def counting(element: Element, name: str) -> list[Element]:
        looks.append(name)
        return children(element, name)

    monkeypatch.setattr("newsmodel.codecs.newsml1.topics.children", counting)
    described = "<Description>x</Description>" * 100
    assert len(item(topic(described), described=OCCURRENCE * 100).subjects) == 100
    assert sorted(looks) == ["Description", "FormalName", "Topic"]
