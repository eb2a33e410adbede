"""Article: a news article, with everything that a reader, a newsroom or a machine is told of it.

What may live here: the class, and what can be asked of a whole article.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal, Self

import attrs

from newsmodel.model._check import Between, Count, Language, validate
from newsmodel.model._repr import call
from newsmodel.model.blocks import Block, plain_text
from newsmodel.model.byline import Byline
from newsmodel.model.comment_policy import CommentPolicy
from newsmodel.model.concepts import Genre, Place, Provider, Source, Subject
from newsmodel.model.correction import Correction
from newsmodel.model.dateline import Dateline
from newsmodel.model.envelope import Envelope
from newsmodel.model.extension import Extension
from newsmodel.model.headline import Headline
from newsmodel.model.link import Link
from newsmodel.model.moment import PartialDate
from newsmodel.model.package import Package
from newsmodel.model.photo import Caption, Photo, Rendition
from newsmodel.model.rights import Rights
from newsmodel.model.section import Section

__all__ = ["Article"]


@attrs.frozen(kw_only=True)
class Article:
    """A news article.

    A time that has no offset is one whose document gives no zone. Where a field may also be a
    `PartialDate`, the standards allow a date without a time of day.

    Attributes:
        headline: the main headline; empty when a document has none.
        body: the text, block by block.
        id: a URI or the provider's identifier (NewsML-G2 `guid`, ninjs `uri`).
        version: the version of it, usually a whole number.
        kind: what it is: most are "text" (NewsML-G2 `itemClass`, ninjs `type`).
        alternative_headlines: headlines for other uses, each with its role.
        slugline: the newsroom's short name for it: "SYRIA-CONFLICT".
        summary: what it says in short, for readers.
        section: where in the publication it stands.
        bylines: who wrote it, as printed, and who that is.
        dateline: where and when it was filed.
        creditline: whom to name for it, as printed: "Bakr Alkasem/AFP" (NewsML-G2 `creditline`).
        photos: its pictures, the main one first; a picture placed in the text is a `Figure` of the body.
        renditions: the files that hold it, where it is a picture, a graphic, a video or a sound
            (NewsML-G2 `remoteContent`, ninjs `renditions`).
        package: the items that it arranges, where it is a package (NewsML-G2 `packageItem`).
        language: the BCP 47 tag of its language: "en-GB".
        first_created: when its first version was made (NewsML-G2 `firstCreated`).
        version_created: when this version was made (NewsML-G2 `versionCreated`).
        content_created: when the content was made (NewsML-G2 `contentCreated`).
        content_modified: when the content was last changed (NewsML-G2 `contentModified`).
        published: when it was first published (schema.org `datePublished`).
        embargoed: not to be published before (NewsML-G2 `embargoed`).
        expires: not to be used after (NewsML-G2 `expires`, schema.org `expires`).
        retrieved: when it was fetched from where it was published.
        provider: who answers for its release.
        sources: who supplied information.
        subjects: what it is about.
        keywords: words to find it by.
        places: the places that it is about.
        genre: what it is rather than what it is about.
        urgency: its editorial urgency, 1 (most) to 9 (least).
        status: whether it may be used (NewsML-G2 `pubStatus`).
        editorial_note: a note to editors, not for readers (NewsML-G2 `edNote`).
        rights: who holds the rights, and what may be done.
        digital_source_type: how it was made, by people or machines: a URI of the IPTC's vocabulary
            (http://cv.iptc.org/newscodes/digitalsourcetype/).
        access: whether everybody can read it.
        canonical_url: the address that stands for all its copies.
        corrections: what was wrong and has been set right.
        links: related resources, in order.
        comment_policy: what readers may write under it.
        comment_count: how many comments it has.
        feedback_prompt: the question under the text: "Do you like this article?"
        envelope: the header of the message that brought it.
        extensions: what a document said of it that has no field here.
    """

    headline: str
    body: tuple[Block, ...] = ()
    id: str | None = None
    version: str | None = None
    kind: Literal["text", "picture", "video", "audio", "graphic", "composite"] = "text"
    alternative_headlines: tuple[Headline, ...] = ()
    slugline: str | None = None
    summary: str | None = None
    section: Section | None = None
    bylines: tuple[Byline, ...] = ()
    dateline: Dateline | None = None
    creditline: str | None = None
    photos: tuple[Photo, ...] = ()
    renditions: tuple[Rendition, ...] = ()
    package: Package | None = None
    language: Language | None = None
    first_created: datetime | None = None
    version_created: datetime | None = None
    content_created: datetime | PartialDate | None = None
    content_modified: datetime | PartialDate | None = None
    published: datetime | PartialDate | None = None
    embargoed: datetime | None = None
    expires: datetime | PartialDate | None = None
    retrieved: datetime | None = None
    provider: Provider | None = None
    sources: tuple[Source, ...] = ()
    subjects: tuple[Subject, ...] = ()
    keywords: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    genre: Genre | None = None
    urgency: Annotated[int, Between(1, 9)] | None = None
    status: Literal["usable", "withheld", "canceled"] | None = None
    editorial_note: str | None = None
    rights: Rights | None = None
    digital_source_type: str | None = None
    access: Literal["free", "paywalled"] | None = None
    canonical_url: str | None = None
    corrections: tuple[Correction, ...] = ()
    links: tuple[Link, ...] = ()
    comment_policy: CommentPolicy | None = None
    comment_count: Count | None = None
    feedback_prompt: str | None = None
    envelope: Envelope | None = None
    extensions: tuple[Extension, ...] = ()

    __attrs_post_init__ = validate
    __repr__ = call

    @property
    def text(self) -> str:
        """The words of the body, without captions: blocks parted by a blank line."""
        return "\n\n".join(filter(None, map(plain_text, self.body)))

    @property
    def word_count(self) -> int:
        """How many words `text` has, parted by white space."""
        return len(self.text.split())

    def as_photo(self) -> Photo:
        """Return a picture or a graphic as a photo that another article can show.

        Its caption is the summary, its credit the `creditline`; its contributors are those of its bylines.
        """
        captioned = self.summary is not None or self.creditline is not None
        return Photo(
            caption=Caption(self.summary, self.creditline) if captioned else None,
            headline=self.headline or None,
            id=self.id,
            renditions=self.renditions,
            created=self.content_created,
            place=None if self.dateline is None else self.dateline.place,
            contributors=tuple(person for byline in self.bylines for person in byline.contributors),
            rights=self.rights,
        )

    def replace(self, **changes: Any) -> Self:
        """Return this article with some fields changed (`attrs.evolve`).

        Raises:
            ModelError: when a field refuses its new value.
            TypeError: when there is no such field.
        """
        return attrs.evolve(self, **changes)
