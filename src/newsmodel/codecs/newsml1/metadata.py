"""Metadata: what an item says of itself, element by element.

What may live here: reading the elements that stand in `NewsManagement`, `NewsLines`,
`AdministrativeMetadata`, `DescriptiveMetadata`, `RightsMetadata` and the like, by the name of each. A field
in an element of its own is a row of `fields`; the others have a method each.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from newsmodel.codecs.newsml1.elements import NAME, children, first, formal_name, text_of
from newsmodel.codecs.newsml1.fields import LINES, ROWS, read_keywords
from newsmodel.codecs.newsml1.media import read_reference
from newsmodel.codecs.newsml1.parties import (
    read_contributor,
    read_genre,
    read_occurrence,
    read_party,
    read_place,
    read_subject,
)
from newsmodel.codecs.newsml1.rows import Fields, Row, read_time
from newsmodel.codecs.newsml1.taken import Taken
from newsmodel.codecs.newsml1.topics import Topics
from newsmodel.markup.element import Element
from newsmodel.model.concepts import Provider, Source
from newsmodel.model.headline import Headline

__all__ = ["Metadata"]

_EMBARGOED = Row("embargoed", read_time)
_WHERE_WRITTEN = frozenset({"origin", "dateline"})


class Metadata:
    """The metadata of an item while they are read.

    Attributes:
        fields: the fields that are known so far.
        embargo: the element that says that there is one.
        is_picture: whether the item is a picture, of which a caption is the summary.
    """

    def __init__(self, taken: Taken, topics: Topics) -> None:
        self.fields: Fields = Fields(taken)
        self.embargo: Element | None = None
        self.is_picture = False
        self._taken = taken
        self._topics = topics
        self._headlines: dict[str, str] = {}

    def read(self, holder: Element) -> None:
        """Read what stands in an element."""
        for element in holder:
            if element.tag in _READERS:
                _READERS[element.tag](self, element)
            elif element.tag in ROWS:
                self.fields.take(ROWS[element.tag], element)

    def add_headline(self, headline: Headline, name: str) -> bool:
        """Add a headline beside the main one if its words are new: an item says its own in many places.

        Returns:
            whether the headlines say all that this one does; not where one of another name said its words.
        """
        if headline.text == self.fields.one.get("headline"):
            return False
        if headline.text not in self._headlines:
            self._headlines[headline.text] = name
            self.fields.add("alternative_headlines", headline)
        return self._headlines[headline.text] == name

    def say_headline(self, text: str, name: str) -> bool:
        """Set the main headline, or add another, and tell what `add_headline` does."""
        return self.fields.say("headline", text, name) or self.add_headline(Headline(text=text), name)

    def _headline(self, element: Element) -> None:
        text = text_of(element)
        if text and self.say_headline(text, element.tag):
            self._taken.words(element)

    def _subheadline(self, element: Element) -> None:
        text = text_of(element)
        if text and self.add_headline(Headline(text=text, role="SubHeadLine"), element.tag):
            self._taken.words(element)

    def _news_line(self, element: Element) -> None:
        # Some have the line itself here, where its type should be.
        self.read(element)
        kind = formal_name(first(element, "NewsLineType"))
        row = LINES.get("summary" if self.is_picture and kind == "caption" else kind)
        if row is not None:
            for words in children(element, "NewsLineText"):
                self.fields.take(row, words, kind)

    def _status(self, element: Element) -> None:
        if formal_name(element) == "embargoed":
            self.embargo = element
        else:
            self.fields.take(ROWS["Status"], element)

    def _status_change(self, element: Element) -> None:
        if formal_name(first(element, "FutureStatus")) == "usable":
            for time in children(element, "DateAndTime"):
                self.fields.take(_EMBARGOED, time)

    def _association(self, element: Element) -> None:
        if element.get("NewsItem", "").strip():
            role = self._taken.attribute(element, NAME)
            self.fields.add("links", read_reference(element, self._taken, role))

    def _provider(self, element: Element) -> None:
        for party in children(element, "Party"):
            if "provider" not in self.fields.one and (
                found := read_party(Provider, party, self._taken, self._topics)
            ):
                self.fields.one["provider"] = found

    def _source(self, element: Element) -> None:
        for party in children(element, "Party"):
            self.fields.add("sources", read_party(Source, party, self._taken, self._topics))

    def _creator(self, element: Element) -> None:
        for party in children(element, "Party"):
            self.fields.add("people", read_contributor(party, self._taken, self._topics))

    def _contributor(self, element: Element) -> None:
        for party in children(element, "Party"):
            self.fields.add("people", read_contributor(party, self._taken, self._topics, "contributor"))

    def _genre(self, element: Element) -> None:
        if "genre" not in self.fields.one and (found := read_genre(element, self._taken)):
            self.fields.one["genre"] = found

    def _subjects(self, element: Element) -> None:
        for code in element:
            self.fields.add("subjects", read_subject(code, self._taken))

    def _occurrence(self, element: Element) -> None:
        self.fields.add("subjects", read_occurrence(element, self._topics, self._taken))

    def _location(self, element: Element) -> None:
        is_origin = element.get("HowPresent", "").strip().lower() in _WHERE_WRITTEN
        place = read_place(element, self._taken)
        if place is not None and is_origin and "origin" not in self.fields.one:
            self.fields.one["origin"] = place
        else:
            self.fields.add("places", place)

    def _keyword(self, element: Element) -> None:
        if formal_name(element) == "keyword" and element.get("Value", "").strip():
            self._taken.attribute(element, NAME)
            self.fields.add("keywords", *read_keywords(self._taken.attribute(element, "Value") or ""))


_READERS: Mapping[str, Callable[[Metadata, Element], None]] = MappingProxyType(
    {
        "HeadLine": Metadata._headline,
        "SubHeadLine": Metadata._subheadline,
        "NewsLine": Metadata._news_line,
        "Status": Metadata._status,
        "StatusWillChange": Metadata._status_change,
        "AssociatedWith": Metadata._association,
        "Provider": Metadata._provider,
        "Source": Metadata._source,
        "Creator": Metadata._creator,
        "Contributor": Metadata._contributor,
        "Genre": Metadata._genre,
        "SubjectCode": Metadata._subjects,
        "TopicOccurrence": Metadata._occurrence,
        "Location": Metadata._location,
        "Property": Metadata._keyword,
        "Copyright": Metadata.read,
        "UsageRights": Metadata.read,
    }
)
