"""Reading a NewsML-G2 news item.

What may live here: the item as a whole, and the fields that need more than an element of their own. What no
field takes is left lying and said to be there; `carrying` picks it up.
"""

from __future__ import annotations

from typing import Any

from newsmodel.codecs.newsml.bodies import read_content
from newsmodel.codecs.newsml.concepts import concept
from newsmodel.codecs.newsml.facts import CONTAINERS
from newsmodel.codecs.newsml.fields import BY_TAG, PHOTOS, PLACES, RIGHTS_INFO, Row, is_place
from newsmodel.codecs.newsml.links import is_photo
from newsmodel.codecs.newsml.names import CATALOG, G2, NM
from newsmodel.codecs.newsml.people import CONTRIBUTOR, read_bylines
from newsmodel.codecs.newsml.values import text_of
from newsmodel.errors import DecodeError, ModelError
from newsmodel.markup import own
from newsmodel.markup.element import Element
from newsmodel.model._trusted import trusted
from newsmodel.model.article import Article
from newsmodel.model.concepts import Place
from newsmodel.model.dateline import Dateline
from newsmodel.model.headline import Headline
from newsmodel.tree.fields import string_field_readers

__all__ = ["meaning_of", "read_item"]

_PLACE = concept(Place)
_KNOWN_SHAPE = "1"

_article_of = trusted(Article)
_dateline_of = trusted(Dateline)
_headline_of = trusted(Headline)
_REST_READERS = string_field_readers(Article)


def read_item(root: Element) -> tuple[Article, bool]:
    """Read an element `newsItem`, and tell whether it can be that the article says all that it says.

    An item that this library wrote says nothing more, unless somebody has changed it since.

    Raises:
        DecodeError: when it is of a newer shape than is known here.
        ModelError: when it holds what this library did not write so.
    """
    shape = root.get(NM + "model")
    if shape not in (None, _KNOWN_SHAPE):
        message = f"written by a newer newsmodel: this one reads shape {_KNOWN_SHAPE}"
        raise DecodeError(message, format="newsml", line=root.sourceline, value=shape)
    item = _Item(root)
    article = item.article()
    return article, item.understood and shape is not None


def meaning_of(element: Element) -> tuple[str, Any] | None:
    """Return what an element of `itemMeta`, `contentMeta` or `contentSet` means to the model, if anything.

    Two elements that mean the same can stand for each other.
    """
    tag = element.tag
    row = RIGHTS_INFO if tag == _RIGHTS_INFO else _row_of(tag, element)
    try:
        if row is not None:
            value = row.value.read(element)
            return row.field, value if row.many else row.check(value)
        if tag == _CREATOR:
            return tag, CONTRIBUTOR.read(element)
        if tag == _LOCATED:
            return tag, _PLACE.read(element)
        if tag in (_HEADLINE, _BY, _DATELINE):
            return tag, (element.get("role"), text_of(element))
        body = read_content(element)
        return None if body is None else ("body", body)
    except ModelError:
        return None


def _row_of(tag: str, element: Element) -> Row | None:
    """Return the row of the table that an element of this tag belongs to."""
    if tag == _SUBJECT and is_place(element):
        return PLACES
    if tag == _LINK and is_photo(element):
        return PHOTOS
    return BY_TAG.get(tag)


class _Item:
    """A news item while it is read: the fields that are known so far."""

    def __init__(self, root: Element) -> None:
        self.is_own = root.get(NM + "model") is not None
        self.understood = _OWN_ATTRIBUTES.issuperset(root.keys())
        self._root = root
        self._absent = root.get(NM + "absent", "").split()
        self._fields: dict[str, Any] = {}
        self._lists: dict[str, list[Any]] = {}
        self._by: list[Element] = []
        self._creators: list[Element] = []
        self._headline: str | None = None
        self._title = ""
        self._rest: dict[str, Any] = {}

    def article(self) -> Article:
        """Read everything, and build the article."""
        for child in self._root:
            tag = child.tag
            if not len(child) and tag in CONTAINERS:
                self.understood = False
            elif tag in (_ITEM_META, _CONTENT_META):
                self._properties(child)
            elif tag == _CONTENT_SET:
                self._content(child)
            elif tag == _RIGHTS_INFO:
                self._row(RIGHTS_INFO, child)
            elif tag != _CATALOG_REF or child.get("href") != CATALOG:
                self.understood = False
        fields = self._fields
        fields["headline"] = self._found_headline()
        fields |= {name: tuple(values) for name, values in self._lists.items()}
        if self._by or self._creators:
            fields["bylines"] = read_bylines(self._by, self._creators)
        place, text = fields.pop("located", None), fields.pop("dateline", None)
        if place is not None or text is not None:
            fields["dateline"] = _dateline_of(text=text, place=place)
        if "id" not in self._absent:
            fields["id"] = self._root.get("guid")
        fields["version"] = self._root.get("version") or self._root.get(NM + "version")
        for name, tree in self._rest.items():
            fields[name] = _read_rest(name, tree)
        return _article_of(**fields)

    def _found_headline(self) -> str:
        """Return the headline; where there is none, one that has a role, or else the title."""
        if self._headline is not None:
            return self._headline
        others = self._lists.get("alternative_headlines", ())
        return others[0].text if others else self._title

    def _properties(self, container: Element) -> None:
        if container.keys():
            self.understood = False
        for element in container:
            tag = element.tag
            row = _row_of(tag, element)
            if row is not None:
                self._row(row, element)
            elif tag == _HEADLINE:
                self._read_headline(element)
            elif tag == _BY:
                self._by.append(element)
            elif tag == _CREATOR:
                self._creators.append(element)
            elif tag == _DATELINE:
                self._once("dateline", text_of(element))
            elif tag == _LOCATED:
                self._once("located", _PLACE.read(element))
            elif tag == _TITLE:
                self._title = self._title or text_of(element)
                self.understood = False
            elif tag == _REST:
                self._rest = own.read_tree(element)
            else:
                self.understood = False

    def _row(self, row: Row, element: Element) -> None:
        if row.field in self._absent:
            return
        try:
            value = row.value.read(element)
            if row.many:
                self._lists.setdefault(row.field, []).append(value)
            else:
                self._once(row.field, row.check(value))
        except ModelError:
            self.understood = False

    def _once(self, field: str, value: Any) -> None:
        if field in self._fields:
            self.understood = False
        else:
            self._fields[field] = value

    def _read_headline(self, element: Element) -> None:
        role = element.get("role")
        if role is None:
            role = element.get(NM + "role")
        text = text_of(element)
        if role is None and self._headline is None:
            self._headline = text
        else:
            self._lists.setdefault("alternative_headlines", []).append(_headline_of(text=text, role=role))

    def _content(self, content_set: Element) -> None:
        for content in content_set:
            body = read_content(content, exact=self.is_own)
            if body is None:
                self.understood = False
            else:
                self._once("body", body)


def _read_rest(field: str, tree: Any) -> Any:
    """Read a field that no element of the standard holds."""
    reader = _REST_READERS.get(field)
    if reader is None:
        raise ModelError("no such field", field, field)
    try:
        return reader(tree)
    except ModelError as error:
        raise error.at(field)  # noqa: B904  # the same error, told where it stands


_OWN_ATTRIBUTES = frozenset(
    {
        "standard",
        "standardversion",
        "conformance",
        "guid",
        "version",
        *(NM + n for n in ("model", "sum", "absent", "version")),
    }
)

_BY = G2 + "by"
_CATALOG_REF = G2 + "catalogRef"
_CONTENT_META = G2 + "contentMeta"
_CONTENT_SET = G2 + "contentSet"
_CREATOR = G2 + "creator"
_DATELINE = G2 + "dateline"
_HEADLINE = G2 + "headline"
_ITEM_META = G2 + "itemMeta"
_LINK = G2 + "link"
_LOCATED = G2 + "located"
_REST = NM + "article"
_RIGHTS_INFO = G2 + "rightsInfo"
_SUBJECT = G2 + "subject"
_TITLE = G2 + "title"
