"""How a printed byline is taken apart.

What may live here: the words that bylines are made of, and the one function that reads them. It gives
fields and knows no class, so that the model's classes can use it.

    byline  = [ prefix ] names [ "," agency | "/" agency ]
    names   = name { ("," | and) name }
    name    = person [ in place ] [ "," job title ] | agency

Whatever does not read as this, whole, is not taken apart at all.
"""

from __future__ import annotations

import re
from typing import Any

# The word for "by" and, in the same language, those that lead to a place.
_PREFIXES = {
    "by": ("in", "at"),
    "von": ("in", "aus"),
    "par": ("à", "au", "en"),
    "por": ("en", "em"),
    "de": ("en", "à", "em"),
    "av": ("i",),
}
_AND = r"and|und|et|y|e|och|og|&"
_AGENCIES = frozenset(
    name
    for line in """
    aap|afp|agence france-presse|anadolu agency|anp|ansa|ap|apa|associated press|ats|belga|bloomberg|cp|ctk
    deutsche presse-agentur|dpa|efe|getty images|interfax|irna|itar-tass|keystone-ats|kna|kyodo|lusa|mti|ntb
    pa media|pap|press association|reuters|ria novosti|ritzau|sana|sda|sid|stt|tass|the associated press
    the canadian press|tt|united press international|upi|xinhua
    """.split("\n")
    for name in line.strip().split("|")
    if name
)
_TITLES = r"editor|correspondent|reporter|writer|photographer|columnist|analyst|chief|redakteur\w*|journalist"

_prefix = re.compile(rf"({'|'.join(_PREFIXES)})\s+(?=\S)", re.IGNORECASE).match
_separators = re.compile(rf"\s*(,)\s*(?:(?:{_AND})\s+)?|\s+(?:{_AND})\s+", re.IGNORECASE)
_slash = re.compile(r"\s*/\s*|\s+[-–—]\s+").split
_acronym = re.compile(r"[A-Z]{2,6}").fullmatch
_job_title = re.compile(rf".*\b({_TITLES})\b.*", re.IGNORECASE).fullmatch
_PARTICLES = frozenset(
    "van von der den de del della di da dos du la le bin ibn ben el al ten ter zu af av".split()
)
_word = re.compile(r"[^\W\d_][\w'’.\-]*").fullmatch
_MOST_WORDS = 8
# Longer than any byline: what is searched for below takes time that grows with the square of the length.
_LONGEST = 1000


def parse(text: str) -> list[dict[str, Any]]:
    """Return the fields of each contributor that a byline names, or none when it does not read as one."""
    line = text.strip()
    if len(line) > _LONGEST:
        return []
    prefix = _prefix(line)
    parts = _slash(line[prefix.end() :] if prefix else line)
    if not prefix and len(parts) == 1:
        return []
    leads = _PREFIXES[prefix[1].lower()] if prefix else ("in",)
    found: list[dict[str, Any]] = []
    for index, part in enumerate(parts):
        named = _names(part, leads)
        if not named or (index and named[0]["kind"] != "organisation"):
            return []
        found += named
    return found


def _names(text: str, leads: tuple[str, ...]) -> list[dict[str, Any]]:
    pieces = re.split(_separators, text)
    found: list[dict[str, Any]] = []
    for index in range(0, len(pieces), 2):
        piece, after_comma = pieces[index], index > 0 and pieces[index - 1] == ","
        if _is_agency(piece):
            found.append({"name": piece, "kind": "organisation"})
        elif after_comma and found and found[-1]["kind"] == "person" and _job_title(piece):
            found[-1]["job_title"] = piece
        elif person := _located_person(piece, leads):
            found.append(person)
        else:
            return []
    return _share_location(found)


def _is_agency(text: str) -> bool:
    return text.lower() in _AGENCIES or _acronym(text) is not None


def _is_name(text: str) -> bool:
    """Tell whether each word starts with a capital, or with a letter of a script that has none."""
    words = [word for word in text.split() if word.lower() not in _PARTICLES]
    return 0 < len(words) <= _MOST_WORDS and all(_word(word) and not word[0].islower() for word in words)


def _located_person(text: str, leads: tuple[str, ...]) -> dict[str, Any] | None:
    name, lead, place = text, "", ""
    for word in leads:
        name, lead, place = text.partition(f" {word} ")
        if lead:
            break
    if not _is_name(name) or (lead and not _is_name(place)):
        return None
    person = {"name": name, "kind": "person"}
    return person | {"location": place} if lead else person


def _share_location(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the place after the last name to all when no other name has one: "By A and B in Cairo"."""
    people = [fields for fields in found if fields["kind"] == "person"]
    located = [fields for fields in people if "location" in fields]
    if len(located) == 1 and located[0] is people[-1]:
        for fields in people:
            fields["location"] = located[0]["location"]
    return found
