"""How long `import newsmodel` takes over a bare interpreter.

What may live here: the measurement, and its breakdown by module. Run it alone to see the breakdown:
python benchmarks/imports.py
"""

from __future__ import annotations

import os
import subprocess
import sys
from resource import RUSAGE_CHILDREN, getrusage

__all__ = ["milliseconds"]

SHOWN = 25


def processor_time() -> float:
    """Return the seconds that finished processes have computed, without those that they waited."""
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def milliseconds(rounds: int) -> float:
    """Return what the import adds to the fastest start of the interpreter."""
    best = {"pass": float("inf"), "import newsmodel": float("inf")}
    # As installed: compiled once, by the first round.
    compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(rounds):
        for code, fastest in best.items():
            start = processor_time()
            subprocess.run([sys.executable, "-c", code], env=compiled, check=True)  # noqa: S603  # one of the two
            best[code] = min(fastest, processor_time() - start)
    return (best["import newsmodel"] - best["pass"]) * 1000


def breakdown() -> list[tuple[float, float, str]]:
    """Return what each module takes: by itself, with what it imports, and its name; the longest first."""
    command = [sys.executable, "-X", "importtime", "-c", "import newsmodel"]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603  # written above
    lines = [line.removeprefix("import time:").split("|") for line in ran.stderr.splitlines()[1:]]
    return sorted(
        ((int(own) / 1000, int(all_) / 1000, name.strip()) for own, all_, name in lines), reverse=True
    )


if __name__ == "__main__":
    print(f"import newsmodel: {milliseconds(20):.0f} ms over a bare interpreter\n\n  own ms   all ms")
    for own, with_imports, name in breakdown()[:SHOWN]:
        print(f"{own:8.1f} {with_imports:8.1f}  {name}")
