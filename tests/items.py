"""News items of NewsML-G2 as foreign hands write them.

What may live here: the frame that the tests fill.
"""

from __future__ import annotations

NAMESPACE = "http://iptc.org/std/nar/2006-10-01/"

ITEM_META = (
    '<itemClass qcode="ninat:text"/><provider qcode="nprov:HNA"/>'
    "<versionCreated>2024-03-01T10:20:30+01:00</versionCreated>"
)


def item(
    content_meta: str = "",
    content: str = "",
    *,
    item_meta: str = ITEM_META,
    rights: str = "",
    attributes: str = 'guid="urn:example:1"',
    name: str = "newsItem",
    tail: str = "",
) -> bytes:
    """Return a document that holds one item."""
    content_meta = f"<contentMeta>{content_meta}</contentMeta>" if content_meta else ""
    content_set = f"<contentSet>{content}</contentSet>" if content else ""
    return (
        f'<{name} xmlns="{NAMESPACE}" standard="NewsML-G2" standardversion="2.12" conformance="power"'
        f" {attributes}>"
        f"{rights}<itemMeta>{item_meta}</itemMeta>{content_meta}{content_set}{tail}"
        f"</{name}>"
    ).encode()


def message(*items: bytes, header: str = "<sent>2024-03-01T10:20:30Z</sent>") -> bytes:
    """Return a message that brings items."""
    inner = b"".join(items)
    return (
        f'<newsMessage xmlns="{NAMESPACE}"><header>{header}</header><itemSet>'.encode()
        + inner
        + b"</itemSet></newsMessage>"
    )
