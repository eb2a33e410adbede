"""An element as a string that does not hang on the document it stands in.

What may live here: that one way to write an element. It is what Exclusive XML Canonicalization is for, but
that drops namespaces that only values use, such as `xs` in `valuedatatype="xs:string"`, and refuses relative
ones.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import cast

from lxml import etree

from newsmodel.markup.element import Element
from newsmodel.markup.xml import escape_attribute, escape_text

__all__ = ["canonical"]

_XML = "http://www.w3.org/XML/1998/namespace"
# A name begins where no name goes on: a search from every character of a long one would take for ever.
_prefixes = re.compile(r"(?<![\w.\-])([^\W\d][\w.\-]*+):").findall

_Scope = dict[str | None, str]


def canonical(element: Element) -> str:
    """Write an element without what follows it; each namespace is declared where it is first needed."""
    written = etree.tostring(cast("etree._Element", element), encoding="unicode", with_tail=False)
    # libxml2 writes the same, much faster, but declares all namespaces at the top. Where no others are
    # declared below it, but for that of a content, those that nothing uses are taken away; the rest is
    # written with care.
    start = _start(written)
    if start is None or (written.find("xmlns", start.end()) > 0 and not _holds_content(written, element)):
        return _write(element, {})
    for declaration, prefix in _prefixed(start[1]):
        written = written.replace(declaration, "", 1)
        if prefix in written:
            return _write(element, {})
    return written


# An element without a prefix, and the namespaces that are declared in its tag.
_start = re.compile(r'<[^\s/>:]+((?: xmlns(?::[^=]+)?="[^"]*")*)(?=[\s/>])').match
_content_start = re.compile(r'<[^<]*<[\w.\-]+ xmlns="([^"]+)"').match


# Few documents differ in it, but a stranger could send any number that do.
@lru_cache(maxsize=64)
def _prefixed(declarations: str) -> tuple[tuple[str, str], ...]:
    """Return those of the declarations that have a prefix, and how a name with it begins."""
    return tuple((match[0], f"{match[1]}:") for match in re.finditer(r' xmlns:([^=]+)="[^"]*"', declarations))


def _holds_content(written: str, element: Element) -> bool:
    """Tell whether the one namespace that is declared below is that of a first child, as a content has it."""
    found = _content_start(written)
    return found is not None and found[1] != element.nsmap.get(None) and "xmlns" not in written[found.end() :]


def _write(element: Element, scope: _Scope) -> str:
    qname = etree.QName(element.tag)
    needed: _Scope = {element.prefix: qname.namespace or ""}
    attributes = ""
    for key, value in element.items():
        attributes += f' {_attribute_name(key, element, needed)}="{escape_attribute(value)}"'
    for value in (element.text or "", *element.values()):
        if ":" in value:
            used = frozenset(_prefixes(value))
            needed |= {prefix: uri for prefix, uri in element.nsmap.items() if prefix in used}
    declared = {prefix: uri for prefix, uri in needed.items() if scope.get(prefix, "") != uri}
    name = qname.localname if element.prefix is None else f"{element.prefix}:{qname.localname}"
    start = f"<{name}{_declarations(declared)}{attributes}"
    inner = escape_text(element.text or "")
    for child in element:
        inner += _write(child, scope | declared) + escape_text(child.tail or "")
    return f"{start}>{inner}</{name}>" if inner else f"{start}/>"


def _attribute_name(key: str, element: Element, needed: _Scope) -> str:
    """Return an attribute's name with the prefix of its namespace, and note that the prefix is needed."""
    qname = etree.QName(key)
    if qname.namespace is None:
        return qname.localname
    if qname.namespace == _XML:
        return f"xml:{qname.localname}"
    prefix = min(prefix for prefix, uri in element.nsmap.items() if prefix and uri == qname.namespace)
    needed[prefix] = qname.namespace
    return f"{prefix}:{qname.localname}"


def _declarations(declared: _Scope) -> str:
    names = sorted((f"xmlns:{prefix}" if prefix else "xmlns", uri) for prefix, uri in declared.items())
    return "".join([f' {name}="{escape_attribute(uri)}"' for name, uri in names])
