"""HTML that is not in XHTML's namespace, or no XML at all.

What may live here: telling HTML, and bringing it into the form that `reader` reads.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any, cast

from lxml import etree, html

from newsmodel.errors import ModelError
from newsmodel.markup.element import Element
from newsmodel.markup.xhtml.words import NAMESPACE
from newsmodel.model._check import text as checked

__all__ = ["copy_of", "holds_html", "is_html", "parse_html", "renamed"]

_HTML = f"{{{NAMESPACE}}}"
_ROOTS = frozenset(
    """
    html body div p article section main header footer aside center h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre
    table figure img hr
    """.split()
)
_INLINE = frozenset("a abbr b big br cite code em font i q s small span strong sub sup time u".split())

# As deep as browsers let it nest. What libxml2 reads at all nests at most 2048 deep.
_DEEPEST = 512
_is_too_deep = etree.XPath(f"boolean({'/'.join('*' * _DEEPEST)})")

# As browsers find the end of a tag: a quote matters only where a value begins.
_TO_END = r"""(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+'%s|[^\s>"'][^\s>]*+)?+)*+"""
_ATTRIBUTES = _TO_END % ""
# The same, and it is told when a quote has no end.
_MAYBE_OPEN = _TO_END % """|(?P<open>["'])"""
# A comment, what holds no tags but its own end tag, or a tag. Each is passed by to its end, and to that of
# the text where it has none, so that nothing is looked at twice.
_markup = re.compile(
    rf"""
    <!--(?:-?>|.*?--!?>)
    | <(?P<raw>iframe|script|style|textarea|title|xmp)(?=[\s/>]){_ATTRIBUTES}(?<!/)>
      .*?(?:(?=</(?P=raw)[\s/>])|\Z)
    | </?(?P<name>[a-z][^\s/>]*+){_MAYBE_OPEN}(?P<end>>|\Z)
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
).sub
_has_attribute = re.compile(r"[\w:-]=").search
_EMPTY = frozenset({"embed", "source", "track", "wbr"})
_PAGE = frozenset({"body", "html"})
_FOR_OTHERS = frozenset({"noembed", "noframes"})
_IN_HEAD = frozenset("base basefont bgsound link meta noscript script style template title".split())


def _local(tag: str) -> str:
    return tag.rpartition("}")[2].rpartition(":")[2].lower()


def renamed(tag: str) -> str:
    """Return the name of an element in XHTML, whatever namespace or prefix it has."""
    return _HTML + _local(tag)


def is_html(root: Element) -> bool:
    """Tell whether an element, in any namespace, can be taken for HTML by its name."""
    return root.tag.startswith(_HTML) or _local(root.tag) in _ROOTS


def holds_html(root: Element) -> bool:
    """Tell whether the children of an element, which is none of HTML's, can all be taken for HTML."""
    return len(root) > 0 and all(is_html(child) or _local(child.tag) in _INLINE for child in root)


def copy_of(element: Element) -> Element:
    """Return a copy of HTML in any namespace, as XHTML."""
    copy = deepcopy(element)
    _rename(copy)
    for each in cast(Any, copy).iter("*"):
        for name, value in each.items():
            if name != name.lower() and not name.startswith("{"):
                del each.attrib[name]
                each.set(name.lower(), value)
    return copy


def _rename(element: Element) -> None:
    for each in cast(Any, element).iter("*"):
        try:
            each.tag = renamed(each.tag)
        except ValueError:
            # HTML's parser admits names that XML has not. It is read for what it holds.
            each.tag = _HTML + "span"


def _tidy(root: Element) -> None:
    """Take away what browsers do not show: paragraphs of nothing, and the line feed that begins a `pre`."""
    for each in list(cast(Any, root).iter("p", "pre")):
        if each.tag == "pre":
            each.text = (each.text or "").removeprefix("\n")
        elif not len(each) and not (each.text or "").strip(" \t\r\n"):
            if each.getnext() is None and not (each.tail or "").strip(" \t\r\n"):
                each.drop_tree()
            else:
                # It parts the words before it from those after it.
                each.tag = "div"


def _end_head(root: Any) -> None:
    """End the head of a page where browsers do; the parser keeps it open for what is new in HTML 5."""
    head = next((child for child in root if child.tag == "head"), ())
    beyond = next((index for index, child in enumerate(head) if child.tag not in _IN_HEAD), None)
    if beyond is None:
        return
    if root[-1].tag != "body":
        root.append(html.Element("body"))
    body, first = root[-1], html.Element("div")
    first.extend(head[beyond:])
    first.tail, body.text = body.text, None
    body.insert(0, first)
    first.drop_tag()


def _mended(text: str) -> str:
    """Mend what would keep words from being read, though no browser needs it or wants it so.

    What HTML 5 wants empty but the parser does not know is ended, lest it hold all that follows. A page goes
    on behind its end, and what is for browsers that show no frames is shown. What never ends, a comment or
    the quoted value of an attribute, ends with the first `>`, lest it swallow the rest. CDATA is read for
    what it holds.
    """
    if "<![CDATA[" in text:
        text = text.replace("<![CDATA[", "").replace("]]>", "")
    last_end = max(text.rfind("-->"), text.rfind("--!>"))
    never_ends = text.find("<!--", last_end + 1)
    if never_ends >= 0:
        text = text[:never_ends] + text[never_ends:].replace("<!--", "<!")
    return _markup(_mended_tag, text)


def _mended_tag(match: re.Match[str]) -> str:
    tag, name = match[0], (match["name"] or "").lower()
    is_end = tag[1] == "/"
    if not name:
        return tag
    if not match["end"]:
        # It is words, if it is not a tag that was cut off.
        is_words = not is_end and len(tag.split()) > 1 and not _has_attribute(tag)
        return tag.replace("<", "&lt;") if is_words else tag
    if name in _FOR_OTHERS or (is_end and name in _PAGE):
        return ""
    if match["open"]:
        tag = tag.replace('"', "").replace("'", "")
    ends_itself = tag.endswith("/>")
    if ends_itself and name in _PAGE:
        return tag[:-2] + ">"
    is_to_end = name == "head" if ends_itself else name in _EMPTY and not is_end
    return f"{tag.removesuffix('/>').removesuffix('>')}></{name}>" if is_to_end else tag


def parse_html(text: str) -> Element:
    """Parse HTML as browsers do, however it is written, and return its `body` as XHTML.

    Where anything but its `head` stands beside the body, it is the root that is returned.

    Raises:
        ModelError: when a character cannot stand in an article, or the text is nested too deeply or too long.
    """
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        root = cast(Element, html.document_fromstring(_mended(checked(text)).encode(), parser=parser))
    except etree.ParserError:
        # Nothing but end tags or comments.
        root = cast(Element, html.Element("html"))
    is_cut = any(entry.level == etree.ErrorLevels.FATAL for entry in cast(Any, parser.error_log))
    if is_cut or _is_too_deep(cast(Any, root)):
        raise ModelError("nested too deeply, or too long, to be read", None)
    # A reference may name what the parser would not take as it is.
    checked("".join(root.itertext()))
    for each in cast(Any, root).iter("*"):
        checked("".join(each.values()))
    _end_head(root)
    _tidy(root)
    _rename(root)
    shown = [child for child in root if child.tag != _HTML + "head"]
    return shown[0] if [child.tag for child in shown] == [_HTML + "body"] else root
