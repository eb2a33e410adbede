"""Hypothesis strategies for every class of the model, for this project's tests and for those of its users.

What may live here: the public names. The strategies know the model and no format: they draw any article that
can be built, not what some format writes easily.

>>> from hypothesis import given
>>> from newsmodel import dumps, loads, strategies
>>> @given(strategies.articles())
... def test_nothing_is_lost(article):
...     assert loads(dumps(article, "json"), "json") == article
>>> test_nothing_is_lost()

An object has from none to all of its optional fields, a third of them on average. Lists are short and blocks
nest twice at most, so that an article is drawn in some milliseconds; now and then one has a paragraph of
100,000 characters.
"""

try:
    import hypothesis as _  # noqa: F401  # tried first, so that its absence is told in words
except ModuleNotFoundError as _missing:
    raise ImportError(
        "newsmodel.strategies needs hypothesis, which an extra installs: pip install 'newsmodel[testing]'"
    ) from _missing

from newsmodel.strategies._article import articles
from newsmodel.strategies._body import (
    blocks,
    cells,
    embeds,
    figures,
    headings,
    list_blocks,
    list_items,
    marks,
    paragraphs,
    preformatteds,
    quotations,
    rows,
    tables,
)
from newsmodel.strategies._parts import (
    bylines,
    captions,
    comment_policies,
    contributors,
    corrections,
    datelines,
    envelopes,
    genres,
    groups,
    headlines,
    links,
    members,
    packages,
    photos,
    places,
    providers,
    renditions,
    rights,
    sections,
    sources,
    subjects,
    violations,
)
from newsmodel.strategies._values import extensions, languages, moments, partial_dates, texts, uris

__all__ = [
    "articles",
    "blocks",
    "bylines",
    "captions",
    "cells",
    "comment_policies",
    "contributors",
    "corrections",
    "datelines",
    "embeds",
    "envelopes",
    "extensions",
    "figures",
    "genres",
    "groups",
    "headings",
    "headlines",
    "languages",
    "links",
    "list_blocks",
    "list_items",
    "marks",
    "members",
    "moments",
    "packages",
    "paragraphs",
    "partial_dates",
    "photos",
    "places",
    "preformatteds",
    "providers",
    "quotations",
    "renditions",
    "rights",
    "rows",
    "sections",
    "sources",
    "subjects",
    "tables",
    "texts",
    "uris",
    "violations",
]
