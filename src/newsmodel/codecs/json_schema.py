"""The JSON Schema of the `json` format, made from the model's annotations and docstrings.

What may live here: how an annotation and a docstring are written in JSON Schema (draft 2020-12).

What a schema cannot say, the reader still checks: that marks nest, that blocks and sections nest only so
deep, that a date is in the calendar, that a whole number is written as one (`5.0` is an integer to a schema),
and that no key stands twice.
"""

from __future__ import annotations

import re
import types
from collections.abc import Iterator
from datetime import datetime
from inspect import cleandoc
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from newsmodel.model._check import Between
from newsmodel.model.article import Article
from newsmodel.model.blocks import Block
from newsmodel.model.moment import PartialDate

__all__ = ["json_schema"]

_Schema = dict[str, Any]

_YEAR = "(?!0000)[0-9]{4}"
_MONTH = "(0[1-9]|1[0-2])"
_DAY = "(0[1-9]|[12][0-9]|3[01])"
_CLOCK = r"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,6})?"
_OFFSET = "(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)"


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the `json` format, as a plain tree.

    >>> json_schema()["required"]
    ['newsmodel', 'headline']
    """
    # Here, since it imports cattrs, which whoever wants no schema need not wait for.
    from newsmodel.tree._building import BLOCK_TYPES

    tags = {cls: name for name, cls in BLOCK_TYPES.items()}
    root = _class_schema(Article, None)
    version = {"description": "The version of the shape.", "const": 1}
    classes = sorted(set(_classes_within(Article)) - {Article}, key=lambda cls: cls.__name__)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newsmodel article",
        **root,
        "properties": {"newsmodel": version, **root["properties"]},
        "required": ["newsmodel", *root["required"]],
        "$defs": {
            **_values(),
            "block": {"oneOf": [_reference(cls.__name__) for cls in get_args(Block)]},
            **{cls.__name__: _class_schema(cls, tags.get(cls)) for cls in classes},
        },
    }


def _values() -> dict[str, _Schema]:
    """Return what several fields are, by name."""
    return {
        "text": {
            "description": "A string that XML 1.0 can hold.",
            "type": "string",
            "pattern": r"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]*$",
        },
        "language": {
            "description": "A well-formed language tag (BCP 47).",
            "type": "string",
            "pattern": "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$",
        },
        "time": {
            "description": "A time, with its UTC offset where the document gives one.",
            "type": "string",
            "pattern": f"^{_YEAR}-{_MONTH}-{_DAY}T{_CLOCK}{_OFFSET}?$",
        },
        "date": {
            "description": "A date, perhaps without a day or a month.",
            "type": "string",
            "pattern": f"^{_YEAR}(-{_MONTH}(-{_DAY})?)?$",
        },
    }


def _reference(name: str) -> _Schema:
    return {"$ref": f"#/$defs/{name}"}


def _classes_within(cls: type) -> Iterator[type]:
    """Yield a class and those of the objects within its objects, each at least once."""
    waiting, seen = [cls], set()
    while waiting:
        found = waiting.pop()
        if found not in seen:
            seen.add(found)
            yield found
            for annotation in get_type_hints(found).values():
                waiting += [
                    inner for inner in _parts(annotation) if attrs.has(inner) and inner is not PartialDate
                ]


def _parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    for inner in get_args(annotation):
        yield from _parts(inner)


def _class_schema(cls: type, tag: str | None) -> _Schema:
    hints = get_type_hints(cls, include_extras=True)
    summary, descriptions = _docstring(cls)
    properties: _Schema = {} if tag is None else {"type": {"const": tag}}
    required = list(properties)
    for field in attrs.fields(cls):
        schema = {"description": descriptions[field.name], **_value_schema(hints[field.name])}
        if field.default is attrs.NOTHING:
            required.append(field.name)
        elif field.default is not None:
            schema["default"] = list(field.default) if field.default == () else field.default
        properties[field.name] = schema
    return {
        "description": summary,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _value_schema(annotation: Any) -> _Schema:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if annotation == Block:
        return _reference("block")
    if origin in (Union, types.UnionType):
        return {"anyOf": [_value_schema(choice) for choice in arguments]}
    if origin is Annotated:
        limit = arguments[1]
        if isinstance(limit, Between):
            return {"type": "integer", "minimum": limit.least, "maximum": limit.most}
        return _reference("language")
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": _value_schema(arguments[0])}
    plain = {bool: {"type": "boolean"}, types.NoneType: {"type": "null"}}
    names = {str: "text", datetime: "time", PartialDate: "date"}
    return plain.get(annotation) or _reference(names.get(annotation) or annotation.__name__)


def _docstring(cls: type) -> tuple[str, dict[str, str]]:
    """Return the first line of a class's docstring, and what it says of each attribute."""
    text = cleandoc(cls.__doc__ or "")
    _, _, attributes = text.partition("\nAttributes:\n")
    described = re.findall(r"^    (\w+): (.*(?:\n {8}.*)*)", attributes, re.MULTILINE)
    return text.partition("\n")[0], {name: " ".join(words.split()) for name, words in described}
