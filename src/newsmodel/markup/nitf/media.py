"""NITF's `media`: a photo in the body, or something else that is shown there.

What may live here: both directions, and what tells a photo from the rest.

A `media-reference` is a rendition, and its `alternate-text` is the photo's; the words of `media-caption` and
`media-producer` are the caption and its credit. What is no picture is an `Embed`, with the address of its
first file and the caption for its title.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from newsmodel.markup.element import Element
from newsmodel.markup.nitf.more import MORE, complete, unsaid, write_more
from newsmodel.markup.nitf.names import name_of
from newsmodel.markup.nitf.words import write_words
from newsmodel.markup.words import are_settled
from newsmodel.markup.xml import PRESERVE, count, escape_attribute, text_of
from newsmodel.model.blocks import Embed, Figure
from newsmodel.model.photo import Caption, Photo, Rendition
from newsmodel.tree import shared_converter

__all__ = ["read_media", "write_embed", "write_figure", "write_label"]

_PICTURES = frozenset({"image", "photo", "picture", "graphic"})
_SIZES = ("width", "height")

# What reads the words of an element that has no marks in the model, or nothing where there are none.
_Label = Callable[[Element], str | None]


def read_media(element: Element, label: _Label) -> Figure | Embed:
    """Read a `media`; `label` reads the words of a caption or a credit."""
    references = [child for child in element if name_of(child) == "media-reference"]
    caption = _lines(element, "media-caption", label)
    credit = _lines(element, "media-producer", label)
    if not _is_picture(element, references):
        url = next(filter(None, map(_source, references)), None)
        title = "\n".join(filter(None, [caption or _alternate_text(references), credit])) or None
        return complete(element, Embed(url=url, title=title))
    if credit is None:
        credit = next(filter(None, [reference.get("source-credit") for reference in references]), None)
    photo = Photo(
        caption=None if caption is None and credit is None else Caption(caption, credit),
        alt_text=_alternate_text(references),
        renditions=tuple(
            [_rendition(reference) for reference in references if _source(reference) or reference.get(MORE)]
        ),
    )
    return complete(element, Figure(photo))


def _is_picture(element: Element, references: list[Element]) -> bool:
    kind = element.get("media-type", "").strip().lower()
    types = [reference.get("mime-type", "") for reference in references]
    # A video has still pictures beside it, so what the element says of itself comes first.
    return kind in _PICTURES or (not kind and (not types or types[0].startswith("image/")))


def _lines(element: Element, name: str, label: _Label) -> str | None:
    found = [label(child) for child in element if name_of(child) == name]
    return "\n".join(filter(None, found)) or None


def _source(reference: Element) -> str | None:
    return reference.get("source") or reference.get("data-location")


def _alternate_text(references: list[Element]) -> str | None:
    said = [reference.get("alternate-text") or text_of(reference) for reference in references]
    return next(filter(None, said), None)


def _rendition(reference: Element) -> Rendition:
    read = Rendition(
        href=_source(reference) or "",
        media_type=reference.get("mime-type") or None,
        width=count(reference.get("width")),
        height=count(reference.get("height")),
    )
    return complete(reference, read)


def write_label(tag: str, text: str | None) -> str:
    """Write words that have no marks; nothing where there are none."""
    if not text:
        return ""
    return f"<{tag}{'' if are_settled(text) else PRESERVE}>{write_words(text, ())}</{tag}>"


def write_embed(block: Embed) -> str:
    """Write something of another site's."""
    # Empty strings would be read as none.
    more = {name: getattr(block, name) for name in ("url", "title") if getattr(block, name) == ""}
    if block.html is not None:
        more["html"] = block.html
    source = f' source="{escape_attribute(block.url)}"' if block.url else ""
    return (
        f'<media media-type="other"{write_more(unsaid(block, **more))}><media-reference{source}/>'
        f"{write_label('media-caption', block.title)}</media>"
    )


def write_figure(block: Figure) -> str:
    """Write a photo, with what NITF has no place for beside it."""
    photo = block.photo
    tree = shared_converter().unstructure(photo)
    tree.pop("renditions", None)
    alternate = f' alternate-text="{escape_attribute(tree.pop("alt_text"))}"' if photo.alt_text else ""
    caption = photo.caption or Caption()
    if caption.text or caption.credit:
        tree["caption"] = {name: value for name, value in tree["caption"].items() if not value}
        if not tree["caption"]:
            del tree["caption"]
    more: dict[str, Any] = {"photo": tree} if tree else {}
    references = "".join(
        [
            _reference(rendition, "" if index else alternate)
            for index, rendition in enumerate(photo.renditions)
        ]
    )
    return (
        f'<media media-type="image"{write_more(unsaid(block, **more))}>'
        f"{references or f'<media-reference{alternate}/>'}"
        f"{write_label('media-caption', caption.text)}{write_label('media-producer', caption.credit)}</media>"
    )


def _reference(rendition: Rendition, attributes: str) -> str:
    more: dict[str, Any] = {}
    written = ""
    for name, value in (("source", rendition.href), ("mime-type", rendition.media_type)):
        if value:
            written += f' {name}="{escape_attribute(value)}"'
    if not rendition.href:
        more["href"] = rendition.href
    if rendition.media_type == "":
        more["media_type"] = ""
    for name in _SIZES:
        size = getattr(rendition, name)
        written += "" if size is None else f' {name}="{size}"'
    more |= {
        name: getattr(rendition, name) for name in ("size", "purpose") if getattr(rendition, name) is not None
    }
    return f"<media-reference{written}{attributes}{write_more(unsaid(rendition, **more))}/>"
