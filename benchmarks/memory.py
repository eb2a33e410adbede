"""How much memory it takes to go through a message of many items, one at a time.

What may live here: writing such messages, and the peak of the process that reads one. The status is 1 when
the longest takes more than a tenth more memory than the first.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

FEW, MANY = 4_000, 40_000
BOUND = 1.1

START = """<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
<header><sent>2026-03-04T14:22:31+01:00</sent><sender>nordkyst.example</sender></header>
<itemSet>
"""
ITEM = """<newsItem guid="tag:nordkyst.example,2026:item{0}" version="1" standard="NewsML-G2" \
standardversion="2.35" conformance="power" xml:lang="en">
<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
<itemMeta><itemClass qcode="ninat:text"/><provider literal="Nordkyst"/>\
<versionCreated>2026-03-04T14:22:31+01:00</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><urgency>3</urgency><slugline>HARBOUR/{0}</slugline>\
<headline>Ship {0} calls at Skarvik</headline>\
<by>By Ingrid Solheim Vaage</by><keyword>shipping</keyword></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml">\
<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>
{1}
</body></html></inlineXML></contentSet>
</newsItem>
"""
PARAGRAPH = "<p>Ship {0} made fast at quay {1} and was connected to power from the grid within the hour.</p>"
END = "</itemSet>\n</newsMessage>\n"

# Run in a process of its own, whose peak is that of this reading alone.
READ = """
import resource, sys
import newsmodel
number = sum(1 for article in newsmodel.iterload(sys.argv[1]))
print(number, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def write_message(path: Path, items: int) -> None:
    """Write a newsMessage of so many items."""
    with path.open("w", encoding="utf-8") as file:
        file.write(START)
        for number in range(items):
            paragraphs = "\n".join(PARAGRAPH.format(number, quay) for quay in range(1, 10))
            file.write(ITEM.format(number, paragraphs))
        file.write(END)


def peak(path: Path, items: int) -> float:
    """Return the megabytes that a process takes which reads a message of so many items."""
    command = [sys.executable, "-c", READ, str(path)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # written above
    if ran.returncode:
        raise SystemExit(f"the message could not be read:\n{ran.stderr}")
    number, most = map(int, ran.stdout.split())
    if number != items:
        raise SystemExit(f"the message holds {items} items, and {number} were read")
    # Linux counts kilobytes, macOS bytes.
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> int:
    """Measure, print, and return the status."""
    parser = argparse.ArgumentParser(description="Measure the memory that reading long messages takes.")
    parser.add_argument("items", nargs="*", type=int, default=[FEW, MANY], help=f"default: {FEW} {MANY}")
    options = parser.parse_args()
    print("\n| items | MB of XML | peak MB |\n| --: | --: | --: |")
    peaks = []
    with TemporaryDirectory() as folder:
        for items in options.items:
            path = Path(folder) / f"{items}.xml"
            write_message(path, items)
            peaks.append(peak(path, items))
            size = path.stat().st_size / (1024 * 1024)
            print(f"| {items} | {size:.1f} | {peaks[-1]:.1f} |", flush=True)
            path.unlink()
    ratio = peaks[-1] / peaks[0]
    print(f"\nthe longest takes {ratio:.2f} times the memory of the first; at most {BOUND}")
    return 0 if ratio <= BOUND else 1


if __name__ == "__main__":
    sys.exit(main())
