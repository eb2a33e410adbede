"""The table of docs/newsml-facts.md: how many facts of each published file are kept.

What may live here: the page. `python -m tests.conformance.facts_table` prints it.
"""

from __future__ import annotations

import sys

from newsmodel import dumps, loads
from tests.conformance.test_newsml_items import FOLDER, items_of
from tests.facts import facts_in, lost

HEAD = """# Facts kept

A fact is an attribute or a run of text, with the names of the elements above it. For each file with news
items or packages among the IPTC's listings and test files: how many items and facts are in it, and how many
of these are there after a read and a write.

| file | items | facts | kept |
| --- | --: | --: | --: |
"""


def page() -> str:
    """Return the page."""
    rows = []
    sums = [0, 0, 0]
    for folder in ("listings", "unit"):
        for file in sorted((FOLDER / folder).glob("*.xml")):
            items = items_of(file)
            facts = sum(facts_in(item).total() for item in items)
            gone = sum(lost(item, dumps(loads(item, "newsml"), "newsml")).total() for item in items)
            if items:
                rows.append(f"| {file.stem} | {len(items)} | {facts} | {facts - gone} |\n")
                sums = [old + new for old, new in zip(sums, (len(items), facts, facts - gone), strict=True)]
    return f"{HEAD}{''.join(rows)}| **all** | {sums[0]} | {sums[1]} | {sums[2]} |\n"


if __name__ == "__main__":
    sys.stdout.write(page())
