"""Markup: a body's blocks and marks in the languages that the formats share, and XML itself.

What may live here: what several formats say in one way. A module imports the model and `newsmodel.tree`, and
never a codec.

- `xhtml`, `nitf` and `commonmark`: a body in each of these languages, read and written;
- `plain` and `content`: a text without markup, and one in whatever markup it was sent, read alone;
- `words` and `completion`: text with marks, and a part with what its language had no place for, for any of
  them;
- `element`, `xml`, `xml_stream`, `xml_repairs`, `xml_encodings` and `prolog`: an element, XML read and
  written, files of any length, what agencies send that is no proper XML, the encoding that it is in, and what
  stands before the root;
- `canonical` and `own`: an element as a string of its own, and newsmodel's own elements;
- `times` and `languages`: times and language tags as documents spell them;
- `toml`: plain trees as people write them.
"""
