"""Photos and what else is shown in a body of XHTML.

What may live here: reading `img`, what other sites show, and the words of a caption.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any, cast

import attrs
from lxml import etree

from newsmodel.markup.element import Element
from newsmodel.markup.xhtml.words import NAMESPACE
from newsmodel.markup.xml import count
from newsmodel.model.blocks import Block, Embed, Figure, Quotation, Table
from newsmodel.model.photo import Caption, Photo, Rendition

__all__ = ["captioned", "is_credit", "read_embed", "read_image"]

_HTML = f"{{{NAMESPACE}}}"
_SOURCE = _HTML + "source"


def read_image(element: Element, *, preserve: bool) -> list[Block]:  # noqa: ARG001  # it holds no words
    """Read an `img` as a photo."""
    href = element.get("src")
    if href is None:
        # Where a script brings the picture, as soon as it is seen.
        href = element.get("data-src")
    width, height = count(element.get("width")), count(element.get("height"))
    renditions = () if href is None else (Rendition(href=href, width=width, height=height),)
    return [Figure(Photo(alt_text=element.get("alt"), renditions=renditions))]


def read_embed(element: Element, *, preserve: bool) -> list[Block]:  # noqa: ARG001  # its code is kept as it is
    """Read what is no picture, such as a video or another site's page, with the code that shows it.

    The words within it are for browsers that cannot show it; they stand in the code.
    """
    sources = [element, *(child for child in element if child.tag == _SOURCE)]
    urls = [source.get("src") or source.get("data") for source in sources]
    title = element.get("title") or element.get("aria-label")
    return [Embed(url=next(filter(None, urls), None), title=title, html=_code(element))]


def _code(element: Element) -> str:
    copy = cast(Any, deepcopy(element))
    copy.tail = None
    for each in copy.iter("*"):
        each.tag = each.tag.rpartition("}")[2]
    etree.cleanup_namespaces(copy)
    code: str = etree.tostring(copy, method="html", encoding="unicode")
    return code


def is_credit(element: Element) -> bool:
    """Tell whether an element within a figure names who made the picture."""
    return "credit" in element.get("class", "").lower()


def captioned(found: list[Block], caption: Caption) -> list[Block] | None:
    """Return what a figure holds with its caption; None when there is no one thing that it belongs to.

    A quotation is captioned by who said it.
    """
    photos = [index for index, block in enumerate(found) if isinstance(block, Figure)]
    if len(photos) == 1:
        photo = cast(Figure, found[photos[0]]).photo
        if photo.caption is not None:
            return None
        figure = Figure(attrs.evolve(photo, caption=caption))
        return [*found[: photos[0]], figure, *found[photos[0] + 1 :]]
    words = "\n".join(filter(None, [caption.text, caption.credit]))
    block = found[0] if len(found) == 1 else None
    if isinstance(block, Quotation) and block.attribution is None:
        return [attrs.evolve(block, attribution=words)]
    if isinstance(block, Table) and block.caption is None:
        return [attrs.evolve(block, caption=words)]
    if isinstance(block, Embed) and block.title is None:
        return [attrs.evolve(block, title=words)]
    return None
