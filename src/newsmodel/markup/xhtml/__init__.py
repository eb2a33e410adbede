"""XHTML: a body's blocks as HTML elements in the XHTML namespace, and back.

What may live here: `words` has the marks, both ways; `writer` and `reader` have the blocks, `flow` parts them
from the words around them by the `kinds` of elements, `loose` has what becomes of these words, `strays` what
stands where nothing may, and `media` and `figures` read what is shown, with the `credits` in it; `details`
has what HTML has no place for, which stands in an element `nm:more`, first in the element of its block;
`foreign` is for HTML that is no XHTML, and `page` for what HTML prints above a text.

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

What others write is read as browsers show it, whatever it is made of: `dl` as a list, `img` as a photo
wherever it stands, `video`, `iframe` and their like as embeds with the code that shows them.
"""

from newsmodel.markup.xhtml.foreign import holds_html, is_html, parse_html
from newsmodel.markup.xhtml.page import read_page
from newsmodel.markup.xhtml.reader import read_body, read_element, read_plain
from newsmodel.markup.xhtml.words import NAMESPACE
from newsmodel.markup.xhtml.writer import write_body

__all__ = [
    "NAMESPACE",
    "holds_html",
    "is_html",
    "parse_html",
    "read_body",
    "read_element",
    "read_page",
    "read_plain",
    "write_body",
]
