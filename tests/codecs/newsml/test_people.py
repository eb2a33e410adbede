"""Creators: whom an element names, both ways, and to which byline a creator belongs."""

from __future__ import annotations

import pytest

from newsmodel import Contributor
from newsmodel.codecs.newsml.people import CONTRIBUTOR
from newsmodel.markup import own
from newsmodel.markup.element import Element
from newsmodel.markup.xml import parse
from tests.items import NAMESPACE

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
