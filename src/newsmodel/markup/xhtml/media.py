"""Photos and what else is shown in a body of XHTML.

What may live here: reading `img` and what other sites show.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any, cast

import attrs
from lxml import etree

from newsmodel.markup.element import Element
from newsmodel.markup.xhtml.words import NAMESPACE
from newsmodel.markup.xml import count
from newsmodel.model.blocks import Block, Embed, Figure
from newsmodel.model.photo import Photo, Rendition

__all__ = ["read_embed", "read_image", "shown_once"]

_HTML = f"{{{NAMESPACE}}}"
_SOURCE = _HTML + "source"
_SIZES = ("srcset", "data-srcset")


def read_image(element: Element) -> Figure:
    """Read an `img` as a photo."""
    href = element.get("src")
    if href is None or href.startswith("data:"):
        # Where a script brings the picture as soon as it is seen, or browsers choose one of its sizes.
        said = [element.get("data-src"), *(_first_of(element.get(name)) for name in _SIZES)]
        href = next(filter(None, said), href)
    width, height = count(element.get("width")), count(element.get("height"))
    renditions = () if href is None else (Rendition(href=href, width=width, height=height),)
    return Figure(Photo(alt_text=element.get("alt"), renditions=renditions))


def _first_of(candidates: str | None) -> str | None:
    """Return the first address of a `srcset`."""
    return None if candidates is None else next(iter(candidates.split()), "").rstrip(",")


def shown_once(shown: list[Block], instead: list[Block]) -> tuple[list[Block], list[Block]]:
    """Leave out what is shown to browsers without scripts, where the others are shown the same picture.

    Args:
        shown: what stands beside it.
        instead: what those browsers are shown.

    Returns:
        both, the first with what only the other said.
    """
    places = {href: place for place, block in enumerate(shown) if (href := _href_of(block))}
    shown, left = list(shown), list[Block]()
    for block in instead:
        place = places.get(_href_of(block) or "")
        if place is None:
            left.append(block)
            continue
        figure, other = cast(Figure, shown[place]), cast(Figure, block)
        alt_text = figure.photo.alt_text or other.photo.alt_text
        caption = figure.photo.caption or other.photo.caption
        shown[place] = Figure(attrs.evolve(figure.photo, alt_text=alt_text, caption=caption))
    return shown, left


def _href_of(block: Block) -> str | None:
    return next((each.href for each in block.photo.renditions), None) if isinstance(block, Figure) else None


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
