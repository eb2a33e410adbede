"""An element as a string that does not hang on the document it stands in.

What may live here: that one way to write an element. It is what Exclusive XML Canonicalization is for, but
that drops namespaces that only values use, such as `xs` in `valuedatatype="xs:string"`, and refuses relative
ones.
"""

from __future__ import annotations

import re
from typing import cast

from lxml import etree

from newsmodel.markup.element import Element
from newsmodel.markup.xml import escape_attribute, escape_text

__all__ = ["canonical"]

_XML = "http://www.w3.org/XML/1998/namespace"
# A name begins where no name goes on: a search from every character of a long one would take for ever.
_prefixes = re.compile(r"(?<![\w.\-])([^\W\d][\w.\-]*+):").findall

_starts_with_namespace = re.compile(r'\s*<[\w.\-]+ xmlns="([^"]+)"').match
_declared = re.compile(r' xmlns:[^=]+="[^"]*"')

_Scope = dict[str | None, str]


def canonical(element: Element) -> str:
    """Write an element without what follows it; each namespace is declared where it is first needed."""
    written = etree.tostring(cast("etree._Element", element), encoding="unicode", with_tail=False)
    start, end, rest = written.partition(">")
    # libxml2 writes the same, much faster, but declares all namespaces at the top. Where no others are declared
    # below it, but for that of a content, those that nothing uses are taken away; the rest is written with care.
    below = rest.count("xmlns")
    if element.prefix is not None or below > 1 or (below and not _is_content(rest, element)):
        return _write(element, {})
    for declaration in _declared.findall(start):
        prefix = declaration[len(" xmlns:") : declaration.index("=")]
        start = start.replace(declaration, "")
        if f"{prefix}:" in rest or f"{prefix}:" in start:
            return _write(element, {})
    return start + end + rest


def _is_content(inner: str, element: Element) -> bool:
    """Tell whether what stands in an element is in a namespace of its own, as the root of a content is."""
    found = _starts_with_namespace(inner)
    return found is not None and found[1] != element.nsmap.get(None)


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
