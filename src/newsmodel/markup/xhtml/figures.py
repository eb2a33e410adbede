"""Figures of XHTML, with their captions and credits.

What may live here: reading `figure`, whatever it shows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any, cast

import attrs

from newsmodel.markup.element import Element
from newsmodel.markup.xhtml.credits import between_credits, credits_in
from newsmodel.markup.xhtml.details import complete
from newsmodel.markup.xhtml.words import NAMESPACE
from newsmodel.model.blocks import Block, Embed, Figure, Quotation, Table
from newsmodel.model.photo import Caption, Photo

__all__ = ["read_figure"]

_FIGCAPTION = f"{{{NAMESPACE}}}figcaption"
_FIGURE = f"{{{NAMESPACE}}}figure"
_SEVERAL = 2


# What reads an element with `preserve`, but not what is passed by, if that is given.
_Reader = Callable[..., list[Block]]
_Label = Callable[..., str | None]


def read_figure(read: _Reader, label: _Label, element: Element, *, preserve: bool) -> list[Block]:
    """Read a figure.

    Args:
        read: reads an element for the blocks that it holds, but not what is passed by.
        label: reads the words of an element, but not what is passed by.
        element: the figure.
        preserve: whether white space is meant.
    """
    if _holds_figures(element):
        return read(element, preserve=preserve)
    credits = credits_in(element)
    is_caption = (child for child in element if child.tag == _FIGCAPTION and child not in credits)
    figcaption = next(is_caption, None)
    within: dict[Element, bool] = {}
    beside: dict[Element, bool] = {}
    for credit, goes_on in credits.items():
        is_within = figcaption is not None and figcaption in cast(Any, credit).iterancestors(_FIGCAPTION)
        (within if is_within else beside)[credit] = goes_on
    passed_by = beside if figcaption is None else {figcaption: False, **beside}
    found = read(element, passed_by, preserve=preserve)
    if not found and figcaption is not None:
        # A picture within its caption.
        found = [each for each in read(figcaption, preserve=preserve) if isinstance(each, Figure)]
    if not found and (figcaption is not None or not beside):
        caption = _caption(label, figcaption, within, credits, preserve=preserve) if passed_by else None
        return [complete(element, Figure(Photo(caption=caption)))]
    if passed_by:
        if sum(isinstance(block, Figure) for block in found) == 1:
            caption = _caption(label, figcaption, within, credits, preserve=preserve)
            with_caption = _captioned(found, caption)
        else:
            caption = _caption(label, figcaption, {}, beside, preserve=preserve)
            with_caption = _labelled(found, "\n".join(filter(None, [caption.text, caption.credit])))
        # A caption of many things stands where it stood.
        found = read(element, preserve=preserve) if with_caption is None else with_caption
    if len(found) == 1 and isinstance(found[0], Figure):
        return [complete(element, found[0])]
    return found


def _holds_figures(element: Element) -> bool:
    """Tell whether a figure holds several others, or one in its caption, which is then of many things.

    It is read once. Others are read again where their captions fit nothing, so that what holds itself in turn
    would take years.
    """
    inner = list(islice(cast(Any, element).iterdescendants(_FIGURE), _SEVERAL))
    around = [next(each.iterancestors(_FIGURE, _FIGCAPTION)) for each in inner]
    return len(inner) == _SEVERAL or any(each.tag == _FIGCAPTION for each in around)


def _caption(
    label: _Label,
    figcaption: Element | None,
    within: Mapping[Element, bool],
    credits: Mapping[Element, bool],
    *,
    preserve: bool,
) -> Caption:
    """Read a caption without the credits within it, and credits."""
    text = None if figcaption is None else label(figcaption, within, preserve=preserve)
    credit = between = ""
    for element in credits:
        if words := label(element, preserve=preserve):
            credit += (between if credit else "") + words
            between = between_credits(element, credits)
    return Caption(text, credit if credits else None)


def _captioned(found: list[Block], caption: Caption) -> list[Block] | None:
    """Return what a figure holds with the caption of its only photo; None when that has one."""
    index, figure = next((index, block) for index, block in enumerate(found) if isinstance(block, Figure))
    if figure.photo.caption is not None:
        return None
    return [*found[:index], Figure(attrs.evolve(figure.photo, caption=caption)), *found[index + 1 :]]


def _labelled(found: list[Block], words: str) -> list[Block] | None:
    """Return what a figure holds instead of a photo, with its caption; None when that is of no one thing.

    A quotation is captioned by who said it.
    """
    block = found[0] if len(found) == 1 else None
    if isinstance(block, Quotation) and block.attribution is None:
        return [attrs.evolve(block, attribution=words)]
    if isinstance(block, Table) and block.caption is None:
        return [attrs.evolve(block, caption=words)]
    if isinstance(block, Embed) and block.title is None:
        return [attrs.evolve(block, title=words)]
    return None
