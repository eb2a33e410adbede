"""NITF 3.6: a body's blocks as the elements of `body.content`, and back.

What may live here: `words` has text with marks and `media` has pictures, both ways; `reader` and `writer`
have the other blocks; `head` reads what is printed above them, `byline` who has written them, and `document`
finds both; `more` has what NITF has no place for, which stands in an attribute `nm:more`. What is written is
valid, and every body comes back equal.

| block | element |
| --- | --- |
| Paragraph | `p` |
| Heading | `hl2`, whatever its level |
| Quotation | `bq` with one `block`, its attribution in `credit`; its own words are the first `p` |
| ListBlock, ListItem | `ul` or `ol`, `li` |
| Figure | `media` with a `media-reference` a rendition, `media-caption` and `media-producer` |
| Table, Row, Cell | `table`, `tr`, `td` or `th` |
| Preformatted | `pre` |
| Embed | `media` of another type |

What many have of HTML in their NITF is read as it is in XHTML: `img`, `figure`, `iframe` and their like.
"""

from newsmodel.markup.nitf.document import is_nitf, read_document
from newsmodel.markup.nitf.names import NAMESPACE
from newsmodel.markup.nitf.reader import read_body
from newsmodel.markup.nitf.writer import write_body

__all__ = [
    "NAMESPACE",
    "is_nitf",
    "read_body",
    "read_document",
    "write_body",
]
