"""JSON as pages have it, which is often not quite JSON."""

import html
import json
import re
from typing import Any

_LONGEST = 2_000_000
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)+\s*")
_TOKEN = re.compile(
    r"""(?P<string>"(?:[^"\\]++|\\.)*+")"""
    r"""|(?P<single>(?<=[:\[,{\s])'(?:[^'\\\n]++|\\.)*+'(?=\s*[,:}\]]))"""
    r"""|(?P<comma>,)(?=\s*+[}\],])"""
    r"""|(?P<comment>/\*(?:[^*]++|\*(?!/))*+\*/|(?<![:"])//[^\n]*+)""",
    re.DOTALL,
)
_BAD_ESCAPE = re.compile(r'\\(?:(["\\/bfnrt]|u[0-9a-fA-F]{4})|(.))', re.DOTALL)
_MOST = 200  # values in one script

_decoder = json.JSONDecoder(strict=False)


def read_json(source: str) -> list[Any]:
    """The values of a script: one as a rule, several where objects follow one another.

    Mends line breaks and other control characters in strings, commas too many, comments, single
    quotes, escapes that are none, and text that was escaped for HTML or wrapped for old browsers.
    Nothing is returned for what is beyond that.
    """
    text = source[:_LONGEST].strip().lstrip("\ufeff")
    if not text:
        return []
    try:
        return [_decoder.decode(text)]
    except (ValueError, RecursionError):
        pass
    text = _unwrapped(text)
    values = _values(text)
    if values:
        return values
    if "&quot;" in text or "&#34;" in text:
        text = html.unescape(text)
    return _values(_mended(text))


def _unwrapped(text: str) -> str:
    """The text from its first bracket on: what is wrapped around it is comments."""
    text = _WRAPPING.sub("", text)
    starts = [at for at in (text.find("{"), text.find("[")) if at >= 0]
    return text[min(starts) :] if starts else ""


def _values(text: str) -> list[Any]:
    """The values that follow one another at the beginning of a text."""
    values: list[Any] = []
    at = 0
    while at < len(text) and len(values) < _MOST:
        try:
            value, at = _decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        values.append(value)
        while at < len(text) and text[at] in " \t\r\n,;":
            at += 1
    return values


def _mended(text: str) -> str:
    return _TOKEN.sub(_mend, text)


def _mend(token: re.Match[str]) -> str:
    if token["string"]:
        return _escaped(token["string"]) if "\\" in token["string"] else token["string"]
    if token["single"]:
        return _escaped('"' + token["single"][1:-1].replace('"', '\\"') + '"')
    return ""


def _escaped(string: str) -> str:
    return _BAD_ESCAPE.sub(lambda m: m[0] if m[1] else m[2], string)


_FIELD = re.compile(
    r'"(headline|datePublished|dateModified|articleSection|articleBody)"\s{0,9}:\s{0,9}'
    r'"((?:[^"\\]++|\\.)*+)',
    re.DOTALL,
)
_AUTHOR = re.compile(
    r'"author"\s{0,9}:\s{0,9}[\[{]?\s{0,9}\{?[^{}\[\]]{0,300}?"name"\s{0,9}:\s{0,9}'
    r'"((?:[^"\\\n]++|\\.)*+)"'
)


def salvage(source: str) -> dict[str, Any]:
    """The plain fields of an article in JSON that cannot be read: those found first."""
    text = source[:_LONGEST]
    found: dict[str, Any] = {}
    for match in _FIELD.finditer(text):
        found.setdefault(match[1], _string(match[2]))
    author = _AUTHOR.search(text)
    if author:
        found["author"] = {"name": _string(author[1])}
    return found


def _string(inside: str) -> str:
    try:
        value = _decoder.decode(f'"{_escaped(inside)}"')
    except ValueError:
        return inside
    return value if isinstance(value, str) else inside
