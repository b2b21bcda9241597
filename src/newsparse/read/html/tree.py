"""From the source of a page to a tree of elements."""

import re

from lxml import etree
from lxml.etree import _Element

from newsparse.read.html.kinds import KINDS, Kind

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?![A-Za-z])")
_LANGUAGE_NAMES = ("lang", "xml:lang", "{http://www.w3.org/XML/1998/namespace}lang")
_CONTROLS = bytes(code for code in range(0x20) if chr(code) not in "\t\n\f\r")
_TAG = re.compile(rb"<(/?)([A-Za-z][^\s<>/]{0,60})[^<>]{0,10000}>")
_NO_FRAMES = re.compile(rb"</?noframes\b[^<>]{0,200}>", re.I)
_SCRIPTS_END = b"</noscript"
_TOO_DEEP = 114  # XML_ERR_RESOURCE_LIMIT, for which older releases of lxml have no name
_DEEPEST = 500
"""How deep elements stand at most in a tree that is made of a page nested deeper than libxml2
reads."""
_IN_LINE = (None, Kind.INLINE, Kind.SPAN, Kind.LINK, Kind.WORD, Kind.HIDDEN)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())


def tree_of(source: str) -> _Element | None:
    """The tree that a browser would make of a page, nearly; `None` for a page without elements.

    Nothing is loaded from anywhere and no entity of the page's own is expanded. Comments and
    processing instructions are left out.
    """
    data = source.encode("utf-8", "replace").translate(None, _CONTROLS)
    if b"noframes" in data:  # read as one text where frames are known, but shown here
        data = _NO_FRAMES.sub(b" ", data)
    data = _with_frames_closed(data)
    root, is_cut = _parsed(data)
    if is_cut:
        root, _ = _parsed(_flattened(data))
    return root


def _with_frames_closed(data: bytes) -> bytes:
    """The source where no `noscript` ends before an `iframe` in it does.

    One that nobody closes would take in all of the page that follows, as text. Browsers do not
    look into `noscript`; libxml2 does.
    """
    lower = data.lower()
    if b"<iframe" not in lower:
        return data
    parts = []
    at, end = 0, lower.find(_SCRIPTS_END)
    while end >= 0:
        start = max(at, lower.rfind(b"<noscript", at, end))
        parts.append(data[at:end])
        if lower.rfind(b"<iframe", start, end) > lower.rfind(b"</iframe", start, end):
            parts.append(b"</iframe>")
        at, end = end, lower.find(_SCRIPTS_END, end + 1)
    return b"".join((*parts, data[at:]))


def _parsed(data: bytes) -> tuple[_Element | None, bool]:
    """The tree, and whether libxml2 gave up because elements are nested too deep."""
    parser = etree.HTMLParser(
        recover=True,
        huge_tree=True,
        no_network=True,
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root: _Element | None = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError, AssertionError):  # nothing but comments or white space
        return None, False
    last = parser.error_log.last_error
    return root, last is not None and last.type == _TOO_DEEP


def _flattened(data: bytes) -> bytes:
    """The source without the tags that would nest elements too deep, line breaks for them.

    Counts tags, not elements: elements that nobody closes count as open.
    """
    depth = 0

    def kept(tag: re.Match[bytes]) -> bytes:
        nonlocal depth
        name = tag[2].decode("ascii", "replace").lower()
        if name in _VOID or tag[0].endswith(b"/>"):
            return tag[0]
        if tag[1]:
            depth = max(0, depth - 1)
            is_kept = depth < _DEEPEST
        else:
            is_kept = depth < _DEEPEST
            depth += 1
        return tag[0] if is_kept else b" " if KINDS.get(name) in _IN_LINE else b"<br>"

    return _TAG.sub(kept, data)


def language_of_tree(root: _Element) -> str | None:
    """The ISO 639-1 code that the root element declares, if it does."""
    declared = next(filter(None, (root.get(name) for name in _LANGUAGE_NAMES)), "")
    language = _LANGUAGE.match(str(declared))
    return language[0].lower() if language else None
