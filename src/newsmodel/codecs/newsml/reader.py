"""Reading a NewsML-G2 item, a `newsItem` or a `packageItem`.

What may live here: the item as a whole, and the fields that need more than an element of their own. What no
field takes, or takes in part only, is told as left over; `carrying` picks it up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from newsmodel.codecs.newsml import bodies
from newsmodel.codecs.newsml.concepts import concept
from newsmodel.codecs.newsml.fields import BY_TAG, SUMMARY, SUMMARY_ROW, Row
from newsmodel.codecs.newsml.languages import usual_tag
from newsmodel.codecs.newsml.meaning import ROOT_ROWS, content_row, row_of
from newsmodel.codecs.newsml.names import CARRIED, CATALOG, CONTAINERS, G2, NM, STANDARD, is_version
from newsmodel.codecs.newsml.people import CONTRIBUTOR, read_bylines
from newsmodel.codecs.newsml.values import is_bare, is_meant, is_qcode, items_of, text_of
from newsmodel.errors import DecodeError, ModelError
from newsmodel.markup import own
from newsmodel.markup.element import Element
from newsmodel.markup.nitf import NitfHead
from newsmodel.model._trusted import trusted
from newsmodel.model.article import Article
from newsmodel.model.byline import Byline
from newsmodel.model.concepts import Place
from newsmodel.model.dateline import Dateline
from newsmodel.model.headline import Headline
from newsmodel.tree.fields import string_field_readers

__all__ = ["Leftover", "read_item"]

_PLACE = concept(Place)
_KNOWN_SHAPE = "1"

_dateline_of = trusted(Dateline)
_headline_of = trusted(Headline)
_NO_HEAD = NitfHead()
_REST_READERS = string_field_readers(Article)


@attrs.frozen
class Leftover:
    """A part of an item that no field takes whole.

    Attributes:
        place: where it stood, as `Extension.place` has it.
        part: the element, or the string where it is an attribute or a text.
        decided: whether a field takes what it means, and so decides its order among its like.
    """

    place: str
    part: Element | str
    decided: bool = False


def read_item(root: Element, *, is_exact: bool = False) -> tuple[dict[str, Any], list[Leftover]]:
    """Read an item's fields, each checked, and tell what is left over.

    Args:
        root: the item.
        is_exact: whether it is known to be as this library wrote it, so that nothing is left over.

    Raises:
        DecodeError: when it is of a newer shape than is known here.
        ModelError: when it holds what this library did not write so.
    """
    shape = root.get(NM + "model")
    if shape not in (None, _KNOWN_SHAPE):
        message = f"written by a newer newsmodel: this one reads shape {_KNOWN_SHAPE}"
        raise DecodeError(message, format="newsml", line=root.sourceline, value=shape)
    item = _Item(root, is_exact=is_exact)
    return item.fields(), item.leftovers


class _Item:
    """An item while it is read: the fields that are known so far, and what is left over."""

    def __init__(self, root: Element, *, is_exact: bool) -> None:
        self.leftovers: list[Leftover] = []
        self._root = root
        self._is_own = root.get(NM + "model") is not None
        self._is_exact = is_exact
        # A body that is carried in an own document is as others wrote it.
        self._has_own_body = is_exact or (self._is_own and root.get(CARRIED) is None)
        self._absent = root.get(NM + "absent", "").split()
        self._fields: dict[str, Any] = {}
        self._lists: dict[str, list[Any]] = {}
        self._by: list[str] = []
        self._creators: list[Element] = []
        self._descriptions: list[Element] = []
        self._headline: str | None = None
        self._title = ""
        self._nitf = _NO_HEAD
        self._rest: dict[str, Any] = {}

    def fields(self) -> dict[str, Any]:
        """Read everything, and return the fields of the article."""
        root = self._root
        content_sets = []
        for child in root:
            tag = child.tag
            if tag in CONTAINERS:
                if not len(child) and not child.keys():
                    self._leave_element(child, "")
                elif tag == _CONTENT_SET:
                    # What it means depends on the kind of the item, which an item out of order tells later.
                    content_sets.append(child)
                else:
                    self._properties(child, tag.removeprefix(G2))
            elif tag in ROOT_ROWS:
                self._row(ROOT_ROWS[tag], child, "")
            elif not (self._is_exact or _is_own_catalog(child)):
                self._leave_element(child, "")
        if "kind" not in self._fields:
            self._infer_kind(content_sets)
        for content_set in content_sets:
            self._content(content_set)
        if not self._is_exact:
            self._leave_strings(root, "", _is_of_the_item)
        self._choose_summary()
        return self._finished()

    def _finished(self) -> dict[str, Any]:
        root, fields = self._root, self._fields
        fields["headline"] = self._found_headline()
        fields |= {name: tuple(values) for name, values in self._lists.items()}
        fields["bylines"] = self._bylines()
        place, text = fields.pop("located", None), fields.pop("dateline", self._nitf.dateline)
        if place is not None or text is not None:
            fields["dateline"] = _dateline_of(text=text, place=place)
        if "summary" not in fields and self._nitf.summary is not None:
            fields["summary"] = self._nitf.summary
        if self._nitf.alternative_headlines and "alternative_headlines" not in fields:
            fields["alternative_headlines"] = self._nitf.alternative_headlines
        if "id" not in self._absent:
            fields["id"] = root.get("guid")
        fields["version"] = root.get("version") or root.get(NM + "version")
        for name, tree in self._rest.items():
            fields[name] = _read_rest(name, tree)
        if not self._is_own and "language" not in fields:
            self._infer_language()
        return fields

    def _infer_kind(self, content_sets: list[Element]) -> None:
        """Tell the kind of an item that does not say it: a package, or what all its files are."""
        if self._root.tag == _PACKAGE_ITEM:
            self._fields["kind"] = "composite"
            return
        files = [element for content_set in content_sets for element in content_set]
        types = {element.get("contenttype", "").partition("/")[0] for element in files}
        if len(types) == 1 and all(element.tag == _REMOTE_CONTENT for element in files):
            kind = _KINDS_BY_TYPE.get(types.pop())
            if kind is not None:
                self._fields["kind"] = kind

    def _infer_language(self) -> None:
        """Take the language that XML gives to all that an item holds, where no element names another."""
        tag = self._root.get(_XML_LANG)
        if tag is None:
            return
        try:
            self._fields["language"] = BY_TAG[G2 + "language"].check(usual_tag(tag))
        except ModelError:
            # It is carried as what it is: an attribute.
            return

    def _found_headline(self) -> str:
        """Return the headline; where there is none, one that has a role, the title, or what is printed."""
        if self._headline is not None:
            return self._headline
        others = self._lists.get("alternative_headlines", ())
        return others[0].text if others else self._title or self._nitf.headline or ""

    def _bylines(self) -> tuple[Byline, ...]:
        printed = self._by or list(self._nitf.bylines)
        if self._creators or self._is_own:
            return read_bylines(printed, self._creators) if printed or self._creators else ()
        # Nobody has said whom they name.
        return tuple([Byline.parse(text) for text in printed])

    def _properties(self, container: Element, name: str) -> None:
        place = f"{name}/"
        if not self._is_exact:
            self._leave_strings(container, place)
        for element in container:
            tag = element.tag
            row = row_of(tag, element)
            if row is not None:
                self._row(row, element, place)
            elif tag in _BY_HAND:
                _BY_HAND[tag](self, element, place)
            else:
                self._leave_element(element, place)

    def _row(self, row: Row, element: Element, place: str) -> None:
        field = row.field
        if self._absent and field in self._absent:
            return
        try:
            value = row.value.read(element)
            if row.many:
                self._lists.setdefault(field, []).append(value)
            elif field in self._fields:
                self._leave_element(element, place)
                return
            else:
                value = self._fields[field] = row.check(value)
        except ModelError:
            self._leave_element(element, place)
            return
        if not self._is_exact and not row.value.whole(element, value):
            self._leave_element(element, place, decided=True)

    def _once(self, field: str, value: Any, element: Element, place: str, *, whole: bool) -> None:
        if field in self._fields:
            self._leave_element(element, place)
            return
        self._fields[field] = value
        if not whole:
            self._leave_element(element, place, decided=True)

    def _read_headline(self, element: Element, place: str) -> None:
        role = element.get("role")
        if role is None:
            role = element.get(NM + "role")
        text = text_of(element)
        if not text and not is_meant(element, text):
            self._leave_element(element, place)
            return
        if role is None and self._headline is None:
            self._headline = text
        else:
            self._lists.setdefault("alternative_headlines", []).append(_headline_of(text=text, role=role))
        if not self._is_exact and not _is_whole_headline(element, text, role):
            self._leave_element(element, place, decided=True)

    def _read_by(self, element: Element, place: str) -> None:
        text = text_of(element)
        if not text and not is_meant(element, text):
            self._leave_element(element, place)
            return
        self._by.append(text)
        if not self._is_exact and not is_bare(element, text):
            self._leave_element(element, place, decided=True)

    def _read_creator(self, element: Element, place: str) -> None:
        self._creators.append(element)
        if not self._is_exact and not CONTRIBUTOR.whole(element, CONTRIBUTOR.read(element)):
            self._leave_element(element, place, decided=True)

    def _read_dateline(self, element: Element, place: str) -> None:
        text = text_of(element)
        if not text and not is_meant(element, text):
            self._leave_element(element, place)
            return
        self._once("dateline", text, element, place, whole=self._is_exact or is_bare(element, text))

    def _read_located(self, element: Element, place: str) -> None:
        value = _PLACE.read(element)
        whole = self._is_exact or _PLACE.whole(element, value)
        self._once("located", value, element, place, whole=whole)

    def _read_title(self, element: Element, place: str) -> None:
        self._title = self._title or text_of(element)
        self._leave_element(element, place)

    def _read_description(self, element: Element, _: str) -> None:
        self._descriptions.append(element)

    def _take_rest(self, element: Element, _: str) -> None:
        self._rest = own.read_tree(element)

    def _choose_summary(self) -> None:
        """Take the description that is most of a summary, and leave the others over."""
        for element in sorted(self._descriptions, key=_rank_of_description):
            self._row(SUMMARY_ROW, element, "contentMeta/")

    def _content(self, content_set: Element) -> None:
        place = "contentSet/"
        kind = self._fields.get("kind", "text")
        if not self._is_exact:
            self._leave_strings(content_set, place)
        for element in content_set:
            row = content_row(element, kind)
            if row is not None:
                self._row(row, element, place)
                continue
            content = bodies.read_content(element, exact=self._has_own_body)
            if content is None or "body" in self._fields:
                self._leave_element(element, place)
                continue
            self._nitf = content.head or self._nitf
            whole = self._is_exact or bodies.is_whole(element, content.body)
            if content.body:
                self._once("body", content.body, element, place, whole=whole)
            else:
                # No content is written for a body of nothing.
                self._leave_element(element, place, decided=True)

    def _leave_element(self, element: Element, place: str, *, decided: bool = False) -> None:
        self._leave(place + element.tag.removeprefix(G2), element, decided=decided)

    def _leave(self, place: str, part: Element | str, *, decided: bool = False) -> None:
        self.leftovers.append(Leftover(place, part, decided))

    def _leave_strings(
        self, element: Element, place: str, is_known: Callable[[str, str], bool] | None = None
    ) -> None:
        """Leave over the attributes of a container, and the text that stands in it against the schema."""
        for name, value in element.items():
            if is_known is None or not is_known(name, value):
                self._leave(f"{place}@{name}", value)
        for text in (element.text, *[child.tail for child in element]):
            if text and not text.isspace():
                self._leave(f"{place}text()", " ".join(text.split()))


def _is_own_catalog(element: Element) -> bool:
    return element.tag == _CATALOG_REF and element.items() == [("href", CATALOG)] and not len(element)


def _is_of_the_item(name: str, value: str) -> bool:
    """Tell whether an attribute of an item says nothing that is not written for the article."""
    if name == "standard":
        return value == STANDARD
    if name == "version":
        return bool(is_version(value))
    return name in _OWN_ATTRIBUTES or name.startswith(NM)


def _read_rest(field: str, tree: Any) -> Any:
    """Read a field that no element of the standard holds."""
    reader = _REST_READERS.get(field)
    if reader is None:
        raise ModelError("no such field", field, field)
    try:
        return reader(tree)
    except ModelError as error:
        raise error.at(field)  # noqa: B904  # the same error, told where it stands


def _is_whole_headline(element: Element, text: str, role: str | None) -> bool:
    written = [] if role is None else [("role" if is_qcode(role) else NM + "role", role)]
    return not len(element) and items_of(element, text) == written


def _rank_of_description(element: Element) -> int:
    """Return how far a description is from a summary; a picture's caption is one, too."""
    return _DESCRIPTION_ROLES.get(element.get("role"), len(_DESCRIPTION_ROLES))


_KINDS_BY_TYPE = {"image": "picture", "video": "video", "audio": "audio"}
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DESCRIPTION_ROLES = {SUMMARY: 0, None: 1, "drol:caption": 2}

# The item's identity, and what is about the file and not about the news: a writer says its own.
_OWN_ATTRIBUTES = frozenset(
    {
        "guid",
        "standardversion",
        "conformance",
        "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation",
    }
)

_BY = G2 + "by"
_CATALOG_REF = G2 + "catalogRef"
_CONTENT_META = G2 + "contentMeta"
_CONTENT_SET = G2 + "contentSet"
_CREATOR = G2 + "creator"
_DATELINE = G2 + "dateline"
_DESCRIPTION = G2 + "description"
_HEADLINE = G2 + "headline"
_ITEM_META = G2 + "itemMeta"
_LOCATED = G2 + "located"
_PACKAGE_ITEM = G2 + "packageItem"
_REMOTE_CONTENT = G2 + "remoteContent"

_BY_HAND: Mapping[str, Callable[[_Item, Element, str], None]] = MappingProxyType(
    {
        _BY: _Item._read_by,
        _CREATOR: _Item._read_creator,
        _DATELINE: _Item._read_dateline,
        _DESCRIPTION: _Item._read_description,
        _HEADLINE: _Item._read_headline,
        _LOCATED: _Item._read_located,
        G2 + "title": _Item._read_title,
        NM + "article": _Item._take_rest,
    }
)
