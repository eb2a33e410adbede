"""The page of facts says what is so."""

from __future__ import annotations

from pathlib import Path

from tests.conformance.facts_table import page
from tests.places import ROOT


def test_the_page_says_what_is_kept(conformance: Path) -> None:
    assert (ROOT / "docs" / "newsml-facts.md").read_text(encoding="utf-8") == page()
