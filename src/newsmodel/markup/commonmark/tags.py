"""Tags and character references: what stands in the words of a block beside CommonMark's own signs.

What may live here: how they are written and recognised.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html.entities import html5
from types import MappingProxyType

from newsmodel.errors import DecodeError

__all__ = ["KINDS", "attribute", "attributes", "decoded", "reference", "reference_at", "tag_at"]

# The kinds of marks by their tags: HTML's, and NITF's for what is named.
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "em": "emphasis",
        "strong": "strong",
        "a": "link",
        "sub": "sub",
        "sup": "sup",
        "code": "code",
        "person": "person",
        "org": "organisation",
        "location": "place",
    }
)

_names = "|".join(KINDS)
tag_at: Callable[[str, int, int], re.Match[str] | None] = re.compile(
    rf'<(?:/(?P<close>{_names})|(?P<open>{_names})(?P<attributes>(?: (?:href|id)="[^"<>\n]*+")*+))>'
).match
"""Match a tag at a place: its name as `open` or `close`, and its `attributes`."""

_reference = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
reference_at: Callable[[str, int, int], re.Match[str] | None] = _reference.match
"""Match at a place what may be a character reference."""

_attribute = re.compile(r' (href|id)="([^"]*)"')
_unsafe = re.compile(r'[&<>"|`\n\r\t]')
_LAST_CHARACTER = 0x10FFFF


def reference(character: str) -> str:
    """Write a character as its number."""
    return f"&#{ord(character)};"


def decoded(name: str) -> str | None:
    """Return the characters that a reference stands for, or None when it is none."""
    if name[1] != "#":
        return html5.get(name[1:])
    number = int(name[3:-1], 16) if name[2] in "xX" else int(name[2:-1])
    return chr(number) if number <= _LAST_CHARACTER else None


def attribute(name: str, value: str | None) -> str:
    """Write an attribute of a tag, unless it has no value."""
    if value is None:
        return ""
    safe = _unsafe.sub(lambda found: "&amp;" if found[0] == "&" else reference(found[0]), value)
    return f' {name}="{safe}"'


def attributes(text: str) -> dict[str, str]:
    """Read the attributes of a tag.

    Raises:
        DecodeError: when one stands twice.
    """
    given = _attribute.findall(text)
    read = {name: _reference.sub(lambda found: decoded(found[0]) or found[0], value) for name, value in given}
    if len(read) < len(given):
        raise DecodeError("an attribute stands twice in a tag", value=text.strip())
    return read
