"""Telling HTML from text."""

import re

_SAMPLE = 100_000
_SURE = re.compile(r"<!doctype\s+html|<html[\s>]|<body[\s>]|<head[\s>]", re.I)
_TAG = re.compile(
    r"</?(?:p|div|span|a|li|ul|ol|h[1-6]|article|section|table|tr|td|br|img|meta|title|strong|em"
    r"|b|i|figure|header|footer|nav|main|script|style|link|blockquote)(?:\s[^<>]{0,2000})?/?>",
    re.I,
)
_MANY_TAGS = 3


def looks_like_html(text: str) -> bool:
    """Whether a page is markup rather than text that mentions a tag or two."""
    head = text[:_SAMPLE]
    if "<" not in head:
        return False
    if _SURE.search(head):
        return True
    tags = 0
    for _ in _TAG.finditer(head):
        tags += 1
        if tags >= _MANY_TAGS:
            return True
    return False
