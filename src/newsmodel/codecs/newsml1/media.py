"""Media: files, pictures that an article shows, and links.

What may live here: one function a class of the model. Each takes what it reads; what is left of the element
that its object was read from is carried with the object.
"""

from __future__ import annotations

from newsmodel.codecs.newsml1.components import PICTURES, Component, media_of
from newsmodel.codecs.newsml1.contents import cover_words, read_content, words_of
from newsmodel.codecs.newsml1.elements import NAME, children, first, formal_name
from newsmodel.codecs.newsml1.parties import read_contributor, read_place
from newsmodel.codecs.newsml1.taken import Taken
from newsmodel.codecs.newsml1.topics import Topics
from newsmodel.markup.element import Element
from newsmodel.markup.xml import count, text_of
from newsmodel.model.byline import Contributor
from newsmodel.model.link import Link
from newsmodel.model.photo import Caption, Photo, Rendition
from newsmodel.model.rights import Rights

__all__ = ["read_link", "read_photo", "read_reference", "read_rendition", "read_words"]


def read_rendition(content: Element, taken: Taken, holder: Component | None = None) -> Rendition:
    """Read a content item with an address as a file.

    Args:
        content: the content item.
        taken: what has been taken.
        holder: the component that is there for this file alone, whose role says what the file is for.
    """
    characteristics = first(content, "Characteristics")
    said = [] if characteristics is None else list(characteristics)
    sizes = {formal_name(part) or part.tag: part for part in said}
    return Rendition(
        href=taken.attribute(content, "Href") or "",
        media_type=_media_type(content, taken),
        size=_number(sizes.get("SizeInBytes"), None, taken),
        width=_number(sizes.get("width", sizes.get("pixelwidth")), "Value", taken),
        height=_number(sizes.get("height", sizes.get("pixelheight")), "Value", taken),
        purpose=None if holder is None else taken.attribute(first(holder.element, "Role"), NAME),
        extensions=taken.carry(content),
    )


def _number(element: Element | None, attribute: str | None, taken: Taken) -> int | None:
    if element is None:
        return None
    text = element.get(attribute, "") if attribute else text_of(element)
    number = count(text.strip())
    if number is None:
        if text.strip():
            taken.problem(element, "a number is wanted; carried as it is", text)
    elif attribute:
        taken.attribute(element, attribute)
        taken.attribute(element, NAME)
    else:
        taken.own_words(element)
    return number


def _media_type(content: Element, taken: Taken) -> str | None:
    return taken.attribute(first(content, "MimeType"), NAME)


def read_photo(component: Component, taken: Taken, topics: Topics) -> Photo:
    """Read a component with the files of one picture, and what is said of it."""
    lines = _lines(component.element)
    renditions = [read_rendition(content, taken) for content in component.contents if _is_file(content)]
    caption = None
    for part in component.parts:
        if part.is_bare:
            renditions += [
                read_rendition(content, taken, part) for content in part.contents if _is_file(content)
            ]
        elif part.field == "caption" and caption is None:
            caption = _caption(part, taken)
    caption = caption or _line(lines, "Caption", taken)
    credit = _line(lines, "CreditLine", taken) or _line(lines, "ByLine", taken)
    notice = _line(lines, "CopyrightLine", taken)
    place = first(component.element, "DescriptiveMetadata", "Location")
    return Photo(
        caption=None if caption is None and credit is None else Caption(caption, credit),
        headline=_line(lines, "HeadLine", taken),
        renditions=tuple(renditions),
        place=None if place is None else read_place(place, taken),
        contributors=_creators(component, taken, topics),
        rights=None if notice is None else Rights(notice=notice),
        role=taken.attribute(first(component.element, "Role"), NAME),
        extensions=taken.carry(component.element),
    )


def _lines(element: Element) -> dict[str, Element]:
    """Return the first news line of each name; a `NewsLine` by its type, for its words."""
    found: dict[str, Element] = {}
    for line in [line for group in children(element, "NewsLines") for line in group]:
        words = first(line, "NewsLineText")
        if line.tag != "NewsLine":
            found.setdefault(line.tag, line)
        elif words is not None and formal_name(first(line, "NewsLineType")) == "caption":
            found.setdefault("Caption", words)
    return found


def _line(lines: dict[str, Element], name: str, taken: Taken) -> str | None:
    return taken.words(lines[name]) if name in lines else None


def _caption(component: Component, taken: Taken) -> str | None:
    found = read_words(component, taken)
    if found is None:
        return None
    content, words = found
    cover_words(content, words, taken)
    return words


def _is_file(content: Element) -> bool:
    return media_of(content) in PICTURES and bool(content.get("Href"))


def _creators(component: Component, taken: Taken, topics: Topics) -> tuple[Contributor, ...]:
    parties = children(component.element, "AdministrativeMetadata", "Creator", "Party")
    return tuple(filter(None, [read_contributor(party, taken, topics) for party in parties]))


def read_words(component: Component, taken: Taken) -> tuple[Element, str] | None:
    """Read a component that holds the words of one field, such as a caption; they are not taken yet."""
    for content in component.contents:
        read = read_content(content, taken)
        if read is not None and (words := words_of(read)):
            return content, words
    return None


def read_link(content: Element, taken: Taken, role: str | None, title: str | None) -> Link:
    """Read a content item that is elsewhere, and no picture."""
    href, media_type = taken.attribute(content, "Href"), _media_type(content, taken)
    return Link(href=href, media_type=media_type, role=role, title=title, extensions=taken.carry(content))


def read_reference(element: Element, taken: Taken, role: str | None) -> Link:
    """Read an element that names another news item."""
    return Link(id=taken.attribute(element, "NewsItem"), role=role, extensions=taken.carry(element))
