"""Inference: what an item does not say outright.

What may live here: what is taken for the kind and the language of an item that names none, and which of
several headlines and descriptions is the article's.
"""

from __future__ import annotations

import re

from newsmodel.codecs.newsml.attributes import code_by_uri
from newsmodel.codecs.newsml.fields import BY_TAG, SUMMARY
from newsmodel.codecs.newsml.names import G2, NM
from newsmodel.codecs.newsml.texts import read_words
from newsmodel.errors import ModelError
from newsmodel.markup.element import Element
from newsmodel.markup.languages import usual_tag
from newsmodel.markup.xml import LANG, count

__all__ = ["by_fitness", "has_role", "is_foreign", "is_outranked", "kind_of", "language_of", "main_first"]

_PACKAGE_ITEM = G2 + "packageItem"
_REMOTE_CONTENT = G2 + "remoteContent"
_KINDS_BY_TYPE = {"image": "picture", "video": "video", "audio": "audio"}
# A picture's caption is a summary, too.
_DESCRIPTION_ROLES = {SUMMARY: 0, None: 1, "drol:caption": 2}
_OWN_ROLE = NM + "role"
_SEVERAL = 2
_MAIN_ROLES = frozenset({"headline", "main", "mainheadline", "title"})
_names_in = re.compile("[:/#]").split


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
    tag = item.get(LANG)
    try:
        language: str | None = None if tag is None else BY_TAG[G2 + "language"].check(usual_tag(tag))
    except ModelError:
        # It is carried as what it is: an attribute.
        return None
    return language


def has_role(headline: Element) -> bool:
    """Tell whether a headline says that it is another than the article's own."""
    return bool(headline.get("role") or headline.get("roleuri")) or headline.get(_OWN_ROLE) is not None


def _is_named_main(headline: Element) -> bool:
    """Tell whether a headline has a role by which vocabularies of any agency tell the main one."""
    role = headline.get("role") or headline.get("roleuri", "")
    return _names_in(role)[-1].lower() in _MAIN_ROLES


def by_fitness(descriptions: list[Element], language: str | None) -> list[Element]:
    """Return descriptions in the order in which they may be the summary of an article in a language."""
    return sorted(descriptions, key=lambda each: (_role_rank(each), *_rank(each, language)))


def main_first(headlines: list[Element], language: str | None) -> list[Element]:
    """Return headlines with that first which is the own one of an article in a language.

    It has no role, or one that names it, if there is such a one; of several it is one in that language, and
    of these that of the highest rank.
    """
    worded = [each for each in headlines if read_words(each) is not None]
    own = [each for each in worded if not has_role(each)] or worded
    if len(own) < _SEVERAL:
        return headlines
    main = min(own, key=lambda each: (not _is_named_main(each), *_rank(each, language)))
    return [main, *(headline for headline in headlines if headline is not main)]


def is_outranked(element: Element, language: str | None) -> bool:
    """Tell whether an element of which nothing is said comes before this one."""
    return _rank(element, language) > (False, 1)


def _role_rank(description: Element) -> int:
    role = description.get("role") or code_by_uri(description.get("roleuri", ""))
    return _DESCRIPTION_ROLES.get(role or None, len(_DESCRIPTION_ROLES))


def _rank(element: Element, language: str | None) -> tuple[bool, int]:
    """Return what is less for what comes first: whether it is in another language, and its rank."""
    return is_foreign(element, language), count(element.get("rank")) or 1


def is_foreign(element: Element, language: str | None) -> bool:
    """Tell whether an element says that it is in another language."""
    own = element.get(LANG)
    return own is not None and language is not None and _primary(own) != _primary(language)


def _primary(tag: str) -> str:
    return usual_tag(tag).partition("-")[0]
