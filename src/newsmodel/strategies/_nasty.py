"""Strings that formats give a meaning to, or that their parsers are known to change.

What may live here: the strings, as plain data.
"""

from __future__ import annotations

__all__ = ["NASTY"]

_PAGE = (
    *("+++", "+++\n", "---", "By ", "By AFP", "0 Comment(s)", "12 Comment(s)", "Do you like this article?"),
    *("Comment Policy * Denotes Required Field 1500 / 1500", "Comment Policy", "[x]", "x [y]", "x [y] [z]"),
    *("[", "] [", "\\", "\\[", "\\+++"),
)
_MARKDOWN_AND_TOML = (
    *("*emphasis*", "**strong**", "_x_", "# heading", "- item", "1. x", "1) x", "> x", "`code`", "```"),
    *("~~~\nx", "    x", "[a](b)", "![a](b)", "[a]: b", "<https://example.com>", "| a | b |\n| - | - |"),
    *("===", "x\n---", "a  \nb", "a\\\nb", "***", "[table]", "key = 1", '"""', "'''", "\\u0041", "# comment"),
)
_MARKUP = (
    *("]]>", "<b>", "</p>", "<b>x</b>", "<br/>", "&amp;", "&", "<", "<!--", "--", "<?x?>", "<!DOCTYPE x>"),
    *("&#13;", "&nbsp;", '"', "'", '{"a":1}', '{"type":"paragraph"}', "null", "true", "0", "{", "}", "urn:x"),
)
_WHITE_SPACE = (
    *("\r", "\r\n", "\n", "\n\n", "a\n\nb", "a\n \nb", "a\r\rb", "\na", "a\n", "a\nb", "a\r\nb"),
    *(" ", "  ", "a  b", " a", "a ", "\t", "a\tb", "\xa0", "\xa0a\xa0", "\u2003", "\u3000"),
    *("\x85", "a\x85b", "\u2028", "\u2029", "\u200b", "\u200bx", "\ufeff", "\ufeffx", "\x7f", "\x9f", "\xad"),
)
# What a reader does not see, what has two forms, and what takes two units of UTF-16.
_CHARACTERS = (
    *("\u200eabc\u202edef\u202c", "\u2066x\u2069", "e\u0301", "\u0301", "\xe9", "\u212b", "\ufb01"),
    *("\uac00", "\u1100\u1161", "\U0001f1f8\U0001f1fe", "\U0001f468\u200d\U0001f469", "\u2764\ufe0f"),
    # C2PA hides a manifest in variation selectors after a zero-width no-break space.
    *("\ufeff\ufe00\ufe0f\U000e0100\U000e01ef", "\U000e0100x", "\ufdd0", "\ufffd", "\U0001fffe"),
    *("\U0010ffff", "\ue000", "\u0130", "\xdf", "\u0633\u0648\u0631\u064a\u0627", "\u4e2d\u6587"),
)

NASTY = (*_PAGE, *_MARKDOWN_AND_TOML, *_MARKUP, *_WHITE_SPACE, *_CHARACTERS)
