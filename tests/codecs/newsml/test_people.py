"""Creators: whom an element names, both ways, and to which byline a creator belongs."""

from __future__ import annotations

import pytest

from newsmodel import Article, Byline, Contributor, dumps, loads
from newsmodel.codecs.newsml.people import CONTRIBUTOR
from newsmodel.markup import own
from newsmodel.markup.element import Element
from newsmodel.markup.xml import parse
from tests.codecs.newsml.test_fields import read
from tests.items import NAMESPACE, item

# Each is written just so, and read back from it as all that it says.
BOTH_WAYS: list[tuple[str, Contributor]] = [
    ("<creator><name>Per Lind</name></creator>", Contributor(name="Per Lind")),
    ('<creator qcode="staff:7"/>', Contributor(id="staff:7")),
    ('<creator uri="urn:example:7"/>', Contributor(id="urn:example:7")),
    ('<creator literal="7"><name>Per Lind</name></creator>', Contributor(id="7", name="Per Lind")),
    ('<creator nm:literal="7"/>', Contributor(id="7")),
    ('<creator nm:literal="Per Lind"/>', Contributor(id="Per Lind")),
    ('<creator nm:literal=""/>', Contributor(id="")),
    ('<creator nm:literal="7&#10;8"><name>Per</name></creator>', Contributor(id="7\n8", name="Per")),
    ('<creator literal="7"><name xml:space="preserve"></name></creator>', Contributor(id="7", name="")),
]

READ: list[tuple[str, Contributor]] = [
    # A literal without a name is the name.
    ('<creator literal="Per Lind"/>', Contributor(name="Per Lind")),
    ('<creator literal=" Per  Lind "><name/></creator>', Contributor(name="Per Lind")),
    ('<creator literal="Per" qcode="staff:7"/>', Contributor(name="Per", id="staff:7")),
    ('<creator literal="Per" nm:literal="7"/>', Contributor(name="Per", id="7")),
    # What identifies somebody is no name, and neither is what has no words.
    ('<creator literal="staff:7"/>', Contributor(id="staff:7")),
    ('<creator literal="http://example.com/7"/>', Contributor(id="http://example.com/7")),
    ('<creator literal=" "/>', Contributor(id=" ")),
    # Only a person or an organisation can have a part in an article.
    ('<creator type="cpnat:poi"><name>Per</name></creator>', Contributor(name="Per")),
    # Of several identifiers the first that says most counts.
    (
        '<creator literal="7" qcode="staff:7" uri="urn:example:7"><name>Per</name></creator>',
        Contributor(name="Per", id="urn:example:7"),
    ),
    ('<creator literal="7" nm:literal="8&#10;"><name>Per</name></creator>', Contributor(name="Per", id="7")),
]


def element(written: str) -> Element:
    return parse(f'<x xmlns="{NAMESPACE}" {own.DECLARATION}>{written}</x>', "newsml")[0]


@pytest.mark.parametrize(("written", "person"), BOTH_WAYS)
def test_a_contributor_is_written_and_read(written: str, person: Contributor) -> None:
    assert CONTRIBUTOR.write("creator", person) == written
    assert CONTRIBUTOR.take(element(written)) == (person, True)
    assert CONTRIBUTOR.read(element(written)) == person


@pytest.mark.parametrize(("written", "person"), READ)
def test_a_contributor_is_read_in_part(written: str, person: Contributor) -> None:
    assert CONTRIBUTOR.take(element(written)) == (person, False)
    assert CONTRIBUTOR.read(element(written)) == person


def creators(*names: str) -> str:
    return "".join(f"<creator><name>{name}</name></creator>" for name in names)


def bylines(*texts: str) -> str:
    return "".join(f"<by>{text}</by>" for text in texts)


# Creators and bylines as others write them, with each byline's people.
SEVERAL: list[tuple[str, list[tuple[str, list[str | None]]]]] = [
    (
        creators("Ann Berg", "Bo Ek", "Cy Moe") + bylines("By Ann Berg", "By Bo Ek and Cy Moe"),
        [("By Ann Berg", ["Ann Berg"]), ("By Bo Ek and Cy Moe", ["Bo Ek", "Cy Moe"])],
    ),
    # The order of creators is that of no bylines.
    (
        creators("Bo Ek", "Ann Berg") + bylines("Ann Berg, Lunde", "Bo Ek, Nes"),
        [("Ann Berg, Lunde", ["Ann Berg"]), ("Bo Ek, Nes", ["Bo Ek"])],
    ),
    # Whole words, as they are spelled; a name that none prints belongs to the first.
    (
        creators("Ann", "Bo", "bo ek", "HNA") + bylines("Anna Berg", "Ann Berg", "Bo Ek", "Bo"),
        [("Anna Berg", ["bo ek", "HNA"]), ("Ann Berg", ["Ann"]), ("Bo Ek", ["Bo"]), ("Bo", [])],
    ),
    (
        creators("Åse (Oslo)", "J. Doe.") + bylines("Ann", "Åse (Oslo), HNA", "J. Doe."),
        [("Ann", []), ("Åse (Oslo), HNA", ["Åse (Oslo)"]), ("J. Doe.", ["J. Doe."])],
    ),
    # Somebody without a name belongs to the first.
    (
        '<creator qcode="staff:7"/>' + creators("Bo Ek") + bylines("Ann", "Bo Ek"),
        [("Ann", [None]), ("Bo Ek", ["Bo Ek"])],
    ),
    # A byline to which no creator belongs is read for whom it names.
    (
        creators("Bo Ek") + bylines("By Ann Berg", "Text: Bo Ek", "The desk"),
        [("By Ann Berg", ["Ann Berg"]), ("Text: Bo Ek", ["Bo Ek"]), ("The desk", [])],
    ),
    (bylines("By Ann Berg", "By Bo Ek"), [("By Ann Berg", ["Ann Berg"]), ("By Bo Ek", ["Bo Ek"])]),
    # All creators belong to a byline that is alone, after those whom it names and no creator.
    (creators("Bo Ek", "HNA") + bylines("By Ann Berg"), [("By Ann Berg", ["Ann Berg", "Bo Ek", "HNA"])]),
    (
        creators("HNA", "Ek, Bo") + bylines("By Ann Berg and BO EK"),
        [("By Ann Berg and BO EK", ["Ann Berg", "Ek, Bo", "HNA"])],
    ),
    (creators("Bo Ek"), [("", ["Bo Ek"])]),
]


@pytest.mark.parametrize("creator", ["<creator>", '<creator role="crol:writer">', '<creator rank="1">'])
@pytest.mark.parametrize(("said", "named"), SEVERAL)
def test_a_creator_belongs_to_the_first_byline_that_prints_its_name(
    said: str, named: list[tuple[str, list[str | None]]], creator: str
) -> None:
    document = item(said.replace("<creator>", creator))
    article = read(document)
    assert [(byline.text, [who.name for who in byline.contributors]) for byline in article.bylines] == named


def test_a_creator_is_of_the_byline_that_it_says() -> None:
    two = (
        Byline(text="Ann Berg", contributors=(Contributor(name="Bo Ek"), Contributor(id="7"))),
        Byline(text="Bo Ek", contributors=(Contributor(name="Ann Berg"),)),
        Byline(text="By Cy Moe"),
    )
    written = dumps(Article(headline="Quay", bylines=two), "newsml")
    assert loads(written).bylines == two
    # What names no byline is told by the name.
    gone = written.replace(b'nm:by="1"', b'nm:by="9"').replace(b'nm:by="0"><', b'nm:by="x"><')
    assert [[who.name for who in byline.contributors] for byline in loads(gone).bylines] == [
        [None, "Ann Berg"],
        ["Bo Ek"],
        [],
    ]


def test_a_creator_that_is_carried_stays_with_a_byline_that_was_changed() -> None:
    document = item('<creator rank="1"><name>Bo Ek</name></creator>' + bylines("Ann", "Bo Ek"))
    article = loads(document)
    ann, bo = article.bylines
    changed = article.replace(bylines=(ann, Byline(text="Desk", contributors=bo.contributors)))
    for format in ("newsml", "json", "text"):
        assert loads(dumps(changed, format), format) == changed
