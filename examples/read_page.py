"""Read a page of news and write it as JSON, as NewsML-G2 and as text, losing nothing.

python examples/read_page.py [PAGE]
"""

import sys
from pathlib import Path

import newsmodel

page = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent / "data" / "ferry.txt")
article = newsmodel.load(page)

for name in ("json", "newsml", "text"):
    document = newsmodel.dumps(article, name)
    print(f"=== {newsmodel.formats[name].title}, {len(document)} bytes ===\n\n{document.decode()}\n")
    if newsmodel.loads(document, name) != article:
        sys.exit(f"{name} did not bring the article back")

print(f'"{article.headline}": JSON, NewsML-G2 and text all came back equal.')
