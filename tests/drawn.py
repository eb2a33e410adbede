"""The classes of the model, each with the strategy that draws it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import newsmodel
from newsmodel import strategies

CLASSES: Mapping[type, SearchStrategy[Any]] = {
    newsmodel.Article: strategies.articles(),
    newsmodel.Byline: strategies.bylines(),
    newsmodel.Caption: strategies.captions(),
    newsmodel.Cell: strategies.cells(),
    newsmodel.CommentPolicy: strategies.comment_policies(),
    newsmodel.Contributor: strategies.contributors(),
    newsmodel.Correction: strategies.corrections(),
    newsmodel.Dateline: strategies.datelines(),
    newsmodel.Embed: strategies.embeds(),
    newsmodel.Envelope: strategies.envelopes(),
    newsmodel.Extension: strategies.extensions(),
    newsmodel.Figure: strategies.figures(),
    newsmodel.Genre: strategies.genres(),
    newsmodel.Group: strategies.groups(),
    newsmodel.Heading: strategies.headings(),
    newsmodel.Headline: strategies.headlines(),
    newsmodel.Link: strategies.links(),
    newsmodel.ListBlock: strategies.list_blocks(),
    newsmodel.ListItem: strategies.list_items(),
    newsmodel.Mark: strategies.marks("some words").filter(bool).map(lambda marks: marks[0]),
    newsmodel.Member: strategies.members(),
    newsmodel.Package: strategies.packages(),
    newsmodel.Paragraph: strategies.paragraphs(),
    newsmodel.PartialDate: strategies.partial_dates(),
    newsmodel.Photo: strategies.photos(),
    newsmodel.Place: strategies.places(),
    newsmodel.Preformatted: strategies.preformatteds(),
    newsmodel.Provider: strategies.providers(),
    newsmodel.Quotation: strategies.quotations(),
    newsmodel.Rendition: strategies.renditions(),
    newsmodel.Rights: strategies.rights(),
    newsmodel.Row: strategies.rows(),
    newsmodel.Section: strategies.sections(),
    newsmodel.Source: strategies.sources(),
    newsmodel.Subject: strategies.subjects(),
    newsmodel.Table: strategies.tables(),
    newsmodel.Violation: strategies.violations(),
}


def objects() -> SearchStrategy[Any]:
    """Objects of any class."""
    return st.one_of(*CLASSES.values())
