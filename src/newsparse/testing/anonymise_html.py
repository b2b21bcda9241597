"""Replacing the words of an HTML page: of its text, its attributes and its declared metadata.

Tags, classes and the names of attributes stay. Scripts and comments are emptied, as no reader sees
them, except for JSON-LD, whose texts are replaced like all others.
"""

import json
import re
from typing import Any

from newsparse.read.html.post_urls import post_url
from newsparse.testing.replacing import Words

_PIECE = re.compile(
    r"(?P<comment><!--.*?(?:-->|\Z))"
    r"|(?P<open><(?P<name>script|style)\b(?P<attributes>[^>]*)>)"
    r"(?P<code>.*?)(?P<close></(?P=name)\s*>|\Z)"
    r"|(?P<tag></?[A-Za-z][^>]*>)"
    r"|(?P<other><[!?][^>]*>)",
    re.DOTALL | re.IGNORECASE,
)
_ENTITY = re.compile(r"(&(?:#\w{1,8}|\w{1,32});)")
_ATTRIBUTE = re.compile(r"""([^\s=<>"'/]+)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'<>]+)""")
_PROSE = frozenset(
    "alt aria-label cite content href label placeholder poster src srcset summary title value"
    "".split()
)
_TECHNICAL = frozenset(
    ("charset", "viewport", "robots", "og:type", "og:locale", "twitter:card", "generator")
)
_NAME = re.compile(r"""\b(?:name|property|http-equiv)\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_FIXED = re.compile(
    r"https?://(?:www\.)?|\b(?:www|com|org|net|html?|php|jpe?g|png|gif|svg|webp|mp4|css|js)\b"
    r"|\b[\d:.+-]+(?:T[\d:.+-]+Z?)\b",
    re.IGNORECASE,
)
_FIXED_OF_POSTS = re.compile(
    rf"{_FIXED.pattern}|(?<![^\W_])(?:twitter|x|instagram|facebook|youtube|nocookie|youtu|be|vimeo"
    r"|dailymotion|tiktok|telegram|t|me|s|threads|bsky|app|social|reddit|redditmedia|truthsocial"
    r"|vk|ru|spotify|soundcloud|twitframe|platform|player|geo|open|api|status|statuses|web|i|embed"
    r"|post|posts|p|reels?|tv|plugins|photos?|videos?|permalink|story|watch|groups|shorts|live|v"
    r"|playlist|videoseries|list|profile|did|plc|feed|r|comments|wall|clip|ext|oid|id|tracks?"
    r"|playlists|users|sets|album|episode|show|artist|podcast|url|href)(?![^\W_])",
    re.IGNORECASE,
)
"""What tells that an address is that of a post, besides."""


def replace_in_html(page: str, words: Words) -> str:
    """The page with other words in the same places."""
    parts: list[str] = []
    at = 0
    for found in _PIECE.finditer(page):
        parts += [_text(page[at : found.start()], words), _piece(found, words)]
        at = found.end()
    return "".join([*parts, _text(page[at:], words)])


def _piece(found: re.Match[str], words: Words) -> str:
    if found["tag"]:
        return _tag(found["tag"], words)
    if found["open"]:
        code = ""
        if found["name"].lower() == "style":
            code = found["code"]
        elif "ld+json" in found["attributes"]:
            code = _json(found["code"], words)
        return _tag(found["open"], words) + code + found["close"]
    return found["other"] or ""


def _text(text: str, words: Words) -> str:
    pieces = _ENTITY.split(text)
    return "".join(p if i % 2 else words.replace(p) for i, p in enumerate(pieces))


def _tag(tag: str, words: Words) -> str:
    named = _NAME.search(tag)
    if named and named[1].lower() in _TECHNICAL:
        return tag

    def attribute(found: re.Match[str]) -> str:
        name, equals, value = found[1], found[2], found[3]
        low = name.lower()
        if low in _PROSE:
            return f"{name}{equals}{_address(value, words)}"
        if low.startswith("data-") and post_url(value.strip("\"'")):
            return f"{name}{equals}{_address(value, words)}"
        if low.startswith(("data-", "on")) or low == "style":
            return f'{name}=""'
        return found[0]

    return _ATTRIBUTE.sub(attribute, tag)


def _address(value: str, words: Words) -> str:
    """A text that may be an address: what is common to all addresses stays, and so do times.

    Of the address of a post the words of the platform stay too, by which it is told.
    """
    parts: list[str] = []
    at = 0
    fixed = _FIXED_OF_POSTS if post_url(value.strip("\"'")) else _FIXED
    for found in fixed.finditer(value):
        parts += [_text(value[at : found.start()], words), found[0]]
        at = found.end()
    return "".join([*parts, _text(value[at:], words)])


def _json(code: str, words: Words) -> str:
    try:
        data = json.loads(code)
    except (ValueError, RecursionError):
        return ""
    return json.dumps(_values(data, words), ensure_ascii=False, indent=1).replace("</", "<\\/")


def _values(data: Any, words: Words, key: str = "") -> Any:
    if isinstance(data, dict):
        return {name: _values(value, words, name) for name, value in data.items()}
    if isinstance(data, list):
        return [_values(value, words, key) for value in data]
    if isinstance(data, str) and key[:1] != "@" and key != "inLanguage":
        return _address(data, words)
    return data
