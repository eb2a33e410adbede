"""Whole articles.

What may live here: the one strategy.
"""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from newsmodel.model.article import Article
from newsmodel.strategies import _body as body
from newsmodel.strategies import _parts as parts
from newsmodel.strategies._values import (
    carried,
    codes,
    counts,
    languages,
    made,
    moments,
    moments_or_dates,
    once,
    some,
    texts,
    uris,
)

__all__ = ["articles"]


@once
def articles() -> SearchStrategy[Article]:
    """Articles: from nothing but a headline to one with every field."""
    # Half of the bodies are what most of the world's are: paragraphs.
    bodies = st.lists(body.blocks(), max_size=4) | st.lists(body.paragraphs(), max_size=5)
    return made(
        Article,
        {"headline": texts(), "body": bodies.map(tuple)},
        id=uris(),
        version=codes("7", "rev b"),
        kind=st.sampled_from(["picture", "video", "audio", "graphic", "composite"]),
        alternative_headlines=some(parts.headlines()),
        slugline=codes("SYRIA-CONFLICT"),
        summary=texts(),
        section=parts.sections(),
        bylines=some(parts.bylines()),
        dateline=parts.datelines(),
        creditline=codes("Bakr Alkasem/AFP"),
        photos=some(parts.photos()),
        renditions=some(parts.renditions()),
        package=parts.packages(),
        language=languages(),
        first_created=moments(),
        version_created=moments(),
        content_created=moments_or_dates(),
        content_modified=moments_or_dates(),
        published=moments_or_dates(),
        embargoed=moments(),
        expires=moments_or_dates(),
        retrieved=moments(),
        provider=parts.providers(),
        sources=some(parts.sources()),
        subjects=some(parts.subjects()),
        keywords=some(texts(), most=3),
        places=some(parts.places()),
        genre=parts.genres(),
        urgency=st.integers(1, 9),
        status=st.sampled_from(["usable", "withheld", "canceled"]),
        editorial_note=texts(),
        rights=parts.rights(),
        digital_source_type=uris(),
        access=st.sampled_from(["free", "paywalled"]),
        canonical_url=uris(),
        corrections=some(parts.corrections()),
        links=some(parts.links()),
        comment_policy=parts.comment_policies(),
        comment_count=counts(),
        feedback_prompt=codes("Do you like this article?"),
        envelope=parts.envelopes(),
        extensions=carried(),
    )
