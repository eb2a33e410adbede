"""Names in several languages: which of them is an element's in an item of one language.

What may live here: finding the name, and putting it first, where those who read an element look for it.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any, cast

from newsmodel.codecs.newsml.fields import BY_TAG
from newsmodel.codecs.newsml.inference import is_foreign, language_of
from newsmodel.codecs.newsml.names import G2
from newsmodel.errors import ModelError
from newsmodel.markup.element import Element
from newsmodel.markup.xml import LANG, new_element
from newsmodel.model.article import Article

__all__ = ["language_for_names", "language_for_names_of", "localized"]

_CONTENT_META = G2 + "contentMeta"
_LANGUAGE = G2 + "language"
_ROW = BY_TAG[_LANGUAGE]
_NAME = G2 + "name"


def language_for_names(item: Element) -> str | None:
    """Return the language that names are wanted in: that of all an item holds, or else of its content."""
    language = language_of(item)
    if language is not None:
        return language
    # What stands in the wrong container is read last.
    containers = sorted(item, key=lambda container: container.tag != _CONTENT_META)
    found = (child for container in containers for child in container if child.tag == _LANGUAGE)
    return next(filter(None, map(_usable, found)), None)


def _usable(element: Element) -> str | None:
    try:
        language: str = _ROW.check(_ROW.value.read(element))
    except ModelError:
        return None
    return language


def language_for_names_of(article: Article) -> str | None:
    """Return what `language_for_names` returns of the item that an article was read from."""
    item = new_element("item")
    for extension in article.extensions:
        if (extension.format, extension.place) == ("newsml", f"@{LANG}"):
            item.set(LANG, extension.content)
    return language_of(item) or article.language


def localized(element: Element, language: str | None) -> Element:
    """Return an element whose first name is in a language, if it has one in it: the element, or a copy."""
    if language is None or len(element) < 2 or element[0].tag != _NAME or element[0].get(LANG) == language:
        return element
    names = [child for child in element if child.tag == _NAME]
    fitting = (index for index, name in enumerate(names) if name.get(LANG) and not is_foreign(name, language))
    index = next(fitting, 0)
    if index == 0 or not is_foreign(names[0], language):
        return element
    copy = deepcopy(element)
    found = [child for child in copy if child.tag == _NAME][index]
    cast(Any, copy).insert(0, found)
    return copy
