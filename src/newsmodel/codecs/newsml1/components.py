"""News components: what each is for, and which of them are the article's own.

What may live here: the tree of components, and the media of what they hold. Roles and media are words of open
vocabularies; those of the IPTC are known here, and common ones beside them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

import attrs

from newsmodel.codecs.newsml1.elements import children, first, formal_name
from newsmodel.codecs.newsml1.encoding import data_of
from newsmodel.codecs.newsml1.taken import Taken
from newsmodel.markup.element import Element
from newsmodel.markup.nitf import is_nitf

__all__ = ["PICTURES", "Component", "Kind", "kind_of", "media_of", "own_chain", "read_component", "texts"]

Kind: TypeAlias = Literal["text", "picture", "video", "audio", "graphic", "composite"]

PICTURES = frozenset({"picture", "graphic"})

# Python's stack holds that, unless the caller has used up most of it.
_DEEPEST = 64

# The words of a caption, a headline and a summary may stand in components of their own.
_CAPTIONS = frozenset({"caption", "legend"})
_HEADLINES = frozenset({"headline", "title"})
_SUMMARIES = frozenset({"abstract", "summary", "synopsis"})
# What is printed above a text, or is all the text that there is.
_LEADS = frozenset({"lead", "lede"})
_MAIN = frozenset({"main", "body", "maintext"})

_KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "text": "text",
        "photo": "picture",
        "picture": "picture",
        "image": "picture",
        "graphic": "graphic",
        "video": "video",
        "audio": "audio",
        "complexdata": "composite",
    }
)
# How the names of common formats begin, and those of files end: "NITF3.1", "JPEG Baseline", "photo.jpg".
_FORMATS: Mapping[str, Kind] = MappingProxyType(
    {
        **dict.fromkeys(("nitf", "bcnitf", "xhtml", "html", "text", "ascii", "txt"), "text"),
        **dict.fromkeys(("jpeg", "jpg", "gif", "png", "tif"), "picture"),
        **dict.fromkeys(("mpeg", "mpg", "mp4", "mov", "quicktime"), "video"),
        **dict.fromkeys(("mp3", "wav"), "audio"),
    }
)


@attrs.frozen(eq=False)
class Component:
    """A news component.

    Attributes:
        element: the element.
        role: its role in lower case, or "".
        contents: its content items.
        parts: the components in it.
    """

    element: Element
    role: str
    contents: list[Element]
    parts: list[Component]

    @property
    def field(self) -> str | None:
        """The field that the words of such a component stand in, or None."""
        for field, roles in (
            ("caption", _CAPTIONS),
            ("headline", _HEADLINES),
            ("summary", _SUMMARIES | _LEADS),
        ):
            if self.role in roles:
                return field
        return None

    @property
    def is_bare(self) -> bool:
        """Whether it is no more than the files of something that the component around it tells of."""
        has_files = any(content.get("Href") for content in self.contents)
        return has_files and not self.parts and first(self.element, "NewsLines") is None

    @property
    def shows(self) -> bool:
        """Whether it has the files of a picture, or has bare components with them."""
        bare = [content for part in self.parts if part.is_bare for content in part.contents]
        return any(media_of(content) in PICTURES and content.get("Href") for content in self.contents + bare)


def read_component(element: Element, taken: Taken, depth: int = 1) -> Component:
    """Return a component with all that it holds; components that nest too deeply are told and left."""
    inner = children(element, "NewsComponent")
    if depth == _DEEPEST and inner:
        taken.problem(inner[0], f"components nest at most {_DEEPEST} deep; carried as it is")
        inner = []
    parts = [read_component(child, taken, depth + 1) for child in inner]
    return Component(element, formal_name(first(element, "Role")), children(element, "ContentItem"), parts)


def media_of(content: Element) -> Kind | None:
    """Tell what a content item is, by the first thing it says of itself that is known."""
    href = content.get("Href", "").lower()
    for known, said in (
        (_KINDS, formal_name(first(content, "MediaType"))),
        (_KINDS, formal_name(first(content, "MimeType")).partition("/")[0]),
        (_FORMATS, formal_name(first(content, "Format"))),
        (_FORMATS, href.rpartition(".")[2]),
    ):
        kind = next((kind for start, kind in known.items() if said.startswith(start)), None)
        if kind is not None:
            return kind
    return None if data_of(content) is None else "text"


def texts(component: Component) -> list[tuple[list[Component], Element]]:
    """Return the texts that may be the body, the likeliest first, each with the components around it."""
    return sorted(_texts(component, []), key=lambda pair: _likelihood(pair[0][-1].role))


def _likelihood(role: str) -> int:
    return 0 if role in _MAIN else 2 if role in _LEADS else 1


def _is_text(content: Element) -> bool:
    """Tell whether a content item holds words; a text in markup is complex data to some."""
    data = data_of(content)
    if data is None:
        return False
    media = media_of(content)
    return media == "text" or (media == "composite" and any(map(is_nitf, data)))


def _texts(component: Component, above: list[Component]) -> Iterator[tuple[list[Component], Element]]:
    chain = [*above, component]
    for content in component.contents:
        if (component.field is None or component.role in _LEADS) and _is_text(content):
            yield chain, content
    for part in component.parts:
        yield from _texts(part, chain)


def own_chain(component: Component) -> list[Component]:
    """Return the components that are the article's own where it has no text."""
    chain = [component]
    while len(chain[-1].parts) == 1 and not chain[-1].contents:
        chain += chain[-1].parts
    return chain


def kind_of(chain: list[Component], body: Element | None) -> Kind:
    """Tell what an article is, by the roles of its own components, its text, or the first of its files."""
    said = next((_KINDS[component.role] for component in chain if component.role in _KINDS), None)
    if said is not None or body is not None:
        return said or "text"
    media = map(media_of, _contents(chain[0]))
    return next((kind for kind in media if kind is not None and kind != "text"), "text")


def _contents(component: Component) -> Iterator[Element]:
    yield from component.contents
    for part in component.parts:
        yield from _contents(part)
