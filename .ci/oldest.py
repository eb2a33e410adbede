"""Print the oldest release of each dependency that pyproject.toml allows, as constraints for pip."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

project = tomllib.loads(Path("pyproject.toml").read_text())["project"]
extras = (requirement for extra in project["optional-dependencies"].values() for requirement in extra)
for requirement in sorted({*project["dependencies"], *extras}):
    if requirement.startswith(project["name"] + "["):
        continue  # an extra that gathers others
    bound = re.fullmatch(r"([\w.-]+)>=([\w.]+)", requirement)
    if bound is None:
        sys.exit(f"a dependency must have a lower bound and nothing else: {requirement}")
    print(f"{bound[1]}=={bound[2]}")
