"""Fail unless newsmodel works without its extras, and says which extra is wanted for the rest."""

from __future__ import annotations

import importlib
import importlib.util
import subprocess
import sys

import newsmodel

for package in ("click", "hypothesis", "rich"):
    if importlib.util.find_spec(package):
        sys.exit(f"{package} is installed, so this proves nothing")

for name in newsmodel.__all__:
    getattr(newsmodel, name)

article = newsmodel.Article(headline="Port reopens")
for name, form in newsmodel.formats.items():
    if form.lossless and newsmodel.loads(newsmodel.dumps(article, name), name) != article:
        sys.exit(f"{name} did not bring the article back")

try:
    importlib.import_module("newsmodel.strategies")
except ImportError as error:
    if "newsmodel[testing]" not in str(error):
        sys.exit(f"newsmodel.strategies does not name its extra: {error}")
else:
    sys.exit("newsmodel.strategies was imported without hypothesis")

command = [sys.executable, "-m", "newsmodel", "formats"]
ran = subprocess.run(command, capture_output=True, text=True, check=False)
if ran.returncode == 0 or "newsmodel[cli]" not in ran.stderr or "Traceback" in ran.stderr:
    sys.exit(f"the command does not name its extra: status {ran.returncode}, {ran.stderr!r}")

print("newsmodel works without its extras, and names them")
