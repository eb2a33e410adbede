"""Within: what is odd anywhere in an item or a header, however deep.

What may live here: the attributes that are numbers and the elements that have words, as the schema states
them (NewsML-G2 2.35, Power), and the search for what is neither. What the values of fields want is in
`diagnosis`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsmodel.codecs.newsml.attributes import read_number
from newsmodel.codecs.newsml.names import G2
from newsmodel.codecs.newsml.telling import problem
from newsmodel.errors import ModelError
from newsmodel.markup.element import Element
from newsmodel.problems import Problem

__all__ = ["problems_within"]

_NUMBERS = frozenset(
    """
    charcount colourdepth confidence height linecount orientation pagecount rank raters relevance resolution
    seq size version width wordcount
    """.split()
)
# Where an attribute of such a name is something else, or where it is looked at closer.
_NO_NUMBERS = frozenset(
    {
        (G2 + "altId", "version"),
        (G2 + "newsItem", "version"),
        (G2 + "packageItem", "version"),
        (G2 + "regionDelim", "width"),
    }
)
_WORDED = frozenset(
    G2 + name
    for name in """
    a access altId altLoc altRep born by capacity ceasedToExist channel contentCreated contentModified
    copyrightNotice created creditline dateline definition derivedFromValue description destination details
    died dissolved duration edNote email embargoed end exDate expires fax fileName firstCreated founded
    generator hash headline hierarchyInfo im inline inlineData keyword line name note openHours origRep origin
    phone postalCode priority profile rDate rb registration rightsExpressionData rp rt sameAs sameAsScheme
    scheduled sender sent slugline span start timestamp title transmitId urgency usageTerms versionCreated web
    """.split()
)
# What may hold anything at all.
_OPEN = frozenset({G2 + "inlineXML", G2 + "rightsExpressionXML"})
# What the reader looks for a name in.
_NAMED = frozenset(
    G2 + name for name in "assert copyrightHolder creator genre infoSource located provider subject".split()
)
_WORDS = "words where only elements may stand; carried"
_NAME = f"{_WORDS}, and read as the name where there is no other"


def problems_within(root: Element, is_unknown: Callable[[str, str], bool]) -> Iterator[Problem]:
    """Give the numbers that are none, and the words where none may stand.

    Args:
        root: the item or the header.
        is_unknown: tells by the tags of an element and of a child whether the child has no business there;
            then nobody can say what belongs in it.
    """
    pending = [(root, "")]
    while pending:
        element, place = pending.pop()
        tag = element.tag
        for name, value in element.items():
            if name in _NUMBERS and value and (tag, name) not in _NO_NUMBERS and not _is_number(value):
                yield problem("a number is wanted; carried", element, f"{place}@{name}", value)
        if tag in _OPEN:
            continue
        if tag not in _WORDED:
            message = _NAME if tag in _NAMED else _WORDS
            for after, words in ((element, element.text), *((child, child.tail) for child in element)):
                if words and not words.isspace():
                    yield problem(message, after, f"{place}text()", words)
        inner = [child for child in element if child.tag.startswith(G2) and not is_unknown(tag, child.tag)]
        pending += [(child, f"{place}{child.tag.removeprefix(G2)}/") for child in reversed(inner)]


def _is_number(text: str) -> bool:
    try:
        read_number(text)
    except ModelError:
        return False
    return True
