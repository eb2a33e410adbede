from __future__ import annotations

import pytest

from newsmodel import ModelError, Section


@pytest.mark.parametrize("names", [("Security",), ("Iraq News", "Security"), ("a", "", "a"), ("x",) * 32])
def test_a_section_has_the_path_it_is_made_of(names: tuple[str, ...]) -> None:
    assert Section.of(*names).path == names


def test_a_section_stands_within_its_parent() -> None:
    assert Section.of("Iraq News", "Security") == Section(name="Security", parent=Section(name="Iraq News"))


def test_sections_nest_only_so_deep() -> None:
    with pytest.raises(ModelError, match=r"^parent: sections nest at most 32 levels deep \(got 33\)$"):
        Section.of(*map(str, range(33)))


def test_a_section_without_a_name_is_refused() -> None:
    with pytest.raises(ModelError, match=r"^name: a section has a name \(got \(\)\)$"):
        Section.of()


def test_a_parent_is_a_section() -> None:
    with pytest.raises(ModelError, match=r"^parent: Section is wanted \(got 'Iraq News'\)$"):
        Section(name="Security", parent="Iraq News")  # type: ignore[arg-type]  # what is refused
