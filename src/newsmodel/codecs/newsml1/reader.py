"""Reading one news item.

What may live here: finding the body and the language, and putting an article together from its components and
their metadata.
"""

from __future__ import annotations

from functools import partial
from itertools import chain

import attrs

from newsmodel.codecs.newsml1.components import (
    PICTURES,
    Component,
    Kind,
    kind_of,
    media_of,
    own_chain,
    read_component,
    texts,
)
from newsmodel.codecs.newsml1.contents import cover, cover_words, read_content
from newsmodel.codecs.newsml1.elements import NAME, children, descend, first, text_of
from newsmodel.codecs.newsml1.heads import printed
from newsmodel.codecs.newsml1.media import read_link, read_photo, read_reference, read_rendition, read_words
from newsmodel.codecs.newsml1.metadata import Metadata
from newsmodel.codecs.newsml1.parties import signed
from newsmodel.codecs.newsml1.rows import Row
from newsmodel.codecs.newsml1.taken import LANG, Taken
from newsmodel.codecs.newsml1.topics import Topics
from newsmodel.errors import ModelError
from newsmodel.markup.content import Content
from newsmodel.markup.element import Element
from newsmodel.markup.head import Head
from newsmodel.markup.languages import usual_tag
from newsmodel.model._check import language
from newsmodel.model.article import Article
from newsmodel.model.blocks import Block, Figure
from newsmodel.model.concepts import Provider
from newsmodel.model.dateline import Dateline
from newsmodel.model.headline import Headline
from newsmodel.model.photo import Photo, Rendition
from newsmodel.model.rights import Rights
from newsmodel.problems import Report

__all__ = ["read_item"]

_NAME_LABEL = Row("slugline")


def read_item(item: Element, report: Report | None) -> Article:
    """Read a news item; what the model would refuse is carried, and all of one that nests too deeply."""
    try:
        return _Item(item, report).article()
    except RecursionError:
        taken = Taken(report)
        taken.problem(item, "nested too deeply; carried as it is")
        return Article(headline="", extensions=taken.carry(item))


class _Item:
    """A news item while it is read."""

    def __init__(self, item: Element, report: Report | None) -> None:
        self._item = item
        self._taken = Taken(report)
        self._topics = Topics(item, self._taken)
        self._metadata = Metadata(self._taken, self._topics)
        self._fields = self._metadata.fields
        self._kind: Kind = "text"
        self._own: list[Component] = []
        self._text: Element | None = None
        self._shown: dict[str, Photo] = {}

    def article(self) -> Article:
        """Read everything, and build the article."""
        tops = [read_component(child, self._taken) for child in children(self._item, "NewsComponent")]
        content = self._find_text(tops)
        self._read_language()
        for identifier in children(self._item, "Identification", "NewsIdentifier"):
            self._metadata.read(identifier)
            self._identify(identifier)
        for management in children(self._item, "NewsManagement"):
            self._metadata.read(management)
        for component in self._own:
            for holder in component.element:
                if holder.tag not in ("NewsComponent", "ContentItem"):
                    self._metadata.read(holder)
        for component in tops:
            self._component(component)
        for label in children(self._item, "Identification", "NameLabel"):
            self._fields.take(_NAME_LABEL, label)
        if content is not None:
            content = content.below(self._fields.one.get("headline"))
        if content is not None and content.head is not None:
            self._read_head(content.head)
        placed = [] if content is None else list(map(self._placed, content.body))
        article = self._build(tuple([block for block, _ in placed]))
        if content is not None and self._text is not None:
            said = content._replace(body=tuple([kept for _, kept in placed]))
            cover(self._text, said, printed(article), self._taken)
        return article.replace(extensions=self._taken.carry(self._item))

    def _find_text(self, tops: list[Component]) -> Content | None:
        """Find the body, the components that lead to it, and with them what the article is."""
        found = None
        for self._own, self._text in chain.from_iterable(map(texts, tops)):
            found = read_content(self._text, self._taken)
            if found is not None:
                break
        else:
            self._own, self._text = own_chain(tops[0]) if tops else [], None
        if self._own:
            self._kind = kind_of(self._own, self._text)
            self._metadata.is_picture = self._kind in PICTURES
        if self._text is not None:
            self._take_kind(self._text)
        return found

    def _take_kind(self, content: Element) -> None:
        """Take the media type of what is the article itself where it is the very word of its kind."""
        media = first(content, "MediaType")
        if media is not None and media.get(NAME, "").strip().lower() == self._kind:
            self._taken.attribute(media, NAME)

    def _read_language(self) -> None:
        """Read the first language that is stated and usable, and of `xml:lang` the innermost."""
        elements = [component.element for component in self._own]
        said = [
            (part, NAME) for each in elements for part in children(each, "DescriptiveMetadata", "Language")
        ]
        said += [(each, LANG) for each in (*reversed(elements), self._item)]
        for element, name in said:
            value = element.get(name, "").strip()
            if value and self._taken.language is None:
                self._taken.language = self._usable(element, value)
            if value and value == self._taken.language:
                self._taken.attribute(element, name)

    def _usable(self, element: Element, value: str) -> str | None:
        try:
            tag = language(usual_tag(value))
        except ModelError as error:
            self._taken.problem(element, f"{error.message}; carried as it is", value)
            return None
        if tag != value:
            self._taken.problem(element, f"read as {tag}", value)
        return tag

    def _identify(self, identifier: Element) -> None:
        """Make the identifier of its parts where it is not stated (RFC 3085), or find them in it."""
        parts = {part.tag: part for part in identifier if text_of(part)}
        names = [parts.get(name) for name in ("ProviderId", "DateId", "NewsItemId")]
        known = [part for part in names if part is not None]
        start = ":".join(["urn:newsml", *map(text_of, known)])
        if len(known) < len(names):
            # Less than the whole does not tell it from those of others, but there is nothing better.
            known = known[-1:] if names[-1] is not None else []
            start = "".join(map(text_of, known))
        if "id" not in self._fields.one and known:
            revision = parts.get("RevisionId")
            version = "" if revision is None else f":{text_of(revision)}{revision.get('Update', '')}"
            self._fields.one["id"] = start + version if len(known) == len(names) else start
        if known and f"{self._fields.one['id']}:".startswith(f"{start}:"):
            for part in known:
                self._taken.words(part)

    def _component(self, component: Component) -> None:
        """Read what a component holds beside its metadata."""
        own = component in self._own
        for part in component.parts:
            self._part(part, own=own)
        pictures = []
        for content in component.contents:
            if content is self._text or not content.get("Href"):
                continue
            if own and self._is_own(content):
                self._take_kind(content)
                self._fields.add("renditions", read_rendition(content, self._taken))
            elif media_of(content) in PICTURES:
                pictures.append(read_rendition(content, self._taken))
            else:
                self._fields.add("links", read_link(content, self._taken, *self._named(component)))
        if pictures:
            self._fields.add("photos", Photo(renditions=tuple(pictures)))
        for reference in children(component.element, "NewsItemRef"):
            if reference.get("NewsItem", "").strip():
                role, _ = self._named(component)
                self._fields.add("links", read_reference(reference, self._taken, role))

    def _part(self, part: Component, *, own: bool) -> None:
        """Read a component within another, which may be the article's own."""
        field = "summary" if part.field == "caption" and self._kind in PICTURES else part.field
        if own and field in ("headline", "summary") and self._text not in part.contents:
            self._words(field, part)
        elif own and part.is_bare and all(map(self._is_own, part.contents)):
            for content in part.contents:
                self._take_kind(content)
                self._fields.add("renditions", read_rendition(content, self._taken, part))
        elif part.shows and part not in self._own:
            for inner in part.parts:
                if not inner.is_bare:
                    self._part(inner, own=False)
            photo = read_photo(part, self._taken, self._topics)
            self._fields.add("photos", photo)
            names = [each.get("Duid") for each in descend(part.element)]
            self._shown |= {f"#{name}": photo for name in names if name}
        else:
            self._component(part)

    def _is_own(self, content: Element) -> bool:
        """Tell whether a file is the article itself and does not go with it."""
        media = media_of(content)
        return (
            bool(content.get("Href"))
            and self._kind != "text"
            and media in ({self._kind} | _alike(self._kind))
        )

    def _words(self, field: str, part: Component) -> None:
        """Read a component whose words are a field; of two summaries the second is left."""
        found = read_words(part, self._taken)
        if found is not None:
            content, words = found
            say = self._metadata.say_headline if field == "headline" else partial(self._fields.say, field)
            if say(words, f"{part.element.tag}/{part.role}"):
                cover_words(content, words, self._taken)

    def _named(self, component: Component) -> tuple[str | None, str | None]:
        """Return role and title of what stands in a component; those of the article's own are not for it."""
        if component in self._own:
            return None, None
        title = first(component.element, "NewsLines", "HeadLine")
        role = self._taken.attribute(first(component.element, "Role"), NAME)
        return role, None if title is None else self._taken.words(title)

    def _read_head(self, head: Head) -> None:
        """Read what NITF prints above the text, as far as the news lines do not say it."""
        one, fields = self._fields.one, self._fields
        for name, value in (
            ("headline", head.headline),
            ("summary", head.summary),
            ("notice", head.rights),
            ("provider", head.distributor and Provider(name=head.distributor)),
        ):
            if value:
                one.setdefault(name, value)
        main = () if head.headline is None else (Headline(text=head.headline, role="hl1"),)
        for headline in (*main, *head.alternative_headlines):
            self._metadata.add_headline(headline, "hedline")
        if not fields.many.get("bylines"):
            fields.add("bylines", *head.bylines)
        if head.dateline is not None and "dateline" not in one:
            one["dateline"] = head.dateline.text
            if head.dateline.place is not None:
                one.setdefault("origin", head.dateline.place)
        fields.add("editorial_note", head.editorial_note)

    def _placed(self, block: Block) -> tuple[Block, Block]:
        """Return a picture that the text names by its `Duid` with all that is said of it elsewhere.

        Beside it stands what is kept of what the text says itself: that the picture is here, and its words.
        """
        if not isinstance(block, Figure):
            return block, block
        there = block.photo
        name = next((file.href for file in there.renditions if file.href in self._shown), None)
        if name is None:
            return block, block
        shown = self._shown[name]
        caption, alt_text = there.caption or shown.caption, there.alt_text or shown.alt_text
        placed = attrs.evolve(shown, caption=caption, alt_text=alt_text)
        kept = Photo(caption=there.caption, alt_text=there.alt_text, renditions=(Rendition(href=name),))
        return attrs.evolve(block, photo=placed), attrs.evolve(block, photo=kept)

    def _build(self, body: tuple[Block, ...]) -> Article:
        one, many = self._fields.one, self._fields.many
        if "headline" not in one:
            self._taken.problem(self._item, "no headline; the article's is empty")
            one["headline"] = ""
        if self._metadata.embargo is not None and "embargoed" not in one:
            self._taken.problem(self._metadata.embargo, "an embargo without its end; carried as it is")
        dateline, origin = one.pop("dateline", None), one.pop("origin", None)
        rights = {name: one.pop(name) for name in ("holder", "notice", "usage_terms") if name in one}
        bylines = signed(many.pop("bylines", []), many.pop("people", []))
        notes = many.pop("editorial_note", [])
        return Article(
            **self._fields.values(),
            body=body,
            kind=self._kind,
            language=self._taken.language,
            bylines=bylines,
            dateline=Dateline(text=dateline, place=origin) if dateline or origin else None,
            rights=Rights(**rights) if rights else None,
            editorial_note="\n".join(notes) or None,
        )


def _alike(kind: Kind) -> frozenset[str]:
    """Return the media that stand for one another: whether a picture is a graphic, agencies do not agree."""
    return PICTURES if kind in PICTURES else frozenset()
