"""What stands between the items of a list or the rows and cells of a table, though nothing may.

What may live here: telling it from what may.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsmodel.markup.element import Element
from newsmodel.markup.xhtml.details import MORE
from newsmodel.markup.xhtml.flow import Flow, Readers
from newsmodel.markup.xhtml.kinds import LAYOUT
from newsmodel.model.blocks import ListItem

__all__ = ["parts"]


def parts(element: Element, tags: frozenset[str], readers: Readers) -> Iterator[Element | ListItem]:
    """Give the children of those tags in order, and what stands between them though nothing may."""
    strays: Flow | None = None
    text = element.text
    for child in element:
        if text and (strays is not None or text.strip(LAYOUT)):
            strays = strays or Flow(readers)
            strays.add(text)
        text = child.tail
        if child.tag in tags:
            if strays is not None:
                yield from _stray(strays)
                strays = None
            yield child
        elif child.tag != MORE:
            strays = strays or Flow(readers)
            strays.take(child)
    if strays is not None or (text and text.strip(LAYOUT)):
        strays = strays or Flow(readers)
        strays.add(text)
        yield from _stray(strays)


def _stray(flow: Flow) -> Iterator[ListItem]:
    (text, marks), found = flow.end()
    if text or found:
        yield ListItem(text=text, marks=marks, blocks=tuple(found))
