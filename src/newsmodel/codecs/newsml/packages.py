"""Packages: the element `groupSet`.

What may live here: both directions, and what the schema wants of identifiers.
"""

from __future__ import annotations

import re

from newsmodel.codecs.newsml.attributes import (
    Attribute,
    by_code,
    by_reference,
    is_iri,
    is_qcode,
    keys_of,
    read_attributes,
    read_number,
    take_attributes,
    write_attributes,
)
from newsmodel.codecs.newsml.facts import is_said
from newsmodel.codecs.newsml.names import G2, NM
from newsmodel.codecs.newsml.texts import read_words, write_label
from newsmodel.codecs.newsml.values import Value, judged
from newsmodel.markup.element import Element
from newsmodel.markup.xml import escape_attribute
from newsmodel.model._trusted import trusted
from newsmodel.model.package import Group, Member, Package

__all__ = ["PACKAGE"]

_GROUP = G2 + "group"
_GROUP_REF = G2 + "groupRef"
_ITEM_REF = G2 + "itemRef"
_ITEM_CLASS = G2 + "itemClass"
_TITLE = G2 + "title"
_KIND = NM + "kind"

_MEMBER_TABLE = (
    by_reference("id"),
    Attribute("href", "href", is_iri),
    Attribute("media_type", "contenttype"),
    Attribute("size", "size", read=read_number),
)
_MEMBER_KEYS = keys_of(_MEMBER_TABLE)
_GROUP_TABLE = (by_code("role", "role"), by_code("mode", "mode"))
_GROUP_KEYS = keys_of((Attribute("id", "id"), *_GROUP_TABLE))
_is_name = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]*", re.ASCII).fullmatch

_package_of = trusted(Package)
_group_of = trusted(Group)
_member_of = trusted(Member)


def _write(tag: str, package: Package) -> str | None:
    ids = frozenset([group.id for group in package.groups])
    is_named = package.root is not None and package.root in ids and len(ids) == len(package.groups)
    if package.extensions or not is_named:
        return None
    groups = [_write_group(group, ids) for group in package.groups]
    if None in groups:
        return None
    return f'<{tag} root="{package.root}">{"".join(filter(None, groups))}</{tag}>'


def _write_group(group: Group, ids: frozenset[str | None]) -> str | None:
    if group.extensions or group.id is None or not _is_name(group.id):
        return None
    members = [_write_member(member, ids) for member in group.members]
    if None in members:
        return None
    title = "" if group.title is None else write_label("title", group.title)
    attributes = f' id="{group.id}"{write_attributes(_GROUP_TABLE, group)}'
    return f"<group{attributes}>{title}{''.join(filter(None, members))}</group>"


def _write_member(member: Member, ids: frozenset[str | None]) -> str | None:
    if member.extensions:
        return None
    if member.group is not None:
        alone = member == Member(group=member.group) and member.group in ids
        return f'<groupRef idref="{member.group}"/>' if alone else None
    attributes = write_attributes(_MEMBER_TABLE, member)
    inner = ""
    if member.kind is not None:
        kind = escape_attribute(member.kind)
        if is_qcode(member.kind):
            inner = f'<itemClass qcode="{kind}"/>'
        else:
            attributes += f' nm:kind="{kind}"'
    if member.title is not None:
        inner += write_label("title", member.title)
    return f"<itemRef{attributes}>{inner}</itemRef>" if inner else f"<itemRef{attributes}/>"


def _read(element: Element) -> Package:
    groups = tuple([_read_group(child) for child in element if child.tag == _GROUP])
    return _package_of(root=element.get("root") or None, groups=groups)


def _read_group(element: Element) -> Group:
    members = []
    title = None
    for child in element:
        if child.tag == _GROUP_REF:
            members.append(_member_of(group=child.get("idref") or None))
        elif child.tag == _ITEM_REF:
            members.append(_read_item_ref(child))
        elif child.tag == _TITLE and title is None:
            title = read_words(child)
    return _group_of(title=title, members=tuple(members), **read_attributes(_GROUP_KEYS, element))


def _read_item_ref(element: Element) -> Member:
    fields, _ = take_attributes(_MEMBER_KEYS, element)
    fields["kind"] = element.get(_KIND)
    for child in element:
        if child.tag == _ITEM_CLASS and fields["kind"] is None:
            fields["kind"] = child.get("qcode") or child.get("uri") or None
        elif child.tag == _TITLE and fields.get("title") is None:
            fields["title"] = read_words(child)
    return _member_of(**fields)


def _is_whole(element: Element, package: Package) -> bool:
    written = _write("groupSet", package)
    return written is not None and is_said(element, written)


PACKAGE = Value(_write, _read, judged(_read, _is_whole))
"""The groups of a package (`groupSet`)."""
