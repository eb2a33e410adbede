"""What stands around an article's body: who, where, when, and what it belongs to.

What may live here: one strategy a class of the model, but for the blocks of the body and the article.
"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from newsmodel.model.byline import Byline, Contributor
from newsmodel.model.comment_policy import CommentPolicy, Violation
from newsmodel.model.concepts import Genre, Place, Provider, Source, Subject
from newsmodel.model.correction import Correction
from newsmodel.model.dateline import Dateline
from newsmodel.model.envelope import Envelope
from newsmodel.model.headline import Headline
from newsmodel.model.link import Link
from newsmodel.model.package import Group, Member, Package
from newsmodel.model.photo import Caption, Photo, Rendition
from newsmodel.model.rights import Rights
from newsmodel.model.section import Section
from newsmodel.strategies._values import (
    carried,
    codes,
    counts,
    made,
    moments,
    moments_or_dates,
    once,
    some,
    texts,
    uris,
)

__all__ = [
    "bylines",
    "captions",
    "comment_policies",
    "contributors",
    "corrections",
    "datelines",
    "envelopes",
    "genres",
    "groups",
    "headlines",
    "links",
    "members",
    "packages",
    "photos",
    "places",
    "providers",
    "renditions",
    "rights",
    "sections",
    "sources",
    "subjects",
    "violations",
]


@once
def subjects() -> SearchStrategy[Subject]:
    """What an article is about."""
    return made(
        Subject, {}, **_concept("medtop:20000056"), type=codes("cpnat:abstract", "cpnat:person", "urn:x:y")
    )


@once
def places() -> SearchStrategy[Place]:
    """Places."""
    return made(Place, {}, **_concept("iso3166-1a2:SY"))


@once
def providers() -> SearchStrategy[Provider]:
    """Those who answer for an article's release."""
    return made(Provider, {}, **_concept("nprov:AFP"))


@once
def sources() -> SearchStrategy[Source]:
    """Those who supplied information."""
    return made(
        Source, {}, **_concept("nprov:SANA"), role=codes("isrol:originfo", "https://example.com/roles#a")
    )


@once
def genres() -> SearchStrategy[Genre]:
    """What an article is rather than what it is about."""
    return made(Genre, {}, **_concept("genre:Interview"))


def _concept(qcode: str) -> dict[str, SearchStrategy[Any]]:
    return {
        "name": texts(),
        "qcode": codes(qcode, "no colon", ":", "a:b:c", "x y:z"),
        "uri": uris(),
        "literal": texts(),
        "extensions": carried(),
    }


@once
def rights() -> SearchStrategy[Rights]:
    """Who holds the rights, and what may be done."""
    return made(
        Rights,
        {},
        holder=codes("AFP"),
        notice=codes("© 2020 AFP"),
        usage_terms=texts(),
        data_mining=codes("http://ns.useplus.org/LDF/ldf-XMPSpecification#DMI-PROHIBITED"),
        extensions=carried(),
    )


@once
def contributors() -> SearchStrategy[Contributor]:
    """People and organisations that had a part in something."""
    return made(
        Contributor,
        {},
        name=codes("Jane Doe", "AFP"),
        role=codes("crol:photographer", "editor"),
        kind=st.sampled_from(["person", "organisation"]),
        id=uris(),
        job_title=texts(),
        location=codes("Cairo"),
        extensions=carried(),
    )


@once
def bylines() -> SearchStrategy[Byline]:
    """Bylines: read from print, and such as no print would give."""
    printed = codes("By AFP", "By Jane Doe in Cairo", "By A. Doe, B. Roe and Reuters", "Jane Doe/AFP")
    built = made(Byline, {"text": printed}, contributors=some(contributors()), extensions=carried())
    return built | printed.map(Byline.parse)


@once
def headlines() -> SearchStrategy[Headline]:
    """Headlines beside the main one."""
    return made(
        Headline,
        {"text": texts()},
        role=codes("hlrol:short", "kicker", "https://example.com/roles#a"),
        extensions=carried(),
    )


@once
def datelines() -> SearchStrategy[Dateline]:
    """Where and when an article was filed."""
    printed = codes("IDLIB, Syria, Feb 27 (AFP)")
    return made(Dateline, {}, text=printed, place=places(), extensions=carried())


@once
def corrections() -> SearchStrategy[Correction]:
    """What was wrong and has been set right."""
    return made(Correction, {"text": texts()}, published=moments_or_dates())


@once
def links() -> SearchStrategy[Link]:
    """Related resources."""
    return made(
        Link,
        {},
        href=uris(),
        id=uris(),
        role=codes("irel:seeAlso", "related", "http://cv.iptc.org/newscodes/itemrelation/seeAlso"),
        title=texts(),
        media_type=codes("text/html", "video/mp4"),
        extensions=carried(),
    )


@once
def envelopes() -> SearchStrategy[Envelope]:
    """Headers of messages."""
    return made(
        Envelope,
        {},
        sent=moments(),
        sender=codes("example.com"),
        transmit_id=uris(),
        priority=st.integers(1, 9),
        origin=texts(),
        channels=some(codes("WWW", "TVS")),
        destinations=some(texts()),
        extensions=carried(),
    )


@once
def members() -> SearchStrategy[Member]:
    """Items and groups that stand in a group."""
    return made(
        Member,
        {},
        group=codes("G1", "G2"),
        id=uris(),
        href=uris(),
        title=texts(),
        kind=codes("ninat:picture", "text"),
        media_type=codes("application/vnd.iptc.g2.newsitem+xml"),
        size=counts(),
        extensions=carried(),
    )


@once
def groups() -> SearchStrategy[Group]:
    """Groups of items, some of them as an agency would make them."""
    return made(
        Group,
        {},
        id=codes("G1", "G2"),
        role=codes("group:main", "sidebar", "https://example.com/roles#a"),
        mode=codes("pgrmod:seq"),
        title=texts(),
        members=some(members()),
        extensions=carried(),
    )


@once
def packages() -> SearchStrategy[Package]:
    """Items arranged in groups: any that can be built, and such as hold together."""
    built = made(Package, {}, root=codes("G1"), groups=some(groups()), extensions=carried())
    items = st.lists(st.builds(Member, id=uris(), title=texts()), max_size=2)
    return built | items.map(_whole_package)


def _whole_package(items: list[Member]) -> Package:
    main = Group(id="G1", role="group:main", members=(Member(group="G2"), *items))
    return Package(root="G1", groups=(main, Group(id="G2", members=tuple(items))))


@once
@st.composite
def sections(draw: DrawFn) -> Section:
    """Sections, most of them within others."""
    name = codes("Iraq News", "Security")
    section = draw(made(Section, {"name": name}, id=uris()))
    for _ in range(draw(st.integers(0, 3))):
        section = draw(made(Section, {"name": name, "parent": st.just(section)}, id=uris()))
    return section


@once
def captions() -> SearchStrategy[Caption]:
    """What is printed under a photo."""
    return made(Caption, {}, text=texts(), credit=codes("Bakr Alkasem/AFP", "x] [y"))


@once
def renditions() -> SearchStrategy[Rendition]:
    """Files of a photo."""
    return made(
        Rendition,
        {"href": uris()},
        media_type=codes("image/jpeg"),
        width=counts(),
        height=counts(),
        size=counts(),
        purpose=codes("rnd:web", "rnd:highRes"),
        extensions=carried(),
    )


@once
def photos() -> SearchStrategy[Photo]:
    """Pictures."""
    return made(
        Photo,
        {},
        caption=captions(),
        alt_text=texts(),
        headline=texts(),
        id=uris(),
        renditions=some(renditions()),
        created=moments_or_dates(),
        place=places(),
        contributors=some(contributors()),
        rights=rights(),
        role=codes("main", "irel:hasFigure"),
        extensions=carried(),
    )


@once
def comment_policies() -> SearchStrategy[CommentPolicy]:
    """What readers may write under an article."""
    return made(
        CommentPolicy,
        {},
        max_length=st.just(1500) | counts(),
        open=st.booleans(),
        moderation=st.sampled_from(["none", "pre", "post"]),
        required_note=codes("* Denotes Required Field"),
        required_fields=some(codes("name", "email")),
        closes=moments(),
        url=uris(),
    )


@once
def violations() -> SearchStrategy[Violation]:
    """Rules of a policy that a comment breaks."""
    rules = st.sampled_from(["closed", "empty", "too_long", "required_field"])
    return made(Violation, {"rule": rules, "message": texts()}, field=texts())
