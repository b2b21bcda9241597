"""The form in which lines and cue phrases are compared: folded text, never longer than its source.

Lower case, one kind of space, quote, dash and colon, no accents where a language drops them in
capitals, no invisible characters: "READ\u00a0MORE :" and "Read more :" are one phrase.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import chain

# One character for one character, so that offsets stay; what is deleted is listed apart.
_FOLDS = {
    " ": "\t\r\x0b\x0c\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
    "\u200a\u202f\u2028\u2029\u3000",
    "'": "’‘‛ʼ´`′＇",
    '"': "“”„‟″「」『』＂",
    "-": "–—―−‐‑－",
    ":": "：﹕",
    "|": "｜│",
    "(": "（",
    ")": "）",
    "[": "【［",
    "]": "】］",
    ".": "…。।॥۔",
    ",": "，、،",
    "?": "？؟",
    "!": "！",
    "/": "／",
    "<": "«‹＜",
    ">": "»›＞",
    "©": "ⓒⒸ",
    # Turkish has four letters i; English capitals on a Turkish page use the wrong one.
    "i": "ı",
    # Greek drops its accents in capitals, and lower() knows the final sigma only by context.
    "σ": "ς",
    "α": "ά",
    "ε": "έ",
    "η": "ή",
    "ι": "ίϊΐ",
    "ο": "ό",
    "υ": "ύϋΰ",
    "ω": "ώ",
    "е": "ё",
    # Romanian comma and cedilla.
    "ș": "ş",
    "ț": "ţ",
    # Arabic script: hamza carriers are often left out, Persian and Arabic code points mixed.
    "ا": "أإآٱ",
    "ي": "ىیئ",
    "ك": "ک",
    "ه": "ة",
    # Letters that may be written as base and nukta, which is deleted below.
    "क": "\u0958",
    "ख": "\u0959",
    "ग": "\u095a",
    "ज": "\u095b",
    "ड": "\u095c",
    "ढ": "\u095d",
    "फ": "\u095e",
    "ড": "\u09dc",
    "ঢ": "\u09dd",
    "য": "\u09df",
}
# Invisible characters, combining accents (what is left matches the phrase without accents),
# Arabic vowel signs and the nukta.
_DELETED = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff\ufe0f\u2060\u202a\u202b\u202c\u202d\u202e"
    "\u2066\u2067\u2068\u2069\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0309\u030a\u030b"
    "\u030c\u031b\u0323\u0326\u0327\u0328\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0654"
    "\u0655\u0670\u093c\u09bc\u0a3c"
)
_TABLE: dict[int, str | None] = {ord(old): new for new, olds in _FOLDS.items() for old in olds}
_TABLE.update(dict.fromkeys(map(ord, _DELETED)))
# Most pages have none of the letters from Greek to the scripts of India, half of all there is.
_FAR = re.compile("[\u0370-\u0dff]")
_NEAR_CHANGES, _FAR_CHANGES = (
    tuple((chr(old), new or "") for old, new in _TABLE.items() if bool(_FAR.match(chr(old))) is far)
    for far in (False, True)
)
_DELETIONS = frozenset(_DELETED)
_SPACES = frozenset(" " + _FOLDS[" "])
_SHORT = 500
"""Up to how many characters one pass over them is faster than a search for each of the above."""

DECORATION = (
    " \t\n.,:;!?¡¿()[]{}<>|/\\\"'-_=~*^&•·●○◦▪■□▫◾◼▶►▸▹▷➤➜➔➡→⇒⟶›◀◄◂←↑↓↗↘⬇▼▲▾▴◆◇★☆✓✔✕✖✗×❌※☞➥†‡§¶¦"
    "👉👈👇📷📸🎥📹🔴🔵⚫⚪📰📢🔔💬🔗✉📧📩📱🎧🔊▌▎❯❮〉〈《》“”‚‹"
)
"""What may stand around a phrase without being part of it, beyond what folding already unites."""


def fold(text: str) -> str:
    """`text` in the form in which lines and phrases are compared; line feeds stay.

    Never longer than `text`: each character becomes one or, if deleted, none, and a run of spaces
    becomes one.
    """
    if text.isascii():
        text = text.lower()
        for old in "\t\r\x0b\x0c`":
            text = text.replace(old, "'" if old == "`" else " ")
    else:
        text = text.replace("İ", "i").lower()
        if len(text) <= _SHORT:
            text = text.translate(_TABLE)
        else:
            for old, new in _NEAR_CHANGES:
                text = text.replace(old, new)
            for old, new in _FAR_CHANGES if _FAR.search(text) else ():
                text = text.replace(old, new)
    while "  " in text:
        text = text.replace("  ", " ")
    return text


@cache
def unfolded(char: str) -> frozenset[str]:
    """The characters that become `char` when folded: itself, its capital, those united with it."""
    small = char + _FOLDS.get(char, "")
    capitals = (letter.upper() for letter in small)
    dotted = "İ" if char == "i" else ""
    return frozenset(chain(small, (capital for capital in capitals if len(capital) == 1), dotted))


def kept(line: str, count: int) -> list[int]:
    """The offsets in `line` of the first `count` characters of its folded form."""
    offsets: list[int] = []
    after_space = False
    for at, char in enumerate(line):
        if char in _DELETIONS or (after_space and char in _SPACES):
            continue
        after_space = char in _SPACES
        offsets.append(at)
        if len(offsets) == count:
            break
    return offsets


def without_accents(keys: Iterable[str]) -> list[str]:
    """Latin phrases as typed without their accents; with them apart, folding leaves the same."""
    plain = unicodedata.normalize("NFD", "\n".join(keys))
    for letter, bare in _PLAIN_LETTERS.items():
        plain = plain.replace(letter, bare)
    return _COMBINING.sub("", plain).split("\n")


_PLAIN_LETTERS = {"ł": "l", "đ": "d", "ø": "o"}
_COMBINING = re.compile("[\u0300-\u036f]+")
