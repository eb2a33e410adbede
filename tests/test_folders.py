"""Which files below a folder are documents."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import attrs
import pytest

from newsmodel import detection, formats, iterload
from newsmodel.folders import files_below
from tests.io.given import headlines, put


def test_folders_may_nest_more_deeply_than_python_calls(tmp_path: Path) -> None:
    put(tmp_path.joinpath(*["a"] * 200, "b.json"), "deep")
    put(tmp_path / "a" / "c.json", "shallow")
    depth, frame = 0, sys._getframe()
    while frame.f_back is not None:
        depth, frame = depth + 1, frame.f_back
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(depth + 150)
    try:
        assert headlines(iterload(tmp_path)) == ["deep", "shallow"]
    finally:
        sys.setrecursionlimit(limit)


def test_what_is_passed_by_is_told(tmp_path: Path) -> None:
    put(tmp_path / "a.json", "a")
    (tmp_path / "b.docx").touch()
    (tmp_path / "c.json").symlink_to(tmp_path / "no.json")
    (tmp_path / "d.json").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "e.json")
    (tmp_path / ".f.json").touch()
    passed_by: list[str] = []
    assert list(files_below(tmp_path, None, passed_by.append)) == [tmp_path / "a.json"]
    assert [Path(path).name for path in passed_by] == ["b.docx", "c.json", "d.json", "e.json"]
    passed_by.clear()
    assert list(files_below(tmp_path, "json", passed_by.append)) == [tmp_path / "a.json", tmp_path / "b.docx"]
    assert [Path(path).name for path in passed_by] == ["c.json", "d.json", "e.json"]


def test_a_format_that_is_only_read_has_documents_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = attrs.evolve(formats["newsml1"], extensions=(".old",))
    monkeypatch.setattr(detection, "formats", {**formats, "newsml1": old})
    (tmp_path / "a.old").touch()
    assert list(files_below(tmp_path)) == [tmp_path / "a.old"]


def test_what_cannot_be_opened_is_told_and_does_not_hold_up_the_rest(tmp_path: Path) -> None:
    for name in ("a/a.json", "b/a.json", "d.json"):
        put(tmp_path / name, name)
    (tmp_path / "c.json").symlink_to(tmp_path / "c.json")
    unopened: list[OSError] = []
    paths = files_below(tmp_path, unopened=unopened.append)
    assert next(paths) == tmp_path / "a" / "a.json"
    (tmp_path / "b").rename(tmp_path / ".b")
    assert list(paths) == [tmp_path / "d.json"]
    assert [error.filename for error in unopened] == [str(tmp_path / "b"), str(tmp_path / "c.json")]


def test_a_folder_that_cannot_be_opened_is_an_error_when_nobody_is_told(tmp_path: Path) -> None:
    put(tmp_path / "a.json", "a")
    put(tmp_path / "b" / "a.json", "b")
    paths = files_below(tmp_path)
    assert next(paths) == tmp_path / "a.json"
    (tmp_path / "b").rename(tmp_path / ".b")
    with pytest.raises(FileNotFoundError) as caught:
        next(paths)
    assert caught.value.filename == str(tmp_path / "b")


def test_a_folder_that_is_not_there_is_an_error_whoever_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        next(files_below(tmp_path / "no", unopened=print))
    assert caught.value.filename == str(tmp_path / "no")
