"""The pages that are measured.

What may live here: where they are, and how they are read.
"""

from __future__ import annotations

from pathlib import Path

import newsmodel

__all__ = ["pages"]

ROOT = Path(__file__).parents[1]
SHIPPED = ROOT / "examples" / "data"
SAMPLES = ROOT.parent / "shared" / "samples"


def pages() -> dict[str, newsmodel.Article]:
    """Return the shipped page, and the real ones where they stand beside the repository."""
    paths = [*sorted(SHIPPED.glob("*.txt")), *sorted(SAMPLES.glob("*.txt"))]
    return {path.name: newsmodel.load(path) for path in paths}
