"""Inference: what an item does not say outright.

What may live here: what is taken for the kind, the language and the summary of an item that names none.
"""

from __future__ import annotations

from newsmodel.codecs.newsml.attributes import code_by_uri
from newsmodel.codecs.newsml.fields import BY_TAG, SUMMARY
from newsmodel.markup.languages import usual_tag
from newsmodel.codecs.newsml.names import G2
from newsmodel.errors import ModelError
from newsmodel.markup.element import Element

__all__ = ["by_fitness", "kind_of", "language_of"]

_PACKAGE_ITEM = G2 + "packageItem"
_REMOTE_CONTENT = G2 + "remoteContent"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_KINDS_BY_TYPE = {"image": "picture", "video": "video", "audio": "audio"}
# A picture's caption is a summary, too.
_DESCRIPTION_ROLES = {SUMMARY: 0, None: 1, "drol:caption": 2}


def kind_of(item: Element, content_sets: list[Element]) -> str | None:
    """Return the kind of an item that does not say it: a package, or what all its files are."""
    if item.tag == _PACKAGE_ITEM:
        return "composite"
    found = [element for content_set in content_sets for element in content_set]
    types = {element.get("contenttype", "").partition("/")[0] for element in found}
    are_files = len(types) == 1 and all(element.tag == _REMOTE_CONTENT for element in found)
    return _KINDS_BY_TYPE.get(types.pop()) if are_files else None


def language_of(item: Element) -> str | None:
    """Return the language that XML gives to all that an item holds."""
    tag = item.get(_XML_LANG)
    try:
        language: str | None = None if tag is None else BY_TAG[G2 + "language"].check(usual_tag(tag))
    except ModelError:
        # It is carried as what it is: an attribute.
        return None
    return language


def by_fitness(descriptions: list[Element]) -> list[Element]:
    """Return descriptions in the order in which they may be the summary."""
    return sorted(descriptions, key=_rank)


def _rank(description: Element) -> int:
    role = description.get("role") or code_by_uri(description.get("roleuri", ""))
    return _DESCRIPTION_ROLES.get(role or None, len(_DESCRIPTION_ROLES))
