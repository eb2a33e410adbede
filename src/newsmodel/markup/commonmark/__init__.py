"""CommonMark: a body's blocks and marks as CommonMark says them, with tables and a few tags more.

What may live here: the two verbs; one subject a module stands beside them. docs/text-format.md describes the
language.

- `parser`: markdown-it-py, set up for the language;
- `tags`: the tags that stand for marks, and the character references;
- `words_reader` and `words_writer`: a block's words and their marks;
- `reader` and `writer`: blocks;
- `spelled`: a block that CommonMark has no words for, as its plain tree in a code block.

Every body comes back equal. The writer uses a shape of CommonMark only where a simple rule says that it is
read as what it stands for, and otherwise tags or the plain tree.
"""

from newsmodel.markup.commonmark.reader import read
from newsmodel.markup.commonmark.writer import write

__all__ = ["read", "write"]
