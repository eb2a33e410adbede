"""Where the tests find files: the repository's own, and the standards' and samples beside it."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).parents[1]
CONFORMANCE = Path(os.environ.get("NEWSMODEL_CONFORMANCE") or ROOT.parent / "shared" / "conformance")
SAMPLES = Path(os.environ.get("NEWSMODEL_SAMPLES") or ROOT.parent / "shared" / "samples")
