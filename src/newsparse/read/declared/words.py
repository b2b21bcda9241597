"""Strings of metadata, made plain and made comparable."""

import html
import re

from lxml import etree
from lxml.etree import _Element

_TEXT = etree.XPath("string(.)", smart_strings=False)
_TAG = re.compile(r"<[/a-zA-Z!][^<>]{0,500}>")
_WORD = re.compile(r"\w+")
_UNSEEN = str.maketrans(dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""))
_LONGEST = 5000  # of a value that is not the story


def plain(value: object, longest: int = _LONGEST) -> str:
    """A string without tags and character references, its white space folded; "" for others.

    Systems escape once too often, so references are resolved twice.
    """
    if not isinstance(value, str):
        return ""
    text = value[:longest]
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if "<" in text:
        text = _TAG.sub(" ", text)
    return " ".join(text.replace("\u00ad", "").replace("\u200b", "").split())


def key(text: str) -> str:
    """The words of a text alone, folded: two headlines with the same key are the same."""
    return " ".join(_WORD.findall(text.translate(_UNSEEN).casefold()))


def text_in(element: _Element) -> str:
    """All text of an element, comments aside; of one that any parser of lxml has made."""
    return str(_TEXT(element))
