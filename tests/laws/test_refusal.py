"""The law: every class refuses what XML 1.0 cannot hold, in every field, and names the field."""

from __future__ import annotations

from typing import Any, Literal, get_args, get_origin, get_type_hints

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel import Caption, ModelError
from tests.drawn import CLASSES

CONTROLS = [character for character in map(chr, range(0x20)) if character not in "\t\n\r"]
UNWRITABLE = [*CONTROLS, "\ud800", "\udbff", "\udc00", "\udfff", "\ufffe", "\uffff"]


def text_fields(cls: type) -> list[str]:
    """Return the fields that hold a string: any string, or a language tag."""

    def is_text(annotation: Any) -> bool:
        if get_origin(annotation) is Literal:
            return False
        return annotation is str or any(map(is_text, get_args(annotation)))

    hints = get_type_hints(cls)
    return [field.name for field in attrs.fields(cls) if is_text(hints[field.name])]


def least(cls: type) -> dict[str, Any]:
    """Return the fields of the least object of a class."""
    known = {"start": 0, "end": 1, "kind": "link", "rule": "empty"}
    required = [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING]
    return {name: known.get(name, "") for name in required}


FIELDS = [(cls, name) for cls in CLASSES for name in text_fields(cls)]


def test_the_fields_are_found() -> None:
    assert len(FIELDS) > 80


@pytest.mark.parametrize(("cls", "name"), FIELDS, ids=[f"{cls.__name__}.{name}" for cls, name in FIELDS])
def test_a_field_refuses_what_xml_cannot_hold(cls: type, name: str) -> None:
    fields = least(cls)
    for bad in UNWRITABLE:
        broken = f"a{bad}b"
        is_tuple = get_origin(get_type_hints(cls)[name]) is tuple
        with pytest.raises(ModelError) as caught:
            cls(**{**fields, name: ("fine", broken) if is_tuple else broken})
        assert caught.value.path == (f"{name}[1]" if is_tuple else name)
        assert caught.value.value == broken
        assert caught.value.message == f"U+{ord(bad):04X} cannot stand in XML"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="".join(UNWRITABLE))))
def test_every_other_string_is_held_as_it_is(text: str) -> None:
    assert Caption(text).text == text
