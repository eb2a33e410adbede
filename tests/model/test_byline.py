from __future__ import annotations

import time
from typing import Any

import pytest

from newsmodel import Byline, Contributor, ModelError


def person(name: str, *, location: str | None = None, job_title: str | None = None) -> Contributor:
    return Contributor(name=name, kind="person", location=location, job_title=job_title)


def organisation(name: str, *, location: str | None = None) -> Contributor:
    return Contributor(name=name, kind="organisation", location=location)


JANE, JOHN, AFP = person("Jane Doe"), person("John Roe"), organisation("AFP")

READ = [
    # one name
    ("By AFP", [AFP]),
    ("By Jane Doe", [JANE]),
    ("by Jane Doe", [JANE]),
    ("  By Jane Doe \n", [JANE]),
    ("By\N{NO-BREAK SPACE}AFP", [AFP]),
    ("BY JANE DOE", [person("JANE DOE")]),
    ("BY AFP", [AFP]),
    ("By J. K. Rowling", [person("J. K. Rowling")]),
    ("By Jean-Luc O'Neil", [person("Jean-Luc O'Neil")]),
    ("By Ursula von der Leyen", [person("Ursula von der Leyen")]),
    ("By محمد علي", [person("محمد علي")]),
    ("By 王小明", [person("王小明")]),
    # organisations
    ("By CNN", [organisation("CNN")]),
    ("By BBC News", [organisation("BBC News")]),
    ("By The New York Times", [organisation("The New York Times")]),
    ("By The Associated Press", [organisation("The Associated Press")]),
    ("By Agence France-Presse", [organisation("Agence France-Presse")]),
    ("By Anadolu Agency", [organisation("Anadolu Agency")]),
    # several names
    ("By A, B and C", [person("A"), person("B"), person("C")]),
    ("By Jane Doe and John Roe", [JANE, JOHN]),
    ("By Jane Doe & John Roe", [JANE, JOHN]),
    ("By Jane Doe, John Roe", [JANE, JOHN]),
    ("By Jane Doe, John Roe, and Ann Lee", [JANE, JOHN, person("Ann Lee")]),
    # with an agency
    ("By Jane Doe, Reuters", [JANE, organisation("Reuters")]),
    ("By Jane Doe, Reuters and AFP", [JANE, organisation("Reuters"), AFP]),
    ("By Jane Doe, BBC News", [JANE, organisation("BBC News")]),
    ("By Jane Doe/AFP", [JANE, AFP]),
    ("By Jane Doe - AFP", [JANE, AFP]),
    ("By Jane Doe – AFP", [JANE, AFP]),
    ("Jane Doe/AFP", [JANE, AFP]),
    ("Jane Doe / AFP", [JANE, AFP]),
    ("Jane Doe/AFP/Getty Images", [JANE, AFP, organisation("Getty Images")]),
    ("AFP/Reuters", [AFP, organisation("Reuters")]),
    # with places
    ("By Jane Doe in Cairo", [person("Jane Doe", location="Cairo")]),
    ("By Jane Doe at Cannes", [person("Jane Doe", location="Cannes")]),
    ("By Jane Doe in New York City", [person("Jane Doe", location="New York City")]),
    (
        "By Jane Doe and John Roe in Cairo",
        [person("Jane Doe", location="Cairo"), person("John Roe", location="Cairo")],
    ),
    (
        "By Jane Doe in Cairo and John Roe in Beirut",
        [person("Jane Doe", location="Cairo"), person("John Roe", location="Beirut")],
    ),
    ("By Jane Doe in Cairo and John Roe", [person("Jane Doe", location="Cairo"), JOHN]),
    ("By AFP in Baghdad", [organisation("AFP", location="Baghdad")]),
    # with job titles
    ("By Jane Doe, Political Editor", [person("Jane Doe", job_title="Political Editor")]),
    (
        "By Jane Doe, Editor, and John Roe, Chief Reporter",
        [person("Jane Doe", job_title="Editor"), person("John Roe", job_title="Chief Reporter")],
    ),
    # in other languages
    ("Von dpa", [organisation("dpa")]),
    ("Von Jana Müller", [person("Jana Müller")]),
    (
        "Von Jana Müller und Jan Schmidt, dpa",
        [person("Jana Müller"), person("Jan Schmidt"), organisation("dpa")],
    ),
    ("Von Anna Meier aus Berlin", [person("Anna Meier", location="Berlin")]),
    ("Par Jean Dupont", [person("Jean Dupont")]),
    ("Par Jean Dupont à Paris", [person("Jean Dupont", location="Paris")]),
    ("Por Ana García y Luis Ruiz", [person("Ana García"), person("Luis Ruiz")]),
    ("Por Ana García en Madrid", [person("Ana García", location="Madrid")]),
    ("De Jan Jansen", [person("Jan Jansen")]),
    ("Av Kari Nordmann i Oslo", [person("Kari Nordmann", location="Oslo")]),
]

LEFT_AS_TEXT = [
    *("", " ", "By", "By ", "By ,", "By and", "By /AFP", "/AFP", "By A/"),
    # without a word for "by" or an agency, anything may be meant
    *("AFP", "Jane Doe", "Jane Doe, Reuters", "Story by Jane Doe"),
    # nobody's name
    *("By staff reporter", "By Our Correspondent", "By Reuters Staff", "By the Editorial Board"),
    *("De notre correspondant", "By 3 reporters", "By @janedoe", "By Jane doe"),
    # more than names
    *("By Jane Doe with John Roe", "By Jane Doe for The Times", "By Jane Doe, Special to The Times"),
    *("By Jane Doe (Reuters)", "By Jane Doe | Reuters", "By Jane Doe. Photos by John Roe", "Par l'AFP"),
    *("By Jane Doe, Chief Political Correspondent, in London", "Par Jean Dupont avec AFP", "AFP - Jane Doe"),
    *("By Jane Doe in", "By Jane Doe in cairo", "By Jane Doe,"),
    # what follows may be a place, a degree or a name
    *("By Jane Doe, Cairo", "By Jane Doe in Austin, Texas", "By Jane Doe in Austin, TX", "By Jane Doe, MD"),
    *("By Jane Doe in Washington, D.C.", "BY OMAR", "By J.K."),
    "By " + "Jane Doe, " * 200 + "John Roe",
    "By " + " ".join(["Jane"] * 9),
]


@pytest.mark.parametrize(("text", "contributors"), READ, ids=[text for text, _ in READ])
def test_a_byline_is_taken_apart(text: str, contributors: list[Contributor]) -> None:
    assert Byline.parse(text) == Byline(text=text, contributors=tuple(contributors))


@pytest.mark.parametrize("text", LEFT_AS_TEXT, ids=lambda text: text[:40] or "empty")
def test_what_cannot_be_told_is_left_as_text(text: str) -> None:
    assert Byline.parse(text) == Byline(text=text)


@pytest.mark.parametrize("piece", [" ", "A ", ",", " and ", "/", " - ", "editor ", "A.", "-"])
def test_a_byline_of_any_length_is_read_in_no_time(piece: str) -> None:
    started = time.process_time()
    Byline.parse("By A" + piece * (100_000 // len(piece)) + "B")
    Byline.parse("By A" + piece * (950 // len(piece)) + "B")
    assert time.process_time() - started < 1


@pytest.mark.parametrize("text", [None, 5, b"By AFP"])
def test_a_printed_byline_is_a_string(text: Any) -> None:
    with pytest.raises(ModelError) as caught:
        Byline.parse(text)
    assert (caught.value.message, caught.value.value) == ("a string is wanted", text)


def test_a_byline_that_cannot_be_held_is_refused() -> None:
    with pytest.raises(ModelError, match=r"^text: U\+0000 cannot stand in XML \(got 'By \\x00'\)$"):
        Byline.parse("By \0")


def test_the_printed_text_is_kept_whoever_contributed() -> None:
    assert Byline(text="By others", contributors=(JANE,)).text == "By others"
