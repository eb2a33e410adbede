"""newsmodel's own XML namespace: where a plain tree stands that a standard has no place for.

What may live here: the namespace and the way that a plain tree (see `newsmodel.tree`) is written in it.

    <nm:article feedback_prompt="Did this help?">
      <nm:section name="Security"><nm:parent name="Iraq"/></nm:section>
      <nm:keywords><nm:item value="water"/><nm:item value="power"/></nm:keywords>
    </nm:article>

A dict is an element: its strings, numbers and truth values are attributes, its dicts and lists are child
elements. A list is an element whose children are all called `item`; an item that is no dict or list stands in
the attribute `value`. So every leaf is read as a string, and `shared_string_converter` gives it its type.
"""

from __future__ import annotations

from typing import Any

from newsmodel.markup.element import Element
from newsmodel.markup.xml import escape_attribute

__all__ = ["DECLARATION", "NAMESPACE", "read_tree", "write_tree"]

NAMESPACE = "urn:newsmodel:1"
DECLARATION = f'xmlns:nm="{NAMESPACE}"'

_ITEM = f"{{{NAMESPACE}}}item"
_PREFIX = len(NAMESPACE) + 2


def write_tree(name: str, tree: dict[str, Any] | list[Any]) -> str:
    """Write a dict or a list as the element `nm:name`."""
    if isinstance(tree, list):
        return f"<nm:{name}>{''.join(map(_item, tree))}</nm:{name}>"
    attributes = []
    children = []
    for key, value in tree.items():
        if isinstance(value, (dict, list)):
            children.append(write_tree(key, value))
        else:
            attributes.append(f' {key}="{_leaf(value)}"')
    start = f"<nm:{name}{''.join(attributes)}"
    return f"{start}>{''.join(children)}</nm:{name}>" if children else f"{start}/>"


def _item(value: Any) -> str:
    if isinstance(value, (dict, list)):
        return write_tree("item", value)
    return f'<nm:item value="{_leaf(value)}"/>'


def _leaf(value: Any) -> str:
    if value is True or value is False:
        return "true" if value else "false"
    return escape_attribute(value) if isinstance(value, str) else str(value)


def read_tree(element: Element) -> Any:
    """Read what `write_tree` wrote; numbers and truth values are still strings."""
    tree: dict[str, Any] = dict(element.items())
    for child in element:
        tag = child.tag
        if tag == _ITEM:
            return [_read_item(item) for item in element]
        tree[tag[_PREFIX:]] = read_tree(child)
    return tree


def _read_item(element: Element) -> Any:
    value = element.get("value")
    return read_tree(element) if value is None else value
