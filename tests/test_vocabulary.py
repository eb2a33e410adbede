"""Vocabularies: qcodes to URIs and back, by the IPTC's catalogue, a document's and the caller's."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsmodel import Article, DecodeError, Envelope, Extension, ModelError, loads, vocabulary
from newsmodel.vocabulary import IPTC, Vocabularies, of, read_catalog

G2 = "http://iptc.org/std/nar/2006-10-01/"
MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/"

words = st.text(
    st.characters(exclude_categories=("C", "Z"), exclude_characters=":"),
    min_size=1,
)
codes = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1)
schemes = st.dictionaries(words, codes)


def carried(content: str, *, format: str = "newsml", place: str = "catalog") -> Extension:
    return Extension(format=format, place=place, content=content)


def catalog(alias: str, uri: str) -> str:
    return f'<catalog xmlns="{G2}"><scheme alias="{alias}" uri="{uri}"/></catalog>'


# The lookups.


@pytest.mark.parametrize(
    ("qcode", "uri"),
    [
        ("medtop:04000000", MEDIA_TOPICS + "04000000"),
        ("stat:usable", "http://cv.iptc.org/newscodes/pubstatusg2/usable"),
        ("iso3166-1a2:NO", "http://cvx.iptc.org/iso3166-1a2/NO"),
        ("skos:broader", "http://www.w3.org/2004/02/skos/core#broader"),
        ("plus:DMI-UNSPECIFIED", "http://ns.useplus.org/ldf/vocab/DMI-UNSPECIFIED"),
        # The first colon parts them.
        ("dbpedia:Category:Ferries", "http://dbpedia.org/resource/Category:Ferries"),
    ],
)
def test_a_qcode_of_the_catalogue_stands_for_a_uri(qcode: str, uri: str) -> None:
    assert IPTC.uri(qcode) == uri
    assert IPTC.qcode(uri) == qcode


@pytest.mark.parametrize(
    "qcode", [None, "nobody:1", "medtop", "", ":", "medtop:", ":1", "medtop:0 4", " medtop:1"]
)
def test_what_stands_for_nothing_has_no_uri(qcode: str | None) -> None:
    assert IPTC.uri(qcode) is None


@pytest.mark.parametrize(
    "uri",
    [
        None,
        "",
        "http://example.com/1",
        MEDIA_TOPICS,
        MEDIA_TOPICS[:-1],
        MEDIA_TOPICS + "0 4",
        "medtop:04000000",
    ],
)
def test_a_uri_of_no_known_vocabulary_has_no_qcode(uri: str | None) -> None:
    assert IPTC.qcode(uri) is None


def test_the_longest_scheme_that_leaves_a_code_is_taken() -> None:
    known = Vocabularies({"a": "http://x/", "b": "http://x/y/"})
    assert known.qcode("http://x/y/z") == "b:z"
    assert known.qcode("http://x/y/") == "a:y/"


def test_no_scheme_of_the_catalogue_begins_with_another() -> None:
    pairs = permutations(IPTC.schemes.values(), 2)
    assert [pair for pair in pairs if pair[0].startswith(pair[1])] == []


@given(st.sampled_from(sorted(IPTC.schemes)), codes)
def test_every_qcode_of_the_catalogue_comes_back(alias: str, code: str) -> None:
    qcode = f"{alias}:{code}"
    uri = IPTC.uri(qcode)
    assert uri is not None
    assert IPTC.qcode(uri) == qcode


@given(schemes, st.data())
def test_a_qcode_that_was_found_stands_for_the_same_uri(known: dict[str, str], data: st.DataObject) -> None:
    vocabularies = Vocabularies(known)
    starts = st.sampled_from(["", *known.values()])
    uri = data.draw(starts) + data.draw(codes)
    qcode = vocabularies.qcode(uri)
    if qcode is None:
        assert not any(uri.startswith(scheme) and uri != scheme for scheme in known.values())
    else:
        assert vocabularies.uri(qcode) == uri


# Vocabularies as values.


def test_what_is_added_later_holds() -> None:
    known = IPTC | {"medtop": "http://example.com/", "mt": "http://cv.iptc.org/newscodes/genre/"}
    assert known.uri("medtop:1") == "http://example.com/1"
    assert known.qcode("http://cv.iptc.org/newscodes/genre/Current") == "mt:Current"
    assert known.uri("genre:Current") == "http://cv.iptc.org/newscodes/genre/Current"


def test_the_alias_that_was_given_last_is_used_for_a_uri() -> None:
    known = Vocabularies({"a": "http://x/", "b": "http://x/"})
    assert known.qcode("http://x/1") == "b:1"
    assert (known | {"a": "http://x/"}).qcode("http://x/1") == "a:1"


@given(schemes, schemes)
def test_two_are_joined_as_their_mappings_are(first: dict[str, str], second: dict[str, str]) -> None:
    joined = Vocabularies(first) | Vocabularies(second)
    assert joined == Vocabularies(first) | second
    assert joined.schemes == first | second


def test_nothing_else_can_be_added() -> None:
    other: Any = [("a", "http://x/")]
    with pytest.raises(TypeError):
        IPTC | other


@given(schemes)
def test_equal_vocabularies_are_one_value(known: dict[str, str]) -> None:
    vocabularies = Vocabularies(known)
    pickled = pickle.loads(pickle.dumps(vocabularies))  # noqa: S301  # our own bytes
    for same in (Vocabularies(dict(known)), copy.deepcopy(vocabularies), pickled):
        assert same == vocabularies
        assert hash(same) == hash(vocabularies)
        assert repr(same) == f"Vocabularies(schemes={known!r})"


def test_aliases_of_one_uri_in_another_order_are_other_vocabularies() -> None:
    assert Vocabularies({"a": "http://x/", "b": "http://x/"}) != Vocabularies(
        {"b": "http://x/", "a": "http://x/"}
    )


def test_nobody_can_change_them() -> None:
    mine = {"a": "http://x/"}
    known = Vocabularies(mine)
    mine["a"] = "http://y/"
    assert known.uri("a:1") == "http://x/1"
    mapping: Any = known.schemes
    with pytest.raises(TypeError):
        mapping["a"] = "http://y/"
    with pytest.raises(AttributeError):
        known.schemes = {}  # type: ignore[misc]  # that is the point


@pytest.mark.parametrize(
    ("alias", "uri", "message"),
    [
        ("", "http://x/", "schemes: an alias without white space and colons is wanted (got '')"),
        ("a b", "http://x/", "schemes: an alias without white space and colons is wanted (got 'a b')"),
        ("a:b", "http://x/", "schemes: an alias without white space and colons is wanted (got 'a:b')"),
        (1, "http://x/", "schemes: a string is wanted (got 1)"),
        ("a", "", "schemes: a URI is wanted (got '')"),
        ("a", None, "schemes: a string is wanted (got None)"),
        ("a", "\0", "schemes: U+0000 cannot stand in XML (got '\\x00')"),
    ],
)
def test_a_scheme_that_cannot_be_is_refused(alias: Any, uri: Any, message: str) -> None:
    with pytest.raises(ModelError) as caught:
        Vocabularies({alias: uri})
    assert str(caught.value) == message


def test_they_are_at_the_front_door() -> None:
    assert vocabulary.IPTC is IPTC


# Catalogues.


@pytest.mark.parametrize(
    "document",
    [
        catalog("a", "http://x/"),
        catalog(" a ", " http://x/ ").encode(),
        '<catalog><scheme alias="a" uri="http://x/"/></catalog>',
        f'<c:catalog xmlns:c="{G2}"><c:title>T</c:title><c:scheme alias="a" uri="http://x/"/></c:catalog>',
        f'<catalogItem xmlns="{G2}"><catalogContainer>{catalog("a", "http://x/")}</catalogContainer></catalogItem>',
    ],
    ids=["alone", "bytes", "no namespace", "prefix", "catalogItem"],
)
def test_a_catalogue_is_read(document: bytes | str) -> None:
    assert read_catalog(document) == Vocabularies({"a": "http://x/"})


def test_all_catalogues_of_a_document_are_read_and_the_later_hold() -> None:
    first, second = catalog("a", "http://x/"), catalog("a", "http://y/")
    document = f'<newsMessage xmlns="{G2}"><header>{first}</header><itemSet>{second}</itemSet></newsMessage>'
    assert read_catalog(document).uri("a:1") == "http://y/1"


def test_a_scheme_without_a_uri_to_add_a_code_to_is_none() -> None:
    assert read_catalog(catalog("a", "")) == Vocabularies({})


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ("<catalog>\n<scheme", "newsml: line 2: "),
        ("<!-- -->\n<newsItem/>", "newsml: line 2: no catalog is in the document"),
        ("<catalog>\n<scheme uri='u'/></catalog>", "newsml: line 2: the attribute alias is wanted"),
        ("<catalog>\n\n<scheme alias='a'/></catalog>", "newsml: line 3: the attribute uri is wanted"),
        (
            "<catalog>\n<scheme alias='a:b' uri='u'/></catalog>",
            "newsml: line 2: an alias without white space and colons is wanted (got 'a:b')",
        ),
    ],
)
def test_a_malformed_catalogue_says_where(document: str, message: str) -> None:
    with pytest.raises(DecodeError) as caught:
        read_catalog(document)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("wrong", [5, None, Path("a.xml"), bytearray(b"<catalog/>"), Article(headline="")])
def test_what_is_no_document_is_refused(wrong: Any) -> None:
    name = wrong.__class__.__name__
    with pytest.raises(TypeError, match=f"^read_catalog takes a document as bytes or a string, not {name}$"):
        read_catalog(wrong)


# An article's own.


def test_an_article_has_the_vocabularies_of_the_iptc() -> None:
    assert of(Article(headline="")) == IPTC


def test_an_article_has_those_that_its_document_brought() -> None:
    document = (
        f'<newsItem xmlns="{G2}" guid="g" version="1" standard="NewsML-G2" standardversion="2.35"'
        f' conformance="power">{catalog("a", "http://x/")}<itemMeta/></newsItem>'
    )
    assert of(loads(document, "newsml")).uri("a:1") == "http://x/1"


def test_the_item_s_own_catalogue_holds_before_the_message_s() -> None:
    message, item = carried(catalog("a", "http://x/")), carried(catalog("a", "http://y/"))
    envelope = Envelope(extensions=(message,))
    assert of(Article(headline="", envelope=envelope)).uri("a:1") == "http://x/1"
    assert of(Article(headline="", envelope=envelope, extensions=(item,))).uri("a:1") == "http://y/1"


@pytest.mark.parametrize("other", [{"format": "json"}, {"place": "catalogRef"}])
def test_other_extensions_are_no_catalogues(other: dict[str, str]) -> None:
    extension = carried("<", **other)
    assert of(Article(headline="", extensions=(extension,))) == IPTC


def test_a_carried_catalogue_that_cannot_be_read_says_where_it_stands() -> None:
    extensions = (carried("", place="rightsInfo"), carried("<newsItem/>"))
    place = "extensions[1].content: no catalog is in the document"
    with pytest.raises(DecodeError) as caught:
        of(Article(headline="", extensions=extensions))
    assert str(caught.value) == f"newsml: line 1: {place}"
    with pytest.raises(DecodeError) as caught:
        of(Article(headline="", envelope=Envelope(extensions=extensions)))
    assert str(caught.value) == f"newsml: line 1: envelope.{place}"


# What the standard's own files say.


def elements(conformance: Path) -> Iterator[etree._Element]:
    """Yield every element of the standard's documents."""
    for path in sorted((conformance / "newsml-g2").rglob("*.xml")):
        yield from etree.parse(path).iter(etree.Element)


def test_the_schemes_of_the_standard_s_files_are_in_the_catalogue(conformance: Path) -> None:
    found = {
        (scheme.get("alias"), scheme.get("uri"))
        for scheme in elements(conformance)
        if scheme.tag == f"{{{G2}}}scheme" and "iptc.org" in scheme.get("uri", "")
    }
    assert len(found) > 5
    assert found <= set(IPTC.schemes.items())


def test_the_uris_of_the_standard_s_files_have_their_qcodes(conformance: Path) -> None:
    """A URI stands in an attribute `uri` or `roleuri`; a qcode beside it in `qcode` or `role` is the same."""
    found = {
        (element.get(name.removesuffix("uri") or "qcode") or IPTC.qcode(uri), uri)
        for element in elements(conformance)
        for name, uri in element.items()
        if name.endswith("uri") and uri.startswith(("http://cv.iptc.org/", "http://cvx.iptc.org/"))
        # Vocabularies have URIs as well; and the status of an event is of the catalogue for sports.
        if not uri.endswith(("/", "/ticker")) and "/eventstatus/" not in uri
    }
    assert len(found) > 5
    assert [(qcode, uri) for qcode, uri in found if qcode is None or IPTC.uri(qcode) != uri] == []
