"""Others' readers of NewsML-G2: what the reading of an agency's item is held against.

What may live here: one function a rival, which returns what reads the bytes of an item with it, or None where
it cannot be made here.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

__all__ = ["python_newsmlg2", "xsdata_bindings"]

ROOT = Path(__file__).parents[1]
CONFORMANCE = Path(os.environ.get("NEWSMODEL_CONFORMANCE") or ROOT.parent / "shared" / "conformance")
SCHEMA = CONFORMANCE / "newsml-g2" / "schema" / "NewsML-G2_2.35-spec-All-Power.xsd"
# Made once: the folder belongs to what `make clean` removes.
GENERATED = ROOT / "build" / "bench"
BINDINGS = "g2bindings"

Read = Callable[[bytes], object]


def xsdata_bindings() -> Read | None:
    """Return a reader into classes that xsdata makes of the standard's schema; None without the schema.

    The schema is the IPTC's, so neither it nor what is made of it is shipped.
    """
    if not (GENERATED / f"{BINDINGS}.py").exists():
        if not SCHEMA.exists():
            return None
        generate()
    sys.path.insert(0, str(GENERATED))
    from xsdata.formats.dataclass.context import XmlContext
    from xsdata.formats.dataclass.parsers import XmlParser
    from xsdata.formats.dataclass.parsers.handlers import LxmlEventHandler

    item = importlib.import_module(BINDINGS).NewsItem
    # The context keeps what it has learnt of the classes, and is what a program would share.
    parser = XmlParser(context=XmlContext(), handler=LxmlEventHandler)
    return lambda raw: parser.from_bytes(raw, item)


def generate() -> None:
    """Make the classes."""
    GENERATED.mkdir(parents=True, exist_ok=True)
    binaries = Path(sys.executable).parent
    # It formats what it made with ruff, which it looks for on the path.
    found = {**os.environ, "PATH": f"{binaries}{os.pathsep}{os.environ.get('PATH', '')}"}
    options = ["--package", BINDINGS, "--structure-style", "single-package", "--slots"]
    command = [str(binaries / "xsdata"), "generate", str(SCHEMA), *options]
    subprocess.run(command, cwd=GENERATED, env=found, check=True, capture_output=True)  # noqa: S603  # made above


def python_newsmlg2() -> Read:
    """Return a reader into the objects of python-newsmlg2, the IPTC's own library."""
    from NewsMLG2 import NewsMLG2Document

    def read(raw: bytes) -> object:
        # It prints a warning for each catalogue that it does not know.
        with redirect_stdout(StringIO()):
            return NewsMLG2Document(raw).get_item()

    return read
