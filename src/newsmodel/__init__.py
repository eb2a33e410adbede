"""newsmodel: the article object of the Python news world.

One typed, immutable model of a news article, and readers and writers that lose nothing.

>>> import newsmodel
>>> article = newsmodel.Article(headline="Bridge reopens", bylines=(newsmodel.Byline.parse("By Jane Doe"),))
>>> newsmodel.loads(newsmodel.dumps(article, "newsml")) == article
True
"""

from newsmodel import vocabulary
from newsmodel.codecs import Format, formats
from newsmodel.codecs.json_schema import json_schema
from newsmodel.errors import DecodeError, EncodeError, ModelError, NewsModelError, SkippedItemWarning
from newsmodel.io import convert, dump, dumps, iterload, load, loads
from newsmodel.model.article import Article
from newsmodel.model.blocks import (
    Block,
    Cell,
    Embed,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Preformatted,
    Quotation,
    Row,
    Table,
)
from newsmodel.model.byline import Byline, Contributor
from newsmodel.model.comment_policy import CommentPolicy, Violation
from newsmodel.model.concepts import Genre, Place, Provider, Source, Subject
from newsmodel.model.correction import Correction
from newsmodel.model.dateline import Dateline
from newsmodel.model.envelope import Envelope
from newsmodel.model.extension import Extension
from newsmodel.model.headline import Headline
from newsmodel.model.link import Link
from newsmodel.model.mark import Mark
from newsmodel.model.moment import PartialDate
from newsmodel.model.package import Group, Member, Package
from newsmodel.model.photo import Caption, Photo, Rendition
from newsmodel.model.rights import Rights
from newsmodel.model.section import Section
from newsmodel.problems import Problem, Report
from newsmodel.tree import converter

__all__ = [
    "Article",
    "Block",
    "Byline",
    "Caption",
    "Cell",
    "CommentPolicy",
    "Contributor",
    "Correction",
    "Dateline",
    "DecodeError",
    "Embed",
    "EncodeError",
    "Envelope",
    "Extension",
    "Figure",
    "Format",
    "Genre",
    "Group",
    "Heading",
    "Headline",
    "Link",
    "ListBlock",
    "ListItem",
    "Mark",
    "Member",
    "ModelError",
    "NewsModelError",
    "Package",
    "Paragraph",
    "PartialDate",
    "Photo",
    "Place",
    "Preformatted",
    "Problem",
    "Provider",
    "Quotation",
    "Rendition",
    "Report",
    "Rights",
    "Row",
    "Section",
    "SkippedItemWarning",
    "Source",
    "Subject",
    "Table",
    "Violation",
    "convert",
    "converter",
    "dump",
    "dumps",
    "formats",
    "iterload",
    "json_schema",
    "load",
    "loads",
    "vocabulary",
]
