"""The front door: what is public is listed, documented, immutable, and quick to import."""

from __future__ import annotations

import enum
import inspect
import subprocess
import sys

import attrs
import pytest

import newsmodel

PUBLIC = {name: getattr(newsmodel, name) for name in newsmodel.__all__}
CLASSES = {name: value for name, value in PUBLIC.items() if inspect.isclass(value)}
# An exception gathers its path on the way up, and an enumeration is fixed by nature.
VALUES = {name: cls for name, cls in CLASSES.items() if not issubclass(cls, (BaseException, enum.Enum))}


def test_all_is_sorted_without_repetition() -> None:
    assert list(newsmodel.__all__) == sorted(set(newsmodel.__all__))


def test_nothing_but_the_public_names_is_in_the_front_door() -> None:
    """A name is listed, or private, or a module of the package."""
    names = {name for name, value in vars(newsmodel).items() if not inspect.ismodule(value)}
    assert {name for name in names if not name.startswith("_")} <= set(newsmodel.__all__)


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_every_public_name_is_documented(name: str) -> None:
    value = PUBLIC[name]
    if inspect.isclass(value) or inspect.isfunction(value):
        assert (value.__doc__ or "").strip()
        assert not (value.__doc__ or "").startswith(name + "("), "a generated docstring says nothing"


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_every_public_method_is_documented(name: str) -> None:
    described = (property, staticmethod, classmethod)
    undocumented = [
        member
        for member, value in vars(CLASSES[name]).items()
        if not member.startswith("_") and (inspect.isfunction(value) or isinstance(value, described))
        if not inspect.getdoc(value)
    ]
    assert undocumented == []


@pytest.mark.parametrize("name", sorted(VALUES))
def test_every_public_class_is_frozen_with_slots(name: str) -> None:
    cls = VALUES[name]
    assert attrs.has(cls)
    blank = object.__new__(cls)
    assert not hasattr(blank, "__dict__")
    for field in attrs.fields(cls):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(blank, field.name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(blank, field.name)


def test_importing_the_library_imports_nothing_that_can_wait() -> None:
    heavy = ["click", "hypothesis", "lxml", "markdown_it", "rich"]
    code = f"import sys, newsmodel; print([name for name in {heavy} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
