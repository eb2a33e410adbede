"""The one table of the article's fields that stand in an element each.

What may live here: rows, and how their values are read. What needs more than its own element is in `reader`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from newsmodel.codecs.newsml1.elements import NAME
from newsmodel.codecs.newsml1.rows import Row, read_level, read_time
from newsmodel.errors import ModelError
from newsmodel.model.byline import Byline

__all__ = ["LINES", "ROWS", "read_keywords"]


def _status(text: str) -> str:
    status = {"cancelled": "canceled"}.get(text.lower(), text.lower())
    if status not in ("usable", "withheld", "canceled"):
        raise ModelError("none of the article's states", text)
    return status


def read_keywords(text: str) -> list[str]:
    """Read a line of keywords, of which one may hold many."""
    return [word for word in re.split(r"\s*[,;]\s*", text) if word]


def _note(text: str) -> list[str]:
    return [text]


def _byline(text: str) -> list[Byline]:
    return [Byline.parse(text)]


ROWS: Mapping[str, Row] = MappingProxyType(
    {
        "PublicIdentifier": Row("id"),
        "RevisionId": Row("version"),
        "FirstCreated": Row("first_created", read_time),
        "ThisRevisionCreated": Row("version_created", read_time),
        "Status": Row("status", _status, NAME),
        "Urgency": Row("urgency", read_level, NAME),
        "Instruction": Row("editorial_note", _note, many=True),
        "ByLine": Row("bylines", _byline, many=True),
        "DateLine": Row("dateline"),
        "CreditLine": Row("creditline"),
        "SlugLine": Row("slugline"),
        "KeywordLine": Row("keywords", read_keywords, many=True),
        "CopyrightLine": Row("notice"),
        "RightsLine": Row("usage_terms"),
        "CopyrightHolder": Row("holder"),
        "UsageType": Row("usage_terms"),
    }
)
"""The rows by the name of the element."""

LINES: Mapping[str, Row] = MappingProxyType(
    {
        **dict.fromkeys(
            ("advisoryline", "editorialnote", "editornote", "editorsnote", "ednote", "notetoeditors"),
            Row("editorial_note", _note, many=True),
        ),
        **dict.fromkeys(("abstract", "summary", "synopsis"), Row("summary")),
    }
)
"""The rows by the type of a `NewsLine`."""
