"""What an XML document says, counted without regard to how it is written.

What may live here: the count. A fact is the value of an attribute or a stretch of words, together with the
names of the elements around it. Its place among others, white space, comments and prefixes do not matter.
"""

from __future__ import annotations

from collections import Counter
from typing import TypeAlias

from lxml import etree

__all__ = ["Facts", "facts_in", "lost"]

Facts: TypeAlias = "Counter[tuple[str, ...]]"

_SCHEMA_INSTANCE = "{http://www.w3.org/2001/XMLSchema-instance}"
# They tell of the file and of its schema, and each writer has its own.
_FILE = (
    "standardversion",
    "conformance",
    f"{_SCHEMA_INSTANCE}schemaLocation",
    f"{_SCHEMA_INSTANCE}noNamespaceSchemaLocation",
)
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)


def facts_in(document: bytes) -> Facts:
    """Count the facts of a document."""
    facts: Facts = Counter()
    pending: list[tuple[etree._Element, tuple[str, ...]]] = [(etree.fromstring(document, _PARSER), ())]
    while pending:
        element, above = pending.pop()
        path = (*above, str(element.tag))
        said = [
            (*path, "@", str(name), _words(str(value)))
            for name, value in element.items()
            if name not in _FILE
        ]
        stretches = [_words(element.text), *(_words(child.tail) for child in element)]
        said += [(*path, words) for words in stretches if words]
        if not (len(element) or element.keys() or stretches[0]):
            said.append((*path, ""))
        facts.update(said)
        pending += [(child, path) for child in element]
    return facts


def lost(before: bytes, after: bytes) -> Facts:
    """Return the facts of one document that another does not have."""
    return facts_in(before) - facts_in(after)


def _words(text: str | None) -> str:
    return " ".join((text or "").split())
