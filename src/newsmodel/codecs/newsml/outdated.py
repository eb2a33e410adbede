"""Outdated: the carried parts that must not stand in a document any more.

What may live here: telling them, and the witnesses. A part is outdated when a field was read from it that has
been changed since: another reader would take it for the news. A witness says nothing that is not written for
a field anyhow; it was only carried to tell whether the field has been changed.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from newsmodel.codecs.newsml.assertions import Names
from newsmodel.codecs.newsml.bodies import head_of
from newsmodel.codecs.newsml.leftovers import IN_HEAD
from newsmodel.codecs.newsml.localized import language_for_names_of, localized
from newsmodel.codecs.newsml.meaning import (
    NOTE,
    ONCE,
    ROOT_ROWS,
    Meaning,
    is_whole,
    meaning_for,
    said_by,
    token_of,
)
from newsmodel.codecs.newsml.names import G2
from newsmodel.codecs.newsml.splicing import Part, names_in
from newsmodel.codecs.newsml.taking import READ_ANYWHERE
from newsmodel.codecs.newsml.texts import text_of
from newsmodel.markup.head import Head
from newsmodel.markup.xml import parse
from newsmodel.model.article import Article
from newsmodel.model.headline import Headline

__all__ = ["sorted_out"]

_Parts = dict[int, Part]
_METADATA = frozenset({"itemMeta", "contentMeta"})
_NO_HEADLINE = ("headline", Headline(text=""))


def sorted_out(article: Article, parts: _Parts) -> tuple[_Parts, _Parts]:
    """Return the parts that may stand in a document, and the witnesses among the others.

    Args:
        article: what is written.
        parts: its carried parts, by their places among the extensions.
    """
    said = said_by(article)
    names = names_in(parts.values())
    # What stands in the wrong container is read last.
    read = dict(sorted(parts.items(), key=lambda numbered: numbered[1].is_misplaced))
    language = language_for_names_of(article)
    known = {
        index: _known(part, said, article, names, language) for index, part in read.items() if part.is_element
    }
    outdated: set[int] = set()
    witnesses: set[int] = set()
    for name, group in _by_name(known).items():
        outdated.update(_outdated(name, group))
        witnesses.update(_witnesses(name, group, parts, has_others=bool(article.alternative_headlines)))
    outdated.update(_with_changed_heads(article, known, read))
    old_headlines = {known[index].headline for index in outdated}
    outdated.update(index for index, part in known.items() if part.heading and part.heading in old_headlines)
    native = {index: part for index, part in parts.items() if index not in outdated | witnesses}
    return native, {index: parts[index] for index in sorted(witnesses - outdated)}


@attrs.frozen
class _Known:
    """What is known of a part.

    Attributes:
        meaning: what it means, if anything.
        is_current: whether the article says so.
        is_whole: whether the article says so, and the part nothing more.
        head: what it prints above a text.
        heading: what stands above a text, but is not the headline of the article.
    """

    meaning: Meaning | None
    is_current: bool
    is_whole: bool
    head: Head | None = None
    heading: str | None = None

    @property
    def headline(self) -> str | None:
        """The headline that it says or prints."""
        if self.meaning is not None and self.meaning[0] == "headline":
            text: str = self.meaning[1].text
            return text
        return None if self.head is None else self.head.headline


def _known(
    part: Part, said: frozenset[tuple[str, str]], article: Article, names: Names, language: str | None
) -> _Known:
    element = parse(part.content, "newsml")
    meaning = meaning_for(article, localized(element, language), names) if _is_read(part) else None
    is_current = meaning is not None and token_of(meaning) in said
    return _Known(
        meaning,
        is_current,
        is_current and meaning is not None and is_whole(element, meaning, article.kind, names),
        *(head_of(element, article.headline) if part.container == "contentSet" else ()),
    )


def _is_read(part: Part) -> bool:
    """Tell whether the reader looks at a part where it stands."""
    tag = G2 + part.name
    if part.container in _METADATA:
        return tag in READ_ANYWHERE
    return tag not in READ_ANYWHERE if part.container else tag in ROOT_ROWS


def _by_name(known: Mapping[int, _Known]) -> dict[str, dict[int, _Known]]:
    """Return the parts that mean something by the name of what they mean."""
    found: dict[str, dict[int, _Known]] = {}
    for index, part in known.items():
        if part.meaning is not None:
            found.setdefault(part.meaning[0], {})[index] = part
    return found


def _outdated(name: str, group: Mapping[int, _Known]) -> list[int]:
    """Return those parts of one meaning whose field has been changed."""
    old = [index for index, part in group.items() if not part.is_current]
    if name not in ONCE:
        return old
    if name == "body":
        # Of a text that was changed, other versions must not stand there either.
        return old if len(old) == len(group) else []
    # The first is the one that was read; the others are values of their own, but for those that say the same.
    first = next(iter(group.values()))
    return [] if first.is_current else [index for index in old if group[index].meaning == first.meaning]


def _witnesses(name: str, group: Mapping[int, _Known], parts: _Parts, *, has_others: bool) -> list[int]:
    """Return those parts of one meaning that need not stand in the document.

    Args:
        name: the name of the meaning.
        group: the parts of that meaning.
        parts: all parts.
        has_others: whether the article has other headlines than its own.
    """
    # What stands in the wrong container is kept there.
    group = {index: part for index, part in group.items() if not parts[index].is_misplaced}
    if name in ("headline", "by"):
        # No element is written for a headline without words that is the only one.
        whole = [index for index, part in group.items() if part.is_whole]
        return [index for index in whole if has_others or group[index].meaning != _NO_HEADLINE]
    if name not in ONCE and name != NOTE:
        return []
    # Of those in one place, the one comes first that was read.
    first: dict[tuple[str, str], int] = {}
    for index in group:
        first.setdefault((parts[index].container, parts[index].name), index)
    return [index for index in first.values() if group[index].is_whole][:1]


def _with_changed_heads(article: Article, known: Mapping[int, _Known], parts: _Parts) -> list[int]:
    """Return the texts that print something above themselves that has been changed."""
    heads = {index: part.head for index, part in known.items() if part.head is not None}
    filler = _filler(known, parts)
    source = Head() if filler is None else heads.get(filler, Head())
    titles = [part.content for part in parts.values() if part.container in _METADATA and part.name == "title"]
    title = next(filter(None, (text_of(parse(content, "newsml")) for content in titles)), None)
    if title is not None:
        # It goes before what is printed.
        source = attrs.evolve(source, headline=title)
    said = _by_name(known)
    return [index for index, head in heads.items() if _is_changed(head, source, article, said)]


def _filler(known: Mapping[int, _Known], parts: _Parts) -> int | None:
    """Return the text whose head fills what the metadata leave open, if one can tell.

    It is the first, or the first that has a head where there is no text; of those in several places, it is
    the one that was read.
    """
    texts = [index for index, part in known.items() if part.meaning is not None and part.meaning[0] == "body"]
    found = texts or [index for index, part in known.items() if part.head is not None]
    if len({parts[index].name for index in found}) > 1:
        found = [index for index in found if known[index].is_current]
    return found[0] if len({parts[index].name for index in found}) == 1 else None


def _is_changed(head: Head, source: Head, article: Article, said: Mapping[str, Mapping[int, _Known]]) -> bool:
    """Tell whether something has been changed that a head prints.

    Args:
        head: the head.
        source: what fills the fields that the metadata leave open.
        article: what is written.
        said: the parts by what they mean. Where the metadata say what the head prints, all that they say is
            carried, and tells.
    """
    for field, name in IN_HEAD.items():
        printed = _printed(head, field)
        metadata = list(said.get(name, {}).values())
        if not printed:
            continue
        if not metadata and printed == _printed(source, field) != _printed(article, field):
            return True
        # Of what an article has once, the first was read.
        if not all(part.is_current for part in (metadata[:1] if name in ONCE else metadata)):
            return True
    headlines = said.get("headline", {}).values()
    others = head.alternative_headlines
    is_another = head.headline and not headlines and source.headline != article.headline
    if is_another and any(other.text == source.headline for other in others):
        # It prints the old headline as another of its own.
        return True
    # Of other headlines the metadata say none where they have one at most, and that without a role.
    roles = [part.meaning[1].role for part in headlines if part.meaning is not None]
    is_read = roles in ([], [None]) and others == source.alternative_headlines
    return is_read and bool(others) and article.alternative_headlines != others


def _printed(holder: Head | Article, field: str) -> str | list[str] | None:
    """Return what is printed of a field: its words."""
    if field == "bylines":
        return [byline.text for byline in holder.bylines]
    if field == "dateline":
        return None if holder.dateline is None else holder.dateline.text
    value: str | None = getattr(holder, field)
    return value
