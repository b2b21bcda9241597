"""A byline cut into words and signs, each with what the word lists say about it."""

import re
from collections.abc import Iterator
from functools import cache

from attrs import define, frozen

from newsparse.assemble.words import fold, rows

# What a word can be. One word can be several things ("editor" is a label before a colon and a
# job after a name), so these are bits of `Token.means`.
AUTHOR = 1 << 0
START = 1 << 1
LABEL = 1 << 2
AFTER = 1 << 3
EDITOR = 1 << 4
EDITOR_LABEL = 1 << 5
OTHER = 1 << 6
OTHER_LABEL = 1 << 7
SOURCE = 1 << 8
NOISE = 1 << 9
IN = 1 << 10
NOT = 1 << 11
STOP = 1 << 12
AND = 1 << 13
AND_OR_IN = 1 << 14
AND_OR_PARTICLE = 1 << 15
ROLE = 1 << 16
MODIFIER = 1 << 17
DESK = 1 << 18
OUTLET = 1 << 19
SUFFIX_ROLE = 1 << 20
AGENCY = 1 << 21
AGENCY_AS_WRITTEN = 1 << 22
PARTICLE = 1 << 23
CITY = 1 << 24
REGION = 1 << 25
DATE = 1 << 26
CLOCK = 1 << 27
SURNAME = 1 << 28
CHINESE = 1 << 29

MARKERS = AUTHOR | EDITOR | OTHER | SOURCE | NOISE
LABELS = MARKERS | LABEL | EDITOR_LABEL | OTHER_LABEL | ROLE | SUFFIX_ROLE
ANY_AND = AND | AND_OR_IN | AND_OR_PARTICLE

_KINDS = {
    "byline_words": {
        "author": AUTHOR,
        "start": START,
        "label": LABEL,
        "after": AFTER,
        "editor": EDITOR,
        "editor_label": EDITOR_LABEL,
        "other": OTHER,
        "other_label": OTHER_LABEL,
        "source": SOURCE,
        "noise": NOISE,
        "in": IN,
        "not": NOT,
        "stop": STOP,
    },
    "and_words": {
        "and": AND,
        "and_or_in": AND_OR_IN,
        "and_or_particle": AND_OR_PARTICLE,
    },
    "role_words": {
        "role": ROLE,
        "modifier": MODIFIER,
        "desk": DESK,
        "outlet": OUTLET,
        "suffix_role": SUFFIX_ROLE,
    },
    "agencies": {"agency": AGENCY, "outlet": AGENCY},
    "name_words": {"particle": PARTICLE, "surname": SURNAME},
    "places": {"city": CITY, "country": REGION, "region": REGION},
    "date_words": {"month": DATE, "weekday": DATE, "relative": DATE, "clock": CLOCK},
}
# Shorter acronyms are also given names ("Ani", "Pa") or words, so their case is part of them.
_SURE_LENGTH = 6

# Scripts written without spaces: a label, a name and a job may stand in one run of letters.
_GLUED = re.compile(r"[฀-໿က-႟ក-៿⺀-鿿가-힣豈-﫿ｦ-ﾟ]")
_HAN = re.compile(r"[㐀-鿿豈-﫿々]")
HANGUL = re.compile(r"[가-힣]")

WORD, BREAK, COMMA, COLON, SLASH, EQUAL, OPEN, CLOSE, NUMBER, ADDRESS = range(10)

_BLANK = r"\s\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff"
_BREAKS = r"|｜•∙;；●■◆▲▼★✦►▶⏎…—―。।॥¦→←›©"
_TOKEN = re.compile(
    rf"""
    (?P<address>https?://\S{{1,300}}|www\.\S{{1,300}})
    |(?P<number>\d[\d.,:/\-–−]*)
    |(?P<break>\n|[{_BREAKS}]|[·・･](?![{_BLANK}]*$)(?<![lL]·))
    |(?P<comma>[,،、，])
    |(?P<colon>[:：])
    |(?P<slash>[/／])
    |(?P<equal>[=＝])
    |(?P<open>[(\[{{（［【〔〈《「『〖])
    |(?P<close>[)\]}}）］】〕〉》」』〗])
    |(?P<word>[^{_BLANK}{_BREAKS},،、，:：/／=＝()\[\]{{}}（）［］【】〔〕〈〉《》「」『』〖〗]+)
    """,
    re.VERBOSE,
)
_SIGNS = {
    "break": BREAK,
    "comma": COMMA,
    "colon": COLON,
    "slash": SLASH,
    "equal": EQUAL,
    "open": OPEN,
    "close": CLOSE,
    "number": NUMBER,
    "address": ADDRESS,
}
_DASHES = frozenset(("-", "–", "−", "--", "---", "*", "~", "‒", "‐", "->", "//", "+", ">", "·"))
