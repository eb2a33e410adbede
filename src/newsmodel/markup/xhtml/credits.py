"""Credits: what in a figure names who made the picture.

What may live here: telling such an element by its class or another attribute, and finding all of a figure.

HTML has no element for it, so sites mark it each in its own way. A `small` or a `cite` in a caption may be
anything that is small or a title, and is read as words of the caption; a `cite` beside the caption is none of
its words, and names who made the picture.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import Any, cast

from newsmodel.markup.element import Element
from newsmodel.markup.xhtml.kinds import CONTAINERS, LAYOUT, holders_of
from newsmodel.markup.xhtml.words import NAMESPACE

__all__ = ["between_credits", "credits_in"]

_HTML = f"{{{NAMESPACE}}}"
_CITE = _HTML + "cite"
_DIV = _HTML + "div"
_FIGCAPTION = _HTML + "figcaption"
_P = _HTML + "p"
# What a class tells it by, whatever else is in its name, as in "photocredit" and "wp-image-credits".
_in_class = re.compile("credit|byline|photographer|copyright|attribution").search
# What means something else within a longer word: a "resource" is no source.
_WORDS = frozenset({"agency", "author", "creator", "source"})
# Of what holds a credit, as in "has-credit".
_HOLDING = frozenset({"has", "no", "show", "with", "without"})
_camel_humps = re.compile("(?<=[a-z])(?=[A-Z])")
_not_letters = re.compile("[^a-z]+")
# Of schema.org and Dublin Core, in lower case.
_PROPERTIES = frozenset(
    """
    attributionname author contributor copyrightholder copyrightnotice creator credittext rightsholder source
    sourceorganization
    """.split()
)
_SHOWN = frozenset(
    _HTML + name
    for name in "audio canvas embed figcaption figure iframe img object picture svg video".split()
)
# What has words of its own, or none at all.
_APART = frozenset(
    _HTML + name
    for name in """
    audio blockquote datalist dl embed figure h1 h2 h3 h4 h5 h6 head hr iframe img menu object ol pre script
    style table template ul video
    """.split()
)
_Holding = Callable[[], set[Element]]
_layout = re.compile(f"[{LAYOUT}]+")
_has_words = re.compile(r"\w").search
# What belongs to the words after it.
_leads = re.compile(rf"[(\[{{/©][{LAYOUT}]*\Z").search


def credits_in(element: Element) -> dict[Element, bool]:
    """Return the credits in a figure or in its caption, in order.

    What holds the picture or its caption as well is none, whatever it is named.

    Returns:
        each, and whether what stands between it and the next one is a part of the credit, too.
    """
    found: dict[Element, bool] = {}
    for run in _runs(element):
        if not _are_among_words(run):
            found |= {credit: credit is not run[-1] for credit in run}
    return found


def between_credits(credit: Element, credits: Mapping[Element, bool]) -> str:
    """Return what stands between a credit and the next one, as it is read."""
    if not credits[credit] or credit.tag in CONTAINERS or credit.tag == _P:
        return "\n"
    return _layout.sub(" ", credit.tail or "") or "\n"


def _is_named(element: Element) -> bool:
    if not element.keys():
        return False
    if element.get("rel", "").lower() == "author":
        return True
    properties = f"{element.get('itemprop', '')} {element.get('property', '')}".lower().split()
    if any(re.split("[:/#]", name)[-1] in _PROPERTIES for name in properties):
        return True
    for name in element.get("class", "").split():
        parts = _not_letters.split(_camel_humps.sub("-", name).lower())
        if parts[0] not in _HOLDING and (_in_class(name.lower()) or not _WORDS.isdisjoint(parts)):
            return True
    return False


def _holding_more(element: Element) -> set[Element]:
    """Return what within an element holds the picture or its caption."""
    within = cast(Any, element).iterdescendants("*")
    return holders_of((each for each in within if each.tag in _SHOWN or _is_for_captions(each)), element)


def _is_for_captions(element: Element) -> bool:
    return "caption" in element.get("class", "").lower()


def _is_credit(element: Element, holding_more: _Holding) -> bool:
    """Tell whether an element names who made the picture, and is nothing but that."""
    is_caption = element.tag == _FIGCAPTION and _is_for_captions(element)
    if not _is_named(element) or is_caption or (len(element) and element in holding_more()):
        return False
    # An empty one is this library's own: an empty credit is not a missing one.
    is_own = element.tag == _P and element.get("class") == "credit"
    return is_own or any(text.strip(LAYOUT) for text in element.itertext())


def _named(element: Element, holding_more: _Holding) -> Iterator[Element]:
    is_captioned = any(child.tag == _FIGCAPTION for child in element)
    for child in element:
        tag = child.tag
        if tag in _APART or not tag.startswith(_HTML) or (tag == _DIV and child.get("class") == "embed"):
            continue
        if _is_credit(child, holding_more) or (is_captioned and tag == _CITE):
            yield child
        else:
            yield from _named(child, holding_more)


def _runs(element: Element) -> Iterator[list[Element]]:
    """Give the credits; those with no words between them together."""
    run: list[Element] = []
    # Few figures have anything that it has to be known for.
    holding_more = cache(partial(_holding_more, element))
    for credit in _named(element, holding_more):
        if run and not (_previous(credit) is run[-1] and not _has_words(run[-1].tail or "")):
            yield run
            run = []
        run.append(credit)
    if run:
        yield run


def _are_among_words(run: list[Element]) -> bool:
    """Tell whether credits are a part of the sentence that they stand in, which would be cut without them."""
    if run[0].tag in CONTAINERS or run[0].tag == _P:
        return False
    previous = _previous(run[0])
    before = (cast(Any, run[0]).getparent().text if previous is None else previous.tail) or ""
    after = run[-1].tail or ""
    is_glued = after != "" and after[0] not in LAYOUT
    return is_glued or _leads(before) is not None or bool(_has_words(before) and _has_words(after))


def _previous(element: Element) -> Element | None:
    return cast("Element | None", cast(Any, element).getprevious())
