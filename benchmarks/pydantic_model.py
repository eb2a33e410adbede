"""The model once more, in pydantic v2: what newsmodel's speed is held against.

What may live here: the same classes with the same fields, and the same checks, each made the way that costs
pydantic least. A string is checked by a pattern, which its core runs in Rust; what Python must check hangs on
a field, so that a field at its default costs nothing. Defaults are left out on writing, and a block is told
by its `type`.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    StrictBool,
    StringConstraints,
    ValidationInfo,
    field_validator,
)

__all__ = ["Article"]

LARGEST = 2**53 - 1
DEEPEST = 32

XML_WRITABLE = r"^[\t\n\r\x20-\x{D7FF}\x{E000}-\x{FFFD}\x{10000}-\x{10FFFF}]*$"
LANGUAGE = r"^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$"
PARTIAL_DATE = r"^\d{4}(-\d\d(-\d\d)?)?$"


def whole_minutes(value: datetime) -> datetime:
    """A time whose offset is whole minutes and at most 14 hours."""
    offset = value.utcoffset()
    if offset is not None and (offset % timedelta(minutes=1) or abs(offset) > timedelta(hours=14)):
        raise ValueError("the UTC offset must be whole minutes, at most 14 hours")
    return value


def on_a_calendar(value: str) -> str:
    """A date that there is; its day and its month may be missing."""
    date(*(int(part) for part in (value + "-01-01")[:10].split("-")))
    return value


Text = Annotated[str, StringConstraints(strict=True, pattern=XML_WRITABLE)]
Language = Annotated[str, StringConstraints(strict=True, pattern=LANGUAGE)]
Count = Annotated[int, Field(strict=True, ge=0, le=LARGEST)]
Span = Annotated[int, Field(strict=True, ge=1, le=LARGEST)]
Moment = Annotated[datetime, AfterValidator(whole_minutes)]
PartialDate = Annotated[
    str, StringConstraints(strict=True, pattern=PARTIAL_DATE), AfterValidator(on_a_calendar)
]
# A date alone would pass as a time at midnight, so it is tried first.
MomentOrDate = Annotated[PartialDate | Moment, Field(union_mode="left_to_right")]


class Model(BaseModel):
    """What every class has in common."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Extension(Model):
    format: Text
    place: Text
    content: Text


class Carrier(Model):
    """A class that carries what a document said of it that has no field."""

    extensions: tuple[Extension, ...] = ()


class Mark(Carrier):
    start: Count
    end: Count
    kind: Literal["emphasis", "strong", "link", "sub", "sup", "code", "person", "organisation", "place"]
    href: Text | None = None
    id: Text | None = None

    @field_validator("end")
    @classmethod
    def after_start(cls, end: int, info: ValidationInfo) -> int:
        if info.data.get("start", -1) >= end:
            raise ValueError("a mark ends after it starts")
        return end


class Words(Carrier):
    """A class with words of its own and what stretches of them are."""

    text: Text = ""
    marks: tuple[Mark, ...] = ()

    @field_validator("marks")
    @classmethod
    def nest(cls, marks: tuple[Mark, ...], info: ValidationInfo) -> tuple[Mark, ...]:
        open_ends: list[int] = []
        last_start = 0
        length = len(info.data.get("text", ""))
        for mark in marks:
            if mark.end > length or mark.start < last_start:
                raise ValueError("marks lie within the text, in its order")
            last_start = mark.start
            while open_ends and open_ends[-1] <= mark.start:
                open_ends.pop()
            if open_ends and mark.end > open_ends[-1]:
                raise ValueError("marks nest or stand apart")
            open_ends.append(mark.end)
            if len(open_ends) > DEEPEST:
                raise ValueError(f"marks nest at most {DEEPEST} deep")
        return marks


class Holder(Words):
    """A class that holds blocks after its own words."""

    blocks: tuple[Block, ...] = ()

    @field_validator("blocks")
    @classmethod
    def not_too_deep(cls, blocks: tuple[Any, ...]) -> tuple[Any, ...]:
        level = blocks
        for _ in range(DEEPEST):
            level = tuple(inner for block in level for inner in children(block))
            if not level:
                return blocks
        raise ValueError(f"blocks nest at most {DEEPEST} deep")


def children(block: Any) -> tuple[Any, ...]:
    """Return the blocks directly within a block."""
    if isinstance(block, Quotation):
        return block.blocks
    if isinstance(block, ListBlock):
        return tuple(inner for item in block.items for inner in item.blocks)
    if isinstance(block, Table):
        return tuple(inner for row in block.rows for cell in row.cells for inner in cell.blocks)
    return ()


class Paragraph(Words):
    type: Literal["paragraph"]
    text: Text


class Heading(Words):
    type: Literal["heading"]
    text: Text
    level: Annotated[int, Field(strict=True, ge=1, le=6)] = 2


class Quotation(Holder):
    type: Literal["quotation"]
    attribution: Text | None = None
    url: Text | None = None


class ListItem(Holder):
    pass


class ListBlock(Carrier):
    type: Literal["list"]
    items: tuple[ListItem, ...] = ()
    ordered: StrictBool = False
    start: Count | None = None


class Figure(Carrier):
    type: Literal["figure"]
    photo: Photo


class Cell(Holder):
    header: StrictBool = False
    colspan: Span = 1
    rowspan: Span = 1


class Row(Carrier):
    cells: tuple[Cell, ...] = ()


class Table(Carrier):
    type: Literal["table"]
    rows: tuple[Row, ...] = ()
    caption: Text | None = None


class Preformatted(Words):
    type: Literal["preformatted"]
    text: Text


class Embed(Carrier):
    type: Literal["embed"]
    url: Text | None = None
    title: Text | None = None
    html: Text | None = None


Block = Annotated[
    Paragraph | Heading | Quotation | ListBlock | Figure | Table | Preformatted | Embed, Discriminator("type")
]


class Contributor(Carrier):
    name: Text | None = None
    role: Text | None = None
    kind: Literal["person", "organisation"] | None = None
    id: Text | None = None
    job_title: Text | None = None
    location: Text | None = None


class Byline(Carrier):
    text: Text
    contributors: tuple[Contributor, ...] = ()


class CommentPolicy(Model):
    max_length: Count | None = None
    open: StrictBool | None = None
    moderation: Literal["none", "pre", "post"] | None = None
    required_note: Text | None = None
    required_fields: tuple[Text, ...] = ()
    closes: Moment | None = None
    url: Text | None = None


class Concept(Carrier):
    """What names a concept by a vocabulary or in words."""

    name: Text | None = None
    qcode: Text | None = None
    uri: Text | None = None
    literal: Text | None = None


class Subject(Concept):
    type: Text | None = None


class Place(Concept):
    pass


class Provider(Concept):
    pass


class Source(Concept):
    role: Text | None = None


class Genre(Concept):
    pass


class Correction(Model):
    text: Text
    published: MomentOrDate | None = None


class Dateline(Carrier):
    text: Text | None = None
    place: Place | None = None


class Headline(Carrier):
    text: Text
    role: Text | None = None


class Link(Carrier):
    href: Text | None = None
    id: Text | None = None
    role: Text | None = None
    title: Text | None = None
    media_type: Text | None = None


class Rights(Carrier):
    holder: Text | None = None
    notice: Text | None = None
    usage_terms: Text | None = None
    data_mining: Text | None = None


class Caption(Model):
    text: Text | None = None
    credit: Text | None = None


class Rendition(Carrier):
    href: Text
    media_type: Text | None = None
    width: Count | None = None
    height: Count | None = None
    size: Count | None = None
    purpose: Text | None = None


class Photo(Carrier):
    caption: Caption | None = None
    alt_text: Text | None = None
    headline: Text | None = None
    id: Text | None = None
    renditions: tuple[Rendition, ...] = ()
    created: MomentOrDate | None = None
    place: Place | None = None
    contributors: tuple[Contributor, ...] = ()
    rights: Rights | None = None
    role: Text | None = None


class Envelope(Carrier):
    sent: Moment | None = None
    sender: Text | None = None
    transmit_id: Text | None = None
    priority: Annotated[int, Field(strict=True, ge=1, le=9)] | None = None
    origin: Text | None = None
    channels: tuple[Text, ...] = ()
    destinations: tuple[Text, ...] = ()


class Member(Carrier):
    group: Text | None = None
    id: Text | None = None
    href: Text | None = None
    title: Text | None = None
    kind: Text | None = None
    media_type: Text | None = None
    size: Count | None = None


class Group(Carrier):
    id: Text | None = None
    role: Text | None = None
    mode: Text | None = None
    title: Text | None = None
    members: tuple[Member, ...] = ()


class Package(Carrier):
    root: Text | None = None
    groups: tuple[Group, ...] = ()


class Section(Model):
    name: Text
    parent: Section | None = None
    id: Text | None = None

    @field_validator("parent")
    @classmethod
    def not_too_deep(cls, parent: Section | None) -> Section | None:
        depth, section = 1, parent
        while section is not None:
            depth, section = depth + 1, section.parent
        if depth > DEEPEST:
            raise ValueError(f"sections nest at most {DEEPEST} levels deep")
        return parent


class Article(Carrier):
    """A news article."""

    newsmodel: Literal[1]
    headline: Text
    body: tuple[Block, ...] = ()
    id: Text | None = None
    version: Text | None = None
    kind: Literal["text", "picture", "video", "audio", "graphic", "composite"] = "text"
    alternative_headlines: tuple[Headline, ...] = ()
    slugline: Text | None = None
    summary: Text | None = None
    section: Section | None = None
    bylines: tuple[Byline, ...] = ()
    dateline: Dateline | None = None
    creditline: Text | None = None
    photos: tuple[Photo, ...] = ()
    renditions: tuple[Rendition, ...] = ()
    package: Package | None = None
    language: Language | None = None
    first_created: Moment | None = None
    version_created: Moment | None = None
    content_created: MomentOrDate | None = None
    content_modified: MomentOrDate | None = None
    published: MomentOrDate | None = None
    embargoed: Moment | None = None
    expires: MomentOrDate | None = None
    retrieved: Moment | None = None
    provider: Provider | None = None
    sources: tuple[Source, ...] = ()
    subjects: tuple[Subject, ...] = ()
    keywords: tuple[Text, ...] = ()
    places: tuple[Place, ...] = ()
    genre: Genre | None = None
    urgency: Annotated[int, Field(strict=True, ge=1, le=9)] | None = None
    status: Literal["usable", "withheld", "canceled"] | None = None
    editorial_note: Text | None = None
    rights: Rights | None = None
    digital_source_type: Text | None = None
    access: Literal["free", "paywalled"] | None = None
    canonical_url: Text | None = None
    corrections: tuple[Correction, ...] = ()
    links: tuple[Link, ...] = ()
    comment_policy: CommentPolicy | None = None
    comment_count: Count | None = None
    feedback_prompt: Text | None = None
    envelope: Envelope | None = None
