"""Fail unless newsmodel is imported from an installation, complete with its marker for type checkers."""

from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path

import newsmodel

folder = Path(newsmodel.__file__).parent
if not folder.is_relative_to(sys.prefix):
    sys.exit(f"newsmodel comes from {folder}, not from {sys.prefix}")
if not (folder / "py.typed").is_file():
    sys.exit(f"{folder} has no py.typed")
print(f"newsmodel {metadata.version('newsmodel')} as installed")
