"""How a printed byline is taken apart.

What may live here: the words that bylines are made of, and the one function that reads them. It gives
fields and knows no class, so that the model's classes can use it.

    byline  = [ prefix ] names [ "," agency | "/" agency ]
    names   = name { ("," | and) name }
    name    = person [ in place ] [ "," job title ] | agency [ in place ]

Whatever does not read as this, whole, is not taken apart at all. Nor is what may as well be something else:
"Texas" in "By Jane Doe in Austin, Texas", "MD" in "By Jane Doe, MD", "OMAR" in "BY OMAR".
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
    pa|pa media|pap|press association|reuters|ria novosti|ritzau|sana|sda|sid|stt|tass|the associated press
    the canadian press|tt|united press international|upi|xinhua
    """.split("\n")
    for name in line.strip().split("|")
    if name
)
# What an organisation has in its name and a person has not.
_ORGANISATION = frozenset("agence agencia agencies agency media network news radio television tv".split())
_TITLES = r"editor|correspondent|reporter|writer|photographer|columnist|analyst|chief|redakteur\w*|journalist"
# Such a byline names nobody: "By Our Correspondent", "By Reuters Staff".
_nobody = re.compile(rf".*\b({_TITLES}|board|desk|our|staff|team)\b.*", re.IGNORECASE).fullmatch

_prefix = re.compile(rf"({'|'.join(_PREFIXES)})\s+(?=\S)", re.IGNORECASE).match
_separators = re.compile(rf"\s*(,)\s*(?:(?:{_AND})\s+)?|\s+(?:{_AND})\s+", re.IGNORECASE)
_slash = re.compile(r"\s*/\s*|\s+[-–—]\s+").split
# One of two letters may be a state, and some follow a person's name.
_acronym = re.compile(r"(?!CEO|CBE|MBE|OBE|PHD)[A-Z]{3,6}").fullmatch
_initials = re.compile(r"(?:[^\W\d_]\.)+").fullmatch
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
    # Where everything is in capitals, a short name looks like an acronym.
    shouted = line.isupper() and " " in line
    found: list[dict[str, Any]] = []
    for index, part in enumerate(parts):
        named = _names(part, leads, shouted=shouted)
        if not named or (index and named[0]["kind"] != "organisation"):
            return []
        found += named
    return found


def is_agency(name: str) -> bool:
    """Tell whether a name, and not one in a line of capitals, is an agency's without a doubt."""
    return name.lower() in _AGENCIES or _acronym(name) is not None


def own_words(name: str) -> list[str]:
    """Return the words of a name, without those such as "van" and "de"."""
    return [word for word in name.split() if word.lower() not in _PARTICLES]


def _names(text: str, leads: tuple[str, ...], *, shouted: bool) -> list[dict[str, Any]]:
    pieces = re.split(_separators, text)
    found: list[dict[str, Any]] = []
    for index in range(0, len(pieces), 2):
        piece, after_comma = pieces[index], index > 0 and pieces[index - 1] == ","
        if after_comma and found and found[-1]["kind"] == "person" and _job_title(piece):
            found[-1]["job_title"] = piece
            continue
        named = _located(piece, leads, shouted=shouted)
        if named is None or (after_comma and _may_be_a_place(named, found)):
            return []
        found.append(named)
    return _share_location(found)


def _located(text: str, leads: tuple[str, ...], *, shouted: bool) -> dict[str, Any] | None:
    name, lead, place = text, "", ""
    for word in leads:
        name, lead, place = text.partition(f" {word} ")
        if lead:
            break
    kind = _kind(name, shouted=shouted)
    if kind is None or (lead and not _is_name(place)):
        return None
    named = {"name": name, "kind": kind}
    return named | {"location": place} if lead else named


def _kind(name: str, *, shouted: bool) -> str | None:
    """Return what a name stands for, or None when that cannot be told."""
    if name.lower() in _AGENCIES:
        return "organisation"
    if _acronym(name):
        return None if shouted else "organisation"
    if _nobody(name) or not _is_name(name):
        return None
    words = name.lower().split()
    return "organisation" if words[0] == "the" or _ORGANISATION.intersection(words) else "person"


def _is_name(text: str) -> bool:
    """Tell whether each word starts with a capital, or with a letter of a script that has none."""
    words = own_words(text)
    return (
        0 < len(words) <= _MOST_WORDS
        and all(_word(word) and not word[0].islower() for word in words)
        and not all(_initials(word) for word in words)
    )


def _may_be_a_place(named: dict[str, Any], found: list[dict[str, Any]]) -> bool:
    """Tell whether a word after a comma may say where the one before it was: names before it are longer."""
    return named["kind"] == "person" and " " not in named["name"] and " " in found[-1]["name"]


def _share_location(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the place after the last name to all when no other name has one: "By A and B in Cairo"."""
    people = [fields for fields in found if fields["kind"] == "person"]
    located = [fields for fields in people if "location" in fields]
    if len(located) == 1 and located[0] is people[-1]:
        for fields in people:
            fields["location"] = located[0]["location"]
    return found
