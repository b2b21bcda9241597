"""Telling HTML from text."""

import re
from itertools import islice

_SAMPLE = 100_000
_NAMES = (
    "p|div|span|a|li|ul|ol|h[1-6]|article|section|table|tr|td|br|img|meta|title|strong|em|b|i"
    "|figure|header|footer|nav|main|script|style|link|blockquote"
)
_TAG = re.compile(rf"</?(?:{_NAMES})(?:\s[^<>]{{0,2000}})?/?>", re.I)
_OPENS = re.compile(
    rf"<(?:!doctype\s+html\b|(?:html|head|body|{_NAMES})(?:\s[^<>]{{0,2000}})?/?>)", re.I
)
_ROOT = re.compile(r"^[ \t]*<(?:!doctype\s+html|html[\s>])", re.I | re.M)
_BLANK = "\ufeff \t\r\n\f\v\x00"
_MANY_TAGS = 3
_PER_TAG = 500
_MAX_COMMENTS = 20


def looks_like_html(text: str) -> bool:
    """Whether a page is markup rather than text that mentions a tag or two.

    Markup begins with a tag, or has the root element on a line of its own, or many tags for its
    length.
    """
    head = text[:_SAMPLE]
    if "<" not in head:
        return False
    if _begins_with_tag(head):
        return True
    wanted = _MANY_TAGS
    if not _ROOT.search(head):
        wanted = max(wanted, len(head) // _PER_TAG)
    return sum(1 for _ in islice(_TAG.finditer(head), wanted)) == wanted


def _begins_with_tag(head: str) -> bool:
    """Whether a tag comes first, comments and processing instructions aside."""
    rest = head.lstrip(_BLANK)
    for _ in range(_MAX_COMMENTS):
        if rest.startswith("<!--"):
            rest = rest.partition("-->")[2].lstrip(_BLANK)
        elif rest.startswith("<?"):
            rest = rest.partition(">")[2].lstrip(_BLANK)
        else:
            break
    return _OPENS.match(rest) is not None
