"""Elements as strings: the same for the same element, whatever document it stands in."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any, cast

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


NAMESPACES = " ".join(f'xmlns:n{index}="urn:n:{index}"' for index in range(100))


@given(elements())
def test_an_element_is_written_the_same_however_many_namespaces_are_around_it(inner: str) -> None:
    around = 'xmlns="urn:a" xmlns:p="urn:b" xmlns:q="urn:c"'
    few = list(parsed(f"<d {around}>{inner}x<e/></d>"))
    many = list(parsed(f"<d {around} {NAMESPACES}>{inner}x<e/></d>"))
    assert [canonical(child) for child in many] == [canonical(child) for child in few]
    assert canonical_children(many, many, "x") == canonical_children(few, few, "x")


@pytest.mark.parametrize(
    ("attributes", "declared"),
    [
        ('p:a="1" q:b="2" p:c="p:x"', ' xmlns:p="urn:p" xmlns:q="urn:p"'),
        ('b="1" xml:lang="de" q:a="r:x"', ' xmlns:q="urn:p" xmlns:r="urn:r"'),
        (" ".join(f'a{index}="{index}"' for index in range(100)), ""),
    ],
    ids=["two of a namespace", "beside others", "many"],
)
def test_attributes_keep_the_prefixes_that_stand_there(attributes: str, declared: str) -> None:
    around = 'xmlns:p="urn:p" xmlns:q="urn:p" xmlns:r="urn:r" xmlns:s="urn:s"'
    element = parsed(f'<a {around}><b xmlns:t="urn:t" {attributes}><t:c/></b></a>')[0]
    assert canonical(element) == f'<b{declared} {attributes}><t:c xmlns:t="urn:t"/></b>'


class Asked(etree.ElementBase):
    """An element that counts what is asked of it and goes through all its attributes."""

    questions = 0

    def xpath(self, *args: Any, **options: Any) -> Any:
        Asked.questions += 1
        return super().xpath(*args, **options)


def asked(document: str) -> Element:
    parser = etree.XMLParser()
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=Asked))
    return cast(Element, etree.fromstring(document, parser))


def steps(run: Callable[[], object]) -> int:
    """Return how many of Python's instructions something takes."""
    instructions = 0

    def trace(frame: FrameType, event: str, _argument: object) -> Callable[..., Any]:
        nonlocal instructions
        frame.f_trace_opcodes = True
        instructions += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        run()
    finally:
        sys.settrace(before)
    return instructions


def many_attributes(n: int) -> Element:
    attributes = " ".join(f'{"pq"[index % 2]}:a{index}=""' for index in range(n))
    return asked(f'<a xmlns:p="urn:p" xmlns:q="urn:p"><b {attributes}><c xmlns:r="urn:r"/></b></a>')


def many_namespaces(child: str, n: int) -> Element:
    declared = " ".join(f'xmlns:n{index}="urn:n:{index}"' for index in range(n))
    return asked(f"<a><b {declared}>{child * n}</b></a>")


@pytest.mark.parametrize(
    "made",
    [
        many_attributes,
        partial(many_namespaces, '<c v="n1:b"/>'),
        partial(many_namespaces, '<c xmlns:p="urn:p" v="p:b"><d/></c>'),
        partial(many_namespaces, "<c/>x"),
    ],
    ids=["attributes", "values", "declarations", "children"],
)
def test_four_times_the_names_take_four_times_the_work(made: Callable[[int], Element]) -> None:
    def work(n: int) -> tuple[int, int]:
        element = made(n)
        children = list(element[0])
        before = Asked.questions
        taken = steps(lambda: (canonical(element[0]), canonical_children(children, children, None)))
        return taken, Asked.questions - before

    work(100)
    (few, questions), (many, more_questions) = work(100), work(400)
    assert many < 6 * few
    assert more_questions == questions
