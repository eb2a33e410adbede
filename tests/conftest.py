"""What every test may ask for: files that stand beside the repository, and how many examples a law draws."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.places import CONFORMANCE, SAMPLES

# No deadline and no complaint about slow draws: a whole article has some forty fields, and a busy machine
# draws it slower than either limit. Speed is measured in benchmarks/, not here.
settings.register_profile(
    "default",
    max_examples=int(os.environ.get("NEWSMODEL_EXAMPLES", "300")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("nightly", settings.get_profile("default"), max_examples=20_000)
# Coverage must be the same in every run, so it does not depend on what is drawn.
settings.register_profile("coverage", settings.get_profile("default"), max_examples=25, derandomize=True)
settings.load_profile("default")


def _beside(folder: Path, variable: str) -> Path:
    if not folder.is_dir():
        message = f"{folder} is missing; {variable} may name another folder"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return folder


@pytest.fixture(scope="session")
def conformance() -> Path:
    """The folder of schemas and test files that the standards' bodies publish."""
    return _beside(CONFORMANCE, "NEWSMODEL_CONFORMANCE")


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of real pages."""
    return _beside(SAMPLES, "NEWSMODEL_SAMPLES")
