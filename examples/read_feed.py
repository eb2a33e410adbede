"""Read a message of an agency: each item with its envelope, its photos joined, and what is odd in it told.

python examples/read_feed.py [MESSAGE]
"""

import sys
from pathlib import Path

import newsmodel

message = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent / "feed" / "ferry.xml")

problems: list[newsmodel.Problem] = []
sender = None
# Without `join` only one article is in memory at a time, however long the message is.
for article in newsmodel.iterload(message, join=True, on_problem=problems.append):
    if article.envelope is not None and article.envelope.sender != sender:
        sender = article.envelope.sender
        print(f"From {sender}, sent {article.envelope.sent}\n")
    print(f"{article.kind}: {article.headline}")
    for photo in article.photos:
        if photo.caption is not None:
            print(f"    {photo.caption.text} [{photo.caption.credit}]")
    if article.package is not None:
        print(f"    holds {len(article.package.item_ids)} items")

print(f"\n{len(problems)} oddities")
for problem in problems:
    print(problem)
