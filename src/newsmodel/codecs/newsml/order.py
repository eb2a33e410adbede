"""The order in which the schema wants the children of an item's containers.

What may live here: the order, as the schema states it (NewsML-G2 2.35, Power), and the rank of an element in
it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from newsmodel.codecs.newsml.names import G2

__all__ = ["REQUIRED", "SINGLE", "is_known", "is_misplaced", "rank"]

REQUIRED = frozenset({G2 + "itemClass", G2 + "provider", G2 + "versionCreated"})
"""The elements that an item must have once."""

SINGLE = REQUIRED | {
    G2 + name
    for name in (
        "firstCreated",
        "embargoed",
        "pubStatus",
        "urgency",
        "contentCreated",
        "contentModified",
        "digitalSourceType",
        "itemMeta",
        "contentMeta",
        "contentSet",
        "groupSet",
    )
}
"""The elements that an item may have only once, and that stand for a field or hold what stands for one."""

# A line for each place; the elements of one line may stand in any order among each other.
_ITEM = """
    {http://www.w3.org/2000/09/xmldsig#}Signature
    catalogRef catalog
    hopHistory
    pubHistory
    rightsInfo
    itemMeta
    contentMeta
    partMeta
    assert
    inlineRef
    derivedFrom derivedFromValue
    contentSet groupSet
"""
_ITEM_META = """
    itemClass
    provider
    versionCreated
    firstCreated
    embargoed
    pubStatus
    role
    fileName
    generator
    profile
    service
    title
    edNote
    memberOf
    instanceOf
    signal
    altRep
    deliverableOf
    hash
    expires
    origRep
    incomingFeedId
    metadataCreator
    link
    itemMetaExtProperty
"""
_CONTENT_META = """
    icon
    urgency
    contentCreated
    contentModified
    digitalSourceType
    located infoSource creator contributor audience exclAudience altId rating userInteraction
    language genre keyword subject slugline headline dateline by creditline description
    contentMetaExtProperty
"""


def _ranks(order: str) -> Mapping[str, int]:
    lines = enumerate(order.strip().splitlines())
    return {
        name if name.startswith("{") else G2 + name: place for place, line in lines for name in line.split()
    }


_RANKS: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        G2 + "newsItem": _ranks(_ITEM),
        G2 + "packageItem": _ranks(_ITEM),
        G2 + "itemMeta": _ranks(_ITEM_META),
        G2 + "contentMeta": _ranks(_CONTENT_META),
        G2 + "contentSet": {},
    }
)
_OTHERS = {G2 + "itemMeta": G2 + "contentMeta", G2 + "contentMeta": G2 + "itemMeta"}


def is_known(container: str, tag: str) -> bool:
    """Tell whether the schema has an element of that tag in the container."""
    return tag in _RANKS[container]


def is_misplaced(container: str, tag: str) -> bool:
    """Tell whether an element stands in one of `itemMeta` and `contentMeta` that belongs in the other."""
    other = _OTHERS.get(container)
    return other is not None and not is_known(container, tag) and is_known(other, tag)


def rank(container: str, tag: str) -> int:
    """Return the place of an element in its container; elements of other namespaces stand last."""
    ranks = _RANKS[container]
    return ranks.get(tag, len(ranks))
