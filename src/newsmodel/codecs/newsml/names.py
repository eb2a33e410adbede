"""The names of NewsML-G2: its namespace, the version that is written, and what of ours stands beside them.

What may live here: facts of the standard, and how a name is written for a search in a tree.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from newsmodel.markup import own

__all__ = [
    "ABSENT",
    "CARRIED",
    "CATALOG",
    "CONTAINERS",
    "G2",
    "NAMESPACE",
    "NM",
    "STANDARD",
    "SUM",
    "VERSION",
    "is_version",
]

NAMESPACE = "http://iptc.org/std/nar/2006-10-01/"
VERSION = "2.35"
STANDARD = "NewsML-G2"

is_version: Callable[[str], re.Match[str] | None] = re.compile(r"[1-9]\d*", re.ASCII).fullmatch

# What stands before a local name in the tags of lxml.
G2 = f"{{{NAMESPACE}}}"
NM = f"{{{own.NAMESPACE}}}"

ABSENT = f"{NM}absent"
"""Says which fields stand there only since the schema demands their elements."""

CARRIED = f"{NM}carried"
"""Says that an item has parts written back as they were carried, and at which places among the extensions."""

SUM = f"{NM}sum"
"""Holds a checksum of all that follows the start tag: whether anybody has changed it since it was written."""

CONTAINERS = frozenset({f"{G2}itemMeta", f"{G2}contentMeta", f"{G2}contentSet"})
"""The elements of an item whose parts are looked at one by one."""

CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"
