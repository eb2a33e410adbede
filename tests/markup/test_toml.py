"""TOML: what is read in proportion to its length, and what is refused for that."""

from __future__ import annotations

import pytest

from newsmodel import DecodeError
from newsmodel.markup import toml

DOTS = "a." * 1000
LONG = f"{{{DOTS}a = 1}}"


@pytest.mark.parametrize(
    "source",
    [
        f"{DOTS}a = 1",
        f'{DOTS}"a" = 1',
        f'["b". {DOTS.replace(".", " . ")}a]',
        f"""x = [\"""\n\'\""", {LONG}, '']""",
        f"x = ['''\n\"''', {LONG}, \"\"]",
        f"""x = [\"""\\\"\"\""", {LONG}, "\"]""",
        f"""x = [\"\"\"\"\"a\"\"\"\"\", {LONG}, "\"]""",
        f"# '\nx = {LONG} # '",
        f'# """\nx = {LONG} # """',
    ],
)
def test_a_key_of_too_many_parts_is_refused_wherever_it_stands(
    source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What Python spends on it grows with the square of its parts.
    monkeypatch.delattr("tomllib.loads")
    with pytest.raises(DecodeError, match="too many parts"):
        toml.read_toml(source)


@pytest.mark.parametrize(
    "said",
    [
        f'"{DOTS}"',
        f"'{DOTS}'",
        f'"{DOTS} \\" {DOTS}"',
        f'"""{DOTS}\n"" {DOTS} \\""" {DOTS}"""',
        f'"""\n"{DOTS}"""""',
        f"'''{DOTS}\n''{DOTS}''''",
        f"1 # {DOTS}",
        "[" + "1.5, " * 400 + "]",
    ],
)
def test_dots_that_part_no_key_are_read(said: str) -> None:
    assert list(toml.read_toml(f"x = {said}")) == ["x"]


@pytest.mark.parametrize("piece", ['\\"""\n', '\\"', "\\'", '""" ', "''' ", "'\n", "a.", '"a".', '# "\n'])
@pytest.mark.parametrize("start", ["", '"', '"""', "'''"])
def test_what_does_not_end_is_looked_at_once(start: str, piece: str) -> None:
    source = f"x = {start}{piece * 50_000}" + "." * 300
    with pytest.raises(DecodeError):
        toml.read_toml(source)
