"""Elements as strings: the same for the same element, whatever document it stands in."""

from __future__ import annotations

from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsmodel.markup.canonical import canonical, canonical_children
from newsmodel.markup.element import Element


def parsed(document: str) -> Element:
    return cast(Element, etree.fromstring(document))


NAMES = st.sampled_from(["a", "ab", "b", "p:a", "q:b"])
VALUES = st.sampled_from(["", "x", "p:x", "xmlns", "<", ">", "\n  ", 'a"b', "/"])


@st.composite
def elements(draw: st.DrawFn, depth: int = 3) -> str:
    """Draw an element as others may write it: namespaces where they like, and lines or none."""
    name = draw(NAMES)
    value = draw(VALUES).replace("<", "&lt;").replace('"', "&quot;").replace("\n", "&#10;")
    attribute = draw(st.sampled_from(["", f' c="{value}"', f' p:c="{value}"', f' xml:lang="{value}"']))
    declared = draw(
        st.sampled_from(["", "", "", ' xmlns="urn:d"', ' xmlns:p="urn:e"', ' xmlns:r="urn:f"', ' xmlns=""'])
    )
    text = draw(VALUES).replace("<", "&lt;")
    between = draw(st.sampled_from(["\n  ", "\n    ", "", "x"]))
    children = draw(st.lists(elements(depth - 1), max_size=4)) if depth else []
    inner = text + "".join(between + child for child in children) + between.removesuffix("  ")
    return f"<{name}{declared}{attribute}>{inner}</{name}>" if inner else f"<{name}{declared}{attribute}/>"


DOCUMENTS = elements().map(lambda inner: f'<d xmlns="urn:a" xmlns:p="urn:b" xmlns:q="urn:c">{inner}</d>')


def between(children: list[Element]) -> str | None:
    tails = {child.tail for child in children[:-1]}
    return tails.pop() if len(tails) == 1 else None


@given(DOCUMENTS)
def test_children_written_together_are_written_as_each_alone(document: str) -> None:
    for parent in parsed(document):
        children = list(parent)
        alone = [canonical(child) for child in children]
        assert canonical_children(children, children, between(children)) == alone
        assert canonical_children(children, children[1:], between(children)) == alone[1:]


@given(DOCUMENTS)
def test_an_element_is_written_the_same_once_it_stands_alone(document: str) -> None:
    for element in parsed(document):
        assert canonical(parsed(canonical(element))) == canonical(element)


@pytest.mark.parametrize(
    ("inner", "written"),
    [
        ("<b>\n  <c/>\n</b>\n  <b/>", ['<b xmlns="urn:a">\n  <c/>\n</b>', '<b xmlns="urn:a"/>']),
        ("<b>\n  <c/>\n  <c/></b>\n  <b/>", ['<b xmlns="urn:a">\n  <c/>\n  <c/></b>', '<b xmlns="urn:a"/>']),
        ("<p:b/>\n  <b/>", ['<p:b xmlns:p="urn:b"/>', '<b xmlns="urn:a"/>']),
        ('<b t="p:x"/>\n  <b/>', ['<b xmlns="urn:a" xmlns:p="urn:b" t="p:x"/>', '<b xmlns="urn:a"/>']),
        ('<b xmlns="urn:x"/>\n  <b/>', ['<b xmlns="urn:x"/>', '<b xmlns="urn:a"/>']),
    ],
)
def test_each_child_declares_what_it_needs(inner: str, written: list[str]) -> None:
    parent = parsed(f'<a xmlns="urn:a" xmlns:p="urn:b">\n  {inner}\n</a>')
    assert canonical_children(list(parent), list(parent), "\n  ") == written


def test_children_of_no_namespace_declare_none() -> None:
    parent = parsed("<a>\n  <b/>\n  <c>x</c>\n</a>")
    assert canonical_children(list(parent), list(parent), "\n  ") == ["<b/>", "<c>x</c>"]
