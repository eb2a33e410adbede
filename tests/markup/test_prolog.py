from __future__ import annotations

import codecs

import pytest

from newsmodel.markup.prolog import beginning, match_prolog, root_name

DOCTYPE = """<!DOCTYPE agency:news PUBLIC "-//A>B//" 'news.dtd' [
  <!-- it's no end: ]> -->
  <?check "]> ?>
  <!ENTITY % parts SYSTEM ']>'> %parts;
  <!ELEMENT news (#PCDATA)>
] >"""

SHOWN = {
    "<news>": "news",
    "<news/>": "news",
    "<news\ntitle='>'>": "news",
    "<agency:news xmlns:agency='urn:a'>": "news",
    "<Überschrift>": "Überschrift",
    "\ufeff<news>": "news",
    "\n\ufeff <news>": "news",
    '<?xml version="1.0"?><news>': "news",
    '\r\n\t <?xml version="1.0" encoding="ISO-8859-1" standalone="no"?>\n<news>': "news",
    "<!-- <draft> --><!----><news>": "news",
    "<?style <draft>?>\n<news>": "news",
    "<!DOCTYPE news><news>": "news",
    "<!DOCTYPE news SYSTEM 'a>b'><news>": "news",
    f"<?xml version='1.0'?> <!-- a --> {DOCTYPE} <?b?> <!-- c --> <agency:news>": "news",
    "\xef\xbb\xbf<?xml version='1.0'?><news>": "news",
}

NOT_SHOWN = [
    "",
    " \n",
    "news",
    "{}",
    "< news>",
    "</news>",
    "<news",
    "<a:",
    "<:news>",
    "<a:b:c>",
    "<?xml version='1.0'",
    "<?xml version='1.0'?>",
    "<!-- <news>",
    "<!DOCTYPE news",
    "<!DOCTYPE news [ <!ELEMENT news ANY> <news>",
    "<!DOCTYPE news [ <!-- ]> <news>",
    "<!DOCTYPE news [ ' ]> <news>",
    "<!DOCTYPE a><!DOCTYPE b><news>",
    "<![CDATA[<news>]]>",
    "<!doctype html><html>",
]

LONG = [
    "<!--",
    "<?",
    "<?xml ",
    "<!-- -->",
    "<!DOCTYPE a [<!--",
    "<!DOCTYPE a [<",
    "<!DOCTYPE a '\"",
    "<a:",
    "\ufeff ",
]


@pytest.mark.parametrize("start", SHOWN)
def test_the_local_name_of_the_root_is_found_behind_every_prolog(start: str) -> None:
    assert root_name(start) == SHOWN[start]


@pytest.mark.parametrize("start", NOT_SHOWN)
def test_no_name_is_given_that_does_not_show(start: str) -> None:
    assert root_name(start) is None


@pytest.mark.parametrize("start", LONG)
def test_a_long_beginning_is_looked_through_once(start: str) -> None:
    # A search that went back would not end.
    assert root_name(start * 100_000) is None


def test_the_parts_of_a_prolog_are_found() -> None:
    found = match_prolog(f"\n<?xml version='1.0'?><!-- a -->{DOCTYPE}\n<agency:news>")
    assert found is not None
    assert found.groupdict() == {
        "lead": "\n",
        "declaration": "<?xml version='1.0'?>",
        "doctype": DOCTYPE,
        "root": "<agency:news",
        "name": "news",
    }


BEGINNINGS = [
    ("<news>", "<news>"),
    ("<é>".encode(), "<é>"),
    (codecs.BOM_UTF8 + "<é>".encode(), "\ufeff<é>"),
    ("<é>".encode()[:2], "<\ufffd"),
    (codecs.BOM_UTF16_LE + "<é>".encode("utf-16-le"), "\ufeff<é>"),
    (codecs.BOM_UTF16_BE + "<é>".encode("utf-16-be"), "\ufeff<é>"),
    ("<é>".encode("utf-16-le"), "<é>"),
    ("<é>".encode("utf-16-be"), "<é>"),
    ("\r\n\t <é>".encode("utf-16-le"), "\r\n\t <é>"),
    ("\r\n\t <é>".encode("utf-16-be"), "\r\n\t <é>"),
    ("<é>".encode("utf-16-le")[:3], "<\ufffd"),
    (b" \0x", " \0x"),
]


@pytest.mark.parametrize(("start", "text"), BEGINNINGS, ids=range(len(BEGINNINGS)))
def test_the_beginning_of_a_document_is_text_in_every_encoding(start: bytes | str, text: str) -> None:
    assert beginning(start) == text
