"""Package, Group, Member: other items arranged in groups, as a bulletin or a story with its sidebars is.

What may live here: the three classes.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from newsmodel.model._check import Count, validate
from newsmodel.model._repr import call
from newsmodel.model.extension import Extension

__all__ = ["Group", "Member", "Package"]


@attrs.frozen(kw_only=True)
class Member:
    """What stands in a group: an item, named but not held, or another group.

    Attributes:
        group: the identifier of the group that stands here (NewsML-G2 `groupRef`); None for an item.
        id: the item's identifier (NewsML-G2 `itemRef/@residref`).
        href: the item's address.
        title: the item's title, for people.
        kind: what the item is, as a qcode or a word: "ninat:picture" (NewsML-G2 `itemClass`).
        media_type: "application/vnd.iptc.g2.newsitem+xml" (RFC 6838).
        size: in bytes.
        extensions: what a document said of it that has no field here.
    """

    group: str | None = None
    id: str | None = None
    href: str | None = None
    title: str | None = None
    kind: str | None = None
    media_type: str | None = None
    size: Count | None = None
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call


@attrs.frozen(kw_only=True)
class Group:
    """A group of items and of other groups (NewsML-G2 `group`).

    Attributes:
        id: its identifier in the package.
        role: its part in the package, as a qcode: "group:main".
        mode: how its members relate, as a qcode: "pgrmod:seq" (in this order), "pgrmod:alt" (one of them).
        title: its title, for people.
        members: what stands in it, in order.
        extensions: what a document said of it that has no field here.
    """

    id: str | None = None
    role: str | None = None
    mode: str | None = None
    title: str | None = None
    members: tuple[Member, ...] = ()
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call


@attrs.frozen(kw_only=True)
class Package:
    """Other items arranged in groups (NewsML-G2 `packageItem/groupSet`).

    Attributes:
        root: the identifier of the group that stands above all others.
        groups: the groups, in order.
        extensions: what a document said of it that has no field here.
    """

    root: str | None = None
    groups: tuple[Group, ...] = ()
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call

    @property
    def item_ids(self) -> tuple[str, ...]:
        """The identifiers of the items in all groups, in order."""
        return tuple(self._ids())

    def _ids(self) -> Iterator[str]:
        for group in self.groups:
            for member in group.members:
                if member.id is not None:
                    yield member.id
