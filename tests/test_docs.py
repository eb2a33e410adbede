"""Every example in the documentation runs and shows what it says.

The Python blocks of one document share their names, as a reader goes from the top to the bottom. A block
with prompts is held to the output it shows; one without is run whole. They run in an empty folder with the
shipped examples in it, so a document may read `examples/data/...` and write what it likes.
"""

from __future__ import annotations

import doctest
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

import newsmodel
from tests.places import ROOT

# Asserted below: a document that drops out of the tests, or comes without them, is noticed.
WITH_EXAMPLES: frozenset[str] = frozenset(
    {"README.md", "docs/newsml.md", "docs/newsml1.md", "docs/vocabulary.md"}
)

# `__main__` runs the command when it is imported.
MODULES = [
    "newsmodel",
    *(
        module.name
        for module in pkgutil.walk_packages(newsmodel.__path__, "newsmodel.")
        if not module.name.endswith("__main__")
    ),
]


def documents() -> list[Path]:
    return [*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/**/*.md"))]


def blocks(document: Path) -> Iterator[tuple[int, str, str]]:
    """Yield the line, the language and the source of each fenced block."""
    for token in MarkdownIt().parse(document.read_text(encoding="utf-8")):
        if token.type == "fence":
            assert token.map is not None
            yield token.map[0] + 1, token.info.strip(), token.content


def check(test: doctest.DocTest) -> None:
    """Run the examples, whose names stay for the next block, and fail with what differs."""
    report: list[str] = []
    doctest.DocTestRunner(verbose=False).run(test, out=report.append, clear_globs=False)
    assert not report, "".join(report)


def test_the_documents_with_examples_are_known() -> None:
    found = {
        document.relative_to(ROOT).as_posix()
        for document in documents()
        if any(language == "python" for _, language, _ in blocks(document))
    }
    assert found == WITH_EXAMPLES


@pytest.mark.parametrize("document", documents(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_prompts_stand_in_python_blocks_only(document: Path) -> None:
    with_prompts = [(line, language) for line, language, source in blocks(document) if ">>>" in source]
    elsewhere = [line for line, language in with_prompts if language != "python"]
    assert elsewhere == []


@pytest.mark.parametrize("document", sorted(WITH_EXAMPLES))
def test_document(document: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "__main__"}
    for line, language, source in blocks(ROOT / document):
        if language != "python":
            continue
        if ">>>" in source:
            test = doctest.DocTestParser().get_doctest(source, {}, document, document, line)
            test.globs = names
            check(test)
        else:
            # The blank lines give an error the line of the document that it stands on.
            exec(compile("\n" * line + source, str(ROOT / document), "exec"), names)  # noqa: S102  # our own document


@pytest.mark.parametrize("name", MODULES)
def test_docstrings(name: str) -> None:
    module = importlib.import_module(name)
    for test in doctest.DocTestFinder(exclude_empty=True).find(module):
        check(test)
