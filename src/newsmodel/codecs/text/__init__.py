"""The `text` format: the page as its reader sees it. docs/text-format.md has its grammar.

What may live here: the two verbs; one subject a module stands beside them.

- `layout`: a page is blocks with blank lines between, and which block is which part;
- `parts`: each part of a page as the model has it, and back;
- `front_matter`: what a page does not show, between `+++` lines above it;
- `reader` and `writer`: the two ways through them.
"""

from newsmodel.codecs.text.reader import iterload, loads
from newsmodel.codecs.text.writer import dumps

__all__ = ["dumps", "iterload", "loads"]
