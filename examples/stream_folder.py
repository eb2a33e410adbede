"""Go through a folder of documents in any format, one article in memory at a time.

python examples/stream_folder.py [FOLDER]
"""

import sys
from collections import Counter
from pathlib import Path

import newsmodel

folder = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent / "data")

faults: list[newsmodel.DecodeError] = []
words: Counter[str] = Counter()
for article in newsmodel.iterload(folder, on_error=faults.append):
    for byline in article.bylines:
        for contributor in byline.contributors:
            words[contributor.name or "unnamed"] += article.word_count

for name, count in words.most_common():
    print(f"{count:6} words  {name}")
for fault in faults:
    print("passed by:", fault)
