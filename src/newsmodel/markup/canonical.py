"""An element as a string that does not hang on the document it stands in.

What may live here: that one way to write an element, alone or with others beside it. It is what Exclusive
XML Canonicalization is for, but that drops namespaces that only values use, such as `xs` in
`valuedatatype="xs:string"`, and refuses relative ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, cast

from lxml import etree

from newsmodel.markup.element import Element
from newsmodel.markup.xml import escape_attribute, escape_text

__all__ = ["canonical", "canonical_children"]

# A name begins where no name goes on: a search from every character of a long one would take for ever.
_prefixes = re.compile(r"(?<![\w.\-])([^\W\d][\w.\-]*+):").findall

_NO_NAMESPACE = ' xmlns=""'

# What is written at once is gone through for each namespace that an element could use.
_FEW = 64

_Scope = dict[str | None, str]


def canonical(element: Element) -> str:
    """Write an element without what follows it; each namespace is declared where it is first needed."""
    known = element.nsmap
    written = _written_at_once(element) if len(known) <= _FEW else None
    return _write(element, known) if written is None else written


def canonical_children(children: list[Element], wanted: list[Element], between: str | None) -> list[str]:
    """Write some of an element's children, each as `canonical` does, but many of them much faster.

    Args:
        children: all children of one element.
        wanted: those to be written.
        between: what stands between any two of the children, or None where it is not the same.
    """
    if not wanted:
        return []
    parent = cast(Element, cast("etree._Element", wanted[0]).getparent())
    known = parent.nsmap
    if len(known) > _FEW:
        return [_write(element, known) for element in wanted]
    lines = _lines(parent, children, between) if between and len(wanted) > 1 else None
    if lines is None:
        return [canonical(element) for element in wanted]
    declaration, by_child = lines
    written = []
    for element in wanted:
        line = by_child[element]
        tag = element.tag
        end_of_name = len(tag) - tag.rfind("}") - 1
        written.append(f"<{line[:end_of_name]}{declaration}{line[end_of_name:]}>")
    return written


def _written_at_once(element: Element) -> str | None:
    """Write an element as libxml2 does, which is much faster; None when that is not how it is to be written.

    libxml2 declares all namespaces at the top. Where no others are declared below it, but for that of a
    content, those that nothing uses are taken away; the rest is to be written with care.
    """
    written = _written(element)
    start = _start(written)
    if start is None or (written.find("xmlns", start.end()) > 0 and not _holds_content(written, element)):
        return None
    for declaration, prefix in _prefixed(start[1]):
        written = written.replace(declaration, "", 1)
        if prefix in written:
            return None
    # Where nothing stands around an element, it is in no namespace without saying so.
    return written.replace(_NO_NAMESPACE, "", 1) if _NO_NAMESPACE in start[1] else written


def _lines(parent: Element, children: list[Element], between: str) -> tuple[str, dict[Element, str]] | None:
    """Write the parent of children once, and cut it at what stands between them; None when it cannot be cut.

    No text and no value holds `<` or `>` once it is written. So there are as many cuts as children only if
    nothing below them is parted in the same way.

    Returns:
        the declaration of the namespace that all are in, and each child without it and its outer brackets.
    """
    written = _written(parent)
    start = _start(written)
    if start is None:
        return None
    begin = written.index(">", start.end())
    if written.find("xmlns", begin) > 0:
        return None
    for _, prefix in _prefixed(start[1]):
        if written.find(prefix, begin) > 0:
            return None
    first = written.index("<", begin) + 1
    last = written.rindex(">", 0, written.rindex("<"))
    lines = _cutter(between)(written[first:last])
    if len(lines) != len(children):
        return None
    default = _default(start[1])
    return "" if default is None else default[0], dict(zip(children, lines, strict=True))


@lru_cache(maxsize=16)
def _cutter(between: str) -> Callable[[str], list[str]]:
    """Return what cuts at white space between elements, but not at that before the end of one."""
    return re.compile(f">{re.escape(between)}<(?!/)").split


def _written(element: Element) -> str:
    return etree.tostring(cast("etree._Element", element), encoding="unicode", with_tail=False)


# An element without a prefix, and the namespaces that are declared in its tag.
_start = re.compile(r'<[^\s/>:]+((?: xmlns(?::[^=]+)?="[^"]*")*)(?=[\s/>])').match
_default = re.compile(r' xmlns="[^"]*"').search
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


def _write(element: Element, known: _Scope) -> str:
    """Write an element with care, by what each prefix stands for around it."""
    written: list[str] = []
    # For each element that is open, what prefixes stand for in the document, and in what is written.
    scopes: list[tuple[_Scope, _Scope]] = [(known, {})]
    own: _Scope = {}
    names: list[str] = []
    events: Iterator[tuple[str, Any]] = etree.iterwalk(
        cast("etree._Element", element), ("start-ns", "start", "end")
    )
    for event, found in events:
        if event == "start-ns":
            prefix, uri = found
            own[prefix] = uri
        elif event == "start":
            known, scope = scopes[-1]
            if own:
                known, own = known | own, {}
            name, needed, attributes = _start_tag(found, known)
            declared = {prefix: uri for prefix, uri in needed.items() if scope.get(prefix, "") != uri}
            scopes.append((known, scope | declared if declared else scope))
            names.append(name)
            end = ">" if found.text or len(found) else "/>"
            written += [f"<{name}{_declarations(declared)}{attributes}{end}", escape_text(found.text or "")]
        else:
            scopes.pop()
            name = names.pop()
            if found.text or len(found):
                written.append(f"</{name}>")
            if found is not element:
                written.append(escape_text(found.tail or ""))
    return "".join(written)


def _start_tag(element: Element, known: _Scope) -> tuple[str, _Scope, str]:
    """Return an element's name, the namespaces that it needs, and its attributes as they are written."""
    qname = etree.QName(element.tag)
    needed: _Scope = {element.prefix: qname.namespace or ""}
    attributes = _attributes(element)
    for name, uri, _ in attributes:
        if uri and not name.startswith("xml:"):
            needed[name.partition(":")[0]] = uri
    for value in (element.text or "", *(value for _, _, value in attributes)):
        if ":" in value:
            needed |= {prefix: known[prefix] for prefix in _prefixes(value) if prefix in known}
    name = qname.localname if element.prefix is None else f"{element.prefix}:{qname.localname}"
    return name, needed, "".join([f' {name}="{escape_attribute(value)}"' for name, _, value in attributes])


def _attributes(element: Element) -> list[tuple[str, str, str]]:
    """Return the name of each attribute as the document has it, its namespace, and its value."""
    keys = element.keys()
    if len(keys) <= _FEW and not any(key.startswith("{") for key in keys):
        return [(key, "", value) for key, value in element.items()]
    # Of several prefixes of a namespace, only XPath tells which one stands there. All are asked for at once,
    # since lxml looks for each from the first on when it is asked for its name or its value.
    names: list[tuple[str, str]] = []

    def note(_context: object, name: str, uri: str) -> bool:
        names.append((name, uri))
        return True

    found = cast("etree._Element", element).xpath(
        "@*[note(name(), namespace-uri())]", extensions={(None, "note"): note}, smart_strings=False
    )
    return [(*name, value) for name, value in zip(names, cast("list[str]", found), strict=True)]


def _declarations(declared: _Scope) -> str:
    names = sorted((f"xmlns:{prefix}" if prefix else "xmlns", uri) for prefix, uri in declared.items())
    return "".join([f' {name}="{escape_attribute(uri)}"' for name, uri in names])
