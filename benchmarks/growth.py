"""How the time of searches grows with what is searched: work within one call, which no count of calls shows.

What may live here: documents of n and of 4n repeats of what a search might look at again and again. The
status is 1 when the longer takes eight times as long or more: four is in proportion, sixteen the square.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial

from measure import seconds

import newsmodel

BOUND = 8
ROUNDS = 5

Document = Callable[[int], str]


def item(content_meta: str, content: str = "") -> str:
    """Return an item of NewsML-G2."""
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:example:1">'
        f"<contentMeta>{content_meta}</contentMeta><contentSet>{content}</contentSet></newsItem>"
    )


def laid_out(blank: str, n: int) -> str:
    """Return a text in which white space that is meant stands before a break."""
    text = f'<p xml:space="preserve">One{blank * n}two<br/>three</p>'
    return item("", f'<inlineXML><div xmlns="http://www.w3.org/1999/xhtml">{text}</div></inlineXML>')


def signed(n: int) -> str:
    """Return an item with bylines that print a name but for one word between its words."""
    bylines = "".join(f"<by>Ann x{number} Roe</by>" for number in range(n))
    return item(bylines + "<creator><name>Ann Roe</name></creator>" * n)


CASES: dict[str, tuple[Document, int]] = {
    # Many, since the rest of the reading takes time as well.
    "blanks": (partial(laid_out, " "), 100_000),
    "tabulators": (partial(laid_out, "\t"), 100_000),
    "blanks before breaks": (partial(laid_out, " <br/>"), 10_000),
    "a name in bylines": (signed, 1_500),
}


def main() -> int:
    """Measure, print, and return the status."""
    kept = True
    print("\n| four times the | takes times | bound |\n| --- | --: | --: |")
    for name, (document, n) in CASES.items():
        few, many = [partial(newsmodel.loads, document(count), "newsml") for count in (n, 4 * n)]
        less, more = seconds([few, many], ROUNDS)
        print(f"| {name} | {more / less:.1f} | {BOUND} |", flush=True)
        kept = kept and more < BOUND * less
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
