"""XHTML: a body's blocks as HTML elements in the XHTML namespace, and back.

What may live here: `words` has text with marks, both ways; `writer` and `reader` have the blocks; `details`
has what HTML has no place for, which stands in an element `nm:more`, first in the element of its block.

| block | element |
| --- | --- |
| Paragraph | `p` |
| Heading | `h1` to `h6` |
| Quotation | `blockquote`, its attribution in a `footer` at its end |
| ListBlock, ListItem | `ul` or `ol`, `li` |
| Figure | `figure` with `img` and `figcaption`: a `p` for the caption, a `p class="credit"` for the credit |
| Table, Row, Cell | `table`, `tr`, `td` or `th` |
| Preformatted | `pre` |
| Embed | `div class="embed"` with a link |
"""

from newsmodel.markup.xhtml.foreign import body_of, is_html, parse_html
from newsmodel.markup.xhtml.reader import read_body
from newsmodel.markup.xhtml.words import NAMESPACE
from newsmodel.markup.xhtml.writer import write_body

__all__ = ["NAMESPACE", "body_of", "is_html", "parse_html", "read_body", "write_body"]
