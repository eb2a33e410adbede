"""One article with every field of every class set, and none of them as a constructor leaves it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from newsmodel import (
    Article,
    Byline,
    Caption,
    Cell,
    CommentPolicy,
    Contributor,
    Correction,
    Dateline,
    Embed,
    Envelope,
    Extension,
    Figure,
    Genre,
    Group,
    Heading,
    Headline,
    Link,
    ListBlock,
    ListItem,
    Mark,
    Member,
    Package,
    Paragraph,
    PartialDate,
    Photo,
    Place,
    Preformatted,
    Provider,
    Quotation,
    Rendition,
    Rights,
    Row,
    Section,
    Source,
    Subject,
    Table,
)

DAMASCUS = timezone(timedelta(hours=2))
CARRIED = (Extension(format="newsml", place="@rank", content="1"),)

PLACE = Place(
    name="Saraqeb", qcode="geo:1", uri="http://example.com/geo/1", literal="saraqeb", extensions=CARRIED
)
RIGHTS = Rights(
    holder="AFP",
    notice="© 2020 AFP",
    usage_terms="For subscribers.",
    data_mining="http://ns.useplus.org/LDF/ldf-XMPSpecification#DMI-PROHIBITED",
    extensions=CARRIED,
)
CONTRIBUTOR = Contributor(
    name="Jane Doe",
    role="crol:author",
    kind="person",
    id="http://example.com/people/1",
    job_title="Correspondent",
    location="Idlib",
    extensions=CARRIED,
)
PHOTO = Photo(
    caption=Caption("A street in Saraqeb.", "Bakr Alkasem/AFP"),
    alt_text="A street",
    headline="Saraqeb",
    id="urn:newsml:afp.com:photo:1",
    renditions=(
        Rendition(
            href="https://example.com/1.jpg",
            media_type="image/jpeg",
            width=1024,
            height=683,
            size=123456,
            purpose="rnd:web",
            extensions=CARRIED,
        ),
    ),
    created=datetime(2020, 2, 27, 9, 30, tzinfo=DAMASCUS),
    place=PLACE,
    contributors=(CONTRIBUTOR,),
    rights=RIGHTS,
    role="main",
    extensions=CARRIED,
)
MARKS = (
    Mark(start=0, end=4, kind="link", href="https://example.com", id="example:1", extensions=CARRIED),
    Mark(start=0, end=4, kind="strong"),
)
PARAGRAPH = Paragraph(text="Some words", marks=MARKS, extensions=CARRIED)

FULL = Article(
    headline="Fighters enter Saraqeb",
    body=(
        PARAGRAPH,
        Heading(text="What next", level=3, marks=MARKS, extensions=CARRIED),
        Quotation(
            text="Told so",
            marks=MARKS,
            blocks=(PARAGRAPH,),
            attribution="A resident",
            url="https://example.com/said",
            extensions=CARRIED,
        ),
        ListBlock(
            items=(ListItem(text="First", marks=MARKS, blocks=(PARAGRAPH,), extensions=CARRIED),),
            ordered=True,
            start=0,
            extensions=CARRIED,
        ),
        Figure(PHOTO, CARRIED),
        Table(
            rows=(
                Row(
                    (
                        Cell(
                            text="Town",
                            marks=MARKS,
                            blocks=(PARAGRAPH,),
                            header=True,
                            colspan=2,
                            rowspan=3,
                            extensions=CARRIED,
                        ),
                    ),
                    CARRIED,
                ),
            ),
            caption="Towns",
            extensions=CARRIED,
        ),
        Preformatted(text="a  b\n c", marks=MARKS, extensions=CARRIED),
        Embed(url="https://example.com/v", title="A map", html="<iframe></iframe>", extensions=CARRIED),
    ),
    id="urn:newsml:afp.com:20200227:1",
    version="7",
    kind="composite",
    alternative_headlines=(Headline(text="Saraqeb", role="hlrol:short", extensions=CARRIED),),
    slugline="SYRIA-CONFLICT",
    summary="Rebels retook a town.",
    section=Section(
        name="Security", parent=Section(name="Iraq News", id="iraq"), id="https://example.com/security"
    ),
    bylines=(Byline(text="By Jane Doe in Idlib", contributors=(CONTRIBUTOR,), extensions=CARRIED),),
    dateline=Dateline(text="IDLIB, Feb 27 (AFP)", place=PLACE, extensions=CARRIED),
    creditline="Jane Doe/AFP",
    photos=(PHOTO,),
    renditions=PHOTO.renditions,
    package=Package(
        root="G1",
        groups=(
            Group(
                id="G1",
                role="group:main",
                mode="pgrmod:seq",
                title="Syria",
                members=(
                    Member(group="G1"),
                    Member(
                        id="urn:newsml:afp.com:20200227:2",
                        href="https://example.com/2",
                        title="Saraqeb in pictures",
                        kind="ninat:picture",
                        media_type="application/vnd.iptc.g2.newsitem+xml",
                        size=2345,
                        extensions=CARRIED,
                    ),
                ),
                extensions=CARRIED,
            ),
        ),
        extensions=CARRIED,
    ),
    language="en-GB",
    first_created=datetime(2020, 2, 27, 8, 0, tzinfo=UTC),
    version_created=datetime(2020, 2, 27, 10, 0, 0, 250000, tzinfo=DAMASCUS),
    content_created=PartialDate(year=2020),
    content_modified=PartialDate(year=2020, month=2),
    published=PartialDate(year=2020, month=2, day=27),
    embargoed=datetime(2020, 2, 27, 12, 0),
    expires=datetime(2021, 1, 1, 0, 0, tzinfo=timezone(timedelta(hours=-3, minutes=-30))),
    retrieved=datetime(2020, 2, 28, 0, 0, tzinfo=UTC),
    provider=Provider(
        name="AFP", qcode="nprov:AFP", uri="http://example.com/afp", literal="afp", extensions=CARRIED
    ),
    sources=(
        Source(
            name="SANA",
            qcode="nprov:SANA",
            uri="http://example.com/sana",
            literal="sana",
            role="isrol:originfo",
            extensions=CARRIED,
        ),
    ),
    subjects=(
        Subject(
            name="war",
            qcode="medtop:20000056",
            uri="http://example.com/war",
            literal="war",
            type="cpnat:abstract",
            extensions=CARRIED,
        ),
    ),
    keywords=("Idlib", "ceasefire"),
    places=(PLACE,),
    genre=Genre(
        name="report",
        qcode="genre:Report",
        uri="http://example.com/report",
        literal="report",
        extensions=CARRIED,
    ),
    urgency=3,
    status="usable",
    editorial_note="Updates with reaction.",
    rights=RIGHTS,
    digital_source_type="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
    access="paywalled",
    canonical_url="https://example.com/saraqeb",
    corrections=(Correction("The town was misspelt.", PartialDate(year=2020, month=3)),),
    links=(
        Link(
            href="https://example.com/before",
            id="urn:before",
            role="irel:seeAlso",
            title="Before",
            media_type="text/html",
            extensions=CARRIED,
        ),
    ),
    comment_policy=CommentPolicy(
        max_length=1500,
        open=False,
        moderation="pre",
        required_note="* Denotes Required Field",
        required_fields=("name", "email"),
        closes=datetime(2020, 3, 27, 0, 0, tzinfo=UTC),
        url="https://example.com/policy",
    ),
    comment_count=0,
    feedback_prompt="Do you like this article?",
    envelope=Envelope(
        sent=datetime(2020, 2, 27, 10, 1, tzinfo=DAMASCUS),
        sender="afp.com",
        transmit_id="tag:afp.com,2020:1",
        priority=4,
        origin="Nicosia",
        channels=("WWW",),
        destinations=("Example Times",),
        extensions=CARRIED,
    ),
    extensions=CARRIED,
)
